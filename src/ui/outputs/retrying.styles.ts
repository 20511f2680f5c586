import { css } from "lit";

export const retryingStyles = css`
  :host {
    display: block;
    margin: 4px 10px;
    font-size: var(--t-s);
    color: var(--warn);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px var(--s3);
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .line button {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (pointer: coarse) {
    .line button {
      min-height: 36px;
    }
  }
`;
