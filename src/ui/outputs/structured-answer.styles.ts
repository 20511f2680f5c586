import { css } from "lit";

export const structuredStyles = css`
  :host {
    display: block;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--s2);
    min-height: 30px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  /* What is said below a text, not above a tree. */
  .line:last-child {
    min-height: 0;
    margin-top: var(--s1);
  }
  p {
    margin: 0;
  }
  .valid {
    color: var(--ok);
  }
  .valid::before {
    content: "✓ " / "";
  }
  .invalid,
  .unchecked {
    color: var(--warn);
  }
  ul {
    margin: 0 0 var(--s2);
    padding-left: 1.4em;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  code {
    font: 600 var(--t-s) / 1.5 var(--mono);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .line .button {
    margin-right: -10px;
  }
  [aria-pressed="true"] {
    color: var(--ink);
    background: var(--sunken);
  }
`;
