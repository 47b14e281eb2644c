//! A static host for the built page, as strict as a host can be, that can also misbehave.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::http::{Answer, Listener};

/// The tag of the start page.
pub const HOST: &str =
    "<im-pricing-calculator loading=\"eager\" permalink=\"q\" storage></im-pricing-calculator>";

/// The policy of the project's promise: no inline script or style, no other host, Trusted Types.
pub const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; object-src 'none'; \
    require-trusted-types-for 'script'";

/// What a browser looks for at the root of every host.
const ICON: &str = "/favicon.ico";

/// What the host does wrong with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It is not there: status 404.
    Missing,
    /// The host answers with its start page instead, status 200.
    IsHtml,
    /// It ends in the middle.
    Truncated,
}

/// What to serve; [`SiteBuilder::start`] serves it.
#[derive(Debug)]
pub struct SiteBuilder {
    files: BTreeMap<String, Vec<u8>>,
    folder: String,
    policy: Option<String>,
    is_shared: bool,
    fault: Option<(&'static str, Fault)>,
    is_healed: Arc<AtomicBool>,
}

/// A running host; stopped on drop.
#[derive(Debug)]
pub struct Site {
    requests: Arc<Mutex<Vec<String>>>,
    listener: Listener,
    folder: String,
    is_healed: Arc<AtomicBool>,
}

/// The folder of the built page.
pub fn dist() -> PathBuf {
    std::env::var_os("IM_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
        PathBuf::from,
    )
}

impl SiteBuilder {
    /// The built page under `/`, with the strict policy.
    ///
    /// # Panics
    /// When there is no built page.
    pub fn of_dist() -> Self {
        let folder = dist();
        let mut site = Self::empty();
        read_into(&mut site.files, &folder, "");
        assert!(
            site.files.contains_key("index.html"),
            "no page in {}: run `cargo xtask dist` first, or set IM_DIST",
            folder.display()
        );
        site
    }

    /// Nothing yet, with the strict policy.
    pub fn empty() -> Self {
        Self {
            files: BTreeMap::new(),
            folder: "/".to_owned(),
            policy: Some(STRICT_POLICY.to_owned()),
            is_shared: false,
            fault: None,
            is_healed: Arc::default(),
        }
    }

    /// Moves everything under `folder`, which begins and ends with a slash.
    #[must_use]
    pub fn under(mut self, folder: &str) -> Self {
        folder.clone_into(&mut self.folder);
        self
    }

    /// Sends this policy, or none.
    #[must_use]
    pub fn with_policy(mut self, policy: Option<&str>) -> Self {
        self.policy = policy.map(ToOwned::to_owned);
        self
    }

    /// Lets pages of any origin read the files, as a host does whose files others embed.
    #[must_use]
    pub const fn shared(mut self) -> Self {
        self.is_shared = true;
        self
    }

    /// Adds a page or replaces one.
    #[must_use]
    pub fn with_file(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(name.to_owned(), bytes.into());
        self
    }

    /// Adds a page made from the built one, so that it names the same hashed files. The tag is empty:
    /// what is prerendered is not in it.
    #[must_use]
    pub fn with_page_like_index(self, name: &str, change: impl Fn(&str) -> String) -> Self {
        let index = String::from_utf8_lossy(&self.files["index.html"]).into_owned();
        let page = change(&without_prerendered(&index));
        self.with_file(name, page)
    }

    /// Misbehaves when it is asked for a file whose name ends so.
    #[must_use]
    pub fn with_fault(mut self, ending: &'static str, fault: Fault) -> Self {
        self.fault = Some((ending, fault));
        self
    }

    /// Serves on a free port of this machine.
    pub fn start(self) -> Site {
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        let folder = self.folder.clone();
        let is_healed = Arc::clone(&self.is_healed);
        let listener = Listener::start(move |path| {
            // Browsers ask for an icon by themselves: no request of the page's.
            if path != ICON {
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                seen.push(path.to_owned());
            }
            self.answer(path)
        });
        Site {
            requests,
            listener,
            folder,
            is_healed,
        }
    }

    /// The answer to a request for `path`.
    fn answer(&self, path: &str) -> Answer {
        let path = path.split('?').next().unwrap_or_default();
        let (status, kind, body) = match path.strip_prefix(&self.folder) {
            _ if path == ICON => (204, "image/x-icon", Vec::new()),
            Some("") => self.content("index.html"),
            Some(name) => self.content(name),
            None => self.content(""),
        };
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
        ];
        if self.is_shared {
            headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        }
        if let Some(policy) = &self.policy {
            headers.push(("Content-Security-Policy", policy.clone()));
        }
        Answer {
            status,
            headers,
            body,
        }
    }

    /// Status, MIME type and bytes for a name.
    fn content(&self, name: &str) -> (u16, &'static str, Vec<u8>) {
        let missing = || (404, "text/html; charset=utf-8", b"Not found".to_vec());
        let Some(bytes) = self.files.get(name) else {
            return missing();
        };
        let is_faulty =
            |ending: &str| !self.is_healed.load(Ordering::Relaxed) && name.ends_with(ending);
        match self.fault.filter(|(ending, _)| is_faulty(ending)) {
            None => (200, mime_type(name), bytes.clone()),
            Some((_, Fault::Missing)) => missing(),
            Some((_, Fault::IsHtml)) => {
                let page = self.files["index.html"].clone();
                (200, mime_type("index.html"), page)
            }
            Some((_, Fault::Truncated)) => {
                let half = bytes[..bytes.len() / 2].to_vec();
                (200, mime_type(name), half)
            }
        }
    }
}

impl Site {
    /// The address of a page; `""` is the start page.
    pub fn url(&self, name: &str) -> String {
        format!("{}{}{name}", self.origin(), self.folder)
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.listener.address)
    }

    /// Serves every file as it is from now on.
    pub fn heal(&self) {
        self.is_healed.store(true, Ordering::Relaxed);
    }

    /// The paths asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.clone()
    }

    /// How often a file with this extension was asked for.
    pub fn requests_for(&self, extension: &str) -> usize {
        let requests = self.requests();
        requests
            .iter()
            .filter(|path| has_extension(path, extension))
            .count()
    }
}

/// Reads all files below `folder`, named by their path with slashes.
fn read_into(files: &mut BTreeMap<String, Vec<u8>>, folder: &Path, prefix: &str) {
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

/// The page as it was before something was written into its tag.
fn without_prerendered(page: &str) -> String {
    let (start, end) = ("\n<section class=\"im-plain\"", "</section>\n</");
    let parts = page.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some([before, "</", after].concat())
    });
    parts.unwrap_or_else(|| page.to_owned())
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found == extension)
}

/// The types that browsers insist on: modules and WebAssembly start under no other.
fn mime_type(name: &str) -> &'static str {
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
