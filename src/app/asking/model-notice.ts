/** What stands between a cell and the connection in use: its model, or its endpoint. Asked at every drawing, so O(1). */
import { refusesEndpoint } from "../../core/api/refused-endpoint.ts";
import { recordedId, servesCompletions, urlOf } from "../../core/connections/connection.ts";
import { modelOf } from "../../core/models/substitute.ts";
import type { PromptCell } from "../../core/notebook.ts";
import type { Run } from "../../core/run.ts";
import type { Connections } from "../connections.ts";
import type { Desk } from "../desk.ts";
import type { Models } from "./models.ts";
import type { Substitutions } from "./substitutions.ts";

export interface ModelNotice {
  /** A model that is not offered; `sent` stands in for it, where that was chosen. */
  readonly model?: { readonly asked: string; readonly sent?: string };
  /** Whether the endpoint is missing, or the prompt goes as a chat message instead. */
  readonly endpoint?: "missing" | "chat";
}

interface Noticing {
  readonly desk: Desk;
  readonly connections: Connections;
  readonly models: Models;
  readonly substitutions: Substitutions;
}

/** What the cell has to say of itself before it is run; undefined when the connection takes it as it stands. */
export function modelNoticeOf(app: Noticing, cell: PromptCell): ModelNotice | undefined {
  const { chosen } = app.connections;
  if (chosen.id === recordedId) return undefined;
  const { models, asChat } = app.substitutions.of(app.desk.notebook.id, chosen.id);
  const asked = modelOf(cell);
  const sent = models.get(asked);
  const model = sent === undefined ? (app.models.lacks(asked) ? { asked } : undefined) : { asked, sent };
  const endpoint = cell.kind === "chat" ? undefined : asChat ? "chat" : missingEndpoint(app, cell);
  if (model === undefined && endpoint === undefined) return undefined;
  return { ...(model ? { model } : {}), ...(endpoint ? { endpoint } : {}) };
}

/** As the provider is known to be, or as its server answered the cell. */
function missingEndpoint({ connections, desk }: Noticing, cell: PromptCell): "missing" | undefined {
  const { chosen } = connections;
  const run = desk.shown(cell.id);
  const isRefused =
    run !== undefined && wasSentTo(run, urlOf(chosen, "completions")) && refusesEndpoint(run.problem);
  return servesCompletions(chosen) === false || isRefused ? "missing" : undefined;
}

function wasSentTo({ sent, substitution }: Run, url: string): boolean {
  return substitution?.endpoint === undefined && sent.url === url;
}
