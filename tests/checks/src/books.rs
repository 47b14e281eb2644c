//! The data files of `core/books`, one of them changed.
//!
//! A text is an edit of the shipped data: `matrix.toml 12 3` in its first line puts the other lines in
//! the place of three lines of that file, from line 12 on. Any other text stands in the place of a
//! whole book. So small texts reach deep into large files.

use std::path::Path;
use std::sync::LazyLock;

use self::data::Files;

#[allow(
    dead_code,
    clippy::redundant_pub_crate,
    reason = "the build script uses all of it"
)]
#[path = "../../../core/build/mod.rs"]
mod data;

/// The book that a text without a first line of its own stands for.
const BOOK: &str = "mau-2022-12-26.toml";

/// What ships.
static SHIPPED: LazyLock<Files> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/books");
    data::read(&folder).expect("the data of core/books")
});

/// Any change is taken, or refused with file, line and what to do.
pub(crate) fn check(text: &str) {
    let mut files = SHIPPED.clone();
    edit(&mut files, text);
    match data::build(&files) {
        Ok(tables) => assert!(tables.contains("BOOKS")),
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in problems {
                let lines = files
                    .get(&problem.file)
                    .map_or(1, |it| it.lines().count() + 1);
                assert!((1..=lines).contains(&problem.line), "{problem}");
                assert!(!problem.message.is_empty(), "{problem}");
            }
        }
    }
}

fn edit(files: &mut Files, text: &str) {
    if let Some((head, new)) = text.split_once('\n')
        && let Some((name, first, count)) = place(head)
        && let Some(old) = files.get(name)
    {
        let lines: Vec<&str> = old.lines().collect();
        let first = first.clamp(1, lines.len().max(1)) - 1;
        let after = first.saturating_add(count).min(lines.len());
        let whole = [&lines[..first.min(lines.len())], &[new], &lines[after..]].concat();
        files.insert(name.to_owned(), whole.join("\n"));
    } else {
        files.insert(BOOK.to_owned(), text.to_owned());
    }
}

/// `matrix.toml 12 3`.
fn place(head: &str) -> Option<(&str, usize, usize)> {
    let mut words = head.split(' ');
    let place = (
        words.next()?,
        words.next()?.parse().ok()?,
        words.next()?.parse().ok()?,
    );
    words.next().is_none().then_some(place)
}
