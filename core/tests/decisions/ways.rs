//! The way to a feature against whole quotes of the app with and without it.

use im_pricing_core::compare::way::Way;
use im_pricing_core::edition::Edition::{Pro, Ultimate};
use im_pricing_core::metric::Feature;
use im_pricing_core::money::Money;
use im_pricing_core::quote::{AppQuote, Outcome, quote_app};
use im_pricing_core::verdict::Availability;
use proptest::prelude::*;

use crate::scenarios::lone_app;
use crate::support::{app, total, tries};

/// The way to read receipts for an app in JSON text.
fn way(text: &str) -> Way {
    let (app, date) = app(text);
    Way::to(Feature::MessageReadReceipts, &app, date).unwrap()
}

const USAGE: &str = r#""usage":{"peak_dau":100,"peak_groups":100,"mau":9000}"#;

#[test]
fn a_feature_is_included_dearer_behind_migration_or_not_to_be_had() {
    let older = |more: &str| {
        format!(r#"{{"idc":"singapore","first_app_date":"2021-05-01",{USAGE}{more}}}"#)
    };
    // 899.99 against 449.99.
    let Way::Dearer(price) = way(&older("")) else {
        panic!("read receipts cost something")
    };
    assert_eq!(
        (Pro, Ultimate, "450.00"),
        (price.from, price.to, price.difference.text().as_str())
    );
    let asked = |needs: &str| way(&older(&format!(r#","needs":{{{needs}}}"#)));
    assert_eq!(
        Way::Included(Ultimate),
        asked(r#""features":["community"]"#)
    );
    assert_eq!(
        Way::Included(Ultimate),
        way(&older(r#","needs":{"members_per_group":6000}"#))
    );
    assert_eq!(
        Way::Current(Ultimate),
        way(&older(r#","current_edition":"ultimate""#))
    );
    assert_eq!(Way::Never, asked(r#""members_per_group":6001"#));
    let unknown = r#"{"idc":"singapore","first_app_date":"2021-05-01"}"#;
    assert_eq!(Way::Unknown, way(unknown));
}

/// The cheapest total among the editions that are this available.
fn least(quote: &AppQuote, availability: Availability) -> Option<Money> {
    let editions = quote
        .editions
        .iter()
        .filter(|it| it.availability == availability);
    editions.filter_map(|it| total(quote, it.edition)).min()
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn ways_agree_with_whole_quotes(scenario in lone_app(), index in 0..Feature::ALL.len()) {
        let (app, date) = (&scenario.apps[0], scenario.book_date);
        let feature = Feature::ALL[index];
        let mut without = app.clone();
        without.needs.features.retain(|it| *it != feature);
        let mut with = without.clone();
        with.needs.features.push(feature);
        let (before, after) = (quote_app(&without, date).unwrap(), quote_app(&with, date).unwrap());
        let own = |quote: &AppQuote| least(quote, Availability::Available);
        match Way::to(feature, app, date).unwrap() {
            Way::Current(it) => {
                prop_assert_eq!(Some(it), app.current_edition);
                prop_assert!(total(&after, it).is_some());
            }
            Way::Included(it) => {
                prop_assert_eq!(own(&before), own(&after));
                prop_assert_eq!(total(&after, it), own(&after));
            }
            Way::Dearer(it) => {
                prop_assert_eq!(total(&after, it.to), own(&after));
                let less = own(&before).unwrap();
                prop_assert_eq!(it.difference, own(&after).unwrap().minus(less).unwrap());
                prop_assert!(own(&after) > own(&before));
            }
            Way::AfterMigration(it) => {
                prop_assert_eq!(None, own(&after));
                let found = after.edition(it).unwrap();
                prop_assert_eq!(Availability::AfterMigration, found.availability);
                prop_assert!(!matches!(found.outcome, Outcome::Infeasible(_)));
                prop_assert_eq!(total(&after, it), least(&after, Availability::AfterMigration));
            }
            Way::Never => {
                let reachable = |it: Availability| it != Availability::Unavailable;
                prop_assert!(after.editions.iter().filter(|it| reachable(it.availability))
                    .all(|it| matches!(it.outcome, Outcome::Infeasible(_))));
            }
            Way::Unknown => {
                prop_assert_eq!(None, own(&after));
                prop_assert!(after.editions.iter().any(|it| it.availability == Availability::Available
                    && matches!(it.outcome, Outcome::NeedsInput(_) | Outcome::Unpriced)));
            }
        }
    }
}
