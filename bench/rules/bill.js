// What a fitting edition costs: its lines, their sum, and the month in which a free app becomes a paid one.

import Decimal from "decimal.js";
import { daysInMonth, parts } from "./dates.js";
import { ADD_ONS, FREE_TIERS, OVERAGE } from "./terms.js";

/** Exact dollars: forty digits, halves away from zero. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
const ZERO = new Money(0);

/** An amount as it is answered: at least two decimals, and no more than needed. */
export const exactText = (amount) => amount.toFixed(Math.max(2, amount.decimalPlaces()));
/** Rounded once to cents. */
export const toCents = (amount) => amount.toDecimalPlaces(2);

/** The lines of an edition in their order, with exact amounts. */
export function lines(edition, plan, book, app) {
  const found = [];
  const push = (id, quantity, { price, source }) => {
    found.push({ id, quantity, unit_price: price, amount: price.times(quantity), book: book.id, source });
  };
  push(`plan.${edition}`, 1, plan);
  for (const metric of OVERAGE) {
    const rate = plan.overage[metric];
    const blocks = rate ? startedBlocks(app.usage[metric], rate) : 0;
    if (blocks > 0) push(`overage.${metric}`, blocks, rate);
  }
  for (const [id, need] of ADD_ONS) {
    const asked = app.needs.limits.find(([it]) => it === need)?.[1] ?? 0;
    const tier = asked > (plan.base[need] ?? Number.POSITIVE_INFINITY) && cheapestTier(plan.tiers[need], asked);
    if (tier) push(id, 1, tier);
  }
  return found;
}

/** Blocks of the excess, a started one whole. */
const startedBlocks = (usage, { quota, block }) => Math.ceil(Math.max(0, usage - quota) / block);

/** Of the tiers that reach far enough the cheapest. */
const cheapestTier = (tiers, asked) =>
  tiers
    .filter((tier) => tier.reaches >= asked)
    .reduce((best, tier) => (best?.price.lte(tier.price) ? best : tier), undefined);

/** The exact sum of amounts. */
export const sumOf = (amounts) => amounts.reduce((sum, amount) => sum.plus(amount), ZERO);

/** True where a first month is asked for and no page states how it is charged. */
export function isFirstMonthUnstated(edition, book, app, bookDate) {
  if (app.start_date === undefined || FREE_TIERS.includes(edition)) return false;
  const { rule, since } = book.first_month;
  return rule === "unstated" || (since !== undefined && bookDate < since);
}

/** The month that begins with the start date, or null where none is asked for or none can be told. */
export function firstMonth(edition, bill, book, app, bookDate) {
  if (app.start_date === undefined || FREE_TIERS.includes(edition)) return null;
  if (isFirstMonthUnstated(edition, book, app, bookDate)) return null;
  const [year, month, day] = parts(app.start_date);
  const inMonth = daysInMonth(year, month);
  const inForce = inMonth - day + 1;
  const isByDay = book.first_month.rule === "by_day";
  const charged = bill.map((line) => {
    const byTime = isByTime(line.id);
    const share = isByDay ? line.amount.times(inForce).div(inMonth).toDecimalPlaces(8) : ZERO;
    return { id: line.id, amount: byTime ? share : line.amount, prorated: byTime && isByDay };
  });
  const exact = sumOf(charged.map((line) => line.amount));
  return {
    days_in_force: inForce,
    days_in_month: inMonth,
    exact_total: exact,
    total: toCents(exact),
    estimate: true,
    lines: charged,
  };
}

/** The plan and the three add-ons that raise a limit; overage and retention are charged whole. */
const isByTime = (id) => id.startsWith("plan.") || (id.startsWith("add_on.") && id !== "add_on.retention");
