// For Node, which reads files and fetches none: the rules are here when the import returns.
import { readFileSync } from "node:fs";
import { imports, start } from "./rules.js";

export { ScenarioError, books, matrix, quote } from "./rules.js";

const bytes = readFileSync(new URL("./im-pricing-core.wasm", import.meta.url));
start(new WebAssembly.Instance(new WebAssembly.Module(bytes), imports));

// As elsewhere, so that the same program runs in both.
export const init = async () => {};
