// Measures the widget against its peers, and writes bench/RESULTS.md.
//
//   node bench/run.mjs [--quick] [--rounds N] [--lines N]     by way of `cargo xtask bench`, which sets up what it needs

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPeers } from "./build.mjs";
import { launch } from "./chrome.mjs";
import { buildTwin, measureCore } from "./core.mjs";
import { ROOT } from "./data.mjs";
import { measureDrags } from "./drag.mjs";
import { assertEqual } from "./equal.mjs";
import { coreGoals, inputGoals, memoryGoals, nativeGoals, sizeGoals, startGoals } from "./goals.mjs";
import { measureLighthouse } from "./lighthouse.mjs";
import { countRequests, measureLoads, measurePaint } from "./load.mjs";
import { measureHeaps, measureLinear } from "./memory.mjs";
import { method } from "./method.mjs";
import { measureNative } from "./native.mjs";
import { readCounts } from "./options.mjs";
import { measurePresses } from "./press.mjs";
import { goalTable, measureTable } from "./report.mjs";
import { measureSizes } from "./size.mjs";
import { measured } from "./state.mjs";
import { figure, summary } from "./stats.mjs";
import { EXACT, SUBJECTS, serveAll } from "./subjects.mjs";

const counts = readCounts();

const began = Date.now();
const tell = (line) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

/** Everything that needs the browser, one subject after the other. */
async function measure(browser, address) {
  tell("equal answers first");
  const urls = Object.fromEntries(SUBJECTS.filter((it) => it !== "first").map((it) => [it, address(it)]));
  const equal = await assertEqual(browser, urls, EXACT, tell);
  tell("the core and its twin");
  const core = await measureCore(browser, address, counts.core);
  tell("starts");
  // What comes later is not waited for here: the whole widget is its own first view.
  const loads = await measureLoads(
    browser,
    address,
    SUBJECTS.filter((it) => it !== "first"),
    counts.runs,
  );
  const paints = await measurePaint(browser, address, counts.runs);
  const requests = await countRequests(browser, address);
  tell("keys and clicks");
  const presses = await measurePresses(browser, address, SUBJECTS, counts.runs);
  tell("drags");
  const drags = await measureDrags(browser, address, SUBJECTS, counts.runs);
  tell("memory");
  const heaps = await measureHeaps(browser, address, SUBJECTS, counts.heaps);
  const linear = await measureLinear(browser, address, counts.inputs);
  return { equal, core, loads, paints, requests, presses, drags, heaps, linear };
}

/** All figures by subject. */
function figuresOf({ loads, paints, presses, drags, heaps }) {
  return {
    slow: figure(loads.slow, (it) => it.works),
    free: figure(loads.free, (it) => it.works),
    slowPaint: figure(loads.slow, (it) => it.paint),
    paint: summary(paints.widget.map((it) => it.paint)),
    plain: summary(paints.plain.map((it) => it.paint)),
    press: figure(presses, (it) => it.p98),
    pressMedian: figure(presses, (it) => it.median),
    script: figure(drags, (it) => it.script),
    task: figure(drags, (it) => it.task),
    onTime: figure(drags, (it) => it.onTime),
    longest: figure(drags, (it) => it.longest),
    long: figure(drags, (it) => it.long),
    inputs: figure(drags, (it) => it.inputs),
    heap: figure(heaps, (it) => it.heap),
  };
}

function tables(sizes, all) {
  const fixed = (bytes) => Object.fromEntries(Object.entries(bytes).map(([it, value]) => [it, summary([value])]));
  const percent = Object.fromEntries(
    Object.entries(all.onTime).map(([it, { median, min, max }]) => [
      it,
      { median: median * 100, min: min * 100, max: max * 100 },
    ]),
  );
  const bytes = (whole, first, peers) => fixed({ widget: whole, first, ...peers });
  return [
    {
      title: "WebAssembly and JavaScript",
      unit: "bytes, brotli 11",
      figures: bytes(sizes.all, sizes.first, sizes.peers),
    },
    {
      title: "The first view: HTML, styles, words, code",
      unit: "bytes, brotli 11",
      figures: fixed({ first: sizes.view, ...sizes.peerViews }),
    },
    { title: "First working input, Slow 4G, processor ÷ 4", unit: "ms", figures: all.slow, base: "widget" },
    { title: "First working input, no limit", unit: "ms", figures: all.free, base: "widget" },
    { title: "First paint, Slow 4G, processor ÷ 4", unit: "ms", figures: all.slowPaint, base: "widget" },
    { title: "Keys and clicks, 98th of 100, processor ÷ 4", unit: "ms", figures: all.press },
    { title: "Keys and clicks, median, processor ÷ 4", unit: "ms", figures: all.pressMedian },
    { title: "Drag: script for each input", unit: "ms", figures: all.script },
    { title: "Drag: all work for each input, with layout and paint", unit: "ms", figures: all.task },
    { title: "Drag: frames on time", unit: "%", figures: percent },
    { title: "Drag: longest frame", unit: "ms", figures: all.longest },
    { title: "Drag: inputs that 120 steps of the hand became", unit: "inputs", figures: all.inputs },
    { title: "Heap of scripts after a collection", unit: "KiB", figures: all.heap },
  ].map(measureTable);
}

const state = measured();
await buildPeers();
await buildTwin();
const sizes = measureSizes();
tell("the command line");
const native = measureNative(counts.lines, counts.native);
const { address, stop } = await serveAll();
const browser = await launch();
let text;
try {
  const found = await measure(browser, address);
  tell("Lighthouse");
  const lighthouse = await measureLighthouse(address("widget"), counts.lighthouse);
  const all = figuresOf(found);
  const goals = [
    ...sizeGoals(sizes),
    ...startGoals({ ...all, lighthouse, requests: found.requests }),
    ...inputGoals(all),
    ...coreGoals(found.core),
    ...nativeGoals(native),
    ...memoryGoals(found.linear, all.heap),
  ];
  const version = await browser.version();
  text = method({ counts, state, version, found, native, goals: goalTable(goals), tables: tables(sizes, all) });
} finally {
  await browser.close();
  stop();
}
console.log(`\n${text}`);
// A quick run is a look, not a result.
if (!counts.isQuick) writeFileSync(join(ROOT, "bench/RESULTS.md"), text);
tell(counts.isQuick ? "quick: bench/RESULTS.md stays as it is" : "written to bench/RESULTS.md");
