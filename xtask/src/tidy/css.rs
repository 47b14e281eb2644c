//! Rules about styles: the widget lives in a box on somebody else's page.

use super::look::is_widget;
use super::{Finding, Source};

/// Rules for the widget alone.
pub(super) fn check_widget(source: &Source) -> Vec<Finding> {
    if !is_widget(source) {
        return Vec::new();
    }
    let mut findings = forbid_page_units(source);
    findings.extend(forbid_viewport_queries(source));
    findings.extend(forbid_host_color_scheme(source));
    findings
}

/// `rem` is the page's font size, `vh` and `vw` are the page's window: neither is ours.
fn forbid_page_units(source: &Source) -> Vec<Finding> {
    const UNITS: [&str; 12] = [
        "rem", "vh", "vw", "vmin", "vmax", "vi", "vb", "dvh", "svh", "lvh", "dvw", "svw",
    ];
    source
        .code
        .match_indices(|character: char| character.is_ascii_digit())
        .filter_map(|(offset, _)| {
            let rest = source.code.get(offset + 1..)?;
            let end = rest
                .find(|other: char| !other.is_ascii_alphabetic())
                .unwrap_or(rest.len());
            let unit = rest.get(..end).filter(|unit| UNITS.contains(unit))?;
            // A colour or a class name may end like that: `#1rem` does not exist, `.a1vh` might.
            Some(source.finding_at(
                offset,
                format!("`{unit}` is a unit of the page, not of the box"),
            ))
        })
        .collect()
}

/// The box may be narrow on a wide screen: container queries.
fn forbid_viewport_queries(source: &Source) -> Vec<Finding> {
    source
        .code
        .match_indices("@media")
        .filter(|(offset, _)| {
            let query = source.code.get(*offset..).unwrap_or_default();
            let query = query.split('{').next().unwrap_or_default();
            query.contains("width") || query.contains("height") || query.contains("aspect-ratio")
        })
        .map(|(offset, _)| source.finding_at(offset, "ask the container, not the window"))
        .collect()
}

/// Inherited, `light-dark()` follows the page's own switch; set on the host it follows the system.
fn forbid_host_color_scheme(source: &Source) -> Vec<Finding> {
    rules(&source.code)
        .filter(|(_, selector, body)| selector.contains(":host") && body.contains("color-scheme"))
        .map(|(offset, ..)| {
            source.finding_at(offset, "`color-scheme` on :host hides the page's own")
        })
        .collect()
}

/// Innermost rules as offset, selector and body.
fn rules(code: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    code.match_indices('}').filter_map(|(end, _)| {
        let before = code.get(..end)?;
        let open = before.rfind('{')?;
        let head = before.get(..open)?;
        let start = head.rfind(['{', '}', ';']).map_or(0, |found| found + 1);
        let selector = head.get(start..)?;
        let space = selector.len() - selector.trim_start().len();
        Some((start + space, selector.trim(), before.get(open + 1..)?))
    })
}

/// Start and end instead of left and right: the page may run from right to left.
pub(super) fn demand_logical_properties(source: &Source) -> Vec<Finding> {
    if !source.is_in(&["style/"], ".css") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut offset = 0;
    for declaration in source.code.split_inclusive(['{', '}', ';']) {
        let text = declaration.trim_end_matches(['{', '}', ';']);
        // What ends in `{` is a selector.
        if !declaration.ends_with('{')
            && let Some((property, value)) = text.split_once(':')
            && is_physical(property.trim(), value.trim())
        {
            let space = text.len() - text.trim_start().len();
            let message = format!("`{}`: use the logical property", text.trim());
            findings.push(source.finding_at(offset + space, message));
        }
        offset += declaration.len();
    }
    findings
}

fn is_physical(property: &str, value: &str) -> bool {
    const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];
    let has_side = property.split('-').any(|part| SIDES.contains(&part));
    let has_value =
        ["text-align", "float", "clear"].contains(&property) && ["left", "right"].contains(&value);
    has_side || has_value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widget(text: &str) -> Vec<Finding> {
        check_widget(&Source::new("style/widget/form.css", text))
    }

    #[test]
    fn units_of_the_page_are_found() {
        assert_eq!(widget(".a { padding: 1rem 50vh; margin: 1.5rem }").len(), 3);
        assert_eq!(
            widget(".a { padding: 1em 2px; inline-size: 4cqi } /* 1rem */").len(),
            0
        );
        assert!(
            check_widget(&Source::new("style/page/plain.css", "a { margin: 1rem }")).is_empty()
        );
    }

    #[test]
    fn questions_to_the_window_are_found() {
        assert_eq!(
            widget("@media (max-width: 40em) { .a { color: red } }").len(),
            1
        );
        assert_eq!(
            widget("@media (prefers-reduced-motion) { .a { max-width: 1px } }").len(),
            0
        );
        assert_eq!(
            widget("@container (inline-size > 40em) { .a { color: red } }").len(),
            0
        );
    }

    #[test]
    fn a_colour_scheme_of_the_host_is_found() {
        assert_eq!(
            widget(".a { b: c }\n:host { display: block; color-scheme: dark }").len(),
            1
        );
        assert_eq!(
            widget(".base { color-scheme: dark } :host { display: block }").len(),
            0
        );
    }

    #[test]
    fn physical_sides_are_found() {
        let check =
            |text: &str| demand_logical_properties(&Source::new("style/page/plain.css", text));
        let findings = check(".a {\n  margin-left: 1em;\n  text-align: right;\n  top: 0\n}");
        let lines: Vec<usize> = findings.iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [2, 3, 4]);
        assert_eq!(
            check(".left:hover { margin-inline: 1em; text-align: end }").len(),
            0
        );
    }
}
