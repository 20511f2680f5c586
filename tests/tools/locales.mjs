import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

// Extracts and builds the translations once more, in a folder of their own, and compares with what is
// committed: a text without a translation, or a forgotten build, fails.
const root = process.cwd();
const sandbox = join(root, "node_modules/.cache/quire/locales");
const config = JSON.parse(readFileSync(join(root, "lit-localize.json"), "utf8"));
const written = {
  xliff: resolve(root, config.interchange.xliffDir),
  modules: resolve(root, config.output.outputDir),
};
const fresh = { xliff: join(sandbox, "xliff"), modules: join(sandbox, "modules") };

prepareSandbox();
runLocalize("extract");
const faults = [...differences(written.xliff, fresh.xliff), ...untranslated(fresh.xliff)];
if (faults.length === 0) {
  runLocalize("build");
  faults.push(...differences(written.modules, fresh.modules));
}
rmSync(sandbox, { recursive: true, force: true });
for (const fault of faults) console.error(fault);
if (faults.length > 0) console.error("Run npm run translate, fill in the targets, and run it once more.");
else console.log("Every text is translated.");
process.exitCode = faults.length > 0 ? 1 : 0;

function prepareSandbox() {
  rmSync(sandbox, { recursive: true, force: true });
  mkdirSync(fresh.modules, { recursive: true });
  if (existsSync(written.xliff)) cpSync(written.xliff, fresh.xliff, { recursive: true });
  const { localeCodesModule, ...output } = config.output;
  const codes = localeCodesModule
    ? { localeCodesModule: join("modules", relative(config.output.outputDir, localeCodesModule)) }
    : {};
  writeFileSync(
    join(sandbox, "lit-localize.json"),
    JSON.stringify({
      ...config,
      $schema: undefined,
      tsConfig: config.tsConfig && relative(sandbox, resolve(root, config.tsConfig)),
      inputFiles: config.inputFiles?.map((/** @type {string} */ glob) =>
        relative(sandbox, resolve(root, glob)),
      ),
      output: { ...output, outputDir: "modules", ...codes },
      interchange: { ...config.interchange, xliffDir: "xliff" },
    }),
  );
}

/** @param {string} command */
function runLocalize(command) {
  const tool = join(root, "node_modules/@lit/localize-tools/bin/lit-localize.js");
  const { status } = spawnSync(
    process.execPath,
    [tool, command, "--config", join(sandbox, "lit-localize.json")],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  if (status !== 0) process.exit(1);
}

/**
 * The files that a fresh run writes otherwise than they are committed; layout and quotes do not count.
 * @param {string} committed
 * @param {string} rebuilt
 */
function differences(committed, rebuilt) {
  const names = readdirSync(rebuilt, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return names
    .filter((name) => bareText(join(committed, name)) !== bareText(join(rebuilt, name)))
    .map((name) => `${relative(root, join(committed, name))} is out of date.`);
}

/** @param {string} file */
function bareText(file) {
  return existsSync(file) ? readFileSync(file, "utf8").replace(/[\s'",;]/g, "") : undefined;
}

/** @param {string} folder */
function untranslated(folder) {
  return readdirSync(folder).flatMap((name) => {
    const units = readFileSync(join(folder, name), "utf8").match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? [];
    const missing = units.filter((unit) => !/<target>[\s\S]*\S[\s\S]*<\/target>/.test(unit));
    return missing.map(
      (unit) =>
        `${relative(dirname(folder), join(folder, name))}: no translation of ${unit.match(/<source>([\s\S]*?)<\/source>/)?.[1]}`,
    );
  });
}
