//! What axe-core finds wrong for people who do not see the page or use no mouse.

use std::path::Path;

use serde_json::json;

use crate::engine::Engine;
use crate::page::Page;

/// The checker's source. It comes with the project's npm packages.
fn axe() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask setup`", path.display()))
}

/// Puts the checker into the page.
///
/// # Panics
/// When the project's npm packages are not installed.
pub fn load(page: &Page<'_>) {
    page.session.run(&axe(), &json!([]));
}

/// What any rule finds: rule, advice, and the places. Best practices are rules too; those that are
/// still on trial are not. In the whole page, or in the part that a selector names.
pub fn findings(page: &Page<'_>, part: Option<&str>) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1];
        const [host, part] = arguments;
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const options = { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } };
        axe.run(part ? imProbe.find(host, part) : document, options).then((result) => done(result.violations
            .flatMap((it) => it.nodes.slice(0, 4).map((node) => `${it.id}: ${node.failureSummary} ${node.html}`))),
            (error) => done([String(error)]))";
    let found = page.session.run_async(script, &json!([page.host, part]));
    let found = found.as_array().into_iter().flatten();
    let found = found.map(|it| it.as_str().unwrap_or_default().to_owned());
    let engine = page.session.engine;
    let is_own = |it: &String| engine == Engine::WebKit && is_of_own_button(it);
    let (own, found): (Vec<_>, Vec<_>) = found.partition(is_own);
    if !own.is_empty() {
        engine.not_applicable(
            "of a button that no style touches it tells another ground than it draws",
        );
    }
    found
}

/// Whether it is about the colours of a button that nothing but the browser draws: it has neither class nor part.
fn is_of_own_button(finding: &str) -> bool {
    let is_about_colours = finding.starts_with("color-contrast:");
    is_about_colours && finding.contains(" <button>") && finding.ends_with("</button>")
}
