import { css } from "lit";

/** What every element shares: box model, buttons, fields, focus. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-radius: 4px;
  }
  svg {
    width: 16px;
    height: 16px;
    flex: none;
    stroke: currentColor;
    fill: none;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 30px;
    padding: 0 10px;
    border-radius: 6px;
    font-size: var(--t-s);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .button.primary {
    background: var(--ink);
    color: var(--paper);
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--ink) 86%, var(--paper));
    color: var(--paper);
  }
  .button.outlined {
    border: 1px solid var(--rule-2);
  }
  .icon-button {
    width: 26px;
    height: 26px;
    display: inline-grid;
    place-items: center;
    border-radius: 5px;
    color: var(--ink-3);
  }
  .icon-button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .icon-button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    font: 500 var(--t-xs) / 1 var(--sans);
    padding: 4px 8px;
    border-radius: 99px;
    background: var(--sunken);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .tag.stale {
    background: var(--warn-wash);
    color: var(--warn);
  }
  .grow {
    flex: 1;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .button {
      min-height: 38px;
    }
    .icon-button {
      width: 36px;
      height: 36px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
