//! What the facts of a quote are called on the command line: in English, with stable names for what
//! has one.

use im_pricing_core::bill::{Line, LineId, Trace};
use im_pricing_core::edition::Idc;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::sheet::{Label, Part, SheetWords};
use im_pricing_core::tables::EN;
use im_pricing_core::terms::{Marks, group_digits};
use im_pricing_core::text::Language;
use im_pricing_core::verdict::{ModeReason, Note, QuoteNote, Reason};

use crate::compare::{extent_words, reason_words};

/// The words of the command line.
pub(crate) struct English;

impl SheetWords for English {
    fn language(&self) -> &Language {
        &EN
    }

    fn marks(&self) -> Marks {
        Marks::POINT
    }

    fn part(&self, part: Part) -> &str {
        match part {
            Part::Overview => "Quote",
            Part::Inputs => "What was stated",
            Part::Bill => "Bill of a month",
            Part::FirstMonth => "First month (estimate)",
            Part::Editions => "All six editions",
            Part::Notes => "Notes",
            Part::Account => "All apps",
            Part::Assumptions => "Assumptions",
        }
    }

    fn label(&self, label: Label) -> &str {
        match label {
            Label::Title => "Tencent Cloud IM pricing quote",
            Label::PriceDate => "Prices as of",
            Label::Books => "Price lists",
            Label::Total => "Total (USD)",
            Label::ExactSum => "Exact sum",
            Label::PricedSum => "Sum of the apps with a price",
            Label::Open => "open",
            Label::Idc => "Data center",
            Label::FirstApp => "First app there",
            Label::NoApp => "none yet",
            Label::Mode => "Billing mode",
            Label::CurrentEdition => "Edition now",
            Label::StartDate => "First day on the paid edition",
            Label::Feature => "Feature",
            Label::Unknown => "unknown",
            Label::Edition => "Edition",
            Label::Recommended => "recommended",
            Label::Chosen => "chosen",
            Label::Available => "available",
            Label::AfterMigration => "after migration",
            Label::Unavailable => "not for this app",
            Label::Infeasible => "does not fit",
            Label::NeedsInput => "a figure is missing",
            Label::Unpriced => "no price list on this date",
            Label::Days => "Days",
            Label::ByDay => "by day",
            Label::Part => "Part",
            Label::App => "App",
            Label::Id => "ID",
            Label::Item => "Item",
            Label::Value => "Value",
            Label::Quantity => "Quantity",
            Label::UnitPrice => "Unit price (USD)",
            Label::Amount => "Amount (USD)",
            Label::How => "How",
            Label::Source => "Source",
        }
    }

    fn line(&self, id: LineId) -> String {
        id.official_name(&EN)
    }

    fn origin(&self, line: &Line) -> String {
        match line.trace {
            Trace::Plan => String::new(),
            Trace::Overage { used, quota, block } => {
                let over = used.saturating_sub(quota);
                let [used, quota, over, block] = [used, quota, over, block].map(group_digits);
                format!("{used} used, {quota} included, {over} over, in blocks of {block}")
            }
            Trace::AddOn {
                asked,
                base,
                reaches,
            } => {
                let [asked, base, reaches] = [asked, base, reaches].map(extent_words);
                format!("{asked} asked for, {base} included, {reaches} with it")
            }
        }
    }

    fn metric(&self, metric: Metric) -> &str {
        metric.name()
    }

    fn need(&self, need: Need) -> &str {
        need.name()
    }

    fn mode(&self, reason: ModeReason, _: Idc) -> String {
        reason.name().to_owned()
    }

    fn reason(&self, reason: &Reason, _: Idc) -> String {
        format!("{}.", reason_words(*reason))
    }

    fn missing(&self, metrics: &[Metric]) -> String {
        let names: Vec<_> = metrics.iter().map(|it| it.name()).collect();
        format!("Needed: {}.", names.join(", "))
    }

    fn note(&self, note: &Note, _: Idc) -> String {
        note.code()
    }

    fn quote_note(&self, note: &QuoteNote) -> String {
        note.code()
    }
}
