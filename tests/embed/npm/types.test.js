// The types as consumers compile against them, and against what the rules really answer.
import assert from "node:assert/strict";
import test from "node:test";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { books, matrix, quote } from "im-pricing-calculator/core";
import { goldenCases, here, imQuote } from "./support.js";

const compiler = join(here, "node_modules/typescript/bin/tsc");

/** Compiles a project of `types/`; fails with what the compiler says. */
function compile(project) {
  try {
    execFileSync(process.execPath, [compiler, "-p", join(here, "types", project)], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    assert.fail(error.stdout);
  }
}

/** TypeScript in which every word of the schema must be a word of the type, and the other way round. */
function words() {
  const { $defs } = JSON.parse(imQuote(["schema"]));
  const lists = {
    Edition: $defs.edition.enum,
    Feature: $defs.feature.enum,
    Metric: $defs.metric.enum,
    Idc: $defs.app.properties.idc.enum,
    LineId: $defs.line.properties.id.enum,
    BillingMode: $defs.app_quote.properties.billing_mode.enum,
    'AppQuote["billing_mode_reason"]': $defs.app_quote.properties.billing_mode_reason.enum,
    'EditionQuote["availability"]': $defs.edition_quote.properties.availability.enum,
    'EditionQuote["status"]': $defs.edition_quote.properties.status.enum,
    EditionNote: $defs.edition_quote.properties.notes.items.enum,
    QuoteNote: $defs.quote.properties.notes.items.enum,
    'Reason["code"]': $defs.reason.properties.code.enum,
    Limited: $defs.reason.properties.metric.enum,
    ProblemCode: $defs.errors.properties.errors.items.properties.code.enum,
  };
  const fields = {
    Scenario: $defs.scenario,
    App: $defs.app,
    Usage: $defs.usage,
    Needs: $defs.needs,
    Quote: $defs.quote,
    AppQuote: $defs.app_quote,
    EditionQuote: $defs.edition_quote,
    Line: $defs.line,
    FirstMonth: $defs.first_month,
    FirstMonthLine: $defs.first_month_line,
  };
  for (const [name, it] of Object.entries(fields)) lists[`keyof ${name}`] = Object.keys(it.properties);
  return Object.entries(lists).map(([type, list]) => {
    assert.ok(list.length > 0, type);
    const all = Object.fromEntries(list.map((word) => [word, true]));
    return `export const list${type.replace(/\W/g, "_")}: Record<${type}, true> = ${JSON.stringify(all)};`;
  });
}

/** TypeScript in which real answers must be of their types. */
function answers() {
  const cases = goldenCases();
  const some = cases.filter((_, index) => index % 5 === 0);
  const lines = some.map(({ scenario }, index) => [
    `export const scenario${index}: Scenario = ${JSON.stringify(scenario)};`,
    `export const quote${index}: Quote = ${JSON.stringify(quote(scenario))};`,
  ]);
  return [
    ...lines.flat(),
    `export const lists: Books = ${JSON.stringify(books())};`,
    ...["en", "ko", "zh", "ja"].map((lang) => `export const ${lang}: Matrix = ${JSON.stringify(matrix(lang))};`),
  ];
}

test("consumers compile under every strict rule, as modules of Node's kind and for bundlers", () => {
  compile("tsconfig.json");
  compile("tsconfig.bundler.json");
});

test("the rules compile where there is no browser", () => compile("tsconfig.node.json"));

test("the types have the words of the schema, and real answers are of their types", () => {
  const folder = join(here, "types/generated");
  mkdirSync(folder, { recursive: true });
  const imports = "import type * as contract from \"im-pricing-calculator/core\";\n";
  const used = ["App", "AppQuote", "BillingMode", "Books", "Edition", "EditionNote", "EditionQuote", "Feature", "FirstMonth",
    "FirstMonthLine", "Idc", "Limited", "Line", "LineId", "Matrix", "Metric", "Needs", "ProblemCode", "Quote", "QuoteNote",
    "Reason", "Scenario", "Usage"];
  const aliases = used.map((name) => `type ${name} = contract.${name};`);
  writeFileSync(join(folder, "exact.ts"), imports + [...aliases, ...words(), ...answers()].join("\n"));
  compile("tsconfig.generated.json");
});
