// The results as a table for people: goals first, then every figure of every subject.

import { SUBJECTS } from "./subjects.mjs";

const NAMES = {
  widget: "widget",
  first: "widget, first view alone",
  vanilla: "no library",
  preact: "Preact, signals",
  solid: "Solid",
  react: "React",
  naive: "floating point, innerHTML",
};

const digits = (value, places) =>
  value.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
/** A figure in about three digits. */
export const short = (value) => digits(value, value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2);
const times = (value) => `${value.toFixed(2)}×`;
const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");

/** One measure of all subjects: median, spread, and how much of it the widget's first view has. */
export function measureTable({ title, unit, figures, base = "first" }) {
  const of = figures[base]?.median;
  const rows = SUBJECTS.filter((it) => figures[it]).map((it) => {
    const { median, min, max } = figures[it];
    const spread = min === max ? "" : `${short(min)} – ${short(max)}`;
    return [NAMES[it], short(median), spread, it === base || !of || !median ? "" : times(of / median)];
  });
  return `### ${title}\n\n${table(["", unit, "least – greatest", `${NAMES[base]} ÷ this`], rows)}`;
}

/** A goal: what was measured, what is aimed at, and whether it is reached. */
export const goal = (id, what, found, aim, isReached) => [id, what, found, aim, isReached ? "yes" : "**no**"];

/** A figure beside a goal, for which nothing is aimed at. */
export const note = (id, what, found) => [id, what, found, "", ""];

/** All goals. */
export const goalTable = (goals) => table(["", "what", "measured", "aim", "reached"], goals);

/** Smaller than, in the words of a goal. */
export const ratio = (one, other) => times(one / other);
