/** What is to be said of a cell's parameters. Only what is not JSON keeps a cell from being sent. */
import { isList, isNumber, isObject, type Json, maybeJson } from "../json/json.ts";
import { jsonTrouble } from "../json/json-trouble.ts";
import type { Parameter } from "../notebook.ts";
import type { Endpoint } from "../run.ts";
import type { Complaint, ParameterRule } from "./parameter.ts";
import { isParameterName, ruleOf } from "./parameters.ts";
import { valueComplaints } from "./value-check.ts";

/** The complaints about each parameter, in the order of the parameters; of the gravest kind first. */
export function checkParameters(
  endpoint: Endpoint,
  parameters: readonly Parameter[],
): readonly (readonly Complaint[])[] {
  const values = new Map(parameters.map(({ name, value }) => [name, maybeJson(value)]));
  return parameters.map((parameter) => complaintsOf(endpoint, parameter, values));
}

type Values = ReadonlyMap<string, Json | undefined>;

function complaintsOf(endpoint: Endpoint, { name, value }: Parameter, values: Values): readonly Complaint[] {
  const trouble = jsonTrouble(value);
  const json = maybeJson(value);
  const rule = ruleOf(endpoint, name);
  const broken: readonly Complaint[] = trouble ? [{ type: "not-json", ...trouble }] : [];
  if (rule === undefined) return [...broken, { type: isParameterName(name) ? "other-endpoint" : "unknown" }];
  const wrong = json === undefined || json === null ? [] : valueComplaints(rule.type, json);
  return [...broken, ...wrong, ...relations(rule, json, values), ...deprecation(rule)];
}

/** What a parameter has to do with the others, as long as it is on itself. */
function relations(rule: ParameterRule, json: Json | undefined, values: Values): readonly Complaint[] {
  if (!isOn(json)) return [];
  const on = (name: string): boolean => isOn(values.get(name));
  return [
    ...(rule.excludes ?? []).filter(on).map((other) => ({ type: "excludes", other }) as const),
    ...(rule.needs ?? []).filter((name) => !on(name)).map((other) => ({ type: "needs", other }) as const),
    ...(rule.apartFrom ?? []).filter(on).map((other) => ({ type: "advice", other }) as const),
    ...below(rule.notBelow, json, values),
  ];
}

function below(other: string | undefined, json: Json | undefined, values: Values): readonly Complaint[] {
  const bound = other === undefined ? undefined : values.get(other);
  if (other === undefined || !isNumber(bound) || !isNumber(json)) return [];
  return Number(json.source) < Number(bound.source) ? [{ type: "below", other }] : [];
}

function deprecation({ deprecated }: ParameterRule): readonly Complaint[] {
  return deprecated ? [{ type: "deprecated", instead: deprecated }] : [];
}

/** A value that asks for something: there, neither null nor false, and no empty list or object. */
function isOn(json: Json | undefined): boolean {
  if (isList(json)) return json.length > 0;
  if (isObject(json)) return json.members.size > 0;
  return json !== undefined && json !== null && json !== false;
}
