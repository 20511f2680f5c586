import { css } from "lit";

/** Lists of things one can open, with a heading. */
export const entriesStyles = css`
  h2 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: var(--s3) var(--s2) var(--s1);
    font-size: var(--t-xs);
    font-weight: 600;
    color: var(--ink-3);
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: flex;
    align-items: center;
    border-radius: 6px;
  }
  li:hover,
  li.on {
    background: var(--sunken);
  }
  .entry {
    flex: 1;
    min-width: 0;
    padding: 5px 8px;
    border-radius: 6px;
    color: var(--ink-2);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .on > .entry {
    color: var(--ink);
    font-weight: 550;
  }
  @media (pointer: coarse) {
    .entry {
      padding: 9px 8px;
    }
  }
`;
