//! A host that misbehaves: the reader gets a sentence, not an empty page.

use browser_tests::browser::Window;
use browser_tests::page::Page;
use browser_tests::server::{Fault, SiteBuilder};
use browser_tests::session::Session;
use serde_json::json;

/// What the console may say: the fault itself, in the browser's words and in ours.
fn is_about(problem: &str, ending: &str) -> bool {
    problem.contains("im-pricing-calculator") || problem.contains(ending)
}

/// How the file of the later part is called.
const LATER: &str = "_later.wasm";

/// Opens a page in `language` on a host that spoils a file; the sentence that it shows.
fn sentence(ending: &'static str, fault: Fault, language: &str) -> String {
    let site = SiteBuilder::of_dist()
        .with_page_like_index("page.html", |page| {
            page.replace("lang=\"en\"", &format!("lang=\"{language}\""))
        })
        .with_fault(ending, fault)
        .start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url("page.html"));
    let script = "const host = imProbe.hosts()[0];
        const alert = host.querySelector('[role=alert]') ?? host.shadowRoot?.querySelector('[role=alert]');
        return alert?.checkVisibility() ? imProbe.text(alert) || null : null";
    let said = session.wait_for("a sentence in place of the calculator", || {
        let said = session.run(script, &json!([]));
        said.as_str().map(ToOwned::to_owned)
    });
    let page = Page {
        session: &session,
        host: 0,
    };
    let problems = page.problems();
    let is_alone = problems.iter().all(|it| is_about(it, ending));
    assert!(is_alone, "more than the one fault: {problems:#?}");
    assert!(!problems.is_empty(), "the reason belongs into the console");
    said
}

#[test]
fn a_missing_module_is_told_in_a_sentence() {
    let said = sentence("_bg.wasm", Fault::Missing, "en");
    assert!(said.contains("could not be loaded"), "{said}");
}

#[test]
fn a_module_that_is_a_page_is_told_in_a_sentence() {
    let said = sentence("_bg.wasm", Fault::IsHtml, "en");
    assert!(said.contains("could not be loaded"), "{said}");
}

#[test]
fn a_module_that_ends_early_is_told_in_a_sentence_in_the_language_of_the_page() {
    let said = sentence("_bg.wasm", Fault::Truncated, "ko");
    assert!(said.contains("불러오지 못했습니다"), "{said}");
}

#[test]
fn a_module_that_is_missing_is_told_in_chinese_and_japanese_too() {
    for (language, words) in [
        ("zh-CN", "计算器未能加载"),
        ("ja-JP", "読み込めませんでした"),
    ] {
        let said = sentence("_bg.wasm", Fault::Missing, language);
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn words_that_do_not_come_or_end_early_are_told_in_a_sentence() {
    for fault in [Fault::Missing, Fault::Truncated] {
        let said = sentence("words.en.txt", fault, "en");
        assert!(said.contains("could not be loaded"), "{fault:?}: {said}");
    }
}

#[test]
fn a_language_whose_words_do_not_come_leaves_the_page_as_it_was() {
    for (file, language) in [
        ("words.ko.txt", "ko"),
        ("words.zh.txt", "zh"),
        ("words.ja.txt", "ja"),
    ] {
        refuses(file, language);
    }
}

/// Chooses a `language` whose `file` is missing: that is said, and the page stays as it was.
fn refuses(file: &'static str, language: &str) {
    let site = SiteBuilder::of_dist()
        .with_fault(file, Fault::Missing)
        .start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    page.type_number("peak_dau", "10001");
    page.type_number("peak_groups", "100");
    page.wait_for_total("pro", "899.98");
    page.choose("[data-field=language]", language);
    session.wait_for("the language that is shown in the chooser again", || {
        let chosen = page.property("[data-field=language]", "value");
        (site.requests().iter().any(|it| it.ends_with(file)) && chosen == "en").then_some(())
    });
    assert_eq!(json!("en"), page.property("[lang]", "lang"));
    let said = page.text("header [role=alert]").unwrap_or_default();
    assert!(said.contains("could not be loaded"), "{said}");
    page.type_number("peak_dau", "10000");
    page.wait_for_total("pro", "449.99");
    let problems = page.problems();
    let is_alone = problems.iter().all(|it| is_about(it, file));
    assert!(is_alone && !problems.is_empty(), "{problems:#?}");
}

#[test]
fn a_later_part_that_does_not_come_is_told_and_tried_again() {
    for fault in [Fault::Missing, Fault::IsHtml, Fault::Truncated] {
        let site = SiteBuilder::of_dist().with_fault(LATER, fault).start();
        let session = Session::open(Window::LAPTOP);
        let page = Page::open_first_part(&session, &site.url(""));
        session.wait_for("a sentence in place of the later part", || {
            page.text("[data-part=conditions] [role=alert]")
                .filter(|said| said.contains("could not be loaded"))
        });
        page.type_number("peak_dau", "10001");
        page.type_number("peak_groups", "100");
        page.wait_for_total("pro", "899.98");
        let problems = page.problems();
        let is_alone = problems.iter().all(|it| is_about(it, LATER));
        assert!(is_alone && !problems.is_empty(), "{fault:?}: {problems:#?}");

        site.heal();
        page.click("[data-part=conditions] button");
        session.wait_for("the later part", || {
            page.element_if_there("[data-part=conditions] h2")
        });
        assert!(page.element_if_there("[data-waits]").is_none());
        page.wait_for_total("pro", "899.98");
    }
}
