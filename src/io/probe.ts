/** Asks a server for its models: the cheapest question that needs the key. */
import type { Diagnose, Probe, ProbeResult } from "../app/ports.ts";
import { firstLine, htmlLine } from "../core/api/html-line.ts";
import { httpProblem } from "../core/api/problem.ts";
import { isDeployment } from "../core/connections/base-url.ts";
import type { Cause } from "../core/connections/cause.ts";
import { type Connection, urlOf } from "../core/connections/connection.ts";
import { hostOfUrl } from "../core/connections/host.ts";
import { readModelList, readShutdowns } from "../core/connections/models-answer.ts";
import { presetOf } from "../core/connections/presets.ts";
import { ModelStreamError } from "../core/model-stream-error.ts";
import type { RunProblem } from "../core/run.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import type { KeyRing } from "./keys.ts";

/** In ms until the list has come: a server that takes longer may well work, but nobody waits for a test that long. */
const longest = 10_000;

export function createProbe(keys: KeyRing, diagnose: Diagnose): Probe {
  return async (connection) => {
    const deadline = startDeadline(longest);
    try {
      return await ask(keys, diagnose, connection, deadline);
    } catch (error) {
      if (error instanceof ModelStreamError) return failed(error.problem);
      // The answer had begun, or the time was up: else it would have been diagnosed.
      return failed(unreachable(connection, [deadline.passed ? "silent" : "broken"]));
    } finally {
      deadline.end();
    }
  };
}

async function ask(
  keys: KeyRing,
  diagnose: Diagnose,
  connection: Connection,
  deadline: Deadline,
): Promise<ProbeResult> {
  const url = urlOf(connection, "models");
  const { headers: own, keyHeader } = presetOf(connection.preset);
  const headers = new Headers(own.map(([name, value]): [string, string] => [name, value]));
  keys.authorize(connection.id, url, headers, keyHeader);
  const authorized = headers.has(keyHeader);
  const response = await get(url, headers, deadline);
  if (response) return resultOf(connection, response.status, keys.redact(await response.text()));
  const causes = await diagnose({ preset: connection.preset, url, authorized }, deadline.signal);
  return failed(unreachable(connection, deadline.passed ? ["silent"] : causes));
}

/** Undefined when nothing came, for whatever reason. */
async function get(url: string, headers: Headers, deadline: Deadline): Promise<Response | undefined> {
  const { signal } = deadline;
  const request = { headers, signal, redirect: "error", credentials: "omit", cache: "no-store" } as const;
  return fetch(url, { ...request, referrerPolicy: "no-referrer" }).catch(() => undefined);
}

function resultOf({ baseUrl }: Connection, status: number, body: string): ProbeResult {
  if (status >= 400) return failed(httpProblem(status, body));
  const models = readModelList(body);
  if (models === undefined) return failed(foreign(body));
  const shutdowns = readShutdowns(body);
  const ids = isDeployment(baseUrl) ? [] : models;
  return { type: "works", models: ids, ...(shutdowns.length > 0 ? { shutdowns } : {}) };
}

function foreign(body: string): RunProblem {
  if (body.trim() === "") return { type: "foreign", what: "empty", line: "" };
  const isHtml = body.trimStart().startsWith("<");
  return { type: "foreign", what: isHtml ? "html" : "text", line: isHtml ? htmlLine(body) : firstLine(body) };
}

function failed(problem: RunProblem): ProbeResult {
  return { type: "failed", problem };
}

function unreachable({ preset, baseUrl }: Connection, causes: readonly Cause[]): RunProblem {
  return { type: "unreachable", host: hostOfUrl(baseUrl), preset, causes };
}
