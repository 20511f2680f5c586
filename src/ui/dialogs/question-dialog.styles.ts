import { css } from "lit";

export const questionDialogStyles = css`
  dialog {
    width: 400px;
  }
  #about {
    overflow-wrap: anywhere;
  }
  .wrong {
    min-height: 1.5em;
    color: var(--ink);
  }
`;
