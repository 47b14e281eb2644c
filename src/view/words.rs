//! Numbers and names as a reader sees them.

use im_pricing_core::matrix::Row;
use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::money::Money;
use im_pricing_core::tables::TERMS;
use im_pricing_core::terms::group_digits;
pub use im_pricing_core::terms::group_money as money;
use im_pricing_core::terms::plain_digits;

use crate::text::Texts;

/// An amount with its sign: what is saved has a minus.
pub fn signed(amount: Money) -> String {
    let text = money(amount);
    match (text.strip_prefix('-'), amount == Money::ZERO) {
        (Some(digits), _) => ["−", digits].concat(),
        (None, true) => text,
        (None, false) => ["+", &text].concat(),
    }
}

/// A size: a grouped number, or the word for "unlimited".
pub fn extent(extent: Extent, texts: &Texts) -> String {
    match extent {
        Extent::Count(count) => group_digits(count),
        Extent::Unlimited => texts.lang.words(TERMS.unlimited).to_owned(),
    }
}

/// The form's name for a usage.
pub const fn metric(metric: Metric, texts: &Texts) -> &'static str {
    match metric {
        Metric::PeakDau => texts.usage.peak_dau,
        Metric::PeakGroups => texts.usage.peak_groups,
        Metric::Mau => texts.usage.mau,
    }
}

/// What a usage counts, in one line.
pub const fn metric_hint(metric: Metric, texts: &Texts) -> &'static str {
    match metric {
        Metric::PeakDau => texts.usage.peak_dau_hint,
        Metric::PeakGroups => texts.usage.peak_groups_hint,
        Metric::Mau => texts.usage.mau_hint,
    }
}

/// The form's names for usages, in one text.
pub fn metrics(list: &[Metric], texts: &Texts) -> String {
    let names: Vec<_> = list.iter().map(|it| metric(*it, texts)).collect();
    names.join(", ")
}

/// The form's name for a size.
pub const fn need(need: Need, texts: &Texts) -> &'static str {
    let texts = &texts.need;
    match need {
        Need::Users => texts.users,
        Need::FriendsPerUser => texts.friends_per_user,
        Need::GroupsPerUser => texts.groups_per_user,
        Need::MembersPerGroup => texts.members_per_group,
        Need::NonAvGroups => texts.non_av_groups,
        Need::AvGroups => texts.av_groups,
        Need::DailyNetNewGroups => texts.daily_net_new_groups,
        Need::RetentionDays => texts.retention_days,
    }
}

/// The official name of a feature: the label of its row.
pub fn feature(feature: Feature, texts: &Texts) -> &'static str {
    Row::of_feature(feature).map_or("", |row| texts.lang.words(row.label))
}

/// A small count in plain digits, for attributes and sentences; not for amounts of anything.
pub(crate) fn digits(count: usize) -> String {
    plain_digits(u64::try_from(count).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use im_pricing_core::metric::Feature;
    use im_pricing_core::money::Money;

    use super::{feature, signed};
    use crate::text::every_language;

    #[test]
    fn a_difference_carries_its_sign() {
        for (expected, one, other) in [("+1,234.50", 123_450, 0), ("0.00", 1, 1), ("−0.01", 0, 1)]
        {
            let difference = Money::new(one, 2).minus(Money::new(other, 2));
            assert_eq!(Ok(expected.to_owned()), difference.map(signed));
        }
    }

    #[test]
    fn every_feature_has_a_name() {
        for texts in every_language() {
            for it in Feature::ALL {
                assert!(!feature(*it, texts).is_empty(), "{it:?}");
            }
        }
    }
}
