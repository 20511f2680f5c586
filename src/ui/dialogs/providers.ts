/** The providers to choose from: those on the net, those on this computer, and any other. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { Preset } from "../../core/connections/preset.ts";
import { presets } from "../../core/connections/presets.ts";
import { options } from "../options.ts";
import { presetLabel } from "../words.ts";

/** The options of a select, in groups. */
export function providers(chosen: string): TemplateResult {
  return html`<optgroup label=${msg("Hosted")}>${at("hosted", chosen)}</optgroup>
    <optgroup label=${msg("On this computer")}>${at("local", chosen)}</optgroup>
    <optgroup label=${msg("Elsewhere")}>${at("anywhere", chosen)}</optgroup>`;
}

function at(place: Preset["place"], chosen: string): readonly TemplateResult[] {
  const there = presets.filter((preset) => preset.place === place);
  const labels = new Map(there.map((preset) => [preset.id, presetLabel(preset)]));
  return options([...labels.keys()], chosen, (id) => labels.get(id) ?? id);
}
