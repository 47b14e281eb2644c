//! The tier of an add-on in words.

use im_pricing_core::book::AddOnKey;
use im_pricing_core::matrix::{Cell, Row, Unit};
use im_pricing_core::metric::Extent;

use crate::text::Texts;

/// What a tier reaches, with its unit as the matrix has it: `30 days`.
pub fn tier(key: AddOnKey, reaches: Extent, texts: &Texts) -> String {
    let unit = Row::of_need(key.need()).map_or(Unit::None, |row| row.unit);
    let cell = match reaches {
        Extent::Count(count) => Cell::Count(count),
        Extent::Unlimited => Cell::Unlimited,
    };
    cell.text(unit, texts.lang, texts.notation.group)
}

#[cfg(test)]
mod tests {
    use super::tier;
    use crate::text::{Lang, texts};
    use im_pricing_core::book::AddOnKey;
    use im_pricing_core::metric::Extent;

    #[test]
    fn a_tier_has_the_unit_of_what_it_raises() {
        let days = Extent::Count(180);
        assert_eq!("180 days", tier(AddOnKey::Retention, days, texts(Lang::En)));
        assert_eq!("180일", tier(AddOnKey::Retention, days, texts(Lang::Ko)));
        let groups = tier(
            AddOnKey::AvGroupsUnlimited,
            Extent::Unlimited,
            texts(Lang::En),
        );
        assert_eq!("Unlimited", groups);
    }
}
