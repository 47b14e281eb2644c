// Writes the widget as a package for npm: node npm.mjs DIST SOURCE FOLDER
//
// Bundlers carry what a module names in a literal, and nothing else. So this variant of the widget's
// module (in the folder SOURCE) names its parts that way: scripts, words and styles by `import`, and the two parts of
// the program by `new URL("…", import.meta.url)`. What is not WebAssembly becomes a script, because a
// consumer's rules for `.css` and `.txt` must not touch it. Names have no hash: bundlers give their own.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dist, source, folder] = process.argv.slice(2);
const parts = join(folder, "widget");
for (const name of [parts, join(folder, "element")]) mkdirSync(name, { recursive: true });

const names = readdirSync(dist);
const read = (name) => readFileSync(join(dist, name), "utf8");
const write = (name, text) => writeFileSync(join(parts, name), text);

function find(pattern) {
  const found = names.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`npm: ${found.length} files ${pattern} in ${dist}; run \`cargo xtask dist\``);
  return found[0];
}

// Replaces exactly one place, so that a change of the module cannot slip by.
function replaceOne(text, from, to) {
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`npm: ${pieces.length - 1} times in ${source}: ${from}`);
  return pieces.join(to);
}

const wasm = find(/^im-pricing-calculator-\w+_bg\.wasm$/);
for (const [from, to] of [[wasm, "first.wasm"], [find(/^im-pricing-calculator-\w+_later\.wasm$/), "later.wasm"]]) {
  writeFileSync(join(parts, to), readFileSync(join(dist, from)));
}

write("program.js", read(wasm.replace("_bg.wasm", ".js")));
write("control.js", read(find(/^im-pricing-calculator-\w+_later\.js$/)));

const texts = names.filter((name) => /^(words\..*\.txt|widget\.css|later\.css)$/.test(name)).sort();
const scriptOf = (name) => name.replace(/\.\w+$/, ".js");
for (const name of texts) write(scriptOf(name), `export default ${JSON.stringify(read(name))};\n`);

write(
  "files.js",
  `// Where the parts of the widget are. A trap is the widget's when its stack names the program's file.
const first = new URL("./first.wasm", import.meta.url);
const later = new URL("./later.wasm", import.meta.url);
export const FILES = {
  wasm: first.href,
  later: later.href,
  glue: "./" + first.pathname.split("/").pop() + ".js",
};
export const TEXTS = {
${texts.map((name) => `  ${JSON.stringify(name)}: () => import("./${scriptOf(name)}"),`).join("\n")}
};
`,
);

for (const name of ["im-pricing-calculator.js", "element/language.js"]) {
  writeFileSync(join(folder, name), readFileSync(join(source, name)));
}

const PARTS = "element/parts.js";
let module = readFileSync(join(source, PARTS), "utf8");
module = replaceOne(
  module,
  'const FILES = typeof IM_VERSION === "undefined" ? findFiles() : IM_FILES;',
  'import { FILES, TEXTS } from "../widget/files.js";',
);
// webpack writes the address of this machine's file in the place of a bare `import.meta.url`.
module = replaceOne(module, /^const here = .*;$/m, "const here = FILES.wasm;");
module = replaceOne(module, /^function findFiles\(\) \{\n[\s\S]*?^\}\n/m, "");
module = replaceOne(
  module,
  'import(/* @vite-ignore */ new URL(FILES.control ?? "control.js", here).href)',
  'import("../widget/control.js")',
);
module = replaceOne(
  module,
  "import(/* @vite-ignore */ tries++ ? `${url}?${tries}` : url)",
  '(tries++, import("../widget/program.js"))',
);
module = replaceOne(
  module,
  /^const downloadText = .*;\n/m,
  `const downloadText = (name, code = "wasm-fetch") =>
  TEXTS[name]().then(
    (it) => it.default,
    (cause) => {
      throw failure(code, name, cause);
    },
  );
`,
);
writeFileSync(join(folder, PARTS), module);
