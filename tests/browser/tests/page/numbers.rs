//! Numbers as people type them: read, grouped, refused with a reason, never lost.

use browser_tests::browser::Window;
use browser_tests::page::{Page, on_page};
use browser_tests::server::SiteBuilder;
use browser_tests::session::Session;
use serde_json::json;

const USERS: &str = "[data-number=peak_dau]";

fn shown(page: &Page<'_>) -> String {
    page.property(USERS, "value")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// An app from before the cutover with few groups, so that the plan and the users make the price.
fn few_groups(page: &Page<'_>) {
    page.existing_since("2021-05-01");
    page.type_number("peak_groups", "100");
    page.type_number("mau", "");
}

#[test]
fn one_user_over_the_quota_buys_a_whole_block() {
    on_page(Window::LAPTOP, |page| {
        few_groups(page);
        for (total, answer, users) in [("449.99", "pro", "10000"), ("899.98", "pro", "10001")] {
            page.type_number("peak_dau", users);
            page.wait_until_all(&[
                ("/results/pro/total", json!(total)),
                ("/answer/total", json!(total)),
                ("/answer/edition", json!(answer)),
            ]);
        }
        let lines = json!([["plan.pro", "449.99"], ["overage.peak_dau", "449.99"]]);
        assert_eq!(lines, page.lines("pro"));
    });
}

#[test]
fn three_monthly_users_over_the_quota_round_once_and_up() {
    on_page(Window::LAPTOP, |page| {
        page.type_number("peak_dau", "");
        page.type_number("mau", "10003");
        page.wait_for_total("standard", "399.05");
        assert_eq!(
            json!([["plan.standard", "399"], ["overage.mau", "0.045"]]),
            plain(page)
        );
    });
}

/// Standard's lines without the zeros that a money format adds.
fn plain(page: &Page<'_>) -> serde_json::Value {
    let lines = page.lines("standard");
    let trim = |amount: &str| {
        amount
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    };
    let pairs = lines.as_array().into_iter().flatten();
    pairs
        .map(|line| json!([line[0], trim(line[1].as_str().unwrap_or_default())]))
        .collect()
}

#[test]
fn numbers_are_read_as_people_type_them_and_grouped_when_left() {
    on_page(Window::LAPTOP, |page| {
        few_groups(page);
        for (grouped, typed) in [
            ("35,000", "35k"),
            ("35,000", "3.5만"),
            ("35,000", "３５，０００"),
            ("35,000", "35 000"),
            ("1,200,000", "1.2M"),
            ("1,200", "1,200"),
            ("1,200", "1200"),
            ("0", "0"),
        ] {
            page.type_number("peak_dau", "7");
            page.wait_until("/numbers/peak_dau", &json!("7"));
            page.type_number("peak_dau", typed);
            page.wait_until("/numbers/peak_dau", &json!(grouped));
            assert_eq!(json!(null), page.read()["errors"]["peak_dau"], "{typed}");
        }
    });
}

#[test]
fn a_number_shows_plain_digits_while_it_is_edited() {
    on_page(Window::LAPTOP, |page| {
        few_groups(page);
        page.type_number("peak_dau", "35000");
        page.wait_until("/numbers/peak_dau", &json!("35,000"));
        page.focus(USERS);
        page.wait_until("/numbers/peak_dau", &json!("35000"));
        page.focus("[data-number=mau]");
        page.wait_until("/numbers/peak_dau", &json!("35,000"));
    });
}

#[test]
fn a_refused_text_stays_as_typed_with_its_reason_beside_it_in_both_languages() {
    on_page(Window::LAPTOP, |page| {
        few_groups(page);
        page.type_number("peak_dau", "10000");
        page.wait_for_total("pro", "449.99");
        for typed in ["many", "1.5", "1.200", "-5", "99999999999"] {
            page.type_number("peak_dau", typed);
            let english = error(page);
            assert_eq!(typed, shown(page));
            assert_eq!(json!("true"), invalid(page), "{typed}");
            page.choose_language("ko");
            let korean = error(page);
            let is_hangul = |it: char| ('가'..='힣').contains(&it);
            assert!(korean.chars().any(is_hangul), "{typed}: {korean}");
            assert!(!english.chars().any(is_hangul), "{typed}: {english}");
            assert_eq!(typed, shown(page));
            page.choose_language("en");
        }
        page.type_number("peak_dau", "10001");
        page.wait_for_total("pro", "899.98");
        assert_eq!(json!({}), page.read()["errors"]);
        assert_ne!(json!("true"), invalid(page));
    });
}

#[test]
fn what_can_be_read_in_two_ways_is_refused_with_both() {
    on_page(Window::LAPTOP, |page| {
        few_groups(page);
        for (typed, said) in [
            ("1.200", ["1,200", "1.2"]),
            ("35.000", ["35,000", "35.0"]),
            ("12,34", ["35,000", "1.5"]),
        ] {
            page.type_number("peak_dau", "7");
            page.wait_until("/errors", &json!({}));
            page.type_number("peak_dau", typed);
            let reason = error(page);
            for it in said {
                assert!(reason.contains(it), "{typed}: {reason}");
            }
            assert_eq!(typed, shown(page));
        }
    });
}

#[test]
fn numbers_are_those_of_the_place_around_the_widget() {
    for (tag, typed, grouped, amount, refused) in [
        ("de-DE", "35.000", "35.000", "1.799,96", "1,200"),
        (
            "fr-FR",
            "35 000",
            "35\u{202f}000",
            "1\u{202f}799,96",
            "1.200",
        ),
        ("de-CH", "35’000", "35’000", "1’799.96", "1.200"),
        ("en", "35,000", "35,000", "1,799.96", "1.200"),
    ] {
        let lang = format!("<html lang=\"{tag}\"");
        let site = SiteBuilder::of_dist()
            .with_page_like_index("place.html", |it| {
                it.replacen("<html lang=\"en\"", &lang, 1)
            })
            .start();
        let session = Session::open(Window::LAPTOP);
        let page = Page::open_url(&session, &site.url("place.html"));
        few_groups(&page);
        page.type_number("peak_dau", typed);
        page.wait_for_total("pro", "1799.96");
        // Swiss numbers have this apostrophe or that one, as the browser's data are old or new.
        let apostrophe = session.run("return (1234).toLocaleString('de-CH')[1]", &json!([]));
        let as_here = |it: &str| it.replace('’', apostrophe.as_str().unwrap_or_default());
        page.wait_until("/numbers/peak_dau", &json!(as_here(grouped)));
        let answer = page.text("[data-answer]").unwrap_or_default();
        // The words of a page are read with plain spaces.
        let amount = as_here(amount).replace('\u{202f}', " ");
        assert!(answer.contains(&amount), "{tag}: {answer}");
        page.type_number("peak_dau", refused);
        assert!(!error(&page).is_empty());
        assert_eq!(refused, shown(&page));
    }
}

/// The reason beside the field, as soon as there is one; a screen reader finds it there too.
fn error(page: &Page<'_>) -> String {
    let reason = page.session.wait_for("a reason beside the field", || {
        let errors = page.read()["errors"].take();
        errors["peak_dau"].as_str().map(ToOwned::to_owned)
    });
    let script = "const id = imProbe.find(host, arguments[1]).getAttribute('aria-describedby');
        return id.split(' ').map((it) => imProbe.text(imProbe.root(host).getElementById(it))).join(' ')";
    let described = page.ask(script, &[json!(USERS)]);
    let described = described.as_str().unwrap_or_default();
    assert!(
        described.contains(&reason),
        "{described:?} says nothing of {reason:?}"
    );
    reason
}

fn invalid(page: &Page<'_>) -> serde_json::Value {
    page.ask(
        "return imProbe.find(host, arguments[1]).getAttribute('aria-invalid')",
        &[json!(USERS)],
    )
}

#[test]
fn fewer_monthly_than_daily_users_is_told_at_the_monthly_field() {
    on_page(Window::LAPTOP, |page| {
        few_groups(page);
        page.type_number("peak_dau", "10000");
        page.type_number("mau", "9999");
        page.session.wait_for("the reason", || {
            page.read()["errors"]["mau"].as_str().map(ToOwned::to_owned)
        });
        assert_eq!(json!("9,999"), page.property("[data-number=mau]", "value"));
    });
}

#[test]
fn a_value_beyond_the_track_is_valid_and_said_to_be_beyond() {
    on_page(Window::LAPTOP, |page| {
        few_groups(page);
        page.type_number("peak_dau", "1000001");
        page.wait_for_total("pro", "45448.99");
        assert_eq!("1,000,001", shown(page));
        assert_eq!(json!({}), page.read()["errors"]);
        let script = "const field = imProbe.find(host, '[data-number=peak_dau]');
            for (let box = field.parentElement; box; box = box.parentElement)
                if (box.querySelector('[data-slider]')) return imProbe.text(box);";
        let around = page.ask(script, &[]);
        let said = around.as_str().unwrap_or_default();
        assert!(
            said.contains("1,000,000"),
            "no word about the end of the track: {said}"
        );
    });
}
