import { expect, test } from "@playwright/test";
import { type AddressSpace, addressSpace } from "../../../src/core/connections/address-space.ts";

const hosts: Readonly<Record<AddressSpace, readonly string[]>> = {
  loopback: ["localhost", "LOCALHOST", "api.localhost", "127.0.0.1", "127.8.9.1", "[::1]", "0.0.0.0", ""],
  local: [
    "10.0.0.1",
    "192.168.178.20",
    "172.16.0.1",
    "172.31.255.255",
    "169.254.1.1",
    "100.64.0.1",
    "100.127.0.1",
    "[fe80::1]",
    "[fd12::1]",
    "nas.local",
    "gpu.lan",
    "workstation",
  ],
  public: [
    "api.openai.com",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.0.1",
    "100.128.0.1",
    "11.0.0.1",
    "192.169.0.1",
    "[2606::1]",
    "localhost.example",
    "127.0.0.1.example.com",
    "local.test",
  ],
};

for (const [space, names] of Object.entries(hosts)) {
  for (const name of names) {
    test(`"${name}" is ${space}`, () => expect(addressSpace(name)).toBe(space));
  }
}
