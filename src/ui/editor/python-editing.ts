/** What CodeMirror does more where the text is Python: colours, names, four spaces, Tab. */
import { indentLess, indentMore } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { indentUnit, syntaxHighlighting } from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import { codeClasses } from "../outputs/highlighting.ts";
import { type NamesAt, pythonCompletion } from "./python-completion.ts";

const unit = 4;

/**
 * As in Jupyter, Tab takes a name where a list of them is open, and else indents where the line has no text before the caret, and what is selected; elsewhere it goes
 * to what comes next on the page, as everywhere.
 */
export function pythonEditing(names: NamesAt): Extension {
  return [
    pythonLanguage,
    indentUnit.of(" ".repeat(unit)),
    syntaxHighlighting(codeClasses),
    pythonCompletion(names),
    keymap.of([{ key: "Tab", run: indent, shift: outdent }]),
  ];
}

function indent(view: EditorView): boolean {
  const { state } = view;
  if (!state.selection.main.empty) return indentMore(view);
  const before = beforeCaret(state);
  if (before.trim() !== "") return false;
  const spaces = " ".repeat(unit - (before.length % unit));
  view.dispatch(state.update(state.replaceSelection(spaces), { scrollIntoView: true, userEvent: "input" }));
  return true;
}

function outdent(view: EditorView): boolean {
  const { selection } = view.state;
  const before = beforeCaret(view.state);
  const isIndented = before !== "" && before.trim() === "";
  return (isIndented || !selection.main.empty) && indentLess(view);
}

/** What the caret's line has before it. */
function beforeCaret({ doc, selection }: EditorState): string {
  const { head } = selection.main;
  return doc.sliceString(doc.lineAt(head).from, head);
}
