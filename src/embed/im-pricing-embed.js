// The page of a frame: makes the calculator that the frame's address asks for, and tells the page
// around the frame what happens in it.
//
// A classic script, so that it runs where a module does not: in a sandboxed frame whose host sends
// no Access-Control-Allow-Origin. Then it is this script that says why the frame stays empty.
(() => {
  const TAG = "im-pricing-calculator";

  // An address may set what the tag's attributes set; `readonly` stands or does not.
  const ATTRIBUTES =
    "view locale theme idc first-app-date book-date edition peak-dau mau peak-groups state loading".split(" ");

  // The only words outside the Rust catalogue besides the loader's: there is no Rust here yet.
  const WORDS = {
    en: {
      refused: "The address of this calculator has parameters that it does not know, or has twice: ",
      failed: "The calculator could not be loaded. Please reload the page.",
    },
    ko: {
      refused: "이 계산기의 주소에 알 수 없거나 두 번 쓰인 매개변수가 있습니다: ",
      failed: "계산기를 불러오지 못했습니다. 페이지를 새로 고쳐 주십시오.",
    },
    zh: {
      refused: "此计算器的地址中有无法识别或重复的参数：",
      failed: "计算器未能加载，请刷新页面。",
    },
    ja: {
      refused: "この計算ツールのアドレスに、認識できないか重複しているパラメーターがあります：",
      failed: "計算ツールを読み込めませんでした。ページを再読み込みしてください。",
    },
  };

  const given = new URLSearchParams(location.search);
  const language = given.get("locale")?.split("-")[0].toLowerCase();
  const words = Object.hasOwn(WORDS, language) ? WORDS[language] : WORDS.en;
  // The scheme is known before anything is drawn, so that no frame flashes in the wrong one.
  const scheme = given.get("theme");
  if (scheme === "light" || scheme === "dark") {
    document.documentElement.style.colorScheme = scheme;
  }
  if (words !== WORDS.en) document.documentElement.lang = given.get("locale");

  // A sentence above the calculator, in a line of its own for each subject.
  const lines = new Map();
  function say(subject, sentence) {
    lines.get(subject)?.remove();
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.textContent = sentence;
    lines.set(subject, line);
    document.body.prepend(line);
  }

  // Heights and failures are no secret; what a reader typed is, so it never goes to `*`.
  function post(message, origin = "*") {
    if (parent !== window) parent.postMessage({ im: 1, ...message }, origin);
  }

  const calculator = document.createElement(TAG);
  // Whether the calculator is near the reader's eye is for the frame's own `loading` to ask.
  calculator.setAttribute("loading", "eager");

  // Where results may go: to one origin, that of the page around the frame, named in the address.
  let target = "";
  function aim(origin) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) return false;
    const around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
    if (around && around !== origin) {
      console.warn(`${TAG}: results go to ${origin} alone, and the page around this frame is ${around}`);
    } else {
      target = origin;
    }
    return true;
  }

  // Takes over one parameter; false where it means nothing.
  function take(name, value) {
    if (given.getAll(name).length > 1) return false;
    if (name === "parent-origin") return aim(value);
    if (name === "readonly") {
      calculator.toggleAttribute(name, value === "" || value === "true");
      return ["", "true", "false"].includes(value);
    }
    if (!ATTRIBUTES.includes(name) || (name === "state" && location.hash.length > 1)) return false;
    calculator.setAttribute(name, value);
    return true;
  }
  const refused = [...given].filter(([name, value]) => !take(name, value)).map(([name]) => name);

  // What follows `#` is the text of a link, as it stands.
  const carry = () => location.hash.length > 1 && calculator.setAttribute("state", location.hash.slice(1));
  carry();
  addEventListener("hashchange", carry);
  document.body.prepend(calculator);
  if (refused.length) say("address", words.refused + [...new Set(refused)].join(", "));

  // What the address says and the calculator refuses; that it could not be loaded it says itself.
  calculator.addEventListener("im-error", ({ detail }) => {
    if (detail.errors) say(detail.code, detail.message);
    post({ type: "error", detail });
  });

  // A module that cannot be loaded never gets as far as to tell so itself.
  const failure = (event) => {
    if (!event.target.src?.startsWith(new URL(`${TAG}.js`, location))) return;
    say("loading", words.failed);
    console.error(`${TAG}: ${event.target.src} did not load; in a sandboxed frame it needs Access-Control-Allow-Origin`);
    post({ type: "error", detail: { code: "wasm-fetch", message: words.failed, retryable: false } });
  };
  addEventListener("error", failure, true);

  if (parent === window) return;

  const page = document.documentElement;
  let height = 0;
  let ready;
  function measure() {
    // Beyond what the helper takes, the frame scrolls.
    const now = Math.min(4000, Math.max(100, Math.ceil(page.getBoundingClientRect().height)));
    if (now !== height) post({ type: "height", height: (height = now) });
  }
  new ResizeObserver(measure).observe(page);

  calculator.addEventListener("im-ready", ({ detail }) => post((ready = { type: "ready", detail })));
  for (const type of ["change", "select"]) {
    calculator.addEventListener(`im-${type}`, ({ detail }) => target && post({ type, detail }, target));
  }

  // The helper may come later than the calculator, and asks then for what it has missed.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.im !== 1 || data.type !== "hello") return;
    height = 0;
    measure();
    if (ready) post(ready);
  });
})();
