/** Addresses of files as people copy them out of their browser. */

/** Where GitHub serves the file that it shows a page of at this address; undefined where it is none of these pages. */
export function rawAddress(address: string): string | undefined {
  const page = /^https?:\/\/(?:www\.)?github\.com\/([^/?#]+)\/([^/?#]+)\/(?:blob|raw)\/([^?#]+)/u.exec(
    address.trim(),
  );
  if (page === null) return undefined;
  const [, owner = "", repository = "", path = ""] = page;
  return `https://raw.githubusercontent.com/${owner}/${repository}/${path}`;
}

/** What the file at this address is called. */
export function fileNameOf(address: URL): string {
  const last = address.pathname.split("/").findLast((step) => step !== "") ?? "";
  return decoded(last) || address.hostname;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // A percent sign that begins no escape: the name is as it stands.
    return step;
  }
}
