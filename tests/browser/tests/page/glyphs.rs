//! The fonts of this machine draw every language.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::page::on_page;
use serde_json::json;

/// Two characters of each language, and two code points that no font has.
const CHARACTERS: [(&str, [char; 2]); 3] = [
    ("ko", ['한', '글']),
    ("zh", ['费', '额']),
    ("ja", ['料', 'ね']),
];
const MISSING: [char; 2] = ['\u{10ffff}', '\u{10fffe}'];

#[test]
fn no_language_is_drawn_as_missing_glyph_boxes() {
    on_page(Window::LAPTOP, |page| {
        let drawing = |character: char| {
            let script = "return imProbe.drawing(imProbe.find(host, '[lang]'), arguments[1])";
            let pixels = page.ask(script, &[json!(character)]);
            pixels.as_str().map(ToOwned::to_owned).expect("a drawing")
        };
        for (language, characters) in CHARACTERS {
            page.choose_language(language);
            let [one, other] = characters.map(drawing);
            let [box_one, box_other] = MISSING.map(drawing);
            // The check can fail: what no font has looks alike, and is drawn.
            if page.session.engine == Engine::Firefox && box_one != box_other {
                let why =
                    "it writes a character's number into its box, so that no two boxes look alike";
                page.session.engine.not_applicable(why);
            } else {
                assert_eq!(box_one, box_other, "two missing glyphs differ");
            }
            assert!(
                box_one.split(',').any(|alpha| alpha != "0"),
                "a missing glyph draws nothing"
            );
            assert!(
                one != box_one && other != box_one,
                "{language}: install a CJK font, such as fonts-noto-cjk"
            );
            assert_ne!(one, other, "{language}: two characters look alike");
        }
    });
}
