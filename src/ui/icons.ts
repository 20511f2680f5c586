import { type SVGTemplateResult, svg } from "lit";

/** Icons of the page, drawn in a 16 by 16 box; decoration only, their button has the name. */
export const icons = {
  add: icon(svg`<path d="M8 3v10M3 8h10" />`),
  close: icon(svg`<path d="M4 4l8 8M12 4l-8 8" />`),
  continues: icon(svg`<path d="M3 2v6a3 3 0 003 3h7M10 8l3 3-3 3" />`),
  export: icon(svg`<path d="M8 2v8M5 7l3 3 3-3M3 13h10" />`),
  more: icon(
    svg`<circle cx="3" cy="8" r=".6" /><circle cx="8" cy="8" r=".6" /><circle cx="13" cy="8" r=".6" />`,
  ),
  open: icon(svg`<path d="M4 6l4 4 4-4" />`),
  panel: icon(svg`<rect x="2" y="3" width="12" height="10" rx="1.500" /><path d="M6 3v10" />`),
  run: icon(svg`<path d="M5 3l8 5-8 5z" fill="currentColor" />`),
  runAll: icon(svg`<path d="M4 3l9 5-9 5z" />`),
  stop: icon(svg`<rect x="4" y="4" width="8" height="8" fill="currentColor" />`),
} as const;

function icon(shape: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}
