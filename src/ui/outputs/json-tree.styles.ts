import { css } from "lit";

export const jsonTreeStyles = css`
  :host {
    display: block;
    padding: 10px 12px;
    background: var(--sunken);
    border-radius: 6px;
    font: var(--t-s) / 1.65 var(--mono);
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0 0 0 1.4em;
  }
  ul.root {
    padding: 0;
  }
  li {
    position: relative;
  }
  .row {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
  }
  .fold {
    width: 1.1em;
    flex: none;
    color: var(--ink-3);
    text-align: center;
  }
  .key {
    color: var(--user);
    white-space: pre;
  }
  .string {
    color: var(--assistant);
    white-space: pre-wrap;
  }
  .number {
    color: var(--tool);
  }
  .mark,
  .hint {
    color: var(--ink-3);
  }
  .copies {
    position: absolute;
    right: 0;
    top: 0;
    display: flex;
    gap: 2px;
    padding-left: 8px;
    background: var(--sunken);
    opacity: 0;
    font: 500 var(--t-xs) / 1.7 var(--sans);
  }
  .copies button {
    padding: 1px 7px;
    border-radius: 4px;
    border: 1px solid var(--rule-2);
    color: var(--ink-2);
    background: var(--sheet);
  }
  li:hover > .copies,
  li:focus-within > .copies {
    opacity: 1;
  }
  li:has(li:hover) > .copies,
  li:has(li:focus-within) > .copies {
    opacity: 0;
  }
  .row:focus {
    outline: none;
  }
`;
