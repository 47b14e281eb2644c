//! The answer: the recommended edition, or what keeps it from being there.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::quote::{AppQuote, EditionQuote, Outcome};
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Availability;

use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::headroom::headroom;
use crate::view::note::quote_note;
use crate::view::result::{BillModel, result};
use crate::view::words::digits;
use crate::view::words::{metrics, money};

/// The answer panel.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct AnswerModel {
    /// The recommended edition's stable name.
    pub edition: Option<&'static str>,
    /// The recommended edition, or what keeps it from being there.
    pub headline: String,
    /// The total as the contract prints it.
    pub plain_total: Option<String>,
    /// The total as a reader sees it; empty without one.
    pub total: String,
    /// Why it is recommended, or what to do.
    pub why: String,
    /// Its bill, with what a reader must know of it and of the quote.
    pub bill: BillModel,
    /// How much more fits at the same price.
    pub rooms: Vec<String>,
    /// What migration would offer.
    pub after_migration: Option<String>,
}

/// The answer in one breath, for those who hear it.
pub fn announcement(answered: &Answered, texts: &Texts) -> String {
    let Some(app) = answered.app() else {
        return String::new();
    };
    let words = &texts.answer;
    let recommended = app.recommended;
    let said = recommended.and_then(|it| priced(app, it, words.announce, texts));
    said.unwrap_or_else(|| {
        let model = nothing(app, texts);
        [&model.headline, texts.page.stop, &model.why].concat()
    })
}

/// The answer of the one app.
pub fn answer(answered: &Answered, texts: &Texts) -> AnswerModel {
    let Some(app) = answered.app() else {
        return AnswerModel::default();
    };
    let mut model = match app.recommended {
        Some(edition) => recommended(answered, app, edition, texts),
        None => nothing(app, texts),
    };
    let of_quote = answered.quote.notes.iter().map(|it| quote_note(it, texts));
    model.bill.notes.splice(..0, of_quote);
    model.after_migration = after_migration(app, texts);
    model
}

fn available(app: &AppQuote) -> impl Iterator<Item = &EditionQuote> {
    app.editions
        .iter()
        .filter(|it| it.availability == Availability::Available)
}

fn recommended(
    answered: &Answered,
    app: &AppQuote,
    edition: Edition,
    texts: &Texts,
) -> AnswerModel {
    let Some(result) = result(answered, edition, texts) else {
        return AnswerModel::default();
    };
    let fitting = available(app).filter(|it| it.bill().is_some()).count();
    let why = match fitting {
        1 => texts.answer.only.to_owned(),
        _ => fill(texts.answer.cheapest, &[("n", &digits(fitting))]),
    };
    AnswerModel {
        edition: Some(edition.name()),
        headline: edition.name_in(texts.lang).to_owned(),
        plain_total: result.plain_total,
        total: result.headline,
        why,
        bill: result.bill,
        rooms: headroom(answered, texts)
            .into_iter()
            .map(|(_, words)| words)
            .collect(),
        after_migration: None,
    }
}

/// What to say when no edition of the app's mode has a price: a figure is missing, or there is no
/// price list, or nothing fits.
fn nothing(app: &AppQuote, texts: &Texts) -> AnswerModel {
    let words = &texts.answer;
    let missing = missing(app);
    let (headline, why) = if !missing.is_empty() {
        let fields = metrics(&missing, texts);
        let hint = fill(words.needs_input_hint, &[("fields", &fields)]);
        (words.needs_input, hint)
    } else if available(app).all(|it| it.outcome == Outcome::Unpriced) {
        (words.unpriced, words.unpriced_hint.to_owned())
    } else {
        (words.none_fits, words.none_fits_hint.to_owned())
    };
    AnswerModel {
        headline: headline.to_owned(),
        why,
        ..AnswerModel::default()
    }
}

/// The usages that some edition of the app's mode waits for.
fn missing(app: &AppQuote) -> Vec<Metric> {
    let is_missing = |metric: &Metric| {
        available(app).any(|it| match &it.outcome {
            Outcome::NeedsInput(list) => list.contains(metric),
            _ => false,
        })
    };
    Metric::ALL.iter().copied().filter(is_missing).collect()
}

/// What migration would offer, in a sentence.
pub fn after_migration(app: &AppQuote, texts: &Texts) -> Option<String> {
    let edition = app.recommended_after_migration?;
    priced(app, edition, texts.answer.after_migration, texts)
}

/// A sentence that names an edition and what it costs.
fn priced(app: &AppQuote, edition: Edition, template: &str, texts: &Texts) -> Option<String> {
    let total = money(app.edition(edition)?.bill()?.total, texts);
    let values = [
        ("edition", edition.name_in(texts.lang)),
        ("total", total.as_str()),
    ];
    Some(fill(template, &values))
}

#[cfg(test)]
mod tests {
    use im_pricing_core::metric::{Feature, Metric, Need};

    use super::{AnswerModel, announcement, answer};
    use crate::draft::{Draft, Field};
    use crate::text::{Lang, every_language, texts};

    fn answer_to(draft: &Draft, features: &[Feature]) -> AnswerModel {
        let mut draft = draft.clone();
        draft.features = features.to_vec();
        let answered = draft.read().ok().and_then(crate::state::answer);
        answer(&answered.expect("a valid draft"), texts(Lang::En))
    }

    #[test]
    fn the_example_is_answered_with_the_cheapest_edition_that_fits() {
        let model = answer_to(&Draft::example(), &[]);
        assert_eq!(Some("pro"), model.edition);
        assert_eq!("Pro Edition", model.headline);
        assert_eq!(Some("2699.94".to_owned()), model.plain_total);
        assert_eq!("2,699.94", model.total);
        assert_eq!("The cheapest of 2 editions that fit.", model.why);
        assert!(
            model
                .after_migration
                .is_some_and(|it| it.starts_with("Standard Edition would cost 1,599.00 USD"))
        );
        assert_eq!(3, model.bill.lines.len());
    }

    #[test]
    fn the_answer_is_announced_in_one_breath() {
        let mut draft = Draft::example();
        for (expected, groups) in [
            ("Pro Edition, 2,699.94 USD a month", "250000"),
            ("A figure is missing. Enter: Peak groups.", ""),
        ] {
            draft.set_text(Field::Usage(Metric::PeakGroups), groups.to_owned());
            let answered = draft.read().ok().and_then(crate::state::answer);
            let words = answered.map(|it| announcement(&it, texts(Lang::En)));
            assert_eq!(Some(expected.to_owned()), words);
        }
    }

    #[test]
    fn a_single_edition_is_said_to_be_the_only_one() {
        let model = answer_to(&Draft::example(), &[Feature::Community]);
        assert_eq!("The only edition that fits.", model.why);
    }

    #[test]
    fn a_missing_figure_asks_for_itself() {
        let mut draft = Draft::example();
        draft.set_text(Field::Usage(Metric::PeakGroups), String::new());
        let model = answer_to(&draft, &[]);
        assert_eq!("A figure is missing", model.headline);
        assert_eq!("Enter: Peak groups.", model.why);
        assert_eq!((None, ""), (model.plain_total, model.total.as_str()));
    }

    #[test]
    fn when_nothing_fits_it_says_what_to_do() {
        let mut draft = Draft::example();
        draft.set_text(Field::Need(Need::FriendsPerUser), "3001".to_owned());
        let model = answer_to(&draft, &[]);
        assert_eq!("No edition fits", model.headline);
        assert!(!model.why.is_empty());
    }

    #[test]
    fn prices_after_the_last_confirmation_carry_a_note() {
        let mut draft = Draft::example();
        draft.book_date = "2024-01-01".to_owned();
        let codes: Vec<_> = answer_to(&draft, &[])
            .bill
            .notes
            .into_iter()
            .map(|it| it.code)
            .collect();
        assert_eq!(
            vec!["prices_not_confirmed_after_2023_03_30".to_owned()],
            codes
        );
    }

    #[test]
    fn no_text_of_the_answer_has_an_open_placeholder() {
        let mut draft = Draft::example();
        draft.start_date = "2023-04-11".to_owned();
        draft.set_text(Field::Need(Need::RetentionDays), "90".to_owned());
        let answered = draft.read().ok().and_then(crate::state::answer);
        let answered = answered.expect("a valid draft");
        for texts in every_language() {
            let model = answer(&answered, texts);
            assert!(!format!("{model:?}").contains("{n"), "{model:?}");
            for line in &model.bill.lines {
                assert!(!line.origin.contains('{'), "{}", line.origin);
                assert!(!line.formula.contains('{'), "{}", line.formula);
            }
        }
    }
}
