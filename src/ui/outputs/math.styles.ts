import { css } from "lit";

/**
 * What temml's MathML needs of its style sheet (Temml-Local.css), without the rules for other browsers' old
 * faults.
 */
export const mathStyles = css`
  :host([display]) {
    display: block;
    margin: var(--s2) 0;
    padding: 2px 0;
    overflow: auto hidden;
    text-align: center;
  }
  code {
    font: 0.875em var(--mono);
    color: var(--ink-2);
    white-space: pre-wrap;
  }
  code.wrong {
    color: var(--bad);
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  math {
    /* Without a font for maths the browser would take one for Chinese on a Chinese page. */
    -webkit-locale: "en";
    font-family: "Cambria Math", "STIX Two Math", "STIXTwoMath-Regular", "NotoSansMath-Regular", math;
    font-size: 1.08em;
    line-height: normal;
    text-indent: 0;
    letter-spacing: normal;
    direction: ltr;
    font-feature-settings: "dtls" off;
  }
  math.tml-display {
    display: block;
    width: 100%;
  }
  math * {
    border-color: currentColor;
  }
  mfrac > :nth-child(2),
  msqrt,
  mover > :first-child {
    math-shift: compact;
  }
  .tml-sml-pad {
    padding-left: 0.05em;
  }
  .tml-med-pad {
    padding-left: 0.1em;
  }
  .tml-lrg-pad {
    padding-left: 0.15em;
  }
  .tml-right {
    text-align: right;
  }
  .tml-left {
    text-align: left;
  }
  mtable.tml-jot > mtr > mtd {
    padding-top: 0.7ex;
    padding-bottom: 0.7ex;
  }
  mtable.tml-small mtd {
    padding-top: 0.35ex;
    padding-bottom: 0.35ex;
  }
  menclose,
  .menclose {
    display: inline-block;
    position: relative;
    padding: 0.5ex 0;
    text-align: left;
  }
  .tml-fbox {
    padding: 3pt;
    border: 1px solid;
  }
  .tml-overline {
    padding: 0.1em 0 0;
    border-top: 0.065em solid;
  }
  .tml-underline {
    padding: 0 0 0.1em;
    border-bottom: 0.065em solid;
  }
  .tml-cancel,
  .tml-cancelto {
    display: inline-block;
    position: absolute;
    left: 0.5px;
    bottom: 0;
    width: 100%;
    height: 100%;
    background-color: currentColor;
  }
  .upstrike,
  .tml-cancelto {
    clip-path: polygon(0.05em 100%, 0 calc(100% - 0.05em), calc(100% - 0.05em) 0, 100% 0.05em);
  }
  .downstrike {
    clip-path: polygon(0 0.05em, 0.05em 0, 100% calc(100% - 0.05em), calc(100% - 0.05em) 100%);
  }
  .sout {
    clip-path: polygon(
      0 calc(55% + 0.0333em),
      0 calc(55% - 0.0333em),
      100% calc(55% - 0.0333em),
      100% calc(55% + 0.0333em)
    );
  }
  .tml-tageqn {
    white-space: nowrap;
  }
`;
