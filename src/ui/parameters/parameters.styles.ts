import { css } from "lit";

/** The chips at the foot of a prompt cell, and what is said of them. */
export const parameterStyles = css`
  :host {
    display: block;
    padding: var(--s2) var(--s3);
    font: var(--t-s) / 1.5 var(--mono);
    color: var(--ink-2);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: baseline;
  }
  .parameter {
    position: relative;
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    min-width: 0;
    max-width: 100%;
  }
  input,
  select {
    font: 500 var(--t-s) / 1.5 var(--mono);
    color: var(--ink);
    background: none;
    border: 0;
    border-bottom: 1px solid transparent;
    padding: 0 2px;
    border-radius: 0;
    min-width: 3ch;
    max-width: 34ch;
  }
  input,
  select {
    field-sizing: content;
  }
  input {
    flex: 0 1 auto;
    text-overflow: ellipsis;
  }
  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
    font-weight: 400;
  }
  select {
    cursor: pointer;
  }
  option {
    color: var(--ink);
    background: var(--sheet);
  }
  @supports not (field-sizing: content) {
    input {
      width: 12ch;
    }
    .model input {
      width: 24ch;
    }
  }
  input:hover,
  select:hover {
    border-bottom-color: var(--rule-2);
    background: var(--sunken);
  }
  .bad :is(input, select) {
    border-bottom: 1px dashed var(--bad);
    color: var(--bad);
  }
  .warn :is(input, select) {
    border-bottom: 1px dashed var(--warn);
  }
  .edit {
    flex: none;
    align-self: center;
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-left: -3px;
    border-radius: 4px;
    color: var(--ink-3);
  }
  .edit svg {
    width: 13px;
    height: 13px;
  }
  .edit:hover,
  .edit[aria-expanded="true"] {
    background: var(--sunken);
    color: var(--ink);
  }
  .remove {
    position: absolute;
    left: 100%;
    top: 2px;
    z-index: 1;
    width: 16px;
    height: 18px;
    display: grid;
    place-items: center;
    border-radius: 4px;
    background: var(--sheet);
    color: var(--ink-3);
    opacity: 0;
  }
  .remove:hover {
    color: var(--ink);
  }
  .remove svg {
    width: 10px;
    height: 10px;
  }
  .parameter:hover .remove,
  .parameter:focus-within .remove {
    opacity: 1;
  }
  .add {
    color: var(--ink-3);
    border-radius: 4px;
  }
  .add:hover,
  .add[aria-expanded="true"] {
    color: var(--ink);
  }
  .complaints {
    font-family: var(--sans);
    line-height: 1.45;
  }
  .complaints p {
    display: flex;
    gap: 6px;
    margin: 4px 0 0;
  }
  .complaints svg {
    width: 14px;
    height: 14px;
    margin-top: 0.18em;
  }
  .complaints b {
    font: 600 var(--t-s) / 1 var(--mono);
  }
  .complaints .bad {
    color: var(--bad);
  }
  .complaints .warn {
    color: var(--warn);
  }
  .complaints .note {
    color: var(--ink-3);
  }
  @media (hover: none) {
    .remove {
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .chips {
      column-gap: var(--s2);
    }
    input,
    select,
    .add {
      min-height: 36px;
    }
    .add {
      padding: 0 var(--s1);
    }
    /* The foot of so high a field is far from its text. */
    .parameter:is(.bad, .warn) :is(input, select) {
      border-bottom-color: transparent;
      text-decoration: underline dashed;
      text-underline-offset: 4px;
    }
    .edit,
    .remove {
      width: 36px;
      height: 36px;
    }
    .remove {
      flex: none;
      position: static;
      align-self: center;
      margin-left: -6px;
    }
  }
`;
