import { css } from "lit";

export const remediesStyles = css`
  :host {
    display: block;
    color: var(--ink);
  }
  p {
    margin: 4px 0 0;
  }
  p:empty {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 8px;
  }
  .actions:empty {
    display: none;
  }
  .button {
    min-width: 0;
    color: var(--ink);
    border: 1px solid var(--rule-2);
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .button:hover {
    background: var(--sheet);
  }
  .button.run {
    color: var(--paper);
    background: var(--ink);
    border-color: var(--ink);
  }
`;
