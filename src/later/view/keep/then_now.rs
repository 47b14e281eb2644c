//! The apps of a link with its own price lists and with the present ones.

use im_pricing_core::bill::LineId;
use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::history::{AppThenNow, Charge, EditionThenNow, then_now as price};
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::{BOOKS, CUTOVER, LAST_CONFIRMED};
use im_pricing_core::terms::Named;

use super::{is_known, list};
use crate::draft::Draft;
use crate::later::link::{Carried, books_on};
use crate::later::view::check::signed;
use crate::text::notation::Notation;
use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::words::money;

/// What a link's apps cost then and now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ThenNowModel {
    /// The cause: which price lists those are.
    pub(crate) cause: String,
    /// Name of an app, then, now, and the difference.
    pub(crate) apps: Vec<(String, [String; 3])>,
    /// The lines that differ, and the apps without a price.
    pub(crate) sentences: Vec<String>,
    /// The days on which the price lists are compared.
    pub(crate) days: [String; 2],
}

/// The amounts, where the price lists of the link are not those that would apply now.
pub(super) fn then_now(carried: &Carried, texts: &Texts) -> Option<ThenNowModel> {
    let words = &texts.later().keep;
    let (then, now) = days(carried)?;
    let (old, new) = (books_on(&then.text()), books_on(&now.text()));
    let values = [("then", &*old.join(", ")), ("now", &new.join(", "))];
    let mut model = ThenNowModel {
        cause: fill(words.other_books, &values),
        apps: Vec::new(),
        sentences: Vec::new(),
        days: [then.text(), now.text()],
    };
    let mut without = Vec::new();
    for draft in &carried.apps {
        let found = priced(draft, texts.notation, then, now);
        match found.as_ref().and_then(|it| of_app(it, draft, texts)) {
            Some((figures, lines)) => {
                model.apps.push((draft.name.clone(), figures));
                model.sentences.extend(lines);
            }
            None => without.push(draft.name.as_str()),
        }
    }
    if carried.apps.iter().any(|it| it.migrated) && then.min(now) < CUTOVER.date {
        let date = CUTOVER.date.text();
        let why = fill(texts.later().books.not_migrated, &[("date", &date)]);
        model.sentences.push(why);
    } else if !without.is_empty() {
        let names = list(without.into_iter());
        model
            .sentences
            .push(fill(words.no_amount, &[("names", &names)]));
    }
    Some(model)
}

/// The day of the link's price lists, and that of the present ones; nothing where they are the same.
///
/// A link is priced on its own price date. Where a program has learnt of another price list for that
/// day since, the link's own are compared with it; else they are compared with the newest ones.
fn days(carried: &Carried) -> Option<(Date, Date)> {
    let price_date = Date::parse(&carried.apps.first()?.book_date).ok()?;
    let in_force = books_on(&price_date.text());
    if !carried.books.is_empty() && carried.books != in_force {
        let own = BOOKS
            .iter()
            .filter(|book| carried.books.iter().any(|id| id == book.id));
        let then = own.map(|book| book.documented).max()?;
        // A price list that this program does not know cannot be compared with.
        let known: Vec<_> = carried.books.iter().filter(|id| is_known(id)).collect();
        let are_same = books_on(&then.text()).iter().eq(known.iter().copied());
        return (are_same && then != price_date).then_some((then, price_date));
    }
    let is_older = price_date < LAST_CONFIRMED && in_force != books_on(&LAST_CONFIRMED.text());
    is_older.then_some((price_date, LAST_CONFIRMED))
}

/// The app of a draft on both days; nothing while a field has a problem.
fn priced(draft: &Draft, notation: Notation, then: Date, now: Date) -> Option<AppThenNow> {
    let scenario: Scenario = draft.read_as(notation).ok()?;
    price(&scenario, then, now).ok()?.pop()
}

/// The amounts of an app with the edition that counts on each day, and why they differ; nothing
/// where one of them is missing on both days.
fn of_app(app: &AppThenNow, draft: &Draft, texts: &Texts) -> Option<([String; 3], Vec<String>)> {
    let chosen = draft.chosen_edition;
    let [then, now] = [app.from_recommended, app.to_recommended].map(|it| chosen.or(it));
    let find = |it: Edition| app.editions.iter().find(|other| other.edition == it);
    let (old, new) = (then.and_then(find), now.and_then(find));
    let amounts = (old.and_then(|it| it.from), new.and_then(|it| it.to));
    let said = |edition: Option<Edition>, amount| match (edition, amount) {
        (Some(edition), Some(amount)) => {
            [edition.name_in(texts.lang), " ", &money(amount, texts)].concat()
        }
        _ => "–".to_owned(),
    };
    if amounts == (None, None) {
        return None;
    }
    let is_same = old.map(|it| it.edition) == new.map(|it| it.edition);
    let difference = new.filter(|_| is_same).and_then(|it| it.difference);
    let lines = new.filter(|_| is_same);
    let lines = lines.map(|it| changed_lines(it, &app.name, texts));
    let figures = [
        said(then, amounts.0),
        said(now, amounts.1),
        signed(difference, texts),
    ];
    Some((figures, lines.unwrap_or_default()))
}

/// The lines of an edition whose amounts differ, one sentence each.
fn changed_lines(edition: &EditionThenNow, name: &str, texts: &Texts) -> Vec<String> {
    let said = |charge: Option<Charge>| {
        charge.map_or_else(|| "–".to_owned(), |it| money(it.amount, texts))
    };
    let changed = edition.lines.iter();
    let changed = changed.filter(|it| it.from.map(|it| it.amount) != it.to.map(|it| it.amount));
    let sentence = |(id, from, to): (LineId, Option<Charge>, Option<Charge>)| {
        fill(
            texts.later().keep.line,
            &[
                ("name", name),
                ("line", &label(id, texts)),
                ("then", &said(from)),
                ("now", &said(to)),
            ],
        )
    };
    changed
        .map(|it| sentence((it.id, it.from, it.to)))
        .collect()
}
