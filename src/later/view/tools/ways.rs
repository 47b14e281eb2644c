//! How the app comes to each feature, in words for its row.

use im_pricing_core::compare::way::Way;
use im_pricing_core::matrix::Row;
use im_pricing_core::metric::Feature;
use im_pricing_core::tables::ROWS;
use im_pricing_core::terms::Named;

use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::words::signed;

/// A sentence for each row in the order of the data; empty where there is nothing to say.
pub fn ways(answered: &Answered, texts: &Texts) -> Vec<String> {
    ROWS.iter()
        .map(|row: &Row| {
            row.feature
                .and_then(|it| way(answered, it, texts))
                .unwrap_or_default()
        })
        .collect()
}

fn way(answered: &Answered, feature: Feature, texts: &Texts) -> Option<String> {
    let words = &texts.later().tools;
    let app = answered.scenario.apps.first()?;
    // No scenario within the contract's ranges overflows.
    let way = Way::to(feature, app, answered.quote.book_date).ok()?;
    let (template, edition) = match way {
        Way::Unknown => return None,
        Way::Never => return Some(words.never.to_owned()),
        Way::Current(it) => (words.current, it),
        Way::Included(it) => (words.included, it),
        Way::AfterMigration(it) => (words.after_migration, it),
        Way::Dearer(price) => {
            let difference = signed(price.difference);
            let values = [
                ("difference", difference.as_str()),
                ("to", price.to.name_in(texts.lang)),
            ];
            return Some(fill(words.dearer, &values));
        }
    };
    Some(fill(template, &[("edition", edition.name_in(texts.lang))]))
}
