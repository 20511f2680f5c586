import { css } from "lit";

export const diagnosisStyles = css`
  :host {
    display: block;
    margin-top: 4px;
    color: var(--ink);
    font-size: var(--t-s);
  }
  p {
    margin: 0;
  }
  .lead {
    color: var(--ink-2);
  }
  ol {
    margin: 2px 0 0;
    padding-left: 1.4em;
  }
  li + li {
    margin-top: 4px;
  }
  li::marker {
    color: var(--ink-3);
  }
  .code {
    display: flex;
    align-items: flex-start;
    gap: var(--s2);
    margin: 4px 0 2px;
    padding: 4px 4px 4px 10px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--ink) 6%, transparent);
  }
  code {
    flex: 1;
    min-width: 0;
    padding: 1px 0;
    font: var(--t-xs) / 1.7 var(--mono);
    overflow-wrap: anywhere;
  }
  quire-copy {
    flex: none;
  }
`;
