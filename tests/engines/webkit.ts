/** WebKitGTK's small browser and its driver, on a display of their own. */
import { eventually, freePort, isInstalled, Program } from "./processes.ts";
import type { Wire } from "./web-driver.ts";

export const hasWebKit = isInstalled("WebKitWebDriver") && isInstalled("Xvfb");

export async function startWebKit(): Promise<Wire> {
  const display = await Program.start("Xvfb", () => [
    ..."-displayfd 1 -nolisten tcp -screen 0 1360x900x24".split(" "),
  ]);
  const port = await freePort();
  const environment = { DISPLAY: `:${await display.firstLine()}`, GDK_BACKEND: "x11" };
  const driver = await Program.start("WebKitWebDriver", () => [`--port=${port}`], environment);
  const origin = `http://127.0.0.1:${port}`;
  const { sessionId } = await eventually(() => newSession(origin));
  return {
    send: ({ path }, parameters) => {
      const place = path.replace(":id", String(parameters["id"]));
      return request("POST", `${origin}/session/${sessionId}${place}`, parameters);
    },
    close: async () => {
      await request("DELETE", `${origin}/session/${sessionId}`);
      await driver.end();
      await display.end();
    },
  };
}

async function newSession(origin: string): Promise<{ readonly sessionId: string }> {
  // Sound: the reply to this command, as the standard has it.
  return (await request("POST", `${origin}/session`, { capabilities: {} })) as { sessionId: string };
}

/** @throws Error with the driver's words. */
async function request(method: string, url: string, parameters?: object): Promise<unknown> {
  const body = parameters && { body: JSON.stringify(parameters) };
  const response = await fetch(url, { method, ...body });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}
