/** The tokens of an answer and how likely each was, from the logprobs of either endpoint. */
import { isList, isNumber, isObject, type Json, member } from "../json/json.ts";
import { remembered } from "../remembered.ts";
import type { Run } from "../run.ts";
import { assemble } from "./assemble.ts";
import { holdsLogprobs } from "./logprobs.ts";
import { createCharacterReader, escapedBytes, isText, textOfToken } from "./tokens-bytes.ts";

/** What the model could have said at one place. */
export interface TokenOption {
  /** As the server writes it: two options are the same when this is. */
  readonly token: string;
  /** Its characters. Of a token that is only a part of a character: those that it completes, "" for none. */
  readonly text: string;
  /** Set when the token is not text by itself. */
  readonly bytes: readonly number[] | null;
  /** The natural logarithm of its probability; `veryUnlikely` or null where the server gives none. */
  readonly logprob: number | null;
}

export interface Token extends TokenOption {
  /** The most likely first; the token itself is among them only if the server says so. */
  readonly alternatives: readonly TokenOption[];
}

export interface ChoiceTokens {
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** What servers say in place of the logarithm of nearly nothing. */
export const veryUnlikely = -9999;

/** The tokens of each choice that has any; a run is read once. Never throws. */
export const tokensOf = remembered(readTokens);

/**
 * How likely the tokens were together: the mean logprob of those that have one; marks for nearly nothing do
 * not count.
 */
export function likelihoodOf(tokens: readonly Token[]): { readonly mean?: number } {
  const logprobs = tokens.flatMap(({ logprob }) =>
    logprob === null || logprob <= veryUnlikely ? [] : [logprob],
  );
  if (logprobs.length === 0) return {};
  return { mean: logprobs.reduce((sum, logprob) => sum + logprob, 0) / logprobs.length };
}

function readTokens(run: Run): readonly ChoiceTokens[] {
  if (!holdsLogprobs(run)) return [];
  const choices = member(assemble(run)?.json, "choices");
  return (isList(choices) ? choices : []).map(choiceTokens).filter(({ tokens }) => tokens.length > 0);
}

function choiceTokens(choice: Json, place: number): ChoiceTokens {
  const index = numberOf(member(choice, "index")) ?? place;
  const logprobs = member(choice, "logprobs");
  const reported = isList(member(logprobs, "tokens")) ? completionTokens(logprobs) : chatTokens(logprobs);
  return { index, tokens: withCharacters(reported) };
}

/** What is read of a token before its neighbours are known. */
interface Reported {
  readonly token: string;
  readonly bytes: readonly number[] | null;
  readonly logprob: number | null;
  readonly options: readonly Reported[];
}

/** `{content: [{token, logprob, bytes, top_logprobs}], refusal: […]}` */
function chatTokens(logprobs: Json | undefined): readonly Reported[] {
  return ["content", "refusal"].flatMap((key) => itemsOf(member(logprobs, key)).map(chatToken));
}

function chatToken(item: Json): Reported {
  const token = textOf(member(item, "token"));
  const bytes = itemsOf(member(item, "bytes")).map((byte) => numberOf(byte) ?? 0);
  const logprob = numberOf(member(item, "logprob"));
  return { token, bytes: bytes.length > 0 ? bytes : null, logprob, options: options(item) };
}

function options(item: Json): readonly Reported[] {
  return itemsOf(member(item, "top_logprobs")).map(chatToken);
}

/** `{tokens: […], token_logprobs: […], top_logprobs: [{token: logprob}]}` */
function completionTokens(logprobs: Json | undefined): readonly Reported[] {
  const values = itemsOf(member(logprobs, "token_logprobs"));
  const tops = itemsOf(member(logprobs, "top_logprobs"));
  return itemsOf(member(logprobs, "tokens")).map((token, place) => ({
    ...completionToken(textOf(token), values[place]),
    options: completionOptions(tops[place]),
  }));
}

function completionOptions(top: Json | undefined): readonly Reported[] {
  return isObject(top) ? Array.from(top.members, ([token, logprob]) => completionToken(token, logprob)) : [];
}

function completionToken(token: string, logprob: Json | undefined): Reported {
  return { token, bytes: escapedBytes(token), logprob: numberOf(logprob), options: [] };
}

/** Tokens that are parts of characters get the characters that they complete together. */
function withCharacters(reported: readonly Reported[]): readonly Token[] {
  const reader = createCharacterReader();
  return reported.map((token) => ({
    ...optionWith(token, reader.read(token)),
    alternatives: token.options.map((option) => optionWith(option, textOfToken(option))).sort(byLikelihood),
  }));
}

function optionWith({ token, bytes, logprob }: Reported, text: string): TokenOption {
  return { token, text, bytes: bytes === null || isText(bytes) ? null : bytes, logprob };
}

function byLikelihood(a: TokenOption, b: TokenOption): number {
  return (b.logprob ?? veryUnlikely) - (a.logprob ?? veryUnlikely);
}

function itemsOf(json: Json | undefined): readonly Json[] {
  return isList(json) ? json : [];
}

function textOf(json: Json | undefined): string {
  return typeof json === "string" ? json : "";
}

function numberOf(json: Json | undefined): number | null {
  return isNumber(json) ? Number(json.source) : null;
}
