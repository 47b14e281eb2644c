// What a measured page is given before its own scripts: the same ways into the widget and into the peers,
// whose elements carry the same marks.

/** Runs in the page, as text. */
export const PROBE = function probe() {
  const im = {};
  globalThis.im = im;
  im.root = () => document.querySelector("im-pricing-calculator")?.shadowRoot ?? document;
  im.find = (selector) => im.root().querySelector(selector);
  im.answer = () => im.find("[data-answer]");
  /** The total that stands large; nothing before there is one, an empty text without a price. */
  im.total = () => (im.answer() ? (im.answer().dataset.total ?? "") : undefined);
  /** Status, total and recommendation of the six editions. */
  im.results = () => {
    const found = {};
    for (const it of im.root().querySelectorAll("[data-result]")) {
      const { result, status, total } = it.dataset;
      found[result] = [status, total || null, it.dataset.recommended !== undefined];
    }
    return found;
  };
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const selectSetter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set;
  const notify = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  /** Gives a field a value as a hand does: the value, then the events. */
  im.type = (selector, value) => {
    const element = im.find(selector);
    if (element.value === value) return;
    (element instanceof HTMLSelectElement ? selectSetter : setter).call(element, value);
    notify(element, "input");
    notify(element, "change");
  };
  im.tick = (selector, isTicked) => {
    const element = im.find(selector);
    if (element.checked !== isTicked) element.click();
  };
  /** Moves a slider to a stop. */
  im.slide = (metric, index) => {
    const element = im.find(`[data-slider=${metric}]`);
    setter.call(element, String(index));
    notify(element, "input");
  };
  im.frames = (count) =>
    new Promise((resolve) => {
      const next = (left) => (left > 0 ? requestAnimationFrame(() => next(left - 1)) : resolve());
      next(count);
    });
  // The memory of the program, in the order in which modules are started.
  im.memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await start.apply(WebAssembly, parts);
      im.memories.push(
        ...Object.values((made.instance ?? made).exports).filter((it) => it instanceof WebAssembly.Memory),
      );
      return made;
    };
  }
}.toString();
