// Shrinks a linked module and its glue together, in place:
//
// node shrink.mjs GLUE.js MODULE.wasm FEATURE-FLAG...
//
// 1. Crates far below export functions that only their own classes in the glue call, and import what
//    makes those classes. Nobody on the page can reach either: both go.
// 2. What is left is imported and exported under long names with hashes. They get short ones, the
//    same on both sides.
//
// It reads the glue as the generator indents it, so it runs before any minifier and stops when it
// does not find what it expects.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [gluePath, modulePath, ...features] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "shrink-"));
const inFolder = (name) => join(folder, name);

const run = (program, args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
const compiled = () => new WebAssembly.Module(readFileSync(modulePath));
const names = (list) => new Set(list.map(({ name }) => name));

// The classes of the glue, and the exports that nothing but a class of ours calls.
const isOfClass = (name) => /^(__wbg_)?intounderlying/.test(name);

function removeUnreachable() {
  const exported = WebAssembly.Module.exports(compiled());
  const reached = exported.filter(({ name }) => !isOfClass(name)).map(({ name }) => `export ${name}`);
  const graph = [
    { name: "page", root: true, reaches: reached },
    ...exported.map(({ name }) => ({ name: `export ${name}`, export: name })),
  ];
  writeFileSync(inFolder("graph.json"), JSON.stringify(graph));
  run("wasm-metadce", [...features, "--graph-file", inFolder("graph.json"), modulePath, "-o", modulePath]);
}

// Each function that the glue hands to the module stands as `        name: function(…) {`.
function removeDeadImports(glue) {
  const used = names(WebAssembly.Module.imports(compiled()));
  let found = 0;
  const kept = glue.replace(/^ {8}(\w+): function\([^)]*\) \{\n[\s\S]*?^ {8}\},\n/gm, (entry, name) => {
    found += 1;
    return used.has(name) ? entry : "";
  });
  if (found < used.size / 2) throw new Error(`shrink: found only ${found} imports in the glue`);
  return kept;
}

function shortenNames(glue) {
  const printed = run("wasm-opt", [
    ...features, "--minify-imports-and-exports-and-modules", modulePath, "-o", modulePath,
  ]);
  const map = JSON.parse(printed);
  let short = glue;
  const rename = (pattern, to) => {
    const before = short;
    short = short.replace(pattern, to);
    if (before === short) throw new Error(`shrink: the glue has no ${pattern}`);
  };
  for (const [, name, to] of map.imports) rename(new RegExp(`^( {8})${name}(?=: )`, "m"), `$1${to}`);
  for (const [name, to] of map.exports) {
    const pattern = new RegExp(`\\bwasm\\.${name.replaceAll("$", "\\$")}\\b`, "g");
    if (pattern.test(short)) short = short.replace(pattern, () => `wasm.${to}`);
  }
  for (const module of names(map.imports.map(([name]) => ({ name })))) {
    rename(`"${module}": import0`, `"a": import0`);
  }
  return short;
}

try {
  removeUnreachable();
  let glue = removeDeadImports(readFileSync(gluePath, "utf8"));
  glue = shortenNames(glue);
  writeFileSync(gluePath, glue);
} finally {
  rmSync(folder, { recursive: true });
}
