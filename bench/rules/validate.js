// What is wrong with a scenario: every problem with its path and its code, as the contract lists them.

import { isDay } from "./dates.js";
import { CUTOVER, EDITIONS, FEATURES, IDCS, IDCS_WITH_MAU, LIMIT_ROW, MAY_BE_UNLIMITED, USAGE } from "./terms.js";

const TOP = 10_000_000_000;
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";
const MAX_APPS = 300;
const MAX_NAME = 100;
const CONTROL = /\p{Cc}/u;

/** Checks `tree`; the scenario when nothing is wrong, otherwise all problems. */
export function validate(tree, { firstBook, lastConfirmed }) {
  const check = new Check();
  const scenario = check.scenario(tree, firstBook, lastConfirmed);
  return check.problems.length > 0 ? { errors: check.problems } : { scenario };
}

class Check {
  problems = [];

  /** Notes a problem; what is wrong has no value. */
  refuse(path, code) {
    this.problems.push({ path, code, message: `${path || "/"}: ${code}` });
  }

  scenario(tree, firstBook, lastConfirmed) {
    if (tree.kind !== "object") return this.refuse("", "wrong_type");
    const schema = tree.fields.find(([key]) => key === "schema")?.[1];
    if (schema && this.isOtherSchema(schema)) return this.refuse("/schema", "unsupported_schema");
    const readers = {
      schema: (node, path) => (isWhole(node) ? 1 : this.refuse(path, "wrong_type")),
      book_date: (node, path) => this.date(node, path),
      apps: (node, path) => this.apps(node, path),
    };
    const { schema: version, book_date: given, apps } = this.fields(tree, "", readers, ["schema", "apps"]);
    const hasDate = tree.fields.some(([key]) => key === "book_date");
    const bookDate = hasDate ? given : lastConfirmed;
    if (bookDate !== undefined && bookDate < firstBook) this.refuse("/book_date", "book_date_before_first_book");
    apps?.forEach((app, index) => app && this.across(app, `/apps/${index}`, bookDate));
    if (apps) this.names(apps);
    return { schema: version, bookDate, apps };
  }

  isOtherSchema(node) {
    return isWhole(node) && node.text !== "1";
  }

  /** Reads the known fields of an object; a key that stands twice counts as first written. */
  fields(node, path, readers, required = []) {
    const values = {};
    const seen = new Set();
    const told = new Set();
    for (const [key, child] of node.fields) {
      const place = `${path}/${escapeKey(key)}`;
      if (seen.has(key)) {
        if (!told.has(key)) this.refuse(place, "duplicate_field");
        told.add(key);
        continue;
      }
      seen.add(key);
      if (Object.hasOwn(readers, key)) {
        values[key] = readers[key](child, place);
      } else {
        this.refuse(place, "unknown_field");
        this.keysWithin(child, place);
      }
    }
    for (const key of required) {
      if (!seen.has(key)) this.refuse(`${path}/${key}`, "missing_field");
    }
    return values;
  }

  /** Within a field that nobody knows only keys that stand twice are told. */
  keysWithin(node, path) {
    if (node.kind === "list") {
      node.items.forEach((item, index) => this.keysWithin(item, `${path}/${index}`));
    }
    if (node.kind !== "object") return;
    const count = new Map();
    for (const [key, child] of node.fields) {
      const times = (count.get(key) ?? 0) + 1;
      count.set(key, times);
      const place = `${path}/${escapeKey(key)}`;
      if (times === 2) this.refuse(place, "duplicate_field");
      if (times === 1) this.keysWithin(child, place);
    }
  }

  apps(node, path) {
    if (node.kind !== "list") return this.refuse(path, "wrong_type");
    if (node.items.length === 0) return this.refuse(path, "no_apps");
    if (node.items.length > MAX_APPS) this.refuse(path, "too_many_apps");
    return node.items.map((item, index) => this.app(item, `${path}/${index}`, index));
  }

  app(node, path, index) {
    if (node.kind !== "object") return this.refuse(path, "wrong_type");
    const readers = {
      name: (it, at) => this.name(it, at),
      idc: (it, at) => this.oneOf(it, at, IDCS),
      first_app_date: (it, at) => (it.kind === "null" ? undefined : this.date(it, at)),
      migrated: (it, at) => (it.kind === "boolean" ? it.value : this.refuse(at, "wrong_type")),
      current_edition: (it, at) => this.oneOf(it, at, EDITIONS),
      usage: (it, at) => this.usage(it, at),
      needs: (it, at) => this.needs(it, at),
      start_date: (it, at) => this.date(it, at),
    };
    const app = this.fields(node, path, readers, ["idc"]);
    const isNamed = node.fields.some(([key]) => key === "name");
    if (!isNamed) app.name = `app-${index + 1}`;
    app.usage ??= {};
    app.needs ??= { limits: [], features: [] };
    return app;
  }

  name(node, path) {
    if (node.kind !== "string") return this.refuse(path, "wrong_type");
    const length = [...node.value].length;
    if (length < 1 || length > MAX_NAME || CONTROL.test(node.value)) return this.refuse(path, "out_of_range");
    return node.value;
  }

  oneOf(node, path, words) {
    if (node.kind !== "string") return this.refuse(path, "wrong_type");
    return words.includes(node.value) ? node.value : this.refuse(path, "unknown_value");
  }

  date(node, path) {
    if (node.kind !== "string") return this.refuse(path, "wrong_type");
    if (!isDay(node.value)) return this.refuse(path, "invalid_date");
    const isInside = node.value >= FIRST_DAY && node.value <= LAST_DAY;
    return isInside ? node.value : this.refuse(path, "out_of_range");
  }

  usage(node, path) {
    if (node.kind !== "object") return this.refuse(path, "wrong_type");
    const reader = (it, at) => this.count(it, at);
    return this.fields(node, path, Object.fromEntries(USAGE.map((metric) => [metric, reader])));
  }

  /** Limits stay in the order in which they were asked for: reasons are told in that order. */
  needs(node, path) {
    if (node.kind !== "object") return this.refuse(path, "wrong_type");
    const readers = { features: (it, at) => this.features(it, at) };
    for (const need of Object.keys(LIMIT_ROW)) {
      readers[need] = (it, at) => this.count(it, at, MAY_BE_UNLIMITED.includes(need));
    }
    const { features, ...limits } = this.fields(node, path, readers);
    return { limits: Object.entries(limits), features: features ?? [] };
  }

  features(node, path) {
    if (node.kind !== "list") return this.refuse(path, "wrong_type");
    const named = node.items.map((item, index) => this.oneOf(item, `${path}/${index}`, FEATURES));
    return [...new Set(named)];
  }

  count(node, path, mayBeUnlimited = false) {
    if (mayBeUnlimited && node.kind === "string" && node.value === "unlimited") return Number.POSITIVE_INFINITY;
    if (!isWhole(node)) return this.refuse(path, "wrong_type");
    const isOutside = node.text.startsWith("-") || Number(node.text) > TOP;
    return isOutside ? this.refuse(path, "out_of_range") : Number(node.text);
  }

  /** What several fields say together, where each of them is valid alone. */
  across(app, path, bookDate) {
    const { peak_dau: daily, mau: monthly } = app.usage;
    if (monthly < daily) this.refuse(`${path}/usage/mau`, "mau_below_peak_dau");
    // Two checks: each looks only at fields that are valid by themselves.
    const isElsewhere = app.idc !== undefined && !IDCS_WITH_MAU.includes(app.idc);
    const isBefore = bookDate < CUTOVER;
    if (app.migrated && (isElsewhere || isBefore)) this.refuse(`${path}/migrated`, "migration_not_offered");
  }

  names(apps) {
    const seen = new Set();
    apps.forEach((app, index) => {
      if (app?.name === undefined) return;
      if (seen.has(app.name)) this.refuse(`/apps/${index}/name`, "duplicate_name");
      seen.add(app.name);
    });
  }
}

/** Written in digits alone. */
const isWhole = (node) => node.kind === "number" && /^-?\d+$/.test(node.text);

/** A key as a part of a JSON Pointer. */
const escapeKey = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");
