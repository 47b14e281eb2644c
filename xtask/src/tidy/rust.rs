//! Rules about Rust code: the invariants that the compiler does not know.

use super::source::words;
use super::{Finding, Source};

/// Prices are exact and a quote depends on nothing but its scenario.
pub(super) fn forbid_floats_and_clocks_in_core(source: &Source) -> Vec<Finding> {
    if !source.is_in(&["core/src/"], ".rs") {
        return Vec::new();
    }
    words(&source.code)
        .filter(|(_, word)| ["f32", "f64", "SystemTime", "Instant"].contains(word))
        .map(|(offset, word)| {
            source.finding_at(
                offset,
                format!("`{word}`: the core has no float and no clock"),
            )
        })
        .collect()
}

/// One rounding: two would disagree by a cent.
pub(super) fn allow_rounding_only_in_money(source: &Source) -> Vec<Finding> {
    let is_money = source.path == "core/src/money.rs" || source.path.starts_with("core/src/money/");
    if is_money || !source.is_in(&["core/src/", "src/", "cli/src/"], ".rs") {
        return Vec::new();
    }
    source.findings(&source.code, "round_dp", "only core/src/money rounds")
}

/// Whoever reads the browser anywhere else cannot be tested without one.
pub(super) fn allow_the_window_only_in_platform(source: &Source) -> Vec<Finding> {
    if source.path.starts_with("src/platform") || !source.is_in(&["src/"], ".rs") {
        return Vec::new();
    }
    words(&source.code)
        .filter(|(_, word)| *word == "window")
        .map(|(offset, _)| {
            source.finding_at(offset, "`window`: only src/platform reads the browser")
        })
        .collect()
}

/// Without a global class Leptos puts static markup in by `innerHTML`, which a page with Trusted
/// Types refuses. A view of components alone has no markup of its own.
pub(super) fn demand_global_class(source: &Source) -> Vec<Finding> {
    if !source.is_in(&["src/"], ".rs") {
        return Vec::new();
    }
    source
        .code
        .match_indices("view!")
        .filter(|(offset, name)| {
            let start = offset + name.len();
            let squeezed: String = source
                .text
                .get(start..)
                .unwrap_or_default()
                .chars()
                .filter(|character| !character.is_whitespace())
                .take(12)
                .collect();
            let has_class = squeezed
                .get(1..)
                .is_some_and(|text| text.starts_with("class=\"im\","));
            !has_class && has_element(source.code.get(start..).unwrap_or_default())
        })
        .map(|(offset, _)| {
            source.finding_at(
                offset,
                "`view!` without `class=\"im\",` breaks under Trusted Types",
            )
        })
        .collect()
}

/// True when the braces at the start of `code` hold a tag in small letters.
fn has_element(code: &str) -> bool {
    let mut depth = 0_usize;
    let mut after_bracket = false;
    for character in code.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if after_bracket && character.is_ascii_lowercase() => return true,
            _ => {}
        }
        if character == '}' && depth == 0 {
            return false;
        }
        after_bracket = character == '<';
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::source::check;
    use super::*;

    #[test]
    fn the_core_has_no_float_and_no_clock() {
        let rule = forbid_floats_and_clocks_in_core;
        check(rule, "core/src/a.rs", "let a: f64 = Instant::now();", 2);
        check(
            rule,
            "core/src/a.rs",
            "// no f64\nlet buff64er = \"f32\";",
            0,
        );
        check(rule, "cli/src/a.rs", "let a: f64 = 1.0;", 0);
    }

    #[test]
    fn only_money_rounds() {
        check(
            allow_rounding_only_in_money,
            "core/src/quote.rs",
            "a.round_dp(2)",
            1,
        );
        check(
            allow_rounding_only_in_money,
            "core/src/money.rs",
            "a.round_dp(2)",
            0,
        );
    }

    #[test]
    fn only_platform_reads_the_browser() {
        let rule = allow_the_window_only_in_platform;
        check(
            rule,
            "src/state.rs",
            "web_sys::window(); leptos::window();",
            2,
        );
        check(rule, "src/state.rs", "let windows = 1; // window()", 0);
        check(rule, "src/platform.rs", "window()", 0);
    }

    #[test]
    fn every_view_has_the_global_class() {
        check(demand_global_class, "src/a.rs", "view! { <p>{x}</p> }", 1);
        check(
            demand_global_class,
            "src/a.rs",
            "view! { class=\"other\", <p/> }",
            1,
        );
        check(
            demand_global_class,
            "src/a.rs",
            "view! {\n    class = \"im\",\n <p/> }",
            0,
        );
        check(
            demand_global_class,
            "src/a.rs",
            "view! { class=\"im\", <p/> }",
            0,
        );
    }
}
