//! The list of apps in words and numbers.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{Feature, Metric, Need};

use super::{AppsModel, model};
use crate::draft::{Apps, Field};
use crate::text::{Lang, every_language, texts};

/// Two apps: the example, and a copy of it that the form shows.
fn two() -> Apps {
    let mut apps = Apps::example();
    apps.duplicate(0);
    apps
}

fn said(apps: &Apps) -> AppsModel {
    model(apps, texts(Lang::En))
}

#[test]
fn each_app_has_its_subtotal_on_the_recommended_edition_or_the_chosen_one() {
    let mut apps = two();
    apps.edit(|it| it.chosen_edition = Some(Edition::Ultimate));
    let model = said(&apps);
    let [one, other] = model.apps.as_slice() else {
        panic!("two apps: {model:?}");
    };
    // 449.99 + 3 × 449.99 + 2 × 449.99, and the same with a plan of 899.99.
    assert_eq!(("", "2,699.94"), (one.chosen, one.subtotal.as_str()));
    assert_eq!(("ultimate", "3,149.94"), (other.chosen, &*other.subtotal));
    assert_eq!(Some("3149.94"), other.plain_subtotal.as_deref());
    assert_eq!((false, true), (one.is_shown, other.is_shown));
    assert_eq!("Singapore · Original billing mode", one.place);
    let names: Vec<_> = one.editions.iter().map(|(_, words)| &**words).collect();
    let expected = [
        "Recommended: Pro Edition",
        "Pro Edition",
        "Ultimate Edition",
    ];
    assert_eq!(expected, names.as_slice());
}

#[test]
fn a_chosen_edition_that_no_longer_fits_says_why_and_has_no_price() {
    let mut apps = two();
    apps.edit(|it| {
        it.chosen_edition = Some(Edition::Pro);
        it.require(Feature::Community, true);
    });
    let app = said(&apps).apps.remove(1);
    assert_eq!((None, ""), (app.plain_subtotal, app.subtotal.as_str()));
    let why = "Pro Edition has no price for this app. \
               Does not include: Creating a community group.";
    assert_eq!(vec![why], app.problems);
    assert!(app.editions.iter().any(|(name, _)| *name == "pro"));
}

#[test]
fn a_field_with_a_problem_is_named() {
    let mut apps = two();
    apps.edit(|it| it.set_text(Field::Usage(Metric::Mau), "12".to_owned()));
    let app = said(&apps).apps.remove(1);
    let why = "Monthly users: A month cannot have fewer users than its busiest day.";
    assert_eq!(vec![why], app.problems);
    assert!(app.editions.is_empty());
}

#[test]
fn what_is_missing_is_asked_for_and_what_fits_nothing_says_so() {
    for (expected, field, text) in [
        (
            "To price it, enter: Peak groups.",
            Field::Usage(Metric::PeakGroups),
            "",
        ),
        (
            "No edition fits. Lower a size or uncheck a feature. The reasons stand with each edition below.",
            Field::Need(Need::FriendsPerUser),
            "3001",
        ),
        (
            "Choose a later price date under “More settings”.",
            Field::BookDate,
            "2020-02-18",
        ),
    ] {
        let mut apps = two();
        apps.edit(|it| it.set_text(field, text.to_owned()));
        let app = said(&apps).apps.remove(1);
        let problem = app.problems.first().map(String::as_str);
        if field == Field::BookDate {
            let old = "Prices as of: The oldest price list is dated 2020-02-19.";
            assert_eq!(Some(old), problem);
        } else {
            assert_eq!(Some(expected), problem);
        }
    }
}

#[test]
fn a_name_may_stand_once_and_must_be_there() {
    for (expected, name) in [
        ("", "main"),
        ("An app further up has this name already.", "app-1"),
        ("Give the app a name.", ""),
        ("Use 1 to 100 characters, without line breaks.", "a\u{1}"),
    ] {
        let mut apps = two();
        apps.edit_one(1, |it| name.clone_into(&mut it.name));
        let model = said(&apps);
        assert_eq!(["", expected], [0, 1].map(|it| model.apps[it].name_problem));
        let has_price = model.apps[1].plain_subtotal.is_some();
        assert_eq!(expected.is_empty(), has_price);
    }
}

#[test]
fn the_ends_of_the_list_and_a_full_account_are_known() {
    let mut apps = Apps::example();
    let only = said(&apps).apps.remove(0);
    assert_eq!(vec!["up", "down", "remove"], only.idle);
    for _ in 0..299 {
        apps.duplicate(0);
    }
    let model = said(&apps);
    assert_eq!("An account holds at most 300 apps.", model.full);
    let idle = [0, 1, 299].map(|it| model.apps[it].idle.clone());
    let expected = [
        vec!["up", "duplicate"],
        vec!["duplicate"],
        vec!["down", "duplicate"],
    ];
    assert_eq!(expected, idle);
}

#[test]
fn an_app_that_was_taken_away_can_be_brought_back() {
    let mut apps = two();
    assert_eq!("", said(&apps).bring_back);
    apps.remove(1);
    assert_eq!("Bring back app-2", said(&apps).bring_back);
}

#[test]
fn all_apps_have_a_total_and_a_bound_for_being_one() {
    let apps = two();
    assert_eq!(None, said(&Apps::example()).account);
    let account = said(&apps).account.expect("two apps");
    assert_eq!(Some("5399.88"), account.plain_total.as_deref());
    assert_eq!(("5,399.88", ""), (&*account.total, &*account.without));
    assert_eq!(
        vec![
            "Each app is billed by itself: plan, quotas and add-ons are never shared between apps."
        ],
        account.notes
    );
    // 70,000 daily users are 6 blocks over, 500,000 groups 4: 449.99 × 11.
    assert_eq!(
        vec![
            "Singapore, Original billing mode: app-1, app-2 as one app have at most 70,000 daily \
             users, 500,000 groups, 180,000 monthly users. On Pro Edition that costs at most \
             4,949.89 USD a month, at least 449.99 less than the 5,399.88 they cost apart."
        ],
        account.merges
    );
}

#[test]
fn apps_that_pass_the_largest_count_together_are_told_so() {
    let mut apps = two();
    for draft in apps.list().iter().map(|it| it.id).collect::<Vec<_>>() {
        apps.edit_one(draft, |it| {
            it.set_text(Field::Usage(Metric::PeakDau), "6000000000".to_owned());
            it.set_text(Field::Usage(Metric::Mau), "6000000000".to_owned());
        });
    }
    let account = said(&apps).account.expect("two apps");
    assert_eq!(
        vec![
            "app-1, app-2 as one app would pass 10,000,000,000, the largest number that can be \
             entered, so this cannot be priced."
        ],
        account.merges
    );
}

#[test]
fn the_total_names_the_apps_that_are_not_in_it() {
    let mut apps = two();
    apps.edit(|it| it.set_text(Field::Usage(Metric::PeakDau), "many".to_owned()));
    let account = said(&apps).account.expect("two apps");
    assert_eq!("2,699.94", account.total);
    assert_eq!("Without app-2: no price yet.", account.without);
    assert_eq!(Vec::<String>::new(), account.merges);
}

#[test]
fn days_that_differ_in_one_data_center_are_told() {
    let mut apps = two();
    apps.edit(|it| it.first_app_date = "2021-06-01".to_owned());
    let account = said(&apps).account.expect("two apps");
    let note = "The days given for the first app in Singapore differ.";
    assert!(account.notes.iter().any(|it| it == note));
}

#[test]
fn no_text_of_the_list_has_an_open_placeholder() {
    let mut apps = two();
    apps.edit(|it| {
        it.chosen_edition = Some(Edition::Pro);
        it.require(Feature::Community, true);
    });
    apps.duplicate(0);
    apps.remove(2);
    for texts in every_language() {
        let model = format!("{:?}", model(&apps, texts));
        for name in ["{edition", "{why", "{name", "{fields", "{n}"] {
            assert!(!model.contains(name), "{model}");
        }
    }
}
