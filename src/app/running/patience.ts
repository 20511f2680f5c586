/** Notices when nothing comes: 60 s for the first byte, 30 s between bytes (research: reliability 4.2). */

export type Waiting = "first" | "next";

export interface Patience {
  /** Something came, or the person keeps waiting: begin to count again. */
  renew(waiting: Waiting): void;
  end(): void;
}

const limit: Readonly<Record<Waiting, number>> = { first: 60_000, next: 30_000 };

/** Calls back when nothing was renewed for the time that its kind of waiting allows. */
export function createPatience(onLost: (waiting: Waiting) => void): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    renew(waiting) {
      clearTimeout(timer);
      timer = setTimeout(() => onLost(waiting), limit[waiting]);
    },
    end: () => clearTimeout(timer),
  };
}
