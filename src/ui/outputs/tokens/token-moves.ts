/** From token to token by keys: left and right in reading order, up and down by lines as they are drawn. */

/** The token that a key leads to from the one that has the focus; undefined for other keys. */
export function nextToken(root: ParentNode, { key, target }: KeyboardEvent): HTMLElement | undefined {
  const tokens = [...root.querySelectorAll<HTMLElement>("[data-place]")];
  // The target of a key in the map is one of its tokens; anything else is not among them.
  const at = tokens.indexOf(target as HTMLElement);
  if (at < 0) return undefined;
  switch (key) {
    case "ArrowRight":
      return tokens[Math.min(at + 1, tokens.length - 1)];
    case "ArrowLeft":
      return tokens[Math.max(at - 1, 0)];
    case "ArrowDown":
      return onNextLine(tokens.slice(at));
    case "ArrowUp":
      return onNextLine(tokens.slice(0, at + 1).reverse());
    case "Home":
      return tokens[0];
    case "End":
      return tokens.at(-1);
    default:
      return undefined;
  }
}

/** The token of the line after that of the first token that is nearest to it; itself on the last line. */
function onNextLine(tokens: readonly HTMLElement[]): HTMLElement | undefined {
  const [from] = tokens;
  if (from === undefined) return undefined;
  const start = lineBox(from);
  let best = { token: from, distance: Number.POSITIVE_INFINITY, line: start.top };
  for (const token of tokens) {
    const box = lineBox(token);
    if (box.top === start.top) continue;
    if (best.token !== from && box.top !== best.line) break;
    const distance = Math.abs(box.left - start.left);
    if (distance < best.distance) best = { token, distance, line: box.top };
  }
  return best.token;
}

/** Where the first line of a token is: one that begins or ends with a line break has several. */
function lineBox(token: HTMLElement): { readonly top: number; readonly left: number } {
  const { top = 0, left = 0 } = token.getClientRects()[0] ?? {};
  return { top: Math.round(top), left };
}
