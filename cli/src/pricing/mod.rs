//! `im-quote pricing`: everything in one document, to read as Markdown or to process as JSON.

mod text;

use std::path::Path;
use std::process::ExitCode;

use im_pricing_core::cited::RuleKind;
use im_pricing_core::date::Date;
use im_pricing_core::edition::{BillingMode, Idc};
use im_pricing_core::listing::{Books, Matrix};
use im_pricing_core::sheet::statement::Statement;
use im_pricing_core::source::Source;
use im_pricing_core::tables::{CUTOVER, EN, RULES};
use im_pricing_core::verdict::ModeReason;
use serde::Serialize;

use crate::args::PricingFormat;
use crate::failure::Failure;
use crate::output;
use crate::quote::{Answer, ask};
use crate::respond::answer_to;

/// Prints the document, with the quote of a scenario in it.
pub(crate) fn run(file: Option<&Path>, format: PricingFormat) -> Result<ExitCode, Failure> {
    answer_to(file, ask, |answer| {
        let document = Document::of(answer);
        match format {
            PricingFormat::Json => output::json(&document),
            PricingFormat::Markdown => output::text(&text::print(&document, answer)),
        }
    })
}

/// All that is known: each part in the form in which the command of its own prints it.
#[derive(Serialize)]
struct Document<'a> {
    schema: u8,
    billing_modes: ModeRules,
    books: Books,
    matrix: Matrix,
    statement: Statement<'a>,
}

/// How the billing mode of an app is found.
#[derive(Serialize)]
struct ModeRules {
    cutover: Date,
    /// The data centres that offer the newer mode.
    mau_idcs: &'static [Idc],
    /// The first that applies decides.
    rules: Vec<ModeRule>,
    sources: &'static [Source],
}

#[derive(Serialize)]
struct ModeRule {
    reason: ModeReason,
    mode: BillingMode,
    when: String,
}

impl<'a> Document<'a> {
    fn of(answer: &'a Answer) -> Self {
        Self {
            schema: 1,
            billing_modes: ModeRules::new(),
            books: Books::new(&EN),
            matrix: Matrix::new(&EN),
            statement: answer.statement(),
        }
    }
}

impl ModeRules {
    fn new() -> Self {
        let terms = RULES.iter().find(|it| it.kind == RuleKind::BillingMode);
        let rules = ModeReason::ALL.iter().map(|reason| ModeRule::new(*reason));
        Self {
            cutover: CUTOVER.date,
            mau_idcs: CUTOVER.idcs,
            rules: rules.collect(),
            sources: terms.map_or(&[], |it| it.sources),
        }
    }
}

impl ModeRule {
    fn new(reason: ModeReason) -> Self {
        let (old, new) = (BillingMode::Dau, BillingMode::Mau);
        let date = CUTOVER.date;
        let (mode, when) = match reason {
            ModeReason::MauNotYetOffered => (old, format!("the price date is before {date}")),
            ModeReason::IdcWithoutMauBilling => (
                old,
                "the data center does not offer the new billing mode".to_owned(),
            ),
            ModeReason::NoAppYet => (new, "the data center has no IM app yet".to_owned()),
            ModeReason::FirstAppOnOrAfterCutover => (
                new,
                format!("the first IM app of the data center was created on or after {date}"),
            ),
            ModeReason::Migrated => (
                new,
                "the app was moved on request, which cannot be undone".to_owned(),
            ),
            ModeReason::FirstAppBeforeCutover => (
                old,
                format!("the first IM app of the data center was created before {date}"),
            ),
        };
        Self { reason, mode, when }
    }
}
