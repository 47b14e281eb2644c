// What the package holds, and that its three lists of what the element has agree: the manifest, the
// types, and the element's own code.
import assert from "node:assert/strict";
import test from "node:test";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import manifestSchema from "custom-elements-manifest/schema.json" with { type: "json" };
import ts from "typescript";
import { assembled, here, npm, read, readJson, root } from "./support.js";

const manifest = readJson(join(assembled, "custom-elements.json"));
const element = manifest.modules.flatMap((it) => it.declarations).find((it) => it.tagName);
const names = (list) => list.map(({ name }) => name).sort();

/** The declarations of a file of types, by name. */
function declarations(path) {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const named = file.statements.filter((it) => it.name).map((it) => [it.name.text, it]);
  return new Map(named);
}
const types = declarations(join(assembled, "im-pricing-calculator.d.ts"));
const memberNames = (name) => [...new Set(types.get(name).members.map((it) => it.name?.text))].filter(Boolean).sort();

// Names with a hash are different in every build.
const withoutHash = (path) => path.replace(/-[0-9a-f]{16}(?=[._])/, "-HASH");

test("the tarball holds the listed files and no other", () => {
  const [{ files, version, name }] = JSON.parse(npm(["pack", "--dry-run", "--json"], assembled));
  const listed = files.map(({ path }) => withoutHash(path)).sort();
  const expected = read(join(here, "files.txt")).trim().split("\n");
  assert.deepEqual(listed, expected);
  assert.equal(name, "im-pricing-calculator");
  const [, ours] = /\[workspace\.package\]\nversion = "(.*)"/.exec(read(join(root, "Cargo.toml")));
  assert.equal(version, ours);
});

test("every file that the package names is there", () => {
  const { exports, types, customElements, sideEffects } = readJson(join(assembled, "package.json"));
  const leaves = (it) => (typeof it === "string" ? [it] : Object.values(it).flatMap(leaves));
  const named = [...leaves(exports), types, customElements, ...sideEffects];
  for (const path of named) assert.ok(read(join(assembled, path)).length > 0, path);
});

test("the manifest follows its schema", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const isValid = ajv.validate(manifestSchema, manifest);
  assert.ok(isValid, ajv.errorsText(ajv.errors, { separator: "\n" }));
  assert.ok(!ajv.validate(manifestSchema, { ...manifest, modules: [{ kind: "none" }] }), "the schema refuses nothing");
});

test("manifest and types name the same attributes, members and events", () => {
  assert.deepEqual(names(element.attributes), memberNames("ImPricingCalculatorAttributes"));
  assert.deepEqual(names(element.events), memberNames("ImPricingCalculatorEventMap"));
  const listeners = ["addEventListener", "removeEventListener"];
  const members = memberNames("ImPricingCalculator").filter((name) => !listeners.includes(name));
  assert.deepEqual(names(element.members), members);
  for (const { name, type } of element.events) {
    const detail = /^CustomEvent<(\w+)>$/.exec(type.text)[1];
    assert.ok(types.has(detail), `${name}: no type ${detail}`);
  }
});

test("every attribute has its property, and each property of one its attribute", () => {
  const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const fields = new Map(element.members.filter((it) => it.attribute).map((it) => [it.attribute, it]));
  const without = element.attributes.filter(({ fieldName }) => !fieldName);
  assert.deepEqual(names(without), ["permalink", "storage"]);
  for (const { name, fieldName, type, default: value } of element.attributes) {
    if (!fieldName) continue;
    assert.equal(fieldName, camel(name));
    const field = fields.get(name);
    // A property is null where its attribute is absent.
    const text = type.text === "boolean" ? "boolean" : `${type.text} | null`;
    assert.deepEqual([field.name, field.type.text, field.default], [fieldName, text, value], name);
    fields.delete(name);
  }
  assert.deepEqual([...fields.keys()], []);
});

test("the manifest's export names are the types' own", () => {
  const exported = manifest.modules[0].exports.filter((it) => it.kind === "js").map((it) => it.name);
  const values = [...types].filter(([, it]) => ts.isClassDeclaration(it) || ts.isFunctionDeclaration(it));
  assert.deepEqual(exported.sort(), values.map(([name]) => name).sort());
});

test("the entries of the rules export what their types say", async () => {
  const declared = declarations(join(assembled, "core/index.d.ts"));
  const values = [...declared].filter(([, it]) => !ts.isTypeAliasDeclaration(it)).map(([name]) => name).sort();
  for (const entry of ["im-pricing-calculator/core", "im-pricing-calculator/core/lazy"]) {
    assert.deepEqual(Object.keys(await import(entry)).sort(), values, entry);
  }
  for (const file of ["index.js", "lazy.js"]) {
    const text = read(join(assembled, "core", file));
    assert.ok(!text.includes("node:"), `${file} asks a browser for Node's modules`);
  }
});

test("the element's own code watches the attributes of the manifest", async () => {
  const { ImPricingCalculator } = await import("im-pricing-calculator");
  const watched = element.attributes.filter(({ fieldName }) => fieldName);
  assert.deepEqual([...ImPricingCalculator.observedAttributes].sort(), names(watched));
  const own = Object.getOwnPropertyDescriptors(ImPricingCalculator.prototype);
  for (const { name, kind, static: isStatic } of element.members) {
    if (isStatic) assert.ok(name in ImPricingCalculator, `no static ${name}`);
    else assert.ok(kind === "method" ? typeof own[name]?.value === "function" : own[name]?.get, `no ${kind} ${name}`);
  }
  const callbacks = /^(constructor|\w+Callback)$/;
  const visible = Object.keys(own).filter((name) => !callbacks.test(name));
  assert.deepEqual(visible.sort(), names(element.members.filter((it) => !it.static)));
  assert.equal(ImPricingCalculator.version, readJson(join(assembled, "package.json")).version);
});

/** All that a pattern finds in the files below some folders, each once. */
function foundIn(folders, endings, pattern) {
  const found = new Set();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !endings.some((end) => entry.name.endsWith(end))) continue;
      const text = read(join(entry.parentPath ?? entry.path, entry.name));
      for (const [, name] of text.matchAll(pattern)) found.add(name);
    }
  }
  return [...found].sort();
}

test("the manifest's parts are those that the widget draws", () => {
  const drawn = foundIn(["src/components", "src/later", "src/embed"], [".rs", ".js"], /(?:[aA]ttr(?:ibute)?\("part", |\bpart: )"([\w-]+)"/g);
  assert.deepEqual(names(element.cssParts), drawn);
});

test("the manifest's properties are those that the styles read", () => {
  const used = foundIn(["style", "src/embed"], [".css", ".js"], /var\((--im-[a-z-]+)/g);
  assert.deepEqual(names(element.cssProperties), used);
});

test("the documents name each attribute, event, part and property of the manifest", () => {
  const guide = read(join(root, "docs/embed.md"));
  const lists = [element.attributes, element.events, element.cssParts, element.cssProperties].flat();
  const missing = lists.filter(({ name }) => !guide.includes(`\`${name}`));
  assert.deepEqual(names(missing), []);
});
