//! Months that are charged by day: the first one of an edition, and the one in which it changes.

use im_pricing_core::change::{
    ChangeBill, ChangeLine, ChangeNote, ChangeOutcome, Part, Refusal, Request, change,
};
use im_pricing_core::date::{Date, DateError};
use im_pricing_core::edition::Edition;
use im_pricing_core::problem::Code;
use im_pricing_core::terms::{Named, plain_digits};
use im_pricing_core::verdict::{Availability, Note};

use crate::draft::FieldProblem;
use crate::later::view::conditions::{FactModel, fact_of};
use crate::later::view::first_month::{FirstMonthModel, first_month};
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::problem::problem;
use crate::view::reason::reason;
use crate::view::words::{joined, metrics, money};

/// The first month of an edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstModel {
    /// The edition's name.
    pub name: &'static str,
    /// Whether only after a migration.
    pub is_moved: bool,
    /// The bill.
    pub month: FirstMonthModel,
    /// What a whole month costs, in words.
    pub whole_month: String,
}

/// The first month of each edition that the app can have.
///
/// # Errors
/// Why there is none.
pub fn first_months(answered: &Answered, texts: &Texts) -> Result<Vec<FirstModel>, String> {
    let words = &texts.later().change;
    let app = answered.scenario.apps.first();
    if app.is_none_or(|it| it.start_date.is_none()) {
        return Err(words.first_month_empty.to_owned());
    }
    let mut models = Vec::new();
    let mut why = words.first_month_none;
    for it in answered.app().map_or(&[][..], |it| &it.editions) {
        if it.availability == Availability::Unavailable {
            continue;
        }
        if it.notes.contains(&Note::FirstMonthRuleUnstated) {
            why = texts.note.first_month_rule_unstated;
        }
        if let (Some(first), Some(bill)) = (&it.first_month, it.bill()) {
            models.push(FirstModel {
                name: it.edition.name_in(texts.lang),
                is_moved: it.availability == Availability::AfterMigration,
                month: first_month(first, texts),
                whole_month: fill(words.whole_month, &[("total", &money(bill.total, texts))]),
            });
        }
    }
    if models.is_empty() {
        return Err(why.to_owned());
    }
    Ok(models)
}

/// The month of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeModel {
    /// The days on either side.
    pub days: String,
    /// The charges.
    pub lines: Vec<ChangeLineModel>,
    /// Their sum.
    pub total: String,
    /// What a reader must know about this month.
    pub notes: Vec<String>,
    /// The rules that were followed, with their sources.
    pub rules: Vec<FactModel>,
}

/// One charge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeLineModel {
    /// What is charged, and for which edition.
    pub name: String,
    /// The days that count, a full month's amount, and this month's.
    pub figures: [String; 3],
}

/// What stands where no figure can.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// Why, or what to do.
    pub words: String,
    /// The rule behind it, if a page states one.
    pub rules: Vec<FactModel>,
}

/// The month in which the app changes from one edition to another.
///
/// # Errors
/// What stands in its place: what to do first, or why there is no figure.
pub fn change_month(
    answered: &Answered,
    editions: [Option<Edition>; 2],
    day: &str,
    texts: &Texts,
) -> Result<ChangeModel, Refused> {
    let words = &texts.later().change;
    let nothing = |words: &str| Refused {
        words: words.to_owned(),
        rules: Vec::new(),
    };
    let ([Some(from), Some(to)], Ok(Some(day)), Some(app)) = (
        editions,
        read_day(day, texts),
        answered.scenario.apps.first(),
    ) else {
        return Err(nothing(words.empty));
    };
    let request = Request {
        from,
        to,
        day,
        needs_before: None,
    };
    let book_date = answered.scenario.book_date;
    let change = change(app, book_date, &request).map_err(|_| nothing(texts.problem.other))?;
    match change.outcome {
        ChangeOutcome::Estimate(bill) => Ok(model(&bill, from, to, texts)),
        ChangeOutcome::Refused(it) => Err(refusal(it, texts)),
        ChangeOutcome::NeedsInput(missing) => Err(nothing(&fill(
            texts.result.missing,
            &[("fields", &metrics(&missing, texts))],
        ))),
        ChangeOutcome::Infeasible(edition, reasons) => {
            let values = [("edition", edition.name_in(texts.lang))];
            let mut sentences = vec![fill(words.does_not_fit, &values)];
            sentences.extend(reasons.iter().map(|it| reason(it, app.idc, texts)));
            Err(nothing(&joined(&sentences)))
        }
    }
}

/// The day of a change, if one is typed.
///
/// # Errors
/// The sentence to show beside the field.
pub fn read_day(text: &str, texts: &Texts) -> Result<Option<Date>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    Date::parse(text).map(Some).map_err(|it| {
        let code = match it {
            DateError::NotADate => Code::InvalidDate,
            DateError::OutOfRange => Code::OutOfRange,
        };
        problem(FieldProblem::Rule(code), text, texts)
    })
}

/// The facts with these ids.
pub(crate) fn facts(ids: &[&str], texts: &Texts) -> Vec<FactModel> {
    ids.iter().filter_map(|id| fact_of(id, texts)).collect()
}

fn refusal(refusal: Refusal, texts: &Texts) -> Refused {
    let words = &texts.later().change;
    let (sentence, rules): (&str, &[&str]) = match refusal {
        Refusal::NothingChanges => (words.nothing_changes, &[]),
        Refusal::CannotReturnToFreeTier => (
            texts.reason.cannot_return_to_free_tier,
            &["no_way_back_to_free"],
        ),
        Refusal::SwitchMonthUndocumented => (
            texts.note.migration_irreversible,
            &["migration_month", "migration_on_request"],
        ),
        Refusal::OtherBillingMode => (words.other_billing_mode, &[]),
        Refusal::Unpriced => (texts.result.unpriced_hint, &[]),
        Refusal::RuleUnstated => (words.rule_unstated, &[]),
    };
    Refused {
        words: sentence.to_owned(),
        rules: facts(rules, texts),
    }
}

fn model(bill: &ChangeBill, from: Edition, to: Edition, texts: &Texts) -> ChangeModel {
    let words = &texts.later().change;
    let [before, after] = [bill.days_before, bill.days_after].map(|it| plain_digits(it.into()));
    let mut notes = Vec::new();
    for note in &bill.notes {
        notes.push(match note {
            // A rule with its source, among the others.
            ChangeNote::OncePerCalendarMonth => continue,
            ChangeNote::RetentionDearerOfTwo => words.retention_dearer.to_owned(),
            ChangeNote::NeedsUnmetBefore => words.needs_unmet.to_owned(),
        });
    }
    ChangeModel {
        days: fill(
            words.days,
            &[
                ("from", from.name_in(texts.lang)),
                ("to", to.name_in(texts.lang)),
                ("before", &before),
                ("after", &after),
            ],
        ),
        lines: bill
            .lines
            .iter()
            .map(|it| line(it, bill.days_in_month, texts))
            .collect(),
        total: money(bill.total, texts),
        notes,
        rules: facts(
            &[
                "change_by_day",
                "change_frequency",
                "overage_whole_month",
                "retention_whole_month",
            ],
            texts,
        ),
    }
}

fn line(line: &ChangeLine, days_in_month: u8, texts: &Texts) -> ChangeLineModel {
    let words = &texts.later().change;
    let [days, all] = [line.days, days_in_month].map(|it| plain_digits(it.into()));
    let part = match line.part {
        Part::Before | Part::After => fill(words.by_day, &[("days", &days), ("all", &all)]),
        Part::Month => words.whole.to_owned(),
    };
    let charge = label(line.id, texts);
    ChangeLineModel {
        name: [&charge, texts.page.comma, line.edition.name_in(texts.lang)].concat(),
        figures: [
            part,
            money(line.month_amount, texts),
            money(line.amount, texts),
        ],
    }
}

#[cfg(test)]
mod tests;
