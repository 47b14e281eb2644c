//! What WebKit's small browser takes from the desktop, of which there is none: files in a folder.

use std::path::Path;

use crate::files::downloads;

/// Without it the buttons around the page keep the window from being as narrow as a phone.
const SMALL: &str = "* { font-size: 1px; min-width: 0; margin: 0; padding: 0; border-width: 0; \
    -gtk-icon-transform: scale(0.1); }\n";

/// The folder with the settings for a reader who wants nothing to move, or for any other.
pub(crate) fn settings(is_still: bool) -> String {
    let name = if is_still { "still" } else { "moving" };
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gtk");
    let folder = target.join(name);
    let moves = u8::from(!is_still);
    write(
        &folder,
        "gtk-3.0/settings.ini",
        &format!("[Settings]\ngtk-enable-animations={moves}\n"),
    );
    write(&folder, "gtk-3.0/gtk.css", SMALL);
    let saved = downloads();
    write(
        &folder,
        "user-dirs.dirs",
        &format!("XDG_DOWNLOAD_DIR=\"{}\"\n", saved.display()),
    );
    folder.display().to_string()
}

/// Writes a file unless it is there: another browser may be reading it.
fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    if std::fs::read_to_string(&path).is_ok_and(|it| it == text) {
        return;
    }
    // At once, for two tests may want it at the same time.
    let draft = folder.join(format!("{name}.{:?}", std::thread::current().id()));
    std::fs::create_dir_all(folder.join("gtk-3.0"))
        .and_then(|()| std::fs::write(&draft, text))
        .and_then(|()| std::fs::rename(&draft, &path))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
