import { css } from "lit";

export const cellStyles = css`
  :host {
    display: block;
  }
  article {
    position: relative;
    max-width: calc(var(--measure) + var(--gutter));
    margin: 0 auto;
    padding: var(--s2) 0 var(--s2) var(--gutter);
    outline: none;
  }
  article.selected::before {
    content: "";
    position: absolute;
    left: 0;
    top: 4px;
    bottom: 4px;
    width: 3px;
    border-radius: 3px;
    background: var(--rule-2);
  }
  article.selected:focus::before,
  article.selected:focus-within::before {
    background: var(--accent);
  }
  .gutter {
    position: absolute;
    left: 8px;
    top: 15px;
    width: 40px;
    display: grid;
    justify-items: end;
    gap: 4px;
    font: var(--t-xs) / 1.5 var(--mono);
    color: var(--ink-3);
  }
  .run {
    width: 24px;
    height: 24px;
    display: grid;
    place-items: center;
    border-radius: 50%;
    color: var(--accent);
    opacity: 0;
  }
  article:hover .run,
  article.selected .run,
  .run:focus-visible,
  .run.stop {
    opacity: 1;
  }
  article.selected .run,
  .run:hover {
    background: var(--accent-wash);
  }
  .markdown {
    position: relative;
    padding: 2px 40px 2px 0;
    min-height: 1.6em;
  }
  .markdown.editing {
    padding: 10px 44px 10px 12px;
    border: 1px solid var(--rule-2);
    border-radius: var(--radius);
    background: var(--sheet);
    font-family: var(--mono);
  }
  .markdown .tools {
    position: absolute;
    right: 0;
    top: 2px;
    opacity: 0;
  }
  .markdown.editing .tools {
    right: 6px;
    top: 6px;
  }
  article:hover .tools,
  article:focus-within .tools,
  article.selected .tools {
    opacity: 1;
  }
  .placeholder {
    color: var(--ink-3);
    cursor: text;
  }
  .sheet {
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
  }
  article.selected .sheet {
    border-color: var(--rule-2);
    box-shadow: var(--shadow);
  }
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
    font: 600 var(--t-xs) / 1 var(--sans);
    padding: 4px 7px;
    border-radius: 4px;
    background: var(--sunken);
    color: var(--ink-2);
  }
  .name {
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
  .role.tool {
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
    gap: 4px 14px;
    margin-top: 4px;
    font: var(--t-s) / 1.5 var(--mono);
    color: var(--ink-2);
  }
  .prompt {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    padding: 10px 8px 10px 12px;
    font-family: var(--mono);
    border-bottom: 1px solid var(--rule);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: baseline;
    padding: 8px 12px;
    font: var(--t-s) / 1.5 var(--mono);
    color: var(--ink-2);
  }
  .parameter {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    min-width: 0;
  }
  .parameter input,
  .parameter select,
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
    .parameter input,
    .fields input {
      width: 12ch;
    }
    .parameter.model input {
      width: 24ch;
    }
  }
  .parameter input:hover,
  .parameter select:hover,
  .fields input:hover,
  .name input:hover {
    border-bottom-color: var(--rule-2);
    background: var(--sunken);
  }
  .parameter.bad input {
    border-bottom: 1px dashed var(--bad);
    color: var(--bad);
  }
  .parameter .remove {
    width: 18px;
    height: 18px;
    display: inline-grid;
    place-items: center;
    align-self: center;
    border-radius: 4px;
    color: var(--ink-3);
    opacity: 0;
  }
  .parameter .remove svg {
    width: 10px;
    height: 10px;
  }
  .parameter:hover .remove,
  .parameter:focus-within .remove {
    opacity: 1;
  }
  .add {
    color: var(--ink-3);
    border-radius: 4px;
  }
  .add:hover {
    color: var(--ink);
  }
  .new-parameter {
    display: inline-flex;
    gap: 6px;
  }
  .new-parameter input {
    font: var(--t-s) / 1.5 var(--mono);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--rule-2);
    border-radius: 4px;
    padding: 0 6px;
    width: 16ch;
  }
  @media (hover: none) {
    .run,
    .tools,
    .message .tools,
    .parameter .remove {
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .run {
      width: 34px;
      height: 34px;
    }
    .parameter .remove {
      width: 26px;
      height: 26px;
    }
  }
  @media (max-width: 720px) {
    article {
      padding-left: 0;
      padding-top: 26px;
    }
    article.is-markdown {
      padding-top: 4px;
    }
    article.selected::before {
      left: -9px;
      top: 0;
    }
    .gutter {
      left: 2px;
      top: 0;
      width: auto;
      display: flex;
      gap: 6px;
      align-items: center;
    }
    .run {
      width: 26px;
      height: 26px;
      opacity: 1;
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
