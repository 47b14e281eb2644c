//! What the facts of a quote are called in the reader's language.

use im_pricing_core::bill::{Line, LineId};
use im_pricing_core::edition::Idc;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::sheet::{Label, Part, SheetWords};
use im_pricing_core::terms::Marks;
use im_pricing_core::text::Language;
use im_pricing_core::verdict::{ModeReason, Note, QuoteNote, Reason};

use crate::text::{Texts, fill};
use crate::view::line::{label, origin};
use crate::view::mode::why;
use crate::view::note::{note, quote_note};
use crate::view::reason::reason;
use crate::view::words::{marks, metric, metrics, need};

impl SheetWords for Texts {
    fn language(&self) -> &Language {
        self.lang
    }

    fn marks(&self) -> Marks {
        marks(self)
    }

    fn part(&self, part: Part) -> &str {
        let words = &self.later().hand_on;
        match part {
            Part::Overview => words.overview,
            Part::Inputs => words.inputs,
            Part::Bill => words.bill,
            Part::FirstMonth => words.first_month,
            Part::Editions => self.result.heading,
            Part::Notes => words.notes,
            Part::Account => words.account,
            Part::Assumptions => words.granted,
        }
    }

    fn label(&self, label: Label) -> &str {
        let words = &self.later().hand_on;
        match label {
            Label::Title => words.title,
            Label::PriceDate => self.form.book_date,
            Label::Books => words.books,
            Label::Total => words.total,
            Label::ExactSum => words.exact_sum,
            Label::PricedSum => words.priced_sum,
            Label::Open => words.open,
            Label::Idc => self.form.idc,
            Label::FirstApp => self.form.first_app_date,
            Label::NoApp => self.form.app_none,
            Label::Mode => self.mode.label,
            Label::CurrentEdition => self.form.current_edition,
            Label::StartDate => self.form.start_date,
            Label::Feature => words.feature,
            Label::Unknown => self.usage.unknown,
            Label::Edition => words.edition,
            Label::Recommended => self.result.recommended,
            Label::Chosen => words.chosen,
            Label::Available => self.result.available,
            Label::AfterMigration => self.result.after_migration,
            Label::Unavailable => self.result.unavailable,
            Label::Infeasible => self.result.infeasible,
            Label::NeedsInput => self.result.needs_input,
            Label::Unpriced => self.result.unpriced,
            Label::Days => words.days,
            Label::ByDay => self.line.prorated,
            Label::Part => words.part,
            Label::App => words.app,
            Label::Id => words.id,
            Label::Item => words.item,
            Label::Value => words.value,
            Label::Quantity => words.quantity,
            Label::UnitPrice => words.unit_price,
            Label::Amount => words.amount,
            Label::How => words.how,
            Label::Source => words.source,
        }
    }

    fn line(&self, id: LineId) -> String {
        label(id, self)
    }

    fn origin(&self, line: &Line) -> String {
        origin(line, self)
    }

    fn metric(&self, it: Metric) -> &str {
        metric(it, self)
    }

    fn need(&self, it: Need) -> &str {
        need(it, self)
    }

    fn mode(&self, reason: ModeReason, idc: Idc) -> String {
        why(reason, idc, self)
    }

    fn reason(&self, it: &Reason, idc: Idc) -> String {
        reason(it, idc, self)
    }

    fn missing(&self, list: &[Metric]) -> String {
        fill(self.result.missing, &[("fields", &metrics(list, self))])
    }

    fn note(&self, it: &Note, idc: Idc) -> String {
        note(it, idc, self).words
    }

    fn quote_note(&self, it: &QuoteNote) -> String {
        quote_note(it, self).words
    }
}
