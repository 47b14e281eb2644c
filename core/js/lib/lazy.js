// For browsers, workers and bundlers: nothing is fetched before `init()` is called.
import { imports, isStarted, start } from "./rules.js";

export { ScenarioError, books, matrix, quote } from "./rules.js";

async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  // A host that answers every unknown path with its start page sends HTML and status 200.
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    throw new Error(`${response.url}: HTML instead of WebAssembly`);
  }
  // Bytes, and not the stream: that one is refused under any other type than application/wasm.
  return WebAssembly.compile(await response.arrayBuffer());
}

async function arrive(source) {
  const module = await compiled(await source);
  const instance = await WebAssembly.instantiate(module, imports);
  if (!isStarted()) start(instance);
}

// Once for all callers; a failed try is forgotten, so that the next call tries again.
let arrival;
export function init(source = new URL("./im-pricing-core.wasm", import.meta.url)) {
  arrival ??= arrive(source).catch((error) => {
    arrival = undefined;
    throw error;
  });
  return arrival;
}
