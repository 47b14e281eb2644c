//! The words of a sheet: keys and codes, which no language changes.

use im_pricing_core::bill::{Line, LineId, Trace};
use im_pricing_core::edition::Idc;
use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::sheet::{Label, Part, SheetWords};
use im_pricing_core::tables::EN;
use im_pricing_core::terms::Marks;
use im_pricing_core::text::Language;
use im_pricing_core::verdict::{ModeReason, Note, QuoteNote, Reason};

pub(crate) struct Keys;

impl SheetWords for Keys {
    fn language(&self) -> &Language {
        &EN
    }

    fn marks(&self) -> Marks {
        Marks {
            group: '\u{2019}',
            decimal: ',',
        }
    }

    fn part(&self, part: Part) -> &str {
        part.name()
    }

    fn label(&self, label: Label) -> &str {
        label.name()
    }

    fn line(&self, id: LineId) -> String {
        id.official_name(&EN)
    }

    fn origin(&self, line: &Line) -> String {
        match line.trace {
            Trace::Plan => String::new(),
            Trace::Overage { used, quota, block } => format!("({used} - {quota}) / {block}"),
            Trace::AddOn {
                asked,
                base,
                reaches,
            } => format!("{asked:?} of {base:?} to {reaches:?}"),
        }
    }

    fn metric(&self, metric: Metric) -> &str {
        metric.name()
    }

    fn need(&self, need: Need) -> &str {
        need.name()
    }

    fn mode(&self, reason: ModeReason, idc: Idc) -> String {
        [reason.name(), " in ", idc.name()].concat()
    }

    fn reason(&self, reason: &Reason, idc: Idc) -> String {
        let code = match reason {
            Reason::CannotReturnToFreeTier => "cannot_return_to_free_tier",
            Reason::NeedExceeded { need, .. } => need.name(),
            Reason::UsageExceeded { metric, .. } => metric.name(),
            Reason::FeatureNotIncluded(feature) | Reason::FeatureUnavailableInIdc(feature) => {
                feature.name()
            }
        };
        format!("{code} in {}.", idc.name())
    }

    fn missing(&self, metrics: &[Metric]) -> String {
        let names: Vec<_> = metrics.iter().map(|it| it.name()).collect();
        names.join(" and ")
    }

    fn note(&self, note: &Note, idc: Idc) -> String {
        [&*note.code(), " in ", idc.name()].concat()
    }

    fn quote_note(&self, note: &QuoteNote) -> String {
        ["\"", &*note.code(), "\""].concat()
    }
}
