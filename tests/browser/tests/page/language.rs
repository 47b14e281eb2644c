//! English and Korean: nothing typed is lost, no word is left behind, every glyph is drawn.

use std::collections::BTreeSet;

use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use serde_json::{Value, json};

/// Names that are the same in every language.
const NAMES: [&str; 4] = ["English", "한국어", "Android", "Web"];

/// Everything that is read or heard, with the language it is declared to be in.
fn texts(page: &Page<'_>) -> Vec<(String, String)> {
    let found = page.ask("return imProbe.texts(host)", &[]);
    let pairs = found.as_array().into_iter().flatten();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    pairs.map(|pair| (word(&pair[0]), word(&pair[1]))).collect()
}

fn is_hangul(character: char) -> bool {
    ('가'..='힣').contains(&character)
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
        page.choose_language("ko");
        assert_eq!(before, inputs(page));
        let mut korean = page.read();
        assert_ne!(answers["errors"].take(), korean["errors"].take());
        assert_eq!(answers, korean);
        assert_eq!(
            json!("language"),
            page.ask("return imProbe.active()?.dataset.field", &[])
        );
        page.choose_language("en");
        assert_eq!(before, inputs(page));
    });
}

#[test]
fn a_valid_answer_is_the_same_in_both_languages() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("peak_dau", "10001");
        page.type_number("peak_groups", "100");
        page.wait_for_total("pro", "899.98");
        let english = page.read();
        page.choose_language("ko");
        assert_eq!(english, page.read());
    });
}

#[test]
fn no_text_is_left_in_the_other_language() {
    on_page(Window::LAPTOP, |page| {
        fill_in(page);
        let english: BTreeSet<String> = texts(page).into_iter().map(|(_, text)| text).collect();
        let foreign = texts(page).into_iter().filter(|(language, text)| {
            let is_foreign = text.chars().any(is_hangul) && !NAMES.contains(&text.as_str());
            is_foreign && language != "ko"
        });
        let foreign: Vec<_> = foreign.collect();
        assert!(
            foreign.is_empty(),
            "Korean on the English page: {foreign:#?}"
        );
        page.choose_language("ko");
        let mut left_over = Vec::new();
        // What is announced to those who hear the page follows when the inputs have come to rest.
        page.session.wait(|| {
            left_over = texts(page);
            left_over.retain(|(language, text)| {
                let is_name = NAMES.contains(&text.as_str()) || is_neutral(text);
                english.contains(text) && has_english(text) && !is_name && language != "en"
            });
            left_over.is_empty().then_some(())
        });
        assert!(
            left_over.is_empty(),
            "English on the Korean page: {left_over:#?}"
        );
    });
}

/// Ids of books and names of products, which have no translation.
fn is_neutral(text: &str) -> bool {
    let is_book = |word: &str| word.starts_with("dau-") || word.starts_with("mau-");
    text.split([' ', ','])
        .all(|word| !has_english(word) || is_book(word))
        || text == "Tencent Cloud"
}

/// A syllable, another one, and two code points that no font has.
const HANGUL: [char; 2] = ['한', '글'];
const MISSING: [char; 2] = ['\u{10ffff}', '\u{10fffe}'];

#[test]
fn korean_is_not_drawn_as_missing_glyph_boxes() {
    on_page(Window::LAPTOP, |page| {
        page.choose_language("ko");
        let drawing = |character: char| {
            let script = "return imProbe.drawing(imProbe.find(host, '[lang=ko]'), arguments[1])";
            let pixels = page.ask(script, &[json!(character)]);
            pixels.as_str().map(ToOwned::to_owned).expect("a drawing")
        };
        let [one, other] = HANGUL.map(drawing);
        let [box_one, box_other] = MISSING.map(drawing);
        // The check can fail: what no font has looks alike, and is drawn.
        assert_eq!(box_one, box_other, "two missing glyphs differ");
        assert!(
            box_one.split(',').any(|alpha| alpha != "0"),
            "a missing glyph draws nothing"
        );
        assert!(
            one != box_one && other != box_one,
            "install a CJK font, such as fonts-noto-cjk"
        );
        assert_ne!(one, other, "two syllables look alike");
    });
}
