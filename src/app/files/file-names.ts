/** The title as the name of a file that every system takes, without its extension. */
export function fileStem(title: string): string {
  const safe = title
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return Array.from(safe).slice(0, 80).join("").replace(/^\.+/u, "") || "notebook";
}

/**
 * The name, numbered where another file has it already, and taken from now on. Many systems do not tell capitals
 * from small letters, and some not how an accent is written.
 */
export function freeName(stem: string, extension: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}${extension}` : `${stem} (${number})${extension}`;
    const folded = name.normalize("NFC").toLowerCase();
    if (taken.has(folded)) continue;
    taken.add(folded);
    return name;
  }
}
