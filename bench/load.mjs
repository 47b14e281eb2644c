// Start: when there is something to see, when the slider works, and what was asked for on the way.

import { onPage } from "./chrome.mjs";
import { interleave } from "./stats.mjs";

/** Tries the slider from the first moment on; notes when a step of it first changed the total. */
const TRY_SLIDER = `(() => {
  const started = { paint: undefined, largest: undefined, works: undefined, shifts: 0 };
  globalThis.imLoad = started;
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) if (it.name === "first-contentful-paint") started.paint = it.startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) started.largest = it.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) if (!it.hadRecentInput) started.shifts += it.value;
  }).observe({ type: "layout-shift", buffered: true });
  let before;
  const look = () => {
    const total = im.find("[data-slider=peak_groups]") && im.total();
    if (total && before === undefined) before = total;
    if (total && total !== before) {
      started.works = performance.now();
      return;
    }
    // The stop at the end, of groups: of daily users it would be above the monthly ones, and no answer.
    if (before !== undefined) im.slide("peak_groups", im.find("[data-slider=peak_groups]").max);
    setTimeout(look, 4);
  };
  if (globalThis.imTry !== false) look();
})();`;

/** One load: the moments in milliseconds since the page was asked for, and the requests. */
async function load(browser, url, { isSlow, cpu, isPlain = false }) {
  const before = `globalThis.imTry = ${!isPlain};${TRY_SLIDER}`;
  return onPage(browser, { cpu, isSlow, before }, async (page, client) => {
    const requests = [];
    client.on("Network.requestWillBeSent", ({ request }) => requests.push(request.url));
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    if (!isPlain)
      await page.waitForFunction(() => globalThis.imLoad.works !== undefined, { polling: 50, timeout: 60_000 });
    await page.waitForFunction(() => globalThis.imLoad.paint !== undefined, { polling: 50 });
    const moments = await page.evaluate(() => globalThis.imLoad);
    return { ...moments, requests };
  });
}

/** Loads of all subjects, with a slow phone's network and processor, and without a limit. */
export async function measureLoads(browser, address, subjects, times) {
  const run = (conditions) => interleave(subjects, times, (it) => load(browser, address(it), conditions));
  return { slow: await run({ isSlow: true, cpu: 4 }), free: await run({ isSlow: false, cpu: 1 }) };
}

/** First paint of the widget's page, beside the same page without its scripts, untouched by any input. */
export async function measurePaint(browser, address, times) {
  const slow = { isSlow: true, cpu: 4, isPlain: true };
  return interleave(["widget", "plain"], times, async (it) => {
    const before = `globalThis.imTry = false;${TRY_SLIDER}`;
    return onPage(browser, { ...slow, before }, async (page) => {
      await page.goto(address(it), { waitUntil: "load", timeout: 60_000 });
      // What the program draws may become the largest: it is waited for, and then the views that come late.
      if (it === "widget")
        await page.waitForFunction(() => globalThis.im.total() !== undefined, { polling: 50, timeout: 60_000 });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return page.evaluate(() => globalThis.imLoad);
    });
  });
}

/** What one visit asks for until all views are there. */
export async function countRequests(browser, address) {
  return onPage(browser, {}, async (page, client) => {
    const requests = [];
    client.on("Network.requestWillBeSent", ({ request }) => requests.push(request.url));
    await page.goto(address("widget"), { waitUntil: "load" });
    await page.waitForFunction(() => globalThis.im.find("[data-field=book_date]"), { timeout: 30_000 });
    await page.waitForNetworkIdle({ idleTime: 500 });
    const own = new URL(address("widget")).origin;
    return {
      all: requests.length,
      foreign: requests.filter((url) => new URL(url).origin !== own && !url.startsWith("data:")).length,
      firstWasm: requests.filter((url) => url.endsWith("_bg.wasm")).length,
      laterWasm: requests.filter((url) => url.endsWith("_later.wasm")).length,
    };
  });
}
