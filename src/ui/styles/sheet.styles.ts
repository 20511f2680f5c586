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

/** The look of a field for one line in a dialog, as declarations for its rule. */
export const fieldLook = css`
    width: 100%;
    height: 34px;
    padding: 0 10px;
    border: 1px solid var(--rule-2);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: var(--t-s) / 1 var(--mono);
`;

/** The ground on which what a server sent is shown as it is, as declarations for the rule of its element. */
export const sunkenLook = css`
    display: block;
    padding: 10px 12px;
    background: var(--sunken);
    border-radius: 6px;
    font: var(--t-s) / 1.65 var(--mono);
    overflow-wrap: anywhere;
`;
