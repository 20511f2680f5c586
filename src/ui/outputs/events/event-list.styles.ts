import { css } from "lit";

export const eventListStyles = css`
  :host {
    display: block;
    padding: 6px 10px;
    font: var(--t-s) / 1.65 var(--mono);
  }
  .rhythm {
    display: block;
    width: 100%;
    height: 28px;
    margin-top: 2px;
    border-bottom: 1px solid var(--rule-2);
    stroke: none;
    fill: var(--accent);
  }
  .caption {
    margin: 4px 0 var(--s2);
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 3em 5em 3.6em minmax(0, 1fr);
    gap: 0 var(--s2);
    width: 100%;
    padding: 1px 0;
    border-radius: 4px;
    color: var(--ink-2);
  }
  button.row:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .number,
  .time,
  .delta {
    text-align: right;
    color: var(--ink-3);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .number {
    text-align: left;
  }
  .line {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line b {
    color: var(--user);
    font-weight: 500;
  }
  .line i {
    color: var(--warn);
    font-style: normal;
  }
  .line.comment {
    color: var(--ink-3);
    font-style: italic;
  }
  .whole {
    margin: 4px 0 var(--s2);
  }
  .whole pre {
    margin: 0;
    padding: 10px 12px;
    background: var(--sunken);
    border-radius: 6px;
    font: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .gap {
    margin: var(--s2) 0;
    padding: 4px 0;
    border-top: 1px solid var(--rule);
    border-bottom: 1px solid var(--rule);
    text-align: center;
    color: var(--ink-3);
  }
  .gap button {
    margin-left: var(--s2);
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (max-width: 720px) {
    .row {
      grid-template-columns: max-content max-content minmax(0, 1fr);
      padding: 3px 0;
    }
    .time,
    .delta {
      text-align: left;
    }
    .line {
      grid-column: 1 / -1;
    }
  }
`;
