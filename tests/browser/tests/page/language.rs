//! Four languages: which one is shown first, nothing typed is lost, no word is left in another one.

use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use browser_tests::server::{HOST, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

const OTHERS: [&str; 3] = ["ko", "zh", "ja"];

/// What has no translation: products, platforms, terms of the vendor, one in his Korean pages.
const NAMES: [&str; 24] = [
    "Markdown",
    "Pushing to All Users",
    "Tencent Cloud",
    "Android",
    "Flutter",
    "Linux",
    "Web",
    "Windows",
    "iPad",
    "iPhone",
    "macOS",
    "AvChatRoom",
    "Community",
    "Meeting",
    "Public",
    "Work",
    "SDKAppID",
    "Mbps",
    "Up",
    "Down",
    "Page",
    "im-quote usage",
    "app-",
    "Chat",
];

/// Everything that is read or heard, with the language it is declared to be in.
fn texts(page: &Page<'_>) -> Vec<(String, String)> {
    let found = page.ask("return imProbe.texts(host)", &[]);
    let pairs = found.as_array().into_iter().flatten();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    pairs.map(|pair| (word(&pair[0]), word(&pair[1]))).collect()
}

/// Whether a letter is never used by the language: the others' own ones.
fn is_foreign_to(language: &str, character: char) -> bool {
    let is_hangul = ('가'..='힣').contains(&character);
    let is_kana = ('ぁ'..='ヺ').contains(&character);
    let is_ideograph = ('一'..='鿿').contains(&character);
    match language {
        "ko" => is_kana || is_ideograph,
        "zh" => is_hangul || is_kana,
        "ja" => is_hangul,
        _ => is_hangul || is_kana || is_ideograph,
    }
}

/// The names of the views behind tabs.
fn tabs(page: &Page<'_>) -> Vec<String> {
    let tabs = page.data("[data-tab]");
    let names = tabs.iter().filter_map(|it| it["tab"].as_str());
    names.map(ToOwned::to_owned).collect()
}

fn show(page: &Page<'_>, tab: &str) {
    page.press_space_on(&format!("[data-tab={tab}]"));
    page.open_all();
}

/// Whether a text holds an English word: two small Latin letters in a row.
fn has_english(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters
        .windows(2)
        .any(|pair| pair.iter().all(char::is_ascii_lowercase))
}

/// Numbers, a need, a required feature, an open app date: something in every part of the form.
fn fill_in(page: &Page<'_>) {
    page.open_all();
    page.existing_since("2021-05-01");
    page.type_number("peak_dau", "12345");
    page.type_number("peak_groups", "234567");
    page.type_number("mau", "many");
    page.type_over("[data-need=retention_days]", "90");
    page.press_space_on("[data-unlimited=av_groups]");
    page.press_space_on("[data-feature=user_status]");
    page.session
        .wait_for("the reason of the monthly users", || {
            page.read()["errors"]["mau"].as_str().map(ToOwned::to_owned)
        });
}

/// What was put in, apart from the language.
fn inputs(page: &Page<'_>) -> Value {
    let script = "const all = imProbe.all(host, 'input, select:not([data-field=language])');
        return all.map((it) => [JSON.stringify(it.dataset), it.value, it.checked])";
    page.ask(script, &[])
}

#[test]
fn a_switch_of_language_keeps_every_input_and_the_answer() {
    on_page(Window::LAPTOP, |page| {
        fill_in(page);
        let (before, mut answers) = (inputs(page), page.read());
        let english = answers["errors"].take();
        for language in OTHERS {
            page.choose_language(language);
            assert_eq!(before, inputs(page), "{language}");
            let mut translated = page.read();
            assert_ne!(english, translated["errors"].take(), "{language}");
            assert_eq!(answers, translated, "{language}");
            assert_eq!(
                json!("language"),
                page.ask("return imProbe.active()?.dataset.field", &[])
            );
        }
        page.choose_language("en");
        assert_eq!(before, inputs(page));
        assert_eq!(english, page.read()["errors"]);
    });
}

#[test]
fn a_valid_answer_is_the_same_in_every_language() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("peak_dau", "10001");
        page.type_number("peak_groups", "100");
        page.wait_for_total("pro", "899.98");
        let english = page.read();
        for language in OTHERS {
            page.choose_language(language);
            assert_eq!(english, page.read(), "{language}");
        }
    });
}

/// The texts that are declared to be in `language` and hold letters or words of another one, once
/// what is announced has come to rest.
fn left_over(page: &Page<'_>, language: &str) -> Vec<String> {
    let mut found = Vec::new();
    page.session.wait(|| {
        found.clear();
        for (declared, text) in texts(page) {
            let is_own = declared.split('-').next() == Some(language);
            let is_foreign = text.chars().any(|it| is_foreign_to(language, it))
                || language != "en" && has_english(&without_names(&text));
            if is_own && is_foreign {
                found.push(text);
            }
        }
        found.is_empty().then_some(())
    });
    found
}

/// A text without what has no translation, ids of price lists among them.
fn without_names(text: &str) -> String {
    let text = NAMES
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(name, ""));
    let is_book = |word: &str| word.starts_with("dau-") || word.starts_with("mau-");
    let is_conflict = |it: &str| it.starts_with('C') && it[1..].starts_with(char::is_numeric);
    let words = text.split([' ', ',', '、', '：', '，', '→', '(', ')', '（', '）']);
    words
        .filter(|it| !is_book(it) && !is_conflict(it))
        .collect::<Vec<_>>()
        .join(" ")
}

fn assert_whole(page: &Page<'_>, language: &str) {
    let tabs = tabs(page);
    assert!(tabs.len() > 5, "too few tabs: {tabs:?}");
    for tab in tabs {
        show(page, &tab);
        let left_over = left_over(page, language);
        assert!(
            left_over.is_empty(),
            "another language on the {language} page, tab {tab}: {left_over:#?}"
        );
    }
}

#[test]
fn no_letter_of_another_language_is_on_the_english_page() {
    on_page(Window::LAPTOP, |page| {
        fill_in(page);
        assert_whole(page, "en");
    });
}

#[test]
fn no_word_is_left_in_english_in_any_view() {
    for language in OTHERS {
        on_page(Window::LAPTOP, |page| {
            fill_in(page);
            page.choose_language(language);
            assert_whole(page, language);
        });
    }
}

/// What our own page, which is in English, asks for before the program does.
const ENGLISH_AHEAD: &str =
    "<link rel=\"preload\" href=\"./words.en.txt\" as=\"fetch\" type=\"text/plain\">";

/// The page in `page_language` with a calculator per entry of `hosts`: its `lang`, and what is shown.
fn assert_hosts(page_language: &str, hosts: &[(&str, &str)]) {
    let all: String = hosts
        .iter()
        .enumerate()
        .map(|(index, (tag, _))| match (tag.is_empty(), index % 2) {
            (true, _) => HOST.to_owned(),
            (false, 0) => format!(
                "<im-pricing-calculator loading=eager lang=\"{tag}\"></im-pricing-calculator>"
            ),
            (false, _) => format!("<section lang=\"{tag}\"><p>{HOST}</section>"),
        })
        .collect();
    let site = SiteBuilder::of_dist()
        .with_page_like_index("page.html", |page| {
            page.replace("lang=\"en\"", &format!("lang=\"{page_language}\""))
                .replace(ENGLISH_AHEAD, "")
                .replace(HOST, &all)
        })
        .start();
    let session = Session::open(Window::LAPTOP);
    let first = Page::open_url(&session, &site.url("page.html"));
    for (index, (tag, shown)) in hosts.iter().enumerate() {
        let page = first.other(index);
        assert_eq!(
            json!(shown),
            page.property("[lang]", "lang"),
            "{page_language}, {tag}"
        );
    }
    for name in ["en", "ko", "zh", "ja"] {
        let is_shown = hosts.iter().any(|it| it.1.split('-').next() == Some(name));
        let file = format!("words.{name}.txt");
        let times = site
            .requests()
            .iter()
            .filter(|it| it.ends_with(&file))
            .count();
        assert_eq!(usize::from(is_shown), times, "requests of {file}");
    }
    first.assert_quiet();
}

#[test]
fn a_calculator_starts_in_the_language_around_it() {
    assert_hosts(
        "en",
        &[
            ("zh-CN", "zh-Hans"),
            ("ja-JP", "ja"),
            ("zh-Hant-TW", "zh-Hans"),
            ("KO", "ko"),
            ("zh", "zh-Hans"),
        ],
    );
}

#[test]
fn a_language_that_is_not_spoken_is_that_of_the_page_or_english() {
    assert_hosts("ja-JP", &[("fr", "ja"), ("", "ja"), ("kok", "ja")]);
    assert_hosts("fr", &[("jam", "en"), ("", "en"), ("zh-SG", "zh-Hans")]);
}
