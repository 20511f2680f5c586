import { css } from "lit";
import { fieldLook } from "../styles/sheet.styles.ts";

export const questionFieldStyles = css`
  :host {
    display: block;
    padding: var(--s1) 10px var(--s2);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
  }
  input {
    ${fieldLook}
    flex: 1 1 220px;
    min-width: 0;
    width: auto;
    background: var(--sheet);
  }
  .keys {
    order: 1;
    flex-basis: 100%;
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  @media (pointer: coarse) {
    input {
      height: 40px;
    }
    .keys {
      display: none;
    }
  }
`;
