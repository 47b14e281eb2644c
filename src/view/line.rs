//! The lines of a bill, each with how it came about.

use im_pricing_core::bill::{Bill, Line, LineId, Trace};
use im_pricing_core::metric::Extent;
use im_pricing_core::terms::Named;

use crate::text::{Texts, fill};
use crate::view::source::SourceModel;
use crate::view::words::grouped;
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

#[cfg(test)]
mod tests {
    use super::lines;
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
}
