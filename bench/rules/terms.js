// The words of the contract and the facts about editions that stand there: no price, no limit.

/** Editions in the order in which they are answered. */
export const EDITIONS = ["free", "pro", "ultimate", "developer", "standard", "premium"];
/** The billing mode of each edition. */
export const MODE_OF = { free: "dau", pro: "dau", ultimate: "dau", developer: "mau", standard: "mau", premium: "mau" };
/** Editions that cost nothing, and to which a paid app cannot return. */
export const FREE_TIERS = ["free", "developer"];
/** Data centres in the order of the contract; all but China offer the newer mode. */
export const IDCS = ["singapore", "frankfurt", "seoul", "mumbai", "silicon_valley", "china"];
export const IDCS_WITH_MAU = IDCS.slice(0, 5);
/** The day from which on the newer mode exists. */
export const CUTOVER = "2022-12-26";

/** Usage in the order in which broken quotas of a free tier are told. */
export const USAGE = ["peak_dau", "peak_groups", "mau"];
/** What each mode is billed on. */
export const BILLED_ON = { dau: ["peak_dau", "peak_groups"], mau: ["mau"] };
/** The row of the matrix that holds a free tier's quota. */
export const QUOTA_ROW = { peak_dau: "free_dau", peak_groups: "free_peak_groups", mau: "free_mau" };

/** Needs with a limit, and the row of the matrix that has it. */
export const LIMIT_ROW = {
  users: "max_users",
  friends_per_user: "max_friends_per_user",
  groups_per_user: "max_groups_per_user",
  members_per_group: "max_members_per_non_av_group",
  non_av_groups: "max_non_av_groups",
  av_groups: "max_av_groups",
  daily_net_new_groups: "daily_net_new_groups",
  retention_days: "free_retention_days",
};
/** Needs that may be without an end. */
export const MAY_BE_UNLIMITED = ["users", "non_av_groups", "av_groups"];
/** Add-ons in the order of their lines, with the need that asks for them. */
export const ADD_ONS = [
  ["add_on.av_groups_unlimited", "av_groups"],
  ["add_on.members_per_group", "members_per_group"],
  ["add_on.groups_per_user", "groups_per_user"],
  ["add_on.retention", "retention_days"],
];
/** Overage in the order of its lines. */
export const OVERAGE = ["peak_dau", "peak_groups", "mau"];

/** Features that may be asked for: rows 13 to 25 of the matrix. */
export const FEATURES = [
  "push_to_all_users",
  "same_platform_multi_device",
  "local_message_search",
  "av_group_history_for_new_members",
  "community",
  "message_read_receipts",
  "targeted_group_messages",
  "av_group_online_member_list",
  "av_group_broadcast",
  "user_status",
  "conversation_mark",
  "conversation_group",
  "av_group_member_ban",
];
/** Where communities are not to be had, or by ticket alone. */
export const IDCS_WITHOUT_COMMUNITY = ["frankfurt", "seoul"];
/** Groups above this size show no read receipts. */
export const RECEIPTS_WORK_UP_TO = 200;
