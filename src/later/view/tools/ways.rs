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

#[cfg(test)]
mod tests {
    use super::ways;
    use crate::draft::Draft;
    use crate::text::{Lang, texts};
    use im_pricing_core::edition::Edition::Ultimate;
    use im_pricing_core::metric::Feature;
    use im_pricing_core::tables::ROWS;

    #[test]
    fn each_feature_says_what_it_takes_to_have_it() {
        let said = |lang, change: fn(&mut Draft)| {
            let mut draft = Draft::example();
            change(&mut draft);
            let answered = draft.read().ok().and_then(crate::state::answer);
            ways(&answered.expect("a valid draft"), texts(lang))
        };
        let of = |feature, ways: &[String]| {
            let place = ROWS
                .iter()
                .position(|row| row.feature == Some(feature))
                .expect("a row");
            ways[place].clone()
        };
        let ways = said(Lang::En, |_| ());
        assert_eq!(ROWS.len(), ways.len());
        assert_eq!(
            "+450.00 USD / month with Ultimate Edition",
            of(Feature::MessageReadReceipts, &ways)
        );
        let told = ways.iter().filter(|it| !it.is_empty()).count();
        assert_eq!(
            Feature::ALL.len(),
            told,
            "nothing is said of what is no feature"
        );
        let ways = said(Lang::En, |it| it.require(Feature::Community, true));
        assert_eq!("Included: Ultimate Edition", of(Feature::UserStatus, &ways));
        let ways = said(Lang::Ko, |it| it.current_edition = Some(Ultimate));
        assert_eq!(
            "현재 버전(플래그십 버전)에 포함",
            of(Feature::UserStatus, &ways)
        );
    }
}
