/** A translation as two modules: the words of what the first screen is made of, and the others. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { generateMsgId } from "@lit/localize/internal/id-generation.js";
import ts from "typescript";
import type { Plugin } from "vite";

/** Answers imports of a file of src/locales with `?first-screen` or `?later` behind its name. */
export function wordsInTwo(entry: string): Plugin {
  let shown: ReadonlySet<string> | undefined;
  return {
    name: "words-in-two",
    enforce: "pre",
    buildStart() {
      shown = undefined;
    },
    load(id) {
      const [, file, part] = /^(.*)\?(first-screen|later)$/u.exec(id) ?? [];
      if (file === undefined) return undefined;
      const first = shown ?? new Set(modulesFrom(resolve(entry)).flatMap(wordsOf));
      shown = first;
      return withWords(parse(file), (word) => first.has(word) === (part === "first-screen"));
    },
  };
}

/** A module, what it imports, and so on; not packages, and not what it imports when it is needed. */
function modulesFrom(entry: string): readonly ts.SourceFile[] {
  const files = new Set([entry]);
  const modules: ts.SourceFile[] = [];
  for (const file of files) {
    const module = parse(file);
    modules.push(module);
    for (const path of importsOf(module)) files.add(resolve(dirname(file), path));
  }
  return modules;
}

function importsOf(module: ts.SourceFile): readonly string[] {
  return module.statements.flatMap((statement) => {
    const leads = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    if (!leads || isOfTypes(statement)) return [];
    const from = statement.moduleSpecifier;
    return from && ts.isStringLiteral(from) && /^\..*\.ts$/u.test(from.text) ? [from.text] : [];
  });
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** The ids of all that stands in `msg()`, as lit-localize makes them. */
function wordsOf(module: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (inner: ts.Node): void => {
    if (isMessage(inner)) found.push(idOf(inner.arguments[0]));
    inner.forEachChild(visit);
  };
  visit(module);
  return found;
}

function isMessage(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "msg";
}

function idOf(message: ts.Expression | undefined): string {
  if (message === undefined) throw new Error("msg() says nothing.");
  if (ts.isStringLiteralLike(message)) return generateMsgId(message.text, false);
  if (!ts.isTaggedTemplateExpression(message)) throw new Error(`No message: ${message.getText()}`);
  return generateMsgId(stringsOf(message.template), message.tag.getText() === "html");
}

function stringsOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

/** The module with some of its words; it is JavaScript but for its name. */
function withWords(module: ts.SourceFile, isWanted: (word: string) => boolean): string {
  const lines = templatesOf(module)
    .filter(({ name }) => isWanted(name.text))
    .map((word) => word.getText());
  const imports = module.statements.filter(ts.isImportDeclaration).map((line) => line.getText());
  return `${imports.join("\n")}\nexport const templates = {\n${lines.join(",\n")}\n};`;
}

/** A line of the list: an id and what is said. */
interface Word extends ts.PropertyAssignment {
  readonly name: ts.StringLiteral;
}

/** Its only list: `export const templates = {'id': words, …}`. */
function templatesOf(module: ts.SourceFile): readonly Word[] {
  const found: Word[] = [];
  const visit = (node: ts.Node): void => {
    if (isWord(node)) found.push(node);
    else node.forEachChild(visit);
  };
  visit(module);
  return found;
}

function isWord(node: ts.Node): node is Word {
  return ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name);
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}
