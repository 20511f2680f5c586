/** The calls of one execution among fakes: a server that answers by prompt. */
import { createHash } from "node:crypto";
import { Agreements } from "../../../src/app/asking/agreements.ts";
import type { Arrival, ModelRequest } from "../../../src/app/ports.ts";
import { createCalls } from "../../../src/app/python/python-calls.ts";
import type { Live } from "../../../src/app/running/live-run.ts";
import type { StoredImage } from "../../../src/core/images.ts";
import type { PythonReply } from "../../../src/core/python/python-engine.ts";
import type { RequestBase } from "../../../src/core/python/python-messages.ts";
import type { RunProblem } from "../../../src/core/run.ts";
import { answered, notebookOf } from "../../core/answered.ts";
import { FakeServer, type Reply } from "../running/fake-server.ts";
import { local, scene } from "../running/runner-scene.ts";
import { code } from "./python-scene.ts";

interface World {
  readonly connection?: typeof local;
  /** Given where Recorded is chosen: whole answers to the prompt "Say". */
  readonly recorded?: readonly string[];
}

/** A whole answer that says this. */
export function json(text: string): string {
  return `{"choices":[{"text":"${text}","index":0,"finish_reason":"stop"}]}`;
}

/** Replies to each prompt in turn; says the prompt where nothing else was said. A request without a body asks "models". */
class CodeServer {
  readonly requests: ModelRequest[] = [];
  readonly replies = new Map<string, Reply[]>();
  readonly #fake = new FakeServer();

  get prompts(): readonly string[] {
    return this.requests.map(({ body }) => promptIn(body));
  }

  release(prompt?: string): void {
    this.#fake.release(prompt);
  }

  async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<Arrival> {
    this.requests.push(request);
    const prompt = promptIn(request.body);
    this.#fake.replies.set(prompt, this.replies.get(prompt)?.shift() ?? [json(prompt)]);
    yield* this.#fake.stream({ ...request, body: JSON.stringify({ prompt }) }, signal);
  }
}

function promptIn(body: string): string {
  return body === "" ? "models" : String(JSON.parse(body).prompt);
}

export function calling({ connection = local, recorded }: World = {}) {
  const server = new CodeServer();
  const images = new Map<string, StoredImage>();
  const asked = { asked: 'completions {"prompt":"Say"}', endpoint: "completions" } as const;
  const { ports, desk, saved, substitutions } = scene(notebookOf(code("p")), {
    ...(recorded ? { kept: recorded.map((raw) => answered("other", raw, "{}", asked)) } : { connection }),
    images,
    library: {
      saveImage: async (image) => {
        const hash = createHash("sha256").update(new Uint8Array(image.bytes)).digest("hex");
        images.set(hash, image);
        return hash;
      },
    },
  });
  const refusals: RunProblem[] = [];
  let lives: readonly Live[] = [];
  const agreements = new Agreements(ports.questions);
  const calls = createCalls(
    {
      ...ports,
      stream: (request, signal) => server.stream(request, signal),
      agreements,
    },
    {
      notebook: "n",
      cell: "p",
      execution: "e",
      count: 7,
      onLive: (now) => {
        lives = now;
      },
      onRefusal: (problem) => refusals.push(problem),
    },
  );
  const send = (
    body: string,
    signal = new AbortController().signal,
    base: RequestBase = { type: "chosen" },
  ) => calls.send({ method: "POST", path: "/completions", base, body }, signal);
  const get = (path: string) =>
    calls.send({ method: "GET", path, base: { type: "chosen" } }, new AbortController().signal);
  const { questions } = ports;
  return {
    calls,
    agreements,
    send,
    get,
    server,
    desk,
    saved,
    substitutions,
    questions,
    images,
    refusals,
    lives: () => lives,
  };
}

/** All that a reply says. */
export async function written({ body }: PythonReply): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(pieces));
}

export async function read(reply: Promise<PythonReply>): Promise<string> {
  return written(await reply);
}
