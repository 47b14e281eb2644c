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
  const code = like(/\.(wasm|js)$/);
  // What other pages embed the widget by is a part of the bundle, but our own page never loads it.
  const foreign = like(/^im-pricing-(embed|frame)\.js$/);
  const first = code.filter((name) => !name.includes("_later.") && !foreign.includes(name));
  const page = like(/^index\.html$|^widget\.css$|^page-.*\.css$/);
  const words = like(/^words\.en\.txt$/);
  const peers = Object.keys(PEERS);
  return {
    first: sum(first),
    all: sum(code),
    foreign: sum(foreign),
    words: sum(words),
    page: sum(page),
    view: sum(first) + sum(words) + sum(page),
    snippet: weigh(join(dist, "snippet.pinned.html")),
    core: sum(["im-pricing-core.wasm", "rules.js"], join(ROOT, "target/core/module")),
    peers: Object.fromEntries(peers.map((name) => [name, weigh(join(PEERS_OUT, name, "app.js"))])),
    peerViews: Object.fromEntries(
      peers.map((name) => [name, sum(["app.js", "index.html", "widget.css", "page.css"], join(PEERS_OUT, name))]),
    ),
  };
}
