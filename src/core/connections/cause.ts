/** Why a request may have come to no answer. Runs are stored with these codes; ui/outputs/cause-words.ts says them. */
export const causes = [
  /** This computer is offline. */
  "offline",
  /** A page on https may not ask a server on http. */
  "mixed-content",
  /** A page on plain http may not reach this computer or network. */
  "insecure-page",
  /** The browser was told not to let the page reach this computer or network. */
  "permission-denied",
  /** The browser asks whether it may, and has no answer yet. */
  "permission-open",
  "nothing-listening",
  /** A network, VPN, filter or extension is in the way, or the name is unknown. */
  "blocked",
  /** The server took the request and said nothing. */
  "silent",
  /** The connection broke before an answer. */
  "broken",
  /** The server sends the browser on to another address; nothing is sent after it. */
  "redirect",
  /** The server lets no page of this origin in. */
  "cors",
  /** It would let the page read, but refuses the question that browsers ask before they send a key or JSON. */
  "preflight",
  /** The server refused the key in an answer that the page may not read. */
  "wrong-key",
  /** So it did with the path, or the model. */
  "wrong-path",
] as const;

export type Cause = (typeof causes)[number];
