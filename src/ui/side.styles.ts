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
  h2 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: var(--s3) var(--s2) var(--s1);
    font-size: var(--t-xs);
    font-weight: 600;
    color: var(--ink-3);
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: flex;
    align-items: center;
    border-radius: 6px;
  }
  li:hover,
  li.on {
    background: var(--sunken);
  }
  .entry {
    flex: 1;
    min-width: 0;
    padding: 5px 8px;
    border-radius: 6px;
    color: var(--ink-2);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .on > .entry {
    color: var(--ink);
    font-weight: 550;
  }
  li quire-menu {
    opacity: 0;
  }
  li:hover quire-menu,
  li:focus-within quire-menu,
  li.on quire-menu {
    opacity: 1;
  }
  .level-2 {
    padding-left: 20px;
  }
  .level-3,
  .level-4,
  .level-5,
  .level-6 {
    padding-left: 32px;
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
  @media (pointer: coarse) {
    .entry {
      padding: 9px 8px;
    }
  }
`;
