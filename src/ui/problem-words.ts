/** Sentences for problems: what happened, what is safe, what to do next. Never "Something went wrong". */
import { msg, str } from "@lit/localize";
import { isWrongEndpoint } from "../core/api/wrong-endpoint.ts";
import { indexOfCell, type Notebook } from "../core/notebook.ts";
import { redact } from "../core/redact.ts";
import type { RunProblem, Unsendable } from "../core/run.ts";

/** A problem in words; `next` is what the person can do, the likeliest first. */
export interface ProblemWords {
  readonly what: string;
  /** The server's own words. */
  readonly detail?: string;
  readonly next: readonly string[];
  /** What is kept, or was not done. */
  readonly safe?: string;
}

export function problemWords(problem: RunProblem, notebook: Notebook): ProblemWords {
  switch (problem.type) {
    case "http":
      return httpWords(problem);
    case "server":
      return {
        what: msg("The server reported an error in the middle of its answer."),
        detail: redact(problem.message),
        safe: msg("The text above is what came before it."),
        next: [msg("Run the cell again to ask anew.")],
      };
    case "unreachable":
      return {
        what: msg(str`No answer from ${problem.host} reached this page.`),
        safe: msg("The cell is unchanged; nothing came back."),
        // Its causes are drawn by outputs/diagnosis.ts.
        next: [],
      };
    case "lost":
      return {
        what: msg(str`The connection was lost after ${problem.characters} characters.`),
        safe: msg("The text that came is kept."),
        next: [msg("Run the cell again to ask anew.")],
      };
    case "foreign":
      return foreignWords(problem);
    case "too-large":
      return {
        what: msg(str`The answer grew beyond ${Math.round(problem.bytes / 1_048_576)} MB and was stopped.`),
        safe: msg("What came so far is kept."),
        next: [msg("Lower max_tokens, or look at the server.")],
      };
    case "no-recording":
      return {
        what: msg("No recorded answer to this question."),
        safe: msg("Nothing was sent."),
        next: [msg("A new question needs a connection: choose one above, then run the cell again.")],
      };
    case "no-key":
      return {
        what: msg("This connection needs an API key, and this tab holds none."),
        safe: msg("Nothing was sent."),
        next: [msg("Open the connection above and paste the key.")],
      };
    case "key-unusable":
      return {
        what: msg("The API key holds characters that no key has, such as full-width letters or spaces."),
        safe: msg("Nothing was sent."),
        next: [msg("Open the connection above and paste the key again.")],
      };
    case "locked":
      return {
        what: msg("The key of this connection is locked."),
        safe: msg("Nothing was sent."),
        next: [
          msg("Run the cell again and enter the passphrase, or forget the key in the connection above."),
        ],
      };
    case "not-agreed":
      return {
        what: msg(str`You chose not to ask ${problem.host} without a key.`),
        safe: msg("Nothing was sent."),
        next: [msg("Choose another connection above, or run the cell again to be asked again.")],
      };
    case "unsendable":
      return { what: unsendableWords(problem.why, notebook), safe: msg("Nothing was sent."), next: [] };
  }
}

function httpWords(problem: Extract<RunProblem, { type: "http" }>): ProblemWords {
  const { status, message, code } = problem;
  return {
    what: httpSummary(status, code),
    detail: `${status} · ${redact(message)}`,
    next: [httpAdvice(status, code, message)],
    safe: msg("The cell is unchanged."),
  };
}

function httpSummary(status: number, code: string | null): string {
  if (code === "insufficient_quota") return msg("The account behind this key has no quota left.");
  if (status === 401) return msg("The server does not accept this key.");
  if (status === 403) return msg("The server refuses this request for this key.");
  if (status === 404) return msg("The server does not know this model or address.");
  if (status === 429) return msg("Too many requests: the server asks to slow down.");
  if (status >= 500) return msg("The server failed.");
  return msg("The server rejected the request.");
}

function httpAdvice(status: number, code: string | null, message: string): string {
  if (code === "insufficient_quota") return msg("Check the plan and budget with the provider.");
  if (status === 401) return msg("Open the connection and paste the key again.");
  if (status === 403) return msg("The key may lack a permission, or the region may be blocked.");
  if (isWrongEndpoint(message))
    return msg("The model belongs to the other endpoint: convert the cell, then run it.");
  if (status === 404) return msg("Check the model's name and the connection's base URL.");
  if (status === 429) return msg("Wait a little, then run the cell again.");
  if (status >= 500) return msg("This is not the cell's fault. Run it again in a moment.");
  return msg("The server's words name the parameter. Change it and run the cell again.");
}

function foreignWords(problem: Extract<RunProblem, { type: "foreign" }>): ProblemWords {
  const next = [msg("Check the connection's base URL: it usually ends in /v1.")];
  const safe = msg("The cell is unchanged.");
  if (problem.what === "empty") return { what: msg("The server answered with nothing."), next, safe };
  const what =
    problem.what === "html"
      ? msg("The server answered with a web page instead of an API answer.")
      : msg("The server's answer is not one of this API.");
  return { what, detail: problem.line, next, safe };
}

export function unsendableWords(why: Unsendable, notebook: Notebook): string {
  switch (why.type) {
    case "reference-unknown":
      return msg(str`${why.text}: no cell above has that name. Write \\{{ for plain braces.`);
    case "reference-below":
      return msg(
        str`${why.text}: the cell of that name is cell ${place(notebook, why.cell)}, not above this one.`,
      );
    case "reference-not-run":
      return msg(str`${why.text}: run cell ${place(notebook, why.cell)} first; it has no answer yet.`);
    case "reference-no-value":
      return msg(str`${why.text}: the answer of cell ${place(notebook, why.cell)} has no such value.`);
    case "continues-missing":
      return msg(
        "The cell that this one continues is no longer in the notebook: choose another one, or nothing.",
      );
    case "continues-below":
      return msg(str`This cell continues cell ${place(notebook, why.cell)}, which is not above it.`);
    case "continues-not-run":
      return msg(
        str`This cell continues cell ${place(notebook, why.cell)}: run that one first; it has no answer yet.`,
      );
    case "continues-no-reply":
      return msg(str`Cell ${place(notebook, why.cell)} has no reply ${why.choice} to continue from.`);
    case "python-not-run":
      return msg(
        str`Python does not run, and only it knows ${why.name}: run the Python cell that makes it first.`,
      );
    case "python-unknown":
      return msg(str`Python has no variable ${why.name}: run the cell that makes it first.`);
    case "python-no-value":
      return why.kind === ""
        ? msg(str`${why.name}: there is no such value in Python.`)
        : msg(str`${why.name} is a ${why.kind} in Python, which no request can hold.`);
    case "python-no-messages":
      return msg(str`${why.name} is no list of messages in Python.`);
    case "parameter-not-json":
      return msg(str`The value of ${why.parameter} is not JSON.`);
    case "prompt-not-tokens":
      return msg(str`Prompt ${why.prompt + 1} is not a list of token ids, such as [9906, 1917].`);
    case "prompt-not-chat":
      return why.why === "several"
        ? msg("A chat message holds one prompt, and this cell has several: make each one a cell of its own.")
        : msg("Token ids cannot be sent as a chat message: write the prompt as text.");
    case "message-not-json":
      return msg(str`The further fields of message ${why.message + 1} are not a JSON object.`);
    case "part-not-json":
      return msg(str`Part ${why.part + 1} of message ${why.message + 1} is not JSON.`);
    case "image-missing":
      return msg(
        "An image of this conversation is not in this browser's library: remove it, and attach it again.",
      );
  }
}

function place(notebook: Notebook, cell: string): number {
  return indexOfCell(notebook, cell) + 1;
}
