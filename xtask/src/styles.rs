//! The style sheet of the later views: their blocks, one file each, put together into one.

use crate::failure::Result;
use crate::paths;

/// Writes `later.css`, the blocks in the order of their files' names.
pub(crate) fn write() -> Result<()> {
    let folder = paths::root().join("style").join("later");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "css") {
            files.push(path);
        }
    }
    files.sort();
    let mut sheet = String::new();
    for file in files {
        sheet.push_str(&std::fs::read_to_string(file)?);
    }
    std::fs::create_dir_all(paths::words())?;
    std::fs::write(paths::words().join("later.css"), sheet)?;
    Ok(())
}
