/** The languages of the page: English in the source, the others in src/locales, loaded when chosen. */
import { configureLocalization } from "@lit/localize";

export type Language = "en" | "zh-CN";
export const languages: readonly Language[] = ["zh-CN", "en"];

/** What is known of a translation: at first the words of the first screen, then all. */
const templates = {};
let learning: Promise<void> | undefined;

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: "en",
  targetLocales: ["zh-CN"],
  loadLocale: async () => {
    const words = await import("../locales/zh-CN.ts?first-screen");
    return { templates: Object.assign(templates, words.templates) };
  },
});

/** The language in use. */
export function language(): Language {
  return getLocale() === "zh-CN" ? "zh-CN" : "en";
}

/** Speaks a language on the first screen; what is loaded later waits for `allWords`. */
export async function greet(next: Language): Promise<void> {
  document.documentElement.lang = next;
  await setLocale(next);
}

/** Uses a language from now on, in all that may be open; elements that are `@localized` redraw. */
export async function speak(next: Language): Promise<void> {
  await wordsOf(next);
  await greet(next);
}

/** Resolves when the page can say everything in its language. */
export function allWords(): Promise<void> {
  return wordsOf(language());
}

async function wordsOf(spoken: Language): Promise<void> {
  if (spoken === "en") return;
  learning ??= learn();
  await learning;
}

/** Where the words cannot be had, what they are of speaks English; they are asked for again with the next part. */
async function learn(): Promise<void> {
  try {
    const words = await import("../locales/zh-CN.ts?later");
    Object.assign(templates, words.templates);
  } catch {
    learning = undefined;
  }
}

/** The language chosen before, or the first of the browser's that the page speaks. */
export function preferredLanguage(chosen: unknown): Language {
  const known = languages.find((candidate) => candidate === chosen);
  if (known) return known;
  const wanted = navigator.languages.find((tag) => /^(?:zh|en)\b/iu.test(tag)) ?? "en";
  return /^zh/iu.test(wanted) ? "zh-CN" : "en";
}
