//! A page that shows calculators in frames, with the helper, and what it hears of them.

use serde_json::{Value, json};

use crate::browser::Window;
use crate::engine::Engine;
use crate::server::{STRICT_POLICY, Site, SiteBuilder};
use crate::session::Session;

/// The sandbox that the recipe names.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// Notes every event that reaches the page, as `[type, number of the frame, detail]`, and every
/// height that a frame is given, as `[number of the frame, height]`.
const LISTEN: &str = "globalThis.heard = [];
globalThis.heights = [];
const numberOf = (frame) => [...document.querySelectorAll('iframe')].indexOf(frame);
new MutationObserver((changes) => {
  for (const { target } of changes) heights.push([numberOf(target), target.style.height]);
}).observe(document, { subtree: true, attributeFilter: ['style'] });
for (const type of ['im-ready', 'im-change', 'im-select', 'im-error']) {
  addEventListener(type, ({ target, detail }) => {
    heard.push([type, numberOf(target), detail]);
  });
}";

/// The strict policy of a page that shows frames of any host.
pub fn policy() -> String {
    format!("{STRICT_POLICY}; frame-src *")
}

/// A host with the page around the frames: the helper, and `frames`.
pub fn around(engine: Engine, frames: &str) -> Site {
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><title>Around</title><body>
         <script src=\"listen.js\"></script>
         <script type=\"module\" src=\"im-pricing-frame.js\"></script>{frames}"
    );
    SiteBuilder::of_dist()
        .with_policy(Some(&policy()))
        .with_file("around.html", page)
        .with_file("listen.js", LISTEN)
        .seen_in(engine)
        .start()
}

/// Opens the page around.
pub fn open(engine: Engine, site: &Site) -> Session {
    let session = Session::open_in(engine, Window::LAPTOP);
    session.open_url(&site.url("around.html"));
    session
}

/// What went wrong in the page around and in its frames.
pub fn problems(session: &Session) -> Vec<String> {
    let probed = |session: &Session| {
        let script = "return typeof imProbe === 'undefined' ? [] : imProbe.problems.map(String)";
        let found = session.run(script, &json!([]));
        let found = found.as_array().cloned().unwrap_or_default();
        let found = found.into_iter();
        found.map(|it| it.as_str().unwrap_or_default().to_owned())
    };
    let mut found: Vec<String> = probed(session).collect();
    found.extend(session.console());
    // Chromium's console has said what the frames wrote.
    if session.engine != Engine::Chromium {
        let frames = session.run("return frames.length", &json!([]));
        for number in 0..usize::try_from(frames.as_u64().unwrap_or(0)).unwrap_or(0) {
            session.enter_frame(number);
            found.extend(probed(session));
            session.leave_frame();
        }
    }
    found
}

/// The height of a frame's content box.
pub fn height_of(session: &Session, number: usize) -> u64 {
    let script = "return document.querySelectorAll('iframe')[arguments[0]].clientHeight";
    let height = session.run(script, &json!([number]));
    height.as_u64().expect("a height")
}

/// The first event of a type that the page heard, as `[number of the frame, detail]`.
pub fn heard(session: &Session, kind: &str) -> Option<(u64, Value)> {
    let found = session.run(
        "return heard.find(([type]) => type === arguments[0]) ?? null",
        &json!([kind]),
    );
    found[1].as_u64().map(|number| (number, found[2].clone()))
}

/// Puts a marked frame into the page that is open.
pub fn insert(session: &Session, address: &str, sandbox: &str) {
    let script = "const frame = document.createElement('iframe');
        frame.dataset.imFrame = '';
        frame.title = 'x';
        frame.width = 900;
        frame.height = 150;
        if (arguments[1]) frame.sandbox = arguments[1];
        frame.src = arguments[0];
        document.body.append(frame)";
    session.run(script, &json!([address, sandbox]));
}
