// What the twin and the peers price with: the lists and the matrix as our own command prints them.
//
// `cargo run` answers, or the program that IM_QUOTE names.

import { execFileSync, spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const program = process.env.IM_QUOTE
  ? [process.env.IM_QUOTE]
  : ["cargo", "run", "--quiet", "--manifest-path", join(ROOT, "Cargo.toml"), "-p", "im-quote", "--"];

/** Runs our command line with `args`; its JSON. */
function ask(...args) {
  const [file, ...first] = program;
  return JSON.parse(
    execFileSync(file, [...first, ...args, "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 26 }),
  );
}

/** One answer for each scenario of `lines`, as text. */
export function askLines(lines) {
  const [file, ...first] = program;
  const run = spawnSync(file, [...first, "batch"], {
    input: `${lines.join("\n")}\n`,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  // 1 only says that some scenario was refused.
  if (run.error || run.status > 1) throw run.error ?? new Error(run.stderr);
  return run.stdout.trimEnd().split("\n");
}

/** The price lists with everything that a price rests on, and the matrix by row and edition. */
export function readData() {
  const { last_confirmed, books } = ask("books");
  const { rows } = ask("matrix", "--lang", "en");
  const values = (cells) => Object.fromEntries(Object.entries(cells).map(([edition, cell]) => [edition, cell.value]));
  const kept = ({ id, mode, documented, first_month, plans }) => ({ id, mode, documented, first_month, plans });
  return {
    last_confirmed,
    books: books.map(kept),
    matrix: Object.fromEntries(rows.map(({ id, cells }) => [id, values(cells)])),
  };
}

/** The same for a page: without sources, but with the texts of the matrix. */
export function readPageData() {
  const { rows } = ask("matrix", "--lang", "en");
  const table = rows.map(({ id, label, cells, footnotes, conflicts }) => ({
    id,
    label,
    texts: Object.values(cells).map((cell) => cell.text),
    notes: footnotes.length,
    conflicts: conflicts.length,
  }));
  const withoutSource = (key, value) => (key === "source" ? undefined : value);
  return { ...JSON.parse(JSON.stringify(readData(), withoutSource)), table };
}
