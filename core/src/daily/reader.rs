//! Reads a daily usage file piece by piece, a bounded number of rows at a time.

use super::cell;
use super::column::{self, Column};
use super::month::{self, MonthDays};
use super::row::{BadRows, RowCode};
use crate::validate::MAX_APPS;

/// One call of [`Reader::read`] handles at most this many lines, so that a page stays responsive.
pub const ROWS: usize = 2_000;
/// A longer line is no row of numbers.
const LONGEST: usize = 10_000;

/// What a file holds, month by month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Daily {
    /// One per app, in the order in which the file names them; one without a name where it names
    /// none.
    pub apps: Vec<AppDays>,
    /// Rows that belong to no app, or where their app cannot be told.
    pub bad_rows: BadRows,
    /// Names of columns that were not read.
    pub ignored_columns: Vec<String>,
    /// Whether there is a column of groups.
    pub has_groups: bool,
    /// Lines of the file, blank ones included.
    pub lines: u64,
    /// Rows below column names that make no sense.
    pub unread_rows: u64,
}

/// The months of one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppDays {
    /// The name in the file's app column, if it has one.
    pub name: Option<String>,
    /// The months with at least one usable row, in order.
    pub months: Vec<MonthDays>,
    /// Its bad rows.
    pub bad_rows: BadRows,
}

/// How the rows are laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Layout {
    delimiter: char,
    /// What each field holds, ignored ones included.
    columns: Vec<Option<Column>>,
    /// Whether the rows can be used.
    is_usable: bool,
}

/// Reads a file. Memory does not grow with the number of rows, only with months, apps and the bad
/// rows that are kept.
#[derive(Debug)]
pub struct Reader {
    daily: Daily,
    layout: Option<Layout>,
    /// The beginning of a line whose end has not come yet.
    pending: String,
    is_too_long: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// Before the first piece.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            daily: Daily {
                apps: Vec::new(),
                bad_rows: BadRows {
                    kept: Vec::new(),
                    count: 0,
                },
                ignored_columns: Vec::new(),
                has_groups: false,
                lines: 0,
                unread_rows: 0,
            },
            layout: None,
            pending: String::new(),
            is_too_long: false,
        }
    }

    /// Lines that were handled so far.
    #[must_use]
    pub const fn lines(&self) -> u64 {
        self.daily.lines
    }

    /// Handles at most [`ROWS`] lines of `text`, which goes on where the last piece ended, and gives
    /// what is left of it. A line that does not end in `text` is kept until the next piece. A piece
    /// may end anywhere, also between a carriage return and its line feed.
    pub fn read<'t>(&mut self, text: &'t str) -> &'t str {
        let mut left = text;
        for _ in 0..ROWS {
            let Some((line, rest)) = left.split_once('\n') else {
                self.keep(left);
                return "";
            };
            left = rest;
            if self.pending.is_empty() && !self.is_too_long && line.len() <= LONGEST {
                self.handle(line);
            } else {
                self.keep(line);
                self.handle_pending();
            }
        }
        left
    }

    /// What the file holds. A last line without an end is handled as well.
    #[must_use]
    pub fn finish(mut self) -> Daily {
        if !self.pending.is_empty() || self.is_too_long {
            self.handle_pending();
        }
        self.daily
    }

    fn keep(&mut self, text: &str) {
        if self.pending.len().saturating_add(text.len()) <= LONGEST {
            self.pending.push_str(text);
            return;
        }
        // The beginning stays, to be shown; no more of it than is looked at.
        if !self.is_too_long {
            self.pending.extend(text.chars().take(LONGEST / 4));
            self.is_too_long = true;
        }
    }

    fn handle_pending(&mut self) {
        let line = core::mem::take(&mut self.pending);
        if core::mem::take(&mut self.is_too_long) {
            self.daily.lines = self.daily.lines.saturating_add(1);
            let bad_rows = &mut self.daily.bad_rows;
            bad_rows.push(self.daily.lines, RowCode::LineTooLong, &line, "");
        } else {
            self.handle(&line);
        }
    }

    /// One line, without its end.
    fn handle(&mut self, line: &str) {
        self.daily.lines = self.daily.lines.saturating_add(1);
        let number = self.daily.lines;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let line = if number == 1 {
            line.strip_prefix('\u{feff}').unwrap_or(line)
        } else {
            line
        };
        if line.trim().is_empty() {
            return;
        }
        let (layout, is_header) = match self.layout.take() {
            Some(layout) => (layout, false),
            None => self.lay_out(number, line),
        };
        if !is_header && layout.is_usable {
            self.handle_row(&layout, number, line);
        } else if !is_header {
            self.daily.unread_rows = self.daily.unread_rows.saturating_add(1);
        }
        self.layout = Some(layout);
    }

    /// The layout that the first row shows, and whether that row holds names.
    fn lay_out(&mut self, number: u64, line: &str) -> (Layout, bool) {
        let delimiter = cell::delimiter(line);
        let cells = cell::split(line, delimiter).unwrap_or_default();
        let mut columns: Vec<_> = cells.iter().map(|it| column::named(it)).collect();
        let is_day = cells
            .first()
            .is_some_and(|it| !matches!(cell::read_date(it), Err(RowCode::InvalidDate)));
        let mut code = None;
        let is_header = columns.iter().any(Option::is_some);
        if is_header {
            let times = |wanted| columns.iter().filter(|it| **it == Some(wanted)).count();
            let all = [Column::Date, Column::Dau, Column::Groups, Column::App];
            if all.into_iter().any(|it| times(it) > 1) {
                code = Some(RowCode::ColumnTwice);
            } else if times(Column::Date) == 0 || times(Column::Dau) == 0 {
                code = Some(RowCode::MissingColumn);
            }
            let named = cells.iter().zip(&columns);
            let ignored = named.filter(|(cell, column)| column.is_none() && !cell.is_empty());
            self.daily.ignored_columns = ignored.map(|(cell, _)| cell.clone()).collect();
        } else {
            columns = vec![Some(Column::Date), Some(Column::Dau), Some(Column::Groups)];
            columns.truncate(cells.len().max(2));
            if !is_day {
                self.daily
                    .bad_rows
                    .push(number, RowCode::UnknownHeader, line, "");
            }
        }
        if let Some(code) = code {
            self.daily.bad_rows.push(number, code, line, "");
        }
        self.daily.has_groups = columns.contains(&Some(Column::Groups));
        let layout = Layout {
            delimiter,
            columns,
            is_usable: code.is_none(),
        };
        (layout, is_header || !is_day)
    }

    fn handle_row(&mut self, layout: &Layout, number: u64, line: &str) {
        let cells = match cell::split(line, layout.delimiter) {
            Ok(cells) => cells,
            Err(code) => return self.daily.bad_rows.push(number, code, line, ""),
        };
        let extra = cells.iter().skip(layout.columns.len());
        if extra.into_iter().any(|it| !it.is_empty()) {
            let code = RowCode::TooManyFields;
            return self.daily.bad_rows.push(number, code, line, "");
        }
        let text = |column| -> &str {
            let mut fields = layout.columns.iter().zip(&cells);
            let found = fields.find(|(it, _)| **it == Some(column));
            found.map_or("", |(_, cell)| cell.as_str())
        };
        let name = layout
            .columns
            .contains(&Some(Column::App))
            .then(|| text(Column::App));
        let Some(app) = self.app(name) else {
            let code = match name {
                Some("") => RowCode::MissingValue,
                _ => RowCode::TooManyApps,
            };
            return self.daily.bad_rows.push(number, code, line, "");
        };
        let fields = [text(Column::Date), text(Column::Dau), text(Column::Groups)];
        // An empty field of groups is an unknown number; a row that ends before it may be cut off.
        let groups = layout
            .columns
            .iter()
            .position(|it| *it == Some(Column::Groups));
        let result = if groups.is_some_and(|index| index >= cells.len()) {
            Err((RowCode::MissingValue, ""))
        } else {
            app.add(fields)
        };
        if let Err((code, wrong)) = result {
            app.bad_rows.push(number, code, line, wrong);
        }
    }

    /// The app of this name, which is added if it is new; none where it cannot be.
    fn app(&mut self, name: Option<&str>) -> Option<&mut AppDays> {
        let apps = &mut self.daily.apps;
        let index = match apps.iter().position(|it| it.name.as_deref() == name) {
            Some(index) => index,
            None if name == Some("") || apps.len() >= MAX_APPS => return None,
            None => {
                apps.push(AppDays {
                    name: name.map(str::to_owned),
                    months: Vec::new(),
                    bad_rows: BadRows::default(),
                });
                apps.len().checked_sub(1)?
            }
        };
        apps.get_mut(index)
    }
}

impl AppDays {
    /// Adds one day; what is wrong with it, and the field that is wrong, otherwise.
    fn add<'f>(&mut self, [date, dau, groups]: [&'f str; 3]) -> Result<(), (RowCode, &'f str)> {
        if date.is_empty() {
            return Err((RowCode::MissingValue, date));
        }
        let date = cell::read_date(date).map_err(|code| (code, date))?;
        let dau = cell::read_count(dau).map_err(|code| (code, dau))?;
        let groups = match groups {
            "" => None,
            text => Some(cell::read_count(text).map_err(|code| (code, text))?),
        };
        if month::add(&mut self.months, date, dau, groups) {
            Ok(())
        } else {
            Err((RowCode::DuplicateDay, ""))
        }
    }
}
