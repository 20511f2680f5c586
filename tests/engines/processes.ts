/** Programs that a test starts: where they are, what they say, and their end. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Whether a program of that name is on the path. */
export function isInstalled(name: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A program in a process group of its own, with a home that goes with it. */
export class Program {
  readonly home: string;
  readonly #process: ChildProcess;

  private constructor(home: string, process: ChildProcess) {
    this.home = home;
    this.#process = process;
  }

  static async start(
    name: string,
    args: (home: string) => readonly string[],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<Program> {
    const home = await mkdtemp(join(tmpdir(), "quire-engine-"));
    const env = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, ...environment };
    return new Program(
      home,
      spawn(name, args(home), { env, detached: true, stdio: ["ignore", "pipe", "ignore"] }),
    );
  }

  /** The first line that it writes. */
  async firstLine(): Promise<string> {
    const [said] = (await once(this.#process.stdout ?? this.#process, "data")) as [Buffer];
    return said.toString("utf8").trim();
  }

  /** Ends it, and all that it has started. */
  async end(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const exit = once(this.#process, "exit");
      process.kill(-pid, "SIGKILL");
      await exit;
    }
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP always has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What `attempt` comes to as soon as it does not fail. @throws its own error after half a minute. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
