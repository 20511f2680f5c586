/** Notebooks and edits of them at random, for property tests. */
import fc from "fast-check";
import { apply, type Edit, textEdit, type Value } from "../../src/core/edits/edits.ts";
import {
  type Cell,
  type Content,
  isSource,
  type Message,
  type Notebook,
  type Origin,
  type Parameter,
  type Part,
} from "../../src/core/notebook.ts";

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const parameter: fc.Arbitrary<Parameter> = fc.record({ name: text, value: fc.json({ maxDepth: 1 }) });
const hash = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ type: fc.constant("text" as const), text }),
  fc.record(
    { type: fc.constant("image" as const), image: hash, name: text, detail: fc.constantFrom("auto", "low") },
    { requiredKeys: ["type", "image"] },
  ),
  fc.record({ type: fc.constant("other" as const), source: fc.json({ maxDepth: 1 }) }),
);
/** Whatever a message can say. */
export const anyContent: fc.Arbitrary<Content> = fc.oneof(
  { arbitrary: text, weight: 3 },
  fc.array(part, { maxLength: 3 }),
  fc.constant(null),
);
const message: fc.Arbitrary<Message> = fc.record(
  { role: fc.constantFrom("system", "user", "assistant"), content: anyContent, name: text },
  { requiredKeys: ["role", "content"] },
);
const parameters = fc.array(parameter, { maxLength: 3 });

/** As the source of a JSON object. */
const metadata = fc
  .dictionary(text, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 })
  .map((json) => JSON.stringify(json));

/** A cell of any kind, of this id. */
export function cellOfId(id: string): fc.Arbitrary<Cell> {
  const common = { id: fc.constant(id), metadata };
  const named = { ...common, name: text, parameters };
  return fc.oneof(
    fc.record(
      {
        kind: fc.constantFrom("markdown" as const, "raw" as const),
        ...common,
        source: text,
        attachments: metadata,
      },
      { requiredKeys: ["kind", "id", "source"] },
    ),
    fc.record(
      { kind: fc.constant("python" as const), ...common, source: text },
      { requiredKeys: ["kind", "id", "source"] },
    ),
    fc.record(
      {
        kind: fc.constant("completion" as const),
        ...named,
        prompts: fc.array(text, { minLength: 1, maxLength: 3 }),
        tokens: fc.constant(true as const),
      },
      { requiredKeys: ["kind", "id", "name", "parameters", "prompts"] },
    ),
    fc.record(
      {
        kind: fc.constant("chat" as const),
        ...named,
        messages: fc.array(message, { maxLength: 4 }),
        continues: fc.oneof(fc.record({ from: text, choice: fc.nat(3) }), fc.record({ python: text })),
      },
      { requiredKeys: ["kind", "id", "name", "parameters", "messages"] },
    ),
  );
}

const origin: fc.Arbitrary<Origin> = fc.record({ metadata, stem: text }, { requiredKeys: ["metadata"] });

export const anyNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(text, fc.nat(6), fc.option(origin))
  .chain(([title, count, from]) =>
    fc
      .tuple(...Array.from({ length: count }, (_, index) => cellOfId(`cell-${index}`)))
      .map((cells) => ({ id: "notebook", title, cells, ...(from ? { origin: from } : {}) })),
  );

/** A whim: numbers and words that `editOf` makes an edit of, whatever the notebook is by then. */
export interface Whim {
  readonly kind: number;
  readonly place: number;
  readonly other: number;
  readonly text: string;
  readonly cell: Cell;
}

export const whim: fc.Arbitrary<Whim> = fc
  .record({ kind: fc.nat(9), place: fc.nat(999), other: fc.nat(999), text, id: fc.uuid() })
  .chain(({ id, ...rest }) => cellOfId(id).map((cell) => ({ ...rest, cell })));

/** An edit that fits the notebook. */
export function editOf(before: Notebook, { kind, place, other, text, cell }: Whim): Edit {
  const { cells, title } = before;
  const at = cells.length === 0 ? 0 : place % cells.length;
  const chosen = cells[at];
  if (kind === 0) return { type: "title", before: title, after: text };
  const isNew = cells.every(({ id }) => id !== cell.id);
  if (chosen === undefined) return isNew ? { type: "cell-insert", at, cell } : renamed(title, text);
  if (kind === 1 && isNew) return { type: "cell-insert", at: place % (cells.length + 1), cell };
  if (kind === 2) return { type: "cell-remove", at, cell: chosen };
  if (kind === 3) return { type: "cell-move", from: at, to: other % cells.length };
  return editInside(chosen, kind, other, text) ?? renamed(title, text);
}

function renamed(before: string, after: string): Edit {
  return { type: "title", before, after };
}

function editInside(cell: Cell, kind: number, place: number, text: string): Edit | undefined {
  if (isSource(cell)) return typed(cell.id, ["source"], cell.source, text, place);
  if (kind === 4) return { type: "set", cell: cell.id, path: ["name"], before: cell.name, after: text };
  if (kind === 5)
    return itemEdit(cell, "parameters", cell.parameters as readonly unknown[] as Value[], place, {
      name: text,
      value: "1",
    });
  if (cell.kind === "completion") return editPrompts(cell.id, cell.prompts, kind, place, text);
  return editMessages(cell.id, cell.messages, kind, place, text);
}

function editPrompts(id: string, prompts: readonly string[], kind: number, place: number, text: string) {
  const at = place % prompts.length;
  if (kind > 6) return typed(id, ["prompts", at], prompts[at] ?? "", text, place);
  return { type: "item-insert", cell: id, path: ["prompts"], at, item: text } satisfies Edit;
}

function editMessages(id: string, messages: readonly Message[], kind: number, place: number, text: string) {
  const at = place % Math.max(1, messages.length);
  const chosen = messages[at];
  if (chosen === undefined || kind === 6) {
    const item = { role: "user", content: text };
    return { type: "item-insert", cell: id, path: ["messages"], at, item } satisfies Edit;
  }
  if (kind === 7) {
    const path = ["messages", at, "name"];
    const after = chosen.name === undefined ? text : undefined;
    return { type: "set", cell: id, path, before: chosen.name, after } satisfies Edit;
  }
  return editContent(id, at, chosen.content, place, text);
}

function editContent(id: string, message: number, content: Content, place: number, text: string) {
  const path = ["messages", message, "content"];
  if (typeof content === "string") return typed(id, path, content, text, place);
  if (content === null) return { type: "set", cell: id, path, before: content, after: text } satisfies Edit;
  const at = place % Math.max(1, content.length);
  const part = content[at];
  if (part?.type === "text") return typed(id, [...path, at, "text"], part.text, text, place);
  return { type: "item-insert", cell: id, path, at, item: { type: "text", text } } satisfies Edit;
}

function itemEdit(cell: Cell, list: string, items: readonly Value[], place: number, item: Value): Edit {
  const at = place % Math.max(1, items.length);
  const where = { cell: cell.id, path: [list] };
  if (items.length === 0 || place % 3 === 0) return { type: "item-insert", ...where, at, item };
  if (place % 3 === 1) return { type: "item-remove", ...where, at, item: items[at] };
  return { type: "item-move", ...where, from: at, to: (place >> 2) % items.length };
}

function typed(
  cell: string,
  path: readonly (string | number)[],
  before: string,
  text: string,
  place: number,
) {
  const at = place % (before.length + 1);
  const after = before.slice(0, at) + text + before.slice(at + (place % 3));
  return textEdit(cell, path, before, after);
}

/** The notebook after edits made of these whims, one upon the other, and the edits. */
export function editsOf(
  original: Notebook,
  whims: readonly Whim[],
): { after: Notebook; edits: readonly Edit[] } {
  let after = original;
  const edits: Edit[] = [];
  for (const next of whims) {
    const edit = editOf(after, next);
    after = apply(after, edit);
    edits.push(edit);
  }
  return { after, edits };
}
