import { css } from "lit";

export const markdownStyles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
    contain: content;
  }
  quire-raw-html {
    display: block;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: var(--s3) 0 var(--s2);
    font-size: var(--t-m);
    font-weight: 600;
    line-height: 1.35;
  }
  h1 {
    font-size: var(--t-xl);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.015em;
    margin-bottom: var(--s3);
  }
  h2 {
    font-size: var(--t-l);
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1.06rem;
  }
  p,
  ul,
  ol,
  pre,
  blockquote,
  table {
    margin: 0 0 var(--s2);
  }
  .plain {
    white-space: pre-wrap;
  }
  .plain:has(+ .plain) {
    margin: 0;
  }
  :first-child {
    margin-top: 0;
  }
  .stretch:not(:last-child) {
    content-visibility: auto;
    contain-intrinsic-height: auto 480px;
  }
  /* The block before it keeps its margin to itself. */
  .stretch + .stretch > :is(h1, h2, h3, h4, h5, h6):first-child {
    margin-top: calc(var(--s3) - var(--s2));
  }
  .stretch:last-child > :last-child {
    margin-bottom: 0;
  }
  ul,
  ol {
    padding-left: 1.5em;
  }
  li + li {
    margin-top: 2px;
  }
  li > ul,
  li > ol {
    margin: 2px 0 0;
  }
  code {
    font: 0.875em var(--mono);
    background: var(--sunken);
    padding: 1px 5px;
    border-radius: 4px;
  }
  pre {
    padding: 10px 12px;
    background: var(--sunken);
    border-radius: 6px;
    overflow-x: auto;
    font: var(--t-s) / 1.65 var(--mono);
  }
  pre code {
    padding: 0;
    background: none;
    font: inherit;
  }
  blockquote {
    padding-left: var(--s3);
    border-left: 3px solid var(--rule-2);
    color: var(--ink-2);
  }
  table {
    border-collapse: collapse;
    display: block;
    overflow-x: auto;
  }
  th,
  td {
    padding: 4px 10px;
    border: 1px solid var(--rule-2);
    text-align: left;
  }
  th {
    background: var(--sunken);
    font-weight: 600;
  }
  a {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  hr {
    border: 0;
    border-top: 1px solid var(--rule);
    margin: var(--s4) 0;
  }
`;
