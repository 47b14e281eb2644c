// A slider dragged by a hand in 120 steps on a slow processor: script per step, and frames that came late.

import { onPage, sleep, untilAnswered } from "./chrome.mjs";
import { interleave } from "./stats.mjs";

const STEPS = 120;
const STEP_MS = 8;
/** A frame after more than one and a half of its sixtieth of a second came late. */
const LATE_MS = 25;
const OBSERVE = `globalThis.imLong = [];
new PerformanceObserver((list) => {
  for (const it of list.getEntries()) imLong.push(it.duration);
}).observe({ type: "long-animation-frame", buffered: false });`;

async function metrics(client) {
  const { metrics: all } = await client.send("Performance.getMetrics");
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

async function drag(page, client) {
  const rail = await page.evaluate(() => {
    const slider = globalThis.im.find("[data-slider=peak_groups]");
    slider.scrollIntoView({ block: "center" });
    const { x, y, width, height } = slider.getBoundingClientRect();
    return { x, y: y + height / 2, width };
  });
  await page.evaluate(() => {
    globalThis.imFrames = [];
    globalThis.imInputs = 0;
    globalThis.im.find("[data-slider=peak_groups]").addEventListener("input", () => (globalThis.imInputs += 1));
    globalThis.imLong.length = 0;
    const note = (now) => {
      globalThis.imFrames.push(now);
      if (globalThis.imFrames.length < 5000) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const at = (share) => rail.x + 10 + (rail.width - 20) * share;
  const mouse = (type, x) =>
    client.send("Input.dispatchMouseEvent", { type, x, y: rail.y, button: "left", buttons: 1, clickCount: 1 });
  await mouse("mousePressed", at(0.3));
  await sleep(100);
  const before = await metrics(client);
  const from = await page.evaluate(() => performance.now());
  // Not awaited one by one: a hand does not wait for the page either.
  const moves = [];
  for (let step = 1; step <= STEPS; step += 1) {
    moves.push(mouse("mouseMoved", at(0.3 + (0.65 * step) / STEPS)));
    await sleep(STEP_MS);
  }
  await Promise.all(moves);
  const to = await page.evaluate(() => performance.now());
  const after = await metrics(client);
  await mouse("mouseReleased", at(0.95));
  const seen = await page.evaluate(() => ({
    frames: globalThis.imFrames,
    long: globalThis.imLong,
    inputs: globalThis.imInputs,
    total: globalThis.im.total(),
  }));
  const frames = seen.frames.filter((it) => it >= from && it <= to);
  const gaps = frames.slice(1).map((it, index) => it - frames[index]);
  return {
    inputs: seen.inputs,
    total: seen.total,
    script: ((after.ScriptDuration - before.ScriptDuration) * 1000) / seen.inputs,
    task: ((after.TaskDuration - before.TaskDuration) * 1000) / seen.inputs,
    onTime: gaps.filter((it) => it <= LATE_MS).length / gaps.length,
    longest: Math.max(...gaps),
    long: seen.long.filter((it) => it > 50).length,
  };
}

/** Drags of all subjects. */
export async function measureDrags(browser, address, subjects, times) {
  return interleave(subjects, times, (subject) =>
    onPage(browser, { cpu: 4, before: OBSERVE }, async (page, client) => {
      await client.send("Performance.enable", { timeDomain: "threadTicks" });
      await page.goto(address(subject));
      await untilAnswered(page);
      await sleep(subject === "widget" ? 2500 : 500);
      const found = await drag(page, client);
      if (found.inputs < 3) throw new Error(`${subject}: the slider moved ${found.inputs} times`);
      return found;
    }),
  );
}
