import { css } from "lit";

/** Words in a row, of which one is chosen. */
export const tabsStyles = css`
  [role="tablist"] {
    display: flex;
    gap: var(--s3);
  }
  [role="tab"] {
    padding: 3px 0;
    border-bottom: 2px solid transparent;
    color: var(--ink-3);
  }
  [role="tab"]:hover {
    color: var(--ink);
  }
  [role="tab"][aria-selected="true"] {
    color: var(--ink);
    border-color: var(--ink);
    font-weight: 550;
  }
`;
