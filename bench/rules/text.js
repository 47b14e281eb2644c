// Reads JSON text into a tree that keeps what `JSON.parse` throws away: how a number was written,
// and keys that stand twice. The contract reports both.

/** Thrown for a text that is no JSON. */
export class NoJson extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\n\r]*/y;
const WORDS = {
  true: { kind: "boolean", value: true },
  false: { kind: "boolean", value: false },
  null: { kind: "null" },
};
const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The tree of one JSON text. */
export function parseTree(text) {
  const reader = new Reader(text);
  const tree = reader.value();
  reader.blank();
  if (reader.at < text.length) throw new NoJson();
  return tree;
}

class Reader {
  at = 0;

  constructor(text) {
    this.text = text;
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  blank() {
    this.match(BLANK);
  }

  take(mark) {
    this.blank();
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  demand(mark) {
    if (!this.take(mark)) throw new NoJson();
  }

  value() {
    if (this.take("{")) return this.object();
    if (this.take("[")) return this.list();
    if (this.take('"')) return { kind: "string", value: this.string() };
    for (const [word, node] of Object.entries(WORDS)) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return node;
      }
    }
    const number = this.match(NUMBER);
    if (number === undefined) throw new NoJson();
    return { kind: "number", text: number };
  }

  object() {
    const fields = [];
    if (this.take("}")) return { kind: "object", fields };
    do {
      this.demand('"');
      const key = this.string();
      this.demand(":");
      fields.push([key, this.value()]);
    } while (this.take(","));
    this.demand("}");
    return { kind: "object", fields };
  }

  list() {
    const items = [];
    if (this.take("]")) return { kind: "list", items };
    do items.push(this.value());
    while (this.take(","));
    this.demand("]");
    return { kind: "list", items };
  }

  string() {
    let value = "";
    for (;;) {
      const letter = this.text[this.at++];
      if (letter === undefined || letter < " ") throw new NoJson();
      if (letter === '"') break;
      value += letter === "\\" ? this.escape() : letter;
    }
    if (!value.isWellFormed()) throw new NoJson();
    return value;
  }

  escape() {
    const letter = this.text[this.at++];
    if (letter !== "u") {
      if (!Object.hasOwn(ESCAPES, letter)) throw new NoJson();
      return ESCAPES[letter];
    }
    const digits = this.text.slice(this.at, this.at + 4);
    if (!/^[\da-fA-F]{4}$/.test(digits)) throw new NoJson();
    this.at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
}

/** The same tree from an object of JavaScript, where only the value of a number counts. */
export function treeOf(value) {
  switch (typeof value) {
    case "string":
      return { kind: "string", value };
    case "boolean":
      return { kind: "boolean", value };
    case "number":
      return { kind: "number", text: Number.isInteger(value) ? wholeText(value) : String(value) };
    default:
  }
  if (value === null) return { kind: "null" };
  if (Array.isArray(value)) return { kind: "list", items: value.map(treeOf) };
  const fields = [];
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined) fields.push([key, treeOf(value[key])]);
  }
  return { kind: "object", fields };
}

/** Digits alone: above 10^21 JavaScript would write an exponent. */
const wholeText = (value) => (Number.isSafeInteger(value) ? String(value + 0) : BigInt(value).toString());
