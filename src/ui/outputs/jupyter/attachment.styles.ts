import { css } from "lit";

export const attachmentStyles = css`
  img {
    display: inline-block;
    max-width: 100%;
    height: auto;
    vertical-align: bottom;
    border-radius: 4px;
    background: var(--plate);
  }
`;
