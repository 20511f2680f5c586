import { css } from "lit";

/**
 * The caret at the end of a text that is still coming: behind plain text, or in the last block of Markdown.
 */
export const growingStyles = css`
  .growing::after,
  :host([growing]) > :last-child > :last-child:not(ul, ol, quire-code, quire-math, table, quire-raw-html)::after,
  :host([growing]) > :last-child > :is(ul, ol):last-child > li:last-child::after {
    content: "";
    display: inline-block;
    width: 7px;
    height: 1em;
    margin-left: 2px;
    vertical-align: -2px;
    background: var(--accent);
    animation: blink 1.1s steps(2, jump-none) infinite;
  }
  @keyframes blink {
    to {
      opacity: 0;
    }
  }
`;
