//! What is prerendered is whole, in every language.

use im_pricing_core::book::PriceBook;
use im_pricing_core::edition::BillingMode;
use im_pricing_core::tables::{CONFLICTS, FOOTNOTES, LAST_CONFIRMED, ROWS};
use im_pricing_core::terms::Named;

use super::snippet::{short, whole};
use super::{example_json, fragment};
use crate::text::{Lang, texts};
use crate::view::words::money;

/// The texts between tags, in their order.
fn texts_in(html: &str) -> Vec<String> {
    let pieces = html.split('<').filter_map(|it| it.split_once('>'));
    let texts = pieces.map(|(_, text)| text.trim());
    texts
        .filter(|it| !it.is_empty())
        .map(|it| {
            it.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
        })
        .collect()
}

/// Checks that each tag is closed where it was opened, and returns how many there are.
fn assert_nested(html: &str) -> usize {
    let mut open = Vec::new();
    let mut tags = 0;
    for piece in html.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').expect("a tag ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(Some(name), open.pop(), "after {tags} tags");
        } else {
            open.push(tag.split(' ').next().expect("a name"));
            tags += 1;
        }
    }
    assert!(open.is_empty(), "{open:?}");
    tags
}

#[test]
fn every_price_in_force_stands_in_its_row_in_every_language() {
    for lang in Lang::ALL {
        let texts = texts(*lang);
        let html = fragment(*lang, "./");
        for mode in BillingMode::ALL {
            let book = PriceBook::in_force(*mode, LAST_CONFIRMED).expect("a list in force");
            for plan in book.plans {
                let name = plan.edition.name_in(texts.lang);
                let head = format!("colspan=\"5\">{name}</th>");
                let (_, rows) = html.split_once(&head).expect("the edition is there");
                let rows = rows.split("</tbody>").next().unwrap_or_default();
                let tiers = plan.add_ons.iter().flat_map(|it| it.tiers);
                let prices = [plan.fee.amount]
                    .into_iter()
                    .chain(plan.overages.iter().map(|it| it.price.amount))
                    .chain(tiers.map(|it| it.price.amount));
                let prices: Vec<String> = prices.map(|it| money(it, texts)).collect();
                let found: Vec<String> = rows
                    .split("<tr>")
                    .filter_map(|row| row.split("<td>").nth(3)?.split('<').next())
                    .map(ToOwned::to_owned)
                    .collect();
                assert_eq!(prices, found, "{name} in {}", lang.tag());
            }
        }
    }
}

#[test]
fn the_matrix_stands_there_with_its_notes_and_all_conflicts() {
    for lang in Lang::ALL {
        let texts = texts(*lang);
        let found = texts_in(&fragment(*lang, "./"));
        let has = |text: &str| found.iter().any(|it| it.contains(text));
        for row in ROWS {
            assert!(has(texts.lang.words(row.label)), "{}", row.id);
        }
        for note in FOOTNOTES {
            assert!(has(texts.lang.words(note.text)), "{}", note.id);
        }
        for conflict in CONFLICTS {
            assert!(has(texts.lang.words(conflict.why)), "{}", conflict.id);
        }
    }
}

#[test]
fn it_is_well_formed_and_passes_any_policy() {
    for lang in Lang::ALL {
        let html = fragment(*lang, "./");
        assert!(assert_nested(&html) > 500);
        assert_nested(&whole(*lang, "/pricing/"));
        assert_nested(&short(*lang, "/pricing/"));
        for forbidden in [concat!(" sty", "le="), "<style", "<script", " on", " id="] {
            let in_tag = html.split('<').filter_map(|it| it.split_once('>'));
            let mut tags = in_tag.map(|(tag, _)| format!("<{tag}"));
            let found = tags.find(|tag| tag.contains(forbidden));
            assert_eq!(None, found, "{forbidden} in {}", lang.tag());
        }
        assert!(
            html.len() < 60_000,
            "{} bytes in {}",
            html.len(),
            lang.tag()
        );
    }
}

#[test]
fn the_short_snippet_is_one_line_of_phrasing_content() {
    for lang in Lang::ALL {
        let line = short(*lang, "/pricing/");
        assert_eq!(1, line.lines().count(), "{line}");
        assert!(line.contains("<a href=\"/pricing/\">"), "{line}");
        assert!(line.contains("src=\"/pricing/im-pricing-calculator.js\""));
    }
}

#[test]
fn the_example_is_a_scenario_of_the_contract() {
    let text = example_json().expect("the example is valid");
    let scenario: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(1, scenario["schema"]);
    assert_eq!(35_000, scenario["apps"][0]["usage"]["peak_dau"]);
}
