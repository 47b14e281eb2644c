// The rules as a library: what it answers is what the command line answers.
import assert from "node:assert/strict";
import test from "node:test";
import { ScenarioError, books, init, matrix, quote } from "im-pricing-calculator/core";
import { goldenCases, imQuote, refusals } from "./support.js";

const app = { idc: "singapore" };
const scenario = (more = {}) => ({ schema: 1, apps: [{ ...app, ...more }] });

/** The problems of a value as `path code`. */
function problemsOf(value) {
  try {
    quote(value);
  } catch (error) {
    assert.ok(error instanceof ScenarioError, String(error));
    return error.errors.map(({ path, code }) => `${path} ${code}`);
  }
  return [];
}

test("every golden case is quoted as the command line quotes it", () => {
  const cases = goldenCases();
  assert.ok(cases.length > 250, `only ${cases.length} cases`);
  const lines = cases.map(({ scenario }) => JSON.stringify(scenario));
  const answers = imQuote(["batch"], lines.join("\n")).trimEnd().split("\n");
  assert.equal(answers.length, lines.length);
  for (const [index, { name }] of cases.entries()) {
    assert.equal(JSON.stringify(quote(cases[index].scenario)), answers[index], name);
  }
});

/** What `text` says as an object, which keeps one of two equal keys; undefined where it is no JSON. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as JSON in one line, all whole numbers in digits. */
function written(value) {
  const digits = (number) => String(BigInt(Number(number)));
  return JSON.stringify(value).replace(/\b\d(\.\d+)?e\+\d+/g, digits);
}

test("every bad scenario that an object can hold is refused with the same errors", () => {
  const cases = refusals().map((it) => ({ ...it, value: parsed(it.text) }));
  const objects = cases.filter(({ value }) => value !== undefined);
  assert.ok(objects.length > 100, `only ${objects.length} cases`);
  const lines = objects.map(({ value }) => written(value));
  const answers = imQuote(["batch"], lines.join("\n")).trimEnd().split("\n");
  assert.equal(answers.length, lines.length);
  for (const [index, { name, value }] of objects.entries()) {
    const answer = JSON.parse(answers[index]);
    if (!answer.errors) {
      // Only its text was bad: a point in a count, or a key that stands twice.
      assert.deepEqual(quote(value), answer, name);
      continue;
    }
    assert.throws(() => quote(value), (error) => {
      assert.ok(error instanceof ScenarioError, name);
      // Half a character is no JSON, but stands in an object at a place that can be named.
      if (answer.errors[0].code !== "invalid_json") assert.deepEqual(error.errors, answer.errors, name);
      return true;
    });
  }
});

test("the matrix is the command line's in every language", () => {
  for (const lang of ["en", "ko", "zh", "ja"]) {
    const printed = JSON.parse(imQuote(["matrix", "--format", "json", "--lang", lang]));
    assert.equal(JSON.stringify(matrix(lang)), JSON.stringify(printed), lang);
  }
  assert.deepEqual(matrix(), matrix("en"));
  for (const lang of ["de", "EN", "", null, 7]) assert.throws(() => matrix(lang), RangeError);
});

test("the books are the command line's", () => {
  const printed = JSON.parse(imQuote(["books", "--format", "json"]));
  assert.equal(JSON.stringify(books()), JSON.stringify(printed));
});

test("an error says in its message where and what", () => {
  assert.throws(() => quote({ schema: 1, apps: [] }), /\/apps: A scenario has at least one app\./);
  assert.throws(() => quote("{}"), /^ScenarioError: \/: /);
});

test("any whole number is taken, however it came about", () => {
  const usage = (peak_dau) => scenario({ usage: { peak_dau, peak_groups: 0 } });
  const expected = quote(usage(20_000));
  for (const count of [2e4, 20_000.0, 20_000n, Number("0x4e20")]) assert.deepEqual(quote(usage(count)), expected);
  assert.deepEqual(quote(usage(-0)), quote(usage(0)));
  assert.deepEqual(quote({ schema: 1n, apps: [app] }), quote(scenario()));
});

test("numbers that are no count are refused by their kind", () => {
  const place = "/apps/0/usage/mau";
  for (const count of [-1, -1n, 10_000_000_001, 2 ** 53, 1e21, 10n ** 30n, Number.MAX_VALUE]) {
    assert.deepEqual(problemsOf(scenario({ usage: { mau: count } })), [`${place} out_of_range`], String(count));
  }
  for (const count of [NaN, Infinity, -Infinity, 0.5, -0.5, "5", true, {}, [], () => 5, Symbol("5"), new Date(0)]) {
    assert.deepEqual(problemsOf(scenario({ usage: { mau: count } })), [`${place} wrong_type`], String(count));
  }
});

test("a field that is undefined is absent, and null is not", () => {
  const absent = { name: undefined, usage: undefined, needs: undefined, unknown: undefined };
  assert.deepEqual(quote(scenario(absent)), quote(scenario()));
  assert.deepEqual(problemsOf(scenario({ usage: null })), ["/apps/0/usage wrong_type"]);
  assert.deepEqual(problemsOf({ schema: 1, apps: undefined }), ["/apps missing_field"]);
  assert.deepEqual(problemsOf({ schema: 1, apps: [undefined] }), ["/apps/0 wrong_type"]);
  assert.deepEqual(problemsOf({ schema: 1, apps: new Array(2) }), ["/apps/0 wrong_type", "/apps/1 wrong_type"]);
});

test("what is no object is refused as a whole", () => {
  for (const value of [undefined, null, 1, 1n, "", "{}", true, [], Symbol(), () => {}]) {
    assert.deepEqual(problemsOf(value), [" wrong_type"], typeof value);
  }
});

test("what holds itself, or lies deep, is a problem and no hang", () => {
  const round = scenario();
  round.self = round;
  round.apps[0].needs = round;
  const problems = problemsOf(round);
  assert.ok(problems.includes("/self unknown_field"), problems.join());
  assert.ok(problems.includes("/apps/0/needs wrong_type"), problems.join());
  let deep = [];
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  assert.deepEqual(problemsOf(scenario({ usage: deep })), ["/apps/0/usage wrong_type"]);
  assert.deepEqual(problemsOf(deep), [" wrong_type"]);
  // The same object at two places is not within itself.
  const usage = { mau: 7 };
  const twice = { schema: 1, apps: [{ idc: "seoul", usage }, { idc: "seoul", usage }] };
  assert.equal(quote(twice).apps.length, 2);
});

test("names arrive as they are, whatever characters they have", () => {
  for (const name of ["a\\nb", "\\", "\\\\n", "🙂漢字", "'\"{}[]k", "\u2028", "x".repeat(100)]) {
    assert.equal(quote(scenario({ name })).apps[0].name, name);
  }
  for (const name of ["", "a\nb", "\0", "\ud800", "a\udfffb", "x".repeat(101)]) {
    assert.deepEqual(problemsOf(scenario({ name })), ["/apps/0/name out_of_range"], JSON.stringify(name));
  }
  assert.deepEqual(problemsOf({ ...scenario(), "a\n/~b": 1 }), ["/a\n~1~0b unknown_field"]);
});

test("objects without a prototype and of a class are read by their own fields", () => {
  class Usage {
    constructor() {
      this.mau = 90_000;
    }
    get peak_dau() {
      return 1;
    }
  }
  const expected = quote(scenario({ usage: { mau: 90_000 } }));
  assert.deepEqual(quote(scenario({ usage: new Usage() })), expected);
  assert.deepEqual(quote(scenario({ usage: Object.assign(Object.create(null), { mau: 90_000 }) })), expected);
  const frozen = Object.freeze(scenario({ usage: Object.freeze({ mau: 90_000 }) }));
  assert.deepEqual(quote(frozen), expected);
  assert.deepEqual(quote(structuredClone(frozen)), expected);
});

test("answers belong to the caller", () => {
  const first = quote(scenario());
  first.apps.length = 0;
  assert.equal(quote(scenario()).apps.length, 1);
});

test("`init` may be called where nothing is to be waited for", async () => {
  assert.equal(await init(), undefined);
});

test("fifty quotes of a large account keep the memory as it is", () => {
  const apps = Array.from({ length: 300 }, (_, index) => ({ idc: "seoul", usage: { mau: index } }));
  const large = { schema: 1, apps };
  const total = quote(large).total;
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  for (let round = 0; round < 50; round += 1) assert.equal(quote(large).total, total);
  const grown = process.memoryUsage().arrayBuffers + process.memoryUsage().external - before;
  assert.ok(grown < 4_000_000, `${grown} bytes more`);
});
