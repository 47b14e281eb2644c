// What one step of a slider costs: script, style, layout and all work, without throttling, and prints it.
//
//   node bench/step.mjs [SUBJECT,…] [ROUNDS]     after `cargo xtask dist` and one `cargo xtask bench`, whose tools it takes

import { buildPeers } from "./build.mjs";
import { launch, onPage, sleep, untilAnswered } from "./chrome.mjs";
import { interleave, summary } from "./stats.mjs";
import { serveAll } from "./subjects.mjs";

const STEPS = 120;
const COUNTERS = { work: "TaskDuration", script: "ScriptDuration", style: "RecalcStyleDuration", layout: "LayoutDuration" };
const subjects = (process.argv[2] ?? "widget,first,preact").split(",");
const rounds = Number(process.argv[3] ?? 3);

async function counters(client) {
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page: so many steps up and down the slider, two frames for each. */
async function slide(steps) {
  const { max } = globalThis.im.find("[data-slider=peak_groups]");
  for (let step = 0; step < steps; step += 1) {
    globalThis.im.slide("peak_groups", Math.round(Number(max) * (0.3 + (0.6 * (step % 60)) / 60)));
    await globalThis.im.frames(2);
  }
}

const measure = (browser, url, pause) =>
  onPage(browser, {}, async (page, client) => {
    await client.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(url);
    await untilAnswered(page);
    await sleep(pause);
    await page.evaluate(() => globalThis.im.find("[data-slider=peak_groups]").scrollIntoView({ block: "center" }));
    await page.evaluate(slide, STEPS / 2);
    const before = await counters(client);
    await page.evaluate(slide, STEPS);
    const after = await counters(client);
    const each = ([name, counter]) => [name, ((after[counter] - before[counter]) * 1000) / STEPS];
    return Object.fromEntries(Object.entries(COUNTERS).map(each));
  });

await buildPeers();
const { address, stop } = await serveAll();
const browser = await launch();
const found = await interleave(subjects, rounds, (it) => measure(browser, address(it), it === "widget" ? 2500 : 500));
for (const subject of subjects) {
  const of = (name) => summary(found[subject].map((it) => it[name])).median.toFixed(2);
  console.log(subject, ...Object.keys(COUNTERS).map((name) => `${name} ${of(name)} ms`));
}
await browser.close();
await stop();
