// What the documents show is what works: their code is compiled under the strict rules, and run where
// it says what it prints.
import assert from "node:assert/strict";
import test from "node:test";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assembled, here, read, root } from "./support.js";

const folder = join(here, "types/documents");
const compiler = join(here, "node_modules/typescript/bin/tsc");

/** The code of some sections of a document, with its language. */
function codeOf(path, isWanted) {
  const sections = read(path).split(/^## /m).filter((it) => isWanted(it.split("\n")[0]));
  const blocks = sections.flatMap((it) => [...it.matchAll(/^```(js|ts|tsx)\n([\s\S]*?)^```/gm)]);
  return blocks.map(([, language, code]) => ({ language, code }));
}

const blocks = [
  ...codeOf(join(root, "docs/embed.md"), (title) => ["npm", "Rules without the widget"].includes(title)),
  ...codeOf(join(assembled, "README.md"), () => true),
];

test("the documents' code compiles", () => {
  assert.ok(blocks.length >= 10, `only ${blocks.length} blocks`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { language, code }] of blocks.entries()) {
    const kind = language === "tsx" ? "tsx" : "ts";
    // An optional piece of an answer is not checked for in a document; all else is.
    writeFileSync(join(folder, `block${index}.${kind}`), code.replaceAll("apps[0].", "apps[0]?.") + "export {};\n");
  }
  try {
    const project = join(here, "types/tsconfig.documents.json");
    execFileSync(process.execPath, [compiler, "-p", project], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(error.stdout);
  }
});

test("the documents' code prints what it says", () => {
  let compared = 0;
  for (const [index, { code }] of blocks.entries()) {
    const expected = [...code.matchAll(/\/\/ prints (.*)$/gm)].map(([, text]) => text);
    if (expected.length === 0) continue;
    const program = join(folder, `block${index}.mjs`);
    writeFileSync(program, code);
    const printed = execFileSync(process.execPath, [program], { encoding: "utf8" }).trimEnd().split("\n");
    assert.deepEqual(printed, expected);
    compared += expected.length;
  }
  assert.ok(compared >= 5, `only ${compared} lines`);
});
