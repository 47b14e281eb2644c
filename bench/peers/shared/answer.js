// The answer: the recommended or chosen edition with its bill, and how much more fits at its price.

import { formatMoney } from "./format.js";
import { quantity } from "./usage.js";
import { EDITION, METRIC, fill } from "./words.js";

/** The panel beside the form. */
export function answerOf(chosen, app, results, context) {
  const shown = results.find((it) => it.total && it.edition === chosen) ?? results.find((it) => it.isRecommended);
  const common = { migration: migration(app, results) };
  if (!shown)
    return { ...common, ...nothing(app), edition: null, total: null, amount: "", lines: [], rooms: [], notes: [] };
  const fitting = results.filter((it) => it.total && it.availability === "available").length;
  const cheapest = fitting > 1 ? `The cheapest of ${fitting} editions that fit.` : "The only edition that fits.";
  return {
    ...common,
    kicker: shown.isRecommended ? "Recommended" : "Your choice",
    edition: shown.edition,
    name: shown.name,
    total: shown.total,
    amount: shown.headline,
    why: shown.isRecommended ? cheapest : "Chosen by you.",
    lines: shown.lines,
    rooms: roomsOf(shown.edition, context),
    notes: shown.notes,
    spoken: `${shown.name}, ${shown.headline} USD a month`,
  };
}

function nothing(app) {
  const waits = app.editions.some((it) => it.availability === "available" && it.status === "needs_input");
  const name = waits ? "A figure is missing" : "No edition fits";
  const why = waits ? "Enter the missing figure." : "The reasons stand with each edition below.";
  return { kicker: "", name, why, spoken: `${name}. ${why}` };
}

function migration(app, results) {
  const other = results.find((it) => it.edition === app.recommended_after_migration);
  if (!other) return "";
  const template =
    "{edition} would cost {total} USD / month after moving to the new billing mode. The move cannot be undone.";
  return fill(template, { edition: EDITION[other.edition], total: other.headline });
}

/** A sentence for each usage that the edition bills. */
function roomsOf(edition, { usage, overageOf, scales }) {
  const billed = Object.entries(overageOf(edition)).filter(([metric]) => usage[metric] !== undefined);
  return billed.map(([metric, { quota, block, price }]) => {
    const step = formatMoney(price.toFixed());
    return { metric, text: room(metric, usage[metric], { quota, block, step }, scales) };
  });
}

function room(metric, used, { quota, block, step }, scales) {
  const { name } = METRIC[metric];
  if (block === 1 && used > quota) return `${name}: each further one adds ${step}`;
  const last = block === 1 ? quota : (scales[metric].flatRange(used)?.[1] ?? used);
  const left = last - used;
  if (left === 0) return `${name}: at a step edge; the next one adds ${step}`;
  return `${quantity(metric, left)} left in this step; then +${step}`;
}
