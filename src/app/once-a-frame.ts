/**
 * Makes a function that does things before the next frame is drawn: each once, however often it is asked for, and all
 * of them in one callback of the browser's.
 */
export function onceAFrame(frame: (callback: () => void) => void): (act: () => void) => void {
  const due = new Set<() => void>();
  const actAll = (): void => {
    const acts = [...due];
    due.clear();
    for (const act of acts) act();
  };
  return (act) => {
    if (due.size === 0) frame(actAll);
    due.add(act);
  };
}
