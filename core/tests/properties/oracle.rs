//! A second, shorter implementation of the price: cents as the lists print them, editions as
//! positions, sums in whole micro-dollars.

use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Need};
use im_pricing_core::scenario::{App, Usage};

struct List {
    from: &'static str,
    plan: [i128; 2],
    block: i128,
    av_groups: i128,
    members: i128,
    groups_per_user: i128,
    /// 30, 90, 180, 360 days on Pro.
    pro_retention: [i128; 4],
    /// 90, 180, 360 days on Ultimate.
    ultimate_retention: [i128; 3],
}

const FIRST: List = List {
    from: "2020-02-19",
    plan: [149_99, 449_99],
    block: 149_99,
    av_groups: 149_99,
    members: 79_99,
    groups_per_user: 149_99,
    pro_retention: [79_99, 149_99, 229_99, 379_99],
    ultimate_retention: [79_99, 149_99, 299_99],
};
const RAISED: List = List {
    from: "2021-08-06",
    plan: [449_99, 899_99],
    block: 449_99,
    av_groups: 449_99,
    members: 239_99,
    groups_per_user: 449_99,
    pro_retention: [99_99, 179_99, 219_99, 399_99],
    ultimate_retention: [99_99, 179_99, 319_99],
};
const CORRECTED: List = List {
    from: "2021-09-03",
    pro_retention: [99_99, 179_99, 269_99, 399_99],
    ..RAISED
};

/// Limits with add-ons, by need; none is unlimited. Free and Developer are alike.
const FREE: [Option<u64>; 8] = [
    Some(100),
    Some(20),
    Some(50),
    Some(20),
    Some(100),
    Some(10),
    Some(100),
    Some(7),
];
const PRO: [Option<u64>; 8] = [
    None,
    Some(3_000),
    Some(1_000),
    Some(2_000),
    None,
    None,
    None,
    Some(360),
];
const ULTIMATE: [Option<u64>; 8] = [
    None,
    Some(3_000),
    Some(3_000),
    Some(6_000),
    None,
    None,
    None,
    Some(360),
];
const STANDARD: [Option<u64>; 8] = [
    None,
    Some(3_000),
    Some(500),
    Some(200),
    None,
    Some(50),
    None,
    Some(7),
];
const PREMIUM: [Option<u64>; 8] = [
    None,
    Some(3_000),
    Some(1_000),
    Some(2_000),
    None,
    None,
    None,
    Some(30),
];

/// What `edition` costs in micro-dollars; nothing where it is not sold, does not fit or cannot be known.
pub(crate) fn price(app: &App, date: &str, edition: Edition) -> Option<i128> {
    let limits = [FREE, PRO, ULTIMATE, FREE, STANDARD, PREMIUM][edition.index()];
    let asked = |need: Need| match app.needs.size(need) {
        Extent::Count(count) => count,
        Extent::Unlimited => u64::MAX,
    };
    let fits = Need::ALL
        .iter()
        .zip(limits)
        .all(|(need, limit)| limit.is_none_or(|it| asked(*need) <= it));
    let has_features = [2, 3, 5].contains(&edition.index());
    let no_community = app.needs.has(Feature::Community)
        && [3, 5].contains(&edition.index())
        && [Idc::Frankfurt, Idc::Seoul].contains(&app.idc);
    let free = [0, 3].contains(&edition.index());
    let is_paid = app
        .current_edition
        .is_some_and(|it| ![0, 3].contains(&it.index()));
    if !fits
        || (!has_features && !app.needs.features.is_empty())
        || no_community
        || (free && is_paid)
    {
        return None;
    }
    let Usage {
        peak_dau,
        peak_groups,
        mau,
    } = app.usage;
    let fits_free = |usage: Option<u64>| usage.is_none_or(|it| it <= 100);
    if free && !(fits_free(peak_groups) && fits_free(mau)) {
        return None;
    }
    match edition.index() {
        0 => peak_dau.filter(|it| *it <= 100).and(peak_groups).map(|_| 0),
        1 | 2 => dau_price(edition.index() - 1, date, peak_dau?, peak_groups?, asked),
        _ if date < "2022-12-26" => None,
        3 => mau.map(|_| 0),
        index => Some(
            [399, 699][index - 4] * 1_000_000 + 15_000 * i128::from(mau?.saturating_sub(10_000)),
        ),
    }
}

fn dau_price(
    plan: usize,
    date: &str,
    dau: u64,
    groups: u64,
    asked: impl Fn(Need) -> u64,
) -> Option<i128> {
    let list = [FIRST, RAISED, CORRECTED]
        .into_iter()
        .rfind(|list| list.from <= date)?;
    let blocks = dau.saturating_sub(10_000).div_ceil(10_000)
        + groups.saturating_sub(100_000).div_ceil(100_000);
    let mut cents = list.plan[plan] + list.block * i128::from(blocks);
    if plan == 0 && asked(Need::AvGroups) > 50 {
        cents += list.av_groups;
    }
    if asked(Need::MembersPerGroup) > [200, 2_000][plan] {
        cents += list.members;
    }
    if asked(Need::GroupsPerUser) > [500, 1_000][plan] {
        cents += list.groups_per_user;
    }
    let days = asked(Need::RetentionDays);
    let (tiers, included): (&[i128], u64) = if plan == 0 {
        (&list.pro_retention, 7)
    } else {
        (&list.ultimate_retention, 30)
    };
    if days > included {
        let steps: &[u64] = if plan == 0 {
            &[30, 90, 180, 360]
        } else {
            &[90, 180, 360]
        };
        cents += tiers[steps.iter().position(|step| days <= *step)?];
    }
    Some(cents * 10_000)
}
