//! Which edition to take.

use crate::edition::Edition;
use crate::quote::EditionQuote;
use crate::verdict::Availability;

/// The cheapest feasible edition of one availability, by exact total. A tie goes to the later
/// edition, which does at least as much.
#[must_use]
pub fn cheapest(editions: &[EditionQuote], availability: Availability) -> Option<Edition> {
    let mut best = None;
    for it in editions {
        let Some(bill) = it.bill().filter(|_| it.availability == availability) else {
            continue;
        };
        if best.is_none_or(|(_, total)| bill.exact_total <= total) {
            best = Some((it.edition, bill.exact_total));
        }
    }
    best.map(|(edition, _)| edition)
}
