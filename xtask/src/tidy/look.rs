//! Rules about the looks of the widget: one set of colours, one scale of type, motion on request.

use super::{Finding, Source};

/// Where raw colours stand.
const TOKENS: &str = "style/widget/base.css";

/// A colour is a token, or one of the system's where the reader has chosen the colours.
pub(super) fn allow_colours_only_in_tokens(source: &Source) -> Vec<Finding> {
    const FUNCTIONS: [&str; 8] = [
        "rgb(",
        "rgba(",
        "hsl(",
        "hsla(",
        "hwb(",
        "lab(",
        "oklch(",
        "light-dark(",
    ];
    if !is_widget(source) || source.path == TOKENS {
        return Vec::new();
    }
    declarations(&source.code)
        .filter(|(_, _, value)| {
            let words = value.split([' ', ',', '(', ')']);
            let has_name = words.clone().any(|it| ["white", "black"].contains(&it));
            let has_digits = words.into_iter().any(|it| it.starts_with('#'));
            // A fragment of an address is no colour.
            let is_address = value.contains("url(");
            has_name || (has_digits && !is_address) || FUNCTIONS.iter().any(|it| value.contains(it))
        })
        .map(|(offset, _, value)| {
            source.finding_at(
                offset,
                format!("`{value}`: a colour is a token of {TOKENS}"),
            )
        })
        .collect()
}

/// What leaves the size as it is, what the host page says, and 1 em within text of 0.9375 em.
const OTHER_SIZES: [&str; 4] = ["inherit", "1em", "var(--im-font-size, 1em)", "1.0667em"];

/// Five sizes and two weights.
pub(super) fn demand_the_type_scale(source: &Source) -> Vec<Finding> {
    if !is_widget(source) {
        return Vec::new();
    }
    declarations(&source.code)
        .filter(|(_, property, value)| match *property {
            "font-size" => !value.starts_with("var(--size-") && !OTHER_SIZES.contains(value),
            "font-weight" => !["400", "inherit", "var(--weight-strong)"].contains(value),
            _ => false,
        })
        .map(|(offset, property, value)| {
            let message = format!("`{property}: {value}` is not of the type scale");
            source.finding_at(offset, message)
        })
        .collect()
}

/// What moves stands below the question whether the reader wants motion.
pub(super) fn allow_motion_only_where_it_is_wanted(source: &Source) -> Vec<Finding> {
    if !is_widget(source) {
        return Vec::new();
    }
    declarations(&source.code)
        .filter(|(offset, property, _)| {
            let moves = ["animation", "transition", "scroll-behavior"]
                .iter()
                .any(|it| property.starts_with(it));
            moves && !is_asked(source.code.get(..*offset).unwrap_or_default())
        })
        .map(|(offset, property, _)| {
            let message =
                format!("`{property}` outside `@media (prefers-reduced-motion: no-preference)`");
            source.finding_at(offset, message)
        })
        .collect()
}

/// Whether the text ends within the query: its brace is still open.
fn is_asked(before: &str) -> bool {
    let Some(start) = before.rfind("(prefers-reduced-motion: no-preference)") else {
        return false;
    };
    let mut depth = 0_usize;
    for brace in before.get(start..).unwrap_or_default().chars() {
        match brace {
            '{' => depth += 1,
            '}' if depth <= 1 => return false,
            '}' => depth -= 1,
            _ => {}
        }
    }
    true
}

/// Whatever lies in `style/` is part of the widget, but for the page around it.
pub(super) fn is_widget(source: &Source) -> bool {
    source.is_in(&["style/"], ".css") && !source.path.starts_with("style/page/")
}

/// Offset, property and value of each declaration.
fn declarations(code: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut offset = 0;
    code.split_inclusive(['{', '}', ';'])
        .filter_map(move |piece| {
            let start = offset;
            offset += piece.len();
            // What ends in `{` is a selector or a query.
            let text = piece.strip_suffix([';', '}'])?;
            let (property, value) = text.split_once(':')?;
            let space = text.len() - text.trim_start().len();
            Some((start + space, property.trim(), value.trim()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Source {
        Source::new("style/later/plot.css", text)
    }

    #[test]
    fn colours_outside_the_tokens_are_found() {
        let check = |text: &str| allow_colours_only_in_tokens(&sheet(text)).len();
        assert_eq!(
            3,
            check(".a { color: #fff; background: rgb(0 0 0); fill: black }")
        );
        assert_eq!(1, check(".a { color: light-dark(red, blue) }"));
        assert_eq!(
            0,
            check(".a#b { color: var(--text); fill: CanvasText; white-space: nowrap }")
        );
        let tokens = Source::new(TOKENS, ".base { --text: light-dark(#000, #fff) }");
        assert!(allow_colours_only_in_tokens(&tokens).is_empty());
    }

    #[test]
    fn sizes_beside_the_scale_are_found() {
        let check = |text: &str| demand_the_type_scale(&sheet(text)).len();
        assert_eq!(
            3,
            check(".a { font-size: 11px; font-weight: bold } .b { font-size: 0.9em }")
        );
        assert_eq!(
            0,
            check(".a { font-size: var(--size-small); font-weight: var(--weight-strong) }")
        );
        assert_eq!(0, check(".a { font-size: 1em; font-weight: inherit }"));
    }

    #[test]
    fn motion_that_nobody_asked_about_is_found() {
        let check = |text: &str| allow_motion_only_where_it_is_wanted(&sheet(text)).len();
        let asked = "@media (prefers-reduced-motion: no-preference) { .a { animation: a 1s } }";
        assert_eq!(0, check(asked));
        assert_eq!(1, check(&format!("{asked} .b {{ transition: all 1s }}")));
        assert_eq!(1, check(".a { animation: a 1s }"));
    }
}
