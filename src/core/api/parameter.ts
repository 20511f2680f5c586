/** What can be said of a request parameter: one entry of the table in parameters.ts. */
import type { JsonTrouble } from "../json/json-trouble.ts";
import type { Endpoint } from "../run.ts";

/** A parameter of one endpoint or of both, which need not agree on it. */
export type ParameterEntry = { readonly [E in Endpoint]?: ParameterRule };

export interface ParameterRule {
  readonly type: ParameterType;
  /** What the server takes when it is left out, as JSON source; absent where that depends on the model. */
  readonly default?: string;
  /** What the page begins with when it is added, as JSON source. */
  readonly first: string;
  /** Each of these has to be on (neither absent, null nor false) for this one to mean anything. */
  readonly needs?: readonly string[];
  /** None of these may be on together with this one. */
  readonly excludes?: readonly string[];
  /** A number that this one may not be below. */
  readonly notBelow?: string;
  /** Allowed together, but advised against. */
  readonly apartFrom?: readonly string[];
  /** Set when OpenAI calls it deprecated: what to use in its place, if anything. */
  readonly deprecated?: readonly string[];
}

/** The values a parameter takes; null is allowed for every one. Bounds are part of the range. */
export type ParameterType =
  /** A string of at most so many characters; `lines` where it is likely to have several. */
  | { readonly type: "text"; readonly most?: number; readonly lines?: true }
  | { readonly type: "number"; readonly least: number; readonly most: number }
  | { readonly type: "integer"; readonly least?: number; readonly most?: number }
  | { readonly type: "boolean" }
  /** One of these words (servers know others), or an object where that is said. */
  | { readonly type: "choice"; readonly choices: readonly string[]; readonly objects?: true }
  /** A string, or a list of at most so many. */
  | { readonly type: "texts"; readonly most: number }
  /** Token ids with a number each. */
  | { readonly type: "biases"; readonly least: number; readonly most: number }
  /** At most so many names with a text each, of at most so many characters. */
  | { readonly type: "pairs"; readonly most: number; readonly name: number; readonly text: number }
  | { readonly type: "list"; readonly most?: number }
  | { readonly type: "object" }
  /** Text, any JSON, or JSON that a schema describes. */
  | { readonly type: "response-format" };

/** What is to be said of a parameter as it stands; a closed set. */
export type Complaint =
  | ({ readonly type: "not-json" } & JsonTrouble)
  | { readonly type: "wrong-type"; readonly expected: ParameterType }
  | { readonly type: "out-of-range"; readonly expected: ParameterType }
  /** A word that is not in the table: newer than it, or mistyped. */
  | { readonly type: "not-a-choice"; readonly choices: readonly string[] }
  | { readonly type: "too-many"; readonly most: number }
  | { readonly type: "too-long"; readonly most: number }
  /** A response format's schema needs a name of letters, digits, _ and -. */
  | { readonly type: "schema-name" }
  | { readonly type: "excludes"; readonly other: string }
  | { readonly type: "needs"; readonly other: string }
  | { readonly type: "below"; readonly other: string }
  | { readonly type: "advice"; readonly other: string }
  | { readonly type: "deprecated"; readonly instead: readonly string[] }
  /** The other endpoint has it, this one has not. */
  | { readonly type: "other-endpoint" }
  /** No table knows it; no fault. */
  | { readonly type: "unknown" };
