// What answers the page around a calculator: figures from attributes and methods, events about answers.
// It comes with the later part of the program, whose commands it gives.

// What attributes say about the first app of a scenario, about its usage, and about the whole. The
// contract has the same names, with underscores.
const USAGE = ["peak-dau", "mau", "peak-groups"];
const APP = ["idc", "first-app-date"];
const FIGURES = [...USAGE, ...APP, "book-date"];

// Attributes that have no other values.
const KNOWN = { view: ["full", "quote", "matrix", "compare"], theme: ["auto", "light", "dark"], loading: ["lazy", "eager"] };

// What changes the scenario or a chosen edition: not for the reader to use while the host says `readonly`.
const CHANGES =
  ":is(.layout__inputs,.apps,.apps__back) :is(input,select,button:not(.cited,[data-citation] *)),.parts [data-action]," +
  "[data-choose],[data-require],[data-asks],[data-keep=undo],[data-keep=redo],[data-quote=open]," +
  "[data-usage=take],[data-typed='forecast.start']";

// What an answer is compared by: what it takes for granted stands at its end, and tells of fields that cannot be read.
const gist = (text) => text.split('"assumptions":')[0];

// A figure that is none stays a text, which the validator refuses by its name.
const figure = (text) => (/^-?\d+$/.test(text) ? Number(text) : text);

function read(text) {
  const { scenario, assumptions, ...quote } = JSON.parse(text);
  return { scenario, quote };
}

export class Control {
  #host;
  #base;
  #tell;
  #languageOf;
  #last;
  #frame;
  #heard;
  // What is disabled here, and not by the widget itself.
  #held = new WeakSet();
  #holding = new MutationObserver((records) => this.#hold(records));

  /** What to say when the program has stopped: it cannot be asked any more. */
  stopped;

  constructor(host, base, tell, languageOf) {
    this.#host = host;
    this.#base = base;
    // A page may catch what its own call throws: it hears of the trap all the same.
    this.#tell = (...it) => {
      try {
        return tell(...it);
      } catch (error) {
        reportError(error);
        return "";
      }
    };
    this.#languageOf = languageOf;
    base.addEventListener("click", (event) => this.#choose(event));
    // WebKit leaves what Tab comes to below the bar with the answer: it ignores the margin that the styles ask for.
    base.addEventListener("keyup", ({ key, target }) => {
      if (key === "Tab" && !target.closest(".answer")) target.scrollIntoView({ block: "nearest" });
    });
    if (host.readonly) this.#hold();
  }

  /** Takes what was kept of an earlier life, or else what the attributes say, before anything is seen. */
  begin(kept) {
    if (kept) this.#tell("restore", kept);
    else this.#take();
  }

  /** From now on `hear` is told that something was changed. Attributes in `late` have changed since loading began. */
  attend(late) {
    this.#last = gist(this.#tell("answer"));
    this.stopped = this.#tell("stopped");
    this.#tell("attend");
    for (const it in KNOWN) this.#check(it);
    for (const it of late) this.change(it);
    this.#send("im-ready", { version: this.#host.constructor.version, schema: 1 });
  }

  #check(name) {
    const value = this.#host.getAttribute(name);
    if (value && KNOWN[name]?.includes(value) === false) {
      this.#refuse("bad-attribute", [{ path: `/${name}`, code: "unknown_value", message: KNOWN[name].join(", ") }]);
    }
  }

  /** What gives all that is typed back to `begin`; the calculator is about to go. */
  leave() {
    this.#holding.disconnect();
    cancelAnimationFrame(this.#frame);
    return this.#tell("leave");
  }

  change(name) {
    this.#check(name);
    if (name === "locale") this.#tell("language", this.#languageOf(this.#host));
    if (name === "readonly") this.#hold();
    this.#take([name]);
  }

  /** The scenario of the newest valid answer and its quote; neither until there is one. */
  answer() {
    const text = this.#tell("answer");
    return text ? read(text) : {};
  }

  set(scenario) {
    let text;
    try {
      text = JSON.stringify(scenario) ?? "";
    } catch ({ message }) {
      return this.#refuse("bad-scenario", [{ path: "", code: "invalid_json", message }]);
    }
    return this.#command("set", text, "bad-scenario", "api");
  }

  reset() {
    this.#tell("reset");
    this.hear("api");
    this.#take();
  }

  /**
   * Something was changed. The answer is asked for once in a frame, and told where it is another. A command says at
   * once that it was the cause: the program tells of the same change when it has drawn it, some browsers later than
   * the next task.
   */
  hear(reason = "user") {
    // Nobody attends yet.
    if (this.#last === undefined) return;
    if (!this.#heard || reason !== "user") this.#heard = reason;
    this.#frame ??= requestAnimationFrame(() => {
      const [reason, last] = [this.#heard, this.#last];
      const text = this.#tell("answer");
      this.#frame = this.#heard = undefined;
      this.#last = gist(text);
      this.stopped = this.#tell("stopped") || this.stopped;
      if (text && this.#last !== last) this.#send("im-change", { reason, ...read(text) });
    });
  }

  // Takes what the attributes say: those named, or all that are there.
  #take(names) {
    const value = (name) => this.#host.getAttribute(name);
    const given = (name) => (names ? names.includes(name) : value(name) !== null);
    const link = given("state") && value("state");
    if (link) this.#command("open", link, "bad-attribute", "attribute");
    const figures = FIGURES.filter(given);
    const { scenario } = figures.length ? this.answer() : {};
    if (scenario) {
      const [app] = scenario.apps;
      // Of usage that is stated in part, the rest is unknown, and not that of the example.
      if (!names && figures.some((it) => USAGE.includes(it))) app.usage = {};
      for (const name of figures) {
        // JSON leaves out what is undefined.
        const text = value(name) ?? undefined;
        // There has to be one: without its attribute it stays.
        if (name === "idc" && text === undefined) continue;
        const key = name.replaceAll("-", "_");
        if (USAGE.includes(name)) (app.usage ??= {})[key] = text && figure(text);
        else if (APP.includes(name)) app[key] = text === "none" ? undefined : text;
        else scenario[key] = text;
      }
      this.#command("adjust", JSON.stringify(scenario), "bad-attribute", "attribute");
    }
    if (given("edition")) this.#command("edition", value("edition") ?? "", "bad-attribute", "attribute");
  }

  // False where it was refused.
  #command(what, argument, code, reason) {
    const refused = this.#tell(what, argument);
    if (refused) return this.#refuse(code, JSON.parse(refused).errors);
    this.hear(reason);
    // A program that has stopped says nothing, and took nothing.
    return this.#tell("stopped") !== "";
  }

  #refuse(code, errors) {
    const message = errors.map((it) => `${it.path}: ${it.message}`).join(" ");
    this.#send("im-error", { code, message, errors, retryable: false });
    return false;
  }

  // Holds what changes figures, also what is drawn later, or lets it go. What the widget itself disables stays so, and
  // what it enables meanwhile is held.
  #hold(records = this.#holding.takeRecords()) {
    const isHeld = this.#host.readonly;
    for (const it of records) if (it.attributeName) this.#held.delete(it.target);
    for (const it of this.#base.querySelectorAll(CHANGES)) {
      if (isHeld ? it.disabled : !this.#held.delete(it)) continue;
      it.disabled = isHeld;
      if (isHeld) this.#held.add(it);
    }
    // It is not told what was done here.
    this.#holding.disconnect();
    if (isHeld) this.#holding.observe(this.#base, { subtree: true, childList: true, attributeFilter: ["disabled"] });
  }

  #choose(event) {
    const edition = event.target.closest("[data-choose]")?.dataset.choose;
    if (!edition) return;
    const { scenario, quote } = this.answer();
    const detail = { app: scenario?.apps[0].name, edition, quote };
    if (this.#send("im-select", detail, true)) this.#tell("edition", edition);
  }

  #send(name, detail, cancelable = false) {
    return this.#host.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}
