import { css } from "lit";
import { fieldLook } from "../styles/sheet.styles.ts";

export const keyFieldStyles = css`
  quire-key-field {
    display: grid;
    gap: 4px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .key-label {
    display: flex;
    justify-content: space-between;
    gap: var(--s2);
  }
  .key-label a {
    color: var(--accent);
  }
  #key {
    ${fieldLook}
  }
  .notice:empty {
    display: none;
  }
  .notice.warn {
    color: var(--warn);
  }
  .held {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--s2);
  }
  .held .button {
    margin-right: -10px;
  }
  fieldset {
    display: grid;
    gap: var(--s2);
    min-width: 0;
    margin: var(--s2) 0 0;
    padding: var(--s3) 0 0;
    border: 0;
    border-top: 1px solid var(--rule);
  }
  legend {
    float: left;
    padding: 0;
    margin-bottom: var(--s1);
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0 var(--s2);
    color: var(--ink);
    cursor: pointer;
  }
  .choice input {
    margin: 0.28em 0 0;
    accent-color: var(--accent);
  }
  .choice small {
    display: block;
    color: var(--ink-3);
    font-size: var(--t-xs);
  }
  .passphrases {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: var(--s2);
    padding-left: calc(13px + var(--s2));
  }
  @media (pointer: coarse) {
    #key {
      height: 42px;
      font-size: 16px;
    }
    .choice {
      padding: var(--s1) 0;
    }
  }
`;
