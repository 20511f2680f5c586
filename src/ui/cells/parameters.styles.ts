import { css } from "lit";

/** The chips at the foot of a prompt cell. */
export const parameterStyles = css`
  .parameter {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    min-width: 0;
  }
  .parameter input,
  .parameter select,
  .fields input {
    font: 500 var(--t-s) / 1.5 var(--mono);
    color: var(--ink);
    background: none;
    border: 0;
    border-bottom: 1px solid transparent;
    padding: 0 2px;
    border-radius: 0;
    field-sizing: content;
    min-width: 3ch;
    max-width: 34ch;
  }
  .parameter input::placeholder {
    color: var(--ink-3);
    opacity: 1;
    font-weight: 400;
  }
  @supports not (field-sizing: content) {
    .parameter input,
    .fields input {
      width: 12ch;
    }
    .parameter.model input {
      width: 24ch;
    }
  }
  .parameter input:hover,
  .parameter select:hover,
  .fields input:hover,
  .name input:hover {
    border-bottom-color: var(--rule-2);
    background: var(--sunken);
  }
  .parameter.bad input {
    border-bottom: 1px dashed var(--bad);
    color: var(--bad);
  }
  .parameter {
    position: relative;
  }
  .parameter .remove {
    position: absolute;
    left: 100%;
    top: 2px;
    z-index: 1;
    width: 18px;
    height: 18px;
    display: grid;
    place-items: center;
    border-radius: 4px;
    background: var(--sheet);
    color: var(--ink-3);
    opacity: 0;
  }
  .parameter .remove svg {
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
  .add:hover {
    color: var(--ink);
  }
  .new-parameter {
    display: inline-flex;
    gap: 6px;
  }
  .new-parameter input {
    font: var(--t-s) / 1.5 var(--mono);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--rule-2);
    border-radius: 4px;
    padding: 0 6px;
    width: 16ch;
  }
  @media (hover: none) {
    .parameter .remove {
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .parameter .remove {
      position: static;
      align-self: center;
      width: 26px;
      height: 26px;
    }
  }
`;
