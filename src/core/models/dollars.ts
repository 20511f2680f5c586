/** An amount of US dollars, to two digits that say something: `$0.0012`, `$3.40`. */
export function dollars(usd: number): string {
  if (usd === 0) return "$0";
  if (usd < smallest) return `<$${smallest.toFixed(6)}`;
  return `$${usd < 1 ? usd.toFixed(digits(usd)) : usd.toFixed(2)}`;
}

const smallest = 0.000_001;

/** Behind the point, so that two are not 0. */
function digits(usd: number): number {
  return Math.max(2, 1 - Math.floor(Math.log10(usd)));
}
