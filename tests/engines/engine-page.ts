/** The built page in such a browser: its parts by what they are and are called, however deep in shadow trees. */
import { expect } from "@playwright/test";
import type { Part, WebDriver } from "./web-driver.ts";

/** One after the other inside of the one before: a selector, and how its name begins. */
export type Path = readonly (readonly [selector: string, name?: string])[];

export class EnginePage {
  readonly driver: WebDriver;

  constructor(driver: WebDriver) {
    this.driver = driver;
  }

  /** The first part at the path, as soon as it is there. */
  async part(...path: Path): Promise<Part> {
    let found: Part | undefined;
    await expect(async () => {
      const { part } = await this.driver.run(partAt, path);
      expect(part, path.flat().join(" ")).not.toBeNull();
      // Sound: WebDriver gives an element as this.
      found = part as unknown as Part;
    }).toPass({ timeout: 60_000 });
    if (found === undefined) throw new TypeError(`${path.flat().join(" ")} is not there.`);
    return found;
  }

  async click(...path: Path): Promise<void> {
    await this.driver.click(await this.part(...path));
  }

  /** Goes into a field, as the Tab key does. */
  async enter(...path: Path): Promise<void> {
    await this.part(...path);
    await this.driver.run(partAt, path, true);
  }

  async type(text: string, ...path: Path): Promise<void> {
    await this.driver.type(await this.part(...path), text);
  }

  /** Waits until a part at the path says this. */
  async says(text: string | RegExp, ...path: Path): Promise<void> {
    await this.part(...path);
    await expect
      .poll(async () => (await this.driver.run(partAt, path)).text, { timeout: 60_000 })
      .toMatch(text);
  }
}

/** In the page: the first part at the path and all its text, also of shadow trees; null where there is none. */
function partAt(path: Path, isEntered = false): { readonly part: Element | null; readonly text: string } {
  const below = (holder: Element | Document): Element[] => [
    ...(holder instanceof Element && holder.shadowRoot ? within(holder.shadowRoot) : []),
    ...within(holder),
  ];
  const within = (root: ParentNode): Element[] =>
    [...root.children].flatMap((child) => [child, ...below(child)]);
  const textOf = (node: Node): string =>
    node instanceof Text ? node.data : childrenOf(node).map(textOf).join("");
  const childrenOf = (node: Node): Node[] => [
    ...(node instanceof Element ? (node.shadowRoot?.childNodes ?? []) : []),
    ...node.childNodes,
  ];
  const nameOf = (part: Element): string => (part.ariaLabel ?? textOf(part)).trim();
  const isShown = (part: Element): boolean => part.matches("input[type=file]") || part.checkVisibility();
  let holder: Element | Document | undefined = document;
  for (const [selector, name = ""] of path) {
    holder =
      holder &&
      below(holder).find((part) => part.matches(selector) && nameOf(part).startsWith(name) && isShown(part));
  }
  if (isEntered && holder instanceof HTMLElement) holder.focus();
  return holder instanceof Element ? { part: holder, text: textOf(holder) } : { part: null, text: "" };
}
