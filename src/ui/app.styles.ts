import { css } from "lit";

export const appStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / 248px minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
  }
  quire-bar {
    grid-column: 1 / -1;
  }
  .side {
    border-right: 1px solid var(--rule);
    min-height: 0;
  }
  main {
    min-height: 0;
    overflow-y: auto;
    scroll-padding: 24px;
  }
  .scrim {
    display: none;
  }
  .toast {
    position: fixed;
    left: 50%;
    bottom: 24px;
    transform: translateX(-50%);
    display: flex;
    align-items: center;
    gap: var(--s3);
    width: max-content;
    max-width: calc(100vw - 24px);
    padding: 8px 8px 8px 16px;
    border-radius: 10px;
    background: var(--ink);
    color: var(--paper);
    font-size: var(--t-s);
    box-shadow: var(--shadow-2);
    z-index: 5;
  }
  .toast .button {
    color: var(--paper);
    font-weight: 600;
  }
  .toast .button:hover {
    background: color-mix(in srgb, var(--paper) 16%, var(--ink));
    color: var(--paper);
  }
  @media (max-width: 720px) {
    :host {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    .side {
      position: fixed;
      z-index: 4;
      inset: 48px auto 0 0;
      width: min(300px, 84vw);
      background: var(--paper);
      box-shadow: var(--shadow-2);
      visibility: hidden;
      transform: translateX(-102%);
      transition:
        transform 0.16s ease,
        visibility 0.16s;
    }
    .side.open {
      visibility: visible;
      transform: none;
    }
    .side.open + .scrim {
      display: block;
      position: fixed;
      z-index: 3;
      inset: 48px 0 0;
      background: var(--scrim);
    }
  }
`;
