import { css, unsafeCSS } from "lit";

/** The sixteen colours with names, by their numbers: bright ones are no brighter, as both must be readable. */
const colours = ["ink", "bad", "ok", "warn", "user", "system", "cyan", "ink-2", "ink-3"] as const;
const palette = [...colours, "bad", "ok", "warn", "accent", "system", "cyan", "ink"];

const named = palette
  .map(
    (token, at) =>
      `.ink-${at} { --ink-of: var(--${token}); } .ground-${at} { --ground-of: var(--${token}); }`,
  )
  .join("\n");

export const terminalStyles = css`
  :host {
    display: block;
  }
  pre {
    margin: 0;
    font: var(--t-s) / 1.6 var(--mono);
    tab-size: 8;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  ${unsafeCSS(named)}
  .ink {
    color: var(--ink-of);
  }
  /* Any other colour keeps its hue, and takes a lightness that can be read. */
  .ink-other {
    color: light-dark(
      oklch(from var(--ink-of) var(--readable-on-light) min(c, 0.14) h),
      oklch(from var(--ink-of) var(--readable-on-dark) min(c, 0.14) h)
    );
  }
  .ground {
    background: color-mix(in srgb, var(--ground-of) 14%, transparent);
    border-radius: 2px;
  }
  .reversed {
    background: var(--ink);
    color: var(--paper);
  }
  .bold {
    font-weight: 650;
  }
  .italic {
    font-style: italic;
  }
  .underline {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .struck {
    text-decoration: line-through;
  }
  .underline.struck {
    text-decoration: underline line-through;
  }
  .more {
    margin-top: var(--s1);
    font-size: var(--t-s);
    font-weight: 500;
    color: var(--ink-2);
  }
  .more:hover {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (pointer: coarse) {
    .more {
      min-height: 38px;
    }
  }
`;
