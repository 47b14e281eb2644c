// What a row of goals says of a figure.

import { test } from "node:test";
import assert from "node:assert/strict";
import { atLeast, atMost, fact, goal, goalTable, note, reported } from "../report.mjs";

const kB = (value) => `${value} kB`;
/** Must, target and verdict of a row with these limits. */
const verdict = (...limits) => goal("A", "what", "found", ...limits).slice(3);

test("a bound itself is within it, and beyond it is not", () => {
  assert.deepEqual(verdict(atMost(70, [70, 55], kB)), ["≤ 70 kB", "≤ 55 kB", "yes"]);
  assert.deepEqual(verdict(atMost(55, [70, 55], kB)), ["≤ 70 kB", "≤ 55 kB", "yes, target too"]);
  assert.deepEqual(verdict(atMost(71, [70, 55], kB)), ["≤ 70 kB", "≤ 55 kB", "**no**"]);
  assert.deepEqual(verdict(atLeast(8, [8], kB)), ["≥ 8 kB", "–", "yes"]);
});

test("one limit that is missed is a goal that is missed, whatever the others are", () => {
  const limits = [atMost(1, [9, 2], kB), fact("no others", false)];
  assert.deepEqual(verdict(...limits), ["≤ 9 kB; no others", "≤ 2 kB; –", "**no**"]);
});

test("what only has to be told is never missed", () => {
  assert.deepEqual(verdict(reported("< 10 s", false)), ["report", "< 10 s", "yes"]);
  assert.deepEqual(verdict(reported("< 10 s", true)), ["report", "< 10 s", "yes, target too"]);
});

test("a value that is no number reaches nothing", () => {
  assert.equal(verdict(atMost(Number.NaN, [1, 1], kB)).at(-1), "**no**");
});

test("every row of the table has as many cells as its head", () => {
  const rows = goalTable([goal("A", "what", "found", fact("it holds", true, true)), note("A", "what", "found")]);
  const cells = rows.split("\n").map((line) => line.split("|").length);
  assert.deepEqual(cells, [8, 8, 8, 8]);
});
