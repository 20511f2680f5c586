import type { Cell, CellId, Parameter } from "../notebook.ts";

/** What a new cell takes over from its surroundings. */
export interface Setting {
  readonly id: CellId;
  /** A name that no cell of the notebook has yet. */
  readonly name: string;
  /** The parameters it begins with; a model at least. */
  readonly parameters: readonly Parameter[];
}

/** A kind of cell: one entry of the table in index.ts. */
export interface Kind<C extends Cell> {
  readonly kind: C["kind"];
  /** An empty cell. */
  create(setting: Setting): C;
  /** A cell of this kind with another cell's text. */
  fromTexts(texts: readonly string[], setting: Setting): C;
  /** What the person wrote in it, in order. */
  texts(cell: C): readonly string[];
}
