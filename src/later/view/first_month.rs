//! The bill of the month in which the app becomes a paid edition.

use im_pricing_core::bill::FirstMonthBill;
use im_pricing_core::edition::Edition;

use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::words::{digits, money};

/// The bill of the first month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstMonthModel {
    /// What it is, with its days.
    pub heading: String,
    /// Its charges: id, what is charged, amount, and whether by day.
    pub lines: Vec<FirstMonthLineModel>,
    /// The sum as the contract prints it.
    pub plain_total: String,
    /// The sum as a reader sees it.
    pub total: String,
    /// The decimals that it has less than the line with most.
    pub pad: &'static str,
}

/// One charge of the first month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstMonthLineModel {
    /// What is charged.
    pub label: String,
    /// Whether by day.
    pub is_by_day: bool,
    /// As a reader sees it, to 8 decimals.
    pub amount: String,
    /// The decimals that it has less than the line with most.
    pub pad: &'static str,
}

/// That of `edition`, or of the recommended one, where a start date is given.
pub fn first_month_of(
    answered: &Answered,
    edition: Option<Edition>,
    texts: &Texts,
) -> Option<FirstMonthModel> {
    let app = answered.app()?;
    let edition = app.edition(edition.or(app.recommended)?)?;
    let bill = edition.first_month.as_ref()?;
    Some(first_month(bill, texts))
}

/// The bill in words.
pub fn first_month(bill: &FirstMonthBill, texts: &Texts) -> FirstMonthModel {
    let [days, all] = [bill.days_in_force, bill.days_in_month].map(|it| digits(usize::from(it)));
    let most = bill.lines.iter().map(|it| decimals(&it.amount.text()));
    let most = most.max().unwrap_or_default();
    let lines = bill.lines.iter().map(|line| FirstMonthLineModel {
        label: label(line.id, texts),
        is_by_day: line.prorated,
        amount: money(line.amount, texts),
        pad: pad(&line.amount.text(), most),
    });
    let plain_total = bill.total.text();
    FirstMonthModel {
        heading: fill(texts.answer.first_month, &[("days", &days), ("all", &all)]),
        lines: lines.collect(),
        pad: pad(&plain_total, most),
        plain_total,
        total: money(bill.total, texts),
    }
}

/// How many digits an amount has behind its point.
fn decimals(amount: &str) -> usize {
    amount.split_once('.').map_or(0, |(_, digits)| digits.len())
}

/// As many digits as the decimals of `amount` are short of `most`: with them, unseen, behind each
/// amount, the points of a column stand below each other.
fn pad(amount: &str, most: usize) -> &'static str {
    let missing = most.saturating_sub(decimals(amount));
    "00000000".get(..missing).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use im_pricing_core::edition::Edition;

    use super::first_month_of;
    use crate::draft::Draft;
    use crate::state::answer;
    use crate::text::{Lang, texts};

    #[test]
    fn the_first_month_counts_its_days() {
        let mut draft = Draft::example();
        draft.start_date = "2023-04-11".to_owned();
        let answered = draft.read().ok().and_then(answer);
        let answered = answered.expect("a valid draft has prices");
        let of = |edition| first_month_of(&answered, edition, texts(Lang::En));
        let model = of(Some(Edition::Pro)).expect("a start date is given");
        assert_eq!("First month, 20 of 30 days (estimate)", model.heading);
        assert_eq!("299.99333333", model.lines[0].amount);
        assert!(model.lines[0].is_by_day && !model.lines[1].is_by_day);
        let pads: Vec<&str> = model.lines.iter().map(|it| it.pad).collect();
        assert_eq!(vec!["", "000000", "000000"], pads);
        assert_eq!("000000", model.pad);
        // Without a name that of the recommended edition is meant.
        assert_eq!(Some(model), of(None));
    }
}
