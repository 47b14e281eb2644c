//! What the matrix shows of its rows: those that differ, those that were looked for, no folded ones.

pub mod find;
pub mod ways;

use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::{Row, RowGroup};
use im_pricing_core::tables::{EDITIONS, ROWS};
use im_pricing_core::terms::Named;

use self::find::{Heading, Name, Query};
use crate::text::{Texts, fill};
use crate::view::words::digits;

/// The choice of rows in which the editions are not all equal.
pub const DIFFER: &str = "differ";
/// The choice of rows in which two editions are not equal.
pub const BETWEEN: &str = "between";

/// What the reader asks of the matrix.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'t> {
    /// What is looked for.
    pub query: &'t str,
    /// Which rows: [`DIFFER`], [`BETWEEN`], or all.
    pub rows: &'t str,
    /// The two editions that are chosen.
    pub pair: [Edition; 2],
    /// The names of the parts that are folded.
    pub folded: &'t str,
}

/// What the matrix shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToolsModel {
    /// The editions, in order.
    pub editions: Vec<Heading>,
    /// The rows, in the order of the data.
    pub rows: Vec<RowShown>,
    /// The three parts, in order.
    pub groups: Vec<GroupShown>,
    /// The places of the columns to set off, between spaces.
    pub lit: String,
    /// Whether the two chosen editions are compared.
    pub compares_two: bool,
    /// The only edition that was found.
    pub only_edition: Option<Edition>,
    /// How many rows are shown and hidden, in words.
    pub status: String,
    /// Whether anything is hidden, or looked for.
    pub can_reset: bool,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowShown {
    /// Its name.
    pub heading: Heading,
    /// Whether it is hidden.
    pub is_away: bool,
}

/// A part of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupShown {
    /// Whether none of its rows is asked for.
    pub is_away: bool,
    /// Whether its rows are hidden behind its title.
    pub is_folded: bool,
    /// How many rows it has.
    pub count: String,
}

/// What the matrix shows of what is `asked`; `names` are those of all languages, once they are here.
pub fn tools(asked: &Asked<'_>, names: &[Name<'_>], texts: &Texts) -> ToolsModel {
    let query = Query::of(asked.query);
    let heading = |id, name| {
        let shown = texts.lang.words(name);
        match &query {
            Some(query) => query.heading(id, shown, texts.lang.tag, names),
            None => Heading::plain(shown),
        }
    };
    let editions = EDITIONS.iter();
    let editions: Vec<_> = editions
        .map(|it| heading(it.edition.name(), it.name))
        .collect();
    let headings: Vec<_> = ROWS.iter().map(|it| heading(it.id, it.label)).collect();
    let found: Vec<Edition> = EDITIONS
        .iter()
        .zip(&editions)
        .filter_map(|(it, heading)| heading.is_found.then_some(it.edition))
        .collect();
    // Who looks for an edition wants its column, with all rows.
    let takes_all = query.is_none() || !found.is_empty() && headings.iter().all(|it| !it.is_found);
    let mut is_asked_for = Vec::new();
    for (row, heading) in ROWS.iter().zip(&headings) {
        is_asked_for.push((takes_all || heading.is_found) && asked.takes(row));
    }
    let groups = RowGroup::ALL.iter();
    let groups = groups
        .map(|it| group(*it, &is_asked_for, asked, texts))
        .collect();
    let rows: Vec<_> = ROWS
        .iter()
        .zip(&is_asked_for)
        .zip(headings)
        .map(|((row, is_asked_for), heading)| RowShown {
            heading,
            is_away: !is_asked_for || asked.folds(row.group),
        })
        .collect();
    let hidden = rows.iter().filter(|it| it.is_away).count();
    let compares_two = asked.rows == BETWEEN;
    let pair = if compares_two { &asked.pair[..] } else { &[] };
    let lit: Vec<_> = found
        .iter()
        .chain(pair)
        .map(|it| digits(it.index()))
        .collect();
    ToolsModel {
        lit: lit.join(" "),
        compares_two,
        only_edition: match found[..] {
            [it] => Some(it),
            _ => None,
        },
        status: status(asked, &found, is_asked_for.contains(&true), hidden, texts),
        can_reset: hidden > 0 || !asked.query.is_empty(),
        editions,
        rows,
        groups,
    }
}

/// A part of the table, of whose rows some are asked for.
fn group(group: RowGroup, is_asked_for: &[bool], asked: &Asked<'_>, texts: &Texts) -> GroupShown {
    let words = &texts.later().tools;
    let rows = ROWS.iter().zip(is_asked_for);
    let rows = rows.filter(|(row, _)| row.group == group);
    let found = rows
        .clone()
        .filter(|(_, is_asked_for)| **is_asked_for)
        .count();
    let (shown, all) = (digits(found), digits(rows.count()));
    let template = if shown == all {
        words.group
    } else {
        words.group_some
    };
    GroupShown {
        is_away: found == 0,
        is_folded: asked.folds(group),
        count: fill(template, &[("shown", &shown), ("all", &all)]),
    }
}

/// What was found, and how many rows are shown.
fn status(
    asked: &Asked<'_>,
    editions: &[Edition],
    is_any_asked_for: bool,
    hidden: usize,
    texts: &Texts,
) -> String {
    let words = &texts.later().tools;
    let template = match hidden {
        _ if !is_any_asked_for => words.nothing,
        0 => words.all_shown,
        _ => words.some_shown,
    };
    let rows = fill(
        template,
        &[
            ("query", asked.query.trim()),
            ("all", &digits(ROWS.len())),
            ("shown", &digits(ROWS.len().saturating_sub(hidden))),
            ("hidden", &digits(hidden)),
        ],
    );
    if editions.is_empty() {
        return rows;
    }
    let names: Vec<_> = editions.iter().map(|it| it.name_in(texts.lang)).collect();
    let found = fill(words.editions, &[("editions", &names.join(", "))]);
    [&found, " ", &rows].concat()
}

impl Asked<'_> {
    /// Whether the choice of rows takes `row`.
    fn takes(&self, row: &Row) -> bool {
        match self.rows {
            DIFFER => row.cells.iter().any(|it| *it != row.cells[0]),
            BETWEEN => row.cell(self.pair[0]) != row.cell(self.pair[1]),
            _ => true,
        }
    }

    fn folds(&self, group: RowGroup) -> bool {
        self.folded.split(' ').any(|it| it == group.name())
    }
}

/// `folded` with `group` folded if it was not, else without it.
pub fn fold(folded: &str, group: &str) -> String {
    let mut names: Vec<_> = folded.split(' ').filter(|it| !it.is_empty()).collect();
    let before = names.len();
    names.retain(|it| *it != group);
    if names.len() == before {
        names.push(group);
    }
    names.join(" ")
}

#[cfg(test)]
mod tests;
