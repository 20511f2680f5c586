/** The person wants to answer the calls of a reply, by hand. */
export class AnswerCallsEvent extends Event {
  static readonly eventName = "answer-calls";
  /** `index` of the reply among the choices. */
  readonly choice: number;
  constructor(choice: number) {
    super(AnswerCallsEvent.eventName, { bubbles: true, composed: true });
    this.choice = choice;
  }
}

declare global {
  interface HTMLElementEventMap {
    "answer-calls": AnswerCallsEvent;
  }
}
