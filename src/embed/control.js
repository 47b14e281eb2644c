// What answers the page around a calculator: figures from attributes and methods, events about answers.
// It comes with the later part of the program, whose commands it gives.

// What attributes say about the first app of a scenario, about its usage, and about the whole. The
// contract has the same names, with underscores.
const USAGE = ["peak-dau", "mau", "peak-groups"];
const APP = ["idc", "first-app-date"];
const FIGURES = [...USAGE, ...APP, "book-date"];

// Attributes that have no other values.
const KNOWN = { view: ["full", "quote", "matrix", "compare"], theme: ["auto", "light", "dark"], loading: ["lazy", "eager"] };

// What the reader may not change while the host says `readonly`.
const CHANGES =
  ".layout__inputs :is(input,select,button),[data-feature],[data-asks],[data-choose]," +
  "[data-keep=undo],[data-keep=redo],.apps :is(input,button)";

// A figure that is none stays a text, which the validator refuses by its name.
const figure = (text) => (/^-?\d+$/.test(text) ? Number(text) : text);

function read(text) {
  const { scenario, assumptions, ...quote } = JSON.parse(text);
  return { scenario, quote };
}

function put(object, key, value) {
  if (value === null) delete object[key];
  else object[key] = value;
}

export class Control {
  #host;
  #base;
  #tell;
  #languageOf;
  #last;
  #frame;
  #heard;
  #stopped;
  #holding;

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
    this.#hold();
  }

  /** Takes what was kept of an earlier life, or else what the attributes say, before anything is seen. */
  begin(kept) {
    if (kept) this.#tell("restore", kept);
    else this.#take();
  }

  /** From now on `hear` is told that something was changed. */
  attend() {
    this.#last = this.#tell("answer");
    this.#stopped = this.#tell("stopped");
    this.#tell("attend");
    Object.keys(KNOWN).forEach((it) => this.#check(it));
  }

  #check(name) {
    const value = this.#host.getAttribute(name);
    if (value && KNOWN[name]?.includes(value) === false) {
      this.#refuse("bad-attribute", [{ path: `/${name}`, code: "unknown_value", message: KNOWN[name].join(", ") }]);
    }
  }

  /** The text of a link to all that is typed; the calculator is about to go. */
  leave() {
    this.#holding?.disconnect();
    cancelAnimationFrame(this.#frame);
    const link = this.#tell("link");
    this.#tell("leave");
    return link;
  }

  /** What to say when the program has stopped: it cannot be asked any more. */
  get stopped() {
    return this.#stopped;
  }

  change(name) {
    this.#check(name);
    if (name === "locale") this.#tell("language", this.#languageOf(this.#host));
    if (name === "readonly") this.#hold();
    this.#take([name]);
  }

  answer() {
    const text = this.#tell("answer");
    return text ? read(text) : null;
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
      this.#frame = this.#heard = undefined;
      this.#last = this.#tell("answer");
      this.#stopped = this.#tell("stopped") || this.#stopped;
      if (this.#last && this.#last !== last) this.#send("im-change", { reason, ...read(this.#last) });
    });
  }

  // Takes what the attributes say: those named, or all that are there.
  #take(names) {
    const value = (name) => this.#host.getAttribute(name);
    const given = (name) => (names ? names.includes(name) : value(name) !== null);
    const link = given("state") && value("state");
    if (link) this.#command("open", link, "bad-attribute", "attribute");
    const figures = FIGURES.filter(given);
    const { scenario } = (figures.length && this.answer()) || {};
    if (scenario) {
      const [app] = scenario.apps;
      // Of usage that is stated in part, the rest is unknown, and not that of the example.
      if (!names && figures.some((it) => USAGE.includes(it))) app.usage = {};
      for (const name of figures) {
        const text = value(name);
        // There has to be one: without its attribute it stays.
        if (name === "idc" && text === null) continue;
        const key = name.replaceAll("-", "_");
        if (USAGE.includes(name)) put((app.usage ??= {}), key, text && figure(text));
        else if (APP.includes(name)) put(app, key, text === "none" ? null : text);
        else put(scenario, key, text);
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

  // What is drawn later is held as well.
  #hold() {
    const isHeld = this.#host.readonly;
    if (!isHeld && !this.#holding) return;
    this.#holding?.disconnect();
    const mark = () => this.#base.querySelectorAll(CHANGES).forEach((it) => (it.disabled = isHeld));
    this.#holding = isHeld ? new MutationObserver(mark) : undefined;
    this.#holding?.observe(this.#base, { childList: true, subtree: true });
    mark();
  }

  #choose(event) {
    const edition = event.target.closest("[data-choose]")?.dataset.choose;
    if (!edition) return;
    const { scenario, quote } = this.answer() ?? {};
    const detail = { app: scenario?.apps[0].name, edition, quote };
    if (this.#send("im-select", detail, true)) this.#tell("edition", edition);
  }

  #send(name, detail, cancelable = false) {
    return this.#host.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}
