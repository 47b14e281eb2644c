//! How much more an app can grow on its recommended edition before the bill does.

use im_pricing_core::curve::Curve;
use im_pricing_core::matrix::EditionTerms;
use im_pricing_core::metric::Metric;

use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::usage::quantity;
use crate::view::words::{metric, money};

/// A sentence for each usage that the recommended edition bills.
pub fn headroom(answered: &Answered, texts: &Texts) -> Vec<(Metric, String)> {
    let room = |it: &Metric| Some((*it, room(answered, *it, texts)?));
    Metric::ALL.iter().filter_map(room).collect()
}

/// The sentence for one usage, if the recommended edition bills it.
pub fn room(answered: &Answered, it: Metric, texts: &Texts) -> Option<String> {
    let words = &texts.answer;
    let terms = EditionTerms::of(answered.app()?.recommended?)?;
    if !terms.mode.metrics().contains(&it) {
        return None;
    }
    let app = answered.scenario.apps.first()?;
    let curve = Curve::of(terms.edition, it, app, answered.quote.book_date).ok()?;
    let used = app.usage.of(it)?;
    let (first, last) = curve.flat_band(used)?;
    let left = last.saturating_sub(used);
    let step = curve.step_price();
    let template = match step {
        None => words.room_full,
        Some(_) if left > 0 => words.room,
        // A price for each user has no steps but the first.
        Some(_) if first == last => words.room_each,
        Some(_) => words.room_edge,
    };
    Some(fill(
        template,
        &[
            ("left", &quantity(it, left, texts)),
            ("name", metric(it, texts)),
            ("step", &step.map(|it| money(it, texts)).unwrap_or_default()),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use im_pricing_core::metric::Metric;

    use super::headroom;
    use crate::draft::{Draft, Field};
    use crate::state::answer;
    use crate::text::{Lang, Texts, every_language, texts};

    fn said(usage: [&str; 3], has_app: bool, texts: &Texts) -> Vec<String> {
        let mut draft = Draft::example();
        draft.has_app = has_app;
        for (metric, text) in Metric::ALL.iter().zip(usage) {
            draft.set_text(Field::Usage(*metric), text.to_owned());
        }
        let answered = draft.read().ok().and_then(answer).expect("a valid draft");
        let rooms = headroom(&answered, texts);
        rooms.into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn each_billed_usage_says_what_is_left_and_what_comes_then() {
        for (expected, usage, has_app) in [
            (
                vec![
                    "5,000 daily users left in this step; then +449.99",
                    "50,000 groups left in this step; then +449.99",
                ],
                ["35000", "250000", "90000"],
                true,
            ),
            (
                vec![
                    "Peak daily users: at a step edge; the next one adds 449.99",
                    "1 group left in this step; then +449.99",
                ],
                ["20000", "199999", "90000"],
                true,
            ),
            (
                vec!["1 monthly user left in this step; then +0.015"],
                ["", "", "9999"],
                false,
            ),
            (
                vec!["Monthly users: at a step edge; the next one adds 0.015"],
                ["", "", "10000"],
                false,
            ),
            (
                vec!["Monthly users: each further one adds 0.015"],
                ["", "", "10001"],
                false,
            ),
            (
                vec!["30 monthly users left; this edition sells no more"],
                ["", "", "70"],
                false,
            ),
        ] {
            assert_eq!(expected, said(usage, has_app, texts(Lang::En)));
        }
    }

    #[test]
    fn without_an_answer_there_is_no_room_to_speak_of() {
        assert!(said(["", "", ""], true, texts(Lang::En)).is_empty());
    }

    #[test]
    fn no_sentence_has_an_open_placeholder() {
        for texts in every_language() {
            for dau in ["50", "10000", "10001"] {
                let all = said([dau, "50", "90000"], true, texts);
                assert!(all.iter().all(|it| !it.contains('{')), "{all:?}");
            }
        }
    }
}
