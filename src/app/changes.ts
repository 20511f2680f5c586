/** Who wants to know of what: the page redraws just what changed. */

/**
 * A thing that can change. `cell:ID` is one cell with its runs, `answer:ID` what comes in it; `notebook` the
 * order, title and choice of cells; `python` whether there is Python, and what code asks the person.
 */
export type Topic =
  | "notebook"
  | "outline"
  | "shelf"
  | "saving"
  | "connections"
  | "models"
  | "substitutions"
  | "session"
  | "question"
  | "python"
  | "save"
  | "focus"
  | `cell:${string}`
  | `answer:${string}`;

export interface Changes {
  /** Calls back on each change of the topic until the returned function is called. */
  watch(topic: Topic, callback: () => void): () => void;
  tell(topic: Topic): void;
}

export function createChanges(): Changes {
  const watchers = new Map<Topic, Set<() => void>>();
  return {
    watch(topic, callback) {
      const callbacks = watchers.get(topic) ?? new Set();
      watchers.set(topic, callbacks.add(callback));
      return () => {
        callbacks.delete(callback);
        if (callbacks.size === 0 && watchers.get(topic) === callbacks) watchers.delete(topic);
      };
    },
    tell(topic) {
      for (const callback of [...(watchers.get(topic) ?? [])]) callback();
    },
  };
}
