//! The words of the page as files, one per language: a page loads those of its reader's language.
//!
//! The widget's catalogue is compiled into this program as it is into the native tests, without the
//! rest of the widget.

use crate::failure::Result;
use crate::paths;
use crate::text::{self, Lang};

/// Writes `words.<tag>.txt` for every language of the page, and `words.names.txt` for its search.
pub(crate) fn write() -> Result<()> {
    let folder = paths::words();
    std::fs::create_dir_all(&folder)?;
    for lang in Lang::ALL {
        let name = format!("words.{}.txt", lang.tag());
        std::fs::write(folder.join(name), text::file(*lang))?;
    }
    std::fs::write(folder.join("words.names.txt"), text::names_file())?;
    Ok(())
}
