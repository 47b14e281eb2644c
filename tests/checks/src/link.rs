//! Links: the part of a page's address that is the calculator's.

use im_pricing_calculator::outside::Link;
use im_pricing_core::validate::MAX_APPS;

/// Any text means a state, whose own link means that state and nothing else.
pub(crate) fn check(text: &str) {
    let link = Link::read(text);
    let (apps, shown) = link.apps();
    assert!((1..=MAX_APPS).contains(&apps) && shown < apps);
    let written = link.text();
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "-._~;:,!".contains(it);
    assert!(written.chars().all(is_plain), "{written}");
    let again = Link::read(&written);
    assert!(link.means_the_same_as(&again), "{written}");
    assert_eq!(0, again.left_out, "{written}");
    assert_eq!(written, again.text());
}
