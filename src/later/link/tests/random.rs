//! Random states and random texts.

use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Feature, Metric, Need};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::draft::{Draft, Field};
use crate::later::link::version_1::keys::{TABS, TYPED, app};
use crate::later::link::{Carried, DEFAULT_TAB, TAB, books_on, read, write};

/// What people type, most of it readable.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => (0..2_000_000_u64).prop_map(|it| it.to_string()),
        2 => Just(String::new()),
        1 => "[0-9]{1,3}(,[0-9]{3}){0,2}|[0-9.]{1,5}[kM만]|many|-1",
        1 => any::<String>(),
        1 => "[ _~;:%&#=.!-]{0,6}",
    ]
}

fn date() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (2019..2025_u16, 1..=12_u8, 1..=31_u8).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        1 => text(),
    ]
}

fn sizes() -> impl Strategy<Value = Vec<(Need, String, bool)>> {
    let sizes = subsequence(Need::ALL.to_vec(), 0..=3);
    (sizes, vec((text(), any::<bool>()), 3)).prop_map(|(needs, typed)| {
        let all = needs.into_iter().zip(typed);
        all.map(|(need, (text, is_on))| (need, text, is_on && need.takes_unlimited()))
            .collect()
    })
}

fn draft() -> impl Strategy<Value = Draft> {
    let features = subsequence(Feature::ALL.to_vec(), 0..=3).prop_shuffle();
    let choices = (
        select(Idc::ALL),
        any::<bool>(),
        any::<bool>(),
        of(select(Edition::ALL)),
        of(select(Edition::ALL)),
    );
    let typed = (of(text()), date(), date(), vec(text(), 3));
    (choices, typed, sizes(), features).prop_map(|(choices, typed, sizes, features)| {
        let mut draft = app(1);
        (
            draft.idc,
            draft.has_app,
            draft.migrated,
            draft.current_edition,
            draft.chosen_edition,
        ) = choices;
        let (name, first_app_date, start_date, usage) = typed;
        draft.name = name.unwrap_or(draft.name);
        (draft.first_app_date, draft.start_date) = (first_app_date, start_date);
        for (metric, text) in Metric::ALL.iter().zip(usage) {
            draft.set_text(Field::Usage(*metric), text);
        }
        for (need, text, is_unlimited) in sizes {
            draft.set_text(Field::Need(need), text);
            draft.set_unlimited(need, is_unlimited);
        }
        draft.features = features;
        draft
    })
}

fn carried() -> impl Strategy<Value = Carried> {
    let typed = (select(TABS), subsequence(TYPED.to_vec(), 0..=2), text());
    (vec(draft(), 1..4), date(), 0..4_usize, any::<bool>(), typed).prop_map(
        |(mut apps, book_date, shown, is_example, (tab, names, asked))| {
            for app in &mut apps {
                book_date.clone_into(&mut app.book_date);
            }
            let mut typed = Vec::new();
            if tab != DEFAULT_TAB {
                typed.push((TAB, tab.to_owned()));
            }
            if !asked.is_empty() {
                typed.extend(names.into_iter().map(|it| (it, asked.clone())));
            }
            let shown = shown % apps.len();
            let books = books_on(&book_date);
            Carried {
                apps,
                shown,
                is_example,
                typed,
                books,
            }
        },
    )
}

/// The text of a link in which some places were changed.
fn damaged() -> impl Strategy<Value = String> {
    let changes = vec((any::<prop::sample::Index>(), any::<char>()), 0..4);
    (carried(), changes, any::<prop::sample::Index>()).prop_map(|(carried, changes, cut)| {
        let mut text: Vec<char> = write(&carried).chars().collect();
        for (place, other) in changes {
            let place = place.index(text.len());
            text[place] = other;
        }
        text.truncate(cut.index(text.len() * 2).max(1));
        text.into_iter().collect()
    })
}

proptest! {
    #[test]
    fn every_state_comes_back_as_it_was(carried in carried()) {
        let link = write(&carried);
        let is_plain = |it: char| it.is_ascii_alphanumeric() || "-._~;:,!".contains(it);
        prop_assert!(link.chars().all(is_plain), "{link}");
        let reading = read(&link);
        prop_assert_eq!((&carried, 0), (&reading.carried, reading.left_out.len()), "{}", link);
    }

    #[test]
    fn every_text_is_read_to_a_state_that_comes_back(text in any::<String>()) {
        let reading = read(&text);
        prop_assert!(!reading.left_out.is_empty(), "{text}");
        prop_assert_eq!(&reading.carried, &read(&write(&reading.carried)).carried);
    }

    #[test]
    fn every_damaged_link_is_read_to_a_state_that_comes_back(text in damaged()) {
        let reading = read(&text);
        prop_assert!(!reading.carried.apps.is_empty());
        prop_assert_eq!(&reading.carried, &read(&write(&reading.carried)).carried);
    }
}
