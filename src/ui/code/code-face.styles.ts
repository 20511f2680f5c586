import { css } from "lit";

/** The foot of a prompt cell's sheet, on the ground that code has everywhere. */
export const codeFaceStyles = css`
  :host {
    display: block;
    border-top: 1px solid var(--rule);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s3);
    padding: var(--s1) var(--s2) 0 var(--s3);
    font-size: var(--t-s);
  }
  [role="tabpanel"] {
    padding: var(--s3);
    background: var(--sunken);
    border-top: 1px solid var(--rule);
    border-radius: 0 0 var(--radius) var(--radius);
  }
  /* One empty line behind the client, as in what is copied. */
  .editor {
    margin-top: 1.6em;
    font: var(--t-s) / 1.6 var(--mono);
  }
  .note,
  .apart {
    margin-top: var(--s3);
  }
  p {
    margin: 0;
    font-size: var(--t-s);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .apart {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s3);
    font-size: var(--t-s);
  }
  .apart p {
    margin: 0;
    color: var(--warn);
  }
  .apart button {
    color: var(--accent);
    border-radius: 4px;
  }
  .apart button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (pointer: coarse) {
    [role="tab"],
    .apart button {
      min-height: 36px;
    }
  }
`;
