import { css } from "lit";

export const outlineStyles = css`
  .level-2 {
    padding-left: 20px;
  }
  .level-3,
  .level-4,
  .level-5,
  .level-6 {
    padding-left: 32px;
  }
  .more {
    padding: 5px 8px;
    color: var(--ink-3);
  }
`;
