import { css } from "lit";

/** A quiet note below a cell, its way on, and what that leaves behind. */
export const codeOfferStyles = css`
  :host {
    display: block;
    padding: var(--s2) 0 0 var(--s3);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s3);
    margin: 0;
  }
  p > span,
  li {
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--ink-3);
  }
  .key {
    color: var(--warn);
  }
  button {
    color: var(--accent);
    border-radius: 4px;
  }
  button.dismiss {
    color: var(--ink-3);
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (pointer: coarse) {
    button {
      min-height: 36px;
    }
  }
`;
