import { css } from "lit";

export const notebookStyles = css`
  :host {
    display: block;
    padding: var(--s5) var(--s5) 40vh;
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
  @media (max-width: 720px) {
    :host {
      padding: var(--s3) var(--s3) 40vh;
    }
    .end {
      padding-left: 0;
    }
  }
`;
