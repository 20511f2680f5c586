import { css } from "lit";

/**
 * The textarea, its mirror and the editor share one box, one font and one wrapping, so that nothing moves.
 */
export const textFieldStyles = css`
  :host {
    display: block;
    min-width: 0;
    font: inherit;
    line-height: 1.6;
    cursor: text;
  }
  .frame {
    display: grid;
    position: relative;
  }
  textarea,
  .mirror {
    grid-area: 1 / 1;
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    tab-size: 4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    word-break: normal;
  }
  .mirror {
    visibility: hidden;
    pointer-events: none;
    min-height: 1.6em;
  }
  .mirror mark {
    visibility: visible;
    color: transparent;
    background: var(--accent-wash);
    border-radius: 4px;
    box-shadow: 0 0 0 2px var(--accent-wash);
  }
  textarea {
    position: relative;
    width: 100%;
    height: 100%;
    resize: none;
    overflow: hidden;
    color: inherit;
    background: transparent;
    outline: none;
  }
  /* The letters are the mirror's, the caret and the selection the textarea's. */
  .coloured .mirror {
    visibility: visible;
  }
  .coloured textarea {
    color: transparent;
    caret-color: var(--ink);
  }
  @media (forced-colors: active) {
    .coloured .mirror {
      visibility: hidden;
    }
    .coloured textarea {
      color: inherit;
    }
  }
  textarea::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
`;
