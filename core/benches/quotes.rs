//! How long the rules take natively: `cargo bench -p im-pricing-core --features json --bench quotes`.
//!
//! For people who change them. Times depend on the machine and are no test; the instructions of some of
//! these quotes are, see `cargo xtask instructions`.
#![expect(
    clippy::expect_used,
    reason = "a bench may stop at the first surprise, as tests do"
)]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use im_pricing_core::compare::compare;
use im_pricing_core::json::{quote_text, read_scenario, write};
use im_pricing_core::quote::quote;
use im_pricing_core::scenario::Scenario;
use serde_json::Value;

const CASES: &str = include_str!("../../tests/golden/worked_examples.json");
const NAMES: [&str; 4] = [
    "one_user_over_the_quota_buys_a_whole_block",
    "pro_with_usage_and_add_ons",
    "a_standard_app_and_a_premium_app",
    "the_contracts_example",
];

fn main() {
    divan::main();
}

/// The texts of all worked examples, or of the one that has this name.
fn texts(name: Option<&str>) -> Vec<String> {
    let cases: Value = serde_json::from_str(CASES).expect("the cases are JSON");
    let cases = cases.as_array().into_iter().flatten();
    let wanted = cases.filter(|case| {
        name.is_none_or(|name| case.get("name").and_then(Value::as_str) == Some(name))
    });
    let texts: Vec<_> = wanted
        .filter_map(|case| Some(case.get("scenario")?.to_string()))
        .collect();
    assert!(!texts.is_empty(), "no case {name:?}");
    texts
}

fn scenario(name: &str) -> Scenario {
    let text = texts(Some(name)).pop().expect("a case");
    read_scenario(&text).expect("a valid scenario")
}

/// A scenario that is read already: six editions of each app, with their lines.
#[divan::bench(args = NAMES)]
fn price(bencher: Bencher<'_, '_>, name: &str) {
    let scenario = scenario(name);
    bencher.bench_local(|| quote(black_box(&scenario)));
}

/// What stands below the answer: margins, repairs, prices of features and sizes.
#[divan::bench(args = NAMES)]
fn full_comparison(bencher: Bencher<'_, '_>, name: &str) {
    let scenario = scenario(name);
    bencher.bench_local(|| compare(black_box(&scenario)));
}

/// From text to text, as `im-quote batch` does with each line.
#[divan::bench]
fn batch(bencher: Bencher<'_, '_>) {
    let texts = texts(None);
    bencher
        .counter(ItemsCount::new(texts.len()))
        .bench_local(|| {
            for text in &texts {
                black_box(quote_text(text).map(|it| write(&it)).ok());
            }
        });
}
