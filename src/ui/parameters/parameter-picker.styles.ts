import { css } from "lit";
import { popupLook } from "../styles/sheet.styles.ts";

export const parameterPickerStyles = css`
  .popup {
    ${popupLook}
    margin: 0;
    padding: 0;
    width: min(560px, calc(100vw - 16px));
    max-height: 60vh;
    flex-direction: column;
    overflow: hidden;
  }
  .popup:popover-open {
    display: flex;
  }
  .field {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: 0 14px;
    border-bottom: 1px solid var(--rule);
    color: var(--ink-3);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 40px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink);
    font: var(--t-s) / 1.5 var(--mono);
  }
  /* The caret says where the focus is, and there is nowhere else for it. */
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
    font-family: var(--sans);
  }
  .list {
    overflow: auto;
    padding: 6px;
    overscroll-behavior: contain;
    max-height: 380px;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s2);
    padding: 7px 8px;
    border-radius: 6px;
    cursor: pointer;
  }
  .offer.active {
    background: var(--sunken);
  }
  .name {
    font: 600 var(--t-s) / 1.5 var(--mono);
    overflow-wrap: anywhere;
  }
  .offer.active .name {
    color: var(--accent);
  }
  .tag {
    padding: 3px 6px;
    color: var(--ink-3);
  }
  .offer.active .tag {
    background: var(--sheet);
  }
  .type {
    margin-left: auto;
    font-size: var(--t-xs);
    color: var(--ink-3);
    text-align: right;
  }
  .type b {
    font: 500 var(--t-xs) / 1 var(--mono);
  }
  .help {
    flex-basis: 100%;
    color: var(--ink-2);
  }
  @media (pointer: coarse) {
    input {
      height: 48px;
      font-size: 16px;
    }
    .offer {
      padding: 10px 8px;
    }
  }
  @media (max-width: 720px) {
    .type {
      flex-basis: 100%;
      margin-left: 0;
      text-align: left;
    }
  }
`;
