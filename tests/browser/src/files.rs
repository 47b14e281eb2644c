//! What is served: where it lies, and its types.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where browsers put what a page saves.
pub(crate) fn downloads() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/downloads");
    std::fs::create_dir_all(&folder)
        .and_then(|()| folder.canonicalize())
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
}

/// The folder of the built page.
pub fn dist() -> PathBuf {
    std::env::var_os("IM_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
        PathBuf::from,
    )
}

/// The folder of the built sites that the widget is embedded in.
pub(crate) fn hosts() -> PathBuf {
    std::env::var_os("IM_HOSTS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/hosts/built"),
        PathBuf::from,
    )
}

/// Reads all files below `folder`, named by their path with slashes.
pub(crate) fn read_into(files: &mut BTreeMap<String, Vec<u8>>, folder: &Path, prefix: &str) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            read_into(files, &path, &format!("{name}/"));
        } else if let Ok(bytes) = std::fs::read(&path) {
            files.insert(name, bytes);
        }
    }
}

pub(crate) fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found == extension)
}

/// The types that browsers insist on: modules and WebAssembly start under no other.
pub(crate) fn mime_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("md") => "text/markdown; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// The page as it was before something was written into its tag.
pub(crate) fn without_prerendered(page: &str) -> String {
    let (start, end) = ("\n<section class=\"im-plain\"", "</section>\n</");
    let parts = page.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some([before, "</", after].concat())
    });
    parts.unwrap_or_else(|| page.to_owned())
}
