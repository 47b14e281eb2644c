//! The two style sheets of the widget and that of its page, put together from files of one responsibility each.

use crate::failure::{Failure, Result};
use crate::paths;
use std::collections::BTreeSet;
use std::path::Path;

/// The files of the first sheet: where two rules weigh the same, the later file wins.
const WIDGET: [&str; 14] = [
    "base",
    "layout",
    "form",
    "slider",
    "needs",
    "answer",
    "bill",
    "results",
    "print",
    "matrix",
    "matrix_cells",
    "conflict",
    "deferred",
    "conditions",
];

/// The blocks of the later views, each told apart by its own names.
const LATER: [&str; 15] = [
    "apps",
    "chart",
    "compare",
    "decide",
    "forecast",
    "hand_on",
    "keep",
    "map",
    "plot",
    "records",
    "sources",
    "start",
    "statement",
    "tools",
    "usage",
];

/// The page around the widget, and what stands in its place before.
const PAGE: [&str; 3] = ["around", "plain", "plain_tables"];

/// Each sheet with its folder's name, and the order of its files.
const SHEETS: [(&str, &[&str]); 3] = [("widget", &WIDGET), ("later", &LATER), ("page", &PAGE)];

/// Writes `widget.css`, `later.css` and `page.css`.
pub(crate) fn write() -> Result<()> {
    std::fs::create_dir_all(paths::words())?;
    for (sheet, files) in SHEETS {
        let text = join(&paths::root().join("style").join(sheet), files)?;
        std::fs::write(paths::words().join(format!("{sheet}.css")), text)?;
    }
    Ok(())
}

/// The files of a folder in their order, an empty line between them.
///
/// # Errors
/// When a file is missing, or one lies there that no order names.
fn join(folder: &Path, files: &[&str]) -> Result<String> {
    let named: BTreeSet<String> = files.iter().map(|it| format!("{it}.css")).collect();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !named.contains(&name) {
            let place = folder.join(name);
            return Err(Failure::new(format!(
                "{} is in no sheet: name it in xtask/src/styles.rs",
                place.display()
            )));
        }
    }
    let mut texts = Vec::new();
    for file in files {
        texts.push(std::fs::read_to_string(folder.join(format!("{file}.css")))?);
    }
    Ok(texts.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{SHEETS, join};
    use crate::paths;

    #[test]
    fn every_file_of_styles_is_in_its_sheet() {
        for (sheet, files) in SHEETS {
            let folder = paths::root().join("style").join(sheet);
            assert!(join(&folder, files).is_ok(), "{sheet}");
            let failure = join(&folder, &files[1..]).expect_err("a file too many");
            assert!(failure.to_string().contains(files[0]), "{failure}");
        }
    }
}
