/** The host as browsers send it, with its port: internationalised names as punycode. The text itself if it is no URL. */
export function hostOfUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
