//! The keys of version 1, the words that its values take, and its defaults.

use im_pricing_core::edition::Idc;
use im_pricing_core::metric::{Feature, Metric, Need};
use im_pricing_core::terms::plain_digits;

use crate::draft::{Draft, Field};

/// Begins an app; its value is the name.
pub(in crate::later::link) const APP: &str = "app";
/// The data centre.
pub(in crate::later::link) const IDC: &str = "idc";
/// There is no app in the data centre yet.
pub(in crate::later::link) const NEW: &str = "new";
/// The app was moved to the newer billing.
pub(in crate::later::link) const MOVED: &str = "moved";
/// What the app is on now.
pub(in crate::later::link) const ON: &str = "on";
/// The edition that the reader chose for the app.
pub(in crate::later::link) const PICK: &str = "pick";
/// The features that the app must have.
pub(in crate::later::link) const NEEDS: &str = "needs";
/// The place of the app in the form, counted from 1.
pub(in crate::later::link) const SHOWN: &str = "shown";
/// The figures are those of an example.
pub(in crate::later::link) const EXAMPLE: &str = "example";
/// The chosen tab.
pub(in crate::later::link) const VIEW: &str = "view";
/// The ids of the price lists.
pub(in crate::later::link) const BOOKS: &str = "books";
/// The price date, one for all apps.
pub(in crate::later::link) const PRICE: &str = "price";
/// Stands behind a size that is unlimited.
pub(in crate::later::link) const UNLIMITED: char = '!';

/// The fields of an app that are typed into.
pub(in crate::later::link) const TEXTS: &[(Field, &str)] = &[
    (Field::FirstAppDate, "since"),
    (Field::StartDate, "start"),
    (Field::Usage(Metric::PeakDau), "dau"),
    (Field::Usage(Metric::PeakGroups), "groups"),
    (Field::Usage(Metric::Mau), "mau"),
    (Field::Need(Need::Users), "users"),
    (Field::Need(Need::FriendsPerUser), "friends"),
    (Field::Need(Need::GroupsPerUser), "joined"),
    (Field::Need(Need::MembersPerGroup), "members"),
    (Field::Need(Need::NonAvGroups), "nonav"),
    (Field::Need(Need::AvGroups), "av"),
    (Field::Need(Need::DailyNetNewGroups), "newgroups"),
    (Field::Need(Need::RetentionDays), "days"),
];

/// The name under which the chosen tab is kept.
pub(crate) const TAB: &str = "decide.view";

/// The tab that needs no word.
pub(crate) const DEFAULT_TAB: &str = "compare";

/// The tabs.
pub(in crate::later::link) const TABS: &[&str] = &[
    "compare", "chart", "map", "migrate", "budget", "forecast", "usage", "check", "apps", "books",
    "trials",
];

/// The names of what is asked in the views behind tabs; in a link they are the keys.
pub(crate) const TYPED: &[&str] = &[
    "chart.metric",
    "chart.range",
    "chart.spacing",
    "chart.at",
    "map.among",
    "map.range",
    "map.spacing",
    "map.ratio",
    "map.up",
    "migrate.low",
    "migrate.likely",
    "migrate.high",
    "budget.amount",
    "forecast.first",
    "forecast.count",
    "forecast.growth",
    "forecast.start",
    "change.from",
    "change.to",
    "change.day",
    "books.then",
    "books.now",
];

/// The app at a place (counted from 1) where nothing is said about it.
pub(in crate::later::link) fn app(place: usize) -> Draft {
    let mut app = Draft::example();
    app.id = 0;
    app.name = name(place);
    app.chosen_edition = None;
    app.idc = Idc::Singapore;
    app.has_app = true;
    app.migrated = false;
    app.current_edition = None;
    "2023-03-30".clone_into(&mut app.book_date);
    app.features.clear();
    for (field, _) in TEXTS {
        let text = match field {
            Field::FirstAppDate => "2021-05-01",
            Field::Usage(Metric::PeakDau) => "35000",
            Field::Usage(Metric::PeakGroups) => "250000",
            Field::Usage(Metric::Mau) => "90000",
            _ => "",
        };
        app.set_text(*field, text.to_owned());
        if let Field::Need(need) = field {
            app.set_unlimited(*need, false);
        }
    }
    app
}

/// What an app without a name is called.
pub(in crate::later::link) fn name(place: usize) -> String {
    [
        "app-",
        &plain_digits(u64::try_from(place).unwrap_or_default()),
    ]
    .concat()
}

/// The name of a feature: hyphens instead of underscores, which are written for spaces.
pub(in crate::later::link) fn feature_name(feature: Feature) -> String {
    hyphened(feature.name())
}

/// The name of a data centre.
pub(in crate::later::link) fn idc_name(idc: Idc) -> String {
    hyphened(idc.name())
}

fn hyphened(name: &str) -> String {
    let hyphen = |it| if it == '_' { '-' } else { it };
    name.chars().map(hyphen).collect()
}
