// Shrinks modules and their glue together, in place:
//
// node shrink.mjs reach GLUE.js MODULE.wasm FEATURE-FLAG...
// node shrink.mjs names GLUE.js FIRST.wasm LATER.wasm START-END FEATURE-FLAG...
//
// reach: Crates far below export functions that only their own classes in the glue call, and import
//        what makes those classes. Nobody on the page can reach either: both go.
// names: The same again, now that the module is divided and optimised; the later part is one more
//        that reaches for exports. What is left is imported and exported under long names. They get
//        short ones, the same on all sides. The glue loses what only other programs need, and reads
//        each text that is a constant once.
//
// It reads the glue as the generator indents it, so it runs before any minifier and stops when it
// does not find what it expects.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [step, gluePath, ...rest] = process.argv.slice(2);
const [modulePath, laterPath, constants] = rest.filter((it) => !it.startsWith("--"));
const features = rest.filter((it) => it.startsWith("--"));
const folder = mkdtempSync(join(tmpdir(), "shrink-"));
const inFolder = (name) => join(folder, name);

const run = (program, args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
const compiled = (path = modulePath) => new WebAssembly.Module(readFileSync(path));
const names = (list) => new Set(list.map(({ name }) => name));

// The exports that nothing but a class of the glue calls; the linker exports some more that not even
// the glue names.
const isOfClass = (name) => /^(__wbg_)?intounderlying/.test(name);

// What the later part imports is exported under names that the split gave, for it alone.
const isForLater = (name) => /^first\d+$/.test(name);

function removeUnreachable(glue) {
  const exported = WebAssembly.Module.exports(compiled());
  const later = laterPath ? names(WebAssembly.Module.imports(compiled(laterPath))) : new Set();
  const named = new Set([...glue.matchAll(/\bwasm\.([\w$]+)/g)].map(([, name]) => name));
  const isReached = ({ name }) => (isForLater(name) ? later.has(name) : named.has(name) && !isOfClass(name));
  const reached = exported.filter(isReached).map(({ name }) => `export ${name}`);
  const graph = [
    { name: "page", root: true, reaches: reached },
    ...exported.map(({ name }) => ({ name: `export ${name}`, export: name })),
  ];
  writeFileSync(inFolder("graph.json"), JSON.stringify(graph));
  run("wasm-metadce", [...features, "-g", "--graph-file", inFolder("graph.json"), modulePath, "-o", modulePath]);
}

// Each function that the glue hands to the module stands as `        name: function(…) {`, those that
// may throw with a wrapper in the same line. A class stays while its `dispose` is set beside it.
function removeDeadImports(glue) {
  const used = names(WebAssembly.Module.imports(compiled()));
  let found = 0;
  const entries = /^ {8}(\w+): function\([^)]*\) \{(?: return handleError\(.*)?\n[\s\S]*?^ {8}\}.*,\n/gm;
  const kept = glue.replace(/^if \(Symbol\.dispose\) .*\n/gm, "").replace(entries, (entry, name) => {
    found += 1;
    return used.has(name) ? entry : "";
  });
  if (found < used.size / 2) throw new Error(`shrink: found only ${found} imports in the glue`);
  return kept;
}

// The generator's start takes anything that a program may come as. The loader hands over the promise of
// an answer, whose body can stream where its host sends the right type, and not every host does.
const START = `async function __wbg_init({ module_or_path }) {
    const answer = await module_or_path;
    const imports = __wbg_get_imports();
    const isTyped = answer.headers.get("content-type") === "application/wasm";
    const { instance, module } = await (isTyped
        ? WebAssembly.instantiateStreaming(answer, imports)
        : WebAssembly.instantiate(await answer.arrayBuffer(), imports));
    return __wbg_finalize_init(instance, module);
}

export { __wbg_init as default };
`;

// Tags, classes and names of attributes lie among the constants, and never change: drawing the
// page names a few hundred of them thousands of times. The address and the length together make the key. Before
// them lies the stack, behind them what is made: texts there change.
const [start, end] = constants?.split("-").map(Number) ?? [];
const REMEMBERED = `const constants = new Map();
function getStringFromWasm0(ptr, len) {
    ptr >>>= 0;
    const key = ptr >= ${start} && ptr < ${end} && len < 64 && ptr * 64 + len;
    let text = constants.get(key);
    if (text === undefined) {
        text = decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
        if (key) constants.set(key, text);
    }
    return text;
}
`;

// Drawing calls these thousands of times, with tags and names that stand in the program: they throw nothing, and
// need no wrapper that would catch it.
const SAFE = "after|appendChild|cloneNode|createElement|createElementNS|insertBefore|removeAttribute|replaceChild|" +
  "setAttribute|setProperty|addEventListener|removeEventListener";
const WRAPPED = new RegExp(
  `^( {8}__wbg_(?:${SAFE})_\\w+: )function\\(\\) \\{ return handleError\\((function \\([^)]*\\) \\{\\n[\\s\\S]*?^ {8}\\}), arguments\\); \\},$`,
  "gm",
);

// Takes out what serves other programs, or browsers that cannot read the module anyway.
function trimGlue(glue) {
  let trimmed = glue;
  const cut = (pattern, to) => {
    const before = trimmed;
    trimmed = trimmed.replace(pattern, to);
    if (before === trimmed) throw new Error(`shrink: the glue has no ${pattern}`);
  };
  if (!(start < end)) throw new Error("shrink: no place of the constants");
  cut(/^function getStringFromWasm0\([\s\S]*?^\}\n/m, REMEMBERED);
  cut(WRAPPED, "$1$2,");
  // Every browser has these classes, and where no memory is left the program stops by itself.
  cut(/let result;\n\s+try \{\n\s+result = (arg0 instanceof \w+);\n[\s\S]*?const ret = result;/g, "const ret = $1;");
  cut(/^( *)try \{\n((?:\1    (?:ptr|len)\d = .*\n)+)\1\} catch \(e\) \{\n[\s\S]*?^\1\}\n/gm, "$2");
  cut(/^ {4}if \(realloc === undefined\) \{\n[\s\S]*?^ {4}\}\n/m, "");
  cut(/(\w+\.buffer)\.detached === true \|\| \(\1\.detached === undefined && (\1 !== wasm\.memory\.buffer)\)/, "$2");
  cut(/^async function __wbg_load\([\s\S]*/m, START);
  cut(/^const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm, "");
  cut(/^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n[\s\S]*?^\}\n/m, "");
  return trimmed;
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
  renameImportsOfLater(new Map(map.exports));
  for (const module of names(map.imports.map(([name]) => ({ name })))) {
    rename(`"${module}": import0`, `"a": import0`);
  }
  return short;
}

// The later part takes the exports of the first one as its one module of imports, `a`.
function renameImportsOfLater(exports) {
  const text = run("wasm-opt", [...features, "-S", "-o", "-", "--quiet", laterPath]);
  const renamed = text.replace(/\(import "first" "(\w+)"/g, (_, name) => {
    if (!exports.has(name)) throw new Error(`shrink: the first part does not export ${name}`);
    return `(import "a" "${exports.get(name)}"`;
  });
  writeFileSync(inFolder("later.wat"), renamed);
  run("wasm-opt", [...features, inFolder("later.wat"), "-o", laterPath, "--quiet"]);
}

try {
  let glue = readFileSync(gluePath, "utf8");
  removeUnreachable(glue);
  if (step === "names") glue = shortenNames(trimGlue(removeDeadImports(glue)));
  writeFileSync(gluePath, glue);
} finally {
  rmSync(folder, { recursive: true });
}
