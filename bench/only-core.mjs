// Measures the core and its twin alone, and prints what bench/RESULTS.md would say of them.
//
//   node bench/only-core.mjs     by way of `cargo xtask bench --only core`, which builds what it needs

import { launch } from "./chrome.mjs";
import { buildTwin, measureCore } from "./core.mjs";
import { coreGoals } from "./goals.mjs";
import { coreMethod } from "./method.mjs";
import { goalTable } from "./report.mjs";
import { serveAll } from "./subjects.mjs";

await buildTwin();
const { address, stop } = await serveAll();
const browser = await launch();
try {
  const found = await measureCore(browser, address, 9);
  console.log(`${goalTable(coreGoals(found))}\n\n${coreMethod(found, 9)}`);
} finally {
  await browser.close();
  stop();
}
