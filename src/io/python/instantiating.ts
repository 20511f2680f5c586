/** Pyodide's loader keeps to itself what goes wrong with its WebAssembly, and would be waited for without end. */

/** What `load` gives; rejects as well where WebAssembly that streams meanwhile cannot be had, or is broken. */
export async function instantiating<T>(load: () => Promise<T>): Promise<T> {
  const { instantiateStreaming } = WebAssembly;
  const trouble = new Promise<never>((_, reject) => {
    WebAssembly.instantiateStreaming = (...asked) => {
      const instance = instantiateStreaming(...asked);
      instance.catch(reject);
      return instance;
    };
  });
  try {
    return await Promise.race([load(), trouble]);
  } finally {
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
