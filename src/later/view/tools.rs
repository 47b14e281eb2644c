//! What the matrix shows of its rows: those that differ, those that were looked for, no folded ones.

pub mod find;
pub mod ways;

use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::{Row, RowGroup};
use im_pricing_core::tables::{EDITIONS, ROWS};

use self::find::{Heading, Name, Query};
use crate::text::later::ToolsTexts;
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
    let words = &texts.later().tools;
    let query = Query::of(asked.query);
    let heading = |id, name| {
        let shown = texts.lang.words(name);
        match &query {
            Some(query) => query.heading(id, shown, texts.lang.tag, names),
            None => Heading::plain(shown),
        }
    };
    let editions: Vec<_> = EDITIONS
        .iter()
        .map(|it| heading(it.edition.name(), it.name))
        .collect();
    let headings: Vec<_> = ROWS.iter().map(|it| heading(it.id, it.label)).collect();
    let found: Vec<_> = EDITIONS
        .iter()
        .zip(&editions)
        .filter(|(_, it)| it.is_found)
        .collect();
    // Who looks for an edition wants its column, with all rows.
    let takes_all = query.is_none() || !found.is_empty() && headings.iter().all(|it| !it.is_found);
    let is_asked_for = |row: &Row, it: &Heading| (takes_all || it.is_found) && asked.takes(row);
    let mut groups = Vec::new();
    for group in RowGroup::ALL {
        let rows = ROWS
            .iter()
            .zip(&headings)
            .filter(|(row, _)| row.group == *group);
        let asked_for = rows
            .clone()
            .filter(|(row, it)| is_asked_for(row, it))
            .count();
        let (shown, all) = (digits(asked_for), digits(rows.count()));
        let template = if shown == all {
            words.group
        } else {
            words.group_some
        };
        groups.push(GroupShown {
            is_away: asked_for == 0,
            is_folded: asked.folds(*group),
            count: fill(template, &[("shown", &shown), ("all", &all)]),
        });
    }
    let rows: Vec<_> = ROWS
        .iter()
        .zip(headings)
        .map(|(row, heading)| RowShown {
            is_away: !is_asked_for(row, &heading) || asked.folds(row.group),
            heading,
        })
        .collect();
    let compares_two = asked.rows == BETWEEN;
    let mut lit: Vec<_> = found
        .iter()
        .map(|(it, _)| digits(it.edition.index()))
        .collect();
    if compares_two {
        lit.extend(asked.pair.map(|it| digits(it.index())));
    }
    let names: Vec<_> = found
        .iter()
        .map(|(it, _)| texts.lang.words(it.name))
        .collect();
    let hidden = rows.iter().filter(|it| it.is_away).count();
    ToolsModel {
        lit: lit.join(" "),
        compares_two,
        only_edition: match found[..] {
            [(it, _)] => Some(it.edition),
            _ => None,
        },
        status: status(
            asked,
            &names,
            groups.iter().all(|it| it.is_away),
            hidden,
            words,
        ),
        can_reset: hidden > 0 || !asked.query.is_empty(),
        editions,
        rows,
        groups,
    }
}

/// What was found, and how many rows are shown.
fn status(
    asked: &Asked<'_>,
    editions: &[&str],
    is_empty: bool,
    hidden: usize,
    words: &ToolsTexts,
) -> String {
    let template = match hidden {
        _ if is_empty => words.nothing,
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
    let found = fill(words.editions, &[("editions", &editions.join(", "))]);
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
