//! The lines of a bill, each with how it came about.

use im_pricing_core::bill::{Bill, FirstMonthBill, Line, LineId, Trace};
use im_pricing_core::metric::Extent;
use im_pricing_core::terms::Named;

use crate::text::{Texts, fill};
use crate::view::source::SourceModel;
use crate::view::words::{digits, grouped};
use crate::view::words::{extent, money};

/// One charge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineModel {
    /// Stable id, such as `overage.peak_dau`.
    pub id: String,
    /// What is charged.
    pub label: String,
    /// Quantity times unit price.
    pub formula: String,
    /// How the quantity came about; empty for the plan itself.
    pub origin: String,
    /// The amount as the contract prints it.
    pub plain_amount: String,
    /// The amount as a reader sees it.
    pub amount: String,
    /// Where the unit price is printed.
    pub source: SourceModel,
}

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

/// The lines of `bill`.
pub fn lines(bill: &Bill, texts: &Texts) -> Vec<LineModel> {
    bill.lines.iter().map(|line| of_line(line, texts)).collect()
}

fn of_line(line: &Line, texts: &Texts) -> LineModel {
    let quantity = grouped(line.quantity, texts);
    let price = money(line.unit_price, texts);
    let values = [("quantity", quantity.as_str()), ("price", price.as_str())];
    LineModel {
        id: line.id.text(),
        label: label(line.id, texts),
        formula: fill(texts.line.formula, &values),
        origin: origin(line, texts),
        plain_amount: line.amount.text(),
        amount: money(line.amount, texts),
        source: SourceModel::of(&line.source, texts.lang),
    }
}

/// What is charged, in official terms.
pub fn label(id: LineId, texts: &Texts) -> String {
    match id {
        LineId::Plan(_) => texts.line.plan.to_owned(),
        LineId::Overage(metric) => {
            let name = metric.name_in(texts.lang);
            fill(texts.line.overage, &[("metric", name)])
        }
        LineId::AddOn(key) => key.name_in(texts.lang).to_owned(),
    }
}

/// How the quantity of `line` came about, in numbers and words.
pub(crate) fn origin(line: &Line, texts: &Texts) -> String {
    match line.trace {
        Trace::Plan => String::new(),
        Trace::Overage { used, quota, block } => {
            let template = match block {
                1 => texts.line.units,
                _ => texts.line.blocks,
            };
            fill(
                template,
                &[
                    ("used", &grouped(used, texts)),
                    ("quota", &grouped(quota, texts)),
                    ("excess", &grouped(used.saturating_sub(quota), texts)),
                    ("block", &grouped(block, texts)),
                    ("blocks", &grouped(line.quantity, texts)),
                ],
            )
        }
        Trace::AddOn {
            asked,
            base,
            reaches,
        } => {
            let [asked, base, reaches] = [asked, base, reaches].map(|it: Extent| extent(it, texts));
            let values = [("asked", &*asked), ("base", &base), ("reaches", &reaches)];
            fill(texts.line.add_on, &values)
        }
    }
}

/// The bill of the first month.
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
    use super::{first_month, lines};
    use crate::draft::Draft;
    use crate::state::answer;
    use crate::text::{Lang, texts};
    use im_pricing_core::edition::Edition;

    fn bill_of(draft: &Draft, edition: Edition) -> im_pricing_core::quote::EditionQuote {
        let answered = draft.read().ok().and_then(answer);
        let answered = answered.expect("a valid draft has prices");
        let app = answered.app().expect("one app");
        app.edition(edition).expect("all six").clone()
    }

    #[test]
    fn a_line_says_how_its_quantity_came_about() {
        let quote = bill_of(&Draft::example(), Edition::Pro);
        let lines = lines(quote.bill().expect("it fits"), texts(Lang::En));
        let dau = &lines[1];
        assert_eq!("overage.peak_dau", dau.id);
        assert_eq!("3 × 449.99", dau.formula);
        assert_eq!(
            "35,000 − 10,000 included = 25,000 over; started blocks of 10,000: 3",
            dau.origin
        );
        assert_eq!("1349.97", dau.plain_amount);
        assert_eq!("1,349.97", dau.amount);
        assert_eq!("", lines[0].origin);
    }

    #[test]
    fn a_price_per_user_has_no_blocks() {
        let quote = bill_of(&Draft::example(), Edition::Standard);
        let lines = lines(quote.bill().expect("it fits"), texts(Lang::En));
        assert_eq!("90,000 − 10,000 included = 80,000 over", lines[1].origin);
        assert_eq!("80,000 × 0.015", lines[1].formula);
    }

    #[test]
    fn the_first_month_counts_its_days() {
        let mut draft = Draft::example();
        draft.start_date = "2023-04-11".to_owned();
        let quote = bill_of(&draft, Edition::Pro);
        let bill = quote.first_month.expect("a start date is given");
        let model = first_month(&bill, texts(Lang::En));
        assert_eq!("First month, 20 of 30 days (estimate)", model.heading);
        assert_eq!("299.99333333", model.lines[0].amount);
        assert!(model.lines[0].is_by_day && !model.lines[1].is_by_day);
        let pads: Vec<&str> = model.lines.iter().map(|it| it.pad).collect();
        assert_eq!(vec!["", "000000", "000000"], pads);
        assert_eq!("000000", model.pad);
    }
}
