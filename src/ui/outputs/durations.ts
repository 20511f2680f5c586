/** How long something took, in words that need no translation. */

export function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}
