import { css } from "lit";

/** Outputs as they come, one below the other; on a ground only what went wrong. */
export const outputsStyles = css`
  :host {
    display: block;
    padding: 6px 0 0 2px;
  }
  .output {
    padding: var(--s1) 10px;
    min-width: 0;
  }
  .output:empty {
    display: none;
  }
  .stderr,
  .failure {
    margin: 2px 0;
    padding: var(--s2) 10px;
    margin-inline: -10px;
    border-radius: 6px;
    background: var(--warn-wash);
  }
  .failure {
    background: var(--bad-wash);
  }
  .result {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s3);
  }
  .count {
    font: var(--t-xs) / 1.6 var(--mono);
    line-height: calc(var(--t-s) * 1.6);
    color: var(--ink-3);
  }
  .html {
    overflow-x: auto;
    font-size: var(--t-s);
    border-radius: 4px;
  }
  .html > * {
    display: block;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 3px 10px;
    text-align: right;
    white-space: nowrap;
    border-bottom: 1px solid var(--rule);
  }
  thead th {
    border-bottom-color: var(--rule-2);
  }
  th {
    font-weight: 600;
    color: var(--ink-2);
  }
  a {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .html pre,
  .html code {
    font: var(--t-s) / 1.6 var(--mono);
  }
  img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: 4px;
    background: var(--plate);
  }
  .note {
    margin: 0;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  @media (max-width: 720px) {
    .result {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
