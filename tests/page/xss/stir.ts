/** Functions that run in the page; each stands alone, as Playwright sends its source. */

/** What only a payload would put into the page. */
export interface Remains {
  /** How many elements the rendered Markdown has. */
  readonly drawn: number;
  readonly wrong: readonly string[];
}

declare global {
  interface Window {
    /** Every element of the document, shadow roots included. */
    everything: () => Element[];
  }
}

/** Before anything else runs: how to walk the page. Links to the web are not followed; all others are. */
export function watchDrawing(): void {
  const gather = (root: ParentNode, found: Element[]): Element[] => {
    for (const element of root.querySelectorAll("*")) {
      found.push(element);
      if (element.shadowRoot) gather(element.shadowRoot, found);
    }
    return found;
  };
  window.everything = () => gather(document, []);
  const stay = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && /^(?:https?|mailto):/u.test(link.href)) event.preventDefault();
  };
  for (const type of ["click", "auxclick"]) window.addEventListener(type, stay, true);
}

/** Waits until everything is drawn, raw HTML through the sanitiser included. */
export async function settle(): Promise<void> {
  const chunk = performance.getEntriesByType("resource").find(({ name }) => name.includes("safe-html"));
  if (chunk) await import(chunk.name);
  for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
}

/** Does to the rendered Markdown what a person and a browser may do to it. */
export async function stir(): Promise<void> {
  const events = [
    "mouseover",
    "pointerenter",
    "pointerover",
    "focus",
    "input",
    "toggle",
    "beforetoggle",
    "submit",
  ];
  const later = [
    "animationstart",
    "animationend",
    "transitionend",
    "beginEvent",
    "endEvent",
    "close",
    "load",
  ];
  const rendered = window.everything().filter((element) => {
    const root = element.getRootNode();
    const hosts = [
      "quire-markdown",
      "quire-math",
      "quire-code",
      "quire-outputs",
      "quire-terminal",
      "quire-attachment",
    ];
    return root instanceof ShadowRoot && hosts.includes(root.host.localName);
  });
  for (const element of rendered) {
    for (const type of [...events, ...later]) element.dispatchEvent(new Event(type));
    const click = { bubbles: true, composed: true, cancelable: true };
    element.dispatchEvent(new MouseEvent("click", click));
    if (element.matches("a")) element.dispatchEvent(new MouseEvent("auxclick", { ...click, button: 1 }));
    // A link is followed in a task of its own, and the next one would call it off.
    if (element.matches("a, a *")) await new Promise((done) => setTimeout(done));
    if (element instanceof HTMLDetailsElement) element.open = !element.open;
  }
  await new Promise((drawn) => requestAnimationFrame(drawn));
}

/** What is in the page that no template of ours draws. */
export function remains(): Remains {
  const foreign =
    "script:not([src]), iframe, object, embed, img, video, audio, style, link:not(head link), base, meta:not(head meta), template";
  const drawn = window
    .everything()
    .filter((element) => element.getRootNode() !== document || element.parentElement);
  const markdown = drawn.filter(
    (element) => element.closest("quire-raw-html, quire-markdown") || inMarkdown(element),
  );
  return { drawn: markdown.length, wrong: drawn.flatMap(faults) };

  function inMarkdown(element: Element): boolean {
    const root = element.getRootNode();
    return root instanceof ShadowRoot && root.host.localName === "quire-markdown";
  }
  function faults(element: Element): string[] {
    const attributes = [...element.attributes].filter((attribute) => isWrong(element, attribute));
    const named = attributes.map(({ name, value }) => `${element.localName} ${name}=${value}`);
    return (element.matches(foreign) && !isOwnImage(element)) || isStray(element)
      ? [...named, `<${element.localName}>`]
      : named;
  }
  /** An image of Jupyter's, where it is drawn as such: from its bytes, and none in HTML. */
  function isOwnImage(element: Element): boolean {
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host.localName : "";
    const isDrawn =
      ["quire-outputs", "quire-attachment"].includes(host) && !element.closest("quire-raw-html");
    return isDrawn && element instanceof HTMLImageElement && element.src.startsWith("data:image/");
  }
  /** A formula where no formula is drawn, or one that reaches out of itself. */
  function isStray(element: Element): boolean {
    const root = element.getRootNode();
    const drawsFormula = root instanceof ShadowRoot && root.host.localName === "quire-math";
    return drawsFormula ? element.matches("a, [href], [src], [id]") : element.matches("math");
  }
  function isWrong(element: Element, { name, value }: Attr): boolean {
    if (/^on|^(?:srcdoc|ping|srcset|background|formaction|action)$/u.test(name)) return true;
    if (name === "style" && /url\(/iu.test(value)) return true;
    if (name === "href") return !/^(?:https?|mailto):/u.test(value) && element.localName !== "link";
    const cleaned = element.closest("quire-raw-html") !== null && element.localName !== "quire-raw-html";
    return cleaned && /^(?:id|class|name|style|slot|is)$|^data-/u.test(name);
  }
}

/** Opens that tab of every output that has it. */
export function openTab(tab: string): void {
  for (const element of window.everything()) {
    if (element.id === `tab-${tab}` && element instanceof HTMLElement) element.click();
  }
}

/** Waits until the code of all that is in the page has come, and its formulas are set. */
export async function loaded(): Promise<void> {
  const isComing = (element: Element): boolean => {
    const root = element.getRootNode();
    const inFormula = root instanceof ShadowRoot && root.host.localName === "quire-math";
    return element.matches(":not(:defined)") || (inFormula && element.matches("code:not(.wrong)"));
  };
  const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
  do await frame();
  while (window.everything().some(isComing));
  await frame();
}

/** Opens what is folded, and goes through what is shown one at a time: panels of parameters, tokens. */
export async function unfold(): Promise<void> {
  const every = (selector: string): HTMLElement[] =>
    // Sound: all that is pressed here are elements of HTML.
    window.everything().filter((element) => element.matches(selector)) as HTMLElement[];
  const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
  const press = async (selector: string): Promise<void> => {
    for (const element of every(selector)) element.click();
    await frame();
  };
  for (const details of every("details")) details.setAttribute("open", "");
  await press('[aria-expanded="false"] > .row > .fold');
  await press('button.event[aria-expanded="false"]');
  for (const selector of ["[data-place]", ".edit"]) {
    const byRoot = new Map<Node, HTMLElement[]>();
    for (const element of every(selector)) {
      const root = element.getRootNode();
      byRoot.set(root, [...(byRoot.get(root) ?? []), element]);
    }
    const most = Math.max(0, ...[...byRoot.values()].map(({ length }) => length));
    for (let at = 0; at < most; at += 1) {
      for (const elements of byRoot.values()) elements[at]?.click();
      await frame();
    }
  }
}

/** How many elements of the page match. */
export function count(selector: string): number {
  return window.everything().filter((element) => element.matches(selector)).length;
}

/** Draws each text as it would stream in, one character more each time. */
export async function growEach(texts: readonly string[]): Promise<number> {
  let steps = 0;
  for (const text of texts) {
    const element = document.createElement("quire-markdown");
    document.body.append(element);
    for (let length = 1; length <= text.length; length += 1) {
      Object.assign(element, { text: text.slice(0, length) });
      await (element as Element & { updateComplete?: Promise<boolean> }).updateComplete; // a Lit element of the page
      steps += 1;
    }
  }
  return steps;
}
