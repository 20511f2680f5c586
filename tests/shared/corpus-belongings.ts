/** What the authors of the corpus had beside their notebooks, in our own words: an environment, files, models, the web. */
import type { ApiServer } from "../server/api-server.ts";
import { answerAsModels, type Sayings } from "../server/modelled.ts";
import { raw } from "../server/responders.ts";

const prompt = "system: You write short texts.\nuser: Write about a park.\n";

const embeddings = `from openai.embeddings_utils import *
from openai import OpenAI

def get_embedding(text, model="text-embedding-3-small", **options):
    return OpenAI().embeddings.create(input=[text], model=model).data[0].embedding
`;

/** The environment: names of models, and no key that anybody could use. */
const environment = {
  API_VERSION: "2024-06-01",
  AOAI_ENDPOINT: "<endpoint>",
  AOAI_KEY: "<key>",
  AZURE_OPENAI_API_KEY: "<key>",
  AZURE_OPENAI_API_VERSION: "2024-06-01",
  AZURE_OPENAI_DEPLOYMENT: "m",
  AZURE_OPENAI_DEPLOYMENT_NAME: "m",
  AZURE_OPENAI_EMBEDDINGS_DEPLOYMENT: "m",
  AZURE_OPENAI_ENDPOINT: "<endpoint>",
  AZURE_OPENAI_KEY: "<key>",
  AZURE_OPENAI_MODEL: "m",
  CHAT_COMPLETIONS_MODEL: "m",
  CHAT_COMPLETION_NAME: "m",
  COMPLETIONS_MODEL: "m",
  DEFAULT_API: "LOCAL",
  LOCAL_API_KEY: "<key>",
  LOCAL_MODEL: "m",
  EMBEDDING_MODEL_NAME: "m",
  OPENAI_API_VERSION: "2024-06-01",
};

/** By name; text. */
export const files: Readonly<Record<string, string>> = {
  ".env": Object.entries(environment)
    .map(([name, value]) => `${name}="${value}"\n`)
    .join(""),
  "data/prompts/basic.txt": prompt,
  "data/prompts/email-format.txt": prompt,
  "data/prompts/specify-content.txt": prompt,
  "data/prompts/specify-tone.txt": prompt,
  "data/triangle.png": "no picture at all",
  "Data/sample-text.txt": "A park has trees. People walk there.",
  "utils/__init__.py": "",
  "utils/embeddings_utils.py": embeddings,
};

/** What a model says where code reads on in it. */
const sayings: Sayings = [
  [/快速排序/u, "def quick_sort(arr):\n    return sorted(arr)"],
  [/score only/u, "1"],
  [/Output only valid JSON|JSON BLOB/u, '{"queries": ["a b"], "hypotheticalAnswer": "NAME won."}'],
];

const pullRequest = {
  number: 1,
  title: "Add a notebook",
  body: null,
  user: { login: "ada" },
  html_url: "https://github.com/x/y/pull/1",
  additions: 1,
  deletions: 0,
  changed_files: 1,
};

/** Answers as a model, and as those of the web's servers do that let a page read them; the others let none. */
export function surround(api: ApiServer): void {
  api.on({ method: "POST", path: /completions$/u }, answerAsModels(sayings));
  api.on(
    { path: /^\/web\//u },
    raw({ contentType: "text/html", chunks: ["<p>No page may read this.</p>"], cors: false }),
  );
  api.on(
    { path: /^\/web\/http\/localhost:11434\//u },
    raw({ contentType: "text/plain", chunks: ["Ollama is running"] }),
  );
  const github = "/web/https/api.github.com/repos/";
  const say = (body: unknown) => raw({ contentType: "application/json", chunks: [JSON.stringify(body)] });
  api.on({ path: new RegExp(`^${github}`, "u") }, say(pullRequest));
  api.on({ path: new RegExp(`^${github}.*/files`, "u") }, say([{ filename: "a.ipynb" }]));
  api.on({ path: new RegExp(`^${github}.*/comments`, "u") }, say([]));
}
