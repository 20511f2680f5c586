import { css } from "lit";

/** The line that grows while Python is loaded, and what is said below the outputs. */
export const pythonOutputStyles = css`
  :host {
    padding: 0;
  }
  .loading {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px var(--s3);
    padding: var(--s3) 10px var(--s1);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .loading p {
    margin: 0;
  }
  .loading .bytes {
    font: var(--t-xs) / 1.8 var(--mono);
    color: var(--ink-3);
  }
  progress {
    height: 2px;
  }
  /* As wide as what the code puts out. */
  .error {
    margin-inline: 2px 0;
  }
  .note {
    margin: var(--s1) 12px;
  }
  .note:first-child {
    margin-top: var(--s2);
  }
`;
