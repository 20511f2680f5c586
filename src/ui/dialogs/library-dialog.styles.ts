import { css } from "lit";
import { dialogLook } from "../styles/sheet.styles.ts";

export const libraryDialogStyles = css`
  dialog {
    ${dialogLook}
    width: 400px;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  h2 {
    margin: 0 0 var(--s3);
    font-size: 1.06rem;
    font-weight: 650;
  }
  p {
    display: flex;
    gap: var(--s2);
    min-height: 1.5em;
    margin: var(--s2) 0 0;
    font-size: var(--t-s);
    color: var(--ink-2);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  p span {
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ink);
  }
  .row {
    display: flex;
    justify-content: flex-end;
    margin-top: var(--s4);
  }
`;
