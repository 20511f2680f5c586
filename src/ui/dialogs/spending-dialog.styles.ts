import { css } from "lit";

export const spendingDialogStyles = css`
  dialog {
    width: 400px;
    max-width: calc(100vw - 24px);
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
  h2 {
    margin: 0 0 var(--s2);
    font-size: 1.06rem;
    font-weight: 650;
  }
  p {
    margin: 0 0 var(--s2);
    overflow-wrap: anywhere;
  }
  .quiet {
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .quiet button {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--s2);
    margin-top: var(--s4);
  }
  @media (pointer: coarse) {
    .quiet button {
      min-height: 36px;
    }
  }
`;
