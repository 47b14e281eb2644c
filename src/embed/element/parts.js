// What the widget consists of beside the element's class, and how it comes: once for all calculators
// of the page, and again when a try has failed.

// The build makes one file of the loader and puts the names of the hashed files in. In a quick build this
// one lies a folder below the loader, on whose tag the names are.
const here = typeof IM_VERSION === "undefined" ? new URL("..", import.meta.url).href : import.meta.url;
const FILES = typeof IM_VERSION === "undefined" ? findFiles() : IM_FILES;
function findFiles() {
  return [...(globalThis.document?.scripts ?? [])].find((script) => script.dataset.glue)?.dataset;
}

export const failure = (code, url, cause) =>
  Object.assign(new Error(`${code} ${url ?? ""}`.trim(), { cause }), { code, url });

// How often the program was asked for.
let tries = 0;

// The first time as the preload tags ask: in another mode, or with other credentials, each file would be fetched
// twice. After a failure without them, because WebKit hands over what it has preloaded again and again.
async function download(name, code = "wasm-fetch") {
  const { href: url, origin } = new URL(name, here);
  const isPreloaded = !tries && origin === self.origin;
  let response;
  try {
    response = await fetch(url, isPreloaded ? { mode: "no-cors", credentials: "include" } : {});
    // The host sends its readers to another one.
    if (response.type === "opaque") response = await fetch(url);
  } catch (cause) {
    throw failure(code, url, cause);
  }
  if (!response.ok) throw failure(code, url);
  // A host that answers every unknown path with its start page sends HTML and status 200.
  if (response.headers.get("content-type")?.includes("html")) {
    throw failure(code === "wasm-fetch" ? "wasm-not-wasm" : code, url);
  }
  return response;
}
const downloadText = async (name, code) => (await download(name, code)).text();

// Once for all calculators of the page; a failed try is forgotten.
const shared = {};
function once(name, make) {
  if (!shared[name]) (shared[name] = make()).catch(() => delete shared[name]);
  return shared[name];
}

/** The file with the words of a language; or of another name, such as `names`. */
export const words = (name) => once(name, () => downloadText(`words.${name}.txt`, "words"));

/** Forgets a file of words: the next one who needs it asks the host again. */
export const forget = (name) => delete shared[name];

// The exports of the first part of the program, from which the later part takes what it shares.
let exports;

/** A sheet that any number of shadow roots may adopt. */
export function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** The functions of the first part, once it is here. */
export let glue;

/** What every calculator adopts then: its styles, and those of the later part, which are empty until that comes. */
export let sheets;

/** The class of what answers the page; here with the later part. */
export let Control;

// When the browser has nothing else to do.
const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: 500 }));

/** The later part, when the browser is idle, or at once. A quick build is in one piece. */
export const later = (isNeeded) =>
  once("later", async () => {
    if (!isNeeded) await idle();
    // Not while it streams: that takes nothing but the right type, which not every host sends.
    const link = async (file) => WebAssembly.instantiate(await (await file).arrayBuffer(), { a: exports });
    const program = FILES.later && link(download(FILES.later));
    const control = import(/* @vite-ignore */ new URL(FILES.control ?? "control.js", here).href).catch((cause) => {
      const { href } = new URL(FILES.control ?? "control.js", here);
      // As with the program below, the next try needs another address.
      FILES.control = `${href}?`;
      throw failure("wasm-fetch", href, cause);
    });
    const [text, loaded] = await Promise.all([downloadText("later.css"), control, program]);
    sheets[1].replaceSync(text);
    Control = loaded.Control;
  });

// Why the browser did not take the module. The report of a refused policy comes a moment later.
let isRefused = false;
async function refusal(cause, url) {
  if (cause.code) return cause;
  await new Promise(setTimeout);
  // WebKit reports nothing but says it in its words.
  const isPolicy = isRefused || `${cause.message}`.includes("unsafe-eval");
  return failure(isPolicy ? "wasm-csp" : "wasm-compile", url, cause);
}

/** Brings the first part. */
export const program = () => once("program", start);

// Side by side: one after the other would cost three round trips.
async function start() {
  const url = new URL(FILES.glue, here).href;
  document.addEventListener("securitypolicyviolation", (event) => (isRefused ||= event.blockedURI === "wasm-eval"));
  const wasm = download(FILES.wasm);
  const begin = async () => {
    // Some browsers remember that a module failed to load.
    glue = await import(/* @vite-ignore */ tries++ ? `${url}?${tries}` : url).catch((cause) => {
      throw failure("wasm-fetch", url, cause);
    });
    exports = await glue.default({ module_or_path: wasm }).catch(async (cause) => {
      throw await refusal(cause, new URL(FILES.wasm, here).href);
    });
  };
  // The sheet is asked for before the glue, which counts the try, and read as soon as it is here.
  const sheet = downloadText("widget.css").then(sheetOf);
  // `wasm` is listed too, so that its failure is handled even when the glue never comes.
  const [own] = await Promise.all([sheet, begin(), wasm]);
  sheets = [own, sheetOf("")];
}

/** Whether an error of the page is a trap of the program. */
export const isTrap = (error) =>
  error instanceof WebAssembly.RuntimeError && error.stack.includes(FILES.glue.slice(2, -3));
