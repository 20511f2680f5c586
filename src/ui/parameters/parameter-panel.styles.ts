import { css } from "lit";

export const parameterPanelStyles = css`
  :host {
    display: block;
    margin: var(--s2) calc(-1 * var(--s3)) calc(-1 * var(--s2));
    border-top: 1px solid var(--rule);
    font-family: var(--sans);
  }
  .panel {
    display: grid;
    gap: var(--s2);
    padding: var(--s2) var(--s3) var(--s3);
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--s3);
  }
  .head b {
    flex: none;
    font: 600 var(--t-s) / 1.5 var(--mono);
    color: var(--ink);
  }
  .help {
    flex: 1;
    min-width: 0;
    line-height: 1.4;
    color: var(--ink-3);
  }
  .roomy {
    padding: var(--s2) var(--s3);
    max-height: 420px;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: var(--t-s) / 1.6 var(--mono);
  }
  .roomy:focus-within {
    border-color: var(--accent);
  }
  .tools {
    display: flex;
    gap: var(--s1);
    margin-left: -10px;
  }
  .button svg {
    width: 12px;
    height: 12px;
  }
  .button:disabled {
    opacity: 0.45;
    cursor: default;
    background: none;
  }
  .rows {
    display: grid;
    gap: 6px;
  }
  .rows:empty {
    display: none;
  }
  .row {
    display: flex;
    gap: 6px;
    align-items: center;
    max-width: 480px;
  }
  .row input,
  .field input,
  .field select {
    min-width: 0;
    height: 30px;
    padding: 0 var(--s2);
    border: 1px solid var(--rule-2);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: var(--t-s) / 1 var(--mono);
  }
  .row .key,
  .row .value {
    flex: 1;
  }
  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
    font-family: var(--sans);
  }
  .form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
  }
  .field {
    display: flex;
    gap: var(--s2);
    align-items: center;
    min-width: 0;
  }
  .check {
    display: flex;
    gap: 6px;
    align-items: center;
    cursor: pointer;
  }
  .check input {
    margin: 0;
    accent-color: var(--accent);
  }
  option {
    color: var(--ink);
    background: var(--sheet);
  }
  .hint,
  .trouble {
    margin: 0;
    line-height: 1.45;
    color: var(--ink-3);
  }
  .hint code {
    font-family: var(--mono);
    color: var(--ink-2);
  }
  .trouble {
    display: flex;
    gap: 6px;
    color: var(--bad);
  }
  .trouble:empty {
    display: none;
  }
  .trouble svg {
    width: 14px;
    height: 14px;
    margin-top: 0.18em;
  }
  @media (pointer: coarse) {
    .row input,
    .field input,
    .field select {
      height: 40px;
      font-size: 16px;
    }
  }
`;
