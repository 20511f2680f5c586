/** Where a key may be kept, each way with what it means; and that one is kept already. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { KeyMode } from "../../app/ports.ts";
import { sharesOrigin } from "../../core/connections/shared-origin.ts";
import { keyModeLabel, keyModeMeaning } from "./key-words.ts";

const modes: readonly KeyMode[] = ["tab", "device", "passphrase"];

export function heldKey(words: string, forget: () => void): TemplateResult {
  return html`<p class="held">
    <span>${words}</span>
    <button type="button" class="button" @click=${forget}>${msg("Forget the key")}</button>
  </p>`;
}

export function keyModes(
  chosen: KeyMode,
  asksPassphrase: boolean,
  choose: (mode: KeyMode) => void,
): TemplateResult {
  const isShared = chosen !== "tab" && sharesOrigin(location.hostname, location.pathname);
  return html`<fieldset>
    <legend>${msg("Where it is kept")}</legend>
    ${modes.map((mode) => choice(mode, mode === chosen, choose))} ${asksPassphrase ? passphrases() : nothing}
    ${isShared ? sharedNote() : nothing}
  </fieldset>`;
}

function choice(mode: KeyMode, isChosen: boolean, choose: (mode: KeyMode) => void): TemplateResult {
  const label = keyModeLabel(mode);
  return html`<label class="choice">
    <input
      type="radio"
      name="mode"
      aria-label=${label}
      aria-describedby="mode-${mode}"
      .checked=${isChosen}
      @change=${() => choose(mode)}
    />
    <span>${label}<small id="mode-${mode}">${keyModeMeaning(mode)}</small></span>
  </label>`;
}

function passphrases(): TemplateResult {
  return html`<div class="passphrases">
    <label class="field">
      ${msg("Passphrase")}
      <input name="passphrase" type="password" autocomplete="off" spellcheck="false" />
    </label>
    <label class="field">
      ${msg("Passphrase again")}
      <input name="again" type="password" autocomplete="off" spellcheck="false" />
    </label>
  </div>`;
}

function sharedNote(): TemplateResult {
  return html`<p class="notice warn">
    ${msg(str`This page shares ${location.host} with other sites: what one keeps, all of them can read. A domain of its own is safer.`)}
  </p>`;
}
