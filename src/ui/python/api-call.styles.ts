import { css } from "lit";

/** A line of a call; what can be done with it comes forward when one looks at it. */
export const apiCallStyles = css`
  :host {
    display: block;
  }
  .line {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding-right: 10px;
    font: var(--t-s) / 1.4 var(--mono);
    color: var(--ink-2);
  }
  .fold {
    flex: 1;
    min-width: 0;
    display: flex;
    align-items: baseline;
    gap: 0 var(--s2);
    padding: 6px 4px 6px 8px;
    border-radius: 4px;
  }
  .fold::before {
    content: "▸";
    /* It says nothing that aria-expanded does not. */
    content: "▸" / "";
    flex: none;
    width: 1em;
    color: var(--ink-3);
  }
  .open .fold::before {
    content: "▾";
    content: "▾" / "";
  }
  .fold:hover,
  .open .fold {
    color: var(--ink);
  }
  .endpoint,
  .model,
  .figures {
    flex: none;
    white-space: nowrap;
  }
  .words {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-family: var(--sans);
    color: var(--ink-3);
  }
  .figures {
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  .figures.failed {
    color: var(--bad);
  }
  .make {
    flex: none;
    padding: 4px 0;
    color: var(--accent);
    opacity: 0;
  }
  .make:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .line:hover .make,
  .open .make,
  :host([alone]) .make,
  .make:focus-visible {
    opacity: 1;
  }
  quire-output {
    padding: 0 0 var(--s2) var(--s2);
  }
  @media (hover: none) {
    .make {
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .fold,
    .make {
      min-height: 38px;
    }
  }
  /* Two lines, and below them what can be done, where there is one call or one that is looked at. */
  @media (max-width: 720px) {
    .line {
      flex-wrap: wrap;
      gap: 0;
      padding-right: 0;
    }
    .fold {
      flex-basis: 100%;
      display: grid;
      grid-template-columns: 1em auto minmax(0, 1fr) auto;
      padding-right: 10px;
    }
    .model {
      grid-column: 3 / -1;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .words {
      grid-column: 2 / 4;
    }
    .figures {
      grid-column: 4;
    }
    .make {
      display: none;
      padding: 0 0 6px calc(1em + var(--s3) + var(--s1));
    }
    .open .make,
    :host([alone]) .make {
      display: block;
    }
  }
`;
