// Quotes a second: the core's WebAssembly and its twin on decimal.js, side by side in one page.
//
// Twice: the rules alone, each program from scenarios that it has read and with amounts as numbers of its
// own; and from plain objects to plain objects, as others use the module.

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT, readPageData } from "./data.mjs";
import { onPage } from "./chrome.mjs";
import { summary } from "./stats.mjs";

/** Builds the twin as a module of its own, with a page to measure in. */
export async function buildTwin() {
  const folder = join(ROOT, "target/bench/twin");
  mkdirSync(folder, { recursive: true });
  const { table, ...data } = readPageData();
  if (!table) throw new Error("no matrix");
  await build({
    stdin: {
      contents: `import { createRules } from "./rules.js"; export const { quote, read, price } = createRules(${JSON.stringify(data)});`,
      resolveDir: join(ROOT, "bench"),
    },
    outfile: join(folder, "twin.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  copyFileSync(join(ROOT, "bench/race.js"), join(folder, "race.js"));
  writeFileSync(
    join(folder, "index.html"),
    '<!DOCTYPE html><html lang="en"><title>core</title><link rel="icon" href="data:,"></html>',
  );
}

/** Scenarios with overage, add-ons and notes: one app, usage from a few to a million. */
function scenarios(count) {
  return Array.from({ length: count }, (_, at) => ({
    schema: 1,
    apps: [
      {
        idc: ["singapore", "seoul", "china"][at % 3],
        first_app_date: at % 2 ? "2021-05-01" : "2023-01-05",
        usage: {
          peak_dau: (at * 7919) % 1_000_000,
          peak_groups: (at * 104_729) % 2_000_000,
          mau: 1_000_000 + ((at * 15_485_863) % 1_000_000),
        },
        needs: {
          members_per_group: (at * 13) % 2_000,
          retention_days: [7, 30, 90, 180, 360][at % 5],
          features: at % 4 ? [] : ["community"],
        },
      },
    ],
  }));
}

/** One usage with every combination of what can be bought on top: each answers for six editions. */
function combinations() {
  const found = [];
  for (const av of [50, "unlimited"]) {
    for (const members of [200, 2_000, 6_000]) {
      for (const groups of [500, 1_000, 3_000]) {
        for (const days of [7, 30, 90, 180, 360]) {
          const needs = { av_groups: av, members_per_group: members, groups_per_user: groups, retention_days: days };
          const usage = { peak_dau: 35_000, peak_groups: 250_000, mau: 90_000 };
          found.push({ schema: 1, apps: [{ idc: "singapore", first_app_date: "2021-05-01", usage, needs }] });
        }
      }
    }
  }
  return found;
}

/** Quotes a second, and the time of a full comparison; the latter once more on a slow processor. */
export async function measureCore(browser, address, times) {
  const run = (cpu) =>
    onPage(browser, { cpu }, async (page) => {
      await page.goto(address("twin"));
      const addresses = Object.fromEntries(["core", "inside", "twin"].map((it) => [it, address(it)]));
      const race = async (url, ...all) => (await import(url)).race(...all);
      const asked = [scenarios(512), combinations(), times, 120];
      const found = await page.evaluate(race, `${address("twin")}race.js`, addresses, ...asked);
      if (!found.isolated) throw new Error("the page is not isolated: its clock is coarse");
      const each = (all) => Object.fromEntries(Object.entries(all).map(([name, values]) => [name, summary(values)]));
      return { speed: each(found.speed), comparison: each(found.comparison), combinations: combinations().length };
    });
  return { free: await run(1), slow: await run(4) };
}
