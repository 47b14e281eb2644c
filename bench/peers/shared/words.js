// What the first view says, in English. `{name}` is replaced.

export const EDITION = {
  free: "Free Edition",
  pro: "Pro Edition",
  ultimate: "Ultimate Edition",
  developer: "Developer Edition",
  standard: "Standard Edition",
  premium: "Premium Edition",
};
export const IDC = {
  singapore: "Singapore",
  frankfurt: "Frankfurt",
  seoul: "Seoul",
  mumbai: "Mumbai",
  silicon_valley: "Silicon Valley",
  china: "China",
};
export const MODE = { dau: "Original billing mode", mau: "New billing mode" };
export const WHY_MODE = {
  mau_not_yet_offered: "On the price date the new billing mode did not exist yet.",
  idc_without_mau_billing: "The data center {idc} does not offer the new billing mode.",
  no_app_yet: "The first app in {idc} is still to be created.",
  first_app_on_or_after_cutover: "The first app in {idc} was created on or after 2022-12-26.",
  migrated: "The app was moved to the new billing mode.",
  first_app_before_cutover: "The first app in {idc} was created before 2022-12-26.",
};
export const METRIC = {
  peak_dau: {
    name: "Peak daily users",
    hint: "Different users who log in on the busiest day. Counts in the original billing mode.",
    overage: "DAU over the quota",
    unit: ["daily user", "daily users"],
  },
  peak_groups: {
    name: "Peak groups",
    hint: "Groups that exist at the busiest moment. Counts in the original billing mode.",
    overage: "Peak group count over the quota",
    unit: ["group", "groups"],
  },
  mau: {
    name: "Monthly users",
    hint: "Different users who log in within the month. Counts in the new billing mode.",
    overage: "MAU over the quota",
    unit: ["monthly user", "monthly users"],
  },
};
export const AVAILABILITY = {
  available: "For this app",
  after_migration: "After moving to the new billing mode",
  unavailable: "Not for this app",
};
export const STATUS = { infeasible: "Does not fit", needs_input: "Figure missing", unpriced: "No price" };
export const REASON = {
  limit_exceeded: "{what}: {asked} asked for, at most {limit} here.",
  feature_not_included: "Not included: {what}.",
  feature_unavailable_in_idc: "Not offered in {idc}: {what}.",
};
export const NOTE = {
  migration_irreversible: "Moving to the new billing mode cannot be undone.",
  developer_one_month: "Lasts one month; each request in the console extends it by a month.",
  "needs_ticket.push_to_all_users": "By ticket: Pushing to all users.",
  community_idc_by_ticket: "By ticket: Creating a community group.",
  free_tier_for_new_apps_only: "Only if the app was never on a paid edition: there is no way back to a free one.",
  prices_not_confirmed_after_2023_03_30: "The price lists were last confirmed on 2023-03-30.",
};
export const ERROR = {
  not_a_count: "Write a whole number.",
  out_of_range: "Write a number up to 10,000,000,000.",
  invalid_date: "Choose a day.",
  mau_below_peak_dau: "A month cannot have fewer users than its busiest day.",
  migration_not_offered: "There is no new billing mode there on the price date. Uncheck this.",
  book_date_before_first_book: "No price list is that old.",
};
/** Heads of the matrix's groups, by the first row of each. */
export const GROUPS = { max_users: "Limits", free_dau: "Free quotas", global_coverage: "Features" };

/** `template` with its `{names}` replaced. */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
