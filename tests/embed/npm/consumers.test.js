// Real bundlers take the package in with no more than their defaults. What they make is left for the
// browser tests, which load it.
import assert from "node:assert/strict";
import test from "node:test";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, createServer } from "vite";
import webpack from "webpack";
import { built, here, read } from "./support.js";

const consumer = join(here, "consumer");

/** All files below a folder. */
function files(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((it) => it.isFile()).map((it) => join(it.parentPath ?? it.path, it.name));
}

/** The three modules travelled as they are, each once, and nothing of Node's came along. */
function assertCarried(folder) {
  const all = files(folder);
  const isModule = (path) => readFileSync(path).subarray(0, 4).equals(Buffer.from("\0asm"));
  const modules = all.filter((path) => path.endsWith(".wasm"));
  assert.ok(modules.every(isModule), "a file .wasm is none");
  const package_ = join(here, "node_modules/im-pricing-calculator");
  const sizes = ["widget/first.wasm", "widget/later.wasm", "core/im-pricing-core.wasm"].map((name) => readFileSync(join(package_, name)).length);
  assert.deepEqual(modules.map((path) => readFileSync(path).length).sort(), sizes.sort());
  for (const path of all.filter((it) => it.endsWith(".js"))) {
    const text = read(path);
    assert.ok(!text.includes("node:fs"), `${path} asks for Node`);
    assert.ok(!text.includes("data:application/wasm") && !text.includes(here), `${path} holds what it should fetch`);
  }
}

test("Vite builds a consumer", async () => {
  const outDir = join(built, "vite");
  const warnings = [];
  const logger = {
    ...Object.fromEntries(["info", "clearScreen"].map((name) => [name, () => {}])),
    ...Object.fromEntries(["warn", "warnOnce", "error"].map((name) => [name, (text) => warnings.push(text)])),
    hasWarned: false,
    hasErrorLogged: () => false,
  };
  await build({ root: consumer, base: "./", configFile: false, customLogger: logger, build: { outDir, emptyOutDir: true } });
  // Large files are told as such; they are ours and meant to be.
  assert.deepEqual(warnings.filter((text) => !/chunk.*larger than|chunks are larger/i.test(text)), []);
  assertCarried(outDir);
});

test("webpack builds a consumer", async () => {
  const path = join(built, "webpack");
  const stats = await new Promise((done, fail) => {
    // Where a page demands Trusted Types, webpack must be told: it loads its chunks by script tags.
    const output = { path, clean: true, trustedTypes: true };
    const options = { mode: "production", context: consumer, entry: "./main.js", output, performance: false };
    webpack(options, (error, stats) => (error ? fail(error) : done(stats)));
  });
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  assert.deepEqual([errors, warnings].flat().map(({ message }) => message), []);
  const page = read(join(consumer, "index.html")).replace('type="module" src="./main.js"', 'defer src="main.js"');
  writeFileSync(join(path, "index.html"), page);
  assertCarried(path);
});

/** The files that the scripts behind these addresses name, as the server hands them out. */
async function fetchNamed(origin, addresses) {
  const named = [];
  for (const address of addresses) {
    const text = await (await fetch(new URL(address, origin))).text();
    for (const [, path] of text.matchAll(/new URL\("([^"]+\.wasm)"/g)) named.push(new URL(path, new URL(address, origin)));
  }
  return Promise.all(named.map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())));
}

test("Vite serves a consumer while it is written", async () => {
  const server = await createServer({
    root: consumer,
    configFile: false,
    logLevel: "silent",
    cacheDir: join(built, "vite-cache"),
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
  });
  try {
    await server.listen();
    const origin = server.resolvedUrls.local[0];
    const main = await (await fetch(new URL("main.js", origin))).text();
    const addresses = [...main.matchAll(/(?:from|import) "(\/[^"]*)"/g)].map(([, address]) => address);
    assert.equal(addresses.length, 2, main);
    const modules = await fetchNamed(origin, addresses);
    assert.ok(modules.length >= 3, `${modules.length} modules are named`);
    for (const bytes of modules) assert.deepEqual([...bytes.subarray(0, 4)], [...Buffer.from("\0asm")]);
  } finally {
    await server.close();
  }
});

test("a consumer of the rules alone gets nothing of the widget", async () => {
  const path = join(built, "alone");
  mkdirSync(path, { recursive: true });
  const entry = join(here, "types/generated/alone.js");
  mkdirSync(join(here, "types/generated"), { recursive: true });
  writeFileSync(entry, 'import { quote } from "im-pricing-calculator/core";\nconsole.log(quote({ schema: 1, apps: [{ idc: "china" }] }).total);\n');
  const stats = await new Promise((done, fail) => {
    const options = { mode: "production", entry, output: { path, clean: true }, performance: false };
    webpack(options, (error, stats) => (error ? fail(error) : done(stats)));
  });
  assert.ok(!stats.hasErrors(), stats.toString());
  const total = files(path).reduce((sum, file) => sum + readFileSync(file).length, 0);
  const core = join(here, "node_modules/im-pricing-calculator/core");
  const own = ["im-pricing-core.wasm", "rules.js", "lazy.js", "index.js"].reduce((sum, name) => sum + readFileSync(join(core, name)).length, 0);
  assert.ok(total < own + 6_000, `${total} bytes of ${own}`);
});

test("bare Node imports both entries, without a warning, and the rules answer", () => {
  const script = `
    import { ImPricingCalculator, define } from "im-pricing-calculator";
    import { quote } from "im-pricing-calculator/core";
    define();
    const { total } = quote({ schema: 1, apps: [{ idc: "china", usage: { peak_dau: 1, peak_groups: 1 } }] });
    console.log(typeof ImPricingCalculator, total);`;
  const program = join(here, "types/generated/bare.mjs");
  mkdirSync(join(here, "types/generated"), { recursive: true });
  writeFileSync(program, script);
  const run = execFileSync(process.execPath, ["--throw-deprecation", program], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  assert.equal(run.trim(), "function 0.00");
});
