/** Ms of work after which the page may draw and take keys. */
const portion = 12;

/** To be awaited between the portions of long work: gives the page its turn where the work has taken long enough. */
export function turns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < portion) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
