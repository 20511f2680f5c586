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
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((element) => [
      element,
      ...(element.shadowRoot ? inside(element.shadowRoot) : []),
    ]);
  window.everything = () => inside(document);
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
    return root instanceof ShadowRoot && root.host.localName === "quire-markdown";
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
    "script:not([src]), iframe, object, embed, img, video, audio, style, link:not(head link), base, meta:not(head meta), math, template";
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
    return element.matches(foreign) ? [...named, `<${element.localName}>`] : named;
  }
  function isWrong(element: Element, { name, value }: Attr): boolean {
    if (/^on|^(?:srcdoc|ping|srcset|background|formaction|action)$/u.test(name)) return true;
    if (name === "href") return !/^(?:https?|mailto):/u.test(value) && element.localName !== "link";
    const cleaned = element.closest("quire-raw-html") !== null && element.localName !== "quire-raw-html";
    return cleaned && /^(?:id|class|name|style|slot|is)$|^data-/u.test(name);
  }
}

/** Opens every tab of every output, one after another; how many requests were shown at once. */
export async function openTabs(): Promise<number> {
  let requests = 0;
  for (const place of [1, 2, 3, 0]) {
    for (const element of window.everything()) {
      const tabs = element.getAttribute("role") === "tablist" ? [...element.querySelectorAll("button")] : [];
      tabs[place]?.click();
    }
    await new Promise((drawn) => requestAnimationFrame(drawn));
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const shown = window.everything().filter((element) => element.matches(".request dl"));
    requests = Math.max(requests, shown.length);
  }
  return requests;
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
