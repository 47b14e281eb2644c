//! A usage field: where the thumb rests, which range is flat, and what the slider says.

use im_pricing_core::metric::Metric;

use crate::number::parse_count;
use crate::scale::Scale;
use crate::text::{Texts, fill, plural};
use crate::view::words::{digits, grouped};

/// What a usage field draws besides its text.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct UsageModel {
    /// Index of the stop on which the thumb rests.
    pub index: usize,
    /// The value in words: quantity and unit, or that it is not known.
    pub words: String,
    /// A sentence below the track; empty when there is nothing to say.
    pub remark: String,
    /// Start and width of the flat range on the track, as CSS percentages.
    pub flat: Option<(String, String)>,
}

/// A boundary marked on the track.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MarkModel {
    /// Its number.
    pub label: String,
    /// Where it stands, as a CSS percentage.
    pub position: String,
}

/// The field of `metric` with `text` typed into it.
pub fn usage(metric: Metric, text: &str, scale: &Scale, texts: &Texts) -> UsageModel {
    let Ok(Some(value)) = parse_count(text, texts.notation) else {
        return UsageModel {
            index: 0,
            words: texts.usage.unknown.to_owned(),
            remark: String::new(),
            flat: None,
        };
    };
    let flat = scale.flat_range(value);
    UsageModel {
        index: scale.index_of(value),
        words: quantity(metric, value, texts),
        remark: remark(value, flat, scale, texts),
        flat: flat.map(|(first, last)| {
            let start = scale.position_of(first);
            let end = scale.position_of(last);
            (percent(start), percent(end.saturating_sub(start)))
        }),
    }
}

/// A usage with its unit: `35,000 daily users`.
pub fn quantity(metric: Metric, value: u64, texts: &Texts) -> String {
    let template = match metric {
        Metric::PeakDau => texts.usage.peak_dau_value,
        Metric::PeakGroups => texts.usage.peak_groups_value,
        Metric::Mau => texts.usage.mau_value,
    };
    fill(plural(template, value), &[("n", &grouped(value, texts))])
}

fn remark(value: u64, flat: Option<(u64, u64)>, scale: &Scale, texts: &Texts) -> String {
    if value > scale.end() {
        let end = grouped(scale.end(), texts);
        return fill(texts.usage.beyond, &[("end", &end)]);
    }
    let Some((first, last)) = flat else {
        return String::new();
    };
    let [from, to] = [first, last].map(|it| grouped(it, texts));
    fill(texts.usage.flat, &[("from", &from), ("to", &to)])
}

/// The marks of a track.
pub fn marks(scale: &Scale, texts: &Texts) -> Vec<MarkModel> {
    let marks = scale.marks();
    let model = |value: u64| MarkModel {
        label: grouped(value, texts),
        position: percent(scale.position_of(value)),
    };
    marks.into_iter().map(model).collect()
}

/// Hundredths of a percent as CSS writes them: `1234` is `12.34%`.
pub(crate) fn percent(hundredths: usize) -> String {
    let [whole, tenth, hundredth] = [hundredths / 100, hundredths / 10 % 10, hundredths % 10];
    [&digits(whole), ".", &digits(tenth), &digits(hundredth), "%"].concat()
}

#[cfg(test)]
mod tests {
    use im_pricing_core::metric::Metric;

    use super::{marks, percent, quantity, usage};
    use crate::scale::Scale;
    use crate::text::{Lang, texts};

    #[test]
    fn percentages_are_written_for_css() {
        for (expected, hundredths) in [
            ("0.00%", 0),
            ("0.05%", 5),
            ("12.34%", 1_234),
            ("100.00%", 10_000),
        ] {
            assert_eq!(expected, percent(hundredths));
        }
    }

    #[test]
    fn a_field_says_its_quantity_and_the_range_of_its_price() {
        let scale = Scale::of(Metric::PeakDau);
        let model = usage(Metric::PeakDau, "35,000", &scale, texts(Lang::En));
        assert_eq!("35,000 daily users", model.words);
        assert_eq!("Same price from 30,001 to 40,000", model.remark);
        assert_eq!(35_000, scale.value_of(model.index));
        assert!(model.flat.is_some());
    }

    #[test]
    fn a_value_beyond_the_track_is_said_to_be() {
        let scale = Scale::of(Metric::PeakDau);
        let model = usage(Metric::PeakDau, "2M", &scale, texts(Lang::En));
        assert_eq!("Beyond the slider, which ends at 1,000,000", model.remark);
        assert_eq!(scale.last_index(), model.index);
        assert_eq!(None, model.flat);
    }

    #[test]
    fn a_text_that_is_no_count_rests_at_the_start_as_unknown() {
        let scale = Scale::of(Metric::Mau);
        for text in ["", "many"] {
            let model = usage(Metric::Mau, text, &scale, texts(Lang::En));
            assert_eq!((0, "Not known"), (model.index, model.words.as_str()));
            assert_eq!("", model.remark);
        }
    }

    #[test]
    fn marks_end_at_the_end_of_the_track() {
        for metric in Metric::ALL {
            let marks = marks(&Scale::of(*metric), texts(Lang::En));
            assert_eq!(Some("100.00%"), marks.last().map(|it| it.position.as_str()));
        }
    }

    #[test]
    fn a_usage_is_said_in_the_right_number() {
        let texts = texts(Lang::En);
        for (expected, metric, count) in [
            ("0 daily users", Metric::PeakDau, 0),
            ("1 daily user", Metric::PeakDau, 1),
            ("2 daily users", Metric::PeakDau, 2),
            ("1 group", Metric::PeakGroups, 1),
            ("10,000 groups", Metric::PeakGroups, 10_000),
            ("0 monthly users", Metric::Mau, 0),
            ("1 monthly user", Metric::Mau, 1),
        ] {
            assert_eq!(expected, quantity(metric, count, texts));
        }
    }
}
