/**
 * What is left of the worker's globals when Python has loaded. Python reaches all of JavaScript, so a notebook's code
 * would else send what it likes where it likes. An allow-list: what a browser learns tomorrow is not on it.
 */

/** The language itself; and of the platform what computes, and neither sends, stores nor starts anything. */
const kept = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError InternalError
  globalThis JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array
  Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set Iterator
  WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry DisposableStack AsyncDisposableStack decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN console WebAssembly
  setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone performance crypto atob btoa
  TextEncoder TextDecoder DOMException Event EventTarget MessageEvent MessageChannel MessagePort AbortController
  AbortSignal Crypto CryptoKey SubtleCrypto Performance self constructor`.split(/\s+/),
);

/** Takes all others away: from the global object, and from the prototypes that it inherits from. */
export function keepGlobals(): void {
  for (let holder: object | null = globalThis; holder !== null; holder = Object.getPrototypeOf(holder)) {
    if (holder !== Object.prototype && holder !== EventTarget.prototype) strip(holder);
  }
  // An accessor of the code's own in their place would be handed the event, and with it the port to the page.
  for (const { prototype } of [Event, MessageEvent, EventTarget, MessagePort]) Object.freeze(prototype);
}

/** @throws TypeError where the browser does not let something go that could do anything: Python must not run then. */
function strip(holder: object): void {
  for (const key of Reflect.ownKeys(holder)) {
    if (typeof key === "symbol" || kept.has(key) || Reflect.deleteProperty(holder, key)) continue;
    const value: unknown = Reflect.get(holder, key);
    if (Object(value) === value) throw new TypeError(`${key} stays.`);
  }
}
