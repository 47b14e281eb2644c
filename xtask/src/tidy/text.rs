//! Rules about any text of ours.

use super::{Finding, Source};

/// Inline styles break a strict policy, and markup from text is how scripts get in.
pub(super) fn forbid_inline_markup(source: &Source) -> Vec<Finding> {
    if !source.is_in(&["src/"], ".rs") && !source.is_in(&["src/"], ".js") {
        return Vec::new();
    }
    [" style=\"", " style=\\\"", "inner_html", "innerHTML"]
        .iter()
        .flat_map(|needle| {
            let message = "refused by a strict policy; use `style:property=` and text nodes";
            source.findings(&source.uncommented, needle, message)
        })
        .collect()
}

/// Folders that exist on one machine only. Put together here, so that this file does not trip.
pub(super) fn forbid_machine_paths(source: &Source) -> Vec<Finding> {
    [
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("C:", "\\Users"),
    ]
    .iter()
    .flat_map(|needle| source.findings(&source.text, needle, "a path of one machine"))
    .collect()
}

/// Work left over and tests switched off say why.
pub(super) fn demand_reasons(source: &Source) -> Vec<Finding> {
    let is_code = [".rs", ".js", ".mjs", ".css", ".toml", ".html"]
        .iter()
        .any(|extension| source.path.ends_with(extension));
    if !is_code {
        return Vec::new();
    }
    let ignored = source.findings(
        &source.code,
        concat!("#[ig", "nore]"),
        "write the reason: `#[ignore = \"…\"]`",
    );
    [concat!("TO", "DO"), concat!("FIX", "ME")]
        .iter()
        .flat_map(|mark| source.text.match_indices(mark))
        .filter(|(offset, mark)| {
            let line = source.text.get(offset + mark.len()..).unwrap_or_default();
            let line = line.lines().next().unwrap_or_default();
            line.strip_prefix(": ")
                .is_none_or(|reason| reason.trim().len() < 10)
        })
        .map(|(offset, mark)| source.finding_at(offset, format!("`{mark}` without `: reason`")))
        .chain(ignored)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(rule: fn(&Source) -> Vec<Finding>, path: &str, text: &str) -> usize {
        rule(&Source::new(path, text)).len()
    }

    #[test]
    fn inline_styles_and_markup_from_text_are_found() {
        let markup = "view! { class=\"im\", <p style=\"color: red\" inner_html=x></p> }";
        assert_eq!(count(forbid_inline_markup, "src/a.rs", markup), 2);
        assert_eq!(
            count(forbid_inline_markup, "src/a.js", "a.innerHTML = b;"),
            1
        );
        assert_eq!(
            count(forbid_inline_markup, "src/a.js", "// innerHTML is refused"),
            0
        );
        assert_eq!(count(forbid_inline_markup, "src/a.rs", "style:width=x"), 0);
    }

    #[test]
    fn machine_paths_are_found() {
        let path = format!("cd {}me/project", concat!("/ho", "me/"));
        assert_eq!(count(forbid_machine_paths, "README.md", &path), 1);
        assert_eq!(
            count(forbid_machine_paths, "README.md", "cd project/homepage"),
            0
        );
    }

    #[test]
    fn what_is_left_over_says_why() {
        let mark = concat!("TO", "DO");
        assert_eq!(
            count(
                demand_reasons,
                "src/a.rs",
                &format!("// {mark}\n// {mark}: x")
            ),
            2
        );
        let reason = format!("// {mark}: needs the next book");
        assert_eq!(count(demand_reasons, "src/a.rs", &reason), 0);
        assert_eq!(
            count(
                demand_reasons,
                "src/a.rs",
                concat!("#[ig", "nore]\nfn a() {}")
            ),
            1
        );
    }
}
