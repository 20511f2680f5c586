import { css } from "lit";

/** The line that grows while Python is loaded, and what is said below the outputs. */
export const pythonOutputStyles = css`
  :host {
    padding: 0;
  }
  .loading {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px var(--s3);
    padding: var(--s3) 10px var(--s1);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .loading p {
    margin: 0;
  }
  .loading .bytes {
    font: var(--t-xs) / 1.8 var(--mono);
    color: var(--ink-3);
  }
  progress {
    display: block;
    width: 100%;
    height: 2px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    appearance: none;
    background: var(--rule);
  }
  progress::-webkit-progress-bar {
    background: var(--rule);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    transition: inline-size 0.2s linear;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  progress:indeterminate {
    animation: waiting 1.2s ease-in-out infinite alternate;
  }
  @keyframes waiting {
    to {
      background: var(--accent);
    }
  }
  .note {
    margin: var(--s1) 12px;
  }
  .note:first-child {
    margin-top: var(--s2);
  }
`;
