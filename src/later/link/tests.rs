//! What links mean, and that every state comes back as it was.
//!
//! The number of random cases is set by `PROPTEST_CASES`; the long run is
//! `PROPTEST_CASES=1000000 cargo test --release -p im-pricing-calculator --lib link::tests::random`.

mod golden;
mod random;

use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Feature, Metric, Need};
use im_pricing_core::validate::MAX_APPS;

use super::version_1::keys::app;
use super::{Carried, LeftOut, books_on, read, write};
use crate::draft::Field;

fn carried() -> Carried {
    Carried {
        apps: vec![app(1)],
        shown: 0,
        is_example: false,
        typed: Vec::new(),
        books: books_on("2023-03-30"),
    }
}

fn part(text: &str) -> LeftOut {
    LeftOut::Part(text.to_owned())
}

#[test]
fn what_equals_the_defaults_is_left_out() {
    let link = write(&carried());
    assert_eq!(
        "1;books:dau-2022-10-18,mau-2022-12-26;sum:",
        &link[..link.len() - 7]
    );
}

#[test]
fn a_link_says_what_a_reader_can_recognise() {
    let mut carried = carried();
    let first = &mut carried.apps[0];
    "My shop".clone_into(&mut first.name);
    first.idc = Idc::SiliconValley;
    first.migrated = true;
    first.current_edition = Edition::from_name("pro");
    first.chosen_edition = Edition::from_name("ultimate");
    first.set_text(Field::Usage(Metric::PeakDau), "20000".to_owned());
    first.set_text(Field::Need(Need::Users), "5".to_owned());
    first.set_unlimited(Need::Users, true);
    first.require(Feature::Community, true);
    first.require(Feature::UserStatus, true);
    let mut second = app(2);
    second.has_app = false;
    second.set_text(Field::Usage(Metric::Mau), "many, very".to_owned());
    carried.apps.push(second);
    carried.shown = 1;
    carried.is_example = true;
    carried.typed = vec![
        ("decide.view", "budget".to_owned()),
        ("budget.amount", "1,000".to_owned()),
    ];
    let link = write(&carried);
    assert_eq!(
        "1;app:My_shop;idc:silicon-valley;moved;on:pro;pick:ultimate;dau:20000;users:5!;\
         needs:community,user-status;app;new;mau:many~2c~_very;shown:2;example;view:budget;\
         budget.amount:1~2c~000;books:dau-2022-10-18,mau-2022-12-26;sum:",
        &link[..link.len() - 7]
    );
    let reading = read(&link);
    assert_eq!((carried, Vec::new()), (reading.carried, reading.left_out));
}

#[test]
fn what_cannot_be_read_is_named_and_all_else_is_taken() {
    for (expected, text) in [
        (vec![part("idc:mars")], "1;idc:mars;dau:7"),
        (vec![part("foo"), part("bar:1")], "1;foo;dau:7;bar:1"),
        (vec![part("mau:~zz~")], "1;dau:7;mau:~zz~"),
        (vec![part("mau")], "1;mau;dau:7"),
        (vec![part("new:1")], "1;new:1;dau:7"),
        (vec![part("dau:8")], "1;dau:7;dau:8"),
        (vec![part("app:~")], "1;app:~;dau:7"),
        (vec![part("friends:5!")], "1;friends:5!;dau:7"),
        (vec![part("needs:magic")], "1;dau:7;needs:magic"),
        (vec![part("shown:3")], "1;dau:7;shown:3"),
        (vec![part("shown:0")], "1;dau:7;shown:0"),
        (vec![part("view:moon")], "1;dau:7;view:moon"),
        (vec![part("moon.phase:1")], "1;dau:7;moon.phase:1"),
        (
            vec![LeftOut::LaterVersion, part("new-key:1")],
            "9;dau:7;new-key:1",
        ),
        (vec![LeftOut::NoVersion], "dau:7"),
        (vec![LeftOut::NoVersion, part("-1")], "-1;dau:7"),
    ] {
        let reading = read(&[text, ";sum:", &super::checksum::checksum(text)].concat());
        assert_eq!(expected, reading.left_out, "{text}");
        let app = &reading.carried.apps[0];
        assert_eq!("7", app.text(Field::Usage(Metric::PeakDau)), "{text}");
        assert_eq!("250000", app.text(Field::Usage(Metric::PeakGroups)));
    }
}

#[test]
fn known_features_are_taken_beside_unknown_ones() {
    let reading = read("1;needs:community,magic");
    assert_eq!(vec![Feature::Community], reading.carried.apps[0].features);
}

#[test]
fn a_checksum_that_is_missing_or_wrong_is_told() {
    for (expected, text) in [
        (vec![LeftOut::NoChecksum], "1;dau:7"),
        (vec![LeftOut::WrongChecksum], "1;dau:7;sum:0000000"),
        (vec![LeftOut::WrongChecksum], "1;dau:7;sum:"),
    ] {
        assert_eq!(expected, read(text).left_out, "{text}");
    }
    let link = write(&carried());
    for cut in 1..link.len() {
        assert!(!read(&link[..cut]).left_out.is_empty(), "{}", &link[..cut]);
    }
}

#[test]
fn what_programs_do_to_a_link_on_its_way_is_undone() {
    let mut carried = carried();
    "앱; 1".clone_into(&mut carried.apps[0].name);
    let link = write(&carried);
    let escaped = link.replace(';', "%3B").replace(':', "%3a");
    for text in [&link, &escaped, &[&link, ".)"].concat()] {
        let reading = read(text);
        assert_eq!((&carried, 0), (&reading.carried, reading.left_out.len()));
    }
}

#[test]
fn apps_that_an_account_cannot_hold_are_counted() {
    let text = ["1", &";app;dau:7".repeat(MAX_APPS + 2)].concat();
    let reading = read(&text);
    assert_eq!(MAX_APPS, reading.carried.apps.len());
    assert_eq!(
        vec![LeftOut::NoChecksum, LeftOut::Apps(2)],
        reading.left_out
    );
}

#[test]
fn the_price_lists_of_a_day_are_known_by_their_ids() {
    for (expected, date) in [
        (&["dau-2022-10-18", "mau-2022-12-26"][..], "2023-03-30"),
        (&["dau-2022-03-16"], "2022-05-01"),
        (&[], "2019-01-01"),
        (&[], "soon"),
    ] {
        assert_eq!(expected, books_on(date), "{date}");
    }
}
