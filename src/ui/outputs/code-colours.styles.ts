import { css } from "lit";

/** The colours of what highlighting.ts tells apart. */
export const codeColours = css`
  .keyword {
    color: var(--code-keyword);
  }
  .string {
    color: var(--code-string);
  }
  .number {
    color: var(--code-number);
  }
  .comment {
    color: var(--code-comment);
    font-style: italic;
  }
  .name {
    color: var(--code-name);
  }
`;
