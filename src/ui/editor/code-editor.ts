/** CodeMirror, in the shadow root of a text field. No history of its own: undo is the notebook's. */
import { standardKeymap } from "@codemirror/commands";
import { Annotation, EditorSelection, EditorState, type Extension, Prec } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  highlightSpecialChars,
  keymap,
  MatchDecorator,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { EditorView } from "codemirror";
import { textEdit } from "../../core/edits/edits.ts";

export interface CodeEditorOptions {
  readonly parent: HTMLElement | DocumentFragment;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly selection: { readonly anchor: number; readonly head: number };
  /** What else it does, where the text is code; references are marked where it is none. */
  readonly language: Extension | undefined;
  readonly reserved: (event: KeyboardEvent) => boolean;
  readonly onText: (text: string) => void;
  readonly onBlur: () => void;
}

export interface CodeEditor {
  focus(): void;
  /** Takes over a text from outside, such as an undo, changing only what differs. */
  setText(text: string): void;
  destroy(): void;
}

/** Changes made by `setText`, which are not reported back. */
const fromOutside = Annotation.define<true>();

export function createCodeEditor(options: CodeEditorOptions): CodeEditor {
  const view = new EditorView({ parent: options.parent, state: stateOf(options) });
  return {
    focus: () => view.focus(),
    setText: (text) => setText(view, text),
    destroy: () => view.destroy(),
  };
}

function stateOf(options: CodeEditorOptions): EditorState {
  const { text, selection } = options;
  const end = text.length;
  return EditorState.create({
    doc: text,
    selection: EditorSelection.single(Math.min(selection.anchor, end), Math.min(selection.head, end)),
    extensions: [
      Prec.highest(EditorView.domEventHandlers({ keydown: (event) => options.reserved(event) })),
      // Its keys come before the others.
      options.language ?? references,
      keymap.of(standardKeymap),
      // A bare CR or CRLF in a text stays what it is.
      EditorState.lineSeparator.of("\n"),
      drawSelection(),
      highlightSpecialChars(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": options.label }),
      placeholder(options.placeholder),
      theme,
      reporting(options),
    ],
  });
}

function reporting({ onText, onBlur }: CodeEditorOptions): Extension {
  return [
    EditorView.updateListener.of((update) => {
      if (isTyping(update)) onText(update.state.doc.toString());
    }),
    EditorView.domEventHandlers({
      // Leaving the window is not leaving the text.
      blur: () => document.hasFocus() && queueMicrotask(onBlur),
    }),
  ];
}

function isTyping(update: ViewUpdate): boolean {
  return update.docChanged && !update.transactions.some((transaction) => transaction.annotation(fromOutside));
}

function setText(view: EditorView, text: string): void {
  const edit = textEdit("", [], view.state.doc.toString(), text);
  if (edit === undefined) return;
  view.dispatch({
    changes: { from: edit.at, to: edit.at + edit.removed.length, insert: edit.inserted },
    selection: EditorSelection.cursor(edit.at + edit.inserted.length),
    annotations: fromOutside.of(true),
    scrollIntoView: true,
  });
}

const reference = new MatchDecorator({
  regexp: /\{\{[^{}]*\}\}/gu,
  decoration: Decoration.mark({ class: "reference" }),
});

const references = ViewPlugin.define(
  (view) => ({
    decorations: reference.createDeco(view),
    update(update: ViewUpdate) {
      this.decorations = reference.updateDeco(update, this.decorations);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

const theme = EditorView.theme({
  "&": { color: "inherit", backgroundColor: "transparent", font: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { font: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": { padding: "0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0", overflowWrap: "anywhere" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  ".cm-placeholder": { color: "var(--ink-3)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 22%, transparent)",
  },
  ".reference": {
    background: "var(--accent-wash)",
    borderRadius: "4px",
    boxShadow: "0 0 0 2px var(--accent-wash)",
  },
});
