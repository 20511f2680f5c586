/** Puts a popup below what opened it, or above where there is more room; never off the screen. Heights in px. */
export function placeBeside(popup: HTMLElement, anchor: HTMLElement, wanted = 320): void {
  const box = anchor.getBoundingClientRect();
  const [above, below] = [box.top - 12, innerHeight - box.bottom - 12];
  const isBelow = below >= Math.min(wanted, above);
  const { style, offsetWidth } = popup;
  style.top = isBelow ? `${box.bottom + 6}px` : "auto";
  style.bottom = isBelow ? "auto" : `${innerHeight - box.top + 6}px`;
  style.maxHeight = `${Math.max(160, isBelow ? below : above)}px`;
  style.left = `${Math.max(8, Math.min(box.left - 12, innerWidth - offsetWidth - 8))}px`;
}
