use super::{NumberProblem, parse_count, parse_decimal, readings, settled, shown};
use crate::text::notation::Notation;
use crate::text::notation::tests::of_tag;

/// English, Korean, Chinese and Japanese.
const POINT: Notation = Notation::POINT;

#[test]
fn counts_are_read_as_people_type_them() {
    for (expected, text) in [
        (0, "0"),
        (0, "-0"),
        (0, "000"),
        (7, " 7 "),
        (35_000, "35000"),
        (35_000, "0035000"),
        (35_000, "35,000"),
        (35_000, "35 000"),
        (35_000, "35\u{a0}000"),
        (35_000, "35\u{202f}000"),
        (35_000, "35’000"),
        (35_000, "35'000"),
        (35_000, "３５，０００"),
        (35_000, "３５０００"),
        (35_000, "35k"),
        (35_000, "35 K"),
        (35_000, "３５Ｋ"),
        (35_000, "3.5万"),
        (35_000, "３．５万"),
        (35_000, "3.5만"),
        (1_200_000, "1.2M"),
        (1_200_000, "1.20M"),
        (1_200_000, "1.2 Mio"),
        (1_200_000, "120만"),
        (1_234_500, "1,234.5k"),
        (12_345, "1.2345万"),
        (500, "0.500k"),
        (200_000_000, "2억"),
        (1, "1.0"),
        (1_200, "1,200"),
        (1_200, "1,200.00"),
        (10_000_000_000, "10,000,000,000"),
        (10_000_000_000, "100億"),
    ] {
        assert_eq!(Ok(Some(expected)), parse_count(text, POINT), "{text}");
    }
}

#[test]
fn each_place_has_its_own_separators() {
    for (tag, accepted) in [
        ("en", "1200 1,200 1,200.0 1.2k 0.0012M 1’200"),
        ("ko-KR", "1200 1,200 1.2k 0.12만"),
        ("zh-CN", "1200 1,200 0.12万"),
        ("ja", "1200 1,200 １，２００ 0.12万"),
        (
            "de-DE",
            "1200 1.200 1.200,0 1,2k 1,20K 0,0012M 0,0012Mio １．２００",
        ),
        ("es", "1200 1.200 1.200,00 1,2k"),
        ("es-MX", "1200 1,200 1,200.00 1.2k"),
        ("it", "1200 1.200 1,2k"),
        ("pt-BR", "1200 1.200 1,2k"),
        ("nl", "1200 1.200 1,2k"),
        ("tr", "1200 1.200 1,2k"),
        ("id", "1200 1.200 1,2k"),
        ("vi", "1200 1.200 1,2k"),
        ("fr-FR", "1200 1\u{202f}200 1\u{a0}200,0 1,2k"),
        ("ru", "1200 1\u{a0}200 1,2k"),
        ("pl", "1200 1\u{a0}200 1,2k"),
        ("de-CH", "1200 1’200 1'200 1’200.0 1.2k"),
        ("xx", "1200 1,200 1.2k"),
    ] {
        for text in accepted.split(' ') {
            let count = parse_count(text, of_tag(tag));
            assert_eq!(Ok(Some(1_200)), count, "{tag}: {text}");
        }
    }
}

#[test]
fn what_means_two_things_is_refused_with_both_readings() {
    for (tag, text, expected) in [
        ("en", "1.200", "1,200 or 1.2"),
        ("en", "12.345", "12,345 or 12.3450"),
        ("en", "-1.200", "-1,200 or -1.2"),
        ("en", "1.200k", "1,200k or 1.2k"),
        ("en", "1.000", "1,000 or 1.0"),
        ("en", "１．２００", "1,200 or 1.2"),
        ("ko", "35.000", "35,000 or 35.0"),
        ("ja", "2.250", "2,250 or 2.25"),
        ("zh", "1.200万", "1,200万 or 1.2万"),
        ("de", "1,200", "1.200 or 1,2"),
        ("es-AR", "2,250", "2.250 or 2,25"),
        ("fr", "1,200", "1\u{202f}200 or 1,2"),
        ("fr", "1.200", "1\u{202f}200 or 1,2"),
        ("ru", "1.200", "1\u{a0}200 or 1,2"),
        ("de-CH", "1.200", "1’200 or 1.2"),
        ("de-CH", "1,200", "1’200 or 1.2"),
    ] {
        let notation = of_tag(tag);
        let refused = Err(NumberProblem::Ambiguous);
        assert_eq!(refused, parse_decimal(text, notation), "{tag}: {text}");
        let both = readings(text, notation);
        assert_eq!(expected, both.join(" or "), "{tag}: {text}");
        for reading in both {
            let found = parse_decimal(&reading, notation);
            assert!(matches!(found, Ok(Some(_))), "{tag}: {reading}");
        }
    }
}

#[test]
fn what_is_no_count_is_refused_with_its_reason() {
    use NumberProblem::{Ambiguous, BadGroups, Negative, NotANumber, NotWhole, TooLarge};
    for (expected, tag, texts) in [
        (
            NotANumber,
            "en",
            "many - k . 5. .5k 1e5 +5 0x10 1.2.x 1.2x3 12kk ,5 1,,000",
        ),
        (NotANumber, "de", "viele - 5, ,5 1e5 1,2x"),
        (NotWhole, "en", "1.5 1,234.5 1.23456万 0.001 0.5"),
        (NotWhole, "de", "1,5 1.234,5 0,001"),
        (NotWhole, "fr", "1,5 0,001"),
        (NotWhole, "de-CH", "1.5 1’234.5"),
        (
            BadGroups,
            "en",
            "12,34 1,5 35,00 3,5000 1234,567 1.234.567 1.234,5 1,2M 12,34,567",
        ),
        (BadGroups, "de", "12.34 1.5 1.2M 1234.567 1,234,567 1,234.5"),
        // A mark that the notation does not have, before its own decimals, can be read in one way at most.
        (BadGroups, "fr", "1.5 1.2M 12.34 1.234.567 1.200,5 1.200,,,"),
        (BadGroups, "de-CH", "1,5 12’34 1,2M 1,200.5"),
        (NotANumber, "fr", "1.200,x 1.200,"),
        (Ambiguous, "en", "1.200 35.000 1.200k"),
        (Negative, "en", "-1 −35,000 －３５"),
        (Negative, "de", "-1.200"),
        (
            TooLarge,
            "en",
            "10,000,000,001 101億 99999999999999999999999999",
        ),
        (TooLarge, "de", "10.000.000.001"),
    ] {
        for text in texts.split(' ') {
            let count = parse_count(text, of_tag(tag));
            assert_eq!(Err(expected), count, "{tag}: {text}");
        }
    }
}

#[test]
fn numbers_with_decimals_come_out_in_plain_digits() {
    for (tag, text, expected) in [
        ("en", "2,699.94", "2699.94"),
        ("en", "0.015", "0.015"),
        ("en", "-3.5", "-3.5"),
        ("en", "1,234.567", "1234.567"),
        ("en", "12.3450", "12.3450"),
        ("en", "2.25k", "2250"),
        ("en", "1.23456k", "1234.56"),
        ("de", "2.699,94", "2699.94"),
        ("de", "0,015", "0.015"),
        ("de", "-3,5", "-3.5"),
        ("fr", "2\u{202f}699,94", "2699.94"),
        ("de-CH", "2’699.94", "2699.94"),
    ] {
        let read = parse_decimal(text, of_tag(tag));
        assert_eq!(Ok(Some(expected.to_owned())), read, "{tag}: {text}");
    }
}

#[test]
fn a_field_groups_its_digits_when_it_is_left() {
    for (tag, expected, settled_as, text) in [
        ("en", "35,000", "35000", "35k"),
        ("en", "0", "0", "0"),
        ("en", "", "", ""),
        ("en", "1.200", "1.200", "1.200"),
        ("de", "1.200", "1200", "1.200"),
        ("fr", "35\u{202f}000", "35000", "35k"),
        ("de-CH", "35’000", "35000", "35000"),
    ] {
        let notation = of_tag(tag);
        assert_eq!(expected, shown(text, false, notation));
        assert_eq!(text, shown(text, true, notation));
        assert_eq!(settled_as, settled(text, notation));
    }
}

#[test]
fn nothing_typed_is_unknown() {
    for text in ["", " ", "\u{3000}"] {
        assert_eq!(Ok(None), parse_count(text, POINT));
    }
}

#[test]
fn every_count_that_is_printed_reads_back_to_itself() {
    // A fixed walk over all magnitudes, and each power of ten with its neighbours.
    let mut counts = vec![0, 10_000_000_000];
    for power in 0..10 {
        let ten = 10_u64.pow(power);
        counts.extend([ten - 1, ten, ten + 1, 12 * ten / 10, 35 * ten / 10]);
    }
    let mut seed = 7_u64;
    for _ in 0..2_000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        counts.push((seed >> 20) % 10_u64.pow(1 + u32::try_from(seed >> 60).unwrap_or(0) % 10));
    }
    for tag in [
        "en", "ko", "zh", "ja", "de", "fr", "ru", "de-CH", "es", "pt-PT", "xx",
    ] {
        let notation = of_tag(tag);
        for count in &counts {
            let text = shown(&count.to_string(), false, notation);
            assert_eq!(
                Ok(Some(*count)),
                parse_count(&text, notation),
                "{tag}: {text}"
            );
        }
    }
}
