//! All data files, parsed, with the look-ups that the checks and the generator share.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::Files;
use super::parse::{Book, Conditions, Conflicts, Matrix, Plan, Row, Sources};
use super::parse_cases::{Aliases, Presets, Readings, Rules, Sayings, Trials};
use super::parse_texts::Language;
use super::report::{Page, Report};
use super::value::Value;
use super::vocabulary::{EDITIONS, MODES, position};

/// A data file: its text and what it says.
#[derive(Debug)]
pub(crate) struct File<T> {
    pub(crate) page: Page,
    pub(crate) data: T,
}

/// All of `core/books`.
#[derive(Debug)]
pub(crate) struct Catalog {
    pub(crate) sources: File<Sources>,
    pub(crate) matrix: File<Matrix>,
    pub(crate) conflicts: File<Conflicts>,
    pub(crate) conditions: File<Conditions>,
    pub(crate) readings: File<Readings>,
    pub(crate) trials: File<Trials>,
    pub(crate) presets: File<Presets>,
    pub(crate) aliases: File<Aliases>,
    pub(crate) rules: File<Rules>,
    /// By mode, then date.
    pub(crate) books: Vec<File<Book>>,
    /// By position.
    pub(crate) languages: Vec<File<Language>>,
    /// What the sections of the pages say, by file name.
    pub(crate) sayings: BTreeMap<String, File<Sayings>>,
}

impl Catalog {
    /// Parses all files; `None`, with the problems in `report`, when one cannot be parsed.
    pub(crate) fn parse(files: &Files, report: &mut Report) -> Option<Self> {
        let mut books = Vec::new();
        let mut languages = Vec::new();
        let mut sayings = Vec::new();
        for (name, text) in files {
            if name.starts_with("text/") {
                languages.push(parse_file(name, text, report));
            } else if name.starts_with("says/") {
                let file = parse_file(name, text, report);
                sayings.push(file.map(|it| (name.clone(), it)));
            } else if !matches!(
                name.as_str(),
                "sources.toml"
                    | "matrix.toml"
                    | "conflicts.toml"
                    | "conditions.toml"
                    | "readings.toml"
                    | "trials.toml"
                    | "presets.toml"
                    | "aliases.toml"
                    | "rules.toml"
            ) {
                books.push(parse_file(name, text, report));
            }
        }
        let sources = parse_named(files, "sources.toml", report);
        let matrix = parse_named(files, "matrix.toml", report);
        let conflicts = parse_named(files, "conflicts.toml", report);
        let conditions = parse_named(files, "conditions.toml", report);
        let readings = parse_named(files, "readings.toml", report);
        let trials = parse_named(files, "trials.toml", report);
        let presets = parse_named(files, "presets.toml", report);
        let aliases = parse_named(files, "aliases.toml", report);
        let rules = parse_named(files, "rules.toml", report);
        let mut books: Vec<File<Book>> = books.into_iter().collect::<Option<_>>()?;
        let mut languages: Vec<File<Language>> = languages.into_iter().collect::<Option<_>>()?;
        books.sort_by_key(|book| {
            let mode = position(MODES, book.data.mode.get_ref());
            (mode, book.data.documented.get_ref().clone())
        });
        languages.sort_by_key(|language| *language.data.position.get_ref());
        Some(Self {
            sources: sources?,
            matrix: matrix?,
            conflicts: conflicts?,
            conditions: conditions?,
            readings: readings?,
            trials: trials?,
            presets: presets?,
            aliases: aliases?,
            rules: rules?,
            books,
            languages,
            sayings: sayings.into_iter().collect::<Option<_>>()?,
        })
    }

    /// The row with this id.
    pub(crate) fn row(&self, id: &str) -> Option<&Row> {
        self.matrix
            .data
            .row
            .iter()
            .find(|row| row.id.get_ref() == id)
    }

    /// The row that bounds `need`.
    pub(crate) fn row_of_need(&self, need: &str) -> Option<&Row> {
        let bounds = |row: &&Row| row.need.as_ref().is_some_and(|it| it.get_ref() == need);
        self.matrix.data.row.iter().find(bounds)
    }

    /// The billing mode of `edition`.
    pub(crate) fn mode_of(&self, edition: &str) -> Option<&str> {
        let mut editions = self.matrix.data.edition.iter();
        let edition = editions.find(|it| it.id.get_ref() == edition)?;
        Some(edition.mode.get_ref())
    }

    /// Whether `edition` is never charged.
    pub(crate) fn is_free_tier(&self, edition: &str) -> bool {
        let mut editions = self.matrix.data.edition.iter();
        editions.any(|it| it.id.get_ref() == edition && it.free_tier)
    }

    /// The prices of `edition` in the newest book of its mode.
    pub(crate) fn newest_plan(&self, edition: &str) -> Option<&Plan> {
        let mode = self.mode_of(edition)?;
        let mut books = self.books.iter().rev();
        let book = books.find(|book| book.data.mode.get_ref() == mode)?;
        book.data
            .plan
            .iter()
            .find(|plan| plan.edition.get_ref() == edition)
    }

    /// The price of a line in the newest book: `plan`, `overage.<metric>` or `add_on.<key>` with
    /// its tier.
    pub(crate) fn price(&self, edition: &str, line: &str, tier: Option<&str>) -> Option<&str> {
        let plan = self.newest_plan(edition)?;
        let price = match line.split_once('.') {
            Some(("plan", _)) | None => &plan.fee.price,
            Some(("overage", metric)) => {
                let mut overages = plan.overages.iter();
                &overages.find(|it| it.metric.get_ref() == metric)?.price
            }
            Some((_, key)) => {
                let mut tiers = plan.add_ons.iter();
                let same = |reaches: &Value| tier.is_some_and(|it| reaches.to_string() == it);
                let found =
                    tiers.find(|it| it.key.get_ref() == key && same(it.reaches.get_ref()))?;
                &found.price
            }
        };
        Some(price.get_ref())
    }
}

impl Row {
    /// What `edition` gives.
    pub(crate) fn cell(&self, edition: &str) -> Option<&Value> {
        let cell = self.cells.get_ref().get(position(EDITIONS, edition))?;
        Some(cell.get_ref())
    }

    /// The number that `edition` gives, if it is a number.
    pub(crate) fn count(&self, edition: &str) -> Option<u64> {
        match self.cell(edition)? {
            Value::Count(count) => Some(*count),
            Value::Word(_) => None,
        }
    }
}

fn parse_named<T: DeserializeOwned>(
    files: &Files,
    name: &str,
    report: &mut Report,
) -> Option<File<T>> {
    let Some(text) = files.get(name) else {
        report.at_line(name, 1, "the file is missing: add it");
        return None;
    };
    parse_file(name, text, report)
}

fn parse_file<T: DeserializeOwned>(name: &str, text: &str, report: &mut Report) -> Option<File<T>> {
    let page = Page::new(name, text);
    match toml::from_str(text) {
        Ok(data) => Some(File { page, data }),
        Err(error) => {
            let line = page.line_at(&error.span().unwrap_or_default());
            let hint = match error.message() {
                message if message.starts_with("missing field") => ": add it",
                message if message.starts_with("unknown field") => ": remove or rename it",
                _ => "",
            };
            report.at_line(name, line, format!("{}{hint}", error.message()));
            None
        }
    }
}
