/** Where a host is, as its name or number alone tells: browsers guard the ways between these spaces. */

/** `loopback`: this computer. `local`: this network. `public`: anywhere else. */
export type AddressSpace = "loopback" | "local" | "public";

/** A page from a file has no host. */
const loopback = /^(?:|localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|\[::\])$/iu;

/** Private, link-local and carrier-grade IPv4; link-local and unique local IPv6; names that no public DNS knows. */
const local =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}|\[f(?:e[89ab]|[cd]).*\]|.+\.(?:local|lan|internal|home\.arpa)|[^.[\]:]+)$/iu;

/** The space of a host without its port, IPv6 in brackets. A single word is a name of the local network. */
export function addressSpace(hostname: string): AddressSpace {
  if (loopback.test(hostname)) return "loopback";
  return local.test(hostname) ? "local" : "public";
}
