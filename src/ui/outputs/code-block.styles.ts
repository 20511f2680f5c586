import { css } from "lit";

export const codeBlockStyles = css`
  :host {
    display: block;
    margin: 0 0 var(--s2);
    background: var(--sunken);
    border-radius: 6px;
    overflow: hidden;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2);
    padding: 5px 6px 0 12px;
    font: var(--t-xs) / 1.6 var(--mono);
    color: var(--ink-3);
  }
  /* Without a name the button stands beside the first line. */
  .bare {
    float: right;
    padding-bottom: 5px;
  }
  .bare + pre {
    padding-top: 10px;
  }
  .language {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  quire-copy {
    flex: none;
  }
  pre {
    margin: 0;
    padding: 2px 12px 10px;
    overflow-x: auto;
    font: var(--t-s) / 1.65 var(--mono);
    tab-size: 4;
  }
  pre:focus-visible {
    outline-offset: -2px;
    border-radius: 6px;
  }
  code {
    font: inherit;
  }
`;
