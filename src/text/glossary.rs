//! Whether translations are whole, and say official names as the vendor writes them.
//!
//! Both the widget's own words and the data's are read, the latter from the files in which a
//! translator writes them.

use super::prerender::prerender_texts;
use super::{Lang, later_texts, texts};

/// The data's words, as they are written.
const DATA: [(Lang, &str); 4] = [
    (Lang::En, include_str!("../../core/books/text/en.toml")),
    (Lang::Ko, include_str!("../../core/books/text/ko.toml")),
    (Lang::Zh, include_str!("../../core/books/text/zh.toml")),
    (Lang::Ja, include_str!("../../core/books/text/ja.toml")),
];

/// What is the same in every language: units, names of products, and the vendor's abbreviations.
const NAMES: &[&str] = &[
    "USD", "DAU", "MAU", "PCC", "IM", "SDK", "iOS", "Android", "Web", "ID",
];

/// Each text of a language with its key, the widget's and then the data's.
fn all(lang: Lang) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let words = [
        texts(lang).all(),
        later_texts(lang).all(),
        prerender_texts(lang).all(),
    ];
    for (key, text) in words.concat() {
        found.push((key.to_owned(), text.to_owned()));
    }
    let (mut section, (_, data)) = ("", DATA[lang as usize]);
    for line in data.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        } else if let Some((key, text)) = line.split_once(" = \"") {
            let text = text.trim_end_matches('"').to_owned();
            found.push((format!("{section}.{key}"), text));
        }
    }
    found
}

/// A text without its placeholders and without what is the same in every language.
fn own_words(text: &str) -> String {
    let mut words = String::new();
    for part in text.split('{') {
        words.push_str(part.split_once('}').map_or(part, |it| it.1));
        words.push(' ');
    }
    for name in NAMES {
        words = words.replace(name, "");
    }
    words
}

#[test]
fn the_data_is_read_as_it_is_written() {
    for (lang, _) in DATA {
        let all = all(lang);
        assert!(all.len() > 700, "{}: {}", lang.tag(), all.len());
        assert!(all.iter().any(|(key, _)| key == "edition.premium"));
    }
}

#[test]
fn no_text_is_left_in_english() {
    let english = all(Lang::En);
    for lang in [Lang::Ko, Lang::Zh, Lang::Ja] {
        let translated = all(lang);
        assert_eq!(english.len(), translated.len(), "{}", lang.tag());
        for ((key, text), (_, reference)) in translated.iter().zip(&english) {
            let has_words = own_words(text).chars().any(char::is_alphabetic);
            assert!(
                text != reference || !has_words,
                "{key} in {}: {text}",
                lang.tag()
            );
        }
    }
}

/// Spellings that other products, older pages or a dictionary have for an official name.
const UNOFFICIAL: &[(Lang, &[&str])] = &[
    (
        Lang::Ko,
        &[
            "평가판",
            "울티메이트",
            "플래그십 에디션",
            "개발 버전",
            "표준 버전",
            "고급 버전",
            "부가 가치 서비스",
            "과금 모드",
            "라이브 방송 그룹 수",
            "애드온",
        ],
    ),
    (
        Lang::Zh,
        &[
            "免费版的",
            "高级版",
            "基础版",
            "企业版",
            "开发者版",
            "尊享版",
            "计费模式",
            "计费方案",
            "原计费",
            "资源包",
            "附加服务",
            "附加组件",
            "音视频群",
            "群组峰值",
            "峰值群数",
            "数据中心（IDC）",
            "机房",
            "每日活跃用户",
            "每月活跃用户",
        ],
    ),
    (
        Lang::Ja,
        &[
            "Professional版",
            "プロフェッショナル版",
            "Ultimate版",
            "フラッグシップ",
            "アルティメット版",
            "デプロイ版",
            "ディベロッパー",
            "スタンダード版",
            "プレミアム版",
            "アドオン",
            "課金モード",
            "クォータ",
        ],
    ),
];

/// Parts of official names that stand in no other company, with the name around them.
const WITHIN: &[(Lang, &str, &str)] = &[
    (Lang::Zh, "已读回执", "消息已读回执"),
    (Lang::Zh, "定向消息", "群定向消息"),
    (Lang::Zh, "封禁成员", "直播群封禁成员"),
    (Lang::Ko, "읽음 확인", "메시지 읽음 확인"),
    (Lang::Ja, "開封確認", "メッセージ開封確認"),
];

/// Two pages that name one thing differently: here the other spelling is what is said.
const QUOTED: &[&str] = &["claim.C8_other"];

#[test]
fn official_names_have_no_other_spelling() {
    for (lang, unofficial) in UNOFFICIAL {
        for (key, text) in all(*lang) {
            if QUOTED.contains(&key.as_str()) {
                continue;
            }
            for it in *unofficial {
                assert!(!text.contains(it), "{key} says {it}: {text}");
            }
            let within = WITHIN.iter().filter(|it| it.0 == *lang);
            for (_, part, name) in within {
                let (parts, names) = (text.matches(part).count(), text.matches(name).count());
                assert_eq!(names, parts, "{key} says {part} without {name}: {text}");
            }
        }
    }
}

/// In Chinese each edition's name ends in the same character, so that any other one is noticed.
#[test]
fn every_chinese_edition_is_one_of_the_six() {
    let all = all(Lang::Zh);
    let official: Vec<_> = all
        .iter()
        .filter(|(key, _)| key.starts_with("edition."))
        .map(|(_, name)| name.as_str())
        .collect();
    assert_eq!(6, official.len());
    for (key, text) in &all {
        // "Edition" itself, an SDK's enhanced one, and the title of an official page.
        let others = ["版本", "增强版", "旧版计费概述"];
        let text = others
            .iter()
            .fold(text.clone(), |it, other| it.replace(other, ""));
        for (end, _) in text.match_indices('版') {
            let is_official = official.iter().any(|name| {
                text.get(..end + '版'.len_utf8())
                    .is_some_and(|it| it.ends_with(name))
            });
            assert!(is_official, "{key}: {text}");
        }
    }
}

fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')
}

/// Signs that have a form of their own in Chinese and Japanese.
const HALF_WIDTH: [char; 8] = [',', '.', ':', ';', '?', '!', '(', ')'];

#[test]
fn chinese_and_japanese_have_signs_of_their_own() {
    for lang in [Lang::Zh, Lang::Ja] {
        for (key, text) in all(lang) {
            // The vendor's own labels have half-width brackets.
            if key.starts_with("row.") || key.starts_with("add_on.") {
                continue;
            }
            let characters: Vec<char> = text.chars().collect();
            let is_mixed = characters.windows(2).any(|pair| {
                is_ideograph(pair[0]) && HALF_WIDTH.contains(&pair[1])
                    || HALF_WIDTH.contains(&pair[0]) && is_ideograph(pair[1])
            });
            assert!(!is_mixed, "{key} in {}: {text}", lang.tag());
        }
    }
}

#[test]
fn chinese_leaves_a_space_beside_latin_words() {
    for (key, text) in all(Lang::Zh) {
        let characters: Vec<char> = text.chars().collect();
        let is_tight = characters.windows(2).any(|pair| {
            is_ideograph(pair[0]) && pair[1].is_ascii_alphabetic()
                || pair[0].is_ascii_alphabetic() && is_ideograph(pair[1])
        });
        assert!(!is_tight, "{key}: {text}");
    }
}
