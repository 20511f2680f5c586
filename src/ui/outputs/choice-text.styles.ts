import { css } from "lit";

export const choiceTextStyles = css`
  .source {
    font: var(--t-s) / 1.65 var(--mono);
  }
  .refusal {
    margin: var(--s2) 10px;
    padding-left: var(--s3);
    border-left: 2px solid var(--rule-2);
  }
  .refusal p {
    margin: 0;
  }
  .refused {
    font-size: var(--t-s);
    color: var(--ink-3);
  }
  .choice :is(quire-reasoning, quire-calls, .refusal, .note) {
    margin-left: 0;
    margin-right: 0;
  }
`;
