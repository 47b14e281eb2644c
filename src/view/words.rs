//! Numbers and names as a reader sees them.

use im_pricing_core::matrix::Row;
use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::money::Money;
use im_pricing_core::tables::TERMS;
use im_pricing_core::terms::plain_digits;
use im_pricing_core::terms::{Marks, group_with};

use crate::text::Texts;
use crate::text::notation::Notation;

/// A count with its digits grouped: `35,000`.
pub fn grouped(count: u64, texts: &Texts) -> String {
    group_with(count, texts.notation.group)
}

/// An amount with its digits grouped: `2,699.94`.
pub fn money(amount: Money, texts: &Texts) -> String {
    decimal(&amount.text(), texts)
}

/// A number in plain digits, such as `-1234.5`, as the reader writes it.
pub fn decimal(plain: &str, texts: &Texts) -> String {
    marks(texts).decimal(plain)
}

/// How the reader writes numbers.
pub(crate) const fn marks(texts: &Texts) -> Marks {
    let Notation { group, decimal } = texts.notation;
    Marks { group, decimal }
}

/// An amount with its sign: what is saved has a minus.
pub fn signed(amount: Money, texts: &Texts) -> String {
    let text = money(amount, texts);
    match (text.strip_prefix('-'), amount == Money::ZERO) {
        (Some(digits), _) => ["−", digits].concat(),
        (None, true) => text,
        (None, false) => ["+", &text].concat(),
    }
}

/// A size: a grouped number, or the word for "unlimited".
pub fn extent(extent: Extent, texts: &Texts) -> String {
    match extent {
        Extent::Count(it) => grouped(it, texts),
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
    names.join(texts.page.comma)
}

/// Sentences one after another: with a space between them, unless a stop brings its own.
pub fn joined(parts: &[String]) -> String {
    let mut text = String::new();
    for part in parts {
        if text.ends_with(|it: char| it.is_ascii()) {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
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

    use super::{feature, joined, money, signed};
    use crate::text::{Lang, every_language, texts};

    #[test]
    fn amounts_are_grouped_and_keep_every_decimal() {
        for (expected, units, decimals) in [
            ("0.00", 0, 2),
            ("449.99", 44_999, 2),
            ("2,699.94", 269_994, 2),
            ("0.015", 15, 3),
            ("1,234,567.50", 12_345_675, 1),
            ("184,467,440,737,095,516.15", u64::MAX, 2),
        ] {
            assert_eq!(
                expected,
                money(Money::new(units, decimals), texts(Lang::En))
            );
        }
        let less = Money::ZERO.minus(Money::new(123_456, 2));
        assert_eq!(
            Ok("-1,234.56".to_owned()),
            less.map(|it| money(it, texts(Lang::En)))
        );
    }

    #[test]
    fn a_difference_carries_its_sign() {
        for (expected, one, other) in [("+1,234.50", 123_450, 0), ("0.00", 1, 1), ("−0.01", 0, 1)]
        {
            let difference = Money::new(one, 2).minus(Money::new(other, 2));
            assert_eq!(
                Ok(expected.to_owned()),
                difference.map(|it| signed(it, texts(Lang::En)))
            );
        }
    }

    #[test]
    fn sentences_are_parted_by_one_space() {
        for (expected, parts) in [
            ("", &[][..]),
            ("One.", &["One."]),
            ("One. Two.", &["One.", "Two."]),
            ("一。二。", &["一。", "二。"]),
        ] {
            let parts: Vec<_> = parts.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(expected, joined(&parts));
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
