import { css } from "lit";
import { popupLook } from "../styles/sheet.styles.ts";

export const modelChoiceStyles = css`
  .models {
    ${popupLook}
    margin: 0;
    padding: 0;
    width: min(400px, calc(100vw - 16px));
    flex-direction: column;
    overflow: hidden;
  }
  .models:popover-open {
    display: flex;
  }
  .models [role="listbox"] {
    overflow: auto;
    overscroll-behavior: contain;
    max-height: 300px;
    padding: 6px;
  }
  .models [role="listbox"]:empty {
    display: none;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s3);
    padding: 5px 8px;
    border-radius: 6px;
    cursor: pointer;
  }
  .offer.active {
    background: var(--sunken);
  }
  .offer .id {
    font: 500 var(--t-s) / 1.5 var(--mono);
    overflow-wrap: anywhere;
  }
  .offer.active .id {
    color: var(--accent);
  }
  .offer .retired {
    margin-left: auto;
    font-size: var(--t-xs);
    color: var(--warn);
  }
  .models .foot {
    flex: none;
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--s3);
    padding: 6px 14px;
    border-top: 1px solid var(--rule);
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  .models [role="listbox"]:empty + .foot {
    border-top: 0;
  }
  .models .foot button {
    flex: none;
    padding: 2px 0;
    color: var(--accent);
  }
  @media (pointer: coarse) {
    .offer {
      padding: 10px 8px;
    }
    .models .foot button {
      padding: 10px 0;
    }
  }
`;
