/** The one place where HTML becomes elements: cleaned by DOMPurify, and nothing touches it after. */
import DOMPurify, { type Config } from "dompurify";

/** Attributes that hold a word or a number. */
const words = [
  ...["align", "valign", "colspan", "rowspan", "scope", "start", "reversed", "type", "value"],
  ...["open", "lang", "dir", "datetime"],
];

/**
 * What prose is made of: a part of the profile that let nothing run and nothing be fetched (reliability.md
 * 2.2).
 */
const prose: Config = {
  ALLOWED_TAGS: [
    ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "blockquote", "pre", "hr", "br", "wbr"],
    ...["ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "center"],
    ...["table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"],
    ...["a", "img", "span", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "mark"],
    ...["small", "big", "sub", "sup", "code", "kbd", "samp", "var", "tt", "q", "cite", "abbr", "dfn", "time"],
    ...["bdi", "bdo", "ruby", "rt", "rp"],
  ],
  ALLOWED_ATTR: ["href", "src", "alt", "title", ...words],
  // Else DOMPurify takes what they say for an address.
  ADD_URI_SAFE_ATTR: words,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/iu,
  RETURN_TRUSTED_TYPE: true,
};

let prepared = false;

/** Fills the element with the cleaned HTML; without DOMPurify's support it shows the text as it is. */
export function setSafeHtml(element: Element, html: string): void {
  if (!DOMPurify.isSupported) {
    element.textContent = html;
    return;
  }
  prepare();
  // lib.dom has no TrustedHTML in innerHTML's type; the browser takes it, and under the page's policy nothing
  // else.
  element.innerHTML = DOMPurify.sanitize(html, prose) as unknown as string;
}

/**
 * Once for all calls: hooks add up, and the policy lets DOMPurify make its Trusted Types policy only once.
 */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  DOMPurify.addHook("afterSanitizeAttributes", withoutImage);
  DOMPurify.addHook("afterSanitizeAttributes", withSafeLink);
}

/** An image is not loaded: its place says what it was, and its address is one click away. */
function withoutImage(node: Element): void {
  if (node.nodeName !== "IMG") return;
  const source = node.getAttribute("src") ?? "";
  const label = `🖼 ${node.getAttribute("alt") || source}`;
  const fetchable = /^https?:/iu.test(source) && node.closest("a") === null;
  node.replaceWith(fetchable ? linkTo(source, label, node.ownerDocument) : label);
}

function linkTo(source: string, label: string, document: Document): Element {
  const link = document.createElement("a");
  link.textContent = label;
  link.setAttribute("href", source);
  withSafeLink(link);
  return link;
}

/** A link opens beside the page, tells the other side nothing, and says where it really goes. */
function withSafeLink(node: Element): void {
  if (node.nodeName !== "A") return;
  const target = node.getAttribute("href");
  if (target === null) return;
  node.setAttribute("rel", "noopener noreferrer nofollow");
  node.setAttribute("target", "_blank");
  node.setAttribute("title", target);
}
