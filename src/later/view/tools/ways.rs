//! How the app comes to each feature, in words for its row.

use im_pricing_core::compare::way::Way;
use im_pricing_core::metric::Feature;
use im_pricing_core::terms::Named;

use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::words::signed;

/// A sentence for `feature`; nothing where there is nothing to say.
pub fn way(answered: &Answered, feature: Feature, texts: &Texts) -> Option<String> {
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
            let difference = signed(price.difference, texts);
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
    use super::way;
    use crate::draft::{Draft, Field};
    use crate::text::{Lang, texts};
    use im_pricing_core::edition::Edition::Ultimate;
    use im_pricing_core::metric::{Feature, Metric, Need};

    fn said(lang: Lang, feature: Feature, change: impl FnOnce(&mut Draft)) -> Option<String> {
        let mut draft = Draft::example();
        change(&mut draft);
        let answered = draft.read().ok().and_then(crate::state::answer);
        way(&answered.expect("a valid draft"), feature, texts(lang))
    }

    #[test]
    fn each_feature_says_what_it_takes_to_have_it() {
        for feature in Feature::ALL {
            assert_eq!(
                Some("+450.00 USD / month with Ultimate Edition"),
                said(Lang::En, *feature, |_| ()).as_deref()
            );
        }
        let (status, need) = (Feature::UserStatus, Field::Need(Need::MembersPerGroup));
        let asked = said(Lang::En, status, |it| it.require(Feature::Community, true));
        assert_eq!(Some("Included: Ultimate Edition"), asked.as_deref());
        let owned = said(Lang::Ko, status, |it| it.current_edition = Some(Ultimate));
        assert_eq!(Some("현재 버전(플래그십 버전)에 포함"), owned.as_deref());
        let never = said(Lang::En, status, |it| it.set_text(need, "6001".to_owned()));
        assert_eq!(Some(texts(Lang::En).later().tools.never), never.as_deref());
        let unknown = Field::Usage(Metric::PeakDau);
        assert_eq!(
            None,
            said(Lang::En, status, |it| it.set_text(unknown, String::new()))
        );
    }
}
