//! The recipes of the documentation, as the tests use them: what a reader copies is what is tested.

use std::path::Path;

/// The fenced block of a page of the documentation whose first line names it, such as
/// ```` ```css theming/theme.css ````.
///
/// # Panics
/// When the page has no such block.
pub fn recipe(page: &str, name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(page);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{page}: {error}"));
    block(&text, name).unwrap_or_else(|| panic!("{page} has no block `{name}`"))
}

fn block(text: &str, name: &str) -> Option<String> {
    let mut lines = text.lines();
    lines.find(|line| {
        let opened = line.strip_prefix("```").and_then(|it| it.split_once(' '));
        opened.is_some_and(|(_, found)| found == name)
    })?;
    let lines: Vec<&str> = lines.take_while(|line| *line != "```").collect();
    Some(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::block;

    #[test]
    fn a_block_is_found_by_its_name() {
        let text = "words\n```css a.css\na {}\n\nb {}\n```\n```css b.css\nc {}\n```\n";
        assert_eq!(Some("a {}\n\nb {}\n".to_owned()), block(text, "a.css"));
        assert_eq!(Some("c {}\n".to_owned()), block(text, "b.css"));
        assert_eq!(None, block(text, "c.css"));
    }
}
