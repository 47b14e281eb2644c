// Builds the peers into `target/bench/peers`: each one page with one script, minified for production.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformAsync } from "@babel/core";
import solidPreset from "babel-preset-solid";
import { build } from "esbuild";
import { ROOT, readPageData } from "./data.mjs";

/** Where the peers are built. */
export const PEERS_OUT = join(ROOT, "target/bench/peers");
/** The peers and their first files. */
export const PEERS = {
  vanilla: "main.js",
  preact: "main.jsx",
  solid: "main.jsx",
  react: "main.jsx",
  naive: "main.js",
};

/** The price lists and the matrix as a module. */
const pageData = (data) => ({
  name: "data",
  setup(it) {
    it.onResolve({ filter: /^bench:data$/ }, ({ path }) => ({ path, namespace: "data" }));
    it.onLoad({ filter: /.*/, namespace: "data" }, () => ({ contents: JSON.stringify(data), loader: "json" }));
  },
});

/** Solid compiles its markup to templates: esbuild alone cannot. */
const solid = {
  name: "solid",
  setup(it) {
    it.onLoad({ filter: /solid\/.*\.jsx$/ }, async ({ path }) => {
      const options = {
        presets: [[solidPreset, { generate: "dom" }]],
        babelrc: false,
        configFile: false,
        filename: path,
      };
      const { code } = await transformAsync(readFileSync(path, "utf8"), options);
      return { contents: code, loader: "js" };
    });
  },
};

const page = (name) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="widget.css">
<script type="module" src="app.js"></script>
</head>
<body><main><div id="app"></div></main></body>
</html>
`;

/** Builds one peer into its folder. */
async function buildPeer(name, data) {
  const folder = join(PEERS_OUT, name);
  mkdirSync(folder, { recursive: true });
  const entry = join(ROOT, "bench/peers", name, PEERS[name]);
  await build({
    entryPoints: [entry],
    outfile: join(folder, "app.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
    jsxImportSource: name === "preact" ? "preact" : "react",
    conditions: ["browser", "production"],
    plugins: [pageData(data), ...(name === "solid" ? [solid] : [])],
    logLevel: "warning",
  });
  const dist = join(ROOT, "dist");
  const sheet = readdirSync(dist).find((file) => /^page-.*\.css$/.test(file));
  copyFileSync(join(dist, "widget.css"), join(folder, "widget.css"));
  copyFileSync(join(dist, sheet), join(folder, "page.css"));
  writeFileSync(join(folder, "index.html"), page(name));
}

/** Builds all peers, or those named. */
export async function buildPeers(names = Object.keys(PEERS)) {
  rmSync(PEERS_OUT, { recursive: true, force: true });
  const data = readPageData();
  for (const name of names) await buildPeer(name, data);
}
