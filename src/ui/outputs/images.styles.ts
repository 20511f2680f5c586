import { css } from "lit";

/** Images of a reply. */
export const outputImagesStyles = css`
  .reply-images {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    margin: var(--s2) 10px;
  }
  .reply-images img {
    display: block;
    max-width: 100%;
    max-height: 480px;
    border: 1px solid var(--rule);
    border-radius: 6px;
  }
`;
