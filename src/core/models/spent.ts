/** What a run used up, where, and by which model. */
import { assemble } from "../api/assemble.ts";
import type { Usage } from "../api/delta.ts";
import { member } from "../json/json.ts";
import type { Run } from "../run.ts";
import { ofSent } from "../sent.ts";
import type { Spent } from "./price.ts";

/** The model is the one that the server says it used, else the one that was sent. */
export function spentOn(run: Run, usage: Usage): Spent {
  const answered = member(assemble(run)?.json, "model");
  const asked = sentModel(run);
  const model = typeof answered === "string" && answered !== "" ? answered : asked;
  return { url: run.sent.url ?? "", model, asked, usage };
}

const sentModel = ofSent((body) => {
  const model = member(body, "model");
  return typeof model === "string" ? model : "";
});
