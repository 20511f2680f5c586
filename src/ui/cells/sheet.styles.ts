import { css } from "lit";

/** What is on the sheet of a prompt cell: head, conversation, messages, prompts. */
export const sheetStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: 5px 8px 5px 12px;
    font: var(--t-s) / 1.4 var(--mono);
    color: var(--ink-2);
    border-bottom: 1px solid var(--rule);
  }
  .kind {
    flex: none;
    white-space: nowrap;
    font: 600 var(--t-xs) / 1 var(--sans);
    padding: 4px 7px;
    border-radius: 4px;
    background: var(--sunken);
    color: var(--ink-2);
  }
  .name {
    overflow: hidden;
    display: flex;
    align-items: baseline;
    min-width: 0;
    white-space: nowrap;
  }
  .name input {
    font: 600 var(--t-s) / 1.4 var(--mono);
    color: var(--ink);
    background: none;
    border: 0;
    padding: 2px 3px;
    margin-left: -3px;
    border-radius: 4px;
    field-sizing: content;
    min-width: 2ch;
    max-width: 24ch;
  }
  .head .tools {
    display: flex;
    gap: 2px;
    color: var(--ink-3);
  }
  .head [aria-pressed="true"] {
    color: var(--accent);
    background: var(--accent-wash);
  }
  .from {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 6px 12px;
    font-size: var(--t-s);
    color: var(--ink-2);
    background: var(--sunken);
    border-bottom: 1px solid var(--rule);
  }
  .from b {
    color: var(--ink);
  }
  .from select {
    max-width: 240px;
  }
  select {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 1px 2px;
    cursor: pointer;
  }
  select:hover {
    border-color: var(--rule-2);
  }
  option {
    color: var(--ink);
    background: var(--sheet);
  }
  .message {
    position: relative;
    display: grid;
    grid-template-columns: 100px minmax(0, 1fr) auto;
    gap: var(--s2);
    padding: 9px 8px 9px 12px;
    border-bottom: 1px solid var(--rule);
  }
  .role {
    display: flex;
    align-items: baseline;
    gap: 5px;
    font: 600 var(--t-xs) / 2 var(--sans);
    color: var(--ink-2);
  }
  .role::before {
    content: "";
    width: 6px;
    height: 6px;
    flex: none;
    border-radius: 50%;
    background: currentColor;
    transform: translateY(-1px);
  }
  .role select {
    appearance: none;
    padding: 0 3px;
    margin-left: -3px;
  }
  .role.system {
    color: var(--system);
  }
  .role.user {
    color: var(--user);
  }
  .role.assistant {
    color: var(--assistant);
  }
  .role.developer {
    color: var(--developer);
  }
  .role.tool,
  .role.function {
    color: var(--tool);
  }
  .message .tools {
    display: flex;
    align-self: start;
    opacity: 0;
  }
  .message:hover .tools,
  .message:focus-within .tools {
    opacity: 1;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 14px;
    margin-top: 4px;
    font: var(--t-s) / 1.5 var(--mono);
    color: var(--ink-2);
  }
  .fields .answers {
    font-family: var(--sans);
    color: var(--tool);
  }
  .more {
    margin-top: var(--s1);
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--sunken);
    font: var(--t-s) / 1.6 var(--mono);
  }
  .more .broken {
    margin: 0;
    font-family: var(--sans);
    color: var(--warn);
  }
  .prompt {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    padding: 10px 8px 10px 12px;
    font-family: var(--mono);
    border-bottom: 1px solid var(--rule);
  }
  .code {
    padding: 10px 12px;
    font: var(--t-s) / 1.6 var(--mono);
  }
  .took {
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  .tokens {
    margin: 2px 0 0;
    font: var(--t-xs) / 1.5 var(--sans);
    color: var(--ink-3);
  }
  .tokens.bad {
    color: var(--bad);
  }
  .fields input {
    font: 500 var(--t-s) / 1.5 var(--mono);
    color: var(--ink);
    background: none;
    border: 0;
    border-bottom: 1px solid transparent;
    padding: 0 2px;
    border-radius: 0;
    field-sizing: content;
    min-width: 3ch;
    max-width: 34ch;
  }
  @supports not (field-sizing: content) {
    .fields input {
      width: 12ch;
    }
  }
  .fields input:hover,
  .name input:hover {
    border-bottom-color: var(--rule-2);
    background: var(--sunken);
  }
  .add {
    color: var(--ink-3);
    border-radius: 4px;
  }
  .add:hover {
    color: var(--ink);
  }
  .count {
    order: 1;
    margin-left: auto;
    color: var(--ink-3);
  }
  button.count {
    opacity: 0;
  }
  article:hover .count,
  article:focus-within .count {
    opacity: 1;
  }
  @media (hover: none) {
    .message .tools,
    button.count {
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    select,
    .add,
    .name input,
    .fields input {
      min-height: 36px;
    }
    .add {
      padding: 0 var(--s1);
    }
  }
  @media (max-width: 720px) {
    .name span {
      display: none;
    }
    .message {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 8px;
    }
    .message .body {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`;
