//! Texts as they were typed, written with characters that a fragment carries as they are and that
//! no mail program or chat takes for the end of a link.
//!
//! Letters, digits, `-` and `.` stand for themselves, `_` for a space. Other characters are written
//! between tildes by their numbers: `앱 1` is `~c571~_1`. A raw character that needs no such care
//! may stand there too: a link that was typed by hand is read as it looks.

use im_pricing_core::terms::has;

/// Writes `text` at the end of `link`.
pub(crate) fn escape(text: &str, link: &mut String) {
    let mut is_inside = false;
    for character in text.chars() {
        let plain = match character {
            ' ' => Some('_'),
            it => Some(it).filter(|it| it.is_ascii_alphanumeric() || has("-.", *it)),
        };
        match (is_inside, plain.is_none()) {
            (true, true) => link.push('.'),
            (false, false) => {}
            _ => link.push('~'),
        }
        is_inside = plain.is_none();
        match plain {
            Some(plain) => link.push(plain),
            None => push_number(character, link),
        }
    }
    if is_inside {
        link.push('~');
    }
}

/// The number of a character to the base 16.
fn push_number(character: char, link: &mut String) {
    let number = u32::from(character);
    let mut has_begun = false;
    for place in (0..6).rev() {
        let digit = (number >> (4 * place)) & 15;
        has_begun |= digit != 0 || place == 0;
        if has_begun {
            link.push(char::from_digit(digit, 16).unwrap_or('0'));
        }
    }
}

/// Reads what [`escape`] wrote; nothing where the text is damaged.
pub(crate) fn unescape(written: &str) -> Option<String> {
    let mut text = String::with_capacity(written.len());
    for (place, piece) in written.split('~').enumerate() {
        if place % 2 == 0 {
            let plain = piece.chars();
            text.extend(plain.map(|it| if it == '_' { ' ' } else { it }));
        } else {
            for number in piece.split('.') {
                text.push(character(number)?);
            }
        }
    }
    // An odd number of tildes: the last one closes nothing.
    (written.split('~').count() % 2 == 1).then_some(text)
}

fn character(number: &str) -> Option<char> {
    let is_number = number.bytes().all(|it| it.is_ascii_hexdigit());
    // The parser would take a sign too.
    let number = is_number.then(|| u32::from_str_radix(number, 16).ok())??;
    char::from_u32(number)
}

/// `text` without the `%` escapes that a program on its way may have put in.
pub(super) fn without_percent(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        let escaped = (*byte == b'%').then(|| bytes.get(place + 1..place + 3));
        let escaped = escaped.flatten().and_then(two_digits);
        plain.push(escaped.unwrap_or(*byte));
        place += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

fn two_digits(bytes: &[u8]) -> Option<u8> {
    let digit = |index: usize| char::from(*bytes.get(index)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::{escape, unescape, without_percent};

    #[test]
    fn a_text_is_written_with_plain_characters_and_read_back() {
        for (expected, text) in [
            ("", ""),
            ("35000", "35000"),
            ("2023-03-30", "2023-03-30"),
            ("my_app", "my app"),
            ("~c571~_1", "앱 1"),
            ("~e9.5f~", "é_"),
            ("a~7e~b", "a~b"),
            ("~3b.3a.3d~", ";:="),
            ("~25~a~26~a~23~", "%a&a#"),
            ("~1f600~", "😀"),
            ("~0~a~10ffff~", "\0a\u{10ffff}"),
            ("35~2c~000", "35,000"),
        ] {
            let mut written = String::new();
            escape(text, &mut written);
            assert_eq!(expected, written);
            assert_eq!(Some(text.to_owned()), unescape(&written));
        }
    }

    #[test]
    fn what_is_typed_raw_is_read_as_it_looks() {
        assert_eq!(Some("앱 (1)".to_owned()), unescape("앱_(1)"));
    }

    #[test]
    fn a_damaged_text_is_refused() {
        for damaged in [
            "~", "a~b", "~~", "~c571", "~xyz~", "~+5~", "~d800~", "~110000~", "~1..2~",
        ] {
            assert_eq!(None, unescape(damaged), "{damaged}");
        }
    }

    #[test]
    fn percent_escapes_of_others_are_undone() {
        for (expected, text) in [
            ("1;dau:5", "1%3Bdau%3a5"),
            ("앱", "%EC%95%B1"),
            ("100%", "100%"),
            ("%zz%4", "%zz%4"),
            ("%ff", "%ff"),
        ] {
            assert_eq!(expected, without_percent(text));
        }
    }
}
