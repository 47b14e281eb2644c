//! The words that the matrix and the books print, in each language.

use std::sync::OnceLock;

use im_pricing_core::text::Language;

/// Tag and file of each language, as the build wrote them.
const FILES: [(&str, &str); 4] = [
    ("en", include_str!(concat!(env!("OUT_DIR"), "/en.txt"))),
    ("ko", include_str!(concat!(env!("OUT_DIR"), "/ko.txt"))),
    ("zh", include_str!(concat!(env!("OUT_DIR"), "/zh.txt"))),
    ("ja", include_str!(concat!(env!("OUT_DIR"), "/ja.txt"))),
];

static READ: [OnceLock<Option<Language>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

/// The language of this tag. A text that neither prints is empty in it.
pub(crate) fn language(tag: &str) -> Option<&'static Language> {
    let (place, (tag, file)) = READ.iter().zip(FILES).find(|(_, (it, _))| *it == tag)?;
    let read = || Some(Language::read(tag, file.to_owned()).ok()?.0);
    place.get_or_init(read).as_ref()
}
