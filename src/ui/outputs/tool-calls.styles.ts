import { css } from "lit";

export const toolCallsStyles = css`
  :host {
    display: block;
    margin: var(--s2) 10px;
    font-size: var(--t-s);
  }
  ul {
    display: grid;
    gap: var(--s3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    min-width: 0;
    padding-left: var(--s3);
    border-left: 2px solid var(--tool);
  }
  p {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s2);
    margin-bottom: var(--s1);
    font: var(--t-s) / 1.6 var(--mono);
    overflow-wrap: anywhere;
  }
  b {
    font-weight: 600;
    color: var(--ink);
  }
  .quiet {
    color: var(--ink-3);
    font-size: var(--t-xs);
  }
  pre {
    margin: 0;
    padding: 10px 12px;
    background: var(--sunken);
    border-radius: 6px;
    font: var(--t-s) / 1.65 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
    margin-top: var(--s3);
  }
`;
