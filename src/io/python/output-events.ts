/** From what the worker says a cell put out to what the page takes of it. */
import type { Output } from "../../core/formats/jupyter/jupyter-notebook.ts";
import { readOutput } from "../../core/formats/jupyter/read-output.ts";
import { JsonError, parseJson } from "../../core/json/json.ts";
import { OutputRoom } from "../../core/python/output-room.ts";
import type { OutputEvent } from "../../core/python/python-engine.ts";
import type { OutputMessage } from "../../core/python/python-messages.ts";

/** One cell's outputs. The worker has kept to the limits, where it is still ours. */
export class OutputEvents {
  readonly #room = new OutputRoom();
  #stale = false;

  /** The event of a message; undefined where there is no room for it, or where it is no output. */
  read(message: OutputMessage): OutputEvent | undefined {
    if (message.type === "clear") return this.#clear(message.wait);
    if (message.type === "update") return this.#update(message);
    if (this.#stale) this.#clear(false);
    return message.type === "stream" ? this.#stream(message) : this.#output(message);
  }

  #clear(wait: boolean): OutputEvent {
    this.#stale = wait;
    if (!wait) this.#room.clear();
    return { type: "clear", wait };
  }

  #stream({ name, text }: Extract<OutputMessage, { type: "stream" }>): OutputEvent | undefined {
    const fitting = this.#room.stream(name, text);
    return fitting === "" ? undefined : { type: "output", output: { type: "stream", name, text: fitting } };
  }

  #output({ output: json, display }: Extract<OutputMessage, { type: "output" }>): OutputEvent | undefined {
    if (!this.#room.output(json.length, display)) return undefined;
    const output = outputOf(json);
    return output && { type: "output", output, ...(display === undefined ? {} : { display }) };
  }

  #update({ output: json, display }: Extract<OutputMessage, { type: "update" }>): OutputEvent | undefined {
    const output = this.#room.update(json.length, display) ? outputOf(json) : undefined;
    return output && { type: "update", output, display };
  }
}

function outputOf(text: string): Output | undefined {
  try {
    return readOutput(parseJson(text), [], []);
  } catch (error) {
    // A notebook's code may have made it up: what is no output is none.
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
