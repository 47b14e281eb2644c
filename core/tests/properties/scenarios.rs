//! Random scenarios, most of them near the boundaries of the price lists.

use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::scenario::{App, Needs, Scenario, Usage};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// Counts at and around every boundary of every list, and anywhere.
pub(crate) fn count() -> impl Strategy<Value = u64> {
    const BOUNDARIES: &[u64] = &[
        0,
        7,
        10,
        20,
        30,
        50,
        90,
        100,
        180,
        200,
        360,
        500,
        1_000,
        2_000,
        3_000,
        6_000,
        10_000,
        20_000,
        30_000,
        100_000,
        200_000,
        1_000_000,
        9_999_999_999,
    ];
    prop_oneof![
        (select(BOUNDARIES), 0_u64..3).prop_map(|(at, off)| (at + off).saturating_sub(1)),
        0..400_000_u64,
        0..=10_000_000_000_u64,
    ]
}

fn small_count() -> impl Strategy<Value = u64> {
    prop_oneof![3 => count().prop_map(|it| it % 7_000), 1 => count()]
}

/// Days of the supported range, those on which something changes more often.
fn date(first: &'static str) -> impl Strategy<Value = Date> {
    const TURNS: &[&str] = &[
        "2020-02-19",
        "2020-04-08",
        "2020-04-09",
        "2021-08-05",
        "2021-08-06",
        "2021-09-02",
        "2021-09-03",
        "2022-03-15",
        "2022-03-16",
        "2022-10-17",
        "2022-10-18",
        "2022-12-25",
        "2022-12-26",
        "2022-12-27",
        "2023-03-30",
        "2023-03-31",
        "2099-12-31",
    ];
    let any = (2000..=2099, 1..=12, 1..=31)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    prop_oneof![select(TURNS).prop_map(str::to_owned), any]
        .prop_filter_map("a day from `first` on", move |text| {
            Date::parse(&text).ok().filter(|_| text.as_str() >= first)
        })
}

fn usage() -> impl Strategy<Value = Usage> {
    (of(small_count()), of(count()), of(count())).prop_map(|(peak_dau, peak_groups, mau)| Usage {
        peak_dau,
        peak_groups,
        // Never below the peak, which is an error.
        mau: mau.map(|mau| mau.max(peak_dau.unwrap_or_default())),
    })
}

fn needs() -> impl Strategy<Value = Needs> {
    let sizes = subsequence(Need::ALL.to_vec(), 0..=4).prop_shuffle();
    let sizes = (sizes, vec((small_count(), 0..12), 4)).prop_map(|(needs, asked)| {
        let extent = |(need, (count, dice)): (Need, (u64, i32))| {
            let unlimited = need.takes_unlimited() && dice == 0;
            (
                need,
                if unlimited {
                    Extent::Unlimited
                } else {
                    Extent::Count(count)
                },
            )
        };
        needs.into_iter().zip(asked).map(extent).collect()
    });
    let features = subsequence(Feature::ALL.to_vec(), 0..=2);
    let features = prop_oneof![3 => Just(Vec::new()), 1 => features.prop_shuffle()];
    (sizes, features).prop_map(|(sizes, features)| Needs { sizes, features })
}

fn app() -> impl Strategy<Value = App> {
    let app = (
        any::<bool>(),
        select(Idc::ALL),
        of(date("2000-01-01")),
        of(select(Edition::ALL)),
        usage(),
        needs(),
        of(date("2000-01-01")),
    );
    app.prop_map(
        |(migrated, idc, first_app_date, current_edition, usage, needs, start_date)| App {
            name: "app-1".to_owned(),
            idc,
            first_app_date,
            // Kept only where it can be asked for.
            migrated,
            current_edition,
            usage,
            needs,
            start_date,
        },
    )
}

pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    (date("2020-02-19"), vec(app(), 1..4), ".{1,20}").prop_map(|(book_date, mut apps, name)| {
        let name: String = name.chars().filter(|it| !it.is_control()).collect();
        for (index, app) in apps.iter_mut().enumerate() {
            app.name = format!("{name}{index}");
        }
        valid(book_date, apps)
    })
}

/// A scenario with one app, which is quicker to make.
pub(crate) fn lone_app() -> impl Strategy<Value = Scenario> {
    (date("2020-02-19"), app()).prop_map(|(book_date, app)| valid(book_date, vec![app]))
}

fn valid(book_date: Date, mut apps: Vec<App>) -> Scenario {
    for app in &mut apps {
        app.migrated &= app.idc != Idc::China && book_date.to_string().as_str() >= "2022-12-26";
    }
    Scenario { book_date, apps }
}

/// `app` with one more known usage or need raised by `by`; the same app where nothing can be raised.
pub(crate) fn raised(app: &App, which: Index, by: u64) -> App {
    let mut app = app.clone();
    let more = |count: u64| (count + by).min(10_000_000_000);
    let known: Vec<_> = Metric::ALL
        .iter()
        .filter(|it| app.usage.of(**it).is_some())
        .collect();
    let sizes = app.needs.sizes.len();
    if known.is_empty() && sizes == 0 {
        return app;
    }
    let index = which.index(known.len() + sizes);
    if let Some(metric) = known.get(index) {
        let usage = app.usage.of_mut(**metric);
        *usage = usage.map(more);
        app.usage.mau = app
            .usage
            .mau
            .map(|mau| mau.max(app.usage.peak_dau.unwrap_or_default()));
    } else if let Extent::Count(count) = &mut app.needs.sizes[index - known.len()].1 {
        *count = more(*count);
    }
    app
}
