//! Rules about names: of editions, of prices, and of everything else.

use super::source::words;
use super::{Finding, Source};

/// A component draws a view model; the book knows the editions.
pub(super) fn forbid_edition_names_in_components(source: &Source) -> Vec<Finding> {
    const NAMES: [&str; 6] = [
        "Free",
        "Pro",
        "Ultimate",
        "Developer",
        "Standard",
        "Premium",
    ];
    if !is_component(source) {
        return Vec::new();
    }
    words(&source.uncommented)
        .filter(|(_, word)| NAMES.contains(word))
        .map(|(offset, word)| {
            source.finding_at(offset, format!("`{word}`: components name no edition"))
        })
        .collect()
}

/// Prices live in the books: two decimals or a currency sign in a component are one of them.
pub(super) fn forbid_money_in_components(source: &Source) -> Vec<Finding> {
    if !is_component(source) {
        return Vec::new();
    }
    let text = &source.uncommented;
    text.match_indices(['.', '$'])
        .filter(|(offset, mark)| {
            let before = text.get(..*offset).unwrap_or_default();
            let after = text.get(offset + 1..).unwrap_or_default();
            let digits = after.chars().take_while(char::is_ascii_digit).count();
            match *mark {
                "$" => digits > 0,
                _ => digits == 2 && before.ends_with(|last: char| last.is_ascii_digit()),
            }
        })
        .map(|(offset, _)| source.finding_at(offset, "an amount of money: prices are in the books"))
        .collect()
}

/// Whether the file draws: the view models of later views stand in a folder of their own.
fn is_component(source: &Source) -> bool {
    source.is_in(&["src/components/", "src/later/"], ".rs")
        && !source.path.starts_with("src/later/view/")
}

/// Names that say nothing, and accessors that say `get`.
pub(super) fn forbid_vague_names(source: &Source) -> Vec<Finding> {
    const VAGUE: [&str; 6] = ["manager", "helper", "helpers", "util", "utils", "managers"];
    if !source.is_in(&[""], ".rs") {
        return Vec::new();
    }
    let vague = words(&source.code)
        .filter(|(_, word)| {
            split_name(word)
                .iter()
                .any(|part| VAGUE.contains(&part.as_str()))
        })
        .map(|(offset, word)| source.finding_at(offset, format!("`{word}` says nothing")));
    let accessors = source.code.match_indices("fn get_").map(|(offset, _)| {
        source.finding_at(
            offset,
            "no `get_`: a function is a verb, an accessor its noun",
        )
    });
    vague.chain(accessors).collect()
}

/// `PriceHelper` and `price_helper` both as `price`, `helper`.
fn split_name(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for character in name.chars() {
        if character == '_' || character.is_uppercase() {
            parts.push(String::new());
        }
        if character != '_'
            && let Some(part) = parts.last_mut()
        {
            part.extend(character.to_lowercase());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::source::check;
    use super::*;

    #[test]
    fn components_name_no_edition_and_no_price() {
        let path = "src/components/total.rs";
        check(
            forbid_edition_names_in_components,
            path,
            "Edition::Pro; \"Ultimate\"",
            2,
        );
        check(
            forbid_edition_names_in_components,
            path,
            "// Pro\nlet profile = ();",
            0,
        );
        check(forbid_money_in_components, path, "\"449.99\"; \"$5\"", 2);
        check(
            forbid_money_in_components,
            path,
            "row.0; 0..12; 1.5; macro_rules! a { ($x:expr) }",
            0,
        );
    }

    #[test]
    fn later_views_draw_view_models_too() {
        let rule = forbid_edition_names_in_components;
        check(rule, "src/later/chart.rs", "Edition::Pro", 1);
        check(rule, "src/later/view/chart.rs", "Edition::Pro", 0);
    }

    #[test]
    fn names_say_something() {
        check(
            forbid_vague_names,
            "src/a.rs",
            "struct PriceHelper; mod utils; fn get_total() {}",
            3,
        );
        check(
            forbid_vague_names,
            "src/a.rs",
            "canvas.get_context(); struct Helped; // utils",
            0,
        );
    }
}
