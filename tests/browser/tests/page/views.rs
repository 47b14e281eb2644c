//! All views behind tabs, each with something in its fields.

use browser_tests::page::Page;
use serde_json::{Value, json};

/// What is put into the fields of a view before it is looked at: selector and text. Without a text
/// the element is pressed.
const CONTENTS: &[(&str, &[(&str, &str)])] = &[
    ("compare", &[("[data-repairs=free] > summary", "")]),
    ("budget", &[("[data-typed='budget.amount']", "2250")]),
    ("apps", &[("[data-do=duplicate]", "")]),
    (
        "map",
        &[
            ("[data-typed='map.among']", "all"),
            ("[data-typed='map.ratio']", "2.5"),
        ],
    ),
    (
        "forecast",
        &[
            ("[data-typed='forecast.first']", "2023-05"),
            ("[data-typed='forecast.count']", "12"),
            ("[data-typed='forecast.growth']", "8"),
            ("[data-typed='forecast.start']", "2023-04-11"),
            ("[data-typed='change.from']", "pro"),
            ("[data-typed='change.to']", "ultimate"),
            ("[data-typed='change.day']", "2023-06-16"),
        ],
    ),
    (
        "usage",
        &[(
            "[data-typed='usage.text']",
            "date,peak_dau\n2023-03-01,31000\n2023-03-02,35100\n2023-04-01,90\n2023-04-02,x",
        )],
    ),
    (
        "check",
        &[
            ("[data-typed='check.month']", "2023-03"),
            ("[data-typed='check.edition']", "pro"),
            ("[data-typed='check.total']", "1199.94"),
        ],
    ),
    (
        "books",
        &[
            ("[data-typed='books.then']", "2021-01-01"),
            ("[data-typed='books.now']", "2023-01-01"),
        ],
    ),
    (
        "trials",
        &[
            ("[data-typed='trials.as_of']", "2023-03-01"),
            ("[data-typed='trials.app']", "game"),
            ("[data-typed='trials.date']", "2023-01-15"),
            ("[data-trials=add]", ""),
            ("[data-typed='trials.date']", "2023-02-01"),
            ("[data-trials=add]", ""),
        ],
    ),
];

/// The names of the views, in the order of their tabs.
pub(crate) fn views(page: &Page<'_>) -> Vec<String> {
    let script = "return imProbe.all(host, '[data-tab]').map((it) => it.dataset.tab)";
    let found = page.ask(script, &[]);
    let names = found.as_array().into_iter().flatten();
    let names: Vec<String> = names
        .filter_map(|it| it.as_str().map(ToOwned::to_owned))
        .collect();
    assert!(names.len() >= 11, "few views: {names:?}");
    names
}

/// Shows a view. By script, because the tabs of a narrow page may be a list.
pub(crate) fn open(page: &Page<'_>, view: &str) {
    let tab = format!("[data-tab={view}]");
    page.ask("imProbe.find(host, arguments[1]).click()", &[json!(tab)]);
    let panel = format!("[role=tabpanel][data-view={view}]");
    page.session
        .wait_for(view, || page.element_if_there(&panel));
    page.session.next_frame();
}

/// Puts something into the fields of every view; it stays when the language changes.
pub(crate) fn fill_all(page: &Page<'_>) {
    for view in views(page) {
        open(page, &view);
        let mine = CONTENTS.iter().find(|(name, _)| *name == view);
        for (selector, text) in mine.map_or(&[][..], |(_, contents)| *contents) {
            fill(page, selector, text);
        }
    }
    page.session.wait_for("the end of reading", || {
        let is_reading = page.element_if_there("[data-usage=stop]").is_some();
        (!is_reading).then_some(())
    });
}

fn fill(page: &Page<'_>, selector: &str, text: &str) {
    page.session
        .wait_for(selector, || page.element_if_there(selector));
    let script = "const field = imProbe.find(host, arguments[1]);
        if (!arguments[2]) return field.click();
        field.value = arguments[2];
        for (const kind of ['input', 'change'])
            field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));";
    page.ask(script, &[json!(selector), json!(text)]);
    page.session.next_frame();
}

/// The strings of a list that a script returned.
pub(crate) fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}
