// Every case of `tests/golden`, through the twin. The core answers the same cases in `cli/tests`.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { ROOT, readData } from "../data.mjs";
import { createRules } from "../rules.js";
import { NoJson, parseTree } from "../rules/text.js";
import { valueTexts } from "./cases.mjs";

const golden = join(ROOT, "tests/golden");
const rules = createRules(readData());

/** The twin's answer to a text, as the command line gives it. */
function answer(text) {
  try {
    return rules.quoteTree(parseTree(text));
  } catch (error) {
    if (!(error instanceof NoJson)) throw error;
    return { errors: [{ path: "", code: "invalid_json", message: "no JSON" }] };
  }
}

/** The quote in the form of the cases: editions by name, lines as lists, each bill with its book. */
function readable(quote) {
  const pick = (lines, keys) => lines?.map((line) => keys.map((key) => line[key])) ?? null;
  const apps = quote.apps.map(({ editions, ...app }) => {
    for (const it of editions) {
      const month = it.first_month && {
        ...it.first_month,
        lines: pick(it.first_month.lines, ["id", "amount", "prorated"]),
      };
      const lines = pick(it.lines, ["id", "quantity", "unit_price", "amount"]);
      app[it.edition] = { ...it, book: it.lines?.[0].book ?? null, lines, first_month: month };
    }
    return app;
  });
  return { ...quote, apps };
}

/** What a case names must be there and equal; lists are compared whole, and so is a reason. */
function expectPart(expected, actual, place) {
  if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${place}: no list`);
    assert.equal(actual.length, expected.length, `${place}: ${JSON.stringify(actual)}`);
    expected.forEach((item, index) => expectPart(item, actual[index], `${place}/${index}`));
  } else if (expected !== null && typeof expected === "object") {
    assert.ok(actual !== null && typeof actual === "object", `${place}: no object`);
    if ("code" in expected) assert.deepEqual(actual, expected, place);
    for (const key of Object.keys(expected)) expectPart(expected[key], actual[key], `${place}/${key}`);
  } else {
    assert.equal(actual, expected, place);
  }
}

const files = readdirSync(golden).filter((name) => name.endsWith(".json"));
assert.ok(files.includes("errors.json") && files.length >= 8, `only ${files}`);

for (const file of files.sort()) {
  const source = readFileSync(join(golden, file), "utf8");
  const cases = JSON.parse(source);
  // As written: the order of keys matters, and so does whether a count has a point.
  const scenarios = valueTexts(source, "scenario");
  let next = 0;
  for (const it of cases) {
    const text = it.scenario === undefined ? it.text : scenarios[next++];
    test(`${file}: ${it.name}`, () => {
      const answered = answer(text);
      if (it.errors) {
        const found = (answered.errors ?? []).map(({ path, code }) => `${path} ${code}`);
        assert.deepEqual(found.sort(), it.errors.map(([path, code]) => `${path} ${code}`).sort());
      } else {
        assert.equal(answered.errors, undefined, it.why);
        expectPart(it.expect, readable(answered), "");
      }
    });
  }
  test(`${file}: every scenario was read as it is written`, () => {
    assert.equal(next, scenarios.length);
    assert.ok(cases.length > 30);
  });
}

test("the contract's example is answered word for word", () => {
  const read = (name) => readFileSync(join(golden, "contract", name), "utf8");
  assert.deepEqual(answer(read("scenario.json")), JSON.parse(read("quote.json")));
});
