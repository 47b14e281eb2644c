// Completes a folder for static hosts: node publish.mjs FOLDER BASE
//
// integrity.json       the checksum of each file, as `integrity` attributes take it
// snippet.pinned.html  a snippet that lets the browser check the scripts against those checksums
// FILE.br, FILE.gz     each text and WebAssembly file as a host sends it (brotli 11, gzip 9), for
//                      hosts that do not compress by themselves
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [folder, base] = process.argv.slice(2);
const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".md", ".svg", ".ts", ".txt", ".wasm"]);

const read = (name) => readFileSync(join(folder, name));
const write = (name, content) => writeFileSync(join(folder, name), content);
const checksum = (kind, content) => `${kind}-${createHash(kind).update(content).digest("base64")}`;

const names = () => readdirSync(folder, { withFileTypes: true }).filter((it) => it.isFile()).map((it) => it.name).sort();

// Only an import map tells the browser the checksum of a script that another script imports.
const sha384 = (name) => checksum("sha384", read(name));
const imported = names().filter((name) => /^im-pricing-calculator-[0-9a-f]+\w*\.js$/.test(name));
if (imported.length === 0) throw new Error("publish: no hashed script");
const map = JSON.stringify({ integrity: Object.fromEntries(imported.map((name) => [base + name, sha384(name)])) });
const loader = "im-pricing-calculator.js";
write(
  "snippet.pinned.html",
  `<!-- For script-src, where a policy forbids inline scripts: '${checksum("sha256", map)}' -->
<script type="importmap">${map}</script>
<script type="module" src="${base}${loader}" integrity="${sha384(loader)}" crossorigin="anonymous"></script>
<im-pricing-calculator></im-pricing-calculator>
`,
);

const others = names().filter((name) => name !== "integrity.json");
const integrity = Object.fromEntries(others.map((name) => [name, sha384(name)]));
write("integrity.json", `${JSON.stringify(integrity, null, 2)}\n`);

const compressed = {
  br: (raw) =>
    brotliCompressSync(raw, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }),
  gz: (raw) => gzipSync(raw, { level: 9 }),
};
for (const name of names().filter((it) => COMPRESSIBLE.has(extname(it)))) {
  const raw = read(name);
  for (const [ending, compress] of Object.entries(compressed)) write(`${name}.${ending}`, compress(raw));
}
