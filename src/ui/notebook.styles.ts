import { css } from "lit";

export const notebookStyles = css`
  :host {
    display: block;
    padding: var(--s5) var(--s5) 40vh;
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
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    max-width: calc(var(--measure) + var(--gutter));
    margin: var(--s4) auto 0;
    padding-left: var(--gutter);
    color: var(--ink-3);
  }
  .end::before,
  .end::after {
    content: "";
    height: 1px;
    background: var(--rule);
    flex: 1;
  }
  @media (hover: none) {
    .gap {
      display: none;
    }
  }
  @media (max-width: 720px) {
    :host {
      padding: var(--s3) var(--s3) 40vh;
    }
    .gap,
    .end {
      padding-left: 0;
    }
  }
`;
