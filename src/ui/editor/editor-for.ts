/** The editor's code, loaded when a text first takes the caret. */
import type { CodeEditorOptions, createCodeEditor } from "./code-editor.ts";
import type { NamesAt } from "./python-completion.ts";

/** What a text can be written in, where it is code. */
export type CodeLanguage = "python";

interface EditorCode {
  readonly createCodeEditor: typeof createCodeEditor;
  /** What it does more for the language. */
  readonly language?: CodeEditorOptions["language"];
}

/** Code is written with names that are known at a place. */
export async function editorFor(language: CodeLanguage | "", names: NamesAt): Promise<EditorCode> {
  if (language === "") return import("./code-editor.ts");
  const [editor, python] = await Promise.all([import("./code-editor.ts"), import("./python-editing.ts")]);
  return { ...editor, language: python.pythonEditing(names) };
}
