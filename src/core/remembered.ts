/**
 * A function that reads each value once: a value never changes, so what was read of it stays true. It is
 * forgotten with the value.
 */
export function remembered<K extends object, V>(read: (value: K) => V): (value: K) => V {
  const known = new WeakMap<K, { readonly read: V }>();
  return (value) => {
    const found = known.get(value) ?? { read: read(value) };
    known.set(value, found);
    return found.read;
  };
}
