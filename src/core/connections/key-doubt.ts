/** Why a text is hardly a key: it holds letters no header can carry, is an address, has gaps, or asks for a key. */
export type KeyDoubt = "letters" | "address" | "gaps" | "placeholder";

/** What `fetch` takes as a header's value, without line ends and other controls. */
const headerValue = /^[\x20-\x7e\xa0-\xff]*$/u;

const placeholder =
  /^<.*>$|^\[.*\]$|^\{.*\}$|\.{3}|\*{3}|x{8}|^\$|(?:put|paste|your|insert|enter|my|the|api|here)[-_ ]?(?:\w+[-_ ])?(?:api[-_ ]?)?(?:key|token)/iu;

/** Whether a header can carry the key. */
export function isSendable(key: string): boolean {
  return key !== "" && headerValue.test(key);
}

/** The doubt about a typed key, without the space around it; undefined for what may be one, and for nothing. */
export function keyDoubt(typed: string): KeyDoubt | undefined {
  const key = typed.trim();
  if (!headerValue.test(key)) return "letters";
  if (/^[a-z][a-z+.-]*:\/\//iu.test(key)) return "address";
  if (placeholder.test(key)) return "placeholder";
  return /\s/u.test(key) ? "gaps" : undefined;
}
