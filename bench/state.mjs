// What was measured: the commit, and whether the bundle is that of the sources beside it.

import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./data.mjs";

/** What the bundle is made from: the list that Trunk watches, and the versions of all libraries. */
const SOURCES = [
  "Cargo.toml",
  "Cargo.lock",
  "Trunk.toml",
  "index.html",
  "style",
  "src",
  "core/src",
  "core/books",
  "core/build",
  "core/build.rs",
  "core/printer",
];

/** What git says, or nothing: an unpacked archive has neither git nor a history. */
function git(...args) {
  try {
    return execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** The commit, in words. Documents are not measured, and each run changes one. */
function commit() {
  const id = git("rev-parse", "--short=12", "HEAD");
  if (!id) return "an unknown commit";
  const changed = git("status", "--porcelain", "--", ".", ":(exclude)*.md");
  return `commit ${id}${changed ? " with changes that are not committed" : ""}`;
}

/** The files that `path` is or has. */
function filesOf(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [{ path, changed: found.mtimeMs }];
  return readdirSync(join(ROOT, path)).flatMap((name) => filesOf(`${path}/${name}`));
}

/** The sources that changed after the bundle's modules were written; documents among them are no part of it. */
function newer() {
  const modules = filesOf("dist").filter((it) => it.path.endsWith(".wasm"));
  const built = Math.min(...modules.map((it) => it.changed));
  return SOURCES.flatMap(filesOf).filter((it) => it.changed > built && !it.path.endsWith(".md"));
}

/** What is measured, and the sources that the bundle is older than; asked before the run, which takes long. */
export const measured = () => ({ commit: commit(), newer: newer().map((it) => it.path) });
