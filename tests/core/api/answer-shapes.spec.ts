import { expect, test } from "@playwright/test";
import { type AnswerShape, answerShapes, arrived, stored } from "../../fixtures/answer-shapes.ts";

for (const shape of answerShapes) {
  test(`${shape.file}: ${shape.note}`, () => {
    expect(stored(shape)).toEqual(shape.comesTo);
  });

  test(`${shape.file} is the same cut at every byte, and byte by byte`, () => {
    const whole = arrived(shape, [shape.bytes]);
    expect(stored(shape)).toEqual({ ...whole.answer, tokens: expect.anything() });
    const wanted = JSON.stringify(whole);
    const wrong = [...cuts(shape)].filter((pieces) => JSON.stringify(arrived(shape, pieces)) !== wanted);
    expect(wrong.map(([first]) => first?.length)).toEqual([]);
  });
}

/** The body in two pieces, cut at every byte; then each byte by itself. */
function* cuts({ bytes }: AnswerShape): Generator<readonly Uint8Array<ArrayBuffer>[]> {
  for (let at = 0; at <= bytes.length; at += 1) yield [bytes.subarray(0, at), bytes.subarray(at)];
  yield Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
}
