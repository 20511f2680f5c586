import { readBaseUrl } from "../connections/base-url.ts";

/** What Azure calls the endpoint of a resource: scheme and host; undefined where the text is none that may be kept. */
export function azureEndpointOf(text: string): string | undefined {
  const baseUrl = readBaseUrl(text);
  return baseUrl === undefined ? undefined : new URL(baseUrl).origin;
}
