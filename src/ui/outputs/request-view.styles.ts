import { css } from "lit";
import { sunkenLook } from "../styles/sheet.styles.ts";

export const requestViewStyles = css`
  :host {
    ${sunkenLook}
  }
  :first-child {
    margin-top: 0;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0 12px;
    margin: 0 0 8px;
  }
  dt {
    color: var(--user);
  }
  dd {
    margin: 0;
  }
  pre {
    margin: 0;
    font: inherit;
    white-space: pre-wrap;
  }
  .heading {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 4px;
    font: 600 var(--t-xs) / 1.6 var(--sans);
    color: var(--ink-3);
  }
  .note {
    margin: var(--s3) 0 0;
    font: var(--t-s) / 1.5 var(--sans);
    color: var(--ink-3);
  }
  .substituted {
    margin: 0 0 8px;
    font: var(--t-s) / 1.5 var(--sans);
    color: var(--warn);
  }
  .images {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    margin-top: var(--s2);
  }
`;
