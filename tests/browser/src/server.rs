//! A static host for the built page, as strict as a host can be, that can also misbehave.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::engine::Engine;
use crate::fault::{self, Content};
use crate::files::{has_extension, hosts, mime_type, read_into, without_prerendered};
use crate::http::{Answer, Listener};
use crate::probe;

pub use crate::fault::Fault;
pub use crate::files::dist;

/// The tag of the start page.
pub const HOST: &str =
    "<im-pricing-calculator loading=\"eager\" permalink=\"q\" storage></im-pricing-calculator>";

/// The policy of the project's promise: no inline script or style, no other host, Trusted Types.
pub const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; object-src 'none'; \
    require-trusted-types-for 'script'";

/// What a browser looks for at the root of every host.
const ICON: &str = "/favicon.ico";

/// Where the sites of the recipes say that they are; in a policy, the site's own address.
pub const OWN_ORIGIN: &str = "https://example.com";

/// What to serve; [`SiteBuilder::start`] serves it.
#[derive(Debug)]
pub struct SiteBuilder {
    files: BTreeMap<String, Vec<u8>>,
    folder: String,
    policy: Option<String>,
    engine: Engine,
    fault: Option<(&'static str, Fault)>,
    is_shared: bool,
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

    /// A site of `docs/embed.md`, built by its tool, under the folder that the recipes name and
    /// without a policy: the generators' own scripts are inline.
    ///
    /// # Panics
    /// When it is not built, or with another widget.
    pub fn of_host(name: &str) -> Self {
        let mut site = Self::empty().under("/proj/").with_policy(None);
        let folder = hosts().join(name);
        read_into(&mut site.files, &folder, "");
        let loader = "im-pricing-calculator.js";
        let is_current = std::fs::read(dist().join(loader))
            .is_ok_and(|ours| site.files.get(&format!("pricing/{loader}")) == Some(&ours));
        let folder = folder.display();
        assert!(is_current, "{folder} is not built: run `cargo xtask hosts`");
        site
    }

    /// Adds the built widget in a folder, whose name ends with a slash.
    #[must_use]
    pub fn with_widget(mut self, folder: &str) -> Self {
        read_into(&mut self.files, &dist(), folder);
        self
    }

    /// Lets pages of other hosts take its files.
    #[must_use]
    pub fn shared(mut self) -> Self {
        self.is_shared = true;
        self
    }

    /// The text of one of its files.
    pub fn text(&self, name: &str) -> String {
        String::from_utf8_lossy(&self.files[name]).into_owned()
    }

    /// The name of the file that ends so.
    pub fn name_of(&self, ending: &str) -> String {
        let mut names = self.files.keys();
        let name = names.find(|name| name.ends_with(ending));
        name.unwrap_or_else(|| panic!("no file *{ending}")).clone()
    }

    /// Nothing yet, with the strict policy.
    pub fn empty() -> Self {
        Self {
            files: BTreeMap::new(),
            folder: "/".to_owned(),
            policy: Some(STRICT_POLICY.to_owned()),
            engine: Engine::chosen(),
            fault: None,
            is_shared: false,
            is_healed: Arc::default(),
        }
    }

    /// Moves everything under `folder`, which begins and ends with a slash.
    #[must_use]
    pub fn under(mut self, folder: &str) -> Self {
        folder.clone_into(&mut self.folder);
        self
    }

    /// Serves to an engine: into pages for one that cannot be told to run it, [`probe`] is put here.
    #[must_use]
    pub fn seen_in(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// Sends this policy, or none.
    #[must_use]
    pub fn with_policy(mut self, policy: Option<&str>) -> Self {
        self.policy = policy.map(ToOwned::to_owned);
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
        let origin = Arc::new(OnceLock::<String>::new());
        let own = Arc::clone(&origin);
        let listener = Listener::start(move |path| {
            // Browsers ask for an icon by themselves: no request of the page's.
            if path != ICON && path != probe::PATH {
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                seen.push(path.to_owned());
            }
            let mut answer = self.answer(path);
            // Instant navigation follows only what the list of pages names under the site's address.
            let origin = own.get().map_or("", String::as_str);
            if path.ends_with("sitemap.xml") {
                let list = String::from_utf8_lossy(&answer.body);
                answer.body = list.replace(OWN_ORIGIN, origin).into_bytes();
            }
            for (_, value) in &mut answer.headers {
                *value = value.replace(OWN_ORIGIN, origin);
            }
            answer
        });
        origin.set(format!("http://{}", listener.address)).ok();
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
            _ if path == probe::PATH => (200, mime_type(path), probe::recorded().into_bytes()),
            Some("") => self.content("index.html"),
            Some(name) => self.content(name),
            None => self.content(""),
        };
        let mut headers = vec![
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
        ];
        if !kind.is_empty() {
            headers.push(("Content-Type", kind.to_owned()));
        }
        if status == fault::FOUND {
            let host = String::from_utf8_lossy(&body);
            headers.push(("Location", format!("{host}{path}")));
        }
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
    fn content(&self, name: &str) -> Content {
        // A folder is its start page, with its slash or without, as many static hosts have it.
        let start = format!("{}/index.html", name.trim_end_matches('/'));
        let name = if self.files.contains_key(name) {
            name
        } else {
            start.as_str()
        };
        let Some(bytes) = self.files.get(name) else {
            return fault::missing();
        };
        let fault = self.fault.filter(|(ending, _)| {
            !self.is_healed.load(Ordering::Relaxed) && name.ends_with(ending)
        });
        let kind = mime_type(name);
        match fault {
            Some((_, fault)) => fault.spoil(kind, bytes, || self.files["index.html"].clone()),
            None if self.engine != Engine::Chromium && has_extension(name, "html") => {
                (200, kind, probe::put_into(bytes))
            }
            None => (200, kind, bytes.clone()),
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
