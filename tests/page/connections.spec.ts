import { connect, customServer, describeServer, openConnection, saveConnection } from "./connection-steps.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { answerOf, NotebookPage, runCell, setModel } from "./notebook-page.ts";
import { contentOf, write } from "./text-steps.ts";

test.beforeEach(async ({ allow, open }) => {
  allow.error(/status of 404/u);
  await open();
});

test("what is pasted becomes the base, and where calls go is said as one types", async ({ page }) => {
  const dialog = await openConnection(page);
  await dialog.getByRole("combobox", { name: "Provider" }).selectOption({ label: customServer });
  const base = dialog.getByRole("textbox", { name: "Base URL" });
  await base.fill("api.example.test/v1/chat/completions");
  await expect(base).toHaveAccessibleDescription("Calls go to https://api.example.test/v1/chat/completions");
  await base.blur();
  await expect(base).toHaveValue("https://api.example.test/v1");
  await base.fill("localhost：8000");
  await expect(base).toHaveAccessibleDescription("Calls go to http://localhost:8000/v1/chat/completions");
  await base.fill("https://аpi.openai.com/v1");
  await expect(base).toHaveAccessibleDescription(/xn--pi-6kc\.openai\.com\/v1\/chat.*make sure/u);
  await expectAccessible(page, "a host that looks like another one");
  await base.fill("https://x.test/v1?key=secret");
  await expect(base).toHaveAccessibleDescription("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("without a user, a password or a query");
});

test("a provider brings its address, and says where completions go if elsewhere", async ({ page }) => {
  const dialog = await openConnection(page);
  const provider = dialog.getByRole("combobox", { name: "Provider" });
  const base = dialog.getByRole("textbox", { name: "Base URL" });
  expect(await provider.locator("optgroup").count()).toBe(3);
  expect(await provider.getByRole("option").count()).toBe(17);
  await provider.selectOption({ label: "Ollama" });
  await expect(base).toHaveValue("http://localhost:11434/v1");
  await provider.selectOption({ label: "DeepSeek" });
  await expect(base).toHaveAccessibleDescription(
    /https:\/\/api\.deepseek\.com\/v1\/chat\/completions.*https:\/\/api\.deepseek\.com\/beta\/completions/u,
  );
  await provider.selectOption({ label: "Azure OpenAI" });
  await expect(base).toHaveValue("");
  await base.fill("https://me.openai.azure.com/openai/deployments/gpt");
  await expect(base).toHaveAccessibleDescription(
    /deployments\/gpt\/chat\/completions\?api-version=2024-10-21/u,
  );
});

test("several connections: each with a name of its own, one in use, each to be removed", async ({
  page,
  api,
}) => {
  await connect(page, api.baseUrl);
  const host = new URL(api.origin).host;
  const dialog = await openConnection(page);
  await dialog.getByRole("button", { name: "Add a connection" }).click();
  await describeServer(dialog, api.baseUrl, "");
  await saveConnection(dialog);
  const chip = page.getByRole("banner").getByRole("button", { name: /^Connection: / });
  await expect(chip).toHaveAccessibleName(`Connection: ${host} 2`);
  await openConnection(page);
  await dialog.getByRole("textbox", { name: "Name" }).fill("Workstation");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(chip).toHaveAccessibleName("Connection: Workstation");
  await openConnection(page);
  await expect(dialog.getByRole("radio")).toHaveCount(3);
  await expect(dialog.getByRole("radio", { name: /Workstation/u })).toBeChecked();
  await expectAccessible(page, "several connections");
  await dialog.getByRole("button", { name: "Remove Workstation" }).click();
  await expect(dialog.getByRole("radio")).toHaveCount(2);
  await expect(chip).toHaveAccessibleName("Connection: Recorded");
  await dialog.getByRole("radio", { name: host }).check();
  await expect(chip).toHaveAccessibleName(`Connection: ${host}`);
});

test("Azure's key is bare in a header of its own, and a deployment is asked with its version", async ({
  page,
  api,
}) => {
  const dialog = await openConnection(page);
  await dialog.getByRole("combobox", { name: "Provider" }).selectOption({ label: "Azure OpenAI" });
  const base = `${api.origin}/openai/deployments/gpt?api-version=2024-10-21`;
  await dialog.getByRole("textbox", { name: "Base URL" }).fill(base);
  await dialog.getByLabel("API key").fill("azure-0123456789abcdef");
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await expect(dialog.getByRole("alert")).toContainText("has no list of models at /openai/models");
  await saveConnection(dialog);
  const notebook = new NotebookPage(page);
  await notebook.createNotebook();
  await setModel(notebook.cell(1), "tutorial");
  await write(contentOf(notebook.cell(1)), "Hello");
  await runCell(notebook.cell(1));
  const post = await api.journal.until(({ method }) => method === "POST");
  expect(post.path).toBe("/openai/deployments/gpt/chat/completions?api-version=2024-10-21");
  expect([post.headers["api-key"], post.headers.authorization]).toEqual([
    "azure-0123456789abcdef",
    undefined,
  ]);
  await expect(notebook.cell(1).getByRole("alert")).toBeVisible();
  await notebook.cell(1).getByRole("tab", { name: "Request" }).click();
  await expect(answerOf(notebook.cell(1))).toContainText("api-key");
  await expect(answerOf(notebook.cell(1))).not.toContainText("0123456789abcdef");
});
