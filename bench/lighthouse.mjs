// Lighthouse's figures of speed for the page, as a phone sees it.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { BROWSER } from "./chrome.mjs";
import { summary } from "./stats.mjs";

const program = join(dirname(createRequire(import.meta.url).resolve("lighthouse/package.json")), "cli/index.js");
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup";

async function report(url) {
  const args = [
    program,
    url,
    "--output=json",
    "--quiet",
    "--only-categories=performance",
    "--disable-full-page-screenshot",
    "--no-enable-error-reporting",
    `--chrome-flags=${FLAGS}`,
  ];
  const options = { env: { ...process.env, CHROME_PATH: BROWSER }, maxBuffer: 1 << 26 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options).catch(({ stderr }) => {
    throw new Error(`Lighthouse: ${stderr.trim()}`);
  });
  const { audits, categories, runtimeError } = JSON.parse(stdout);
  if (runtimeError) throw new Error(runtimeError.message);
  const value = (name) => audits[name].numericValue;
  return {
    score: categories.performance.score * 100,
    largest: value("largest-contentful-paint"),
    blocking: value("total-blocking-time"),
    shift: value("cumulative-layout-shift"),
  };
}

/** Medians of `times` runs. Now and then Lighthouse loses the trace of its own browser: then it tries once more. */
export async function measureLighthouse(url, times) {
  const runs = [];
  for (let time = 0; time < times; time += 1) runs.push(await report(url).catch(() => report(url)));
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, summary(runs.map((it) => it[key]))]));
}
