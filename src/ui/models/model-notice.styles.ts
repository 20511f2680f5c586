import { css } from "lit";

/** A quiet line at the foot of a cell: what is not so, and what can be done. */
export const modelNoticeStyles = css`
  :host {
    display: block;
    padding: 0 var(--s3) var(--s2);
    font: var(--t-s) / 1.5 var(--sans);
    color: var(--ink-2);
  }
  p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s3);
    margin: 0;
  }
  p > span {
    overflow-wrap: anywhere;
  }
  .warn > span {
    color: var(--warn);
  }
  button {
    color: var(--accent);
    border-radius: 4px;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  input {
    flex: 0 1 28ch;
    min-width: 0;
    padding: 0 2px;
    border: 0;
    border-bottom: 1px solid var(--rule-2);
    border-radius: 0;
    background: none;
    color: var(--ink);
    font: 500 var(--t-s) / 1.5 var(--mono);
  }
  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
    font-weight: 400;
  }
  @media (pointer: coarse) {
    button,
    input {
      min-height: 36px;
    }
    input {
      font-size: 16px;
    }
  }
`;
