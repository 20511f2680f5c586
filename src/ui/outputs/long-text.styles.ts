import { css } from "lit";

export const longTextStyles = css`
  :host {
    display: block;
  }
  .view {
    max-height: min(60vh, 560px);
    overflow: auto;
    border-radius: 6px;
  }
  .view.expanded {
    max-height: none;
    overflow: visible;
  }
  .view:focus-visible {
    outline-offset: -2px;
  }
  .content {
    display: flow-root;
  }
  .edge {
    position: sticky;
    bottom: 0;
    display: flex;
    gap: var(--s4);
    padding: 3px 10px 5px;
    border-top: 1px solid var(--rule);
    background: var(--paper);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  /* A soft end where there is more, over the last line of it only. */
  .more + .edge::before {
    content: "";
    position: absolute;
    inset: auto 0 100%;
    height: var(--s5);
    background: linear-gradient(transparent, var(--paper));
    pointer-events: none;
  }
  button {
    padding: 3px 0;
    font-weight: 500;
  }
  button:hover {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (pointer: coarse) {
    button {
      min-height: 38px;
    }
  }
  @media print {
    .view {
      max-height: none;
      overflow: visible;
    }
    .edge {
      display: none;
    }
  }
`;
