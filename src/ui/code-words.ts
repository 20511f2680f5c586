/** Of code that is read as a prompt cell, in words: why it is none, and what of it is left out. */
import { msg, str } from "@lit/localize";
import type { Note, Server, Statement, Why } from "../core/code/reading.ts";

/** Why the code is no prompt cell: one sentence, without its place. */
export function whyWords(why: Why): string {
  switch (why.type) {
    case "syntax":
      return msg("This is not complete Python.");
    case "magic":
      return msg("Commands of Jupyter or the shell (% and !) are only for Python.");
    case "no-call":
      return msg("It makes no call of the API.");
    case "several-calls":
      return msg("It makes more than one call; a cell makes one.");
    case "other-call":
      return msg(str`${why.name} is another part of the API than completions and chat completions.`);
    case "statement":
      return statementWords(why.what);
    case "calls":
      return msg(str`It needs what ${why.name}() returns, which only running it can tell.`);
    case "unbound":
      return msg(str`Nothing above says in plain values what ${why.name} is.`);
    case "computes":
      return msg("It works something out, which only running it can tell.");
    case "not-json":
      return msg("It has a value that JSON does not know.");
    case "character-name":
      return msg(str`The character \\N{${why.name}} is not known here by its name.`);
    case "format":
      return msg("It formats a value inside a text, which only running it can tell.");
    case "reference-misplaced":
      return msg(str`${why.name} is taken from an answer; only prompts and messages can hold that.`);
    case "reference-unwritable":
      return msg("A backslash stands before a value from an answer; no cell can write that.");
    case "argument":
      return msg("An argument of the call has no name.");
    case "question":
      return msg("The call has no prompt or messages that a cell can hold.");
    case "too-large":
      return msg("It would grow too large.");
    default:
      return commandWords(why);
  }
}

type CommandWhy = Extract<
  Why,
  { type: "no-curl" | "method" | "shell" | "curl-option" | "endpoint" | "body-not-json" }
>;

function commandWords(why: CommandWhy): string {
  switch (why.type) {
    case "no-curl":
      return msg("This is no cURL command.");
    case "method":
      return msg(str`It sends ${why.name}; a cell sends POST.`);
    case "shell":
      return msg("It is a program of the shell, which only running it can tell.");
    case "curl-option":
      return msg(str`A cell has nothing for the cURL option ${why.name}.`);
    case "endpoint":
      return msg("Its address is neither /completions nor /chat/completions.");
    case "body-not-json":
      return msg("What it sends is not JSON.");
  }
}

function statementWords(what: Statement): string {
  switch (what) {
    case "function":
      return msg("It defines a function.");
    case "class":
      return msg("It defines a class.");
    case "loop":
      return msg("It has a loop.");
    case "branch":
      return msg("It has a branch.");
    case "try":
      return msg("It catches errors.");
    case "with":
      return msg("It has a with block.");
    case "other":
      return msg("It does more than make a call.");
  }
}

/** What of the code the cell does not have, one sentence, without its line. */
export function noteWords(note: Note): string {
  switch (note.type) {
    case "key":
      return msg("The API key is dropped.");
    case "renamed":
      return msg(str`${note.from} becomes ${note.to}.`);
    case "option":
      return msg(str`${note.name} is for the program that sends, and is dropped.`);
    case "environment":
      return msg(str`The environment variable ${note.name} is dropped.`);
    case "import":
      return msg(str`import ${note.name} is dropped.`);
    case "comment":
      return msg("A comment is dropped.");
    case "statement":
      return msg("What follows the call is dropped.");
  }
}

/** Where the code sends its request: an address, or what the client is made of; undefined where it says nothing. */
export function serverAddress({ baseUrl, azureEndpoint }: Server): string | undefined {
  return baseUrl ?? azureEndpoint;
}
