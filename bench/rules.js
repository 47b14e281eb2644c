// The rules a second time, in JavaScript on decimal.js: a scenario of the contract in, its quote out.
//
// Written from the contract and the vendor's pages, not from the Rust: where the two differ, one of
// them has a fault. The peers of the benchmark price with it too.

import { Money, exactText, firstMonth, isFirstMonthUnstated, lines, sumOf, toCents } from "./rules/bill.js";
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
 * `read` gives the scenario of an object that has no problem, `price` its quote with amounts as numbers
 * of the library and not yet as text.
 * `overageOf` has quota, block and price of each usage that an edition charges on a day.
 */
export function createRules(data) {
  const books = data.books.map(prepareBook);
  const [firstBook] = books.map((book) => book.documented).sort();
  const known = { books, matrix: data.matrix, firstBook, lastConfirmed: data.last_confirmed };
  const quoteTree = (tree) => {
    const { errors, scenario } = validate(tree, known);
    return errors ? { errors } : written(priced(scenario, known));
  };
  const read = (value) => validate(treeOf(value), known).scenario;
  const price = (scenario) => priced(scenario, known);
  const overageOf = (edition, day) => bookInForce(MODE_OF[edition], day, books)?.plans[edition].overage ?? {};
  return { quote: (value) => quoteTree(treeOf(value)), quoteTree, read, price, overageOf };
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

function priced(scenario, known) {
  const { bookDate } = scenario;
  const inForce = { dau: bookInForce("dau", bookDate, known.books), mau: bookInForce("mau", bookDate, known.books) };
  const apps = scenario.apps.map((app) => pricedApp(app, bookDate, inForce, known.matrix));
  const best = apps.map((app) => app.editions.find((it) => it.edition === app.recommended)?.total);
  return {
    schema: 1,
    book_date: bookDate,
    notes: notesOfQuote(scenario, known.lastConfirmed),
    apps,
    total: best.every(Boolean) ? sumOf(best) : null,
  };
}

function pricedApp(app, bookDate, inForce, matrix) {
  const [mode, reason] = billingMode(app, bookDate);
  const editions = EDITIONS.map((edition) => {
    const available = availability(edition, mode, app, bookDate);
    return pricedEdition(edition, available, app, { bookDate, book: inForce[MODE_OF[edition]], matrix });
  });
  return {
    name: app.name,
    billing_mode: mode,
    billing_mode_reason: reason,
    editions,
    recommended: cheapest(editions, "available"),
    recommended_after_migration: cheapest(editions, "after_migration"),
  };
}

/** The cheapest that fits; of two that cost the same, the later one. */
function cheapest(editions, available) {
  const fitting = editions.filter((it) => it.exact_total && it.availability === available);
  const best = fitting.reduce((best, it) => (best?.exact_total.lt(it.exact_total) ? best : it), undefined);
  return best?.edition ?? null;
}

function pricedEdition(edition, available, app, { bookDate, book, matrix }) {
  const answer = {
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
  if (!book) return answer;
  const plan = book.plans[edition];
  answer.notes.push(...notesOfNeeds(edition, app, matrix));
  answer.reasons = reasonsAgainst(edition, plan, app, matrix);
  const missing = missingUsage(edition, app);
  if (answer.reasons.length > 0) answer.status = "infeasible";
  else if (missing.length > 0) Object.assign(answer, { status: "needs_input", missing });
  else charge(answer, lines(edition, plan, book, app), { app, book, bookDate });
  return answer;
}

/** Puts the bill into the answer. */
function charge(answer, bill, { app, book, bookDate }) {
  answer.status = "feasible";
  answer.lines = bill;
  answer.exact_total = sumOf(bill.map((line) => line.amount));
  answer.total = toCents(answer.exact_total);
  if (isFirstMonthUnstated(answer.edition, book, app, bookDate)) answer.notes.push("first_month_rule_unstated");
  answer.first_month = firstMonth(answer.edition, bill, book, app, bookDate);
}

/** The quote with its amounts as text, as the contract has them. */
function written(quote) {
  const total = quote.total?.toFixed(2) ?? null;
  const apps = quote.apps.map((app) => ({ ...app, editions: app.editions.map(writtenEdition) }));
  return { ...quote, apps, total };
}

function writtenEdition(answer) {
  if (!answer.lines) return answer;
  const { first_month: first } = answer;
  const lines = answer.lines.map((line) => ({
    ...line,
    unit_price: exactText(line.unit_price),
    amount: exactText(line.amount),
  }));
  return { ...answer, lines, ...totalTexts(answer), first_month: first && writtenMonth(first) };
}

function writtenMonth(month) {
  const lines = month.lines.map((line) => ({ ...line, amount: exactText(line.amount) }));
  return { ...month, ...totalTexts(month), lines };
}

const totalTexts = ({ exact_total, total }) => ({ exact_total: exactText(exact_total), total: total.toFixed(2) });
