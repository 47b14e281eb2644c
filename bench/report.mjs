// The results as a table for people: goals first, then every figure of every subject.

// Nothing of the peers is loaded here: what needs none of them prints its goals, too.
/** All subjects, in the order of the tables. */
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
  const rows = Object.keys(NAMES)
    .filter((it) => figures[it])
    .map((it) => {
      const { median, min, max } = figures[it];
      const spread = min === max ? "" : `${short(min)} – ${short(max)}`;
      return [NAMES[it], short(median), spread, it === base || !of || !median ? "" : times(of / median)];
    });
  return `### ${title}\n\n${table(["", unit, "least – greatest", `${NAMES[base]} ÷ this`], rows)}`;
}

/** Where nothing is aimed at. */
const NONE = "–";

/** What a value must be, what it should be (where that is known), and whether it is. */
function limit(sign, holds, [must, target], words) {
  const has = target !== undefined;
  return {
    must: `${sign} ${words(must)}`,
    isMet: holds(must),
    target: has ? `${sign} ${words(target)}` : NONE,
    isBest: has ? holds(target) : undefined,
  };
}

/** The most that a value must and should be; `words` says a bound as people write it. */
export const atMost = (value, bounds, words) => limit("≤", (bound) => value <= bound, bounds, words);

/** The least that it must and should be. */
export const atLeast = (value, bounds, words) => limit("≥", (bound) => value >= bound, bounds, words);

/** What must hold, without a figure; with `isTargetToo` nothing else is aimed at. */
export const fact = (words, isMet, isTargetToo = false) => ({
  must: words,
  isMet,
  target: isTargetToo ? words : NONE,
  isBest: isTargetToo ? isMet : undefined,
});

/** What has to be told, however it comes out, and what it should be. */
export const reported = (target, isBest) => ({ must: "report", isMet: true, target, isBest });

/** A goal: what was measured, what it must and should be, and whether it is. */
export function goal(id, what, found, ...limits) {
  const targets = limits.filter((it) => it.isBest !== undefined);
  const isBest = targets.length > 0 && targets.every((it) => it.isBest);
  const reached = isBest ? "yes, target too" : "yes";
  return [
    id,
    what,
    found,
    limits.map((it) => it.must).join("; "),
    targets.length > 0 ? limits.map((it) => it.target).join("; ") : NONE,
    limits.every((it) => it.isMet) ? reached : "**no**",
  ];
}

/** A figure beside a goal, for which nothing is aimed at. */
export const note = (id, what, found) => [id, what, found, NONE, NONE, ""];

/** All goals. */
export const goalTable = (goals) => table(["", "what", "measured", "must", "target", "reached"], goals);

/** Smaller than, in the words of a goal. */
export const ratio = (one, other) => times(one / other);
