/** Recorded and code: the same question has the same answer, whoever asks. */
import { expect, test } from "@playwright/test";
import { answerOf } from "../../../src/core/api/answer.ts";
import { PythonSendError } from "../../../src/core/python/python-engine.ts";
import { calling, json, read } from "./calling-scene.ts";

test("Recorded answers code what it answered a cell, in the form that the code wants", async () => {
  const { send, desk, server } = calling({ recorded: [json("Hi")] });
  const whole = await read(send('{"prompt":"Say"}'));
  expect(whole).toBe(json("Hi"));
  const stream = await read(send('{"prompt":"Say","stream":true}'));
  expect(stream).toMatch(/^data: .*data: \[DONE\]\n\n$/su);
  const [one, other] = desk.runsOf("p").map(answerOf);
  expect(one?.choices[0]?.text).toBe("Hi");
  expect(other).toEqual(one);
  expect(server.requests).toEqual([]);
});

test("of several recordings the newest in the form of the call answers it", async () => {
  const stream = 'data: {"choices":[{"index":0,"text":"streamed"}]}\n\ndata: [DONE]\n\n';
  const { send } = calling({ recorded: [stream, json("newer"), json("older")] });
  expect(await read(send('{"prompt":"Say"}'))).toBe(json("newer"));
  expect(await read(send('{"prompt":"Say","stream":true}'))).toBe(stream);
});

test("what nobody recorded is refused", async () => {
  const { send, refusals, desk } = calling({ recorded: [] });
  await expect(read(send('{"prompt":"Say"}'))).rejects.toEqual(new PythonSendError("refused"));
  expect([refusals, desk.runs]).toEqual([[{ type: "no-recording" }], []]);
});
