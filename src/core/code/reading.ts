/** What reading code comes to: a prompt cell, or why it is none. */
import type { CodeCell } from "./code-cell.ts";

export interface Reading {
  readonly cell: CodeCell;
  /** Where the code sends its request, as far as it says so: a suggestion. */
  readonly server?: Server;
  /** What of the code the cell does not have. */
  readonly notes: readonly Note[];
}

export interface Unread {
  readonly why: Why;
  readonly place: Place;
}

/** Both from 1; the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Server {
  /** What the code makes its client of: `OpenAI`, `AzureOpenAI`, `Groq`; `openai` for the module itself; `curl`. */
  readonly client: string;
  /** Up to and including `/v1`, without a slash at its end. */
  readonly baseUrl?: string;
  readonly azureEndpoint?: string;
  readonly azureDeployment?: string;
  readonly apiVersion?: string;
}

export type Note = NoteKind & { readonly line: number };

/** A note at a UTF-16 offset: which line that is, is told at the end. */
export type NoteAt = NoteKind & { readonly at: number };

type NoteKind =
  /** A key was written out there, and is dropped. */
  | { readonly type: "key" }
  /** `engine` and the like became `model`. */
  | { readonly type: "renamed"; readonly from: string; readonly to: string }
  /** An argument for the program that sends, and not for the server. */
  | { readonly type: "option"; readonly name: string }
  | { readonly type: "environment"; readonly name: string }
  | { readonly type: "import"; readonly name: string }
  | { readonly type: "comment" }
  /** A name for something in the answer, or another statement behind the call. */
  | { readonly type: "statement" };

export type Statement = "function" | "class" | "loop" | "branch" | "try" | "with" | "other";

/** Why code is no prompt cell: a closed set. */
export type Why =
  | { readonly type: "syntax" }
  /** A command of IPython or the shell, `%` or `!`. */
  | { readonly type: "magic" }
  | { readonly type: "no-call" }
  | { readonly type: "several-calls" }
  /** Another part of the API, such as `client.responses.create`. */
  | { readonly type: "other-call"; readonly name: string }
  | { readonly type: "statement"; readonly what: Statement }
  | { readonly type: "calls"; readonly name: string }
  /** A name that no literal of this code is bound to. */
  | { readonly type: "unbound"; readonly name: string }
  | { readonly type: "computes" }
  /** A literal that JSON cannot say: bytes, a set, a complex number. */
  | { readonly type: "not-json" }
  /** `\N{…}`: the names of characters are not known here. */
  | { readonly type: "character-name"; readonly name: string }
  /** An f-string that formats its value. */
  | { readonly type: "format" }
  /** An answer's value where the cell takes none: only prompts and messages have references. */
  | { readonly type: "reference-misplaced"; readonly name: string }
  /** A text that no cell can write: a backslash before a reference. */
  | { readonly type: "reference-unwritable" }
  /** An argument without a name. */
  | { readonly type: "argument" }
  /** No prompt or messages, or none that a cell holds. */
  | { readonly type: "question" }
  | { readonly type: "too-large" }
  /** Of a command line: no cURL, one that is not sent so, a shell's program, a URL of no known endpoint. */
  | { readonly type: "no-curl" }
  | { readonly type: "method"; readonly name: string }
  | { readonly type: "shell" }
  | { readonly type: "curl-option"; readonly name: string }
  | { readonly type: "endpoint" }
  | { readonly type: "body-not-json" };

export function isUnread<R extends object>(reading: R | Unread): reading is Unread {
  return "why" in reading;
}

/** Thrown where reading ends, and caught where it began; `at` is a UTF-16 offset. */
export class UnreadError extends Error {
  readonly why: Why;
  readonly at: number;
  constructor(why: Why, at: number) {
    super(`${why.type} at offset ${at}`);
    this.name = "UnreadError";
    this.why = why;
    this.at = at;
  }
}

/** What `read` gives, or why it ended. */
export function reading(source: string, read: () => Reading): Reading | Unread {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadError) return { why: error.why, place: placeOf(source, error.at) };
    throw error;
  }
}

/** The notes with their lines, in the order of these. */
export function placed(source: string, notes: readonly NoteAt[]): readonly Note[] {
  let line = 1;
  let end = 0;
  return notes
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, ...note }) => {
      line += source.slice(end, at).split("\n").length - 1;
      end = at;
      return { ...note, line };
    });
}

export function placeOf(source: string, at: number): Place {
  const before = source.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
