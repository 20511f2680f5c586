import { css } from "lit";

export const pythonListStyles = css`
  :host {
    flex: 1 1 260px;
    min-width: 0;
  }
  input {
    field-sizing: content;
    min-width: 4ch;
    max-width: 100%;
    padding: 1px 3px;
    font: var(--t-s) var(--mono);
    color: var(--ink);
    background: transparent;
    border: 1px solid var(--rule-2);
    border-radius: 4px;
  }
  .note {
    display: block;
    color: var(--ink-3);
  }
`;
