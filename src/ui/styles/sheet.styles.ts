import { css } from "lit";

/** What lies over the page, as declarations for a rule: popups, and dialogs. */
const overPage = css`
    border: 1px solid var(--rule-2);
    background: var(--sheet);
    color: var(--ink);
    box-shadow: var(--shadow-2);
`;

/** The look of a popup, as declarations for the rule that says its size. */
export const popupLook = css`
    position: fixed;
    inset: auto;
    border-radius: 10px;
    font: 400 var(--t-s) / 1.5 var(--sans);
    ${overPage}
`;

/** The look of a dialog, as declarations for the rule that says its size. */
export const dialogLook = css`
    max-width: calc(100vw - 24px);
    padding: var(--s5);
    border-radius: 12px;
    font: 400 var(--t-m) / 1.5 var(--sans);
    ${overPage}
`;
