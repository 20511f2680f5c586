import { type SVGTemplateResult, svg } from "lit";

/** Icons of the page, drawn in a 16 by 16 box; decoration only, their button has the name. */
export const icons = {
  add: icon(svg`<path d="M8 3v10M3 8h10" />`),
  close: icon(svg`<path d="M4 4l8 8M12 4l-8 8" />`),
  code: icon(svg`<path d="M6 4L2 8l4 4M10 4l4 4-4 4" />`),
  continues: icon(svg`<path d="M3 2v6a3 3 0 003 3h7M10 8l3 3-3 3" />`),
  edit: icon(svg`<path d="M3 13l.7-3L11 2.700 13.300 5 6 12.300zM9.500 4.200l2.300 2.300" />`),
  export: icon(svg`<path d="M8 2v8M5 7l3 3 3-3M3 13h10" />`),
  more: icon(
    svg`<circle cx="3" cy="8" r=".6" /><circle cx="8" cy="8" r=".6" /><circle cx="13" cy="8" r=".6" />`,
  ),
  note: icon(svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.500v3.500M8 5v.1" />`),
  open: icon(svg`<path d="M4 6l4 4 4-4" />`),
  panel: icon(svg`<rect x="2" y="3" width="12" height="10" rx="1.500" /><path d="M6 3v10" />`),
  run: icon(svg`<path d="M5 3l8 5-8 5z" fill="currentColor" />`),
  runAll: icon(svg`<path d="M4 3l9 5-9 5z" />`),
  search: icon(svg`<circle cx="7" cy="7" r="4.500" /><path d="M10.500 10.500L14 14" />`),
  stop: icon(svg`<rect x="4" y="4" width="8" height="8" fill="currentColor" />`),
  warning: icon(svg`<path d="M8 2.500L14.500 13.500h-13zM8 6.500v3.500M8 11.900v.1" />`),
} as const;

function icon(shape: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}
