import { css } from "lit";

export const connectionDialogStyles = css`
  dialog {
    width: 440px;
    max-width: calc(100vw - 24px);
    max-height: calc(100dvh - 24px);
    padding: var(--s5);
    border: 1px solid var(--rule-2);
    border-radius: 12px;
    background: var(--sheet);
    color: var(--ink);
    box-shadow: var(--shadow-2);
    font: 400 var(--t-m) / 1.5 var(--sans);
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--s3);
  }
  h2 {
    margin: 0;
    font-size: 1.06rem;
    font-weight: 650;
  }
  .using {
    display: grid;
    gap: 2px;
    margin: 0 0 var(--s4);
    padding: 4px;
    border: 1px solid var(--rule);
    border-radius: 8px;
  }
  .using label {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 5px 8px;
    border-radius: 6px;
    font-size: var(--t-s);
    cursor: pointer;
  }
  .using label:hover {
    background: var(--sunken);
  }
  .using small {
    margin-left: auto;
    color: var(--ink-3);
    font-size: var(--t-xs);
  }
  .using input {
    accent-color: var(--accent);
    margin: 0;
  }
  form {
    display: grid;
    gap: var(--s3);
  }
  .field {
    display: grid;
    gap: 4px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .field input,
  .field select {
    width: 100%;
    height: 34px;
    padding: 0 10px;
    border: 1px solid var(--rule-2);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: var(--t-s) / 1 var(--mono);
  }
  .field select {
    font-family: var(--sans);
  }
  option {
    color: var(--ink);
    background: var(--sheet);
  }
  p {
    margin: 0;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  p a {
    color: var(--accent);
  }
  .result {
    overflow-wrap: anywhere;
  }
  .result.ok {
    color: var(--ok);
  }
  .result.bad strong {
    color: var(--bad);
  }
  .result ol {
    font-size: var(--t-s);
    margin: 4px 0 0;
    padding-left: 1.4em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }
  @media (pointer: coarse) {
    .field input,
    .field select {
      height: 42px;
      font-size: 16px;
    }
  }
`;
