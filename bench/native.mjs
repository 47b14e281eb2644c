// The command line: scenarios a second and core of `im-quote batch`, from a file of them to nowhere.

import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ROOT, askLines } from "./data.mjs";
import { summary } from "./stats.mjs";

/** The optimised program: what `cargo run` would take for a question is built for tests. */
const QUOTE = process.env.IM_QUOTE ?? join(ROOT, "target/release/im-quote");
/** What writes scenarios, the same ones each time: `cli/examples/scenarios.rs`. */
const SCENARIOS = process.env.IM_SCENARIOS ?? join(ROOT, "target/release/examples/scenarios");
/** So many of them are looked at before anything is timed. */
const LOOK = 1_000;

/** What makes a program stay on one core; nothing where that cannot be asked for. */
function pin() {
  const to = (core) => ["taskset", "-c", String(core)];
  const isAllowed = (core) => spawnSync(to(core)[0], [...to(core).slice(1), "true"]).status === 0;
  // Not always the first one: a container may have others.
  const core = [...cpus().keys()].find(isAllowed);
  return core === undefined ? [] : to(core);
}

/** Every scenario must have a quote: to refuse one is faster than to price it. */
function look() {
  const lines = execFileSync(SCENARIOS, [String(LOOK)], { encoding: "utf8" }).trimEnd().split("\n");
  const quotes = askLines(lines).filter((line) => JSON.parse(line).apps?.[0].editions.length === 6);
  if (lines.length !== LOOK || quotes.length !== LOOK)
    throw new Error(`${quotes.length} of ${lines.length} scenarios have a quote`);
}

/** Runs a program with its input from one file and its output into another, or nowhere; what it exits with. */
function run([program, ...args], input, output) {
  const { error, status } = spawnSync(program, args, { stdio: [input, output, "inherit"] });
  if (error) throw error;
  return status;
}

/** Prices the file once; seconds. */
function time(command, path) {
  const input = openSync(path, "r");
  try {
    const began = process.hrtime.bigint();
    const status = run(command, input, "ignore");
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    // 1 says that some line was refused.
    if (status !== 0) throw new Error(`im-quote batch ended with ${status}`);
    return seconds;
  } finally {
    closeSync(input);
  }
}

/** Seconds for `lines` scenarios, and scenarios a second and core, of so many runs. */
export function measureNative(lines, runs) {
  look();
  const folder = join(ROOT, "target/bench");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "scenarios.jsonl");
  const pinned = pin();
  const cores = pinned.length > 0 ? 1 : cpus().length;
  try {
    const file = openSync(path, "w");
    const status = run([SCENARIOS, String(lines)], "ignore", file);
    closeSync(file);
    if (status !== 0) throw new Error(`scenarios ended with ${status}`);
    const seconds = Array.from({ length: runs }, () => time([...pinned, QUOTE, "batch"], path));
    const rates = seconds.map((it) => lines / it / cores);
    return { lines, runs, cores, isPinned: pinned.length > 0, seconds: summary(seconds), rate: summary(rates) };
  } finally {
    // A million of them are some 350 MB.
    rmSync(path, { force: true });
  }
}
