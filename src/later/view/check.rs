//! A bill held against the price lists: what is equal, what differs, and which reading explains it.

mod sentence;
#[cfg(test)]
mod tests;
mod typed;

use im_pricing_core::bill::LineId;
use im_pricing_core::book::{AddOnKey, PriceBook};
use im_pricing_core::check::{AppEdition, Charged, Check, Explanation, LineCheck, Reading, check};
use im_pricing_core::date::Date;
use im_pricing_core::edition::{BillingMode, Edition};
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::scenario::{App, Scenario};
use im_pricing_core::source::Conflict;
use im_pricing_core::tables::{CONFLICTS, CUTOVER};
use im_pricing_core::terms::Named;

use crate::later::view::comparison;
use crate::later::view::tier::tier;
use crate::later::view::typed::read_amount;
use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::source::SourceModel;
use crate::view::words::{joined, money};

use sentence::sentence;
pub use typed::month_problem;
use typed::read_month;

/// A line that can be charged beside the plan.
pub const OTHER_LINES: [(&str, LineId); 7] = [
    ("check.peak_dau", LineId::Overage(Metric::PeakDau)),
    ("check.peak_groups", LineId::Overage(Metric::PeakGroups)),
    ("check.mau", LineId::Overage(Metric::Mau)),
    (
        "check.av_groups",
        LineId::AddOn(AddOnKey::AvGroupsUnlimited),
    ),
    ("check.members", LineId::AddOn(AddOnKey::MembersPerGroup)),
    ("check.joins", LineId::AddOn(AddOnKey::GroupsPerUser)),
    ("check.retention", LineId::AddOn(AddOnKey::Retention)),
];

/// What is asked about a bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Its month as typed.
    pub month: String,
    /// The apps it is about, each with its edition.
    pub apps: Vec<(App, Edition)>,
    /// Its total as typed.
    pub total: String,
    /// The plan line as typed; it is compared only where the bill is one app's.
    pub plan: String,
    /// Other lines as typed, in the order of [`OTHER_LINES`].
    pub others: Vec<String>,
}

/// What there is to say about a bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CheckModel {
    /// Something is not typed yet, or not understood: what to do.
    Waits(String),
    /// The answer.
    Answer(Box<AnswerModel>),
}

/// The answer about a bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerModel {
    /// The stable word for it.
    pub verdict: &'static str,
    /// The answer in a sentence.
    pub sentence: String,
    /// What a reader must know beside it.
    pub remarks: Vec<String>,
    /// Readings that give the charged amount, simplest first.
    pub explanations: Vec<ExplanationModel>,
    /// Line by line: id, name, by the price lists, as charged, difference.
    pub lines: Vec<LineModel>,
}

/// Readings that together give the charged amount.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExplanationModel {
    /// Their stable words, joined by a plus.
    pub codes: String,
    /// One or two, each with its page.
    pub readings: Vec<(String, SourceModel)>,
}

/// One line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineModel {
    /// Stable id; `total` for the sums.
    pub id: String,
    /// What is charged.
    pub name: String,
    /// By the price lists, as charged, and the difference.
    pub figures: [String; 3],
    /// Whether the two differ.
    pub differs: bool,
}

/// The answer about a bill, or what is still to be typed.
pub fn check_bill(asked: &Asked, texts: &Texts) -> CheckModel {
    match answer(asked, texts) {
        Ok(answer) => CheckModel::Answer(Box::new(answer)),
        Err(words) => CheckModel::Waits(words),
    }
}

fn answer(asked: &Asked, texts: &Texts) -> Result<AnswerModel, String> {
    let words = &texts.later().check;
    let wait = || words.empty.to_owned();
    if asked.month.trim().is_empty() || asked.apps.is_empty() {
        return Err(wait());
    }
    let day = read_month(&asked.month, texts)?;
    let charged = charged(asked, texts)?;
    if charged == Charged::default() {
        return Err(wait());
    }
    let mut remarks = Vec::new();
    let mut scenario = Scenario {
        book_date: day,
        apps: asked.apps.iter().map(|(app, _)| app.clone()).collect(),
    };
    for app in &mut scenario.apps {
        if app.migrated && day < CUTOVER.date {
            return Err(words.not_migrated.to_owned());
        }
        let is_first = |date: &Date| date.month() == day.month();
        app.start_date = app.start_date.filter(is_first);
        if app.start_date.is_some() && remarks.is_empty() {
            remarks.push(words.first_month.to_owned());
        }
    }
    let editions: Vec<_> = asked.apps.iter().map(|(_, edition)| *edition).collect();
    // No figures within the contract's ranges overflow.
    let found = check(&scenario, &editions, &charged).map_err(|_| wait())?;
    if let Some((sum, total)) = found.lines_sum.zip(found.charged) {
        let values = [
            ("sum", &*money(sum, texts)),
            ("charged", &money(total, texts)),
        ];
        remarks.push(fill(words.lines_sum, &values));
    }
    Ok(AnswerModel {
        verdict: found.verdict.name(),
        sentence: sentence(&found, texts),
        remarks,
        explanations: explanations(&found, texts),
        lines: lines(&found, texts),
    })
}

/// The amounts as typed.
fn charged(asked: &Asked, texts: &Texts) -> Result<Charged, String> {
    let mut lines = Vec::new();
    if let [(_, edition)] = asked.apps.as_slice()
        && let Some(amount) = read_amount(&asked.plan, texts)?
    {
        lines.push((LineId::Plan(*edition), amount));
    }
    for ((_, id), text) in OTHER_LINES.iter().zip(&asked.others) {
        lines.extend(read_amount(text, texts)?.map(|amount| (*id, amount)));
    }
    Ok(Charged {
        total: read_amount(&asked.total, texts)?,
        lines,
    })
}

fn explanations(found: &Check, texts: &Texts) -> Vec<ExplanationModel> {
    let of = |it: &Explanation| {
        let codes: Vec<_> = it.readings.iter().map(|it| it.kind.name()).collect();
        let readings = it.readings.iter().map(|it| reading(it, found, texts));
        ExplanationModel {
            codes: codes.join("+"),
            readings: readings.collect(),
        }
    };
    found.explanations.iter().map(of).collect()
}

/// A reading in a sentence or two, with its page.
fn reading(reading: &Reading, found: &Check, texts: &Texts) -> (String, SourceModel) {
    let words = &texts.later().check;
    let terms = reading.terms().map_or("", |it| texts.lang.words(it.text));
    let mut sentences = vec![terms.to_owned()];
    if let Some(PriceBook { documented, .. }) = reading.book {
        let date = documented.text();
        sentences.push(fill(words.book, &[("date", &date)]));
    }
    if let Some((_, key, reaches)) = reading.add_on {
        let reaches = tier(key, reaches, texts);
        let values = [("add_on", key.name_in(texts.lang)), ("reaches", &reaches)];
        sentences.push(fill(words.add_on, &values));
    }
    if let Some(conflict) = reading.conflict {
        sentences.extend(claims(conflict, found, texts));
        sentences.push(texts.lang.words(conflict.why).to_owned());
    }
    let source = SourceModel::of(&reading.source, texts.lang);
    (joined(&sentences), source)
}

/// Which prices the bill takes from other pages: those with the reason of `conflict`.
fn claims(conflict: &Conflict, found: &Check, texts: &Texts) -> Vec<String> {
    let mut sentences = Vec::new();
    for it in CONFLICTS.iter().filter(|it| it.why == conflict.why) {
        let is_billed = |app: &AppEdition| it.editions.contains(&app.edition);
        if !it.editions.is_empty() && !found.apps.iter().any(is_billed) {
            continue;
        }
        if let Some(model) = comparison::conflict(it.id, texts) {
            let values = [
                ("subject", &*model.name.subject),
                ("other", &model.other.says),
                ("taken", &model.taken.says),
            ];
            sentences.push(fill(texts.later().check.claim, &values));
        }
    }
    sentences
}

fn lines(found: &Check, texts: &Texts) -> Vec<LineModel> {
    let unknown = || texts.later().check.unknown.to_owned();
    let said = |amount: Option<Money>| amount.map_or_else(unknown, |it| money(it, texts));
    let of = |it: &LineCheck| LineModel {
        id: it.id.text(),
        name: label(it.id, texts),
        figures: [
            money(it.expected, texts),
            said(it.charged),
            signed(it.difference, texts),
        ],
        differs: it.difference.is_some_and(|it| it != Money::ZERO),
    };
    let mut lines: Vec<_> = found.lines.iter().map(of).collect();
    if found.expected.is_some() {
        lines.push(LineModel {
            id: "total".to_owned(),
            name: texts.later().check.sum.to_owned(),
            figures: [
                said(found.expected),
                said(found.charged),
                signed(found.difference, texts),
            ],
            differs: found.difference.is_some_and(|it| it != Money::ZERO),
        });
    }
    lines
}

/// A difference with its sign; a dash where one of the two is missing.
pub fn signed(difference: Option<Money>, texts: &Texts) -> String {
    match difference {
        None => "–".to_owned(),
        Some(more) if more > Money::ZERO => ["+", &money(more, texts)].concat(),
        Some(less) => money(less, texts).replace('-', "−"),
    }
}

/// The editions that a bill can be about: those that are in some price list, with their names.
pub fn editions(texts: &Texts) -> Vec<(&'static str, &'static str)> {
    let mut list = vec![("", texts.later().check.choose)];
    for mode in BillingMode::ALL {
        let editions = crate::view::result::editions_of(*mode);
        list.extend(
            editions
                .iter()
                .map(|it| (it.name(), it.name_in(texts.lang))),
        );
    }
    list
}
