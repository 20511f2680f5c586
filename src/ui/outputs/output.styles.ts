import { css } from "lit";

export const outputStyles = css`
  :host {
    display: block;
    padding: 6px 0 0 2px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--s3);
    margin: 4px 10px 2px;
    font-size: var(--t-s);
    color: var(--ink-3);
  }
  .statistics {
    margin-left: auto;
    font: var(--t-xs) / 1.4 var(--mono);
    color: var(--ink-3);
  }
  [role="tabpanel"] {
    border-radius: 6px;
  }
  .text {
    padding: 8px 10px;
  }
  .plain {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .given {
    color: var(--ink-3);
  }
  .choices {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(220px, 1fr);
    margin: 4px 10px;
    border: 1px solid var(--rule);
    border-radius: 6px;
    overflow-x: auto;
  }
  .choice {
    padding: 8px 10px;
    font-size: var(--t-s);
    min-width: 0;
  }
  .choice + .choice {
    border-left: 1px solid var(--rule);
  }
  .choice .text {
    padding: 0;
  }
  .choice .heading {
    margin: 0 0 4px;
    font: 500 var(--t-xs) / 1.4 var(--mono);
    color: var(--ink-3);
  }
  .note {
    margin: 4px 10px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .note.warn {
    color: var(--warn);
  }
  .note button {
    color: var(--accent);
    margin-left: 6px;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .empty {
    color: var(--ink-3);
  }
  .source {
    padding: 10px 12px;
    background: var(--sunken);
    border-radius: 6px;
    font: var(--t-s) / 1.65 var(--mono);
    overflow-wrap: anywhere;
  }
  .source pre {
    margin: 0;
    font: inherit;
    white-space: pre-wrap;
  }
  .error {
    margin: 6px 10px;
    padding: 10px 12px;
    border-radius: 6px;
    background: var(--bad-wash);
    font-size: var(--t-s);
  }
  .error strong {
    color: var(--bad);
    font-weight: 600;
  }
  .error p,
  .error ol {
    margin: 4px 0 0;
  }
  .error ol {
    padding-left: 1.4em;
  }
  .error .detail {
    font-family: var(--mono);
    overflow-wrap: anywhere;
  }
  .error .safe {
    color: var(--ink-2);
  }
  .error .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 8px;
  }
  .error .button {
    color: var(--bad);
    border: 1px solid currentColor;
  }
  @media (pointer: coarse) {
    [role="tab"] {
      min-height: 36px;
    }
    .note button {
      min-height: 36px;
    }
  }
  @media (max-width: 720px) {
    .choices {
      grid-auto-flow: row;
      grid-auto-columns: auto;
    }
    .choice + .choice {
      border-left: 0;
      border-top: 1px solid var(--rule);
    }
    .statistics {
      margin-left: 0;
      width: 100%;
    }
  }
`;
