/** The base URL as it is typed, and where calls will go with it. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { readBaseUrl } from "../../core/connections/base-url.ts";
import { type Connection, urlOf } from "../../core/connections/connection.ts";
import { hostOfUrl } from "../../core/connections/host.ts";
import { presetOf } from "../../core/connections/presets.ts";
import { typedIn } from "../options.ts";

/** `write` is given every change, mended once the field is left. */
export function addressField(draft: Connection, write: (baseUrl: string) => void): TemplateResult {
  const mend = (event: Event): void => write(readBaseUrl(typedIn(event)) ?? typedIn(event));
  return html`<label class="field">
      ${msg("Base URL")}
      <input
        name="base"
        inputmode="url"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="called"
        placeholder=${presetOf(draft.preset).example ?? presetOf(draft.preset).baseUrl}
        .value=${draft.baseUrl}
        @input=${(event: Event) => write(typedIn(event))}
        @change=${mend}
      />
    </label>
    <p class="called" id="called">${called(draft)}</p>`;
}

/** Nothing while it is no address yet: Test and Save say what is wrong with it. */
function called(draft: Connection): TemplateResult | typeof nothing {
  const baseUrl = readBaseUrl(draft.baseUrl);
  if (baseUrl === undefined) return nothing;
  const connection = { ...draft, baseUrl };
  const chat = urlOf(connection, "chat/completions");
  const completions = urlOf(connection, "completions");
  return html`${msg("Calls go to")} ${address(chat)}${
    completions === chat.replace("/chat/", "/")
      ? nothing
      : html`<br />${msg("and for completion cells to")} ${address(completions)}`
  }${lookalike(baseUrl)}`;
}

export function notAnAddress(): string {
  return msg("The base URL must be a plain http or https address, without a user, a password or a query.");
}

/** As browsers send it: international names in punycode, which no other letters can imitate. */
function address(url: string): TemplateResult {
  return html`<code>${new URL(url).href}</code>`;
}

function lookalike(baseUrl: string): TemplateResult | typeof nothing {
  const typed = /^https?:\/\/([^/?]+)/iu.exec(baseUrl)?.[1] ?? "";
  const sent = hostOfUrl(baseUrl);
  if (!/[^\x20-\x7e]/u.test(typed)) return nothing;
  return html`<br /><span class="warn"
      >${msg(str`${typed} is the name ${sent}: make sure that it is the host you mean, and none that looks like it.`)}</span
    >`;
}
