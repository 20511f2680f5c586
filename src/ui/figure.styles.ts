import { css } from "lit";
import { popupLook } from "./styles/sheet.styles.ts";

/** A figure that is a button, and the note that it opens. */
export const figureStyles = css`
  :host {
    display: inline-block;
  }
  .figure {
    border-radius: 4px;
    white-space: nowrap;
    text-decoration: underline dotted var(--rule-2);
    text-underline-offset: 3px;
  }
  .figure:hover,
  .figure:focus-visible,
  :host([open]) .figure {
    color: var(--ink);
    text-decoration-color: var(--ink-3);
  }
  .about {
    ${popupLook}
    margin: var(--s1) 0;
    padding: 10px 14px 12px;
    width: max-content;
    max-width: min(320px, calc(100vw - 16px));
    white-space: normal;
    text-align: start;
    position-area: bottom span-left;
    position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
  }
  /* Without anchors it is where popovers are by default: in the middle of the screen. */
  @supports not (position-area: bottom span-left) {
    .about {
      inset: 0;
      margin: auto;
      height: max-content;
    }
  }
  dl {
    display: grid;
    grid-template-columns: auto auto;
    gap: 2px 18px;
    margin: 0;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    margin: 0;
    text-align: end;
    font: 500 var(--t-s) / 1.5 var(--mono);
  }
  dd.part {
    font-weight: 400;
    color: var(--ink-2);
  }
  dt.part {
    padding-left: var(--s3);
  }
  p {
    margin: 6px 0 0;
    color: var(--ink-2);
    font-size: var(--t-xs);
  }
  p:first-child {
    margin-top: 0;
  }
  a {
    color: var(--accent);
  }
  .act {
    margin-top: var(--s2);
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (pointer: coarse) {
    button {
      min-height: 36px;
    }
  }
`;
