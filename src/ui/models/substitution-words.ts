/** What was really asked and sent where they differ: for the tab Request, and for exports. */
import { msg, str } from "@lit/localize";
import type { Run, Substitution } from "../../core/run.ts";

/** Sentences, or "" where the run was sent as the cell asks. */
export function substitutionWords({ substitution, connection, recorded }: Run): string {
  if (substitution === undefined) return "";
  const where = recorded ? undefined : connection;
  return [modelWords(substitution, where), endpointWords(substitution)]
    .filter((said) => said !== "")
    .join(" ");
}

function modelWords({ model }: Substitution, where: string | undefined): string {
  if (model === undefined) return "";
  const { asked, sent } = model;
  return where === undefined
    ? msg(str`The cell asks ${asked}; ${sent} was asked in its stead.`)
    : msg(str`The cell asks ${asked}; ${sent} on ${where} was asked in its stead.`);
}

function endpointWords({ endpoint }: Substitution): string {
  if (endpoint === undefined) return "";
  const left = endpoint.left.join(", ");
  return left === ""
    ? msg("Its prompt went as a chat message, to chat/completions rather than completions.")
    : msg(
        str`Its prompt went as a chat message, to chat/completions rather than completions, without ${left}.`,
      );
}
