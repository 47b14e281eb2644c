//! What holds for the words of every language.

use super::prerender::prerender_texts;
use super::{Lang, fill, later_texts, plural, texts};

#[test]
fn named_values_are_put_into_a_sentence() {
    for (expected, template, values) in [
        ("3 of 6", "{n} of {all}", &[("all", "6"), ("n", "3")][..]),
        ("6, again 6", "{all}, again {all}", &[("all", "6")]),
        ("no values", "no values", &[]),
        ("{missing}", "{missing}", &[("n", "1")]),
        ("open {n", "open {n", &[("n", "1")]),
        ("", "", &[]),
    ] {
        assert_eq!(expected, fill(template, values));
    }
}

#[test]
fn a_tag_finds_its_language() {
    for (expected, tag) in [
        (Some(Lang::Ko), "ko-KR"),
        (Some(Lang::Ko), "KO"),
        (Some(Lang::En), "en"),
        (Some(Lang::Zh), "zh-Hans"),
        (Some(Lang::Zh), "zh-CN"),
        (Some(Lang::Zh), "zh-SG"),
        (Some(Lang::Zh), "zh-Hant-HK"),
        (Some(Lang::Zh), "zh-TW"),
        (Some(Lang::Ja), "ja-JP"),
        (Some(Lang::Ja), "ja"),
        (None, "jam"),
        (None, "kok"),
        (None, "fr"),
        (None, ""),
    ] {
        assert_eq!(expected, Lang::from_tag(tag), "{tag}");
    }
}

/// The names between braces, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<_> = text
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn all_languages_hold_the_same_placeholders() {
    let all = |lang| {
        let first = texts(lang).all();
        [first, later_texts(lang).all(), prerender_texts(lang).all()].concat()
    };
    let english = all(Lang::En);
    for lang in Lang::ALL {
        for ((key, text), (_, reference)) in all(*lang).iter().zip(&english) {
            for count in [1, 2] {
                let (text, reference) = (plural(text, count), plural(reference, count));
                assert!(!text.trim().is_empty(), "{key} in {}", lang.tag());
                assert_eq!(
                    placeholders(reference),
                    placeholders(text),
                    "{key} in {}",
                    lang.tag()
                );
            }
        }
    }
}

#[test]
fn each_language_names_its_own_table() {
    for lang in Lang::ALL {
        assert_eq!(lang.tag(), texts(*lang).lang.tag);
    }
}

/// Placeholders that hold a count, and may hold 1.
const COUNTS: &[&str] = &[
    "n", "left", "used", "days", "before", "after", "features", "tickets", "lines", "months",
    "bad", "most", "next", "below", "ratio", "all", "rows", "quota", "excess", "blocks",
    "quantity",
];

/// Counts that are never 1: days of a month, and what the vendor's terms and the page's own limits
/// fix.
const NEVER_ONE: &[&str] = &[
    "AnswerTexts.first_month", // {all}, the days of a month
    "AnswerTexts.cheapest",    // one edition has a sentence of its own
    "AppsTexts.full",
    "ToolsTexts.all_shown", // the rows of the matrix
    "TrialsTexts.intro",
    "TrialsTexts.too_many",
];

/// Whether `text` says "1 users", "1 more users" or "1 are".
fn counts_one_as_many(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    words.iter().enumerate().any(|(index, word)| {
        let is_end = |word: &str| word.ends_with(['.', ',', ';', ':', ')', '?']);
        let mut noun = words.iter().skip(index + 1);
        let is_many = |it: &&str| {
            let it = it.trim_end_matches(['.', ',', ';', ':', ')', '?']);
            it == "are" || it == "people" || it.ends_with('s') && !it.ends_with("ss") && it != "is"
        };
        *word == "1" && {
            let (first, second) = (noun.next(), noun.next());
            first.is_some_and(|it| is_many(it) || !is_end(it) && second.is_some_and(is_many))
        }
    })
}

#[test]
fn a_wrong_plural_is_noticed() {
    for wrong in [
        "1 users",
        "for 1 days, then",
        "1 more features.",
        "at most 1 people log in",
    ] {
        assert!(counts_one_as_many(wrong), "{wrong}");
    }
    for right in [
        "1 user",
        "Show 1 more",
        "1 left. Others",
        "Rows: 1; the first are",
        "1 is less",
    ] {
        assert!(!counts_one_as_many(right), "{right}");
    }
}

#[test]
fn english_is_right_for_none_one_and_many() {
    let all = [
        texts(Lang::En).all(),
        later_texts(Lang::En).all(),
        prerender_texts(Lang::En).all(),
    ]
    .concat();
    let mut with_count = 0;
    for (key, text) in &all {
        let names = placeholders(text);
        if !names.iter().any(|it| COUNTS.contains(it)) || NEVER_ONE.contains(key) {
            continue;
        }
        with_count += 1;
        for (count, digits) in [(0, "0"), (1, "1"), (2, "2")] {
            let mut values: Vec<_> = COUNTS.iter().map(|it| (*it, digits)).collect();
            // The chart's "before" is an edition.
            values.retain(|(it, _)| *it != "before" || !key.starts_with("ChartTexts"));
            let said = fill(plural(text, count), &values);
            assert!(!counts_one_as_many(&said), "{key}: {said}");
            assert!(!said.contains('|'), "{key}: {said}");
        }
    }
    assert!(with_count > 30, "only {with_count} texts have a count");
}
