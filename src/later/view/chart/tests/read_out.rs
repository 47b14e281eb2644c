use im_pricing_core::metric::Metric;

use super::{DAU, answered, drawn, example, few_groups};
use crate::draft::Draft;
use crate::text::{Lang, texts};

#[test]
fn the_read_out_says_what_the_quote_says() {
    let model = drawn(&Draft::example(), DAU);
    let at = model.kept("").expect("the reader's figure");
    let words = texts(Lang::En);
    let read = model.read_out(at, words);
    assert_eq!("At 35,000 daily users", read.heading);
    let quote = answered(&Draft::example());
    for it in &read.amounts {
        let of_quote = quote.app().and_then(|app| app.edition(it.edition)?.bill());
        let total = of_quote.map_or_else(String::new, |it| it.total.text());
        assert_eq!(total, it.plain, "{:?}", it.edition);
    }
    assert!(
        read.spoken
            .starts_with("35,000 daily users; Pro Edition 2,699.94 USD; ")
    );
    let least: Vec<_> = read.amounts.iter().filter(|it| it.is_least).collect();
    assert_eq!(1, least.len());
}

#[test]
fn keys_lead_to_the_last_value_of_a_step_and_the_one_after_it() {
    let model = drawn(&few_groups(), DAU);
    for (expected, key, at) in [
        (20_000, "ArrowRight", 10_001),
        (20_001, "ArrowUp", 20_000),
        (10_000, "ArrowLeft", 10_001),
        (0, "ArrowDown", 10_000),
        (20_000, "PageUp", 10_002),
        (40_000, "PageDown", 50_000),
        (0, "Home", 50_000),
        (50_000, "End", 20_000),
        (50_000, "ArrowRight", 50_000),
        (0, "PageDown", 0),
    ] {
        assert_eq!(Some(expected), model.step(key, at), "{key} from {at}");
    }
    assert_eq!(None, model.step("a", 0));
}

#[test]
fn a_pointed_value_is_kept_until_the_own_figure_changes() {
    let model = drawn(&few_groups(), DAU);
    let kept = model.keep(model.pointed(50, 100));
    assert_eq!(Some(25_000), model.kept(&kept));
    let other = drawn(&example(&[(Metric::PeakDau, "20000")]), DAU);
    assert_eq!(Some(20_000), other.kept(&kept));
    let unknown = drawn(&example(&[(Metric::PeakDau, "")]), DAU);
    assert_eq!(None, unknown.kept(""));
    assert_eq!(
        Some(50_000),
        model.kept(&model.keep(model.pointed(101, 100)))
    );
    assert_eq!(Some(0), model.kept(&model.keep(model.pointed(-1, 100))));
}
