/** Asks a server for its models: the cheapest question that needs the key. */
import type { Probe, ProbeResult } from "../app/ports.ts";
import { firstLine } from "../core/api/html-line.ts";
import { httpProblem } from "../core/api/problem.ts";
import { isList, type Json, maybeJson, member } from "../core/json/json.ts";
import { ModelStreamError } from "../core/model-stream-error.ts";
import type { RunProblem } from "../core/run.ts";
import type { KeyRing } from "./keys.ts";

export function createProbe(keys: KeyRing): Probe {
  return async (connection, baseUrl) => {
    const url = `${baseUrl}/models`;
    const headers = new Headers();
    try {
      keys.authorize(connection, url, headers);
      const response = await fetch(url, {
        headers,
        redirect: "error",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
      });
      return resultOf(response.status, keys.redact(await response.text()));
    } catch (error) {
      return { type: "failed", problem: problemOf(error, url) };
    }
  };
}

function resultOf(status: number, body: string): ProbeResult {
  if (status >= 400) return failed(httpProblem(status, body));
  const models = member(maybeJson(body), "data");
  if (!isList(models)) return failed({ type: "foreign", what: "text", line: firstLine(body) });
  const ids = models.map((model) => member(model, "id")).filter(isString);
  const shutdowns = models.flatMap(shutdownOf);
  return { type: "works", models: ids, ...(shutdowns.length > 0 ? { shutdowns } : {}) };
}

/** OpenAI says of each model when it will be shut down, or null. */
function shutdownOf(model: Json): readonly (readonly [string, string])[] {
  const [id, day] = [member(model, "id"), member(model, "shutdown_date")];
  return isString(id) && isString(day) ? [[id, day]] : [];
}

function failed(problem: RunProblem): ProbeResult {
  return { type: "failed", problem };
}

function isString(json: Json | undefined): json is string {
  return typeof json === "string";
}

function problemOf(error: unknown, url: string): RunProblem {
  if (error instanceof ModelStreamError) return error.problem;
  return { type: "unreachable", host: new URL(url).host, online: navigator.onLine };
}
