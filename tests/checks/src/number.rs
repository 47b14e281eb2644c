//! Numbers as people type them, in each notation.

use im_pricing_calculator::number::{
    NumberProblem, parse_count, parse_decimal, readings, settled, shown,
};
use im_pricing_calculator::text::notation::Notation;
use im_pricing_core::metric::MAX_COUNT;

/// How browsers write 1234567.5 for the places whose notation differs.
const SAMPLES: &[&str] = &[
    "1,234,567.5",
    "1.234.567,5",
    "1\u{202f}234\u{202f}567,5",
    "1\u{a0}234\u{a0}567,5",
    "1’234’567.5",
];

/// Any text is a number or is refused; a number is shown and left behind in texts that are the same
/// number, and both readings of an ambiguous text are numbers.
pub(crate) fn check(text: &str) {
    for sample in SAMPLES {
        check_in(text, Notation::of_sample(sample));
    }
    // A page may have written its sample in any way.
    let notation = Notation::of_sample(text);
    let _ = parse_decimal(text, notation);
    let _ = parse_count(text, notation);
}

fn check_in(text: &str, notation: Notation) {
    let decimal = parse_decimal(text, notation);
    let count = parse_count(text, notation);
    if let Ok(Some(count)) = count {
        assert!(count <= MAX_COUNT, "{text}");
        assert!(matches!(decimal, Ok(Some(_))), "{text}");
        for written in [shown(text, false, notation), settled(text, notation)] {
            assert_eq!(
                Ok(Some(count)),
                parse_count(&written, notation),
                "{text}: {written}"
            );
        }
    } else {
        assert_eq!(text, shown(text, false, notation));
        assert_eq!(text, settled(text, notation));
    }
    assert_eq!(text, shown(text, true, notation));
    match decimal {
        Ok(None) => assert_eq!(Ok(None), count),
        Ok(Some(plain)) => check_plain(&plain, notation),
        Err(NumberProblem::Ambiguous) => {
            let both = readings(text, notation).map(|it| parse_decimal(&it, notation));
            let [one, other] = &both;
            assert!(
                matches!((one, other), (Ok(Some(_)), Ok(Some(_)))),
                "{text}: {both:?}"
            );
            assert_ne!(one, other, "{text}");
        }
        Err(_) => {}
    }
}

/// Plain digits with a point, which mean the same number where they can be read in one way.
fn check_plain(plain: &str, notation: Notation) {
    let body = plain.strip_prefix('-').unwrap_or(plain);
    let (whole, decimals) = body.split_once('.').unwrap_or((body, "0"));
    for digits in [whole, decimals] {
        let are_digits = digits.bytes().all(|it| it.is_ascii_digit());
        assert!(are_digits && !digits.is_empty(), "{plain}");
    }
    // A fourth decimal keeps what stands after the mark from being thousands.
    let with_mark = if body.contains('.') {
        [&plain.replace('.', &notation.decimal.to_string()), "0000"].concat()
    } else {
        plain.to_owned()
    };
    let again = parse_decimal(&with_mark, notation);
    let expected = if body.contains('.') {
        [plain, "0000"].concat()
    } else {
        plain.to_owned()
    };
    assert_eq!(Ok(Some(expected)), again, "{with_mark}");
}
