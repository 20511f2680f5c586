import { css } from "lit";

export const barStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: var(--s3);
    height: 48px;
    padding: 0 var(--s4);
    border-bottom: 1px solid var(--rule);
    background: var(--paper);
  }
  .brand {
    margin: 0;
    font-size: inherit;
    display: flex;
    gap: 8px;
    align-items: center;
    width: 228px;
    flex: none;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .brand i {
    width: 15px;
    height: 18px;
    border: 1.6px solid var(--ink);
    border-left-width: 4px;
    border-radius: 2px;
  }
  .drawer {
    display: none;
  }
  .title {
    min-width: 0;
    flex: 0 1 auto;
    font: 550 var(--t-m) / 1.4 var(--sans);
    color: var(--ink);
    background: none;
    border: 0;
    border-radius: 5px;
    padding: 3px 6px;
    margin-left: -6px;
    field-sizing: content;
    min-width: 6ch;
    max-width: 42ch;
    text-overflow: ellipsis;
  }
  @supports not (field-sizing: content) {
    .title {
      width: 32ch;
    }
  }
  .title:hover {
    background: var(--sunken);
  }
  .saved {
    color: var(--ink-3);
    font-size: var(--t-s);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .saved.failed {
    color: var(--bad);
  }
  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    height: 28px;
    padding: 0 10px;
    border: 1px solid var(--rule-2);
    border-radius: 99px;
    font-size: var(--t-s);
    color: var(--ink-2);
    white-space: nowrap;
    max-width: 260px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip:hover {
    color: var(--ink);
    background: var(--sunken);
  }
  .dot {
    width: 7px;
    height: 7px;
    flex: none;
    border-radius: 50%;
    background: var(--ok);
  }
  .dot.recorded {
    background: var(--ink-3);
  }
  .dot.locked {
    background: var(--warn);
  }
  .run {
    display: inline-flex;
    flex: none;
    gap: 1px;
  }
  .run .button {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  @media (max-width: 900px) {
    .brand {
      width: auto;
    }
  }
  @media (max-width: 720px) {
    header {
      gap: var(--s2);
      padding: 0 var(--s3);
    }
    .brand {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      overflow: hidden;
    }
    .drawer {
      display: inline-grid;
    }
    .title {
      flex: 1;
      width: 0;
    }
    .grow {
      display: none;
    }
    .saved:not(.failed) {
      width: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      position: absolute;
    }
    .chip span:last-child,
    .words {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      overflow: hidden;
    }
    .chip {
      height: 34px;
      padding: 0 12px;
    }
  }
  @media (pointer: coarse) {
    .title,
    .chip {
      min-height: 36px;
    }
    .chip {
      min-width: 36px;
      justify-content: center;
    }
  }
`;
