//! The files of a folder, by their path in it.

use crate::failure::Result;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// Paths with slashes, and what the files hold.
#[derive(Debug, Default)]
pub(super) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Everything below `folder`; nothing where there is no such folder.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let mut files = Self::default();
        files.read_into(folder, "")?;
        Ok(files)
    }

    /// These files of `folder`.
    pub(super) fn read_these(folder: &Path, names: &[&str]) -> Result<Self> {
        let mut files = Self::default();
        for name in names {
            files.add(name, &std::fs::read(folder.join(name))?);
        }
        Ok(files)
    }

    fn read_into(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        if !folder.is_dir() {
            return Ok(());
        }
        for entry in folder.read_dir()? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                self.read_into(&path, &format!("{name}/"))?;
            } else {
                self.add(&name, &std::fs::read(&path)?);
            }
        }
        Ok(())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a file or replaces it.
    pub(super) fn add(&mut self, path: &str, bytes: &[u8]) {
        self.0.insert(path.to_owned(), bytes.to_vec());
    }

    /// Adds all of `others` below a folder.
    pub(super) fn add_below(&mut self, folder: &str, others: &Self) {
        for (path, bytes) in &others.0 {
            self.add(&format!("{folder}/{path}"), bytes);
        }
    }

    /// A number that changes when a name or a byte does.
    pub(super) fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        hasher.finish()
    }

    /// Writes all of them below `folder`.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        for (path, bytes) in &self.0 {
            let file = folder.join(path);
            std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
            std::fs::write(file, bytes)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Files;

    #[test]
    fn a_changed_byte_or_name_changes_the_fingerprint() {
        let print = |path: &str, text: &str| {
            let mut files = Files::default();
            files.add(path, text.as_bytes());
            files.fingerprint()
        };
        assert_eq!(print("a", "1"), print("a", "1"));
        assert_ne!(print("a", "1"), print("a", "2"));
        assert_ne!(print("a", "1"), print("b", "1"));
    }

    #[test]
    fn files_go_below_the_folder_that_is_named() {
        let mut widget = Files::default();
        widget.add("a/b.js", b"1");
        let mut site = Files::default();
        site.add_below("static/pricing", &widget);
        assert!(site.0.contains_key("static/pricing/a/b.js"));
    }
}
