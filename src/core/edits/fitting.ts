/** Changes of lists that throw where they do not fit. */

/**
 * @throws RangeError unless it fits. Clamped to the list, an edit's inverse would take something else back.
 */
export function check(fits: boolean): void {
  if (!fits) throw new RangeError("The edit does not fit the notebook it changes");
}

export function inserted<T>(list: readonly T[], at: number, item: T): readonly T[] {
  check(at >= 0 && at <= list.length);
  return list.toSpliced(at, 0, item);
}

export function removed<T>(list: readonly T[], at: number): readonly T[] {
  check(at >= 0 && at < list.length);
  return list.toSpliced(at, 1);
}

export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  check(Math.min(from, to) >= 0 && Math.max(from, to) < list.length);
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
}
