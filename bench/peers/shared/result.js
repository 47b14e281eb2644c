// One edition for the app: its bill, or what stands in its place.

import { formatCount, formatMoney } from "./format.js";
import { METRIC, MODE, NOTE, REASON, STATUS, EDITION, IDC, fill } from "./words.js";
import { MODE_OF } from "../../rules/terms.js";

/** The edition's entry in the list of results, and the head of its column in the matrix. */
export function resultOf(it, app, context) {
  const isRecommended = app.recommended === it.edition;
  const headline = it.total ? formatMoney(it.total) : STATUS[it.status];
  const reasons = reasonsOf(it, context);
  return {
    edition: it.edition,
    name: EDITION[it.edition],
    status: it.status,
    availability: it.availability,
    total: it.total,
    headline,
    isRecommended,
    reasons,
    notes: it.notes.map((code) => ({ code, text: NOTE[code] ?? code })),
    lines: (it.lines ?? []).map((line) => lineOf(line, it.edition, context)),
    column: {
      edition: it.edition,
      name: EDITION[it.edition],
      mode: MODE[MODE_OF[it.edition]],
      status: it.status,
      total: it.total,
      headline,
      detail: it.total ? "USD / month" : firstOf(reasons, it, context.labels),
      mark: isRecommended
        ? "Recommended"
        : { available: "", after_migration: "After migration", unavailable: "Not for this app" }[it.availability],
      isRecommended,
    },
  };
}

function reasonsOf(it, { idc, labels }) {
  if (it.status === "unpriced") return ["No price list is in force on the price date."];
  if (it.status === "needs_input") return [`Enter: ${it.missing.map((metric) => METRIC[metric].name).join(", ")}.`];
  return it.reasons.map((reason) =>
    fill(REASON[reason.code] ?? reason.code, {
      what: METRIC[reason.metric]?.name ?? labels[reason.feature] ?? reason.metric,
      asked: typeof reason.asked === "number" ? formatCount(reason.asked) : "unlimited",
      limit: formatCount(reason.limit ?? 0),
      idc: IDC[idc],
    }),
  );
}

/** The first reason in few words, with the number of the others. */
function firstOf(reasons, it, labels) {
  const [first] = it.reasons;
  if (!first) return reasons[0];
  const what = METRIC[first.metric]?.name ?? labels[first.feature] ?? "";
  const text = first.limit === undefined ? what : `${what}: at most ${formatCount(first.limit)}`;
  return reasons.length > 1 ? `${text} (and ${reasons.length - 1} more)` : text;
}

const ADD_ON = {
  "add_on.av_groups_unlimited": "Setting the number of audio-video groups (AvChatRoom) to unlimited",
  "add_on.members_per_group": "Increasing the maximum members per non-audio-video group",
  "add_on.groups_per_user": "Increasing the maximum groups one user can join",
  "add_on.retention": "Extending the retention period of historical messages",
};

function lineOf({ id, quantity, unit_price, amount }, edition, { usage, overageOf }) {
  const [kind, metric] = id.split(".");
  return {
    id,
    label: kind === "plan" ? "Plan" : (ADD_ON[id] ?? METRIC[metric].overage),
    formula: `${formatCount(quantity)} × ${formatMoney(unit_price)}`,
    origin: kind === "overage" ? origin(usage[metric], overageOf(edition)[metric], quantity) : "",
    amount: formatMoney(amount),
    plain: amount,
  };
}

/** How the quantity of an overage came about. */
function origin(used, { quota, block }, quantity) {
  const [usage, included, over] = [used, quota, used - quota].map(formatCount);
  const excess = `${usage} − ${included} included = ${over} over`;
  return block === 1 ? excess : `${excess}; started blocks of ${formatCount(block)}: ${formatCount(quantity)}`;
}
