/** How far from the screen something is built, in px: far enough to be there before the reader is. */
const distance = 900;

/** Tells when an element first comes near the visible part of a scrolling one. */
export class Nearness {
  readonly #callbacks = new WeakMap<Element, () => void>();
  readonly #observer: IntersectionObserver;

  constructor(root: Element | null) {
    this.#observer = new IntersectionObserver((entries) => entries.forEach(this.#arrive), {
      root,
      rootMargin: `${distance}px 0px`,
    });
  }

  /**
   * Calls back once, when the element is near. Watching what is watched already changes the callback alone.
   */
  watch(element: Element, onNear: () => void): void {
    this.#callbacks.set(element, onNear);
    this.#observer.observe(element);
  }

  end(): void {
    this.#observer.disconnect();
  }

  readonly #arrive = ({ isIntersecting, target }: IntersectionObserverEntry): void => {
    if (!isIntersecting) return;
    this.#observer.unobserve(target);
    this.#callbacks.get(target)?.();
  };
}
