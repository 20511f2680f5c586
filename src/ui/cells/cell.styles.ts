import { css } from "lit";

/** The frame of a cell: its selection, its gutter, Markdown, the sheet of a prompt. */
export const cellStyles = css`
  :host {
    display: block;
  }
  article {
    position: relative;
    max-width: calc(var(--measure) + var(--gutter));
    margin: 0 auto;
    padding: var(--s2) 0 var(--s2) var(--gutter);
  }
  article.selected::before {
    content: "";
    position: absolute;
    left: 0;
    top: 4px;
    bottom: 4px;
    width: 3px;
    border-radius: 3px;
    background: var(--rule-2);
  }
  article.selected:focus::before,
  article.selected:focus-within::before {
    background: var(--accent);
  }
  /* The bar at its side, and the sheet's edge, say where the focus is. */
  article:focus-visible {
    outline: none;
  }
  article.selected:focus-visible .sheet {
    border-color: var(--accent);
  }
  .gutter {
    position: absolute;
    left: 8px;
    top: 15px;
    width: 40px;
    display: grid;
    justify-items: end;
    gap: 4px;
    font: var(--t-xs) / 1.5 var(--mono);
    color: var(--ink-3);
  }
  .run {
    width: 24px;
    height: 24px;
    display: grid;
    place-items: center;
    border-radius: 50%;
    color: var(--accent);
    opacity: 0;
  }
  article:hover .run,
  article.selected .run,
  .run:focus-visible,
  .run.stop {
    opacity: 1;
  }
  article.selected .run,
  .run:hover {
    background: var(--accent-wash);
  }
  .markdown {
    position: relative;
    padding: 2px 40px 2px 0;
    min-height: 1.6em;
  }
  .markdown.editing {
    padding: 10px 44px 10px 12px;
    border: 1px solid var(--rule-2);
    border-radius: var(--radius);
    background: var(--sheet);
    font-family: var(--mono);
  }
  .raw {
    padding-left: 12px;
    border-left: 1px solid var(--rule-2);
    font-family: var(--mono);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .raw .label {
    margin: 0 0 2px;
    font: var(--t-xs) / 1.5 var(--sans);
    color: var(--ink-3);
  }
  .markdown .tools {
    position: absolute;
    right: 0;
    top: 2px;
    opacity: 0;
  }
  .markdown.editing .tools {
    right: 6px;
    top: 6px;
  }
  article:hover .tools,
  article:focus-within .tools,
  article.selected .tools {
    opacity: 1;
  }
  .placeholder {
    color: var(--ink-3);
    cursor: text;
  }
  .sheet {
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
  }
  article.selected .sheet {
    border-color: var(--rule-2);
    box-shadow: var(--shadow);
  }
  @media (hover: none) {
    .run,
    .markdown .tools {
      opacity: 1;
    }
  }
  @media (max-width: 720px) {
    article {
      padding-left: 0;
      padding-top: 26px;
    }
    article.is-markdown {
      padding-top: 4px;
    }
    article.selected::before {
      left: -9px;
      top: 0;
    }
    .gutter {
      left: 2px;
      top: 0;
      width: auto;
      display: flex;
      gap: 6px;
      align-items: center;
    }
    .run {
      width: 26px;
      height: 26px;
      opacity: 1;
    }
    .markdown:not(.editing) {
      padding-right: 30px;
    }
  }
  @media (pointer: coarse) {
    .run {
      width: 36px;
      height: 36px;
    }
  }
  @media (pointer: coarse) and (max-width: 720px) {
    article:not(.is-markdown) {
      padding-top: 38px;
    }
  }
`;
