//! Whether the gallery shows every component: what nobody looks at does not stay good.

use super::{Finding, Source};

/// The components with their states.
const GALLERY: &str = include_str!("../../../tests/browser/gallery.json");

/// What components are made with, and the doors: they draw nothing of their own.
const TOOLS: [&str; 3] = [
    "src/components/element.rs",
    "src/components/live.rs",
    "src/later/mod.rs",
];

/// A component, and a view that comes later, has an entry with its states.
pub(super) fn demand_an_entry(source: &Source) -> Vec<Finding> {
    if is_component(source) && !has_entry(GALLERY, &source.path) {
        let message = "has no entry in tests/browser/gallery.json: list its states";
        return vec![source.finding_at(0, message)];
    }
    Vec::new()
}

/// Whether elements come out of the file.
fn is_component(source: &Source) -> bool {
    let is_drawn = source.is_in(&["src/components/", "src/later/"], ".rs")
        && !source.path.starts_with("src/later/view/")
        && !TOOLS.contains(&source.path.as_str());
    is_drawn && (source.code.contains("-> El") || source.code.contains("-> (El"))
}

fn has_entry(gallery: &str, path: &str) -> bool {
    let name = path.strip_prefix("src/").unwrap_or(path);
    gallery.contains(&format!("\n  \"{name}\": [\n    {{"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_component_without_an_entry_is_found() {
        let check = |path: &str, code: &str| demand_an_entry(&Source::new(path, code)).len();
        let draws = "fn new() -> El { el() }";
        assert_eq!(1, check("src/components/brand_new.rs", draws));
        assert_eq!(
            1,
            check(
                "src/later/usage/brand_new.rs",
                "fn f() -> (El, Vec<El>) { f() }"
            )
        );
        assert_eq!(
            0,
            check("src/components/brand_new.rs", "fn count() -> usize { 0 }")
        );
        assert_eq!(0, check("src/later/view/brand_new.rs", draws));
        assert_eq!(0, check("src/components/bill.rs", draws));
    }

    #[test]
    fn every_entry_is_about_a_file_that_is_there() {
        let names = GALLERY.lines().filter_map(|line| {
            let (name, _) = line.strip_prefix("  \"")?.split_once("\": [")?;
            Some(name)
        });
        let mut count = 0;
        for name in names {
            let file = crate::paths::root().join("src").join(name);
            assert!(file.is_file(), "{name} is gone: take its entry out");
            count += 1;
        }
        assert!(count > 40, "{count} entries");
    }
}
