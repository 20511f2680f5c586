/** The languages of the page: English in the source, the others in src/locales, loaded when chosen. */
import { configureLocalization } from "@lit/localize";

export type Language = "en" | "zh-CN";
export const languages: readonly Language[] = ["zh-CN", "en"];

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: "en",
  targetLocales: ["zh-CN"],
  loadLocale: () => import("../locales/zh-CN.ts"),
});

/** The language in use. */
export function language(): Language {
  return getLocale() === "zh-CN" ? "zh-CN" : "en";
}

/** Uses a language from now on; elements that are `@localized` redraw. */
export async function speak(next: Language): Promise<void> {
  document.documentElement.lang = next;
  await setLocale(next);
}

/** The language chosen before, or the first of the browser's that the page speaks. */
export function preferredLanguage(chosen: unknown): Language {
  const known = languages.find((candidate) => candidate === chosen);
  if (known) return known;
  const wanted = navigator.languages.find((tag) => /^(?:zh|en)\b/iu.test(tag)) ?? "en";
  return /^zh/iu.test(wanted) ? "zh-CN" : "en";
}
