import { css } from "lit";
import { dialogLook, fieldLook } from "../styles/sheet.styles.ts";

export const connectionDialogStyles = css`
  dialog {
    ${dialogLook}
    width: 440px;
    max-height: calc(100dvh - 24px);
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
  h2 {
    margin: 0;
    font-size: 1.06rem;
    font-weight: 650;
  }
  .using {
    margin: 0 0 var(--s4);
    padding-bottom: var(--s2);
    border-bottom: 1px solid var(--rule);
  }
  .using [role="radiogroup"] {
    max-height: 184px;
    overflow-y: auto;
  }
  .one {
    display: flex;
    align-items: center;
    border-radius: 6px;
  }
  .one:hover {
    background: var(--sunken);
  }
  .one label {
    display: flex;
    flex: 1;
    align-items: baseline;
    gap: 8px;
    min-width: 0;
    padding: 5px 8px;
    font-size: var(--t-s);
    cursor: pointer;
  }
  .one .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-width: 50%;
    flex: none;
  }
  .one small {
    display: flex;
    flex: 1;
    justify-content: flex-end;
    min-width: 0;
    color: var(--ink-3);
    font-size: var(--t-xs);
    text-align: right;
  }
  .host {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    direction: ltr;
  }
  .held {
    flex: none;
    white-space: pre;
  }
  .one input {
    flex: none;
    align-self: center;
    accent-color: var(--accent);
    margin: 0;
  }
  .add {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 2px;
    padding: 5px 8px 5px 7px;
    border-radius: 6px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .add svg {
    width: 14px;
    height: 14px;
  }
  .add:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  form {
    display: grid;
    gap: var(--s3);
  }
  .field {
    display: grid;
    gap: 4px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .field input,
  .field select {
    ${fieldLook}
  }
  .field select {
    font-family: var(--sans);
  }
  option {
    color: var(--ink);
    background: var(--sheet);
  }
  p {
    margin: 0;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  p a {
    color: var(--accent);
  }
  .called {
    margin-top: -8px;
    font-size: var(--t-xs);
    color: var(--ink-3);
    overflow-wrap: anywhere;
  }
  .called:empty {
    display: none;
  }
  .called code {
    font: var(--t-xs) / 1.6 var(--mono);
    color: var(--ink-2);
  }
  .called .warn {
    color: var(--warn);
  }
  .result {
    overflow-wrap: anywhere;
    padding-left: 10px;
    border-left: 2px solid var(--rule-2);
    font-size: var(--t-s);
  }
  .result strong {
    font-weight: 600;
  }
  .result.ok {
    border-color: var(--ok);
  }
  .result.ok strong {
    color: var(--ok);
  }
  .result.bad {
    border-color: var(--bad);
  }
  .result.bad strong {
    color: var(--bad);
  }
  .result p {
    margin: 2px 0 0;
  }
  .result .detail {
    font-family: var(--mono);
    font-size: var(--t-xs);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }
  @media (pointer: coarse) {
    .field input,
    .field select {
      height: 42px;
      font-size: 16px;
    }
    .one label,
    .add {
      min-height: 38px;
      align-items: center;
    }
  }
`;
