import type { FullConfig, Reporter, Suite } from "@playwright/test/reporter";

type Outcome = "passed" | "failed" | "skipped";

/** Closes a run with one plain line, `N passed, N failed`, that any program can read. */
export default class SummaryReporter implements Reporter {
  #suite: Suite | undefined;
  #brokenFiles = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  /** Counts what fails outside any test, such as a file that does not load. */
  onError(): void {
    this.#brokenFiles += 1;
  }

  /** Runs after every other reporter's `onEnd`, so that this line is the last. */
  async onExit(): Promise<void> {
    console.log(this.#summary());
  }

  printsToStdio(): boolean {
    return true;
  }

  #summary(): string {
    const counts: Record<Outcome, number> = { passed: 0, failed: this.#brokenFiles, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) counts[outcomeOf(test.outcome())] += 1;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
  }
}

function outcomeOf(outcome: "skipped" | "expected" | "unexpected" | "flaky"): Outcome {
  if (outcome === "skipped") return "skipped";
  return outcome === "unexpected" ? "failed" : "passed";
}
