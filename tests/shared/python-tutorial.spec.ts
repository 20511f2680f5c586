/** The tutorial as it is, in real Python: all its cells, against a server that answers as it was answered. */
import { expect, test, textOf } from "../io/python/python-page.ts";
import { answers, cells, recordings, streamedAnswers } from "./tutorial-recording.ts";

test("all 36 cells run verbatim, and each of the 22 outputs is the recorded one", async ({ python, api }) => {
  test.slow();
  api.next(...answers);
  expect(cells).toHaveLength(36);
  expect(recordings.filter((recording) => recording !== "")).toHaveLength(22);
  for (const [index, { source }] of cells.entries()) {
    const { outputs } = await python.run(source);
    expect.soft(outputs.map(textOf).join(""), source).toBe(recordings[index]);
  }
  expect(api.journal.posts).toHaveLength(answers.length);
  expect(await python.page.evaluate(() => scene.notices)).toEqual([{ type: "proxy-ignored" }]);
});

/** What a stream said, as the object that the call would have given without it. */
const joining = `
from openai.types import Completion
from openai.types.chat import ChatCompletion

def joined(stream):
    chunks = list(stream)
    assert len(chunks) > 1, "this was no stream"
    last = chunks[-1]
    envelope = {name: getattr(last, name) for name in ("id", "created", "model", "system_fingerprint")}
    end = {"index": 0, "logprobs": None, "finish_reason": last.choices[0].finish_reason}
    if isinstance(last, Completion):
        text = "".join(chunk.choices[0].text for chunk in chunks)
        return Completion.construct(object="text_completion", choices=[{**end, "text": text}], **envelope)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    message = {"role": chunks[0].choices[0].delta.role, "content": text}
    return ChatCompletion.construct(object="chat.completion", choices=[{**end, "message": message}], **envelope)
`;

test("with stream=True in each call the streams, joined, give the same outputs", async ({ python, api }) => {
  test.slow();
  api.next(...streamedAnswers);
  await python.run(joining);
  for (const [index, { source }] of cells.entries()) {
    const { outputs } = await python.run(streaming(source));
    // A stream does not say it unless it is asked to.
    const recording = recordings[index]?.replace(/usage=CompletionUsage\([^)]*\)/u, "usage=None");
    expect.soft(outputs.map(textOf).join(""), source).toBe(recording);
  }
  expect(api.journal.posts.map(({ json }) => json?.["stream"])).toEqual(streamedAnswers.map(() => true));
});

function streaming(source: string): string {
  return source.replace(/(client\.\S*\.create\()([\s\S]*?^\))/gmu, "joined($1\n  stream=True,$2)");
}
