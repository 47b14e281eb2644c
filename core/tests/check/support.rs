//! Apps, bills, and what explains them.

use im_pricing_core::check::{Charged, Check, Reading, check};
use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Need};
use im_pricing_core::money::Money;
use im_pricing_core::scenario::{App, Needs, Scenario, Usage};

pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub(crate) fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

pub(crate) fn app(peak_dau: u64, peak_groups: u64, mau: u64) -> App {
    App {
        name: "main".to_owned(),
        idc: Idc::Singapore,
        first_app_date: Some(day("2021-05-01")),
        migrated: false,
        current_edition: None,
        usage: Usage {
            peak_dau: Some(peak_dau),
            peak_groups: Some(peak_groups),
            mau: Some(mau),
        },
        needs: Needs::default(),
        start_date: None,
    }
}

pub(crate) fn needing(mut app: App, need: Need, size: u64) -> App {
    app.needs.sizes.push((need, Extent::Count(size)));
    app
}

pub(crate) fn starting(mut app: App, on: &str) -> App {
    app.start_date = Some(day(on));
    app
}

pub(crate) fn held(apps: Vec<App>, edition: Edition, charged: &Charged) -> Check {
    let editions = vec![edition; apps.len()];
    let scenario = Scenario {
        book_date: day("2023-03-30"),
        apps,
    };
    check(&scenario, &editions, charged).unwrap()
}

pub(crate) fn total(amount: &str) -> Charged {
    Charged {
        total: Some(money(amount)),
        lines: Vec::new(),
    }
}

/// The explanations in short: kinds with the book or the conflict, joined by `+`.
pub(crate) fn explained(check: &Check) -> Vec<String> {
    let short = |it: &Reading| {
        let detail = it.book.map(|it| it.id).or(it.conflict.map(|it| it.id));
        detail.map_or(it.kind.name().to_owned(), str::to_owned)
    };
    let explanations = check.explanations.iter();
    explanations
        .map(|it| it.readings.iter().map(short).collect::<Vec<_>>().join("+"))
        .collect()
}
