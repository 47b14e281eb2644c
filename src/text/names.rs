//! What editions and rows are called in every language, earlier and elsewhere: a file of its own,
//! which the page asks for when somebody searches.

use im_pricing_core::alias::{Called, names};
use im_pricing_core::tables::TEXTS_ID;

use super::official::END;

/// The file: the name of the build's texts, then a line per name with its edition or row and its
/// language before it.
pub fn file() -> String {
    let mut file = TEXTS_ID.to_owned();
    for Called { id, lang, name } in names() {
        file.push_str(&["\n", id, " ", lang, " ", name].concat());
    }
    file.push_str(END);
    file
}
