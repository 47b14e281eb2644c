//! What these tests share: how many scenarios, and prices by asking for a whole quote.

use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::json;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::quote::{AppQuote, quote_app};
use im_pricing_core::scenario::App;
use proptest::test_runner::{Config, FileFailurePersistence};

/// Tries `cases` random scenarios, or as many as `PROPTEST_CASES` says; the seed of one that fails is kept beside the source.
pub(crate) fn tries(cases: u32) -> Config {
    let usual = Config::default();
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    Config {
        cases: if is_asked { usual.cases } else { cases },
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("seeds"))),
        ..usual
    }
}

/// The app's quote with `metric` at `x`.
pub(crate) fn quote_at(app: &App, metric: Metric, x: u64, book_date: Date) -> AppQuote {
    let mut app = app.clone();
    app.usage = app.usage.with(metric, x);
    quote_app(&app, book_date).unwrap()
}

/// The exact total of `edition` in `quote`, if it fits.
pub(crate) fn total(quote: &AppQuote, edition: Edition) -> Option<Money> {
    Some(quote.edition(edition)?.bill()?.exact_total)
}

/// The one app of a scenario in JSON text without its frame, and the default price date.
pub(crate) fn app(text: &str) -> (App, Date) {
    let text = format!(r#"{{"schema":1,"apps":[{text}]}}"#);
    let scenario = json::read_scenario(&text).unwrap();
    (scenario.apps[0].clone(), scenario.book_date)
}
