// Writes any value of JavaScript as the lines that `core/js/src/flat.rs` reads.
//
// Whatever the value is, the validator judges it: nothing is repaired or left out here, save what
// JavaScript itself calls absent, a field that is `undefined`.

// A scenario is five levels deep; what lies far below that, or within itself, is not looked at.
const MAX_DEPTH = 8;

// Nearly no text has anything to replace: it is looked at once.
const SPECIAL = /[\\\n\p{Surrogate}]/u;

const escaped = (text) => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");

// Half of a pair of surrogates is no character and cannot be encoded: U+0000, which no name, word or
// date may hold, takes its place.
const content = (text) => (SPECIAL.test(text) ? escaped(text.replace(/\p{Surrogate}/gu, "\0")) : text);

const isAbsent = (value) => value === undefined;

// Any whole number is taken, however it was written; one that a number cannot hold exactly is far
// out of every range.
function number(value) {
  if (!Number.isInteger(value)) return "o";
  return Number.isSafeInteger(value) && value >= 0 ? `d${value}` : "r";
}

function simple(value) {
  switch (typeof value) {
    case "string":
      return `s${content(value)}`;
    case "number":
      return number(value);
    case "bigint":
      return value >= 0n ? `d${value}` : "r";
    case "boolean":
      return value ? "t" : "f";
    default:
      // A function or a symbol, or a place of a list that holds nothing.
      return value === null ? "n" : "o";
  }
}

function add(lines, value, above) {
  if (typeof value !== "object" || value === null) {
    lines.push(simple(value));
  } else if (above.length >= MAX_DEPTH || above.includes(value)) {
    lines.push("x");
  } else {
    addAll(lines, value, [...above, value]);
  }
}

function addAll(lines, value, above) {
  if (Array.isArray(value)) {
    lines.push("[");
    for (const element of value) add(lines, element, above);
    lines.push("]");
    return;
  }
  lines.push("{");
  for (const [key, field] of Object.entries(value)) {
    if (isAbsent(field)) continue;
    lines.push(`k${content(key)}`);
    add(lines, field, above);
  }
  lines.push("}");
}

export function flatten(value) {
  const lines = [];
  add(lines, value, []);
  return lines.join("\n");
}
