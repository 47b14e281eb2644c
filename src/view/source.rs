//! Where a value comes from, ready to print.

use im_pricing_core::source::{Document, Source};
use im_pricing_core::text::Language;

/// A section of an official page, as a reader sees it. Its words are the vendor's, in English.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SourceModel {
    /// The page's title.
    pub title: &'static str,
    /// The heading, table or note within it; empty for the page as a whole.
    pub section: &'static str,
    /// The date of the version that was read.
    pub as_of: &'static str,
    /// Where the page is, if its address is known.
    pub address: Option<&'static str>,
}

impl SourceModel {
    /// A section of a page.
    pub fn of(source: &Source, lang: &Language) -> Self {
        Self {
            section: lang.words(source.section),
            ..Self::of_document(source.document, lang)
        }
    }

    /// A page as a whole.
    pub fn of_document(document: &Document, lang: &Language) -> Self {
        Self {
            title: lang.words(document.title),
            section: "",
            as_of: document.as_of,
            address: document.url.and_then(web_address),
        }
    }
}

/// `address`, if following it opens a page: data must not be able to put a script into a link.
pub fn web_address(address: &'static str) -> Option<&'static str> {
    let is_web = ["https://", "http://"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    is_web.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::{SourceModel, web_address};
    use im_pricing_core::tables::{EN, ROWS};

    #[test]
    fn only_web_addresses_become_links() {
        for (expected, address) in [
            (
                true,
                "https://www.tencentcloud.com/document/product/1047/34349",
            ),
            (true, "http://example.com/"),
            (false, "javascript:alert(1)"),
            (false, "data:text/html,x"),
            (false, "//example.com/"),
            (false, ""),
        ] {
            assert_eq!(expected, web_address(address).is_some(), "{address}");
        }
    }

    #[test]
    fn a_source_says_page_section_and_date() {
        for source in ROWS.iter().flat_map(|row| row.sources) {
            let model = SourceModel::of(source, &EN);
            assert!(
                !model.title.is_empty() && !model.section.is_empty(),
                "{model:?}"
            );
            assert_eq!(10, model.as_of.len(), "{model:?}");
        }
    }
}
