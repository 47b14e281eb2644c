//! The names that the data may use, in the order of the enums of the core.
//!
//! The generated code asserts that they are the core's own names and order.

pub(crate) const EDITIONS: &[&str] = &[
    "free",
    "pro",
    "ultimate",
    "developer",
    "standard",
    "premium",
];
pub(crate) const MODES: &[&str] = &["dau", "mau"];
pub(crate) const IDCS: &[&str] = &[
    "singapore",
    "frankfurt",
    "seoul",
    "mumbai",
    "silicon_valley",
    "china",
];
pub(crate) const METRICS: &[&str] = &["peak_dau", "peak_groups", "mau"];
pub(crate) const NEEDS: &[&str] = &[
    "users",
    "friends_per_user",
    "groups_per_user",
    "members_per_group",
    "non_av_groups",
    "av_groups",
    "daily_net_new_groups",
    "retention_days",
];
pub(crate) const FEATURES: &[&str] = &[
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
pub(crate) const ADD_ONS: &[&str] = &[
    "av_groups_unlimited",
    "members_per_group",
    "groups_per_user",
    "retention",
];
pub(crate) const ROW_GROUPS: &[&str] = &["limits", "quotas", "features"];
pub(crate) const UNITS: &[&str] = &["people", "groups", "days", "per_month", "none"];
pub(crate) const TOPICS: &[&str] = &[
    "calendar",
    "migration",
    "definitions",
    "facts",
    "add_ons",
    "calls",
    "downgrade",
    "contacts",
];
pub(crate) const READINGS: &[&str] = &[
    "other_book",
    "other_claim",
    "part_blocks",
    "blocks_from_zero",
    "usage_pooled_one_quota",
    "usage_pooled_all_quotas",
    "add_on_though_covered",
    "first_month_whole",
    "first_month_free",
    "first_month_by_day",
    "start_day_not_counted",
    "rounded_half_to_even",
    "rounded_down",
    "lines_rounded_first",
];
pub(crate) const ASSUMPTIONS: &[&str] = &[
    "example_figures",
    "earlier_figures",
    "apps_left_out",
    "prices_as_of",
    "dollars_per_month",
    "usage_as_stated",
    "usage_unknown",
    "usage_only",
    "cheapest_add_ons",
    "quotas_not_pooled",
    "mode_by_price_date",
    "mode_by_idc",
    "mode_without_app",
    "mode_by_first_app",
    "mode_by_migration",
    "edition_chosen",
    "rounded_once",
    "first_month_estimate",
    "conflicting_pages",
];
/// What a sentence about an assumption may name; filled when it is shown.
pub(crate) const ASSUMPTION_VALUES: &[&str] = &[
    "names",
    "date",
    "books",
    "confirmed",
    "metric",
    "mode",
    "idc",
    "edition",
    "id",
    "subject",
    "taken",
    "other",
];
pub(crate) const RULES: &[&str] = &[
    "billing_mode",
    "moving",
    "no_way_back_dau",
    "no_way_back_mau",
    "developer_month",
    "raised_by_ticket",
    "list_prices",
    "whole_month",
    "rounding",
];
/// The fields of `Terms` that are single texts.
pub(crate) const TERMS: &[&str] = &[
    "plan_fee",
    "overage",
    "value_added",
    "supported",
    "not_supported",
    "needs_ticket",
    "unlimited",
    "not_applicable",
];

/// The enums that the core shares with the data: type and names.
pub(crate) const ENUMS: &[(&str, &[&str])] = &[
    ("Edition", EDITIONS),
    ("BillingMode", MODES),
    ("Idc", IDCS),
    ("Metric", METRICS),
    ("Need", NEEDS),
    ("Feature", FEATURES),
    ("AddOnKey", ADD_ONS),
    ("RowGroup", ROW_GROUPS),
    ("Unit", UNITS),
    ("Topic", TOPICS),
    ("ReadingKind", READINGS),
    ("AssumptionKind", ASSUMPTIONS),
    ("RuleKind", RULES),
];

/// The need that an add-on raises.
pub(crate) fn need_of(add_on: &str) -> &'static str {
    match add_on {
        "av_groups_unlimited" => "av_groups",
        "members_per_group" => "members_per_group",
        "groups_per_user" => "groups_per_user",
        _ => "retention_days",
    }
}

/// Whether a need can be without a bound.
pub(crate) fn takes_unlimited(need: &str) -> bool {
    matches!(need, "users" | "non_av_groups" | "av_groups")
}

/// The row of the matrix that holds the quota of a metric.
pub(crate) fn quota_row(metric: &str) -> &'static str {
    match metric {
        "peak_dau" => "free_dau",
        "peak_groups" => "free_peak_groups",
        _ => "free_mau",
    }
}

/// `silicon_valley` as `SiliconValley`.
pub(crate) fn variant(name: &str) -> String {
    let capitalised = name.split('_').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|it| it.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    capitalised.collect()
}

/// The position of `name` among `names`; the end for a name that is not there.
pub(crate) fn position(names: &[&str], name: &str) -> usize {
    names
        .iter()
        .position(|it| *it == name)
        .unwrap_or(names.len())
}
