// How much is measured, as the command line asks for it.

/** Where nothing else is asked: rounds of the browser's part, and scenarios that the command line prices. */
const FULL = { runs: 9, lines: 1_000_000 };
/** The same for a look. */
const QUICK = { runs: 3, lines: 100_000 };

/** The number after `name`, which is `least` or more; `usual` where nothing is asked. */
function option(name, usual, least) {
  const at = process.argv.indexOf(name);
  if (at < 0) return usual;
  const number = Number(process.argv[at + 1]);
  if (!Number.isInteger(number) || number < least) throw new Error(`${name} takes a number from ${least} on`);
  return number;
}

/** What is repeated how often. A quick run is a look, not a result. */
export function readCounts() {
  const isQuick = process.argv.includes("--quick");
  const usual = isQuick ? QUICK : FULL;
  const asked = { isQuick, runs: option("--rounds", usual.runs, 3), lines: option("--lines", usual.lines, 1) };
  return isQuick
    ? { ...asked, native: 1, lighthouse: 1, heaps: 1, inputs: 2_000, core: 3 }
    : { ...asked, native: 3, lighthouse: 5, heaps: 3, inputs: 10_000, core: 9 };
}

/** The command that asks for these. */
export function command({ isQuick, runs, lines }) {
  const usual = isQuick ? QUICK : FULL;
  const words = ["cargo xtask bench"];
  if (isQuick) words.push("--quick");
  if (runs !== usual.runs) words.push(`--rounds ${runs}`);
  if (lines !== usual.lines) words.push(`--lines ${lines}`);
  return words.join(" ");
}
