import { css } from "lit";
import { dialogLook, fieldLook } from "../../styles/sheet.styles.ts";

export const importDialogStyles = css`
  dialog {
    ${dialogLook}
    width: 560px;
    max-height: calc(100dvh - 24px);
    overflow-y: auto;
    padding-bottom: 0;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--s3);
  }
  h2,
  h3,
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.06rem;
    font-weight: 650;
  }
  h3 {
    font-size: var(--t-m);
    font-weight: 600;
  }
  p,
  li {
    font-size: var(--t-s);
    line-height: 1.5;
    color: var(--ink-2);
  }
  code {
    font: var(--t-xs) / 1.6 var(--mono);
    overflow-wrap: anywhere;
  }
  .quiet,
  small {
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  .drop {
    display: grid;
    gap: var(--s3);
    justify-items: center;
    padding: var(--s5) var(--s4);
    border: 1px dashed var(--rule-2);
    border-radius: var(--radius);
    text-align: center;
  }
  .trouble,
  .refused p {
    padding-left: 10px;
    border-left: 2px solid var(--bad);
    color: var(--ink);
  }
  .trouble {
    margin-bottom: var(--s4);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: end;
    margin: var(--s4) 0 var(--s5);
  }
  .field {
    display: grid;
    flex: 1;
    gap: 4px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .field input {
    ${fieldLook}
  }
  form .button {
    min-height: 34px;
  }
  .raw {
    flex-basis: 100%;
  }
  .link {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .progress {
    display: grid;
    gap: var(--s2);
    padding: var(--s4) 0;
  }
  .progress .quiet {
    min-height: 1.5em;
    font-variant-numeric: tabular-nums;
  }
  .file {
    display: grid;
    gap: var(--s2);
    padding: var(--s3) 0;
  }
  .file + .file,
  .file + .quiet {
    border-top: 1px solid var(--rule);
  }
  .files > .quiet {
    padding: var(--s3) 0;
  }
  .name {
    margin-top: -6px;
    font: var(--t-xs) / 1.5 var(--mono);
    color: var(--ink-3);
  }
  .warning {
    padding-left: 10px;
    border-left: 2px solid var(--warn);
  }
  .offers {
    display: grid;
    gap: var(--s2);
    padding: var(--s3) 0 0;
    border-top: 1px solid var(--rule);
  }
  .choice {
    display: flex;
    gap: 10px;
    align-items: baseline;
    font-size: var(--t-s);
    font-weight: 550;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    align-self: start;
    width: 16px;
    height: 16px;
    margin: 2px 0 0;
    accent-color: var(--accent);
  }
  small {
    display: block;
    font-weight: 400;
    line-height: 1.5;
  }
  summary {
    width: max-content;
    max-width: 100%;
    font-size: var(--t-s);
    color: var(--ink-2);
    cursor: pointer;
  }
  ul {
    display: grid;
    gap: 6px;
    margin: var(--s2) 0 0;
    padding: 0 0 0 var(--s4);
    list-style: none;
  }
  .row {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--s2);
    padding: var(--s3) 0 var(--s5);
    background: var(--sheet);
  }
  .files + .row {
    border-top: 1px solid var(--rule);
  }
  @media (pointer: coarse) {
    .field input {
      height: 42px;
      font-size: 16px;
    }
    form .button,
    .link {
      min-height: 42px;
    }
    summary {
      padding: 9px 0;
    }
  }
`;
