//! Writes the words that the module carries: of each language only those that the matrix and the books
//! print.
//!
//! Which these are is not written down anywhere: both are printed once from a table that holds a
//! mark in each text's place, and the marks that come out tell.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs, io};

use im_pricing_core::listing::{Books, Matrix};
use im_pricing_core::tables::{EN, LANGUAGES};
use im_pricing_core::text::Language;
use im_pricing_printer::print;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    let marked = Box::leak(Box::new(marked()?));
    let matrix = marks(&print(&Matrix::new(marked)));
    let books = marks(&print(&Books::new(marked)));
    for language in LANGUAGES {
        // The books speak English, as those of the command line do.
        let mut printed = matrix.clone();
        if language.tag == EN.tag {
            printed.extend(&books);
        }
        let path = Path::new(&folder).join(format!("{}.txt", language.tag));
        fs::write(path, only(&language.file(), &printed))?;
    }
    Ok(())
}

/// A table with the mark `⟦7⟧` as its eighth text.
fn marked() -> io::Result<Language> {
    let file = EN.file();
    let (first, texts) = file.split_once('\n').unwrap_or_default();
    let mut marked = format!("{first}\n");
    for (index, _) in texts.lines().enumerate() {
        marked.extend(["⟦", &index.to_string(), "⟧\n"]);
    }
    let read = Language::read(EN.tag, marked).map_err(|_| io::Error::other("no table of words"))?;
    Ok(read.0)
}

/// The numbers of the marks in `text`.
fn marks(text: &str) -> BTreeSet<usize> {
    let after = text.split('⟦').skip(1);
    after
        .filter_map(|it| it.split_once('⟧')?.0.parse().ok())
        .collect()
}

/// `file` with the texts that are not `printed` left empty.
fn only(file: &str, printed: &BTreeSet<usize>) -> String {
    let mut lines = file.lines();
    let mut kept = format!("{}\n", lines.next().unwrap_or_default());
    for (index, line) in lines.enumerate() {
        if printed.contains(&index) {
            kept.push_str(line);
        }
        kept.push('\n');
    }
    kept
}
