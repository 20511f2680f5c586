/** The providers the page knows by name. A preset is one entry here; README.md says what the fields mean. */

export interface Preset {
  readonly id: string;
  /** A proper name, or "" for one that ui/words.ts names. */
  readonly label: string;
  /** Up to and including `/v1`; "" when the person has to say. */
  readonly baseUrl: string;
  readonly needsKey: boolean;
  /** Headers it asks for beside Content-Type and Authorization. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Whether it has the endpoint `completions`; where that is left out, its server has to be asked. */
  readonly servesCompletions?: boolean;
  /** Where one gets a key. */
  readonly keyPage?: string;
}

const custom: Preset = { id: "custom", label: "", baseUrl: "", needsKey: false, headers: [] };

export const presets: readonly Preset[] = [
  {
    id: "openai",
    label: "OpenAI",
    baseUrl: "https://api.openai.com/v1",
    needsKey: true,
    headers: [],
    keyPage: "https://platform.openai.com/api-keys",
  },
  custom,
];

/** The preset of that id; the custom one for an id that is no longer known. */
export function presetOf(id: string): Preset {
  return presets.find((preset) => preset.id === id) ?? custom;
}
