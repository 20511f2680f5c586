/** Inside another site's frame the page shows nothing of its own: clicks there might not be the reader's. */
export function showFramed(): void {
  const link = document.createElement("a");
  link.href = location.href;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Open Quire in a tab of its own · 在新标签页中打开 Quire";
  document.body.replaceChildren(link);
}
