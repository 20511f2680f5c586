/** The executions in the library: what running Python cells came to. */
import type { Library } from "../../app/ports.ts";
import type { Execution } from "../../core/execution.ts";
import { readExecution, schema } from "../../core/records/records.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import { createPlacedReading } from "./places.ts";

type ExecutionLibrary = Pick<Library, "executions" | "executionsOf" | "saveExecutions">;

/** The part of the library that holds executions. */
export function createExecutionLibrary(database: Database): ExecutionLibrary {
  const placed = createPlacedReading(database, {
    store: "executions",
    beside: [],
    read: async (_, records) => records.map(readExecution).flatMap((read) => (read ? [ended(read)] : [])),
  });
  return {
    executions: placed.all,
    executionsOf: placed.of,
    saveExecutions: (executions) =>
      database.write(["executions"], "strict", (writing) => {
        const store = writing.objectStore("executions");
        return commit(
          writing,
          executions.map((execution) => () => store.put({ ...execution, schema })),
        );
      }),
  };
}

/** One that was never finished ended with its page. */
function ended(execution: Execution): Execution {
  return execution.status === "running" ? { ...execution, status: "interrupted" } : execution;
}
