//! What the matrix shows, against the data itself.

use im_pricing_core::alias::names as all_names;
use im_pricing_core::edition::Edition::{self, Premium, Pro, Standard, Ultimate};
use im_pricing_core::matrix::Row;
use im_pricing_core::tables::{EDITIONS, ROWS};

use super::find::{Piece, names};
use super::{Asked, BETWEEN, DIFFER, ToolsModel, fold, tools};
use crate::text::{Lang, Texts, every_language, names_file, texts};

const ASKED: Asked<'_> = Asked {
    query: "",
    rows: "",
    pair: [Pro, Ultimate],
    folded: "",
};

fn shown(asked: &Asked<'_>, texts: &Texts) -> ToolsModel {
    let file = names_file();
    tools(asked, &names(&file).expect("a whole file"), texts)
}

/// The rows that are shown.
fn ids(model: &ToolsModel) -> Vec<&'static str> {
    let rows = ROWS.iter().zip(&model.rows);
    rows.filter(|(_, it)| !it.is_away)
        .map(|(row, _)| row.id)
        .collect()
}

fn by_hand(differs: impl Fn(&Row) -> bool) -> Vec<&'static str> {
    ROWS.iter()
        .filter(|row| differs(row))
        .map(|row| row.id)
        .collect()
}

#[test]
fn rows_that_differ_are_those_of_the_data() {
    for texts in every_language() {
        let found = shown(
            &Asked {
                rows: DIFFER,
                ..ASKED
            },
            texts,
        );
        let differs = |row: &Row| {
            Edition::ALL.iter().any(|one| {
                Edition::ALL
                    .iter()
                    .any(|two| row.cell(*one) != row.cell(*two))
            })
        };
        assert_eq!(by_hand(differs), ids(&found));
        assert_eq!(24, ids(&found).len(), "all but global coverage");
        for one in Edition::ALL {
            for two in Edition::ALL {
                let asked = Asked {
                    rows: BETWEEN,
                    pair: [*one, *two],
                    ..ASKED
                };
                let found = shown(&asked, texts);
                let expected = by_hand(|row| row.cell(*one) != row.cell(*two));
                assert_eq!(expected, ids(&found), "{one:?} {two:?}");
            }
        }
    }
}

#[test]
fn ultimate_and_premium_differ_in_what_is_billed() {
    let asked = Asked {
        rows: BETWEEN,
        pair: [Ultimate, Premium],
        ..ASKED
    };
    let found = shown(&asked, texts(Lang::En));
    assert_eq!(
        vec!["free_dau", "free_mau", "free_peak_groups"],
        ids(&found)
    );
    assert_eq!("Rows shown: 3 of 25. Hidden: 22.", found.status);
    assert_eq!("2 5 ", found.lit);
    let aways: Vec<_> = found.groups.iter().map(|it| it.is_away).collect();
    assert_eq!(vec![true, false, true], aways);
    assert_eq!("Rows: 3", found.groups[1].count);
}

#[test]
fn every_name_finds_what_it_names_in_every_language() {
    for texts in every_language() {
        for name in all_names() {
            let model = shown(
                &Asked {
                    query: name.name,
                    ..ASKED
                },
                texts,
            );
            let edition = EDITIONS.iter().position(|it| it.edition.name() == name.id);
            let is_found = match edition {
                Some(place) => model.editions[place].is_found,
                None => ids(&model).contains(&name.id),
            };
            assert!(
                is_found,
                "{} by {} in {}",
                name.id, name.name, texts.lang.tag
            );
        }
    }
}

#[test]
fn names_are_found_without_regard_to_case_width_spaces_and_marks() {
    let rows = |query| ids(&shown(&Asked { query, ..ASKED }, texts(Lang::En)));
    for query in [
        "已读回执",
        "已读 回执",
        "read receipts",
        "ＲＥＡＤ　Receipts",
        "readreceipt",
        "receipt message",
        " Read-Receipt ",
        "읽음확인",
        "既読通知",
        "開封確認",
    ] {
        assert_eq!(vec!["message_read_receipts"], rows(query), "{query}");
    }
    assert_eq!(Vec::<&str>::new(), rows("no such thing"));
    assert_eq!(25, rows(" -（）・ ").len(), "no letter counts");
    assert_eq!(5, rows("avchatroom").len());
}

#[test]
fn an_edition_is_found_by_any_of_its_names_and_keeps_all_rows() {
    for texts in every_language() {
        for (edition, query) in [
            (Ultimate, "플래그십"),
            (Ultimate, "旗舰版"),
            (Ultimate, "Ultimate"),
            (Ultimate, "flagship"),
            (Ultimate, "フラッグシップ"),
            (Ultimate, "울티메이트"),
            (Edition::Developer, "free trial"),
            (Edition::Free, "体验版"),
            (Premium, "Advanced"),
            (Premium, "进阶版"),
            (Standard, "标准"),
        ] {
            let model = shown(&Asked { query, ..ASKED }, texts);
            assert_eq!(
                Some(edition),
                model.only_edition,
                "{query} in {}",
                texts.lang.tag
            );
            assert_eq!(25, ids(&model).len(), "{query}");
            assert_eq!(format!("{} ", edition.index()), model.lit);
            assert!(
                model
                    .status
                    .contains(texts.lang.words(EDITIONS[edition.index()].name))
            );
        }
    }
}

/// The words that are set off, between brackets.
fn marked(pieces: &[Piece]) -> String {
    let one = |it: &Piece| {
        if it.is_hit {
            format!("[{}]", it.words)
        } else {
            it.words.clone()
        }
    };
    pieces.iter().map(one).collect()
}

#[test]
fn what_was_found_is_set_off_in_the_name_that_is_shown_or_in_another_one() {
    let heading = |query, id: &str, lang| {
        let model = shown(&Asked { query, ..ASKED }, texts(lang));
        let place = ROWS.iter().position(|row| row.id == id).expect("a row");
        let heading = model.rows[place].heading.clone();
        let also = heading.also.map(|it| (it.lang, marked(&it.pieces)));
        (marked(&heading.pieces), also)
    };
    assert_eq!(
        ("Message [read] [receipt]".to_owned(), None),
        heading("READ receipt", "message_read_receipts", Lang::En)
    );
    let also = Some(("zh".to_owned(), "消息[已读回执]".to_owned()));
    assert_eq!(
        ("Message read receipt".to_owned(), also),
        heading("已读回执", "message_read_receipts", Lang::En)
    );
    // Of several names the last of the reader's language, else the first.
    let also = Some((
        "en".to_owned(),
        "[Read] [receipts] for group messages".to_owned(),
    ));
    assert_eq!(
        also,
        heading("read receipts", "message_read_receipts", Lang::En).1
    );
    assert_eq!(
        ("[Conversation] [group]".to_owned(), None),
        heading("group conversation", "conversation_group", Lang::En)
    );
    assert_eq!(
        ("Message read receipt".to_owned(), None),
        heading("community", "message_read_receipts", Lang::En)
    );
}

#[test]
fn search_differences_and_folding_work_together() {
    let en = texts(Lang::En);
    let all = Asked {
        rows: DIFFER,
        query: "group",
        folded: "limits",
        ..ASKED
    };
    let model = shown(&all, en);
    let open = shown(&Asked { folded: "", ..all }, en);
    let limit = |id: &&str| {
        ROWS.iter()
            .any(|row| row.id == *id && row.group.name() == "limits")
    };
    let expected: Vec<_> = ids(&open).into_iter().filter(|id| !limit(id)).collect();
    assert_eq!(expected, ids(&model));
    assert!(expected.len() < ids(&open).len());
    assert_eq!(
        (true, false),
        (model.groups[0].is_folded, model.groups[0].is_away)
    );
    assert_eq!(open.groups[0].count, model.groups[0].count);
    let hidden = format!("Hidden: {}.", 25 - expected.len());
    assert!(model.status.ends_with(&hidden), "{}", model.status);
    assert!(model.can_reset);

    let none = shown(
        &Asked {
            query: "zzz",
            ..all
        },
        en,
    );
    assert_eq!("No row to show for “zzz”.", none.status);
    assert!(none.groups.iter().all(|it| it.is_away));
    let untouched = shown(&ASKED, en);
    assert_eq!("Every row is shown.", untouched.status);
    assert!(!untouched.can_reset && untouched.lit.is_empty());
}

#[test]
fn folding_twice_opens() {
    assert_eq!("limits", fold("", "limits"));
    assert_eq!("limits features", fold("limits", "features"));
    assert_eq!("features", fold("limits features", "limits"));
    assert_eq!("", fold("limits", "limits"));
}

#[test]
fn without_the_file_the_names_on_the_page_are_found() {
    let model = |query| tools(&Asked { query, ..ASKED }, &[], texts(Lang::Ko));
    assert_eq!(vec!["message_read_receipts"], ids(&model("읽음 확인")));
    assert_eq!(Vec::<&str>::new(), ids(&model("read receipt")));
    assert_eq!(Some(Ultimate), model("플래그십").only_edition);
}
