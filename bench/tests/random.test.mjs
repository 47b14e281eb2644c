// Scenarios that nobody thought of, good and bad: the core and the twin answer each of them alike.

import { test } from "node:test";
import assert from "node:assert/strict";
import { askLines, readData } from "../data.mjs";
import { createRules } from "../rules.js";
import { ADD_ONS, EDITIONS, FEATURES, IDCS, LIMIT_ROW, MAY_BE_UNLIMITED } from "../rules/terms.js";

const COUNT = 3000;
const data = readData();

/** Numbers from a seed, the same in each run (Mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every number of the data at which something changes, with its neighbours. */
const edges = new Set([0, 1, 10_000_000_000]);
for (const cells of Object.values(data.matrix)) {
  for (const value of Object.values(cells)) if (typeof value === "number") addEdge(value);
}
for (const { plans } of data.books) {
  for (const { overage, add_ons } of plans) {
    for (const { quota, block } of overage) for (const times of [1, 2, 7]) addEdge(quota + times * block);
    for (const { tiers } of add_ons) for (const { reaches } of tiers) if (reaches !== "unlimited") addEdge(reaches);
  }
}
function addEdge(value) {
  for (const near of [value - 1, value, value + 1]) edges.add(near);
}
const counts = [...edges];
const days = [...data.books.map((book) => book.documented), "2020-04-09", "2022-12-26", data.last_confirmed].flatMap(
  (day) => {
    const beside = (step) => new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10);
    return [beside(-1), day, beside(1)];
  },
);
days.push("2024-02-29", "2023-02-28", "2023-01-31", "2000-01-01", "2099-12-31");

/** Draws scenarios; about one in five has something wrong with it. */
class Draw {
  constructor(seed) {
    this.next = random(seed);
  }

  chance(share) {
    return this.next() < share;
  }

  one(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** Mostly `value`, sometimes nothing, rarely something wrong. */
  maybe(share, value) {
    if (!this.chance(share)) return undefined;
    return this.chance(0.02)
      ? this.one([null, -1, 1.5, "x", [], {}, true, 10_000_000_001, "2023-02-30", "1999-12-31"])
      : value();
  }

  count() {
    return this.chance(0.8) ? this.one(counts) : Math.floor(this.next() * 2_000_000);
  }

  usage() {
    const daily = this.count();
    const usage = {
      peak_dau: daily,
      peak_groups: this.count(),
      mau: this.chance(0.9) ? daily + this.count() : this.count(),
    };
    usage.mau = Math.min(usage.mau, 10_000_000_000);
    for (const key of Object.keys(usage)) usage[key] = this.maybe(0.9, () => usage[key]);
    return usage;
  }

  needs() {
    const needs = {};
    const names = [...Object.keys(LIMIT_ROW), "features"].sort(() => this.next() - 0.5);
    for (const name of names) needs[name] = this.maybe(0.25, () => this.need(name));
    return needs;
  }

  need(name) {
    if (name === "features") return Array.from({ length: Math.floor(this.next() * 4) }, () => this.one(FEATURES));
    if (MAY_BE_UNLIMITED.includes(name) && this.chance(0.3)) return "unlimited";
    return ADD_ONS.some(([, need]) => need === name) ? this.one(counts.filter((it) => it < 7000)) : this.count();
  }

  app() {
    return {
      name: this.maybe(0.2, () => this.one(["a", "b", "앱", "app-2"])),
      idc: this.chance(0.99) ? this.one(IDCS) : this.one(["tokyo", undefined, 7]),
      first_app_date: this.chance(0.2) ? null : this.maybe(0.8, () => this.one(days)),
      migrated: this.maybe(0.15, () => this.chance(0.8)),
      current_edition: this.maybe(0.3, () => this.one(EDITIONS)),
      usage: this.maybe(0.9, () => this.usage()),
      needs: this.maybe(0.6, () => this.needs()),
      start_date: this.maybe(0.4, () => this.one(days)),
    };
  }

  scenario() {
    const apps = Array.from({ length: this.chance(0.8) ? 1 : 3 }, () => this.app());
    return { schema: 1, book_date: this.maybe(0.7, () => this.one(days)), apps };
  }
}

/** Messages are for people: path and code are what both must find. */
const codes = ({ errors }) => errors.map(({ path, code }) => `${path} ${code}`).sort();

test(`the core and the twin answer ${COUNT} scenarios alike`, () => {
  const rules = createRules(data);
  const draw = new Draw(20230330);
  const scenarios = Array.from({ length: COUNT }, () => JSON.stringify(draw.scenario()));
  const answers = askLines(scenarios).map((line) => JSON.parse(line));
  assert.equal(answers.length, COUNT);
  let refused = 0;
  let totals = 0;
  answers.forEach((core, index) => {
    const twin = rules.quote(JSON.parse(scenarios[index]));
    const what = scenarios[index];
    refused += core.errors ? 1 : 0;
    totals += core.total ? 1 : 0;
    if (core.errors && twin.errors) assert.deepEqual(codes(twin), codes(core), what);
    else assert.deepEqual(twin, core, what);
  });
  // A run in which all were refused, or none had a total, would show nothing.
  assert.ok(refused > COUNT / 20 && refused < COUNT / 2, `${refused} refused`);
  assert.ok(totals > COUNT / 10, `${totals} with a total`);
});
