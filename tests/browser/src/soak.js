// A reader who does anything in any order, for a long time. Comes into the page before its own scripts.

// What would leave the page or wait for a person does nothing.
globalThis.print = () => {};
HTMLAnchorElement.prototype.click = () => {};

globalThis.soak = (() => {
  // Numbers from 0 to 1 that follow from the seed alone (mulberry32).
  let state = 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];

  const TEXTS = ["", "0", "1", "99", "100", "101", "10000", "10,001", "35k", "1.2M", "3.5万", "many", "-1", "1.200", "１００"];
  const DATES = ["", "2021-05-01", "2022-10-18", "2022-10-19", "2023-06-30", "2026-11-21", "2027-02-28"];
  const TABLES = ["", "date,peak_dau,peak_groups\n2026-01-01,9000,90\n2026-01-02,10001,101\n", "no table"];

  const root = () => document.querySelector("im-pricing-calculator").shadowRoot;
  const seen = (selector) =>
    [...root().querySelectorAll(selector)].filter((it) => !it.disabled && it.type !== "file" && it.checkVisibility());

  const tell = (it, ...events) => {
    for (const name of events) it.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  };
  const put = (it, text) => {
    it.value = text;
    tell(it, "input", "change");
    it.dispatchEvent(new FocusEvent("blur"));
  };
  const slide = (it) => {
    for (let step = below(3); step >= 0; step -= 1) {
      it.value = Number(it.min) + below(Number(it.max) - Number(it.min) + 1);
      tell(it, "input");
    }
    tell(it, "change");
  };

  function act(it) {
    if (it.localName === "button" || it.localName === "summary") return it.click();
    if (it.localName === "select") return put(it, pick([...it.options]).value);
    if (it.localName === "textarea") return put(it, pick(TABLES));
    if (it.type === "checkbox" || it.type === "radio") return it.click();
    if (it.type === "range") return slide(it);
    if (it.type === "date") return put(it, pick(DATES));
    return put(it, random() < 0.5 ? `${below(200000)}` : pick(TEXTS));
  }

  // Rights what is wrong, so that there are answers to look at.
  const repair = (it) => put(it, it.type === "date" ? pick(DATES.slice(1)) : `${1 + below(20000)}`);

  const nameOf = (it) => {
    const { localName, className, dataset } = it;
    return `${localName}.${className.replace(/^im ?/, "")} ${JSON.stringify(dataset)} ${it.value ?? ""}`.slice(0, 160);
  };

  // Half of what is done is to the usage, because prices follow from it.
  const choose = () => {
    const usage = random() < 0.5 ? seen("[data-number], [data-slider]") : [];
    return pick(usage.length ? usage : seen("input, select, textarea, button, summary"));
  };

  // What a slider changes is drawn with the next frame.
  const frame = () => new Promise(requestAnimationFrame);

  // What the page shows, and what it says that it is about.
  function look(isWhole) {
    const host = document.querySelector("im-pricing-calculator");
    const digits = ({ value }) => (/^[0-9,]*$/.test(value) ? value.replaceAll(",", "") : null);
    const scenario = host.getScenario();
    // One that cannot be priced is left out of what the page tells, so that places differ and names do not. A choice
    // that is hidden keeps what it held before.
    const choice = root().querySelector(".start select");
    const isShown = ({ name }) => !choice?.checkVisibility() || name === choice.selectedOptions[0].text;
    return {
      isStale: root().querySelector("[data-answer]").hasAttribute("data-stale"),
      // As text, in which the order of the keys is kept.
      scenario: JSON.stringify(scenario),
      quote: isWhole ? host.getQuote() : null,
      app: scenario?.apps.findIndex(isShown),
      totals: Object.fromEntries(
        [...root().querySelectorAll("[data-result]")].map(({ dataset }) => [dataset.result, dataset.total ?? "-"]),
      ),
      usage: Object.fromEntries([...root().querySelectorAll("[data-number]")].map((it) => [it.dataset.number, digits(it)])),
    };
  }

  return {
    begin: (seed) => {
      state = seed;
    },
    run: async (count) => {
      const met = [];
      for (let done = 0; done < count; done += 1) {
        const wrong = random() < 0.5 ? seen("input[aria-invalid=true]") : [];
        const it = wrong.length ? pick(wrong) : choose();
        const did = nameOf(it);
        (wrong.length ? repair : act)(it);
        await frame();
        await frame();
        met.push({ did, ...look(done % 10 === 0) });
      }
      return met;
    },
  };
})();
