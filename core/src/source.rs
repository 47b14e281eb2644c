//! Where a value comes from, and what to do where two official pages disagree.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::bill::LineId;
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::Unit;
use crate::money::Money;
use crate::tables::{CONDITIONS, FIRST_PAGE_NAME, PAGE_NAMES, ROWS};
use crate::terms::Marks;
use crate::text::{Language, Text};

/// An official page, as it stood on a date.
#[derive(PartialEq, Eq, Debug)]
pub struct Document {
    /// Title in English, in every language.
    pub title: Text,
    /// Where the page is, if its address is known.
    pub url: Option<&'static str>,
    /// The date of the version that was read, `YYYY-MM-DD`.
    pub as_of: &'static str,
}

/// A section of an official page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Source {
    /// The page.
    pub document: &'static Document,
    /// The heading, table or note within it.
    pub section: Text,
}

impl fmt::Display for Source {
    /// `Pricing (original billing), Plan prices, 2023-03-30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Document { title, as_of, .. } = self.document;
        let [title, section] = [*title, self.section].map(page_name);
        [title, ", ", section, ", ", as_of]
            .iter()
            .try_for_each(|it| f.write_str(it))
    }
}

/// The title of a page or of a section, which is the same in every language. The bundle, which carries
/// no language, prints them into JSON.
fn page_name(name: Text) -> &'static str {
    let place = usize::from(name.0.saturating_sub(FIRST_PAGE_NAME));
    PAGE_NAMES.get(place).copied().unwrap_or_default()
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Two official pages that disagree: both values, both sources, the one taken and why.
#[derive(PartialEq, Eq, Debug)]
pub struct Conflict {
    /// Number in the list of conflicts, such as `C4`.
    pub id: &'static str,
    /// What it is about: the id of a matrix row, a line (`overage.peak_dau`) or a condition.
    pub about: &'static str,
    /// The editions it concerns, in order; empty when it concerns no edition in particular.
    pub editions: &'static [Edition],
    /// The value that is used.
    pub taken: Claim,
    /// The value that is not.
    pub other: Claim,
    /// The first day on which they disagree, where earlier books have lines that it is about too.
    pub since: Option<Date>,
    /// Why, in a sentence.
    pub why: Text,
}

/// One side of a [`Conflict`].
#[derive(PartialEq, Eq, Debug)]
pub struct Claim {
    /// What the page says.
    pub value: Claimed,
    /// The page.
    pub source: Source,
}

/// What a page says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claimed {
    /// What a matrix cell would hold.
    Cell(crate::matrix::Cell),
    /// A price.
    Price(Money),
    /// A rule, in words.
    Words(Text),
}

impl Conflict {
    /// What it is about: the name of a row or a line, or the rule itself.
    #[must_use]
    pub fn subject(&self, language: &Language) -> String {
        if let Some(row) = ROWS.iter().find(|row| row.id == self.about) {
            return language.words(row.label).to_owned();
        }
        if let Some(line) = LineId::from_text(self.about) {
            return line.official_name(language);
        }
        let rule = CONDITIONS.iter().find(|it| it.id == self.about);
        rule.map_or("", |it| language.words(it.text)).to_owned()
    }

    /// What one of its pages says, as the matrix or the price list would print it.
    #[must_use]
    pub fn claim_words(&self, claim: &Claim, language: &Language, marks: Marks) -> String {
        match claim.value {
            Claimed::Cell(cell) => {
                let row = ROWS.iter().find(|row| row.id == self.about);
                let unit = row.map_or(Unit::None, |row| row.unit);
                cell.text(unit, language, marks.group)
            }
            Claimed::Price(price) => [&marks.money(price), " USD"].concat(),
            Claimed::Words(words) => language.words(words).to_owned(),
        }
    }
}
