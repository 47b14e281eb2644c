//! What was changed, in a word; and what is said about a link that was opened.

mod then_now;

use im_pricing_core::tables::BOOKS;

pub(crate) use self::then_now::ThenNowModel;
use crate::draft::Field;
use crate::later::keep::history::Change;
use crate::later::link::{LeftOut, read};
use crate::text::later::KeepTexts;
use crate::text::{Texts, fill};
use crate::view::words::{digits, feature, metric, need};

/// How many parts that were left out are named.
const NAMED: usize = 8;

/// How many characters of such a part are shown.
const SHOWN: usize = 40;

/// What a change was about, in a word or two.
pub(crate) fn name(change: Change, texts: &Texts) -> &'static str {
    let words = texts.later();
    match change {
        Change::Field(field) => field_name(field, texts),
        Change::Feature(it) => feature(it, texts),
        Change::ChosenEdition => words.apps.edition,
        Change::Figures => words.keep.figures,
        Change::Apps => words.keep.apps,
        Change::Link => words.keep.opened_link,
    }
}

fn field_name(field: Field, texts: &Texts) -> &'static str {
    let words = &texts.form;
    match field {
        Field::Name => texts.later().apps.name,
        Field::Idc => words.idc,
        Field::FirstAppDate => words.first_app_date,
        Field::Migrated => words.migrated,
        Field::CurrentEdition => words.current_edition,
        Field::StartDate => words.start_date,
        Field::BookDate => words.book_date,
        Field::Usage(it) => metric(it, texts),
        Field::Need(it) => need(it, texts),
    }
}

/// What is said about a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct NoticeModel {
    /// What could not be read or relied on, and which price lists are others now.
    pub(crate) sentences: Vec<String>,
    /// The amounts with the price lists of the link and with the present ones.
    pub(crate) then_now: Option<ThenNowModel>,
}

/// What there is to say about the link `text`; nothing about one that is whole and priced as ever.
pub(crate) fn notice(text: &str, texts: &Texts) -> Option<NoticeModel> {
    if text.is_empty() {
        return None;
    }
    let words = &texts.later().keep;
    let reading = read(text);
    let mut sentences: Vec<String> = reading
        .left_out
        .iter()
        .filter_map(|it| about_whole(it, words))
        .collect();
    sentences.extend(parts(&reading.left_out, words));
    let books = reading.carried.books.iter();
    let unknown: Vec<_> = books.filter(|id| !is_known(id)).collect();
    if !unknown.is_empty() {
        let books = list(unknown.iter().map(|it| it.as_str()));
        sentences.push(fill(words.unknown_books, &[("books", &books)]));
    }
    let then_now = then_now::then_now(&reading.carried, texts);
    let is_said = !sentences.is_empty() || then_now.is_some();
    is_said.then_some(NoticeModel {
        sentences,
        then_now,
    })
}

fn is_known(id: &str) -> bool {
    BOOKS.iter().any(|book| book.id == id)
}

/// The sentence about something that concerns the whole link.
fn about_whole(left_out: &LeftOut, words: &KeepTexts) -> Option<String> {
    let sentence = match left_out {
        LeftOut::NoVersion => words.no_version,
        LeftOut::LaterVersion => words.later_version,
        LeftOut::NoChecksum => words.no_checksum,
        LeftOut::WrongChecksum => words.wrong_checksum,
        LeftOut::Apps(count) => {
            return Some(fill(words.too_many_apps, &[("n", &digits(*count))]));
        }
        LeftOut::Part(_) => return None,
    };
    Some(sentence.to_owned())
}

/// The sentence that names the parts.
fn parts(left_out: &[LeftOut], words: &KeepTexts) -> Option<String> {
    let mut named: Vec<String> = Vec::new();
    for it in left_out {
        if let LeftOut::Part(part) = it {
            named.push(shortened(part));
        }
    }
    let more = named.len().saturating_sub(NAMED);
    if more > 0 {
        named.truncate(NAMED);
        named.push(fill(words.more_parts, &[("n", &digits(more))]));
    }
    let parts = list(named.iter().map(String::as_str));
    (!named.is_empty()).then(|| fill(words.left_out, &[("parts", &parts)]))
}

/// The beginning of a part, which may be of any length and hold anything.
fn shortened(part: &str) -> String {
    let mut shown: String = part
        .chars()
        .filter(|it| !it.is_control())
        .take(SHOWN)
        .collect();
    if part.chars().count() > SHOWN {
        shown.push('…');
    }
    shown
}

/// Names with commas between them.
fn list<'w>(names: impl Iterator<Item = &'w str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
