import { css } from "lit";

export const colouredCodeStyles = css`
  :host {
    display: block;
  }
  pre {
    margin: 0;
    padding: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font: var(--t-s) / 1.6 var(--mono);
    tab-size: 4;
  }
  code {
    font: inherit;
  }
`;
