import { css } from "lit";

export const apiCallsStyles = css`
  :host {
    display: block;
    margin: var(--s2) 0 0 2px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    border-left: 2px solid var(--rule-2);
  }
`;
