/** Light, dark, or as the system has it. */
export type Theme = "system" | "light" | "dark";
export const themes: readonly Theme[] = ["system", "light", "dark"];

export function readTheme(stored: unknown): Theme {
  return themes.find((theme) => theme === stored) ?? "system";
}

export function useTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
