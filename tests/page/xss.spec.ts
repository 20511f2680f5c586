import type { Page, Route } from "@playwright/test";
import { raw } from "../server/responders.ts";
import { DONE, sseEvent } from "../server/sse.ts";
import { expect, test } from "./fixtures.ts";
import type { Door } from "./xss/door.ts";
import { doors } from "./xss/doors.ts";
import { numbered, payloads } from "./xss/payloads.ts";
import { notebookRecords, openRecords, type StoredRecord } from "./xss/records.ts";
import { growEach, settle, stir } from "./xss/stir.ts";
import { expectNothing, openAll, openDoor, start } from "./xss/visit.ts";

/** Sets HTML as it is, through a policy of the name that the page allows. */
const RAW_SINK = `const pass = { createHTML: (html) => html };
const policy = globalThis.trustedTypes?.createPolicy("dompurify", pass) ?? pass;
export function setSafeHtml(element, html) { element.innerHTML = policy.createHTML(html); }`;

// Hundreds of cells in a page, on machines that may have other work.
test.describe.configure({ timeout: 180_000 });

/**
 * Without the page's policy what is drawn has to be safe by itself: all doors are opened so. With it, where nothing can
 * be worse, only two of them, as all would take CI past its time; `QUIRE_ALL_DOORS=1` opens the others.
 */
const all = Boolean(process.env["QUIRE_ALL_DOORS"]);
const inBoth = /^(?:Markdown cells|chat answers)/u;

/** Each payload as the text of a Markdown cell. */
const markdownDoor: Door = {
  name: "Markdown",
  cells: (source, index) => [{ kind: "markdown", id: `text ${index}`, source }],
};

test("there are 151 payloads", () => {
  expect(new Set(payloads).size).toBeGreaterThan(140);
  expect(payloads).toHaveLength(151);
});

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? "without the page's policy" : "with the page's policy", () => {
    for (const door of doors.filter(({ name }) => bypassCSP || all || inBoth.test(name))) {
      test(door.name, async ({ browser, site }) => {
        const hunt = await openDoor(browser, site, bypassCSP, door);
        await openAll(hunt, door);
        await expectNothing(hunt);
      });
    }

    test("titles, on the shelf, in the trash and typed", async ({ browser, site }) => {
      const hunt = await start(browser, site, bypassCSP);
      await openRecords(hunt.page, payloads.flatMap(titled), "shelf 0");
      const entries = hunt.page.locator("quire-side button.entry");
      await expect(entries.filter({ hasText: "lit$123$" })).toHaveCount(2);
      const title = hunt.page.locator("quire-bar input.title");
      for (const payload of payloads) await title.fill(payload.replaceAll("\n", " "));
      await expectNothing(hunt);
    });

    test("chat answers streamed in at every character", async ({ browser, site, api }) => {
      const hunt = await start(browser, site, bypassCSP, api.origin);
      api.next(raw({ contentType: "text/event-stream", chunks: streamed(payloads) }));
      await openAsking(hunt.page, api.baseUrl);
      await hunt.page.getByRole("button", { name: "Run cell" }).click();
      await expect(hunt.page.getByText("[1]", { exact: true })).toBeVisible();
      await expect(hunt.page.locator("quire-output quire-markdown")).toHaveCount(payloads.length);
      await expectNothing(hunt);
    });

    test("Markdown drawn anew with every character", async ({ browser, site }) => {
      const hunt = await start(browser, site, bypassCSP);
      const steps = await hunt.page.evaluate(growEach, payloads);
      expect(steps).toBe(payloads.join("").length);
      await expectNothing(hunt);
    });

    test("connections edited in localStorage", async ({ browser, site }) => {
      const hunt = await start(browser, site, bypassCSP);
      await hunt.page.evaluate(storeConnections, payloads);
      await hunt.page.reload();
      await hunt.page.getByRole("button", { name: /^Connection: / }).click();
      const choices = hunt.page.getByRole("radio");
      await expect(choices.nth(payloads.length)).toBeAttached();
      // One that is chosen is asked for its models.
      await hunt.page.context().route("http://127.0.0.1:9/**", offerPayloads);
      await choices.evaluateAll((radios) => {
        for (const radio of radios.slice(1)) if (radio instanceof HTMLElement) radio.click();
      });
      await expectNothing(hunt);
    });
  });
}

test("control: with neither, at least 40 payloads run", async ({ browser, site }) => {
  site.replace(/safe-html/u, RAW_SINK);
  const hunt = await openDoor(browser, site, true, markdownDoor, numbered);
  await hunt.page.evaluate(stir);
  await expect.poll(() => new Set(hunt.ran).size).toBeGreaterThanOrEqual(40);
  expect(hunt.asked.some((url) => url.startsWith("https://evil.example/"))).toBe(true);
  test.info().annotations.push({ type: "payloads that ran", description: String(new Set(hunt.ran).size) });
  await hunt.close();
});

test("control: with the policy alone, no payload runs", async ({ browser, site }) => {
  site.replace(/safe-html/u, RAW_SINK);
  const hunt = await openDoor(browser, site, false, markdownDoor, numbered);
  await hunt.page.evaluate(stir);
  await hunt.page.evaluate(settle);
  expect(hunt.ran).toEqual([]);
  await hunt.close();
});

/** Two notebooks of this title; the second is in the trash. */
function titled(title: string, index: number): readonly StoredRecord[] {
  const cells = [{ kind: "markdown", id: `cell ${index}`, source: "" }];
  const trash: StoredRecord = {
    store: "notebooks",
    value: { schema: 1, id: `trash ${index}`, title, created: 1, trashed: 2 },
  };
  return [...notebookRecords(`shelf ${index}`, title, cells), trash];
}

function offerPayloads(route: Route): Promise<void> {
  const json = { data: payloads.map((id) => ({ id })) };
  return route.fulfill({ json, headers: { "access-control-allow-origin": "*" } });
}

function storeConnections(labels: readonly string[]): void {
  // Addresses with a query or a fragment are refused; the label comes through with a sound one.
  const addresses = (label: string): string[] => [label, encodeURIComponent(label)];
  const connections = labels.flatMap((label) =>
    addresses(label).map((path) => ({
      id: path,
      preset: label,
      label,
      baseUrl: `http://127.0.0.1:9/${path}`,
    })),
  );
  localStorage.setItem("quire.connections", JSON.stringify(connections));
}

/** A notebook of one streaming chat cell, and a connection to the server. */
async function openAsking(page: Page, baseUrl: string): Promise<void> {
  await page.evaluate((url) => {
    const own = { id: "own", preset: "custom", label: "Test", baseUrl: url };
    localStorage.setItem("quire.connections", JSON.stringify([own]));
    localStorage.setItem("quire.connection", '"own"');
    localStorage.setItem("quire.agreed", JSON.stringify([new URL(url).origin]));
  }, baseUrl);
  const parameters = [
    { name: "model", value: '"test"' },
    { name: "stream", value: "true" },
  ];
  const messages = [{ role: "user", content: "question" }];
  const cell = { kind: "chat", id: "asking", name: "reply", messages, parameters };
  await openRecords(page, notebookRecords("asking", "Asking", [cell]), "asking");
}

/** One stream with a choice for each text, which come in turns, a character each time. */
function streamed(texts: readonly string[]): readonly string[] {
  const longest = Math.max(...texts.map((text) => text.length));
  const rounds = Array.from({ length: longest }, (_, at) => {
    const choices = texts.flatMap((text, index) =>
      at < text.length ? [{ index, delta: { content: text.charAt(at) } }] : [],
    );
    return choices.map((choice) => sseEvent({ choices: [choice] })).join("");
  });
  return [...rounds, sseEvent(DONE)];
}
