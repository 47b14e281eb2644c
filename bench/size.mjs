// Bytes as they travel: brotli 11 of what each subject sends.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PEERS, PEERS_OUT } from "./build.mjs";
import { ROOT } from "./data.mjs";
import { brotli } from "./server.mjs";

const dist = join(ROOT, "dist");
const weigh = (path) => brotli(readFileSync(path)).length;
const sum = (names, folder = dist) => names.reduce((all, name) => all + weigh(join(folder, name)), 0);

/** The sizes of the widget by what is sent when, and the code of each peer. */
export function measureSizes() {
  const names = readdirSync(dist).filter((name) => !/\.(br|gz)$/.test(name));
  const like = (pattern) => names.filter((name) => pattern.test(name));
  // The same files as `cargo xtask size` counts: what others embed the widget by is not the page's.
  const code = like(/\.(wasm|js)$/).filter((name) => !/^im-pricing-(embed|frame)\.js$/.test(name));
  const first = code.filter((name) => !name.includes("_later."));
  const page = like(/^index\.html$|^widget\.css$|^page-.*\.css$|^words\.en\.txt$/);
  const peers = Object.keys(PEERS);
  return {
    first: sum(first),
    all: sum(code),
    view: sum(first) + sum(page),
    snippet: weigh(join(dist, "snippet.pinned.html")),
    core: sum(["im-pricing-core.wasm", "rules.js"], join(ROOT, "target/core/module")),
    peers: Object.fromEntries(peers.map((name) => [name, weigh(join(PEERS_OUT, name, "app.js"))])),
    peerViews: Object.fromEntries(
      peers.map((name) => [name, sum(["app.js", "index.html", "widget.css", "page.css"], join(PEERS_OUT, name))]),
    ),
  };
}
