/** A text field's text was changed by the person. `input` and `change` are the browser's own names. */
export class TextChangeEvent extends Event {
  static readonly eventName = "text-change";
  readonly before: string;
  readonly after: string;

  constructor(before: string, after: string) {
    super(TextChangeEvent.eventName, { bubbles: false });
    this.before = before;
    this.after = after;
  }
}

declare global {
  interface HTMLElementEventMap {
    "text-change": TextChangeEvent;
  }
}
