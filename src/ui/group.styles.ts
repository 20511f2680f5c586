import { css } from "lit";

export const groupStyles = css`
  :host {
    display: block;
    content-visibility: auto;
  }
  .far {
    max-width: var(--measure);
    margin: 0 auto;
    padding: 0 0 0 var(--gutter);
    color: var(--ink-3);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .gap {
    display: flex;
    justify-content: center;
    gap: 4px;
    height: var(--s3);
    max-width: calc(var(--measure) + var(--gutter));
    margin: 0 auto;
    padding-left: var(--gutter);
    align-items: center;
    opacity: 0;
    transition: opacity 0.12s;
    position: relative;
    z-index: 1;
  }
  .gap .button {
    min-height: 24px;
    background: var(--paper);
    border: 1px solid var(--rule);
  }
  .gap:hover,
  .gap:focus-within {
    opacity: 1;
  }
  @media (hover: none) {
    .gap {
      display: none;
    }
  }
  @media (max-width: 720px) {
    .gap,
    .far {
      padding-left: 0;
    }
  }
`;
