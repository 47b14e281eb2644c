// What the tests of the package share. `cargo xtask test` says where things lie; called by hand, the
// defaults are those of the repository.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL(".", import.meta.url));
export const root = join(here, "../../..");
/** The package as `cargo xtask npm` leaves it. */
export const assembled = process.env.IM_NPM ?? join(root, "target/npm");
/** Where consumers are built, for the browser tests to load. */
export const built = process.env.IM_CONSUMERS ?? join(root, "target/consumers");
// The command line; built by cargo where none is named.
const [program, ...first] = process.env.IM_QUOTE ? [process.env.IM_QUOTE] : ["cargo", "run", "-q", "-p", "im-quote", "--"];

export const read = (path) => readFileSync(path, "utf8");
export const readJson = (path) => JSON.parse(read(path));

/** What the command line prints; problems stand on standard error. */
export function imQuote(args, input = "") {
  const run = spawnSync(program, [...first, ...args], { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return run.stdout || run.stderr;
}

/** Every case of `tests/golden` with a quote: its name and its scenario. */
export function goldenCases() {
  const folder = join(root, "tests/golden");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "errors.json");
  return files.flatMap((name) => readJson(join(folder, name)));
}

/** Every bad scenario of `tests/golden`: its name, and its text as it is written. */
export function refusals() {
  const cases = readJson(join(root, "tests/golden/errors.json"));
  return cases.map((it) => ({ ...it, text: it.text ?? JSON.stringify(it.scenario) }));
}

/** npm without what the environment may say about colours and updates. */
export function npm(args, cwd) {
  const env = { ...process.env, NO_UPDATE_NOTIFIER: "1" };
  return execFileSync("npm", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** Puts the package into `node_modules`, from its own tarball as a registry would hand it out. */
export function install() {
  if (!existsSync(join(assembled, "package.json"))) {
    throw new Error(`no package in ${assembled}: run \`cargo xtask npm\` first`);
  }
  const work = mkdtempSync(join(tmpdir(), "im-npm-"));
  try {
    const [{ filename }] = JSON.parse(npm(["pack", "--json", "--pack-destination", work], assembled));
    execFileSync("tar", ["-xzf", join(work, filename), "-C", work]);
    const place = join(here, "node_modules/im-pricing-calculator");
    rmSync(place, { recursive: true, force: true });
    try {
      renameSync(join(work, "package"), place);
    } catch {
      // Another disk than that of temporary files.
      cpSync(join(work, "package"), place, { recursive: true });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
