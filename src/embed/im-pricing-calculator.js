// Starts the calculator in every [data-im-pricing] element of a page.
//
// The one public URL of the widget: index.html loads it as a module, and so may
// any other page. The build writes the names of the hashed files into the
// attributes of its own script tag. Nothing here is inline, so that a policy of
// `script-src 'self' 'wasm-unsafe-eval'` is enough.

const here = import.meta.url;

// `document.currentScript` is null in a module; the address tells which tag is ours.
const tag = [...document.scripts].find((script) => script.src === here);

// The only words outside the Rust catalogue: they are needed when Rust has not arrived.
const FAILED = {
  en: "The calculator could not be loaded. Please reload the page.",
  ko: "계산기를 불러오지 못했습니다. 페이지를 새로 고쳐 주세요.",
  zh: "计算器未能加载，请刷新页面。",
  ja: "計算ツールを読み込めませんでした。ページを再読み込みしてください。",
};

// The language to start in: that of the text around the host, else the page's own, else English.
// Only the first part of a tag counts: zh-CN, zh-Hans and zh-TW all find Chinese.
function languageOf(host) {
  const tags = [host.closest("[lang]")?.lang, document.documentElement.lang];
  const names = tags.map((name) => name?.split("-")[0].toLowerCase());
  return names.find((name) => Object.hasOwn(FAILED, name)) ?? "en";
}

const resolve = (name) => new URL(name, here);

// Same credentials mode as the preload tags: another one would fetch each file twice.
async function download(url, type) {
  const response = await fetch(url, { credentials: "same-origin" });
  const found = response.headers.get("content-type") ?? "";
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  // A host that answers every unknown path with its start page sends HTML and status 200.
  if (found.startsWith("text/html")) throw new Error(`${url}: HTML instead of ${type}`);
  return response;
}

// The words of a language, fetched once for all calculators of the page. A failed try is forgotten.
const files = new Map();
function words(language) {
  if (!files.has(language)) {
    const file = download(resolve(`words.${language}.txt`), "words").then((response) => response.text());
    file.catch(() => files.delete(language));
    files.set(language, file);
  }
  return files.get(language);
}

// The exports of the first part of the program, from which the later part takes what it shares.
let exports;

const idle = () =>
  new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: 500 }));

// The styles of the later part: adopted empty by every calculator, and filled when they are here.
const laterSheet = new CSSStyleSheet();

// The later part, once for all calculators of the page. A quick build is in one piece and names none.
let arrival;
async function fetchLater() {
  await idle();
  const style = download(resolve("later.css"), "CSS").then((response) => response.text());
  const name = tag.dataset.later;
  const program =
    name && WebAssembly.instantiateStreaming(download(resolve(name), "WebAssembly"), { a: exports });
  const [text] = await Promise.all([style, program]);
  laterSheet.replaceSync(text);
  return "";
}
function later() {
  arrival ??= fetchLater();
  arrival.catch(() => (arrival = undefined));
  return arrival;
}

// Hands over the words of a language, or the sign that the later part is here (`name` is empty then);
// or nothing, when they did not come.
function bring(name, done) {
  (name ? words(name) : later()).then(done, (error) => {
    console.error("im-pricing-calculator:", error);
    done();
  });
}

// Side by side: one after the other would cost three round trips.
async function load() {
  const wasm = download(resolve(tag.dataset.wasm), "WebAssembly");
  const start = async () => {
    const glue = await import(resolve(tag.dataset.glue));
    exports = await glue.default({ module_or_path: wasm });
    return glue;
  };
  const css = download(resolve("widget.css"), "CSS").then((response) => response.text());
  // `wasm` is listed too, so that its failure is handled even when the glue never comes.
  const [glue, text] = await Promise.all([start(), css, wasm]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return { glue, sheets: [sheet, laterSheet] };
}

// Puts a calculator into `host`, or a sentence that it did not come.
let program;
async function begin(host) {
  const language = languageOf(host);
  try {
    const [{ glue, sheets }, text] = await Promise.all([(program ??= load()), words(language)]);
    // Whoever opens a link sees at once what it means, and not the example first.
    const key = host.getAttribute("permalink");
    if (key !== null && location.hash.includes(`${key || "im"}=`)) await later().catch(() => {});
    const place = host.closest("[lang]")?.lang ?? "";
    glue.mount(host, sheets, language, place, text, bring);
  } catch (error) {
    console.error("im-pricing-calculator:", error);
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.lang = language;
    sentence.textContent = FAILED[language];
    host.append(sentence);
  }
}

await Promise.all([...document.querySelectorAll("[data-im-pricing]")].map(begin));
