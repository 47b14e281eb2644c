// A browser of its own for each run, and pages that are throttled and watched in the same way.

import puppeteer from "puppeteer-core";
import { PROBE } from "./probe.mjs";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-sync",
  // Large enough for the pages below: a change beyond the window's edge is never shown, and counts as late.
  "--window-size=1320,1080",
  // Each window's bar of addresses would load pages of its own while ours is measured.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];
/** A slow phone connection: 150 ms there and back, 1.6 Mbit/s down, as Lighthouse has it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** The browser that the environment names, or the one of the distribution. */
export const BROWSER = process.env.IM_CHROMIUM ?? "/usr/bin/chromium";

/** Starts a browser with an empty profile. */
export const launch = () =>
  puppeteer.launch({ executablePath: BROWSER, headless: true, args: ARGUMENTS, protocolTimeout: 180_000 });

/** Opens a page in a profile of its own, gives it to `work`, and closes it. */
export async function onPage(browser, { cpu = 1, isSlow = false, width = 1280, height = 900, before = "" }, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width, height });
    const client = await page.createCDPSession();
    await client.send("Network.enable");
    await client.send("Network.setCacheDisabled", { cacheDisabled: true });
    if (isSlow) await client.send("Network.emulateNetworkConditions", SLOW_4G);
    if (cpu > 1) await client.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.evaluateOnNewDocument(`(${PROBE})();${before}`);
    const found = await work(page, client);
    if (faults.length > 0) throw new Error(`${page.url()}: ${faults.join("; ")}`);
    return found;
  } finally {
    await context.close();
  }
}

/** Waits until the first view is there and answers. */
export const untilAnswered = (page) =>
  page.waitForFunction(() => globalThis.im.total() !== undefined, { timeout: 30_000 });

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
