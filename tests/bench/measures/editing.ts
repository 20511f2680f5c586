/** One edit: the bytes it hands to the library, and the ms from the key until they are kept. */
import type { BrowserContext, Page } from "@playwright/test";
import { Gauges } from "../gauges.ts";
import type { Lab } from "../lab.ts";
import type { Measure, Sample } from "../measure.ts";
import { enterMiddle } from "../middle.ts";
import { weightyNotebook } from "../notebooks.ts";

interface EditNotes {
  /** Of what was handed over, as JSON. */
  bytes: number;
  /** When the key was pressed, and when the last transaction was complete. */
  pressed: number;
  kept: number;
}

declare global {
  interface Window {
    editNotes: EditNotes;
  }
}

export const editing: Measure = {
  name: "edit",
  lines: [
    { label: "10 cells, bytes", figure: "bytes 10", unit: "" },
    { label: "5,000 cells, bytes, to 10", figure: "bytes 5000", against: "bytes 10", unit: "" },
    { label: "10 cells, key to kept, to a bare put", figure: "kept 10", against: "kept bare", unit: "ms" },
    { label: "5,000 cells, key to kept, to 10", figure: "kept 5000", against: "kept 10", unit: "ms" },
  ],
  prepare: async (lab) => {
    const few = await lab.holding(weightyNotebook(10));
    const many = await lab.holding(weightyNotebook(5_000));
    const bare = await lab.context();
    const url = lab.reference("put", putPage);
    return async () => {
      const [own, ten, thousands] = [
        await putOnce(bare, url),
        await editOnce(lab, few),
        await editOnce(lab, many),
      ];
      return {
        "kept bare": own["kept"] ?? Number.NaN,
        ...{ "bytes 10": ten["bytes"] ?? Number.NaN, "kept 10": ten["kept"] ?? Number.NaN },
        ...{ "bytes 5000": thousands["bytes"] ?? Number.NaN, "kept 5000": thousands["kept"] ?? Number.NaN },
      };
    };
  },
};

/** A textarea, each change of which is one record of 200 characters in one strict transaction. */
const putPage = `<!doctype html><meta charset="utf-8"><title>Put</title>
<textarea autofocus></textarea>
<script>
  const opening = indexedDB.open("bare");
  opening.onupgradeneeded = () => opening.result.createObjectStore("log", { autoIncrement: true });
  document.querySelector("textarea").addEventListener("input", () => {
    const writing = opening.result.transaction("log", "readwrite", { durability: "strict" });
    writing.objectStore("log").add({ text: "x".repeat(200) });
  });
</script>`;

async function putOnce(context: BrowserContext, url: string): Promise<Sample> {
  const page = await context.newPage();
  await page.goto(url);
  return pressOnce(page);
}

async function editOnce(lab: Lab, context: BrowserContext): Promise<Sample> {
  const page = await lab.visit(context);
  await (await Gauges.of(page)).settled();
  await enterMiddle(page);
  return pressOnce(page);
}

/** One key that warms up, one that counts; closes the page. */
async function pressOnce(page: Page): Promise<Sample> {
  const gauges = await Gauges.of(page);
  await page.evaluate(noteEdits);
  for (const key of ["x", "y"]) {
    await gauges.settled();
    await page.evaluate(() => Object.assign(window.editNotes, { bytes: 0, pressed: 0, kept: 0 }));
    await page.keyboard.press(key);
    await page.evaluate(() => window.probe.until(() => window.editNotes.kept > 0));
  }
  const { bytes, pressed, kept } = await page.evaluate(() => window.editNotes);
  await page.close();
  return { bytes, kept: kept - pressed };
}

/** Runs in the page. */
function noteEdits(): void {
  const notes: EditNotes = { bytes: 0, pressed: 0, kept: 0 };
  window.editNotes = notes;
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      notes.pressed = timeStamp;
    },
    { capture: true },
  );
  for (const method of ["put", "add"] as const) {
    const original = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...given) {
      notes.bytes += new TextEncoder().encode(JSON.stringify(given[0])).length;
      this.transaction.addEventListener("complete", () => {
        notes.kept = performance.now();
      });
      return original.apply(this, given);
    };
  }
}
