import { css } from "lit";

/** The parts of a message under its text. */
export const messagePartsStyles = css`
  .message.dropping {
    background: var(--accent-wash);
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .image {
    display: inline-flex;
    align-items: flex-start;
    max-width: 100%;
    margin: var(--s2) var(--s3) 0 0;
    vertical-align: top;
  }
  .image label {
    display: inline-flex;
    align-items: baseline;
    gap: 4px;
  }
  .other {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--s2);
    margin-top: var(--s2);
    padding: 4px 4px 4px 10px;
    border-left: 2px solid var(--rule-2);
    font: var(--t-s) / 1.6 var(--mono);
  }
  .role-note {
    margin: var(--s1) 0 0;
    font-size: var(--t-s);
    color: var(--warn);
  }
`;
