import { join } from "node:path";
import { buildPeers, PEERS_OUT } from "./build.mjs";
import { launch } from "./chrome.mjs";
import { serve } from "./server.mjs";
import { measureDrags } from "./drag.mjs";
import { summary } from "./stats.mjs";
const [folders, rounds = "4"] = process.argv.slice(2);
await buildPeers();
const mounts = { preact: join(PEERS_OUT, "preact"), naive: join(PEERS_OUT, "naive") };
folders.split(",").forEach((f, i) => { mounts["d" + i] = f; });
const { url, stop } = await serve(mounts, { isMissing: (p) => /^\/d\d/.test(p) && /_later\.|later\.css$/.test(p) });
const browser = await launch();
const found = await measureDrags(browser, (n) => `${url}/${n}/`, Object.keys(mounts), Number(rounds));
for (const k of Object.keys(mounts)) { const of = (n) => summary(found[k].map((x) => x[n])); const s = of("script"), t = of("task"); console.log(k.padEnd(8), "script", s.median.toFixed(2), "task", t.median.toFixed(2), "inputs", of("inputs").median, "onTime", of("onTime").median.toFixed(2)); }
await browser.close(); await stop();
