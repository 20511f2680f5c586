/** What code reads of the web, and the packages it installs. */
import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { raw } from "../../server/responders.ts";
import { expect, type PythonPage, test } from "./python-page.ts";

const json = (value: unknown) => raw({ contentType: "application/json", chunks: [JSON.stringify(value)] });

test("the web is read through the page", async ({ python, api }) => {
  api.on({ path: /^\/data/u }, json({ a: [1, "世"] }));
  api.on({ path: "/none" }, raw({ status: 404, contentType: "text/plain", chunks: ["no"] }));
  const url = api.origin;
  expect(
    await python.shown(`import requests
said = requests.get("${url}/data", params={"q": ["x y", 2], "none": None}, headers={"X-A": "b"})
said, said.json(), said.headers["Content-Type"], said.ok, said.url.partition("?")[2]`),
  ).toBe("(<Response [200]>, {'a': [1, '世']}, 'application/json', True, 'q=x+y&q=2')");
  expect(await python.shown(`requests.get("${url}/none").raise_for_status()`)).toBe(
    `HTTPError: 404 Client Error: Not Found for url: ${url}/none`,
  );
  await python.run(`requests.post("${url}/data", json={"b": 1})`);
  expect(api.journal.posts[0]?.body).toBe('{"b": 1}');
  expect(api.journal.posts[0]?.headers["cookie"]).toBeUndefined();
  expect(
    await python.shown(`import urllib.request
urllib.request.urlopen("${url}/data").read().decode()`),
  ).toContain("世");
  expect(
    await python.shown(`import httpx
async with httpx.AsyncClient() as client: said = await client.get("${url}/data")
said.json()`),
  ).toBe("{'a': [1, '世']}");
});

test("a server that lets no page read it is told as one", async ({ python, pythonPage, api }) => {
  pythonPage.guard.error(/CORS policy|net::ERR_FAILED/);
  api.cors = false;
  const host = new URL(api.origin).host;
  expect(await python.shown(`import requests\nrequests.get("${api.origin}/x")`)).toBe(
    `ConnectionError: ${host} is out of reach, or it lets no web page read what it says (CORS): a notebook in a browser reads only from servers that do.`,
  );
  expect(await python.shown("requests.get('example.com')")).toBe(
    "MissingSchema: Invalid URL 'example.com': No scheme supplied. Perhaps you meant https://example.com?",
  );
  expect(
    await python.shown(
      `try: requests.get('${api.origin}/x')\nexcept requests.exceptions.RequestException: print('caught')`,
    ),
  ).toBe("caught\n");
});

/** Serves packages as Pyodide publishes them: `frob` needs `inner`. */
function publish(api: Parameters<Parameters<typeof test>[2]>[0]["api"], change = (hash: string) => hash) {
  const wheel = (module: string, code: string) => zipSync({ [`${module}.py`]: Buffer.from(code) });
  const files = new Map([
    ["bs4-1.0-py3-none-any.whl", wheel("bs4", "import soupsieve\nvalue = soupsieve.value + 1")],
    ["soupsieve-2.0-py3-none-any.whl", wheel("soupsieve", "value = 41")],
  ]);
  const entry = (name: string, file: string, depends: string[]) => ({
    name,
    file_name: file,
    depends,
    sha256: change(
      createHash("sha256")
        .update(files.get(file) ?? "")
        .digest("hex"),
    ),
  });
  const packages = {
    beautifulsoup4: entry("beautifulsoup4", "bs4-1.0-py3-none-any.whl", ["soupsieve"]),
    soupsieve: entry("soupsieve", "soupsieve-2.0-py3-none-any.whl", []),
  };
  api.on({ path: "/packages/pyodide-lock.json" }, json({ packages }));
  for (const [name, bytes] of files) {
    api.on({ path: `/packages/${name}` }, raw({ contentType: "application/zip", chunks: [bytes] }));
  }
  return `${api.origin}/packages/`;
}

async function allow(python: PythonPage, home: string | undefined): Promise<void> {
  await python.page.evaluate((url) => {
    scene.packages = url;
  }, home);
}

test("packages come from where they are published, with what they need, if it is allowed", async ({
  python,
  api,
}) => {
  const home = publish(api);
  await allow(python, undefined);
  expect(await python.shown("!pip install -q beautifulsoup4")).toBe(
    "beautifulsoup4: not installed, it was not allowed here.\n",
  );
  await allow(python, home);
  expect(await python.shown("%pip install beautifulsoup4==4.1 openai")).toBe(
    "Successfully installed soupsieve-2.0 bs4-1.0\n",
  );
  expect(await python.shown("from bs4 import value\nvalue")).toBe("42");
  await python.page.evaluate(() => scene.python.restart());
});

test("a package whose bytes are not those of the list is not taken", async ({ python, api }) => {
  await allow(
    python,
    publish(api, (hash) => hash.replace(/^../, "00")),
  );
  expect(await python.shown("%pip install soupsieve")).toBe(
    "soupsieve: not installed, the place where they are published is out of reach, or sent something else.\n",
  );
  expect((await python.run("import soupsieve\nsoupsieve.value")).status).toBe("error");
});
