import { css } from "lit";

/** A thin bar that fills; one of which nobody knows how far it is breathes. */
export const progressStyles = css`
  progress {
    appearance: none;
    display: block;
    width: 100%;
    height: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
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
    animation: waiting 1.6s ease-in-out infinite alternate;
  }
  @keyframes waiting {
    to {
      background: var(--accent);
    }
  }
`;
