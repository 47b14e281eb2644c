//! Versions as programs print them.

use std::fmt;

/// Major, minor, patch. Ordered, so `>=` means what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u64, pub(crate) u64, pub(crate) u64);

impl Version {
    /// The first word of `text` that looks like a version: `v20.20.2`, `trunk 0.21.14`,
    /// `Chromium 156.0.8078.79 built on Debian`. Further parts are ignored.
    pub(crate) fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let word = word.strip_prefix('v').unwrap_or(word);
        let release = word.split(['-', '+']).next()?;
        let mut parts = release.split('.').map(|part| part.parse::<u64>().ok());
        Some(Self(parts.next()??, parts.next()??, parts.next()??))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn a_version_is_found_in_what_programs_print() {
        for (expected, text) in [
            (Some(Version(20, 20, 2)), "v20.20.2\n"),
            (Some(Version(0, 21, 14)), "trunk 0.21.14"),
            (Some(Version(0, 2, 130)), "wasm-bindgen 0.2.130"),
            (
                Some(Version(156, 0, 8078)),
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
            ),
            (Some(Version(0, 22, 0)), "trunk 0.22.0-beta.1"),
            (None, "no such program"),
            (None, "1.2"),
        ] {
            assert_eq!(Version::find(text), expected, "{text}");
        }
    }

    #[test]
    fn parts_compare_as_numbers_and_not_as_text() {
        assert!(Version(20, 19, 0) > Version(20, 9, 9));
        assert!(Version(100, 0, 0) > Version(20, 19, 0));
    }
}
