// How the results were made, in the words that stand beside them.

import { cpus, loadavg } from "node:os";
import { command } from "./options.mjs";

const whole = (value) => Math.round(value).toLocaleString("en-US");
const spread = (it) => `${whole(it.median)} (${whole(it.min)} – ${whole(it.max)})`;

/** How quotes a second were counted. */
export function coreMethod({ free }, rounds) {
  const { alone, twinAlone, core, twin } = free.speed;
  return `- Quotes a second: the same 512 scenarios in one isolated page, ${rounds} rounds of 120 ms in turns, after equal answers
  and equal sums. Rules alone: both price scenarios that they have read before, with amounts as numbers of their own and not
  yet as text; each quote is built whole and its lines are summed up. Core ${spread(alone)}, twin ${spread(twinAlone)}.
  The hook for it is in a build of its own, compiled as the module is, for speed; the page has the same rules compiled for size.
- Through the module every object is read and checked, and the answer crosses as JSON text of some 4 kB. Core ${spread(core)},
  twin ${spread(twin)}, which reads and checks too and writes amounts as text, but no JSON.`;
}

/** How the command line was timed. */
export function nativeMethod({ lines, runs, cores, isPinned, seconds, rate }) {
  const where = isPinned ? "held on one core by `taskset`" : `on ${cores} cores, because \`taskset\` did not work`;
  const { median, min, max } = seconds;
  const times = `${median.toFixed(2)} s (${min.toFixed(2)} – ${max.toFixed(2)})`;
  return `- The command line: ${whole(lines)} scenarios of \`cli/examples/scenarios.rs\` from a file through \`im-quote batch\`, with
  threads for reading, pricing and writing ${where}; its answers, six editions each, are written as JSON
  and thrown away. ${times} by the clock in ${runs === 1 ? "one run" : `${runs} runs`}; ${spread(rate)} scenarios a
  second and core.`;
}

/** A warning where the bundle is not what its sources would give now; nothing otherwise. */
function warning([first, ...others]) {
  if (!first) return "";
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return `
**The bundle in \`dist/\` is older than its sources** (\`${first}\`${more}): what is measured here may not be what they give.
`;
}

/** The whole document. */
export function method({ counts, state, version, found, native, goals, tables }) {
  const { equal, core, requests } = found;
  const { naive } = equal;
  const exact = Object.keys(equal).length - 1;
  const cores = cpus().length;
  return `# The widget against what else one would take

Every figure is from one run of \`${command(counts)}\`, which writes this file, at ${state.commit}.
${version}, Node ${process.version}, ${cores} shared cores: trust ratios between subjects, not milliseconds.
${warning(state.newer)}
## Goals

${goals}

"Must" is what "reached" is about; "target" is what would be better still, and "–" stands where none is set. "Widget" is the page
as it is shipped, with all its views; "first view alone" is the same program whose later part the server does not have, and that
is what the peers show too. Rows that are judged by it say so, and have the figure of the whole widget beside it.

## How it was measured

- The peers in \`bench/peers\` show the widget's first view (form, sliders with the same stops, six editions with their lines,
  the matrix) in English, with the widget's classes and style sheet. They have no controls for sources, no footnotes and no
  choice of a language, and one field more: the price date. Four of them price with \`bench/rules.js\` on decimal.js; the last
  one with floating point, \`toLocaleString\` and \`innerHTML\`. esbuild makes one minified script of each.
- First, ${naive.cases} golden cases were typed into each form: ${naive.answers} answers. ${exact} subjects agree with the core in all of
  them; floating point is off in cents in ${naive.cents} and otherwise in ${naive.others}.
- Bytes are those of the files in \`dist/\`. B1f has all of its scripts and modules; \`cargo xtask size\` counts the two that put the
  widget into frames of other pages by themselves.
- Subjects take turns within each of ${counts.runs} rounds, each time in a new profile without a cache. The server sends brotli 11 and
  \`application/wasm\`. Slow 4G: 150 ms, 1.6 Mbit/s. "Processor ÷ 4" is the browser's own throttling.
- First working input: from the first moment on the page tries a step of a slider every 4 ms, and notes when one changed the total.
- First paint against the page without scripts (S1) is measured on pages that nobody touches.
- Keys and clicks: 40 keys on a slider and 20 clicks on "Choose", from the browser's event timing, which rounds to 8 ms and
  reports nothing below 16 ms: that counts as 16.
- Drag: 120 moves of the mouse, 8 ms apart. A slow page gets fewer and larger ones, and several of them between two frames.
  Script and work are the browser's own counters; a frame is on time within 25 ms. The longest time from frame to frame (I4) is
  that of each drag; frames longer than 50 ms (I2) are those that the browser itself reports as long.
${coreMethod(core, counts.core)}
${nativeMethod(native)}
- Memory of the program is that of its first module. A visit asks for ${requests.all} files until all views are there. A second
  visit was not measured: it depends on the host's headers, for which docs/hosting.md has recipes.
- While it ran, ${loadavg()[2].toFixed(1)} programs wanted a core on average (of the last 15 minutes). Above ${cores} they waited for each other,
  and times and their spread are larger than they would be.
- Lighthouse: ${counts.lighthouse} runs with its own simulated phone.

## Every figure

${tables.join("\n\n")}
`;
}
