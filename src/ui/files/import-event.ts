/** The person wants to bring files. */
export class ImportEvent extends Event {
  static readonly eventName = "import-files";
  constructor() {
    super(ImportEvent.eventName, { bubbles: true, composed: true });
  }
}
