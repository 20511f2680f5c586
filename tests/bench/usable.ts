/**
 * Runs in the page: ms from navigation to the painted frame in which all cells on the screen have their text,
 * and can take the focus, and so can every text of theirs that is written in.
 */
export async function firstScreenUsable(): Promise<number> {
  const { probe } = window;
  const isOnScreen = (element: Element): boolean => element.getBoundingClientRect().top < innerHeight;
  const isDrawn = (cell: Element): boolean => {
    const article = cell.shadowRoot?.querySelector("article");
    return (article?.getBoundingClientRect().height ?? 0) > 20 && article?.hasAttribute("tabindex") === true;
  };
  const isWritable = (cell: Element): boolean =>
    [...(cell.shadowRoot?.querySelectorAll("quire-text") ?? [])].every((text) =>
      text.shadowRoot?.querySelector("textarea")?.checkVisibility(),
    );
  await probe.until(() => {
    const cells = probe.cells().slice(0, 25).filter(isOnScreen);
    return cells.length > 0 && cells.every((cell) => isDrawn(cell) && isWritable(cell));
  });
  return probe.painted();
}
