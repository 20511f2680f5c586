/** What is known of a provider before it is asked. */
export interface Preset {
  readonly id: string;
  /** A proper name, or "" for one that ui/words.ts names. */
  readonly label: string;
  readonly place: "hosted" | "local" | "anywhere";
  /** What a person would type as base URL; "" when they have to say. */
  readonly baseUrl: string;
  /** What a base URL looks like where there is none to offer. */
  readonly example?: string;
  /** Whether any model of it answers `/completions`. */
  readonly servesCompletions?: boolean;
  /** Where `/completions` is, if elsewhere on the same origin. */
  readonly completionsUrl?: string;
  /** Whether its list of models says nothing of the key: anyone may read it. */
  readonly publicModels?: true;
  readonly needsKey: boolean;
  readonly keyHeader: KeyHeader;
  /** Headers it asks for beside Content-Type and that of the key. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Where one gets a key. */
  readonly keyPage?: string;
  /**
   * `open`: answers any page. `hides-errors`: lets a page read its answers, but not why it refused the request, a wrong
   * key above all. `on-request`: has to be told to answer pages, by `corsSetting` where that is known.
   */
  readonly cors: "open" | "hides-errors" | "on-request";
  /** The command that lets a page in; `{origin}` stands for the page's. */
  readonly corsSetting?: string;
}

/** How a key travels: as `Authorization: Bearer …`, or bare in a header of its own. */
export type KeyHeader = "Authorization" | "api-key";
