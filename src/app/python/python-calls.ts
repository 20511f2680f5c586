/** The calls that one execution of a Python cell makes: each is a run of its cell, asked as a prompt cell's is. */
import type { Execution, ExecutionId } from "../../core/execution.ts";
import { maybeJson } from "../../core/json/json.ts";
import { callTarget } from "../../core/python/call-address.ts";
import type { PythonReply } from "../../core/python/python-engine.ts";
import type { PythonRequest } from "../../core/python/python-messages.ts";
import type { Run, RunProblem } from "../../core/run.ts";
import type { AnsweringPorts } from "../running/answering.ts";
import type { Outcome } from "../running/calling.ts";
import type { Live } from "../running/live-run.ts";
import type { Watch } from "../running/receiving.ts";
import { most } from "../running/schedule.ts";
import { CallDelivery } from "./call-delivery.ts";
import { withStoredImages } from "./call-images.ts";
import { makeCall } from "./one-call.ts";
import { Permission, type PermissionPorts } from "./permission.ts";
import { Places } from "./places.ts";

export type CallPorts = AnsweringPorts & PermissionPorts;

/** In whose name calls are made, and who wants to know of them. */
export interface CallingExecution extends Pick<Execution, "notebook" | "cell"> {
  readonly execution: ExecutionId;
  readonly count: number;
  /** The calls that go on, in their order, whenever anything came. */
  readonly onLive: (lives: readonly Live[]) => void;
  /** Nothing was sent, and why. */
  readonly onRefusal: (problem: RunProblem) => void;
}

export interface PythonCalls {
  /** Makes a call; rejects with a PythonSendError. */
  send(request: PythonRequest, signal: AbortSignal): Promise<PythonReply>;
  /** The page may be gone in a moment: the records so far, as interrupted. What comes after is not kept. */
  leave(): readonly Run[];
  /** The person goes on waiting for a silent server. */
  keepWaiting(): void;
}

export function createCalls(ports: CallPorts, execution: CallingExecution): PythonCalls {
  return new Calls(ports, execution);
}

class Calls implements PythonCalls {
  readonly #ports: CallPorts;
  readonly #execution: CallingExecution;
  readonly #permission: Permission;
  readonly #places = new Places(most);
  readonly #lives = new Map<number, Live>();
  readonly #waits = new Map<number, () => void>();
  #made = 0;
  #isLeft = false;

  constructor(ports: CallPorts, execution: CallingExecution) {
    this.#ports = ports;
    this.#execution = execution;
    this.#permission = new Permission(ports, execution.notebook);
  }

  send(request: PythonRequest, signal: AbortSignal): Promise<PythonReply> {
    const delivery = new CallDelivery();
    void this.#inTurn(++this.#made, request, signal, delivery);
    return delivery.reply;
  }

  leave(): readonly Run[] {
    this.#isLeft = true;
    const sent = [...this.#lives.values()].filter(({ run }) => run.sent.url !== null);
    return sent.map(({ run }) => ({ ...run, status: "interrupted" }));
  }

  keepWaiting(): void {
    for (const renew of this.#waits.values()) renew();
  }

  async #inTurn(
    call: number,
    request: PythonRequest,
    signal: AbortSignal,
    delivery: CallDelivery,
  ): Promise<void> {
    await this.#places.take();
    try {
      if (!signal.aborted) await this.#make(call, request, signal, delivery);
    } finally {
      this.#places.leave();
      this.#forget(call);
      // Also when a mistake of ours is on its way to the console: Python does not wait for ever.
      delivery.fail("aborted");
    }
  }

  async #make(
    call: number,
    request: PythonRequest,
    signal: AbortSignal,
    delivery: CallDelivery,
  ): Promise<void> {
    const target = callTarget(request);
    const body = await this.#bodyOf(request);
    if (target === undefined || body === undefined) return delivery.fail("refused");
    const { execution, notebook, cell } = this.#execution;
    const caller = { notebook, cell, by: { execution, call } };
    const watch = this.#watch(call, signal);
    const making = { caller, target, request, body, watch, delivery, permission: this.#permission };
    const outcome = await makeCall(this.#ports, making);
    if (outcome) this.#conclude(call, outcome, delivery);
  }

  /** Undefined where it is no JSON: Python can write what JSON has no word for. */
  async #bodyOf({ body }: PythonRequest): Promise<string | undefined> {
    if (body === undefined) return "";
    return maybeJson(body) === undefined ? undefined : withStoredImages(body, this.#ports.library);
  }

  #watch(call: number, signal: AbortSignal): Watch {
    return {
      count: this.#execution.count,
      signal,
      onLive: (live) => {
        this.#lives.set(call, live);
        this.#tell();
      },
      onKeepWaiting: (keepWaiting) => this.#waits.set(call, keepWaiting),
    };
  }

  #conclude(call: number, outcome: Outcome, delivery: CallDelivery): void {
    this.#forget(call);
    if ("refusal" in outcome) {
      delivery.fail("refused");
      this.#execution.onRefusal(outcome.refusal);
    } else {
      delivery.end(outcome.run);
      if (!this.#isLeft) this.#keep(outcome.run);
    }
  }

  #keep(run: Run): void {
    this.#ports.desk.putRun(run);
    this.#ports.saving.saveRuns([run]);
  }

  #forget(call: number): void {
    this.#waits.delete(call);
    if (this.#lives.delete(call)) this.#tell();
  }

  #tell(): void {
    const inOrder = [...this.#lives].sort(([a], [b]) => a - b);
    this.#execution.onLive(inOrder.map(([, live]) => live));
  }
}
