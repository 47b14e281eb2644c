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
    /// The only edition that was found.
    pub only_edition: Option<Edition>,
    /// How many rows are shown and hidden, in words.
    pub status: String,
    /// Whether anything is hidden.
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
    let (mut editions, mut found) = (Vec::new(), Vec::new());
    for it in EDITIONS {
        let heading = heading(it.edition.name(), it.name);
        if heading.is_found {
            found.push(it.edition);
        }
        editions.push(heading);
    }
    let mut rows = Vec::new();
    // Who looks for an edition wants its column, with all rows.
    let mut takes_all = query.is_none() || !found.is_empty();
    for it in ROWS {
        let heading = heading(it.id, it.label);
        takes_all &= query.is_none() || !heading.is_found;
        let is_away = false;
        rows.push(RowShown { heading, is_away });
    }
    let (mut groups, mut hidden, mut is_empty) = (Vec::new(), 0, true);
    for group in RowGroup::ALL {
        let is_folded = asked.folded.split(' ').any(|it| it == group.name());
        let (mut shown, mut all) = (0, 0);
        for (row, it) in ROWS.iter().zip(&mut rows) {
            if row.group != *group {
                continue;
            }
            let is_asked_for = (takes_all || it.heading.is_found) && asked.takes(row);
            it.is_away = !is_asked_for || is_folded;
            all += 1;
            shown += usize::from(is_asked_for);
            hidden += usize::from(it.is_away);
        }
        is_empty &= shown == 0;
        groups.push(GroupShown {
            is_away: shown == 0,
            is_folded,
            count: count(shown, all, texts),
        });
    }
    ToolsModel {
        lit: asked.lit(&found),
        only_edition: match found[..] {
            [it] => Some(it),
            _ => None,
        },
        status: status(asked, &found, is_empty, hidden, texts),
        can_reset: hidden > 0,
        editions,
        rows,
        groups,
    }
}

/// How many rows a part has, and how many of them are asked for if not all.
fn count(shown: usize, all: usize, texts: &Texts) -> String {
    let words = &texts.later().tools;
    let template = if shown == all {
        words.group
    } else {
        words.group_some
    };
    fill(
        template,
        &[("shown", &digits(shown)), ("all", &digits(all))],
    )
}

/// What was found, and how many rows are shown.
fn status(
    asked: &Asked<'_>,
    editions: &[Edition],
    is_empty: bool,
    hidden: usize,
    texts: &Texts,
) -> String {
    let words = &texts.later().tools;
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

    /// The places of the columns that were found, and of those that are compared.
    fn lit(&self, found: &[Edition]) -> String {
        let pair = if self.rows == BETWEEN {
            &self.pair[..]
        } else {
            &[]
        };
        let mut lit = String::new();
        for it in [found, pair].concat() {
            lit.push_str(&digits(it.index()));
            lit.push(' ');
        }
        lit
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
