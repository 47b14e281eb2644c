//! The words of the page as files, one per language: a page loads those of its reader's language.
//!
//! The widget's catalogue is compiled into this program as it is into the native tests, without the
//! rest of the widget.

use crate::failure::Result;
use crate::paths;
use crate::text::{self, Lang};
use im_pricing_core::saying::Sayings;

/// Writes `words.<tag>.txt` and `words.<tag>.sources.txt` for every language of the page, and
/// `words.names.txt` for its search.
pub(crate) fn write() -> Result<()> {
    let folder = paths::words();
    std::fs::create_dir_all(&folder)?;
    for lang in Lang::ALL {
        let name = format!("words.{}.txt", lang.tag());
        std::fs::write(folder.join(name), text::file(*lang))?;
        let said = text::sayings(*lang).map_or_else(String::new, Sayings::file);
        let name = format!("words.{}.sources.txt", lang.tag());
        std::fs::write(folder.join(name), said)?;
    }
    std::fs::write(folder.join("words.names.txt"), text::names_file())?;
    Ok(())
}
