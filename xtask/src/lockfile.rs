//! Reads `Cargo.lock`: the version of wasm-bindgen stands there and nowhere else.

use crate::failure::{Failure, Result};
use crate::paths;
use crate::version::Version;

/// The locked version of the package `name`.
pub(crate) fn locked_version(name: &str) -> Result<Version> {
    let path = paths::root().join("Cargo.lock");
    let text = std::fs::read_to_string(&path)
        .map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    find_version(&text, name)
        .ok_or_else(|| Failure::new(format!("Cargo.lock names no version of {name}")))
}

/// The file is TOML, but cargo writes it in one fixed form; a parser would be a dependency more.
fn find_version(lockfile: &str, name: &str) -> Option<Version> {
    let mut lines = lockfile
        .lines()
        .skip_while(|line| *line != format!("name = \"{name}\""));
    lines.next()?;
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Version::find(version)
}

#[cfg(test)]
mod tests {
    use super::find_version;
    use crate::version::Version;

    const LOCKFILE: &str = r#"
[[package]]
name = "wasm-bindgen-macro"
version = "0.2.129"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn the_version_of_the_package_itself_is_taken() {
        assert_eq!(
            find_version(LOCKFILE, "wasm-bindgen"),
            Some(Version(0, 2, 130))
        );
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(find_version(LOCKFILE, "wasm"), None);
    }
}
