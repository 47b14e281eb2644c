// What is aimed at, beside what was measured. The aims are ratios to a peer of the same run where there is one.

import { goal, note, ratio, short } from "./report.mjs";

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value) => `${short(value)} ms`;
const KiB = (value) => `${short(value)} KiB`;

/** Bytes. */
export function sizeGoals({ first, all, view, snippet, peers }) {
  return [
    goal(
      "B1",
      "first load, WebAssembly and JavaScript",
      `${kB(first)}; ${ratio(first, peers.preact)} Preact, ${ratio(first, peers.react)} React`,
      "≤ 60 kB, ≤ 0.85× React",
      first <= 60_000 && first <= 0.85 * peers.react,
    ),
    goal("B1f", "the same with all that comes later", kB(all), "≤ 110 kB", all <= 110_000),
    goal(
      "B2",
      "first view: HTML, styles, words of one language, code",
      kB(view),
      "≤ B1 + 25 kB",
      view <= first + 25_000,
    ),
    goal("B4", "what others paste into their page", `${snippet} B`, "≤ 1.5 kB", snippet <= 1500),
  ];
}

/** Start. */
export function startGoals({ slow, free, paint, plain, lighthouse, requests }) {
  const first = (all) => all.widget.median;
  const works = (all) =>
    `${ms(first(all))}; ${ratio(first(all), all.preact.median)} Preact, ${ratio(first(all), all.react.median)} React`;
  const rise = paint.median / plain.median;
  const { score, largest, blocking, shift } = lighthouse;
  const shown = `${short(score.median)}; ${ms(largest.median)}; ${ms(blocking.median)}; ${shift.median.toFixed(3)}`;
  const isGood = score.median >= 95 && largest.median <= 1500 && blocking.median <= 50 && shift.median <= 0.01;
  return [
    goal(
      "S1",
      "first paint against the page without scripts",
      `${ms(paint.median)} to ${ms(plain.median)}: ${rise.toFixed(2)}×`,
      "≤ 1.10×",
      rise <= 1.1,
    ),
    goal(
      "S2",
      "first working input, Slow 4G, processor ÷ 4",
      works(slow),
      "≤ 1.35× Preact, ≤ 0.85× React",
      first(slow) <= 1.35 * slow.preact.median && first(slow) <= 0.85 * slow.react.median,
    ),
    goal("S3", "first working input, no limit", works(free), "≤ 1.0× Preact", first(free) <= free.preact.median),
    goal(
      "S4",
      "Lighthouse, phone: score; largest paint; blocking; shift",
      shown,
      "≥ 95; ≤ 1,500 ms; ≤ 50 ms; ≤ 0.01",
      isGood,
    ),
    goal(
      "N1",
      "requests of a visit: all; to others; first module",
      `${requests.all}; ${requests.foreign}; ${requests.firstWasm}`,
      "no others; the module once",
      requests.foreign === 0 && requests.firstWasm === 1,
    ),
  ];
}

/** Interaction. */
export function inputGoals({ press, script, onTime, long }) {
  const { first, preact, naive } = script;
  const against = `${ms(first.median)}; ${ratio(first.median, preact.median)} Preact, ${ratio(first.median, naive.median)} floating point`;
  const smooth = `${(onTime.first.median * 100).toFixed(0)} % on time; ${short(long.first.median)} longer than 50 ms`;
  return [
    goal(
      "I1",
      "keys and clicks to what they show, 98th of 100, processor ÷ 4",
      `${ms(press.first.median)}; with all views ${ms(press.widget.median)}`,
      "≤ 64 ms",
      press.first.median <= 64,
    ),
    goal(
      "I2",
      "frames of a drag, processor ÷ 4",
      smooth,
      "≥ 98 % on time, none longer than 50 ms",
      onTime.first.median >= 0.98 && long.first.median === 0,
    ),
    goal(
      "I3",
      "script for each input of that drag",
      against,
      "≤ 1.0× Preact, ≤ 0.5× floating point",
      first.median <= preact.median && first.median <= 0.5 * naive.median,
    ),
  ];
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
      "≥ 8×",
      alone.median >= 8 * twinAlone.median,
    ),
    note("C1", "the same through the module, from plain objects to plain objects", speeds(core, twin)),
    goal(
      "C2",
      `full comparison, rules alone: ${count}`,
      `${ms(whole.alone.median)}; twin ${ms(whole.twinAlone.median)}`,
      "≤ 2 ms",
      whole.alone.median <= 2,
    ),
    note("C2", "the same through the module", `${ms(whole.core.median)}; twin ${ms(whole.twin.median)}`),
  ];
}

/** Memory. */
export function memoryGoals(linear, heap) {
  const grown = linear.last - linear.warm;
  return [
    goal(
      "M1",
      `memory of the program: at the start; after 500 inputs; after ${short(linear.count)}`,
      `${KiB(linear.start)}; ${KiB(linear.warm)}; ${KiB(linear.last)}`,
      "≤ 512 KiB; no growth after 500",
      linear.start <= 512 && grown === 0,
    ),
    goal(
      "M2",
      "heap of scripts",
      `${KiB(heap.first.median)}; ${ratio(heap.first.median, heap.vanilla.median)} no library`,
      "≤ 1.15× no library",
      heap.first.median <= 1.15 * heap.vanilla.median,
    ),
  ];
}
