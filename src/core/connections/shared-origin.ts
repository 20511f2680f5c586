/** Hosts that give many sites of one owner one origin, each under a path. */
const pathHosts = [
  "github.io",
  "gitlab.io",
  "codeberg.page",
  "bitbucket.io",
  "sourceforge.io",
  "neocities.org",
];

/** Whether other sites may live on the page's origin, and read what it keeps. */
export function sharesOrigin(host: string, path: string): boolean {
  const underPath = /^\/[^/]+\//u.test(path);
  return underPath && pathHosts.some((shared) => host === shared || host.endsWith(`.${shared}`));
}
