// Whether an edition fits: billing mode, availability, reasons against it, notes about it.

import {
  BILLED_ON,
  CUTOVER,
  FREE_TIERS,
  IDCS,
  IDCS_WITHOUT_COMMUNITY,
  IDCS_WITH_MAU,
  LIMIT_ROW,
  MODE_OF,
  QUOTA_ROW,
  RECEIPTS_WORK_UP_TO,
  USAGE,
} from "./terms.js";

/** The billing mode of an app, with the reason for it. */
export function billingMode(app, bookDate) {
  const { idc, first_app_date: first, migrated } = app;
  if (bookDate < CUTOVER) return ["dau", "mau_not_yet_offered"];
  if (!IDCS_WITH_MAU.includes(idc)) return ["dau", "idc_without_mau_billing"];
  if (first === undefined) return ["mau", "no_app_yet"];
  if (first >= CUTOVER) return ["mau", "first_app_on_or_after_cutover"];
  return migrated ? ["mau", "migrated"] : ["dau", "first_app_before_cutover"];
}

/** Whether the app can be on the edition: now, after a migration, or not at all. */
export function availability(edition, mode, app, bookDate) {
  if (MODE_OF[edition] === mode) return "available";
  const canMigrate = mode === "dau" && IDCS_WITH_MAU.includes(app.idc) && bookDate >= CUTOVER;
  return canMigrate ? "after_migration" : "unavailable";
}

/** Everything that speaks against the edition, in the order of the contract. */
export function reasonsAgainst(edition, plan, app, matrix) {
  const reasons = [];
  const isFreeTier = FREE_TIERS.includes(edition);
  const isPaidNow = app.current_edition !== undefined && !FREE_TIERS.includes(app.current_edition);
  if (isFreeTier && isPaidNow) reasons.push({ code: "cannot_return_to_free_tier" });
  for (const [need, asked] of app.needs.limits) {
    if (need === "daily_net_new_groups" && !isFreeTier) continue; // a ticket raises it
    const limit = highest(need, plan, cell(matrix, LIMIT_ROW[need], edition));
    if (asked > limit) reasons.push(exceeded(need, asked, limit));
  }
  for (const feature of app.needs.features) {
    const code = whyWithout(feature, edition, app.idc, matrix);
    if (code) reasons.push({ code, feature });
  }
  if (isFreeTier) reasons.push(...brokenQuotas(edition, app, matrix));
  return reasons;
}

/** A cell as a number; what is without an end is greater than all. */
function cell(matrix, row, edition) {
  const value = matrix[row][edition];
  return value === "unlimited" ? Number.POSITIVE_INFINITY : value;
}

/** The highest value that the edition reaches with what it sells on top. */
const highest = (need, plan, base) => Math.max(base, ...(plan.tiers[need] ?? []).map((tier) => tier.reaches));

const exceeded = (metric, asked, limit) => ({
  code: "limit_exceeded",
  metric,
  asked: asked === Number.POSITIVE_INFINITY ? "unlimited" : asked,
  limit,
});

function whyWithout(feature, edition, idc, matrix) {
  if (matrix[feature][edition] === "not_supported") return "feature_not_included";
  const isMissingHere = feature === "community" && MODE_OF[edition] === "mau" && IDCS_WITHOUT_COMMUNITY.includes(idc);
  return isMissingHere ? "feature_unavailable_in_idc" : undefined;
}

/** A free tier sells nothing above its quotas; Free holds no more monthly users than accounts. */
function brokenQuotas(edition, app, matrix) {
  const found = [];
  for (const metric of USAGE) {
    const asked = app.usage[metric];
    const isAccounts = metric === "mau" && MODE_OF[edition] === "dau";
    const limit = cell(matrix, isAccounts ? "max_users" : QUOTA_ROW[metric], edition);
    if (typeof limit === "number" && asked > limit) found.push(exceeded(metric, asked, limit));
  }
  return found;
}

/** Usage that the edition is billed on and nobody stated. */
export const missingUsage = (edition, app) =>
  BILLED_ON[MODE_OF[edition]].filter((metric) => app.usage[metric] === undefined);

/** Notes that hold whatever the status is. */
export function notesBefore(edition, available) {
  const notes = [];
  if (available === "after_migration") notes.push("migration_irreversible");
  if (edition === "developer") notes.push("developer_one_month");
  return notes;
}

/** Notes about needs, for an edition that has a price. */
export function notesOfNeeds(edition, app, matrix) {
  const notes = [];
  const { limits, features } = app.needs;
  const need = (name) => limits.find(([it]) => it === name)?.[1] ?? 0;
  const offers = (feature) => matrix[feature][edition] !== "not_supported";
  const asksFor = (feature) => features.includes(feature) && offers(feature);
  if (asksFor("push_to_all_users")) notes.push("needs_ticket.push_to_all_users");
  const daily = cell(matrix, LIMIT_ROW.daily_net_new_groups, edition);
  if (!FREE_TIERS.includes(edition) && need("daily_net_new_groups") > daily) {
    notes.push("needs_ticket.daily_net_new_groups");
  }
  const byTicket = edition === "ultimate" && IDCS_WITHOUT_COMMUNITY.includes(app.idc);
  if (byTicket && asksFor("community")) notes.push("community_idc_by_ticket");
  if (asksFor("message_read_receipts") && need("members_per_group") > RECEIPTS_WORK_UP_TO) {
    notes.push("read_receipts_group_limit");
  }
  if (FREE_TIERS.includes(edition) && app.current_edition === undefined) notes.push("free_tier_for_new_apps_only");
  return notes;
}

/** Notes about the whole quote. */
export function notesOfQuote(scenario, lastConfirmed) {
  const notes = scenario.bookDate > lastConfirmed ? ["prices_not_confirmed_after_2023_03_30"] : [];
  for (const idc of IDCS) {
    const days = scenario.apps.filter((app) => app.idc === idc && app.first_app_date).map((app) => app.first_app_date);
    if (new Set(days).size > 1) notes.push(`first_app_date_differs.${idc}`);
  }
  return notes;
}
