// How long the page takes to show what a key or a click did, as browsers measure it (INP), on a slow processor.

import { onPage, sleep, untilAnswered } from "./chrome.mjs";
import { interleave, percentile } from "./stats.mjs";

/** Below this duration browsers report nothing; such an interaction counts as this long. */
const LEAST = 16;
const OBSERVE = `globalThis.imEvents = new Map();
new PerformanceObserver((list) => {
  for (const it of list.getEntries()) {
    if (it.interactionId) imEvents.set(it.interactionId, Math.max(imEvents.get(it.interactionId) ?? 0, it.duration));
  }
}).observe({ type: "event", durationThreshold: ${LEAST}, buffered: true });`;

/** Sixty interactions: 40 keys on a slider, small steps and large ones, and 20 clicks that choose an edition. */
async function interact(page) {
  await page.evaluate(() => globalThis.im.find("[data-slider=peak_groups]").focus());
  const keys = ["ArrowRight", "ArrowRight", "PageUp", "ArrowLeft", "PageDown"];
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press(keys[at % keys.length]);
    await sleep(12);
  }
  for (let at = 0; at < 20; at += 1) {
    const edition = at % 2 ? "pro" : "ultimate";
    const place = await page.evaluate((it) => {
      const button = globalThis.im.find(`[data-choose=${it}]`);
      button.scrollIntoView({ block: "center" });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, edition);
    await page.mouse.click(place.x, place.y);
    await sleep(12);
  }
  await sleep(200);
}

/** Durations of sixty interactions for each subject and each run. */
export async function measurePresses(browser, address, subjects, times) {
  return interleave(subjects, times, (subject) =>
    onPage(browser, { cpu: 4, before: OBSERVE }, async (page) => {
      await page.goto(address(subject));
      await untilAnswered(page);
      await sleep(subject === "widget" ? 2500 : 500);
      const before = await page.evaluate(() => globalThis.im.answer().dataset.edition);
      await interact(page);
      const reported = await page.evaluate(() => [...globalThis.imEvents.values()]);
      const after = await page.evaluate(() => globalThis.im.answer().dataset.edition);
      if (!before || !after) throw new Error(`${subject}: no answer after the interactions`);
      const all = [...reported, ...Array.from({ length: Math.max(0, 60 - reported.length) }, () => LEAST)];
      return { p98: percentile(all, 0.98), median: percentile(all, 0.5), reported: reported.length };
    }),
  );
}
