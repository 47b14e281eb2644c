// Memory: the program's own, which only grows, after thousands of inputs; and the browser's for its scripts.

import { onPage, sleep, untilAnswered } from "./chrome.mjs";
import { interleave } from "./stats.mjs";

/** Longer than the widget waits before it draws what is behind the answer. */
const REST_MS = 400;

const kib = (bytes) => bytes / 1024;

/** Runs in the page: moves all three sliders in turn, in large and small steps. */
async function inputs(count, first) {
  const { im } = globalThis;
  const metrics = ["peak_dau", "peak_groups", "mau"];
  const ends = metrics.map((metric) => Number(im.find(`[data-slider=${metric}]`).max));
  for (let at = first; at < first + count; at += 1) {
    const which = at % metrics.length;
    im.slide(metrics[which], (at * 37) % (ends[which] + 1));
    if (at % 50 === 0) await im.frames(1);
  }
  await im.frames(2);
}

/** The program's memory when it answers, when all views are there, after 500 and after `count` inputs, each time at rest. */
export async function measureLinear(browser, address, count) {
  return onPage(browser, {}, async (page) => {
    await page.goto(address("widget"));
    await untilAnswered(page);
    const size = () => page.evaluate(() => globalThis.im.memories[0].buffer.byteLength);
    const start = await size();
    await page.waitForFunction(() => globalThis.im.find("[data-field=book_date]"), { timeout: 30_000 });
    await sleep(1000);
    const loaded = await size();
    // What follows when the answer rests is drawn, too.
    const go = async (done) => {
      await page.evaluate(inputs, 500, done);
      await sleep(REST_MS);
      return size();
    };
    const warm = await go(0);
    let last = warm;
    for (let done = 500; done < count; done += 500) last = await go(done);
    return { start: kib(start), loaded: kib(loaded), warm: kib(warm), last: kib(last), count };
  });
}

/** The heap of scripts after a collection, when the page stands. */
export async function measureHeaps(browser, address, subjects, times) {
  return interleave(subjects, times, (subject) =>
    onPage(browser, {}, async (page, client) => {
      await client.send("Performance.enable");
      await client.send("HeapProfiler.enable");
      await page.goto(address(subject));
      await untilAnswered(page);
      await sleep(subject === "widget" ? 2500 : 500);
      await client.send("HeapProfiler.collectGarbage");
      const { metrics } = await client.send("Performance.getMetrics");
      return { heap: kib(metrics.find(({ name }) => name === "JSHeapUsedSize").value) };
    }),
  );
}
