//! Reads the data of `core/books`, refuses what is wrong in it and writes it as Rust constants.
//!
//! The build script and the tests of the data (`core/tests/books.rs`) both include this module.

mod aliases;
mod books;
mod cases;
mod catalog;
mod conditions;
mod conflicts;
mod dates;
mod generate;
mod generate_books;
mod generate_cases;
mod generate_matrix;
mod generate_names;
mod generate_sources;
mod literal;
mod matrix;
mod offers;
mod parse;
mod parse_cases;
mod parse_texts;
mod references;
mod report;
mod rules;
mod sayings;
mod texts;
mod value;
mod vocabulary;

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use catalog::Catalog;
pub(crate) use report::Problem;
use report::Report;

/// The data files: path below `core/books`, with `/`, and text.
pub(crate) type Files = BTreeMap<String, String>;

/// Reads every TOML file of `folder` and of its folders `text` and `says`.
pub(crate) fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for prefix in ["", "text/", "says/"] {
        for entry in fs::read_dir(folder.join(prefix))? {
            let path = entry?.path();
            if path.extension().is_some_and(|it| it == "toml")
                && let Some(name) = path.file_name().and_then(|it| it.to_str())
            {
                files.insert(format!("{prefix}{name}"), fs::read_to_string(&path)?);
            }
        }
    }
    Ok(files)
}

/// The data as Rust source text.
///
/// # Errors
/// Every problem found, each with file and line: of files that cannot be parsed, else of the data,
/// else of the texts, since a fault of one causes many in the next.
pub(crate) fn build(files: &Files) -> Result<String, Vec<Problem>> {
    let mut report = Report::default();
    let Some(catalog) = Catalog::parse(files, &mut report) else {
        return Err(report.into_problems());
    };
    references::check(&catalog, &mut report);
    matrix::check(&catalog, &mut report);
    books::check(&catalog, &mut report);
    offers::check(&catalog, &mut report);
    conditions::check(&catalog, &mut report);
    conflicts::check(&catalog, &mut report);
    cases::check(&catalog, &mut report);
    aliases::check(&catalog, &mut report);
    rules::check(&catalog, &mut report);
    if report.is_empty() {
        texts::check(&catalog, &mut report);
    }
    if report.is_empty() {
        sayings::check(&catalog, &mut report);
    }
    let problems = report.into_problems();
    if problems.is_empty() {
        Ok(generate::source_text(&catalog))
    } else {
        Err(problems)
    }
}
