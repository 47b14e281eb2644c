//! The apps of the widget, each with its subtotal on the edition that the reader chose for it.

mod problems;

use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::money::Money;
use im_pricing_core::problem::Code;
use im_pricing_core::quote::AppQuote;
use im_pricing_core::scenario::{App, Scenario};
use im_pricing_core::terms::{Named, plain_digits};
use im_pricing_core::validate::MAX_APPS;
use im_pricing_core::verdict::Availability;

use self::problems::{name_problem, said_problems, why_not};
use super::account::{AccountModel, of_apps};
use crate::draft::{Apps, Draft, Field, FieldProblem};
use crate::state::answer;
use crate::text::{Texts, fill};
use crate::view::words::{digits, money};

/// One app of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppModel {
    /// Tells it from the others, whatever they are called.
    pub id: String,
    /// Its name as typed.
    pub name: String,
    /// What is wrong with the name; empty when nothing.
    pub name_problem: &'static str,
    /// Whether the form is about it.
    pub is_shown: bool,
    /// Data centre and billing mode.
    pub place: String,
    /// The editions to choose from: stable name and words; the first one is the recommended one.
    pub editions: Vec<(&'static str, String)>,
    /// The stable name of the one that is chosen; empty for the recommended one.
    pub chosen: &'static str,
    /// What it costs a month as the contract prints it.
    pub plain_subtotal: Option<String>,
    /// What it costs a month; empty without a price.
    pub subtotal: String,
    /// Why there is no price, one sentence each.
    pub problems: Vec<String>,
    /// The buttons that can do nothing at its place, by their names.
    pub idle: Vec<&'static str>,
}

/// The list, and what its apps cost together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppsModel {
    /// In the reader's order.
    pub apps: Vec<AppModel>,
    /// The way back for the app that was taken away last; empty when there is none.
    pub bring_back: String,
    /// That there is no room for one more; empty while there is.
    pub full: String,
    /// What they cost together; none for a single app.
    pub account: Option<AccountModel>,
}

impl AppsModel {
    /// Whether the same apps stand in the same order.
    pub fn has_same_order(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&AppModel, &AppModel)| one.id == other.id;
        self.apps.len() == other.apps.len() && self.apps.iter().zip(&other.apps).all(is_same)
    }
}

/// A valid app with its prices.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadApp {
    /// What was asked.
    pub app: App,
    /// The price date.
    pub book_date: Date,
    /// What it costs.
    pub quote: AppQuote,
    /// The edition that counts: the reader's choice, else the recommended one.
    pub edition: Option<Edition>,
}

/// All apps in the reader's order.
pub fn model(apps: &Apps, texts: &Texts) -> AppsModel {
    let words = &texts.later().apps;
    let list = apps.list();
    let shown = apps.active().map(|it| it.id);
    let mut models = Vec::with_capacity(list.len());
    let mut all = Priced::default();
    for (place, draft) in list.iter().enumerate() {
        let (before, rest) = list.split_at(place);
        let (problems, read) = read(draft, before, texts);
        let mut it = of_app(draft, &problems, read.as_ref(), texts);
        it.is_shown = shown == Some(draft.id);
        let can = [
            ("up", !before.is_empty()),
            ("down", rest.len() > 1),
            ("remove", list.len() > 1),
            ("duplicate", apps.has_room()),
        ];
        let idle = can.iter().filter(|(_, can)| !can);
        it.idle = idle.map(|(action, _)| *action).collect();
        all.take(&it, read);
        models.push(it);
    }
    let back = |it: &Draft| fill(words.bring_back, &[("name", &it.name)]);
    let full = || fill(words.full, &[("n", &digits(MAX_APPS))]);
    AppsModel {
        apps: models,
        bring_back: apps.removed().map(back).unwrap_or_default(),
        full: if apps.has_room() {
            String::new()
        } else {
            full()
        },
        account: (list.len() > 1).then(|| all.account(texts)),
    }
}

/// The apps that have a price, and the names of those that have none.
#[derive(Default)]
struct Priced {
    book_date: Option<Date>,
    apps: Vec<App>,
    editions: Vec<Option<Edition>>,
    left_out: Vec<String>,
}

impl Priced {
    fn take(&mut self, model: &AppModel, read: Option<ReadApp>) {
        match read.filter(|_| model.plain_subtotal.is_some()) {
            Some(read) => {
                self.book_date = Some(read.book_date);
                self.apps.push(read.app);
                self.editions.push(read.edition);
            }
            None => self.left_out.push(model.name.clone()),
        }
    }

    fn account(self, texts: &Texts) -> AccountModel {
        let left_out: Vec<_> = self.left_out.iter().map(String::as_str).collect();
        match self.book_date {
            Some(book_date) => {
                let apps = self.apps;
                let scenario = Scenario { book_date, apps };
                of_apps(&scenario, &self.editions, &left_out, texts)
            }
            None => AccountModel {
                total: texts.later().account.nothing.to_owned(),
                ..AccountModel::default()
            },
        }
    }
}

/// What is wrong with an app, or its prices. A name may stand once; the later app has the problem.
fn read(
    draft: &Draft,
    before: &[Draft],
    texts: &Texts,
) -> (Vec<(Field, FieldProblem)>, Option<ReadApp>) {
    if before.iter().any(|it| it.name == draft.name) {
        let taken = FieldProblem::Rule(Code::DuplicateName);
        return (vec![(Field::Name, taken)], None);
    }
    let scenario = match draft.read_as(texts.notation) {
        Ok(scenario) => scenario,
        Err(problems) => return (problems, None),
    };
    let book_date = scenario.book_date;
    let app = scenario.apps.first().cloned();
    let quote = answer(scenario).and_then(|mut it| it.quote.apps.pop());
    let read = app.zip(quote).map(|(app, quote)| ReadApp {
        edition: draft.chosen_edition.or(quote.recommended),
        app,
        book_date,
        quote,
    });
    (Vec::new(), read)
}

fn of_app(
    draft: &Draft,
    problems: &[(Field, FieldProblem)],
    read: Option<&ReadApp>,
    texts: &Texts,
) -> AppModel {
    let mut place = draft.idc.name_in(texts.lang).to_owned();
    let mut editions = Vec::new();
    let mut subtotal = None;
    let mut said = said_problems(problems, draft, texts);
    if let Some(read) = read {
        let mode = read.quote.billing_mode.name_in(texts.lang);
        place = [&place, " · ", mode].concat();
        editions = choices(draft, &read.quote, texts);
        let quote = read.edition.and_then(|it| read.quote.edition(it));
        subtotal = quote.and_then(|it| it.bill()).map(|bill| bill.total);
        if subtotal.is_none() {
            said = why_not(read, texts);
        }
    }
    AppModel {
        id: plain_digits(draft.id),
        name: draft.name.clone(),
        name_problem: name_problem(problems, draft, texts),
        is_shown: false,
        place,
        editions,
        chosen: draft.chosen_edition.map_or("", Edition::name),
        plain_subtotal: subtotal.map(Money::text),
        subtotal: subtotal.map(|it| money(it, texts)).unwrap_or_default(),
        problems: said,
        idle: Vec::new(),
    }
}

/// The recommended edition, then those that fit. A choice that no longer fits stays in the list.
fn choices(draft: &Draft, quote: &AppQuote, texts: &Texts) -> Vec<(&'static str, String)> {
    let words = &texts.later().apps;
    let recommended = match quote.recommended {
        Some(edition) => {
            let name = edition.name_in(texts.lang);
            fill(words.recommended, &[("edition", name)])
        }
        None => texts.answer.none_fits.to_owned(),
    };
    let mut choices = vec![("", recommended)];
    for it in &quote.editions {
        let fits = it.availability == Availability::Available && it.bill().is_some();
        if fits || draft.chosen_edition == Some(it.edition) {
            let name = it.edition.name_in(texts.lang).to_owned();
            choices.push((it.edition.name(), name));
        }
    }
    choices
}

#[cfg(test)]
mod tests;
