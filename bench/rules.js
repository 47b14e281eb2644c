// The rules a second time, in JavaScript on decimal.js: a scenario of the contract in, its quote out.
//
// Written from the contract and the vendor's pages, not from the Rust: where the two differ, one of
// them has a fault. The peers of the benchmark price with it too.

import { Money, exactText, firstMonth, isFirstMonthUnstated, lines, toCents, totals } from "./rules/bill.js";
import {
  availability,
  billingMode,
  missingUsage,
  notesBefore,
  notesOfNeeds,
  notesOfQuote,
  reasonsAgainst,
} from "./rules/fit.js";
import { ADD_ONS, EDITIONS, MODE_OF } from "./rules/terms.js";
import { treeOf } from "./rules/text.js";
import { validate } from "./rules/validate.js";

/**
 * The rules with the prices and the matrix of `data`, as `data.mjs` prepares them.
 * `quote` answers an object of JavaScript, `quoteTree` the tree of a text; both give a quote or `{errors}`.
 * `overageOf` has quota, block and price of each usage that an edition charges on a day.
 */
export function createRules(data) {
  const books = data.books.map(prepareBook);
  const [firstBook] = books.map((book) => book.documented).sort();
  const known = { books, matrix: data.matrix, firstBook, lastConfirmed: data.last_confirmed };
  const quoteTree = (tree) => {
    const { errors, scenario } = validate(tree, known);
    return errors ? { errors } : answer(scenario, known);
  };
  const overageOf = (edition, day) => bookInForce(MODE_OF[edition], day, books)?.plans[edition].overage ?? {};
  return { quote: (value) => quoteTree(treeOf(value)), quoteTree, overageOf };
}

/** Prices as decimals, and each list under the name by which it is looked up. */
function prepareBook(book) {
  const priced = (it) => ({
    ...it,
    price: new Money(it.price),
    reaches: it.reaches === "unlimited" ? Number.POSITIVE_INFINITY : it.reaches,
  });
  const plans = book.plans.map((plan) => {
    const sold = ADD_ONS.map(([id, need]) => [need, plan.add_ons.find((it) => it.id === id)]).filter(([, it]) => it);
    return [
      plan.edition,
      {
        price: new Money(plan.price),
        source: plan.source,
        overage: Object.fromEntries(plan.overage.map((it) => [it.metric, priced(it)])),
        tiers: Object.fromEntries(sold.map(([need, it]) => [need, it.tiers.map(priced)])),
        base: Object.fromEntries(sold.map(([need, it]) => [need, it.base])),
      },
    ];
  });
  return { ...book, plans: Object.fromEntries(plans) };
}

/** The newest book of a mode that was documented on or before the day. */
function bookInForce(mode, day, books) {
  const candidates = books.filter((book) => book.mode === mode && book.documented <= day);
  return candidates.reduce((best, book) => (best && best.documented >= book.documented ? best : book), undefined);
}

function answer(scenario, known) {
  const { bookDate } = scenario;
  const inForce = { dau: bookInForce("dau", bookDate, known.books), mau: bookInForce("mau", bookDate, known.books) };
  const apps = scenario.apps.map((app) => answerApp(app, bookDate, inForce, known.matrix));
  return {
    schema: 1,
    book_date: bookDate,
    notes: notesOfQuote(scenario, known.lastConfirmed),
    apps: apps.map((app) => app.text),
    total: apps.every((app) => app.best) ? sumOf(apps.map((app) => toCents(app.best.exact))) : null,
  };
}

const sumOf = (amounts) => amounts.reduce((sum, amount) => sum.plus(amount), new Money(0)).toFixed(2);

function answerApp(app, bookDate, inForce, matrix) {
  const [mode, reason] = billingMode(app, bookDate);
  const editions = EDITIONS.map((edition) => {
    const available = availability(edition, mode, app, bookDate);
    return answerEdition(edition, available, app, { bookDate, book: inForce[MODE_OF[edition]], matrix });
  });
  const best = cheapest(editions, "available");
  return {
    best,
    text: {
      name: app.name,
      billing_mode: mode,
      billing_mode_reason: reason,
      editions: editions.map((it) => it.text),
      recommended: best?.text.edition ?? null,
      recommended_after_migration: cheapest(editions, "after_migration")?.text.edition ?? null,
    },
  };
}

/** The cheapest that fits; of two that cost the same, the later one. */
function cheapest(editions, available) {
  const fitting = editions.filter((it) => it.exact && it.text.availability === available);
  return fitting.reduce((best, it) => (best && best.exact.lt(it.exact) ? best : it), undefined);
}

function answerEdition(edition, available, app, { bookDate, book, matrix }) {
  const text = {
    edition,
    availability: available,
    status: "unpriced",
    missing: [],
    reasons: [],
    notes: notesBefore(edition, available),
    lines: null,
    exact_total: null,
    total: null,
    first_month: null,
  };
  if (!book) return { text };
  const plan = book.plans[edition];
  text.notes.push(...notesOfNeeds(edition, app, matrix));
  text.reasons = reasonsAgainst(edition, plan, app, matrix);
  const missing = missingUsage(edition, app);
  if (text.reasons.length > 0) text.status = "infeasible";
  else if (missing.length > 0) Object.assign(text, { status: "needs_input", missing });
  else return { exact: fill(text, lines(edition, plan, book, app), { app, book, bookDate }), text };
  return { text };
}

/** Writes the bill into the answer; its exact total. */
function fill(text, bill, { app, book, bookDate }) {
  const { exact, texts } = totals(bill.map((line) => line.amount));
  text.status = "feasible";
  text.lines = bill.map(({ price, amount, ...line }) => ({
    ...line,
    unit_price: exactText(price),
    amount: exactText(amount),
  }));
  Object.assign(text, texts);
  if (isFirstMonthUnstated(text.edition, book, app, bookDate)) text.notes.push("first_month_rule_unstated");
  text.first_month = firstMonth(text.edition, bill, book, app, bookDate);
  return exact;
}
