// Serves folders as a static host does: compressed once with brotli 11, the right types, and isolated,
// so that the clock of a page is exact.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};
const cache = new Map();

/** The bytes of a text or module as they travel. */
export function brotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: 24,
  };
  return brotliCompressSync(bytes, { params });
}

function compressed(path, change) {
  const key = `${path} ${statSync(path).mtimeMs} ${change ?? ""}`;
  if (!cache.has(key)) {
    const bytes = readFileSync(path);
    cache.set(key, brotli(change ? Buffer.from(change(bytes.toString())) : bytes));
  }
  return cache.get(key);
}

/**
 * Serves each folder of `mounts` under its name; what `isMissing` names is not there, and `change` may give
 * another text for a path. Gives the address and a way to stop.
 */
export async function serve(mounts, { isMissing = () => false, change = () => undefined } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const [, mount, ...rest] = pathname.split("/");
    const inside = normalize(`/${rest.join("/") || "index.html"}`);
    const path = mounts[mount] && join(mounts[mount], inside.endsWith("/") ? `${inside}index.html` : inside);
    const headers = {
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cache-control": "no-store",
    };
    if (!path || isMissing(pathname) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404, headers).end();
      return;
    }
    const body = compressed(path, change(pathname));
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, {
      ...headers,
      "content-type": type,
      "content-encoding": "br",
      "content-length": body.length,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://localhost:${server.address().port}`, stop: () => server.close() };
}
