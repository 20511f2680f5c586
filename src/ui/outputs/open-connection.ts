/** The reader wants to see or change the connection. */
export class OpenConnectionEvent extends Event {
  static readonly eventName = "open-connection";
  constructor() {
    super(OpenConnectionEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "open-connection": OpenConnectionEvent;
  }
}
