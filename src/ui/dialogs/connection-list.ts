/** The connections of this browser: which one is in use, and those that can go. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Connections } from "../../app/connections.ts";
import { type Connection, type ConnectionId, hostOf, recordedId } from "../../core/connections/connection.ts";
import { icons } from "../icons.ts";
import { connectionLabel } from "../words.ts";
import { heldLabel } from "./key-words.ts";

export interface ConnectionListActs {
  readonly choose: (connection: Connection) => void;
  readonly remove: (connection: Connection) => void;
  readonly add: () => void;
}

/** `edited` is the one in the form, so that a new one is offered only where none is begun. */
export function connectionList(
  connections: Connections,
  edited: ConnectionId,
  acts: ConnectionListActs,
): TemplateResult {
  const isNew = connections.all.every(({ id }) => id !== edited);
  return html`<div class="using">
    <div role="radiogroup" aria-label=${msg("In use")}>
      ${connections.all.map((connection) => row(connections, connection, acts))}
    </div>
    ${isNew ? nothing : html`<button class="add" @click=${acts.add}>${icons.add}${msg("Add a connection")}</button>`}
  </div>`;
}

function row(connections: Connections, connection: Connection, acts: ConnectionListActs): TemplateResult {
  const isOwn = connection.id !== recordedId;
  return html`<div class="one">
    <label>
      <input
        type="radio"
        name="using"
        .checked=${live(connection.id === connections.chosen.id)}
        @change=${() => acts.choose(connection)}
      />
      <span class="label">${connectionLabel(connection)}</span>
      <small>${about(connections, connection)}</small>
    </label>
    ${isOwn ? removal(connection, acts) : nothing}
  </div>`;
}

function removal(connection: Connection, { remove }: ConnectionListActs): TemplateResult {
  return html`<button
    class="icon-button"
    aria-label=${msg(str`Remove ${connection.label}`)}
    @click=${() => remove(connection)}
  >
    ${icons.close}
  </button>`;
}

/** The host, unless the name says it, and whether a key is held. */
function about(connections: Connections, connection: Connection): TemplateResult {
  if (connection.id === recordedId) return html`${msg("answers from recordings, sends nothing")}`;
  const host = hostOf(connection) === connection.label ? "" : hostOf(connection);
  const key = connections.holdsKey(connection.id) ? heldLabel(connections.keyMode(connection.id)) : "";
  const between = host && key ? " · " : "";
  return html`<span class="host">${host}</span><span class="held">${between}${key}</span>`;
}
