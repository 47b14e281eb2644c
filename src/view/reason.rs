//! Why an edition does not fit, in a sentence.

use im_pricing_core::edition::Idc;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Reason;

use crate::text::{Texts, fill};
use crate::view::words::{extent, feature, grouped, metric, need};

/// The sentence for `reason`; `idc` is the app's.
pub fn reason(reason: &Reason, idc: Idc, texts: &Texts) -> String {
    let words = &texts.reason;
    match *reason {
        Reason::CannotReturnToFreeTier => words.cannot_return_to_free_tier.to_owned(),
        Reason::NeedExceeded {
            need: it,
            asked,
            limit,
        } => exceeded(
            need(it, texts),
            &extent(asked, texts),
            &extent(limit, texts),
            texts,
        ),
        Reason::UsageExceeded {
            metric: it,
            asked,
            limit,
        } => exceeded(
            metric(it, texts),
            &grouped(asked, texts),
            &grouped(limit, texts),
            texts,
        ),
        Reason::FeatureNotIncluded(it) => fill(
            words.feature_not_included,
            &[("feature", feature(it, texts))],
        ),
        Reason::FeatureUnavailableInIdc(it) => fill(
            words.feature_unavailable_in_idc,
            &[
                ("feature", feature(it, texts)),
                ("idc", idc.name_in(texts.lang)),
            ],
        ),
    }
}

fn exceeded(what: &str, asked: &str, limit: &str, texts: &Texts) -> String {
    let values = [("what", what), ("asked", asked), ("limit", limit)];
    fill(texts.reason.limit_exceeded, &values)
}

#[cfg(test)]
mod tests {
    use im_pricing_core::edition::Idc;
    use im_pricing_core::metric::{Extent, Feature, Metric, Need};
    use im_pricing_core::verdict::Reason;

    use super::reason;
    use crate::text::{Lang, every_language, texts};

    const REASONS: [Reason; 5] = [
        Reason::CannotReturnToFreeTier,
        Reason::NeedExceeded {
            need: Need::Users,
            asked: Extent::Unlimited,
            limit: Extent::Count(100),
        },
        Reason::UsageExceeded {
            metric: Metric::PeakDau,
            asked: 35_000,
            limit: 100,
        },
        Reason::FeatureNotIncluded(Feature::Community),
        Reason::FeatureUnavailableInIdc(Feature::Community),
    ];

    #[test]
    fn a_reason_names_what_was_asked_and_the_limit() {
        for (expected, it) in [
            (
                "Accounts: Unlimited asked for, at most 100 here.",
                &REASONS[1],
            ),
            (
                "Peak daily users: 35,000 asked for, at most 100 here.",
                &REASONS[2],
            ),
        ] {
            assert_eq!(expected, reason(it, Idc::Seoul, texts(Lang::En)));
        }
    }

    #[test]
    fn no_sentence_has_an_open_placeholder() {
        for texts in every_language() {
            for it in &REASONS {
                let sentence = reason(it, Idc::Seoul, texts);
                assert!(!sentence.contains('{'), "{sentence}");
            }
        }
    }
}
