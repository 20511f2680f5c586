/**
 * What of a text the page must not pass on: keys. Which of the two ways is right depends on whose text it is.
 *
 * - `redact`: words of ours, or a server's words about a failure, as they are shown, logged or kept in a record
 *   (problems, request ids, what a test of a connection says). Held keys go, and whatever has the shape of one:
 *   servers quote keys, also those of others.
 * - `withoutHeld`: answers, which are kept byte for byte. A held key alone is taken out, since an answer that
 *   echoes it would carry it to the disk and into exports. A made-up key in an answer is an answer.
 * - `keysIn`: what the person wrote, as it leaves in a file. It is theirs and stays as it is: the page asks before.
 */

export const keyMark = "[key]";

/**
 * Shorter keys are names that local servers want to have said ("ollama", "lm-studio"), not secrets, and such
 * words are in many an answer, which must be kept as it came.
 */
export const shortestSecret = 12;

/**
 * The prefixes of OpenAI, Anthropic, OpenRouter and DeepSeek (sk-), Cerebras, Groq, xAI, Hugging Face, Fireworks,
 * Google, Replicate, GitHub and AWS. A digit is asked for, since words are joined by hyphens as well; and nothing
 * that goes on before, since a picture as Base64 has every sequence of letters somewhere.
 */
const keyShape =
  /(?<![\w+/=-])(?:(?:c?sk|xai)-|(?:gsk|hf|fw|r8|gh[opsu]|github_pat)_|AIza|AKIA)(?=[-A-Za-z_]*\d)[-\w]{16,}/gu;

/** A text about a failure, with held keys and texts of a key's shape replaced by `keyMark`. */
export function redact(text: string, held: readonly string[] = []): string {
  return withoutHeld(text, held).replace(keyShape, keyMark);
}

/** The text with these keys replaced by `keyMark`, and nothing else changed. */
export function withoutHeld(text: string, held: readonly string[]): string {
  // Longest first: one key may begin with another.
  const longestFirst = [...held].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((clean, key) => clean.replaceAll(key, keyMark), text);
}

/** The held keys and the texts of a key's shape in a text, each once. */
export function keysIn(text: string, held: readonly string[] = []): readonly string[] {
  const shaped = [...text.matchAll(keyShape)].map(([found]) => found);
  return [...new Set([...held.filter((key) => text.includes(key)), ...shaped])];
}
