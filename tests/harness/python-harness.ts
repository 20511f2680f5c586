/** Python in a real browser, with a host that speaks to the tests' server. */
import type { Output } from "../../src/core/formats/jupyter/jupyter-notebook.ts";
import { printJson } from "../../src/core/json/json.ts";
import { noOutputs, type OutputList, withOutput } from "../../src/core/python/output-list.ts";
import {
  type ExecutionEnd,
  type PythonEngine,
  type PythonHost,
  type PythonQuestion,
  PythonSendError,
} from "../../src/core/python/python-engine.ts";
import type {
  PythonBinding,
  PythonFetch,
  PythonNotice,
  PythonRequest,
  SdkProfile,
} from "../../src/core/python/python-messages.ts";
import { piecesOf } from "../../src/io/pieces-of.ts";
import { bringPackages } from "../../src/io/python/packages.ts";
import { createPython } from "../../src/io/python/python-engine.ts";
import { readWeb } from "../../src/io/python/read-web.ts";

/** One cell's end, and its outputs as nbformat has them: what is a Map in the page is none in the test. */
export interface Ran extends ExecutionEnd {
  readonly outputs: readonly NbformatOutput[];
}

export type NbformatOutput =
  | { readonly output_type: "stream"; readonly name: string; readonly text: string }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: string[];
    }
  | {
      readonly output_type: "display_data" | "execute_result";
      readonly data: Readonly<Record<string, string>>;
    };

/** A notebook's Python, and what it asked of the page. */
class PythonScene {
  readonly requests: PythonRequest[] = [];
  readonly fetches: PythonFetch[] = [];
  readonly questions: PythonQuestion[] = [];
  readonly notices: PythonNotice[] = [];
  /** What the person types, one for each question. */
  readonly typed: (string | null)[] = [];
  readonly progress: number[] = [];
  /** Output of the cell for which there was no room. */
  rest: string[] = [];
  outputs: OutputList = noOutputs;
  /** Where packages come from; undefined where the person allows none. */
  packages: string | undefined;
  readonly python: PythonEngine;
  readonly #baseUrl: string;
  #count = 0;

  constructor(baseUrl: string, profile: SdkProfile) {
    this.#baseUrl = baseUrl;
    this.python = createPython(this.#host(baseUrl), profile);
  }

  async run(code: string, bindings: readonly PythonBinding[] = []): Promise<Ran> {
    this.outputs = noOutputs;
    this.rest = [];
    await this.python.start(({ loaded, total }) => this.progress.push(loaded / total));
    const end = await this.python.execute(
      code,
      ++this.#count,
      (event) => {
        this.outputs = withOutput(this.outputs, event);
        if (event.type === "rest") this.rest.push(event.text);
      },
      bindings,
    );
    return { ...end, outputs: this.outputs.outputs.map(asNbformat) };
  }

  /** Forgets what was asked of the page so far. */
  forget(): void {
    for (const list of [this.requests, this.fetches, this.questions, this.notices, this.typed, this.progress])
      list.length = 0;
  }

  /** What the network of the tests cannot reach is at the tests' server, below the host's name. */
  #moved(request: PythonFetch): PythonFetch {
    const { protocol, host, pathname, search } = new URL(request.url);
    if (host.startsWith("127.0.0.1")) return request;
    const url = `${new URL(this.#baseUrl).origin}/web/${protocol.slice(0, -1)}/${host}${pathname}${search}`;
    return { ...request, url };
  }

  #host(baseUrl: string): PythonHost {
    return {
      send: async (request, signal) => {
        this.requests.push(request);
        return send(baseUrl, request, signal);
      },
      fetch: async (request, signal) => {
        this.fetches.push(request);
        return readWeb(this.#moved(request), signal);
      },
      install: async (names, signal) => {
        if (this.packages === undefined) throw new PythonSendError("refused");
        return bringPackages(this.packages, names, signal);
      },
      ask: (question) => {
        this.questions.push(question);
        return Promise.resolve(this.typed.shift() ?? null);
      },
      notice: (notice) => this.notices.push(notice),
    };
  }
}

function asNbformat(output: Output): NbformatOutput {
  if (output.type === "stream") return { output_type: "stream", name: output.name, text: output.text };
  if (output.type === "error") {
    const { name, value, traceback } = output;
    return { output_type: "error", ename: name, evalue: value, traceback: [...traceback] };
  }
  const data = [...output.bundle].map(([type, json]) => [
    type,
    typeof json === "string" ? json : printJson(json),
  ]);
  return { output_type: output.type, data: Object.fromEntries(data) };
}

async function send(baseUrl: string, { method, path, body }: PythonRequest, signal: AbortSignal) {
  const headers = { "Content-Type": "application/json" };
  try {
    const response = await fetch(baseUrl + path, { method, body: body ?? null, headers, signal });
    return { status: response.status, headers: [...response.headers], body: piecesOf(response.body) };
  } catch {
    throw new PythonSendError("unreachable");
  }
}

export const pythonHarness = { PythonScene };
