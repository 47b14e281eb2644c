use im_pricing_core::daily::{Daily, ROWS};
use im_pricing_core::edition::Edition;
use im_pricing_core::scenario::App;

use super::{
    Asked, MONTHS, Slices, UsageModel, app_names, bad_rows, form_of, month, progress, usage,
};
use crate::draft::{Draft, Field};
use crate::text::{Lang, every_language, texts};
use im_pricing_core::metric::Metric;

fn read(text: &str) -> Daily {
    let mut slices = Slices::default();
    while slices.read(text) {}
    slices.finish()
}

fn form() -> App {
    app_of(&Draft::example())
}

fn app_of(draft: &Draft) -> App {
    let scenario = draft.read().expect("a valid draft");
    scenario.apps.into_iter().next().expect("one app")
}

fn asked<'a>(daily: &'a Daily, form: &'a App) -> Asked<'a> {
    Asked {
        daily,
        place: 0,
        shown: MONTHS,
        form,
        chosen: None,
    }
}

fn shown(text: &str, lang: Lang) -> UsageModel {
    let (daily, form) = (read(text), form());
    usage(asked(&daily, &form), texts(lang))
}

const JANUARY: &str = "date,dau,groups\n2023-01-14,9000,90000\n2023-01-15,20001,250000\n\
                       2023-01-16,20001,1\n2023-03-01,100,100\n2023-01-15,7,7\n2023-01-17,1.200,5\n";

#[test]
fn a_month_shows_its_peaks_and_what_they_cost() {
    let model = shown(JANUARY, Lang::En);
    assert_eq!(
        "Lines read: 7. Months: 2. Rows that could not be used: 2.",
        model.summary
    );
    let row = &model.months[0];
    // 449.99 plan + 2 × 449.99 (10,001 over) + 2 × 449.99 (150,000 groups over)
    let figures = [
        "2023-01-15",
        "20,001",
        "250,000",
        "28",
        "2 × 10,000 daily users, 2 × 100,000 groups",
        "Pro Edition",
        "2,249.95",
    ];
    assert_eq!(figures.as_slice(), row.figures.as_slice());
    assert_eq!(Some("2249.95"), row.total.as_deref());
    assert_eq!(model.heads.len(), row.figures.len());
    assert_eq!(["Pro Edition", "449.99"], model.months[1].figures[5..7]);
    assert_eq!("–", model.months[1].figures[4]);
}

#[test]
fn the_same_month_in_korean() {
    let model = shown(JANUARY, Lang::Ko);
    assert_eq!("읽은 줄: 7. 달: 2. 쓸 수 없는 줄: 2.", model.summary);
    assert_eq!(
        "일일 사용자 10,000명 × 2, 그룹 100,000개 × 2",
        model.months[0].figures[4]
    );
    assert!(model.remarks.contains(&"줄이 없는 달: 2023-02.".to_owned()));
}

#[test]
fn what_was_assumed_ignored_or_missed_is_said() {
    let model = shown(JANUARY, Lang::En);
    for sentence in [
        "Each month is priced in full, with the price lists in force on its last day.",
        "Monthly users are not in a daily file: each month has the 90,000 of the form.",
        "No row in: 2023-02.",
        "These prices were last confirmed on 2023-03-30.",
    ] {
        assert!(
            model.remarks.iter().any(|it| it == sentence),
            "{sentence}: {:?}",
            model.remarks
        );
    }
    let model = shown("date,dau,calls\n2023-01-15,9000,3\n", Lang::En);
    for sentence in [
        "The file has no groups: each month has the 250,000 of the form.",
        "Columns that were not read: calls.",
    ] {
        assert!(model.remarks.iter().any(|it| it == sentence), "{sentence}");
    }
    let model = shown(
        "date,users of a kind\n2023-01-15,1\n2023-01-16,1\n",
        Lang::En,
    );
    let unread = "Rows below the column names that were not read: 2.";
    assert!(model.remarks.iter().any(|it| it == unread));
    assert!(model.months.is_empty());
}

#[test]
fn what_the_form_does_not_say_is_said_to_be_missing() {
    let mut draft = Draft::example();
    draft.set_text(Field::Usage(Metric::Mau), String::new());
    draft.set_text(Field::Usage(Metric::PeakGroups), String::new());
    let (daily, form) = (read("2023-01-15,9000\n"), app_of(&draft));
    for texts in every_language() {
        let model = usage(asked(&daily, &form), texts);
        let words = &texts.later().usage;
        assert!(model.remarks.iter().any(|it| it == words.mau_unknown));
        assert!(model.remarks.iter().any(|it| it == words.groups_unknown));
        assert_eq!(texts.answer.needs_input, model.months[0].figures[5]);
        assert_eq!(None, model.months[0].total);
    }
}

#[test]
fn a_month_without_a_price_says_why() {
    let model = shown("2019-05-01,5,5\n2023-01-15,90001,5\n", Lang::En);
    assert_eq!("No price list that old", model.months[0].figures[5]);
    assert_eq!(
        "More users on one day than the form’s monthly users",
        model.months[1].figures[5]
    );
    assert_eq!("–", model.months[1].figures[6]);
}

#[test]
fn the_chosen_edition_stands_beside_the_recommended_one() {
    let (daily, form) = (read(JANUARY), form());
    let chosen = Asked {
        chosen: Some(Edition::Ultimate),
        ..asked(&daily, &form)
    };
    let model = usage(chosen, texts(Lang::En));
    assert_eq!(Some(&"Ultimate Edition"), model.heads.last());
    assert_eq!(
        Some("2,699.95"),
        model.months[0].figures.last().map(String::as_str)
    );
}

#[test]
fn several_apps_share_nothing() {
    let text = "app,date,dau,groups\nb,2023-01-01,5,5\na,2023-01-01,10001,5\n";
    let (daily, form) = (read(text), form());
    assert_eq!(vec!["b", "a"], app_names(&daily));
    let second = Asked {
        place: 1,
        ..asked(&daily, &form)
    };
    let model = usage(second, texts(Lang::En));
    assert_eq!("899.98", model.months[0].figures[6]);
    let words = &texts(Lang::En).later().usage;
    assert!(model.remarks.iter().any(|it| it == words.not_shared));
    assert!(model.remarks.iter().any(|it| it == words.mau_unknown));
    assert!(app_names(&read(JANUARY)).is_empty());
}

#[test]
fn a_long_file_is_priced_a_part_at_a_time() {
    let mut text = String::new();
    for month in 1..=12 {
        for year in 2020..2024 {
            let month = im_pricing_core::terms::plain_digits(month);
            let year = im_pricing_core::terms::plain_digits(year);
            text.push_str(&[&year, "/", &month, "/1,5,5\n"].concat());
        }
    }
    let (daily, form) = (read(&text), form());
    let model = usage(asked(&daily, &form), texts(Lang::En));
    assert_eq!((MONTHS, "Show 12 more"), (model.months.len(), &*model.more));
    let all = Asked {
        shown: MONTHS + MONTHS,
        ..asked(&daily, &form)
    };
    let model = usage(all, texts(Lang::En));
    assert_eq!((48, ""), (model.months.len(), &*model.more));
}

#[test]
fn the_days_of_a_month_are_drawn_against_the_quota() {
    let (daily, form) = (read(JANUARY), form());
    let model = month(asked(&daily, &form), "2023-01", texts(Lang::En)).expect("there");
    assert_eq!(
        "Daily users in 2023-01: highest 20,001 on 2023-01-15.",
        model.sentence
    );
    assert_eq!("Line: 10,000 included", model.quota_label);
    assert_eq!((31, Some(499)), (model.days.len(), model.quota));
    let day = |number: usize| &model.days[number - 1];
    assert_eq!((Some(449), false), (day(14).height, day(14).is_over));
    assert_eq!((Some(1000), true), (day(15).height, day(15).is_over));
    assert_eq!("2023-01-15: 20,001", day(15).label);
    assert_eq!(
        (None, "2023-01-31: no row"),
        (day(31).height, &*day(31).label)
    );
    assert_eq!("Put the peaks of 2023-01 into the form", model.take);
    let (users, groups) = &model.peaks;
    assert_eq!(("20001", Some("250000")), (&**users, groups.as_deref()));
    let (name, pro) = &model.editions[1];
    assert_eq!(
        ("Pro Edition", Some("2249.95")),
        (*name, pro.plain_total.as_deref())
    );
    let first = month(asked(&daily, &form), "", texts(Lang::En));
    assert_eq!(Some(model), first);
}

#[test]
fn an_app_billed_by_monthly_users_has_no_daily_quota() {
    let mut draft = Draft::example();
    draft.has_app = false;
    let (daily, form) = (read("2023-01-15,9000\n2023-01-16,5,\n"), app_of(&draft));
    let model = month(asked(&daily, &form), "2023-01", texts(Lang::Ko)).expect("there");
    assert_eq!((None, ""), (model.quota, &*model.quota_label));
    assert_eq!("", model.without_groups);
    let daily = read("date,dau,groups\n2023-01-15,9000,5\n2023-01-16,5,\n");
    let model = month(asked(&daily, &form), "2023-01", texts(Lang::Ko)).expect("there");
    assert_eq!("그룹 수가 없는 날: 1일.", model.without_groups);
}

#[test]
fn bad_rows_are_listed_with_line_and_reason() {
    let model = bad_rows(&read(JANUARY), texts(Lang::En));
    assert_eq!("Rows: 2", model.summary);
    let [line, reason, text] = &model.rows[0];
    assert_eq!("6", line);
    assert_eq!("The day has a row already; the first one counts", reason);
    assert_eq!("2023-01-15,7,7", text);
    assert_eq!("Could be 1200 or 1.2", model.rows[1][1]);
    let many = ["date,dau\n", &"2023-01-32,1\n".repeat(1500)].concat();
    let model = bad_rows(&read(&many), texts(Lang::En));
    assert_eq!("Rows: 1,500; listed: the first 50", model.summary);
    assert_eq!(50, model.rows.len());
}

#[test]
fn a_slice_never_handles_more_rows_than_the_bound() {
    let text = ["date,dau,groups\n", &"2023-01-15,5,5\n".repeat(100_000)].concat();
    let mut slices = Slices::default();
    let mut count = 1;
    while slices.read(&text) {
        if count == 25 {
            let words = progress(&slices, texts(Lang::En));
            assert_eq!("Lines read: 50,000 (49 %)", words);
        }
        count += 1;
    }
    let bound = u64::try_from(ROWS).expect("a bound");
    assert_eq!((bound, 100_001), (slices.most(), slices.lines()));
    assert_eq!(51, count);
    assert_eq!(100_001, slices.finish().lines);
}

#[test]
fn the_figures_of_the_file_are_no_part_of_the_form() {
    let daily = read(JANUARY);
    let form = form_of(form(), &daily, 0);
    assert_eq!((None, None), (form.usage.peak_dau, form.usage.peak_groups));
    assert_eq!(Some(90_000), form.usage.mau);
    let without = form_of(self::form(), &read("2023-01-15,9000\n"), 0);
    assert_eq!(Some(250_000), without.usage.peak_groups);
}
