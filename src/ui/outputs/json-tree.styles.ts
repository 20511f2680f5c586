import { css } from "lit";
import { sunkenLook } from "../styles/sheet.styles.ts";

export const jsonTreeStyles = css`
  :host {
    ${sunkenLook}
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
    outline: none;
  }
  .row {
    position: relative;
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    border-radius: 4px;
  }
  li:focus-visible > .row {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .fold {
    width: 1.1em;
    flex: none;
    color: var(--ink-3);
    text-align: center;
    cursor: pointer;
  }
  .fold.none {
    cursor: auto;
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
  .end {
    display: inline-block;
    width: 1.1em;
    text-align: center;
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
  }
  @media (pointer: coarse) {
    .fold:not(.none) {
      width: 36px;
      margin-left: calc(1.1em - 36px);
      line-height: 36px;
    }
    ul.root {
      padding-left: 14px;
    }
  }
`;
