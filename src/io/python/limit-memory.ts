/** How much memory Python may take. */

/** In bytes. A tab that takes more is ended by the browser on smaller machines, with all that is in it. */
const most = 1024 * 1024 * 1024;

/** Has memory of WebAssembly grow no further: Python raises MemoryError where there is none left. */
export function limitMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  const { apply } = Reflect;
  WebAssembly.Memory.prototype.grow = function (pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 > most)
      throw new RangeError("Python has no more memory here.");
    return apply(grow, this, [pages]);
  };
}
