//! What is copied, saved and printed is what the page shows, in every language.

use std::io::Write as _;
use std::process::{Command, Stdio};

use browser_tests::browser::Window;
use browser_tests::key;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

const LANGUAGES: [&str; 4] = ["en", "ko", "zh", "ja"];

/// What the page would put into the clipboard, and the text of each file that it would save.
const LISTEN: &str = "
    window.handed = { copied: [], files: [] };
    navigator.clipboard.writeText = async (text) => { window.handed.copied.push(text); };
    const make = window.URL.createObjectURL;
    window.URL.createObjectURL = (blob) => {
        blob.text().then((text) => window.handed.files.push([blob.type, text]));
        return make.call(window.URL, blob);
    };";

fn press(page: &Page<'_>, name: &str) {
    page.press_space_on(&format!("[data-hand-on={name}]"));
}

fn last(page: &Page<'_>, list: &str, count: usize) -> Value {
    page.session.wait_for("what is handed on", || {
        let handed = page.session.run("return window.handed", &json!([]));
        let found = handed[list].as_array()?;
        (found.len() == count).then(|| found.last().cloned())?
    })
}

/// `2699.94` as `2,699.94`.
pub(crate) fn grouped(total: &str) -> String {
    let (whole, cents) = total.split_once('.').expect("cents");
    format!("{}.{cents}", browser_tests::page::grouped(whole))
}

#[test]
fn copies_and_files_hold_the_total_of_the_page_in_every_language() {
    on_page(Window::LAPTOP, |page| {
        page.session.run(LISTEN, &json!([]));
        for (place, language) in LANGUAGES.iter().enumerate() {
            page.choose_language(language);
            let answer = page.read()["answer"]["total"].take();
            let total = answer.as_str().expect("a total");
            for (index, name) in ["text", "markdown", "formulas"].iter().enumerate() {
                press(page, name);
                let copied = last(page, "copied", place * 3 + index + 1);
                let copied = copied.as_str().unwrap_or_default();
                let shown = match *name {
                    "formulas" => format!("={}/100", total.replace('.', "")),
                    _ => grouped(total),
                };
                assert!(copied.contains(&shown), "{shown} in {copied}");
                page.session.wait_for("the word beside the buttons", || {
                    page.text(".hand-on__said").filter(|it| !it.is_empty())
                });
            }
            for (index, (name, kind)) in [("csv", "text/csv"), ("json", "application/json")]
                .iter()
                .enumerate()
            {
                press(page, name);
                let file = last(page, "files", place * 2 + index + 1);
                assert!(file[0].as_str().is_some_and(|it| it.starts_with(kind)));
                let text = file[1].as_str().unwrap_or_default();
                assert!(text.contains(total), "{total} in {text}");
                let said = page.text(".hand-on__said").unwrap_or_default();
                assert!(
                    said.contains(&format!("im-pricing-2023-03-30.{name}")),
                    "{said}"
                );
                if *name == "json" {
                    let quote: Value = serde_json::from_str(text).expect("JSON");
                    assert_eq!(answer, quote["total"]);
                }
            }
        }
    });
}

#[test]
fn a_refused_clipboard_leaves_the_text_selected_in_a_field() {
    on_page(Window::LAPTOP, |page| {
        let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))";
        page.session.run(refuse, &json!([]));
        press(page, "text");
        page.session
            .wait_for("the field", || page.element_if_there(".hand-on__field"));
        let script = "const field = imProbe.find(host, '.hand-on__field');
            return [field.readOnly, field.selectionStart, field.selectionEnd === field.value.length,
                field.value.includes('2,699.94'), imProbe.active() === field]";
        assert_eq!(json!([true, 0, true, true, true]), page.ask(script, &[]));
    });
}

#[test]
fn an_error_is_said_beside_what_is_handed_on() {
    on_page(Window::LAPTOP, |page| {
        page.session.run(LISTEN, &json!([]));
        assert_eq!(
            None,
            page.text(".hand-on__standing").filter(|it| !it.is_empty())
        );
        // Typed behind the number: an emptied field would be a valid answer of its own.
        page.focus("[data-number=peak_dau]");
        page.session.press(&[key::END, 'x']);
        page.session.wait_for("the sentence", || {
            page.text(".hand-on__standing").filter(|it| !it.is_empty())
        });
        press(page, "json");
        let file = last(page, "files", 1);
        let quote: Value =
            serde_json::from_str(file[1].as_str().unwrap_or_default()).expect("JSON");
        assert_eq!(json!("2699.94"), quote["total"]);
        let codes: Vec<_> = quote["assumptions"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|it| &it["code"])
            .collect();
        assert!(codes.contains(&&json!("earlier_figures")), "{codes:?}");
    });
}

#[test]
fn the_assumptions_stand_on_the_page() {
    on_page(Window::LAPTOP, |page| {
        page.open_all();
        let listed = page.text("[data-assumptions]").unwrap_or_default();
        for part in ["2023-03-30", "dau-2022-10-18", "C4"] {
            assert!(listed.contains(part), "{part} in {listed}");
        }
    });
}

/// Counts the pages of a PDF in base 64, also where what it says is compressed.
const COUNT: &str = "const { inflateSync } = require('node:zlib');
    const pdf = Buffer.from(require('node:fs').readFileSync(0, 'latin1'), 'base64').toString('latin1');
    const inflated = (text) => {
        try { return inflateSync(Buffer.from(text, 'latin1')).toString('latin1') } catch { return '' }
    };
    const streams = [...pdf.matchAll(/stream\\r?\\n([^]*?)\\r?\\nendstream/g)].map((it) => inflated(it[1]));
    const pages = (text) => text.match(/\\/Type \\/Page(?!s)/g)?.length ?? 0;
    console.log([pdf, ...streams].reduce((sum, it) => sum + pages(it), 0))";

/// What a browser says before it prints.
const ABOUT_TO: &str = "window.dispatchEvent(new Event('beforeprint'))";

/// How many pages the browser prints, where it can be told to.
fn printed_pages(page: &Page<'_>) -> Option<usize> {
    let pdf = page.session.print()?;
    let mut node = Command::new("node")
        .args(["-e", COUNT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let mut input = node.stdin.take().expect("a pipe");
    input.write_all(pdf.as_bytes()).expect("node reads");
    drop(input);
    let output = node.wait_with_output().expect("node ends");
    let said = String::from_utf8_lossy(&output.stdout);
    Some(said.trim().parse().expect("a number"))
}

/// Every need that can be stated, a start date, and usage above each quota.
fn fill_in(page: &Page<'_>) {
    page.open_all();
    for (need, size) in [
        ("users", "1000000"),
        ("friends_per_user", "500"),
        ("groups_per_user", "800"),
        ("members_per_group", "1500"),
        ("non_av_groups", "240000"),
        ("av_groups", "60"),
        ("daily_net_new_groups", "300"),
        ("retention_days", "90"),
    ] {
        page.type_over(&format!("[data-need={need}]"), size);
    }
    page.press_on_each("[data-feature]", key::SPACE);
    page.set_date("start_date", "2023-04-11");
    page.wait_until("/answer/edition", &json!("ultimate"));
}

#[test]
fn a_quote_is_printed_on_one_page() {
    on_page(Window::LAPTOP, |page| {
        for is_full in [false, true] {
            if is_full {
                fill_in(page);
            }
            for language in ["en", "ja"] {
                page.choose_language(language);
                match printed_pages(page) {
                    Some(pages) => assert_eq!(1, pages, "{language}, full: {is_full}"),
                    None => drop(page.session.run(ABOUT_TO, &json!([]))),
                }
                let printed = page.text("[data-statement]").unwrap_or_default();
                let total = page.read()["answer"]["total"].take();
                let total = grouped(total.as_str().expect("a total"));
                assert!(printed.contains(&total), "{total} in {printed}");
            }
        }
    });
}
