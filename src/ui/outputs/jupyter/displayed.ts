/** One output that is displayed: the best of its forms that can be shown. */
import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { imageUrl } from "../../../core/formats/jupyter/image-url.ts";
import type { DisplayOutput, ResultOutput } from "../../../core/formats/jupyter/jupyter-notebook.ts";
import { bestOf, textOf } from "../../../core/formats/jupyter/shown-outputs.ts";
import { isNumber, type JsonObject, member } from "../../../core/json/json.ts";
import "../json-tree.ts";
import "../markdown-text.ts";
import "../math.ts";
import "../raw-html.ts";
import "./terminal-text.ts";

type Displayed = DisplayOutput | ResultOutput;

/** `place` is that among the outputs of the cell, from 1. */
export function displayed(output: Displayed, place: number): TemplateResult | typeof nothing {
  const best = bestOf(output.bundle);
  if (best === undefined) return unknown(output);
  if (best.type === "application/json") return html`<quire-json .json=${best.value}></quire-json>`;
  // Sound: all others are chosen only where they are texts.
  const text = best.value as string;
  switch (best.type) {
    case "text/html":
      return markup(text, output, place);
    case "text/markdown":
      return html`<quire-markdown .text=${text}></quire-markdown>`;
    case "text/latex":
      return formula(text);
    case "text/plain":
      return html`<quire-terminal .text=${text}></quire-terminal>`;
    default:
      return image(best.type, text, output.metadata, place);
  }
}

/** HTML of which the sanitiser leaves nothing, such as a widget's script, gives way to the plain text. */
function markup(source: string, { bundle }: Displayed, place: number): TemplateResult {
  const plain = textOf(bundle, "text/plain");
  return html`<div class="html" tabindex="0" role="group" aria-label=${msg(str`Output ${place}: HTML`)}>
      <quire-raw-html .source=${source} @cleaned=${giveWay}></quire-raw-html>
    </div>
    <div hidden>${plain === undefined ? unsaid() : html`<quire-terminal .text=${plain}></quire-terminal>`}</div>`;
}

function giveWay(event: Event): void {
  // Sound: the listener is on that element.
  const cleaned = event.currentTarget as HTMLElement;
  const isEmpty = cleaned.textContent.trim() === "" && cleaned.querySelector("hr, table") === null;
  cleaned.parentElement?.toggleAttribute("hidden", isEmpty);
  cleaned.parentElement?.nextElementSibling?.toggleAttribute("hidden", !isEmpty);
}

/** By its marks; with words around it, it is read as Markdown. */
function formula(source: string): TemplateResult {
  const text = source.trim();
  const marks = [/^\$\$([^$]+)\$\$$/u, /^\\\[(.+)\\\]$/su, /^(\\begin\{.+)$/su];
  const display = marks.map((mark) => mark.exec(text)?.[1]).find((inner) => inner !== undefined);
  const inline = /^\$([^$]+)\$$/u.exec(text)?.[1];
  const tex = display ?? inline;
  return tex === undefined
    ? html`<quire-markdown .text=${text}></quire-markdown>`
    : html`<quire-math .text=${tex} ?display=${display !== undefined}><code>${tex}</code></quire-math>`;
}

function image(type: string, source: string, metadata: JsonObject, place: number): TemplateResult {
  const url = imageUrl(type, source);
  if (url === undefined) return html`<p class="note">${msg("This image could not be read.")}</p>`;
  const size = member(metadata, type);
  return html`<img
    src=${url}
    alt=${msg(str`Output image ${place}`)}
    width=${ifDefined(pixels(member(size, "width")))}
    height=${ifDefined(pixels(member(size, "height")))}
  />`;
}

function pixels(json: ReturnType<typeof member>): number | undefined {
  const number = isNumber(json) ? Number(json.source) : 0;
  return number > 0 && number < 10_000 ? Math.round(number) : undefined;
}

function unknown({ bundle }: Displayed): TemplateResult | typeof nothing {
  return bundle.size === 0 ? nothing : unsaid([...bundle.keys()].join(", "));
}

function unsaid(types = "text/html"): TemplateResult {
  return html`<p class="note">${msg(str`This output cannot be shown here (${types}). It is kept.`)}</p>`;
}
