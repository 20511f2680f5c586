/** Completes names while Python is typed: Tab takes the first, Enter only what was chosen, Escape closes the list. */
import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionStatus,
  selectedCompletion,
  setSelectedCompletion,
} from "@codemirror/autocomplete";
import { localCompletionSource } from "@codemirror/lang-python";
import { syntaxTree } from "@codemirror/language";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap, ViewPlugin } from "@codemirror/view";
import { msg } from "@lit/localize";

/** Names that may stand in the place of the word before `at`, a UTF-16 offset. */
export type NamesAt = (code: string, at: number) => Promise<readonly string[]>;

/** So many letters of a word ask for a list; behind a dot none. */
const fewest = 2;
const word = /[\p{L}\p{N}_]*$/u;
const written = new Set(["String", "FormatString", "Comment"]);

export function pythonCompletion(names: NamesAt): Extension {
  return [
    autocompletion({
      override: [localNames, (context) => knownNames(context, names)],
      selectOnOpen: false,
      interactionDelay: 0,
      icons: false,
    }),
    Prec.high(keymap.of([{ key: "Tab", run: takeFirst }])),
    EditorState.phrases.of({ Completions: msg("Completions") }),
    overThePage,
    look,
  ];
}

/** Of this text, by where they are defined. */
function localNames(context: CompletionContext): CompletionResult | null {
  return isAsked(context) && !isPath(context)
    ? (localCompletionSource(context) as CompletionResult | null)
    : null;
}

async function knownNames(context: CompletionContext, names: NamesAt): Promise<CompletionResult | null> {
  if (!isAsked(context)) return null;
  const from = context.pos - wordBefore(context).length;
  const options = await names(context.state.doc.toString(), context.pos);
  return { from, options: options.map((label) => ({ label })), validFor: /^[\p{L}\p{N}_]*$/u };
}

function isAsked(context: CompletionContext): boolean {
  if (written.has(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return false;
  return context.explicit || isPath(context) || wordBefore(context).length >= fewest;
}

function wordBefore({ state, pos }: CompletionContext): string {
  const line = state.doc.lineAt(pos);
  return word.exec(line.text.slice(0, pos - line.from))?.[0] ?? "";
}

function isPath({ state, pos }: CompletionContext): boolean {
  const line = state.doc.lineAt(pos);
  return /[\p{L}\p{N}_)\]]\.[\p{L}\p{N}_]*$/u.test(line.text.slice(0, pos - line.from));
}

function takeFirst(view: EditorView): boolean {
  if (completionStatus(view.state) !== "active") return false;
  if (selectedCompletion(view.state) === null) view.dispatch({ effects: setSelectedCompletion(0) });
  return acceptCompletion(view);
}

/**
 * Lists are in the top layer, as the page lays out and paints its cells in groups, which would cut them. Escape is
 * the list's while there is one; then it is the page's again.
 */
const overThePage = ViewPlugin.define((view) => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || completionStatus(view.state) !== "active") return;
    closeCompletion(view);
    event.preventDefault();
    event.stopPropagation();
  };
  view.dom.addEventListener("keydown", onKey, { capture: true });
  return {
    update: () => queueMicrotask(() => raise(view)),
    destroy: () => view.dom.removeEventListener("keydown", onKey, { capture: true }),
  };
});

function raise(view: EditorView): void {
  const list = view.dom.querySelector<HTMLElement>(".cm-tooltip-autocomplete:not([popover])");
  if (list === null) return;
  list.popover = "manual";
  list.showPopover();
}

const look = EditorView.theme({
  ".cm-tooltip.cm-tooltip-autocomplete": {
    inset: "auto",
    margin: "0",
    padding: "4px",
    border: "1px solid var(--rule-2)",
    borderRadius: "8px",
    background: "var(--sheet)",
    color: "var(--ink)",
    boxShadow: "var(--shadow-2)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { font: "var(--t-s) / 1.6 var(--mono)", maxHeight: "14em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "1px 8px",
    borderRadius: "4px",
    lineHeight: "1.6",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--accent-wash)",
    color: "var(--ink)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", color: "var(--accent)" },
});
