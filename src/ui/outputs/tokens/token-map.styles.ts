import { css } from "lit";

/**
 * A map of the tokens, and what is known of one of them as a note in the margin, or below on a narrow screen.
 */
export const tokenMapStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    padding: 4px 10px;
  }
  .map {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 220px;
    gap: 0 var(--s5);
  }
  .heading,
  .hint {
    margin: 4px 0;
    font: var(--t-xs) / 1.5 var(--mono);
    color: var(--ink-3);
  }
  section + section {
    margin-top: var(--s4);
  }
  .block {
    padding: 2px;
    margin: 0 -2px;
    line-height: 1.9;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    content-visibility: auto;
    contain-intrinsic-size: auto 400px;
  }
  .token {
    padding: 2px 0;
    border-radius: 3px;
    box-shadow: inset 1px 0 var(--paper);
    cursor: default;
  }
  .token[aria-describedby] {
    outline: 1.5px solid var(--ink-2);
  }
  .token:focus-visible {
    outline: 2px solid var(--accent);
  }
  .level-4 {
    background: var(--heat-4);
  }
  .level-3 {
    background: var(--heat-3);
  }
  .level-2 {
    background: var(--heat-2);
  }
  .level-1 {
    background: var(--heat-1);
    text-decoration: underline dotted 1px var(--ink-2);
    text-underline-offset: 4px;
  }
  .level-0 {
    background: var(--heat-0);
    text-decoration: underline solid 1.5px var(--ink-2);
    text-underline-offset: 4px;
  }
  .level-none {
    color: var(--ink-3);
  }
  .bytes {
    font: var(--t-xs) / 1 var(--mono);
    color: var(--ink-2);
    padding: 0 3px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin: var(--s3) 0 4px;
    font: var(--t-xs) / 1.5 var(--mono);
    color: var(--ink-2);
  }
  .legend .token {
    padding: 1px 6px;
    box-shadow: none;
  }
  .panel {
    position: sticky;
    top: var(--s3);
    align-self: start;
    margin-top: 4px;
    padding-left: var(--s3);
    border-left: 1px solid var(--rule);
    font-size: var(--t-s);
  }
  .panel code {
    font: var(--t-s) / 1.5 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    min-width: 0;
    /* So that a space before the word is seen. */
    justify-self: start;
    padding: 1px 0;
    border-radius: 3px;
    background: var(--sunken);
  }
  .chosen {
    display: flex;
    justify-content: space-between;
    gap: var(--s2);
    margin: 0;
  }
  .chosen b,
  [aria-current="true"] code {
    font-weight: 600;
  }
  ol {
    list-style: none;
    margin: var(--s2) 0 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--s2);
    margin-bottom: 5px;
    color: var(--ink-2);
  }
  li[aria-current="true"] {
    color: var(--ink);
  }
  .percent {
    font: var(--t-xs) / 1.9 var(--mono);
  }
  li svg {
    grid-column: 1 / -1;
    width: 100%;
    height: 3px;
    stroke: none;
    fill: var(--ink-3);
  }
  li[aria-current="true"] svg {
    fill: var(--accent);
  }
  li svg .all {
    fill: var(--rule);
  }
  @container (max-width: 520px) {
    .map {
      grid-template-columns: minmax(0, 1fr);
    }
    .legend {
      order: 1;
    }
    .panel {
      order: 2;
      top: auto;
      bottom: 0;
      max-height: 40vh;
      overflow-y: auto;
      padding: var(--s2) 0 4px;
      border-left: 0;
      border-top: 1px solid var(--rule);
      background: var(--paper);
    }
  }
`;
