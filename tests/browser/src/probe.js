// Runs in every page before its own scripts: collects what goes wrong, and reads the calculator
// through its shadow roots. The page under test never sees or needs it. A page that changes without
// being left may bring it twice.
globalThis.imProbe ??= (() => {
  const problems = globalThis.imRecorded ?? [];
  addEventListener("securitypolicyviolation", (event) => {
    const place = `${event.sourceFile}:${event.lineNumber}`;
    problems.push(`${event.effectiveDirective} refused ${event.blockedURI} at ${place} ${event.sample}`);
  });
  // Of a trap the stack says where the program stopped.
  const stackOf = (error) => (error instanceof WebAssembly.RuntimeError ? ` ${error.stack}` : "");
  addEventListener("error", (event) => problems.push(`error: ${event.message}${stackOf(event.error)}`));
  addEventListener("unhandledrejection", (event) => problems.push(`rejected: ${event.reason}`));

  const hosts = () => [...document.querySelectorAll("im-pricing-calculator")];

  // What the calculators tell the page, and which of them does.
  const events = [];
  for (const type of ["im-ready", "im-change", "im-select", "im-error"]) {
    addEventListener(type, ({ target, detail, bubbles, composed, cancelable }) => {
      const plain = JSON.parse(JSON.stringify(detail ?? null));
      events.push({ type, host: hosts().indexOf(target), detail: plain, bubbles, composed, cancelable });
    }, true);
  }
  const root = (host) => hosts()[host]?.shadowRoot ?? null;
  const all = (host, selector) => [...(root(host)?.querySelectorAll(selector) ?? [])];
  const find = (host, selector) => root(host)?.querySelector(selector) ?? null;
  const data = (element) => (element ? { ...element.dataset } : null);
  const text = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : null);
  // A reserved but empty line says nothing; a hidden one neither.
  const spoken = (element) => element.checkVisibility({ visibilityProperty: true }) && text(element);

  const byKey = (host, key, value) =>
    Object.fromEntries(all(host, `[data-${key}]`).map((element) => [element.dataset[key], value(element)]));

  const read = (host) => ({
    answer: data(find(host, "[data-answer]")),
    mode: data(find(host, "[data-mode]")),
    numbers: byKey(host, "number", (input) => input.value),
    results: byKey(host, "result", data),
    columns: byKey(host, "column", data),
    errors: Object.fromEntries(Object.entries(byKey(host, "error", spoken)).filter(([, said]) => said)),
    notes: all(host, "[data-note]").filter(spoken).map((note) => note.dataset.note),
  });

  const lines = (host, edition) =>
    all(host, `[data-result="${edition}"] [data-line]`).map(({ dataset }) => [dataset.line, dataset.amount]);

  // The six totals, "-" where there is none, and the digits of one metric's number field.
  const totals = (host, metric) => {
    const one = (result) => [result.dataset.result, result.dataset.total ?? "-"];
    const shown = Object.fromEntries(all(host, "[data-result]").map(one));
    const digits = find(host, `[data-number="${metric}"]`)?.value.replaceAll(",", "");
    return { digits, ...shown };
  };

  // Answers null as soon as the page shows what is expected, else what it shows when the patience
  // (in milliseconds) is at its end.
  const expectTotals = (host, metric, expected, patience, done) => {
    const end = performance.now() + patience;
    const keys = Object.keys(expected);
    const look = () => {
      const shown = totals(host, metric);
      if (keys.every((key) => shown[key] === expected[key])) return done(null);
      return performance.now() > end ? done(shown) : setTimeout(look, 5);
    };
    look();
  };

  const active = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body ? null : element;
  };

  // Every text that a person or a screen reader meets, with the language it is declared to be in.
  const WORDED = ["aria-label", "aria-description", "aria-valuetext", "placeholder", "title", "alt"];
  const language = (node) => node.closest("[lang]")?.lang ?? "";
  const texts = (host) => {
    const found = [];
    const walker = document.createTreeWalker(root(host), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.data.trim()) found.push([language(node.parentElement), node.data.trim()]);
        continue;
      }
      for (const name of WORDED) {
        if (node.getAttribute(name)) found.push([language(node), node.getAttribute(name)]);
      }
    }
    return found;
  };

  // The pixels of one character in the font of `element`, as text that can be compared.
  const drawing = (element, character) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 64;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.font = `40px ${getComputedStyle(element).fontFamily}`;
    pen.textBaseline = "top";
    pen.fillText(character, 4, 4);
    return pen.getImageData(0, 0, 64, 64).data.filter((_, index) => index % 4 === 3).join(",");
  };

  return { problems, events, hosts, root, all, find, data, text, read, lines, totals, expectTotals, active, texts, drawing };
})();
