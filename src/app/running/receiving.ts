/** One answer as it comes: into the run, and into the library on the way. */

import type { Arrival, Library, ModelRequest, ModelStream } from "../ports.ts";
import type { Saving } from "../saving/saving.ts";
import { createCheckpoints } from "./checkpoints.ts";
import type { Live, LiveRun } from "./live-run.ts";
import { createPatience } from "./patience.ts";

export interface ReceivingPorts {
  readonly library: Library;
  readonly saving: Saving;
  readonly stream: ModelStream;
}

/** How a call is watched and ended while it goes on. */
export interface Watch {
  /** The execution count of the run. */
  readonly count: number;
  readonly signal: AbortSignal;
  readonly onLive: (live: Live) => void;
  /** Gives the function that renews the patience with a silent server. */
  readonly onKeepWaiting: (keepWaiting: () => void) => void;
  /** Takes what comes as it comes, each attempt from its head. */
  readonly onArrival?: (arrival: Arrival) => void;
}

/** Takes all that comes; returns what ended it early, if anything did. */
export async function receive(
  ports: ReceivingPorts,
  live: LiveRun,
  request: ModelRequest,
  watch: Watch,
): Promise<unknown> {
  const checkpoints = createCheckpoints(ports.library, live.live.run.id, (error) =>
    ports.saving.report(error),
  );
  const patience = patienceWith(live, watch);
  try {
    for await (const arrival of ports.stream(request, watch.signal)) {
      live.take(arrival);
      // The words of a refusal are not kept on the way: another attempt may follow, and keep its own there.
      if (arrival.type === "text" && !live.isRefused) checkpoints.add(arrival.text);
      watch.onArrival?.(arrival);
      patience.renew();
    }
    return undefined;
  } catch (error) {
    return error;
  } finally {
    patience.end();
    checkpoints.end();
  }
}

/** Tells when the server is silent for too long, and redraws whenever it is not. */
function patienceWith(live: LiveRun, { onLive, onKeepWaiting }: Watch): { renew(): void; end(): void } {
  const patience = createPatience((waiting) => {
    live.wait(waiting);
    onLive(live.live);
  });
  const renew = (): void => {
    live.wait(undefined);
    patience.renew(live.live.run.raw === "" ? "first" : "next");
    onLive(live.live);
  };
  onKeepWaiting(renew);
  renew();
  return { renew, end: patience.end };
}
