import { css } from "lit";
import { popupLook } from "./styles/sheet.styles.ts";

export const menuStyles = css`
  :host {
    display: inline-block;
  }
  /* The other half of a button that has one. */
  .button.split {
    padding: 0 4px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  [role="menu"] {
    ${popupLook}
    margin: 0;
    padding: 6px;
    min-width: 190px;
    max-width: min(320px, calc(100vw - 16px));
    max-height: calc(100vh - 16px);
    overflow: auto;
  }
  [role="menuitem"] {
    display: flex;
    gap: 16px;
    align-items: baseline;
    width: 100%;
    padding: 6px 10px;
    border-radius: 6px;
    color: var(--ink);
  }
  [role="menuitem"]:hover,
  [role="menuitem"]:focus-visible {
    background: var(--sunken);
    outline: none;
  }
  [role="menuitem"]:disabled {
    color: var(--ink-3);
  }
  [role="menuitem"].danger {
    color: var(--bad);
  }
  kbd {
    margin-left: auto;
    white-space: nowrap;
    font: var(--t-xs) / 1 var(--mono);
    color: var(--ink-3);
  }
  hr {
    border: 0;
    border-top: 1px solid var(--rule);
    margin: 5px 0;
  }
  @media (pointer: coarse) {
    .button.split {
      padding: 0 10px;
    }
    [role="menuitem"] {
      padding: 10px;
    }
  }
`;
