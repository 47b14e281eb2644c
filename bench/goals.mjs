// What is aimed at, beside what was measured. The aims are ratios to a peer of the same run where there is one.
//
// "Must" is what has to hold, "target" what would be better still; a row has as many of them as it has figures
// that something is aimed at for.

import { atLeast, atMost, fact, goal, note, ratio, reported, short } from "./report.mjs";

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value) => `${short(value)} ms`;
const KiB = (value) => `${short(value)} KiB`;
const wholeKB = (bytes) => `${bytes / 1000} kB`;
const shareOf = (peer) => (bound) => `${bound.toFixed(2)}× ${peer}`;
/** Times of frames are sixtieths of a second, which no number is exactly. */
const tenths = (value) => Math.round(value * 10) / 10;

/** A row that is judged by the view that the peers have: the whole widget does more, and is told beside it. */
const SAME_VIEW = "judged by the view that the peers show";

/** Bytes. */
export function sizeGoals({ first, all, foreign, words, page, view, snippet, peers }) {
  return [
    goal(
      "B1",
      "first load, WebAssembly and JavaScript",
      `${kB(first)}; ${ratio(first, peers.preact)} Preact, ${ratio(first, peers.react)} React; with the words of one language ${kB(first + words)}`,
      atMost(first, [70_000, 55_000], wholeKB),
      atMost(first / peers.react, [0.85], shareOf("React")),
    ),
    goal(
      "B1f",
      "all WebAssembly and JavaScript of `dist/`",
      `${kB(all)}; ${kB(foreign)} of it for frames in other pages`,
      atMost(all, [110_000, 85_000], wholeKB),
    ),
    goal(
      "B2",
      "first view: HTML, styles, words of one language, code",
      `${kB(view)}; ${kB(page)} of it HTML and styles, ${kB(words)} words`,
      atMost(view - first, [25_000, 18_000], (bound) => `B1 + ${wholeKB(bound)}`),
    ),
    goal("B4", "what others paste into their page", `${snippet} B`, atMost(snippet, [1500, 800], wholeKB)),
  ];
}

/** Start. */
export function startGoals({ slow, free, paint, plain, lighthouse, requests }) {
  const first = (all) => all.widget.median;
  const to = (all, peer) => first(all) / all[peer].median;
  const works = (all) =>
    `${ms(first(all))}; ${to(all, "preact").toFixed(2)}× Preact, ${to(all, "react").toFixed(2)}× React`;
  const rise = paint.median / plain.median;
  return [
    goal(
      "S1",
      "first paint against the page without scripts",
      `${ms(paint.median)} to ${ms(plain.median)}: ${rise.toFixed(2)}×`,
      atMost(rise, [1.1, 1.03], (bound) => `${bound.toFixed(2)}×`),
    ),
    goal(
      "S2",
      "first working input, Slow 4G, processor ÷ 4",
      works(slow),
      atMost(to(slow, "preact"), [1.35, 1.1], shareOf("Preact")),
      atMost(to(slow, "react"), [0.85], shareOf("React")),
    ),
    goal(
      "S3",
      "first working input, no limit",
      works(free),
      atMost(to(free, "preact"), [1, 0.85], shareOf("Preact")),
    ),
    lighthouseGoal(lighthouse),
    goal(
      "N1",
      "requests of a visit: all; to others; first module",
      `${requests.all}; ${requests.foreign}; ${requests.firstWasm}`,
      fact("no others; the module once", requests.foreign === 0 && requests.firstWasm === 1),
    ),
  ];
}

function lighthouseGoal({ score, largest, blocking, shift }) {
  return goal(
    "S4",
    "Lighthouse, phone: score; largest paint; blocking; shift",
    `${short(score.median)}; ${ms(largest.median)}; ${ms(blocking.median)}; ${shift.median.toFixed(3)}`,
    atLeast(score.median, [95, 100], String),
    atMost(largest.median, [1500, 1000], ms),
    atMost(blocking.median, [50, 0], ms),
    atMost(shift.median, [0.01, 0], String),
  );
}

/** Interaction. */
export function inputGoals({ press, script, onTime, longest, long }) {
  return [
    goal(
      "I1",
      `keys and clicks to what they show, 98th of 100, processor ÷ 4; ${SAME_VIEW}`,
      `${ms(press.first.median)}; with all views ${ms(press.widget.median)}`,
      atMost(press.first.median, [64, 40], ms),
    ),
    frameGoal(onTime, long),
    scriptGoal(script),
    longestGoal(longest),
  ];
}

function frameGoal(onTime, long) {
  const smooth = (it) => `${(onTime[it].median * 100).toFixed(0)} % on time, ${short(long[it].median)} longer than 50 ms`;
  return goal(
    "I2",
    `frames of a drag, processor ÷ 4; ${SAME_VIEW}`,
    `${smooth("first")}; with all views ${smooth("widget")}`,
    atLeast(onTime.first.median, [0.98], (bound) => `${bound * 100} % on time`),
    fact("none longer than 50 ms", long.first.median === 0),
  );
}

function scriptGoal({ widget, first, preact, naive }) {
  const against = (it) =>
    `${ms(it.median)}: ${ratio(it.median, preact.median)} Preact, ${ratio(it.median, naive.median)} floating point`;
  return goal(
    "I3",
    `script for each input of that drag; ${SAME_VIEW}`,
    `${against(first)}; with all views ${against(widget)}`,
    atMost(first.median / preact.median, [1, 0.5], shareOf("Preact")),
    atMost(first.median / naive.median, [0.5, 0.25], shareOf("floating point")),
  );
}

function longestGoal({ widget, first, preact }) {
  const slowest = (it) => `${ms(tenths(it.median))}, worst round ${ms(tenths(it.max))}`;
  return goal(
    "I4",
    `longest time from frame to frame in that drag; ${SAME_VIEW}`,
    `${slowest(first)}; with all views ${slowest(widget)}; Preact ${slowest(preact)}`,
    atMost(tenths(first.median), [50, 16.7], ms),
  );
}

/** The core. */
export function coreGoals({ free, slow }) {
  const { alone, twinAlone, core, twin } = free.speed;
  const speeds = (it, other) =>
    `${short(it.median)} to ${short(other.median)}: ${(it.median / other.median).toFixed(2)}×`;
  const whole = slow.comparison;
  const count = `${slow.combinations} combinations of add-ons in six editions, processor ÷ 4`;
  return [
    goal(
      "C1",
      "quotes a second, rules alone: six editions with all lines, ids and traces, against decimal.js",
      speeds(alone, twinAlone),
      atLeast(alone.median / twinAlone.median, [8, 15], (bound) => `${bound}×`),
    ),
    note("C1", "the same through the module, from plain objects to plain objects", speeds(core, twin)),
    goal(
      "C2",
      `full comparison, rules alone: ${count}`,
      `${ms(whole.alone.median)}; twin ${ms(whole.twinAlone.median)}`,
      atMost(whole.alone.median, [2, 1], ms),
    ),
    note("C2", "the same through the module", `${ms(whole.core.median)}; twin ${ms(whole.twin.median)}`),
  ];
}

/** The command line. */
export function nativeGoals({ lines, cores, isPinned, seconds, rate }) {
  const where = isPinned ? "pinned to one core" : `on ${cores} cores, not pinned`;
  const million = (seconds.median * 1_000_000) / lines;
  return [
    goal(
      "C3",
      `command line, \`im-quote batch\`, ${where}: scenarios a second and core; time for a million lines`,
      `${short(Math.round(rate.median))}; ${short(million)} s${lines === 1_000_000 ? "" : `, reckoned from ${short(lines)}`}`,
      reported("< 10 s", million < 10),
    ),
  ];
}

/** Memory. */
export function memoryGoals(linear, heap) {
  const against = (it) => `${KiB(it.median)}: ${ratio(it.median, heap.vanilla.median)} no library`;
  return [
    goal(
      "M1",
      `memory of the program: at the start; with all views; after 500 inputs; after ${short(linear.count)}`,
      `${KiB(linear.start)}; ${KiB(linear.loaded)}; ${KiB(linear.warm)}; ${KiB(linear.last)}`,
      atMost(linear.start, [512, 256], (bound) => `${KiB(bound)} at the start`),
      fact("no growth after 500", linear.last === linear.warm, true),
    ),
    goal(
      "M2",
      `heap of scripts; ${SAME_VIEW}`,
      `${against(heap.first)}; with all views ${against(heap.widget)}`,
      atMost(heap.first.median / heap.vanilla.median, [1.15, 1.05], shareOf("no library")),
    ),
  ];
}
