import { ApiServer } from "../server/api-server.ts";
import { answer, stall } from "../server/responders.ts";
import { connect, describeServer, openConnection, saveConnection } from "./connection-steps.ts";
import { expectSaid, key, questionIn, testConnection } from "./diagnosis-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { failingServers, type World } from "./failing-servers.ts";
import { test as base, expect } from "./fixtures.ts";
import { alertOf, outputOf, runCell } from "./notebook-page.ts";
import { contentOf } from "./text-steps.ts";

/** A second server beside `api`, and a name for `api` that is none of this computer's. */
const test = base.extend<{ other: ApiServer; world: World }>({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), "--host-resolver-rules=MAP *.test 127.0.0.1"],
    }),
  other: async ({}, use) => {
    const other = await ApiServer.start();
    await use(other);
    await other.close();
  },
  world: ({ page, api, other, allow }, use) => {
    // The browser reports a redirect that it does not follow as a request; `other` knows better.
    allow.origin(other.origin);
    return use({ page, api, other });
  },
});

test.beforeEach(async ({ allow, open }) => {
  allow.error(/Failed to load resource|CORS policy|net::|redirect/i);
  await open();
});

for (const { name, prepare, tested, ran } of failingServers) {
  if (tested) {
    test(`Test connection, with a server that ${name}`, async ({ page, api, world }) => {
      await prepare(world);
      const found = await testConnection(page, api.baseUrl);
      await expectSaid(found, tested);
      await expectNothingAskedOf(world);
    });
  }

  test(`a run, with a server that ${name}`, async ({ page, api, world }) => {
    await connect(page, api.baseUrl, key);
    const cell = await questionIn(page);
    await prepare(world);
    await runCell(cell);
    await expectSaid(alertOf(cell), ran);
    await expect(contentOf(cell)).toHaveValue("Hello");
    await expectNothingAskedOf(world);
  });
}

test("a server that works is said to work", async ({ page, api }) => {
  const dialog = await openConnection(page);
  await describeServer(dialog, api.baseUrl, key);
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await expect(dialog.getByRole("status")).toContainText(/It works: \d\d models are offered\./u);
  await expectAccessible(page, "a connection that works");
});

test("nothing listens", async ({ page, allow }) => {
  const gone = await ApiServer.start();
  allow.origin(gone.origin);
  await gone.close();
  await expectSaid(await testConnection(page, gone.baseUrl), ["Nothing listens at this address"]);
  await saveConnection(page.getByRole("dialog"));
  const cell = await questionIn(page);
  await runCell(cell);
  await expectSaid(alertOf(cell), [
    `No answer from ${new URL(gone.origin).host}`,
    "Nothing listens at this address",
  ]);
});

test("a server that takes the request and says nothing", async ({ page, api }) => {
  await page.clock.install();
  const gate = api.gate();
  api.on({ path: /models/ }, stall(gate));
  const dialog = await openConnection(page);
  await describeServer(dialog, api.baseUrl, key);
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await gate.reached();
  await page.clock.fastForward(11_000);
  await expectSaid(dialog.getByRole("alert"), ["Nothing came in time"]);
  await saveConnection(dialog);
  const cell = await questionIn(page);
  const silent = api.gate();
  api.next(answer({ gate: silent }));
  await runCell(cell);
  await silent.reached();
  await page.clock.fastForward(61_000);
  await expect(outputOf(cell).getByRole("status")).toContainText("Nothing has come for 60 seconds.");
});

test("a stream that ends well formed and too early may be cut off", async ({ page, api }) => {
  await connect(page, api.baseUrl, key);
  const cell = await questionIn(page);
  api.next(answer({ stopAfter: 3, ending: "quiet" }));
  await runCell(cell);
  await expect(outputOf(cell)).toContainText("May be cut off");
});

test("offline", async ({ page, api, allow, context }) => {
  const far = api.baseUrl.replace("127.0.0.1", "api.test");
  allow.origin(new URL(far).origin);
  await connect(page, far, key);
  const cell = await questionIn(page);
  await openConnection(page).then((dialog) => dialog.getByRole("button", { name: "Close" }).click());
  await context.setOffline(true);
  await runCell(cell);
  await expectSaid(alertOf(cell), ["No answer from api.test", "This computer is offline"]);
  await expectSaid(await testConnection(page, far), ["This computer is offline"]);
  expect(api.journal.posts).toEqual([]);
});

test("a redirect without CORS headers takes neither key nor prompt along", async ({
  page,
  api,
  other,
  world,
  allow,
}) => {
  allow.origin(other.origin);
  await connect(page, api.baseUrl, key);
  const cell = await questionIn(page);
  failingServers.find(({ name }) => name.startsWith("redirects"))?.prepare(world);
  api.cors = false;
  await runCell(cell);
  await expectSaid(alertOf(cell), ["does not let this page in (CORS)", "The key is wrong", "redirects"]);
  for (const { method, body, headers } of other.journal.entries) {
    expect({
      method,
      body,
      key: headers.authorization,
      cookie: headers.cookie,
      from: headers.referer,
    }).toEqual({
      method: "GET",
      body: "",
    });
  }
});

test("OpenAI with a wrong key: that first, then what looks the same", async ({ page, context, allow }) => {
  allow.origin("https://api.openai.com");
  // Without any such header the test's own route would add one that lets the page read.
  const elsewhere = { "Access-Control-Allow-Origin": "https://platform.openai.com" };
  await context.route("https://api.openai.com/**", (route) =>
    route.fulfill({ status: 401, headers: elsewhere }),
  );
  const dialog = await openConnection(page);
  await dialog.getByLabel("API key").fill(key);
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await expectSaid(dialog.getByRole("alert"), [
    "The key is wrong",
    "the model's name is wrong",
    "extension blocks",
  ]);
});

test("the setting of a local server can be copied, with this page's own origin", async ({
  page,
  api,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  api.cors = false;
  const dialog = await openConnection(page);
  for (const [provider, setting] of [
    ["Ollama", `OLLAMA_ORIGINS=${site.origin} ollama serve`],
    ["LM Studio", "lms server start --cors"],
    ["llama.cpp", `llama-server --cors-origins ${site.origin}`],
    ["vLLM", `vllm serve MODEL --allowed-origins '["${site.origin}"]'`],
  ] as const) {
    await dialog.getByRole("combobox", { name: "Provider" }).selectOption({ label: provider });
    await dialog.getByRole("textbox", { name: "Base URL" }).fill(api.baseUrl);
    await dialog.getByRole("button", { name: "Test connection" }).click();
    await expectSaid(dialog.getByRole("alert"), ["does not let this page in (CORS)"]);
    await dialog.getByRole("alert").getByRole("button", { name: "Copy" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(setting);
  }
  await expectAccessible(page, "a connection that the server does not let in");
});

async function expectNothingAskedOf({ other }: World): Promise<void> {
  expect(other.journal.entries).toEqual([]);
}
