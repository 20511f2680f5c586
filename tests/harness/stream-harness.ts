import { advance, noAnswer } from "../../src/core/api/answer.ts";
import { createDecoder } from "../../src/core/api/decode.ts";
import { ModelStreamError } from "../../src/core/model-stream-error.ts";
import { createKeys } from "../../src/io/keys.ts";
import { createModelStream } from "../../src/io/model-stream.ts";
import { answerMismatches, grammarMismatches, mismatches, sseCases } from "../fixtures/sse-expectations.ts";

/** What the tests of streams need in a browser. */
export const streamHarness = {
  advance,
  answerMismatches,
  createDecoder,
  createKeys,
  createModelStream,
  grammarMismatches,
  mismatches,
  ModelStreamError,
  noAnswer,
  sseCases,
};
