// The entry for browsers and workers, in a process of its own: what `init` takes, refuses and tries again.
import assert from "node:assert/strict";
import test from "node:test";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { here } from "./support.js";

const folder = join(here, "node_modules/im-pricing-calculator/core");
const bytes = readFileSync(join(folder, "im-pricing-core.wasm"));
// By its place, because Node is given another entry by name; a question mark makes another module.
const entry = (name) => import(`${pathToFileURL(join(folder, "lazy.js"))}?${name}`);

const scenario = { schema: 1, apps: [{ idc: "china", usage: { peak_dau: 1, peak_groups: 1 } }] };

/** A host that answers each path in its own way; `requests` counts. */
async function host(answers, use) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    const [status, type, body] = answers[request.url];
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    await use(`http://127.0.0.1:${server.address().port}`, requests);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

// The first test of all: the rules are shared by all entries of a process.
test("nothing answers before `init`", async () => {
  const { books, matrix, quote } = await entry("before");
  for (const call of [() => quote(scenario), () => matrix("en"), books]) assert.throws(call, /call `await init\(\)` first/);
});

test("a host's failures are told, and the next call tries again", async () => {
  const answers = {
    "/missing": [404, "text/plain", "Not found"],
    "/page": [200, "text/html; charset=utf-8", "<!DOCTYPE html>"],
    "/broken": [200, "application/wasm", bytes.subarray(0, 1000)],
    "/right": [200, "application/octet-stream", bytes],
  };
  await host(answers, async (origin, requests) => {
    const { init, quote } = await entry("again");
    await assert.rejects(init(`${origin}/missing`), /\/missing: status 404/);
    await assert.rejects(init(`${origin}/page`), /\/page: HTML instead of WebAssembly/);
    await assert.rejects(init(`${origin}/broken`), WebAssembly.CompileError);
    // Under a wrong type too, and once for all callers.
    const both = [init(new URL("/right", origin)), init(`${origin}/missing`)];
    assert.equal(both[0], both[1]);
    await Promise.all(both);
    assert.equal(quote(scenario).total, "0.00");
    await init();
    assert.deepEqual(requests, ["/missing", "/page", "/broken", "/right"]);
  });
});

test("bytes, a module, a response and promises of them are taken", async () => {
  const sources = {
    bytes,
    buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    module: await WebAssembly.compile(bytes),
    response: new Response(bytes),
    promise: Promise.resolve(new Response(bytes, { headers: { "content-type": "application/wasm" } })),
  };
  for (const [name, source] of Object.entries(sources)) {
    const { init, quote } = await entry(name);
    await init(source);
    assert.equal(quote(scenario).total, "0.00", name);
  }
});
