//! axe-core finds nothing serious: light and dark, English and Korean, everything open.

use std::path::Path;

use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use serde_json::Value;

/// The checker's source. It comes with the project's npm packages.
fn axe() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask setup`", path.display()))
}

/// Puts the checker into the page.
pub(crate) fn load_axe(page: &Page<'_>) {
    page.session.run(&axe(), &Value::Array(Vec::new()));
}

/// What is serious or critical: rule, advice, and the places.
pub(crate) fn findings(page: &Page<'_>) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then((result) => done(result.violations
            .filter((it) => it.impact === 'serious' || it.impact === 'critical')
            .flatMap((it) => it.nodes.slice(0, 4).map((node) => `${it.id}: ${node.failureSummary} ${node.html}`))),
            (error) => done([String(error)]))";
    let found = page.session.run_async(script, &Value::Array(Vec::new()));
    let found = found.as_array().into_iter().flatten();
    found
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}

fn nothing_serious(window: Window) {
    on_page(window, |page| {
        load_axe(page);
        for language in ["en", "ko"] {
            page.choose_language(language);
            page.type_number("peak_dau", "many");
            page.open_all();
            let found = findings(page);
            assert!(found.is_empty(), "{language}: {found:#?}");
        }
    });
}

#[test]
fn axe_finds_nothing_serious_in_light() {
    nothing_serious(Window::LAPTOP);
}

#[test]
fn axe_finds_nothing_serious_in_dark() {
    nothing_serious(Window::LAPTOP.in_dark());
}

#[test]
fn axe_finds_nothing_serious_on_a_phone() {
    nothing_serious(Window::PHONE);
}
