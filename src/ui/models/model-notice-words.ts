/** What a cell says of its model and its endpoint on the connection in use. */
import { msg, str } from "@lit/localize";
import type { App } from "../../app/app.ts";
import type { ModelNotice } from "../../app/asking/model-notice.ts";
import { presetOf } from "../../core/connections/presets.ts";
import { retiredAnywhere, retirementOf } from "../../core/models/likeliest.ts";
import { connectionLabel, presetLabel } from "../words.ts";
import { today } from "./model-offers.ts";

export function modelWords(app: App, { asked, sent }: NonNullable<ModelNotice["model"]>): string {
  const label = connectionLabel(app.connections.chosen);
  if (sent === undefined) return lackWords(app, asked, label);
  return app.models.lacks(sent)
    ? msg(str`Runs as ${sent} on ${label}, which does not offer it.`)
    : msg(str`Runs as ${sent} on ${label}.`);
}

/** Why a model is not to be had: its own provider retired it, another one's did, or nobody knows. */
function lackWords({ models, connections }: App, asked: string, label: string): string {
  const { preset } = connections.chosen;
  const here = retirementOf(models.list, models.facts, preset, asked);
  if (here !== undefined && here <= today()) return msg(str`${asked} was retired by ${label} on ${here}.`);
  const { provider = "", retired } = retiredAnywhere(models.facts, asked) ?? {};
  if (retired === undefined || retired > today()) return msg(str`${asked} is not offered by ${label}.`);
  const maker = presetLabel(presetOf(provider));
  return msg(str`${asked} was retired by ${maker} on ${retired}, and ${label} does not offer it.`);
}

export interface EndpointState {
  readonly isChosen: boolean;
  /** Whether the prompt can be one chat message. */
  readonly fits: boolean;
  /** The parameters that chat does not have. */
  readonly left: readonly string[];
}

export function endpointWords({ connections }: App, { isChosen, fits, left }: EndpointState): string {
  const label = connectionLabel(connections.chosen);
  const names = left.join(", ");
  if (!isChosen) return msg(str`${label} does not serve completions.`);
  if (!fits) return msg("It cannot go as a chat message: that holds one prompt, as text.");
  return names === ""
    ? msg(str`Sent to ${label} as a chat message.`)
    : msg(str`Sent to ${label} as a chat message, without ${names}.`);
}
