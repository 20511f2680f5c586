import { css } from "lit";

/** A thumbnail with what is known of it beside it, and the image large. */
export const imageStyles = css`
  :host {
    display: inline-grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s3);
    align-items: center;
    min-width: 0;
    font: var(--t-s) / 1.5 var(--sans);
    color: var(--ink-2);
  }
  .frame {
    width: 64px;
    height: 64px;
    overflow: hidden;
    border: 1px solid var(--rule);
    border-radius: 6px;
    background: var(--sunken);
    cursor: zoom-in;
  }
  .frame:hover {
    border-color: var(--rule-2);
  }
  .frame img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .about {
    display: grid;
    justify-items: start;
    min-width: 0;
  }
  .name {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--ink);
  }
  .facts,
  ::slotted(label) {
    font: var(--t-xs) / 1.6 var(--mono);
    color: var(--ink-3);
  }
  dialog {
    max-width: calc(100vw - 24px);
    max-height: calc(100dvh - 24px);
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    overflow: hidden;
    background: var(--sheet);
    box-shadow: var(--shadow-2);
    cursor: zoom-out;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  dialog img {
    display: block;
    max-width: calc(100vw - 24px);
    max-height: calc(100dvh - 24px);
    object-fit: contain;
  }
  dialog .icon-button {
    position: absolute;
    top: var(--s2);
    right: var(--s2);
    background: var(--sheet);
    box-shadow: var(--shadow);
  }
`;
