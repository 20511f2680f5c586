import { css } from "lit";

export const sideStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: var(--s2) var(--s3) var(--s3);
    font-size: var(--t-s);
    overflow-y: auto;
    background: var(--paper);
  }
  li quire-menu {
    opacity: 0;
  }
  li:hover quire-menu,
  li:focus-within quire-menu,
  li.on quire-menu {
    opacity: 1;
  }
  details {
    margin-top: var(--s2);
  }
  summary {
    padding: 4px 8px;
    color: var(--ink-3);
    cursor: pointer;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: auto;
    padding: var(--s4) var(--s1) 0;
    color: var(--ink-3);
  }
  .foot select {
    font: inherit;
    color: var(--ink-2);
    background: var(--paper);
    border: 1px solid var(--rule);
    border-radius: 6px;
    padding: 3px 4px;
    max-width: 108px;
  }
  option {
    color: var(--ink);
    background: var(--sheet);
  }
  @media (hover: none) {
    li quire-menu {
      opacity: 1;
    }
  }
`;
