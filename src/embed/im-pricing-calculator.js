// Defines <im-pricing-calculator>: the one public URL of the widget.
//
// The class is small and eager; the program behind it comes when the element comes near the window.
// Every file is found beside this one. Nothing here is inline and nothing is a string of code, so that
// a policy of `script-src 'self' 'wasm-unsafe-eval'` is enough. On a server it can be imported, and
// does nothing.

import { WORDS, languageOf, sample } from "./element/language.js";
import { Control, failure, forget, glue, isTrap, later, program, sheetOf, sheets, words } from "./element/parts.js";

const TAG = "im-pricing-calculator";

// Hands over the words of a language, or the sign that the later part is here (`name` is empty then);
// or nothing, when they did not come. A number asks for a task in so many milliseconds, or for the next frame.
function bring(name, done) {
  if (+name) return (name < 0 ? requestAnimationFrame : setTimeout)(done, name);
  (name ? words(name) : later()).then(
    (text) => {
      // The program keeps what it takes, and asks once more for what it refused.
      forget(name);
      done(text ?? "");
      // Its views are drawn first, each in a task of its own.
      if (!name) setTimeout(arrived, 50);
    },
    (error) => {
      console.error(`${TAG}:`, error);
      done();
    },
  );
}

// After a trap nothing of the program can be relied on.
let stopped;
function stopAll({ error }) {
  if (stopped || !isTrap(error)) return;
  stopped = failure("panic", undefined, error);
  failAll(stopped);
}

const ATTRIBUTES = [
  "view", "theme", "locale", "loading", "readonly",
  "idc", "first-app-date", "book-date", "peak-dau", "mau", "peak-groups", "edition", "state",
];
// Those that set figures or hold them: what they say has to count before a reader sees anything.
const FIGURES = ATTRIBUTES.slice(4);

const live = new Set();

// Until the widget's own sheet is here.
const SHELL = ":host{display:block;min-block-size:var(--im-min-height,0)}:host([hidden]){display:none}";
let shell;

// Tells which of those that are not loaded come near the window.
let near;

// What the class below lets the functions above do with all that are drawn.
let arrived, failAll;

export class ImPricingCalculator extends (globalThis.HTMLElement ?? class {}) {
  static version = typeof IM_VERSION === "undefined" ? "dev" : IM_VERSION;
  static observedAttributes = ATTRIBUTES;
  static {
    arrived = () => live.forEach((it) => it.#arrive());
    failAll = (error) => live.forEach((it) => it.#fail(error));
  }

  #slot;
  #base;
  #said;
  #number;
  #control;
  #starting;
  // The text of a link to all that was typed before it was taken away.
  #kept;
  // Attributes that changed between the start of loading and the later part, or while it was away.
  #late = [];
  #isReady = false;
  // How often it was taken away: what was begun before that is of no account any more.
  #turn = 0;
  #setReady;
  #ready;

  /** Fulfilled when the calculator is drawn and all of its methods work. */
  get ready() {
    return (this.#ready ??= new Promise((done) => (this.#setReady = done)));
  }

  connectedCallback() {
    // What stands in the tag is laid out once, and not once more for a root that shows the same.
    if (this.loading !== "eager" || !this.childElementCount) this.#open();
    for (const name of ATTRIBUTES) {
      // Set before the element was defined: it hides the accessor until it is set again.
      const key = camel(name);
      if (Object.hasOwn(this, key)) {
        const value = this[key];
        delete this[key];
        this[key] = value;
      }
    }
    if (this.#base || this.#starting) return;
    if (this.loading === "eager") return this.#try();
    const look = (entries) => entries.forEach((it) => it.isIntersecting && it.target.#try());
    near ??= new IntersectionObserver(look, { rootMargin: "200px" });
    near.observe(this);
  }

  // A host that only moves the element gives it back within the same task.
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (this.#base) this.#dress();
    if (this.#isReady) this.#control.change(name);
    else if (this.#starting || this.#kept) this.#late.push(name);
  }

  /** Loads the program now and not when the element comes near the window. */
  load() {
    near?.unobserve(this);
    const turn = this.#turn;
    this.#starting ??= this.#start(turn).catch((error) => {
      if (turn === this.#turn) {
        this.#base?.remove();
        this.#base = this.#starting = undefined;
        this.#fail(error);
      }
      throw error;
    });
    return this.#starting;
  }

  /** The scenario of the newest valid answer, as the contract has it; null until there is one. */
  getScenario() {
    return this.#control?.answer().scenario ?? null;
  }

  /** The quote for that scenario; null until there is one. */
  getQuote() {
    return this.#control?.answer().quote ?? null;
  }

  /** Replaces all figures. False where the scenario has errors: `im-error` tells them, nothing changes. */
  setScenario(scenario) {
    return this.#control?.set(scenario) ?? false;
  }

  /** Back to the figures of the attributes, or to the example. */
  reset() {
    this.#control?.reset();
  }

  #try() {
    this.load().catch(() => {});
  }

  #open() {
    if (this.#slot) return;
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [(shell ??= sheetOf(SHELL))];
    const slots = ["heading", "", "footnote"].map((name) => make("slot", { name }));
    this.#slot = slots[1];
    root.append(...slots);
  }

  async #start(turn) {
    if (stopped) throw stopped;
    const language = languageOf(this);
    const file = words(language);
    const parts = program();
    // While they come.
    const number = sample(this);
    // Of two failures that of the program is told.
    await parts;
    addEventListener("error", stopAll);
    const text = await file;
    // Whoever sets figures or opens a link sees at once what they cost, and not the example first; and whoever holds
    // them lets nobody be quicker.
    const key = this.getAttribute("permalink");
    const isLinked = key !== null && location.hash.includes(`${key || "im"}=`);
    const isSet = this.#kept || FIGURES.some((it) => this.hasAttribute(it));
    if (isSet) await later(true);
    // A link waits too, but shows the example where its part does not come.
    else if (isLinked) await later(true).catch(() => {});
    // The program is here; it is drawn where the element comes into the page.
    if (!this.isConnected) return this.#stop();
    if (turn !== this.#turn) return;
    this.#open();
    this.#said?.remove();
    this.#base = make("div");
    this.#slot.hidden = true;
    this.#slot.after(this.#base);
    this.shadowRoot.adoptedStyleSheets = sheets;
    this.#dress();
    const hear = () => this.#control.hear();
    this.#number = glue.mount(this.#base, language, number, text, bring, hear);
    // The words are of another build.
    if (this.#number < 0) throw (forget(language), failure("words"));
    live.add(this);
    if (!isSet) return;
    // All attributes are read now, but for the language, unless what was kept comes before them.
    if (!this.#kept) this.#late = this.#late.filter((it) => it === "locale");
    this.#take().begin(this.#kept);
  }

  // What answers the page, once the later part is here.
  #take() {
    const tell = (what, argument = "") => (stopped ? "" : glue.tell(this.#number, what, argument));
    return (this.#control ??= new Control(this, this.#base, tell, languageOf));
  }

  #arrive() {
    if (this.#isReady) return;
    this.#isReady = true;
    // Asked for only now, it is fulfilled all the same.
    void this.ready;
    this.#setReady();
    this.#take().attend(this.#late.splice(0));
  }

  #stop() {
    this.#turn += 1;
    near?.unobserve(this);
    this.#starting = undefined;
    if (!live.delete(this)) return;
    // Also before it is ready: with the later part the program got timers, which must not find it gone.
    this.#kept = Control && this.#take().leave();
    if (!stopped) glue.unmount(this.#number);
    this.#base.remove();
    if (this.#isReady) this.#ready = undefined;
    this.#base = this.#control = undefined;
    this.#isReady = this.#slot.hidden = false;
  }

  // Looks belong to the element that everything is drawn in, so that a page's rules for the tag stay.
  #dress() {
    const { dataset } = this.#base;
    for (const name of ["view", "theme"]) {
      if (this[name] === null) delete dataset[name];
      else dataset[name] = this[name];
    }
  }

  // Says that it could not be loaded, or stopped, and shows what the page put into the tag.
  #fail(error) {
    const { code = "panic", message, url } = error;
    console.error(`${TAG}:`, error);
    const language = languageOf(this);
    const [failed, again] = WORDS[language];
    this.#open();
    this.#slot.hidden = false;
    this.#said?.remove();
    const said = (this.#said = make("p", {
      role: "alert",
      part: "error",
      lang: (stopped && this.#base?.lang) || language,
      textContent: (stopped && this.#control?.stopped) || `${failed} `,
    }));
    if (!stopped) said.append(make("button", { textContent: again, onclick: () => this.#try() }));
    this.#slot.before(said);
    const detail = { code, message, url, retryable: !stopped };
    this.dispatchEvent(new CustomEvent("im-error", { detail, bubbles: true, composed: true }));
  }
}

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const camel = (name) => name.replace(/-./g, (it) => it[1].toUpperCase());

for (const name of ATTRIBUTES) {
  Object.defineProperty(ImPricingCalculator.prototype, camel(name), {
    enumerable: true,
    get() {
      return name === "readonly" ? this.hasAttribute(name) : this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? "" : value);
    },
  });
}

// The first definition stays: two versions on one page are one too many. A class has one tag: another tag gets a class of
// its own, which is known by the list that it inherits.
export function define(tag = TAG) {
  const known = globalThis.customElements?.get(tag);
  if (!known) {
    globalThis.customElements?.define(tag, tag === TAG ? ImPricingCalculator : class extends ImPricingCalculator {});
  } else if (known.observedAttributes !== ATTRIBUTES) {
    console.warn(`<${tag}> is already defined as version ${known.version}; ${ImPricingCalculator.version} is not used.`);
  }
}

define();
