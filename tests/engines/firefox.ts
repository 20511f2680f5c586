/** Firefox without a window, and its Marionette socket: messages are JSON behind their length in bytes and a colon. */
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { eventually, isInstalled, Program } from "./processes.ts";
import type { Wire } from "./web-driver.ts";

const name = ["firefox-esr", "firefox"].find(isInstalled);

export const hasFirefox = name !== undefined;

/** Nothing but what the tests ask for goes out; the port is the system's choice. */
const preferences = {
  "marionette.port": 0,
  "app.normandy.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.server": "data:,",
};

export async function startFirefox(): Promise<Wire> {
  const firefox = await Program.start(name ?? "", (home) => {
    writeFileSync(join(home, "user.js"), preferenceLines());
    return ["--headless", "--marionette", "--no-remote", "--profile", home];
  });
  const port = await eventually(() => readFile(join(firefox.home, "MarionetteActivePort"), "utf8"));
  const socket = connect(Number(port), "127.0.0.1");
  await once(socket, "connect");
  const send = marionette(socket);
  await send("WebDriver:NewSession", {});
  return {
    send: async (command, parameters) => unwrapped(await send(command.marionette, parameters)),
    close: async () => {
      socket.destroy();
      await firefox.end();
    },
  };
}

function preferenceLines(): string {
  const entries = Object.entries(preferences);
  return entries
    .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`)
    .join("\n");
}

type Send = (name: string, parameters: object) => Promise<unknown>;

/** A command is `[0, id, name, parameters]`, its reply `[1, id, error, result]`. */
function marionette(socket: Socket): Send {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  hear(socket, (message) => {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const { resolve, reject } = waiting.get(id) ?? {};
    if (error === null) resolve?.(result);
    else reject?.(new Error(JSON.stringify(error)));
  });
  let last = 0;
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

function hear(socket: Socket, onMessage: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let whole = firstOf(rest); whole !== undefined; whole = firstOf(rest)) {
      onMessage(JSON.parse(whole.text));
      rest = rest.subarray(whole.end);
    }
  });
}

function firstOf(bytes: Buffer): { readonly text: string; readonly end: number } | undefined {
  const start = bytes.indexOf(":") + 1;
  const end = start + Number(bytes.subarray(0, Math.max(0, start - 1)).toString());
  return start === 0 || bytes.length < end ? undefined : { text: bytes.subarray(start, end).toString(), end };
}

/** Marionette wraps what is no object. */
function unwrapped(result: unknown): unknown {
  return Object(result) === result && "value" in Object(result) ? Object(result).value : result;
}
