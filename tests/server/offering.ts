import type { ApiServer } from "./api-server.ts";
import { answer, raw, refuse } from "./responders.ts";

/** Makes a server one that offers these models and, as OpenAI does, knows no other; it may lack `completions`. */
export function offerOnly(api: ApiServer, ids: readonly string[], serves: { completions: boolean }): void {
  const data = ids.map((id) => ({ id, object: "model", created: 0, owned_by: "quire-tests" }));
  const list = JSON.stringify({ object: "list", data });
  api.on({ method: "POST" }, (exchange) => refuse(404, unknownModel(exchange.model))(exchange));
  for (const model of ids) api.on({ method: "POST", model }, answer());
  if (!serves.completions) api.on({ method: "POST", path: "/v1/completions" }, noCompletions);
  api.on({ method: "GET", path: "/v1/models" }, raw({ contentType: "application/json", chunks: [list] }));
}

const noCompletions = refuse(404, {
  message: "Invalid URL (POST /v1/completions)",
  type: "invalid_request_error",
});

function unknownModel(model: string) {
  return {
    message: `The model \`${model}\` does not exist or you do not have access to it.`,
    type: "invalid_request_error",
    code: "model_not_found",
  };
}
