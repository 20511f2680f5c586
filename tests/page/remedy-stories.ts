import type refusals from "../fixtures/refusals.json";

export type Sent = Readonly<Record<string, unknown>>;

/** A refusal, and the remedy that is chosen. */
export interface RemedyStory {
  readonly refusal: keyof typeof refusals;
  /** What the cell sets; null for the page's own first value. */
  readonly sets: Readonly<Record<string, string | null>>;
  readonly role?: string;
  readonly choose: string;
  readonly said: string;
  /** What is sent then, but for the model and the messages. */
  readonly sent: Sent;
  readonly sentRole?: string;
}

const usage = { include_usage: true };
export const remedyStories: readonly RemedyStory[] = [
  {
    refusal: "maxTokens",
    sets: { max_tokens: "64" },
    choose: "Rename max_tokens to max_completion_tokens",
    said: "max_tokens is now max_completion_tokens.",
    sent: { max_completion_tokens: 64 },
  },
  {
    refusal: "lengthsMistral",
    sets: { max_completion_tokens: "64" },
    choose: "Rename max_completion_tokens to max_tokens",
    said: "max_completion_tokens is now max_tokens.",
    sent: { max_tokens: 64 },
  },
  {
    refusal: "temperature",
    sets: { temperature: "0", n: "1" },
    choose: "Remove temperature",
    said: "Removed temperature.",
    sent: { n: 1 },
  },
  {
    refusal: "streamOptions",
    sets: { stream: null, stream_options: null },
    choose: "Remove stream_options",
    said: "Removed stream_options.",
    sent: { stream: true },
  },
  {
    refusal: "streamOptionsAlone",
    sets: { stream_options: null },
    choose: "Set stream to true",
    said: "stream is now true.",
    sent: { stream: true, stream_options: usage },
  },
  {
    refusal: "unverified",
    sets: { stream: null, stream_options: null },
    choose: "Turn off streaming",
    said: "Streaming is off",
    sent: { stream: false },
  },
  {
    refusal: "lengthOpenAi",
    sets: { max_tokens: "8192" },
    choose: "Set max_tokens to 4096",
    said: "max_tokens is now 4096.",
    sent: { max_tokens: 4096 },
  },
  {
    refusal: "groqN",
    sets: { n: "2" },
    choose: "Set n to 1",
    said: "n is now 1.",
    sent: { n: 1 },
  },
  {
    refusal: "developerDeepSeek",
    sets: {},
    role: "developer",
    choose: "Send developer messages as system",
    said: "developer messages are now sent as system.",
    sent: {},
    sentRole: "system",
  },
];
