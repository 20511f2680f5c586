import { css } from "lit";

/** The colours of code, by the classes of highlighting.ts. */
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
