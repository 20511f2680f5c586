import { css } from "lit";
import { dialogLook } from "../styles/sheet.styles.ts";

export const spendingDialogStyles = css`
  dialog {
    ${dialogLook}
    width: 400px;
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
