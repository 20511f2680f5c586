/** Markdown tokens as templates. Text goes in as text nodes; only raw HTML goes through the sink. */
import { html, nothing, type TemplateResult } from "lit";
import { decodeCharacters } from "../../core/characters.ts";
import { blockHtml, holdsHtml, type MathToken, type Token, type Tokens } from "../../core/markdown.ts";
import { later } from "../later.ts";
import "./raw-html.ts";

type Drawn = TemplateResult | string | typeof nothing | readonly Drawn[];

/** The blocks of a text, in order. */
export function drawBlocks(tokens: readonly Token[]): readonly Drawn[] {
  return tokens.map(drawBlock);
}

function drawBlock(token: Token): Drawn {
  // Blocks are no text, but for what was not read as Markdown.
  if (token.type === "text") return html`<p class="plain">${plainText(token)}</p>`;
  return holdsHtml(token)
    ? html`<quire-raw-html .source=${blockHtml(token)}></quire-raw-html>`
    : drawPure(token);
}

function drawPure(token: Token): Drawn {
  // marked tags its tokens by `type`; each case names the token of that tag.
  switch (token.type) {
    case "heading":
      return heading((token as Tokens.Heading).depth, inlines(token));
    case "paragraph":
      return html`<p>${inlines(token)}</p>`;
    case "code":
      return code(token as Tokens.Code);
    case "blockquote":
      return html`<blockquote>${(token as Tokens.Blockquote).tokens.map(drawPure)}</blockquote>`;
    case "list":
      return list(token as Tokens.List);
    case "table":
      return table(token as Tokens.Table);
    case "hr":
      return html`<hr />`;
    case "space":
    case "def":
      return nothing;
    default:
      return drawInline(token);
  }
}

function drawInline(token: Token): Drawn {
  switch (token.type) {
    case "strong":
      return html`<strong>${inlines(token)}</strong>`;
    case "em":
      return html`<em>${inlines(token)}</em>`;
    case "del":
      return html`<del>${inlines(token)}</del>`;
    case "codespan":
      return html`<code>${plainText(token)}</code>`;
    case "br":
      return html`<br />`;
    case "link":
      return link(token as Tokens.Link);
    case "image":
      return image(token as Tokens.Image);
    case "checkbox":
      return (token as Tokens.Checkbox).checked ? "☑ " : "☐ ";
    case "math":
      return math(token as MathToken);
    case "escape":
      return plainText(token);
    default:
      return "tokens" in token && token.tokens ? inlines(token) : decodeCharacters(plainText(token));
  }
}

function inlines(token: Token): readonly Drawn[] {
  return (("tokens" in token && token.tokens) || []).map(drawInline);
}

function plainText(token: Token): string {
  return "text" in token ? String(token.text) : token.raw;
}

function heading(depth: number, content: readonly Drawn[]): TemplateResult {
  if (depth === 1) return html`<h1>${content}</h1>`;
  if (depth === 2) return html`<h2>${content}</h2>`;
  if (depth === 3) return html`<h3>${content}</h3>`;
  return depth === 4
    ? html`<h4>${content}</h4>`
    : depth === 5
      ? html`<h5>${content}</h5>`
      : html`<h6>${content}</h6>`;
}

/** The first word behind the fence names the language. */
function code(token: Tokens.Code): TemplateResult {
  const [language] = (token.lang ?? "").trim().split(/\s/u);
  later(() => import("./code-block.ts"));
  return html`<quire-code .text=${token.text} .language=${language ?? ""}><pre>${token.text}</pre></quire-code>`;
}

function math({ text, display }: MathToken): TemplateResult {
  later(() => import("./math.ts"));
  return html`<quire-math .text=${text} ?display=${display}><code>${text}</code></quire-math>`;
}

function list(token: Tokens.List): TemplateResult {
  const items = token.items.map(
    (item) => html`<li>${item.tokens.map((inner) => drawItem(inner, item.loose))}</li>`,
  );
  return token.ordered ? html`<ol start=${token.start || 1}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function drawItem(token: Token, loose: boolean): Drawn {
  return !loose && token.type === "paragraph" ? inlines(token) : drawPure(token);
}

function table(token: Tokens.Table): TemplateResult {
  const row = (cells: readonly Tokens.TableCell[]): readonly Drawn[] =>
    cells.map((cell) => html`<td>${cell.tokens.map(drawInline)}</td>`);
  return html`<table>
    <thead><tr>${token.header.map((cell) => html`<th>${cell.tokens.map(drawInline)}</th>`)}</tr></thead>
    <tbody>${token.rows.map((cells) => html`<tr>${row(cells)}</tr>`)}</tbody>
  </table>`;
}

function link(token: Tokens.Link): Drawn {
  const target = safeAddress(token.href);
  if (target === undefined) return inlines(token);
  return html`<a href=${target} target="_blank" rel="noopener noreferrer nofollow" title=${token.href}
    >${inlines(token)}</a
  >`;
}

/** An image from elsewhere is never fetched unasked: it is a link that says what it is. */
function image(token: Tokens.Image): Drawn {
  const label = `🖼 ${token.text || token.href}`;
  if (token.href.startsWith(attached)) return attachment(token, label);
  const target = safeAddress(token.href);
  if (target === undefined) return label;
  return html`<a href=${target} target="_blank" rel="noopener noreferrer nofollow" title=${token.href}>${label}</a>`;
}

/** What an image is called that came with its text from Jupyter. */
const attached = "attachment:";

function attachment({ href, text }: Tokens.Image, label: string): TemplateResult {
  later(() => import("./jupyter/attachment.ts"));
  const name = href.slice(attached.length);
  return html`<quire-attachment .name=${name} .alt=${text || name}>${label}</quire-attachment>`;
}

/** The address when it is one a link may have: http, https, mailto. */
function safeAddress(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  return url && /^(?:https?|mailto):$/u.test(url.protocol) ? url.href : undefined;
}
