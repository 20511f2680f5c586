/** What of a response's head is kept. */
import type { ResponseHead } from "../run.ts";

/**
 * The head of a response. `header` gives a header's value or null, which is what a page gets of a header
 * that the server does not expose to it; `now` is in ms since the epoch.
 */
export function responseHead(
  status: number,
  header: (name: string) => string | null,
  now: number,
): ResponseHead {
  const requestId = header("x-request-id");
  const retryAfter = retryAfterOf(header, now);
  return {
    status,
    contentType: mediaType(header("content-type") ?? ""),
    ...(requestId ? { requestId } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function mediaType(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

/** In ms. OpenAI's own header first, then the standard one: seconds, or a date. */
function retryAfterOf(header: (name: string) => string | null, now: number): number | undefined {
  const exact = numberOf(header("retry-after-ms"));
  if (exact !== undefined) return exact;
  const value = header("retry-after");
  const seconds = numberOf(value);
  return seconds === undefined ? untilDate(value ?? "", now) : seconds * 1000;
}

function numberOf(value: string | null): number | undefined {
  return value !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function untilDate(value: string, now: number): number | undefined {
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
