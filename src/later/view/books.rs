//! Price lists of two days: what changed between them, and what an app costs with each.

#[cfg(test)]
mod tests;

use im_pricing_core::bill::LineId;
use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::history::{
    AppThenNow, Dated, EditionThenNow, LineThenNow, ModeDiff, PriceChange, Rule, diff, then_now,
};
use im_pricing_core::metric::Extent;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::{BOOKS, CUTOVER};
use im_pricing_core::terms::Named;

use crate::later::view::check::signed;
use crate::later::view::tier::tier;
use crate::later::view::trials::date_problem;
use crate::text::later::BooksTexts;
use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::source::SourceModel;
use crate::view::words::money;

/// What changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BooksModel {
    /// One per billing mode.
    pub modes: Vec<ModeModel>,
}

/// What changed for a billing mode.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ModeModel {
    /// The mode and its price lists on both days.
    pub head: String,
    /// The ids of the lists.
    pub ids: String,
    /// Caption of the table.
    pub caption: String,
    /// The prices that differ.
    pub prices: Vec<ChangeModel>,
    /// How the rule of the first month changed, with its pages; nothing if it did not.
    pub first_month: Option<(String, Vec<SourceModel>)>,
}

/// Something that differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeModel {
    /// What it is about.
    pub name: String,
    /// Then, now, and the difference.
    pub figures: [String; 3],
    /// The pages, that of the first day first; one where both are the same.
    pub sources: Vec<SourceModel>,
}

/// An app on both days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppModel {
    /// What is recommended on both days.
    pub recommended: String,
    /// Its editions.
    pub editions: Vec<EditionModel>,
}

/// An edition on both days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionModel {
    /// Its stable name.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Then, now, and the difference.
    pub figures: [String; 3],
    /// Its lines.
    pub lines: Vec<ChangeModel>,
}

/// The days on which price lists were documented, in a sentence.
pub fn documented(texts: &Texts) -> String {
    let mut dates: Vec<Date> = BOOKS.iter().map(|book| book.documented).collect();
    dates.sort_unstable();
    dates.dedup();
    let dates: Vec<_> = dates.into_iter().map(Date::text).collect();
    let dates = dates.join(texts.page.comma);
    fill(texts.later().books.dates, &[("dates", &dates)])
}

/// What is wrong with a day; nothing while none is chosen.
pub fn day_problem(text: &str, texts: &Texts) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    read_day(text, texts).err()
}

/// A day that has a price list.
fn read_day(text: &str, texts: &Texts) -> Result<Date, String> {
    let invalid = || date_problem(text, texts).unwrap_or_default();
    let day = Date::parse(text).map_err(|_| invalid())?;
    let first = BOOKS.iter().map(|book| book.documented).min();
    match first.filter(|first| day < *first) {
        Some(first) => {
            let date = first.text();
            Err(fill(texts.problem.before_first_book, &[("date", &date)]))
        }
        None => Ok(day),
    }
}

/// What changed between the price lists of two days; nothing while one of them is missing or wrong.
pub fn changes(from: &str, to: &str, texts: &Texts) -> Option<BooksModel> {
    let (from, to) = (read_day(from, texts).ok()?, read_day(to, texts).ok()?);
    let found = diff(from, to).ok()?;
    let modes = found.modes.iter().map(|it| of_mode(it, texts));
    Some(BooksModel {
        modes: modes.collect(),
    })
}

/// A price list by the day on which it was documented.
fn list(id: Option<&str>, texts: &Texts) -> String {
    let words = &texts.later().books;
    let book = BOOKS.iter().find(|it| Some(it.id) == id);
    book.map_or_else(
        || words.no_list.to_owned(),
        |it| fill(words.list, &[("date", &it.documented.text())]),
    )
}

fn of_mode(found: &ModeDiff, texts: &Texts) -> ModeModel {
    let words = &texts.later().books;
    let mode = found.mode.name_in(texts.lang);
    let [then, now] = [found.from_book, found.to_book].map(|id| list(id, texts));
    let values = [("mode", mode), ("then", &then), ("now", &now)];
    let mut ids: Vec<_> = found.from_book.into_iter().chain(found.to_book).collect();
    ids.dedup();
    let first_month = found.first_month.map(|it| {
        let rule = |rule: Option<Rule>| rule.map_or(words.no_list, |it| words.rule(it.rule));
        let values = [("then", rule(it.from)), ("now", rule(it.to))];
        let sources = [it.from, it.to].map(|it| it.map(|it| it.source));
        (fill(words.first_month, &values), pages(sources, texts))
    });
    ModeModel {
        head: fill(words.mode, &values),
        ids: ids.join(" → "),
        caption: fill(words.caption, &[("mode", mode)]),
        prices: found.prices.iter().map(|it| price(it, texts)).collect(),
        first_month,
    }
}

fn price(change: &PriceChange, texts: &Texts) -> ChangeModel {
    let words = &texts.later().books;
    let line = label(change.line, texts);
    let reaches = match (change.line, change.reaches) {
        (LineId::AddOn(key), Some(reaches @ Extent::Count(_))) => Some(tier(key, reaches, texts)),
        _ => None,
    };
    let edition = change.edition.name_in(texts.lang);
    let name = match &reaches {
        None => fill(words.of_edition, &[("edition", edition), ("line", &line)]),
        Some(reaches) => fill(
            words.of_tier,
            &[("edition", edition), ("line", &line), ("reaches", reaches)],
        ),
    };
    let said = |it: Option<Dated>| it.map_or_else(dash, |it| money(it.unit_price, texts));
    let difference = match (change.from, change.to) {
        (None, _) => words.added.to_owned(),
        (_, None) => words.removed.to_owned(),
        _ => signed(change.difference, texts),
    };
    ChangeModel {
        name,
        figures: [said(change.from), said(change.to), difference],
        sources: pages(
            [change.from, change.to].map(|it| it.map(|it| it.source)),
            texts,
        ),
    }
}

fn dash() -> String {
    "–".to_owned()
}

/// The pages of both days, once where they are the same.
fn pages(sources: [Option<im_pricing_core::source::Source>; 2], texts: &Texts) -> Vec<SourceModel> {
    let sources = sources.iter().flatten();
    let mut pages: Vec<_> = sources.map(|it| SourceModel::of(it, texts.lang)).collect();
    pages.dedup();
    pages
}

/// The app of `scenario` on both days, or why it cannot be priced; nothing while a day is missing.
pub fn app(
    scenario: &Scenario,
    from: &str,
    to: &str,
    texts: &Texts,
) -> Option<Result<AppModel, String>> {
    let words = &texts.later().books;
    let (from, to) = (read_day(from, texts).ok()?, read_day(to, texts).ok()?);
    // Both days have price lists: only a migration that was not possible yet is left to go wrong.
    let Ok(apps) = then_now(scenario, from, to) else {
        let date = CUTOVER.date.text();
        return Some(Err(fill(words.not_migrated, &[("date", &date)])));
    };
    apps.first().map(|it| Ok(of_app(it, texts)))
}

fn of_app(app: &AppThenNow, texts: &Texts) -> AppModel {
    let words = &texts.later().books;
    let name = |it: Option<Edition>| it.map_or(words.nothing, |it| it.name_in(texts.lang));
    let (then, now) = (name(app.from_recommended), name(app.to_recommended));
    let is_same = app.from_recommended == app.to_recommended && app.to_recommended.is_some();
    let recommended = if is_same {
        fill(words.same, &[("edition", now)])
    } else {
        fill(words.other, &[("then", then), ("now", now)])
    };
    let editions = app.editions.iter().map(|it| of_edition(it, texts));
    AppModel {
        recommended,
        editions: editions.collect(),
    }
}

fn of_edition(found: &EditionThenNow, texts: &Texts) -> EditionModel {
    let words = &texts.later().books;
    let said = |amount: Option<_>, problem: Option<&str>| match amount {
        Some(amount) => money(amount, texts),
        None => words.problem(problem.unwrap_or_default()).to_owned(),
    };
    EditionModel {
        code: found.edition.name(),
        name: found.edition.name_in(texts.lang),
        figures: [
            said(found.from, found.from_problem),
            said(found.to, found.to_problem),
            signed(found.difference, texts),
        ],
        lines: found.lines.iter().map(|it| of_line(it, texts)).collect(),
    }
}

fn of_line(line: &LineThenNow, texts: &Texts) -> ChangeModel {
    let amount = |it: Option<im_pricing_core::history::Charge>| {
        it.map_or_else(dash, |it| money(it.amount, texts))
    };
    ChangeModel {
        name: label(line.id, texts),
        figures: [
            amount(line.from),
            amount(line.to),
            signed(Some(line.difference), texts),
        ],
        sources: pages([line.from, line.to].map(|it| it.map(|it| it.source)), texts),
    }
}

impl BooksTexts {
    /// A rule of a first month.
    fn rule(&self, code: &str) -> &'static str {
        match code {
            "by_day" => self.by_day,
            "free" => self.free,
            _ => self.unstated,
        }
    }

    /// Why there is no total.
    fn problem(&self, status: &str) -> &'static str {
        match status {
            "infeasible" => self.infeasible,
            "needs_input" => self.needs_input,
            _ => self.unpriced,
        }
    }
}
