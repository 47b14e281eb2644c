//! What is wrong with a field, in a sentence that says what to do.

use im_pricing_core::date::Date;
use im_pricing_core::metric::MAX_COUNT;
use im_pricing_core::problem::Code;
use im_pricing_core::tables::BOOKS;

use crate::draft::FieldProblem;
use crate::number::{NumberProblem, readings};
use crate::text::{Texts, fill};
use crate::view::words::{decimal, grouped};

/// The sentence for `problem` of a field in which `text` stands.
pub fn problem(problem: FieldProblem, text: &str, texts: &Texts) -> String {
    let words = &texts.problem;
    let sentence = match problem {
        FieldProblem::Number(NumberProblem::Ambiguous) => {
            let [one, other] = readings(text, texts.notation);
            return fill(words.ambiguous, &[("one", &one), ("other", &other)]);
        }
        FieldProblem::Number(it) => return number_problem(it, texts),
        FieldProblem::DateMissing => words.date_missing,
        FieldProblem::Rule(Code::InvalidDate) => words.invalid_date,
        // Counts that are out of range never reach the validator.
        FieldProblem::Rule(Code::OutOfRange) => words.date_out_of_range,
        FieldProblem::Rule(Code::MauBelowPeakDau) => words.mau_below_peak_dau,
        FieldProblem::Rule(Code::MigrationNotOffered) => words.migration_not_offered,
        FieldProblem::Rule(Code::BookDateBeforeFirstBook) => {
            let first = BOOKS.iter().map(|book| book.documented).min();
            let date = first.map_or_else(String::new, Date::text);
            return fill(words.before_first_book, &[("date", &date)]);
        }
        FieldProblem::Rule(_) => words.other,
    };
    sentence.to_owned()
}

/// Why a text is no number, with examples as the reader writes them.
fn number_problem(problem: NumberProblem, texts: &Texts) -> String {
    let words = &texts.problem;
    let sentence = match problem {
        NumberProblem::NotANumber => words.not_a_number,
        NumberProblem::NotWhole => words.not_whole,
        NumberProblem::Ambiguous => words.ambiguous,
        NumberProblem::BadGroups => words.bad_groups,
        NumberProblem::Negative => words.negative,
        NumberProblem::TooLarge => words.too_large,
    };
    let values = [
        ("grouped", &*grouped(35_000, texts)),
        ("decimal", &decimal("1.5", texts)),
        ("most", &grouped(MAX_COUNT, texts)),
    ];
    fill(sentence, &values)
}

#[cfg(test)]
mod tests {
    use im_pricing_core::problem::Code;

    use super::problem;
    use crate::draft::FieldProblem;
    use crate::text::every_language;

    #[test]
    fn the_oldest_price_list_is_named() {
        for texts in every_language() {
            let sentence = problem(FieldProblem::Rule(Code::BookDateBeforeFirstBook), "", texts);
            assert!(sentence.contains("2020-02-19"), "{sentence}");
        }
    }
}
