//! Our script inside the page.
//!
//! It is put into every document before the page's own scripts, so that it sees the first
//! violation too. Chromium runs it outside the page's policy, as it does all WebDriver scripts. Into
//! pages for other engines the test's own site puts it, as a file of the site: there it is preceded
//! by a recorder of what the page writes to the console, which these engines do not tell.

/// The script; it defines `imProbe`.
pub const SOURCE: &str = include_str!("probe.js");

/// Where a site serves it.
pub(crate) const PATH: &str = "/im-probe.js";

/// The script with the recorder.
pub(crate) fn recorded() -> String {
    [include_str!("recorder.js"), SOURCE].join("\n")
}

/// A page with the script as the first of its head; a page without a head gets it behind its first
/// tag, which is the declaration of its type.
pub(crate) fn put_into(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let small = page.to_ascii_lowercase();
    let place = small
        .find("<head")
        .or_else(|| small.find("<!doctype"))
        .and_then(|start| Some(start + small[start..].find('>')? + 1))
        .unwrap_or_default();
    let (before, after) = page.split_at(place);
    format!("{before}<script src=\"{PATH}\"></script>{after}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{PATH, put_into};

    #[test]
    fn the_script_comes_before_all_others() {
        let tag = format!("<script src=\"{PATH}\"></script>");
        for (page, before) in [
            (
                "<!DOCTYPE html><html><head lang=en><script src=a></script>",
                "<!DOCTYPE html><html><head lang=en>",
            ),
            ("<!doctype html><title>a</title>", "<!doctype html>"),
            ("text", ""),
        ] {
            let put = String::from_utf8(put_into(page.as_bytes())).expect("text");
            assert_eq!(Some(before), put.split(&tag).next());
        }
    }
}
