// What is measured, and where it is served.

import { join } from "node:path";
import { PEERS, PEERS_OUT } from "./build.mjs";
import { ROOT } from "./data.mjs";
import { serve } from "./server.mjs";

/** The whole widget, its first view alone (what the peers have), and the peers. */
export const SUBJECTS = ["widget", "first", ...Object.keys(PEERS)];
/** Those that must answer to the cent. `first` is the widget's own program. */
export const EXACT = SUBJECTS.filter((it) => it !== "naive" && it !== "first");

/** The widget's page without what a script would need. */
const withoutScripts = (html) =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*rel="?(?:modulepreload|preload)[^>]*>/g, "");

/** Serves all subjects, the page without scripts, the rules alone and the measuring page of the core. */
export async function serveAll() {
  const dist = join(ROOT, "dist");
  const mounts = {
    widget: dist,
    plain: dist,
    first: dist,
    core: join(ROOT, "target/core/module"),
    inside: join(ROOT, "target/bench/core"),
    twin: join(ROOT, "target/bench/twin"),
  };
  for (const name of Object.keys(PEERS)) mounts[name] = join(PEERS_OUT, name);
  const isMissing = (path) => path.startsWith("/first/") && /_later\.|later\.css$/.test(path);
  const change = (path) => (path === "/plain/" ? withoutScripts : undefined);
  const { url, stop } = await serve(mounts, { isMissing, change });
  return { address: (name) => `${url}/${name}/`, stop };
}
