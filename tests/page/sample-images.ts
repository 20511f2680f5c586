/** Small real images, and the ways in which a person brings files to a page. */
import { writeFile } from "node:fs/promises";
import { crc32, deflateSync } from "node:zlib";
import type { Locator, Page, TestInfo } from "@playwright/test";

export interface SampleFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A PNG of that size whose colours run from corner to corner; `tone` makes another one. */
export function png(name: string, width: number, height: number, tone = 0): SampleFile {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => colour(x / width, y / height, tone)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return { name, mimeType: "image/png", buffer: Buffer.concat([signature, ...chunks]) };
}

/** A file as a URL that holds it. */
export function urlOf({ mimeType, buffer }: SampleFile): string {
  return `data:${mimeType};base64,${buffer.toString("base64")}`;
}

/**
 * Drags files from the desktop over a place of the page and lets them fall there, as the browser itself sees
 * it.
 */
export async function dropFiles(
  target: Locator,
  testInfo: TestInfo,
  files: readonly SampleFile[],
): Promise<void> {
  const paths = await Promise.all(files.map((file) => written(file, testInfo)));
  const page = target.page();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await client.send("Input.dispatchDragEvent", { type, x, y, data });
  }
  await client.detach();
}

/** Pastes a file, and a text beside it, where the caret is. */
export async function pasteFile(page: Page, file: SampleFile, text = ""): Promise<void> {
  const given = { ...file, buffer: file.buffer.toString("base64"), text };
  await page.evaluate(({ name, mimeType, buffer, text }) => {
    const clipboardData = new DataTransfer();
    const bytes = Uint8Array.from(atob(buffer), (character) => character.charCodeAt(0));
    clipboardData.items.add(new File([bytes], name, { type: mimeType }));
    if (text !== "") clipboardData.setData("text/plain", text);
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const options = { clipboardData, bubbles: true, composed: true, cancelable: true };
    focused?.dispatchEvent(new ClipboardEvent("paste", options));
  }, given);
}

async function written({ name, buffer }: SampleFile, testInfo: TestInfo): Promise<string> {
  const path = testInfo.outputPath(name);
  await writeFile(path, buffer);
  return path;
}

function colour(x: number, y: number, tone: number): number[] {
  return [60 + 180 * x, 90 + 120 * y, 200 - 120 * x * y + tone].map((value) => Math.round(value) % 256);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
