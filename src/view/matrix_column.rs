//! The head of an edition's column: its price for the reader's figures, or what stands in its place.

use im_pricing_core::edition::Edition;
use im_pricing_core::quote::{AppQuote, EditionQuote, Outcome};
use im_pricing_core::tables::EDITIONS;
use im_pricing_core::verdict::{Availability, Reason};

use crate::text::{Texts, fill};
use crate::view::words::{digits, grouped};
use crate::view::words::{extent, feature, metric, metrics, money, need};

/// What changes in the head of a column when the figures change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ColumnModel {
    /// Stable name of the status; empty while nothing valid has been entered.
    pub status: &'static str,
    /// The total as a plain decimal, if there is one.
    pub total: Option<String>,
    /// The amount, or the status in a word or two.
    pub headline: String,
    /// The unit of the amount, or the first reason.
    pub detail: String,
    /// Recommended, or what stands between the app and the edition; empty for most.
    pub mark: &'static str,
    /// Whether it is the recommended one.
    pub is_recommended: bool,
}

/// The head of `edition`'s column. While a field has a problem, `app` is the last valid answer and
/// `is_current` is false.
pub fn column(
    app: Option<&AppQuote>,
    is_current: bool,
    edition: Edition,
    texts: &Texts,
) -> ColumnModel {
    let words = &texts.matrix.column;
    let found = app.and_then(|app| Some((app, app.edition(edition)?)));
    let Some((app, quote)) = found else {
        return ColumnModel {
            status: "",
            total: None,
            headline: words.no_answer.to_owned(),
            detail: String::new(),
            mark: "",
            is_recommended: false,
        };
    };
    let is_recommended = app.recommended == Some(edition);
    let mark = match quote.availability {
        _ if !is_current => words.out_of_date,
        _ if is_recommended => texts.result.recommended,
        Availability::Available => "",
        Availability::AfterMigration => words.after_migration,
        Availability::Unavailable => words.not_for_this_app,
    };
    let (status, headline, detail) = outcome(quote, texts);
    ColumnModel {
        status,
        total: quote.bill().map(|bill| bill.total.text()),
        headline,
        detail,
        mark,
        is_recommended,
    }
}

/// Stable name, headline and detail.
fn outcome(quote: &EditionQuote, texts: &Texts) -> (&'static str, String, String) {
    let words = &texts.result;
    match &quote.outcome {
        Outcome::Feasible(bill) => (
            "feasible",
            money(bill.total, texts),
            texts.answer.per_month.to_owned(),
        ),
        Outcome::Infeasible(reasons) => (
            "infeasible",
            words.infeasible.to_owned(),
            first_reason(reasons, texts),
        ),
        Outcome::NeedsInput(missing) => {
            let fields = metrics(missing, texts);
            let detail = fill(texts.answer.needs_input_hint, &[("fields", &fields)]);
            ("needs_input", words.needs_input.to_owned(), detail)
        }
        Outcome::Unpriced => ("unpriced", words.unpriced.to_owned(), String::new()),
    }
}

/// The first reason in a few words, and how many more there are.
fn first_reason(reasons: &[Reason], texts: &Texts) -> String {
    let Some((first, others)) = reasons.split_first() else {
        return String::new();
    };
    let mut words = short(first, texts);
    if !others.is_empty() {
        words.push(' ');
        let count = digits(others.len());
        words.push_str(&fill(texts.matrix.column.more, &[("n", &count)]));
    }
    words
}

/// A reason without what was asked: the column has room for a few words, and the list of results
/// tells the rest.
fn short(reason: &Reason, texts: &Texts) -> String {
    let words = &texts.matrix.column;
    let at_most =
        |what: &str, limit: &str| fill(words.at_most, &[("what", what), ("limit", limit)]);
    match *reason {
        Reason::CannotReturnToFreeTier => words.no_return.to_owned(),
        Reason::NeedExceeded {
            need: it, limit, ..
        } => at_most(need(it, texts), &extent(limit, texts)),
        Reason::UsageExceeded {
            metric: it, limit, ..
        } => at_most(metric(it, texts), &grouped(limit, texts)),
        Reason::FeatureNotIncluded(it) => {
            fill(words.not_included, &[("feature", feature(it, texts))])
        }
        Reason::FeatureUnavailableInIdc(it) => {
            fill(words.not_in_idc, &[("feature", feature(it, texts))])
        }
    }
}

/// The two editions that a narrow screen shows: those `chosen`, and for the rest the recommended
/// one, the runner-up, the best after migration, the smallest paid one of each mode.
pub fn two_editions(app: Option<&AppQuote>, chosen: [Option<Edition>; 2]) -> [Edition; 2] {
    let suggestions = suggestions(app);
    let next = |other: Option<Edition>| {
        let free = suggestions.iter().copied().find(|it| Some(*it) != other);
        free.unwrap_or(Edition::Pro)
    };
    let first = chosen[0].unwrap_or_else(|| next(chosen[1]));
    let second = chosen[1].unwrap_or_else(|| next(Some(first)));
    [first, second]
}

/// Puts `edition` into place `index` of the two `shown`; where the other one shows it, they swap.
pub fn choose(shown: [Edition; 2], index: usize, edition: Edition) -> [Option<Edition>; 2] {
    let mut chosen = shown;
    if let Some(other) = chosen.iter().position(|it| *it == edition) {
        chosen.swap(index, other);
    } else if let Some(place) = chosen.get_mut(index) {
        *place = edition;
    }
    chosen.map(Some)
}

fn suggestions(app: Option<&AppQuote>) -> Vec<Edition> {
    let mut editions = Vec::new();
    if let Some(app) = app {
        editions.extend(app.recommended);
        editions.extend(runner_up(app));
        editions.extend(app.recommended_after_migration);
    }
    // Sold by themselves and not the larger one: the first after each free tier.
    let after_free_tier = EDITIONS.windows(2).filter_map(|pair| match pair {
        [free, paid] if free.free_tier && !paid.free_tier => Some(paid.edition),
        _ => None,
    });
    editions.extend(after_free_tier);
    editions
}

/// The cheapest available edition but the recommended one.
fn runner_up(app: &AppQuote) -> Option<Edition> {
    let others = app.editions.iter().filter(|it| {
        it.availability == Availability::Available && Some(it.edition) != app.recommended
    });
    let priced = others.filter_map(|it| Some((it.bill()?.exact_total, it.edition)));
    priced.min().map(|(_, edition)| edition)
}

#[cfg(test)]
mod tests {
    use super::{choose, column, two_editions};
    use crate::draft::{Draft, Field};
    use crate::text::{every_language, fill};
    use im_pricing_core::edition::Edition::{
        self, Developer, Free, Premium, Pro, Standard, Ultimate,
    };
    use im_pricing_core::metric::{Feature, Metric, Need};
    use im_pricing_core::quote::{AppQuote, quote_app};

    fn app(change: impl FnOnce(&mut Draft), features: &[Feature]) -> AppQuote {
        let mut draft = Draft::example();
        change(&mut draft);
        draft.features = features.to_vec();
        let scenario = draft.read().expect("a valid draft");
        quote_app(&scenario.apps[0], scenario.book_date).expect("small enough")
    }

    fn typed(field: Field, text: &'static str) -> impl FnOnce(&mut Draft) {
        move |draft| draft.set_text(field, text.to_owned())
    }

    #[test]
    fn a_price_stands_in_the_head_of_every_edition_that_fits() {
        let app = app(|_| (), &[]);
        for texts in every_language() {
            for quote in &app.editions {
                let head = column(Some(&app), true, quote.edition, texts);
                let total = quote.bill().map(|bill| bill.total.to_string());
                assert_eq!(total, head.total);
                assert_eq!(total.is_some(), head.status == "feasible");
                assert!(
                    !head.headline.is_empty() && !head.detail.is_empty(),
                    "{head:?}"
                );
            }
        }
    }

    #[test]
    fn only_the_recommended_edition_is_marked_so() {
        let app = app(|_| (), &[]);
        for texts in every_language() {
            let marked = Edition::ALL.iter().filter(|edition| {
                column(Some(&app), true, **edition, texts).mark == texts.result.recommended
            });
            assert_eq!(vec![&Pro], marked.collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_first_reason_is_told_and_the_others_are_counted() {
        let app = app(
            typed(Field::Need(Need::MembersPerGroup), "3000"),
            &[Feature::MessageReadReceipts],
        );
        for texts in every_language() {
            let more = |count: &str| fill(texts.matrix.column.more, &[("n", count)]);
            for (edition, others) in [(Free, Some("4")), (Pro, Some("1")), (Premium, None)] {
                let head = column(Some(&app), true, edition, texts);
                assert_eq!(("infeasible", None), (head.status, head.total));
                match others {
                    Some(count) => assert!(head.detail.ends_with(&more(count)), "{}", head.detail),
                    None => assert!(head.detail.contains("2,000"), "{}", head.detail),
                }
            }
            assert_eq!("feasible", column(Some(&app), true, Ultimate, texts).status);
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let app = app(typed(Field::Usage(Metric::Mau), ""), &[]);
        for texts in every_language() {
            let head = column(Some(&app), true, Standard, texts);
            assert_eq!("needs_input", head.status);
            assert!(head.detail.contains(texts.usage.mau), "{}", head.detail);
        }
    }

    #[test]
    fn an_older_answer_says_that_it_is_older() {
        let app = app(|_| (), &[]);
        for texts in every_language() {
            let head = column(Some(&app), false, Pro, texts);
            assert_eq!(texts.matrix.column.out_of_date, head.mark);
            assert_eq!("", column(None, false, Pro, texts).status);
        }
    }

    #[test]
    fn a_narrow_screen_starts_with_the_recommended_edition_and_the_runner_up() {
        let app = app(|_| (), &[]);
        for (expected, app, chosen) in [
            ([Pro, Ultimate], Some(&app), [None, None]),
            ([Premium, Pro], Some(&app), [Some(Premium), None]),
            ([Ultimate, Pro], Some(&app), [None, Some(Pro)]),
            ([Pro, Standard], None, [None, None]),
        ] {
            assert_eq!(expected, two_editions(app, chosen));
        }
    }

    #[test]
    fn choosing_the_other_edition_swaps_the_two() {
        assert_eq!(
            [Some(Developer), Some(Standard)],
            choose([Pro, Standard], 0, Developer)
        );
        assert_eq!(
            [Some(Standard), Some(Pro)],
            choose([Pro, Standard], 0, Standard)
        );
        assert_eq!([Some(Pro), Some(Standard)], choose([Pro, Standard], 0, Pro));
    }
}
