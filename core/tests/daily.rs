//! Daily usage files: every form that is read or refused, slices of any size, and a naive reader
//! that must agree.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects
)]

use std::collections::BTreeMap;
use std::fmt::Write;

use im_pricing_core::daily::{
    Assumption, Daily, MAX_BAD_ROWS, MonthPrice, NoQuote, ROWS, Reader, RowCode, UsageReport,
    report,
};
use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::scenario::{App, Needs, Usage};
use proptest::prelude::*;

fn read(text: &str) -> Daily {
    let mut reader = Reader::new();
    let mut rest = text;
    while !rest.is_empty() {
        rest = reader.read(rest);
    }
    reader.finish()
}

fn priced(text: &str, app: Option<&App>) -> UsageReport {
    report(read(text), app).unwrap()
}

/// Month, peak, its day, groups and missing days of a file's only app.
fn months(daily: &Daily) -> Vec<(String, u64, String, Option<u64>, u8)> {
    let app = daily.apps.first();
    let months = app.into_iter().flat_map(|it| &it.months);
    months
        .map(|it| {
            let (month, day) = (it.month.text(), it.peak_day.text());
            (month, it.peak_dau, day, it.peak_groups, it.missing_days())
        })
        .collect()
}

fn codes(text: &str) -> Vec<(u64, RowCode)> {
    let report = priced(text, None);
    let rows = report.apps[0].bad_rows.iter();
    rows.map(|it| (it.line, it.code)).collect()
}

fn app(usage: Usage) -> App {
    App {
        name: "main".to_owned(),
        idc: Idc::Singapore,
        first_app_date: Date::parse("2021-05-01").ok(),
        migrated: false,
        current_edition: None,
        usage,
        needs: Needs::default(),
        start_date: Date::parse("2023-01-10").ok(),
    }
}

fn total(report: &UsageReport, month: usize, edition: Edition) -> Option<String> {
    let MonthPrice::Quote(quote) = &report.apps[0].months[month].price else {
        return None;
    };
    let bill = quote.apps[0].edition(edition)?.bill()?;
    Some(bill.total.text())
}

#[test]
fn every_form_of_the_same_days_is_read_the_same() {
    let expected = read("2023-01-01,1200,30\n2023-01-02,900,40\n2023-02-01,5,6\n");
    let day = |day: &str| day.to_owned();
    assert_eq!(
        vec![
            (day("2023-01"), 1_200, day("2023-01-01"), Some(40), 29),
            (day("2023-02"), 5, day("2023-02-01"), Some(6), 27),
        ],
        months(&expected)
    );
    for text in [
        "\u{feff}date,dau,groups\r\n2023-01-01,1200,30\r\n2023-01-02,900,40\r\n2023-02-01,5,6",
        "groups;date;dau\n30;2023/1/1;1,200\n\n40;2023/1/2;900\n6;2023/2/1;5\n",
        "날짜\t일일 활성 사용자 수\t그룹 수\n20230101\t1 200\t30\n20230102\t900\t40\n20230201\t5\t6",
        "日期,日活跃用户数（DAU）,备注,群组数\n2023-01-01,\"1,200\",\"a,b\",30\n2023-01-02,900,,40\n2023-02-01,5,,6\n",
        "日付,デイリーアクティブユーザー数,ピークグループ数\n2023-02-01,5,6\n2023-01-02,900,40\n2023-01-01,1_200,30\n",
        "2023-01-01;1200;30;\n2023-01-02;900;40;\n2023-02-01;5;6;\n",
    ] {
        let daily = read(text);
        assert_eq!(months(&expected), months(&daily), "{text}");
        assert_eq!(Vec::<(u64, RowCode)>::new(), codes(text), "{text}");
    }
}

#[test]
fn on_a_tie_the_first_day_is_the_peak_wherever_it_stands() {
    let daily = read("2023-01-09,7,0\n2023-01-15,9,0\n2023-01-04,9,0\n2023-01-20,9,0\n");
    assert_eq!("2023-01-04", months(&daily)[0].2);
}

#[test]
fn bad_rows_are_told_with_line_and_reason_and_the_rest_is_read() {
    let text = "date,dau,groups\n\
        2023-01-01,10,1\n\
        \n\
        2023-01-01,99,1\n\
        2023-02-30,10,1\n\
        1999-01-01,10,1\n\
        2023-01-02,1.200,1\n\
        2023-01-03,ten,1\n\
        2023-01-04,,1\n\
        ,5,1\n\
        2023-01-05,1,200,300\n\
        2023-01-06,\"10,1\n\
        2023-01-07,10000000001,1\n\
        2023-01-08,20,-1\n\
        2023-01-09,11,\n";
    let expected = [
        (4, RowCode::DuplicateDay),
        (5, RowCode::InvalidDate),
        (6, RowCode::DateOutOfRange),
        (7, RowCode::AmbiguousNumber),
        (8, RowCode::NotACount),
        (9, RowCode::MissingValue),
        (10, RowCode::MissingValue),
        (11, RowCode::TooManyFields),
        (12, RowCode::UnclosedQuote),
        (13, RowCode::CountOutOfRange),
        (14, RowCode::NotACount),
    ];
    assert_eq!(expected.to_vec(), codes(text));
    let month = months(&read(text)).remove(0);
    assert_eq!((11, Some(1), 29), (month.1, month.3, month.4));
    let report = priced(text, None);
    let ambiguous = &report.apps[0].bad_rows[3];
    assert_eq!(
        (
            "2023-01-02,1.200,1",
            vec!["1200".to_owned(), "1.2".to_owned()]
        ),
        (ambiguous.text.as_str(), ambiguous.readings.clone())
    );
    assert_eq!(1, report.apps[0].months[0].days_without_groups);
}

#[test]
fn a_first_row_that_makes_no_sense_is_told_and_nothing_is_guessed() {
    let header = "date,messages\n2023-01-01,5\n2023-01-02,6\n";
    assert_eq!(vec![(1, RowCode::MissingColumn)], codes(header));
    assert_eq!((0, 2), (read(header).apps.len(), read(header).unread_rows));
    let twice = "date,dau,DAU\n2023-01-01,5,6\n";
    assert_eq!(vec![(1, RowCode::ColumnTwice)], codes(twice));
    let unknown = "when,how many\n2023-01-01,5\n";
    assert_eq!(vec![(1, RowCode::UnknownHeader)], codes(unknown));
    assert_eq!(5, months(&read(unknown))[0].1);
    let daily = read("date,dau,messages,\n2023-01-01,5,77,\n");
    assert_eq!(
        (vec!["messages".to_owned()], false),
        (daily.ignored_columns, daily.has_groups)
    );
    assert!(read("").apps.is_empty());
}

#[test]
fn apps_of_one_file_are_kept_apart() {
    let text = "date,app,dau,groups\n2023-01-01,a,8000,0\n2023-01-01,b,8000,0\n2023-01-02,a,1,0\n2023-01-02,,1,0\n2023-01-01,b,9,0\n";
    let report = priced(
        text,
        Some(&app(Usage {
            mau: Some(9_000),
            ..Usage::default()
        })),
    );
    let names: Vec<_> = report
        .apps
        .iter()
        .map(|it| (it.name.as_str(), it.bad_row_count))
        .collect();
    assert_eq!(vec![("a", 0), ("b", 1)], names);
    assert_eq!(vec![Assumption::UsageOfOneAppNotShared], report.assumptions);
    assert_eq!(
        (1, RowCode::MissingValue),
        (report.bad_rows.len(), report.bad_rows[0].code)
    );
    // Two apps of 8,000 users each stay below the quota of each: nothing is pooled.
    assert_eq!(Some("449.99".to_owned()), total(&report, 0, Edition::Pro));
}

#[test]
fn each_month_is_billed_on_its_own_peak_with_the_books_of_its_last_day() {
    // 120,000 groups on one day of April: 449.99 + 449.99; in May 90,000: 449.99.
    let text = "2023-04-10,5000,120000\n2023-04-11,5000,90000\n2023-05-01,5000,90000\n";
    let report = priced(text, Some(&app(Usage::default())));
    let pro = |month| total(&report, month, Edition::Pro);
    assert_eq!(
        (Some("899.98".to_owned()), Some("449.99".to_owned())),
        (pro(0), pro(1))
    );
    // The price rose on 2021-08-06: July costs 149.99, August the new price to its last day.
    let text = "2021-07-31,5000,0\n2021-08-01,5000,0\n2020-01-31,5000,0\n2020-02-01,1,0\n";
    let report = priced(text, Some(&app(Usage::default())));
    let pro: Vec<_> = (0..4)
        .map(|month| total(&report, month, Edition::Pro))
        .collect();
    let amounts = [None, Some("149.99"), Some("149.99"), Some("449.99")];
    assert_eq!(amounts.map(|it| it.map(str::to_owned)).to_vec(), pro);
    let price = &report.apps[0].months[0].price;
    assert_eq!(&MonthPrice::None(NoQuote::BookDateBeforeFirstBook), price);
    assert_eq!(16, report.apps[0].missing_months.len());
}

#[test]
fn monthly_users_come_from_the_app_and_are_never_below_the_peak() {
    let text = "2023-01-01,10000\n2023-02-01,10001\n";
    let usage = Usage {
        mau: Some(10_000),
        peak_groups: Some(100_001),
        ..Usage::default()
    };
    let report = priced(text, Some(&app(usage)));
    assert_eq!(
        Some("399.00".to_owned()),
        total(&report, 0, Edition::Standard)
    );
    // Groups are not in the file: 449.99 + 449.99 for the block that 100,001 groups start.
    assert_eq!(Some("899.98".to_owned()), total(&report, 0, Edition::Pro));
    let price = &report.apps[0].months[1].price;
    assert_eq!(&MonthPrice::None(NoQuote::MauBelowPeakDau), price);
    let without = priced(text, None);
    assert_eq!(None, total(&without, 0, Edition::Standard));
    assert_eq!(None, total(&without, 0, Edition::Pro));
    assert_eq!(3, without.assumptions.len());
}

#[test]
fn no_call_handles_more_rows_than_its_bound() {
    let mut text = "date,dau,groups\n".to_owned();
    for row in 0..100_000_u32 {
        let (year, month, day) = (2000 + row / 372 % 100, row / 31 % 12 + 1, row % 31 + 1);
        let _ = writeln!(
            text,
            "{year}-{month:02}-{day:02},{},{}",
            row % 50_000,
            row % 7
        );
    }
    let mut reader = Reader::new();
    let (mut rest, mut calls, mut last) = (text.as_str(), 0, 0);
    while !rest.is_empty() {
        rest = reader.read(rest);
        let handled = reader.lines() - last;
        assert!(
            handled <= u64::try_from(ROWS).unwrap(),
            "{handled} rows in a call"
        );
        last = reader.lines();
        calls += 1;
    }
    assert_eq!(100_001, last);
    let daily = reader.finish();
    assert_eq!((51, 100_001), (calls, daily.lines));
    assert_eq!(1_200, daily.apps[0].months.len());
    let bad_rows = &daily.apps[0].bad_rows;
    // 36,525 days exist in the century; every other row is a day twice or no day at all.
    assert_eq!(100_000 - 36_525, bad_rows.count);
    assert_eq!(bad_rows.count, u64::try_from(bad_rows.kept.len()).unwrap());
}

#[test]
fn bad_rows_beyond_the_bound_are_counted_and_not_kept() {
    let text = ["date,dau\n", &"x,1\n".repeat(MAX_BAD_ROWS + 3)].concat();
    let report = priced(&text, None);
    let app = &report.apps[0];
    assert_eq!((100_000, 100_003), (app.bad_rows.len(), app.bad_row_count));
}

#[test]
fn a_row_that_ends_before_its_groups_is_bad_and_an_empty_field_is_unknown() {
    let text = "date,dau,groups\n2023-01-01,5\n2023-01-02,6,\n2023-01-03,7,1\n2023-01-04\n";
    let cut = RowCode::MissingValue;
    assert_eq!(vec![(2, cut), (5, cut)], codes(text));
    let month = &read(text).apps[0].months[0];
    assert_eq!((1, 29), (month.days_without_groups, month.missing_days()));
    // Columns that are not read may be left out at the end, and so may groups in front of none.
    assert!(codes("date,dau,messages\n2023-01-01,5\n").is_empty());
    assert!(codes("2023-01-01,5\n2023-01-02,6\n").is_empty());
}

#[test]
fn before_the_new_billing_began_no_app_was_moved_to_it() {
    let moved = App {
        migrated: true,
        ..app(Usage::default())
    };
    let report = priced("2022-11-01,5,6\n2022-12-01,5,6\n", Some(&moved));
    let prices = report.apps[0].months.iter().map(|it| &it.price);
    let quoted: Vec<_> = prices
        .map(|it| matches!(it, MonthPrice::Quote(_)))
        .collect();
    assert_eq!(vec![false, true], quoted);
    let none = MonthPrice::None(NoQuote::MigrationNotOffered);
    assert_eq!(none, report.apps[0].months[0].price);
}

#[test]
fn a_line_may_have_ten_thousand_bytes_and_of_a_longer_one_the_beginning_is_told() {
    let codes = |length: usize| {
        let daily = read(&["2023-01-01,5,6\n", &"x".repeat(length), "\n"].concat());
        let bad_rows = daily.apps[0]
            .bad_rows
            .kept
            .iter()
            .chain(&daily.bad_rows.kept);
        let mut found: Vec<_> = bad_rows.map(|it| (it.code, it.text.clone())).collect();
        found.truncate(1);
        found.remove(0)
    };
    assert_eq!(RowCode::MissingValue, codes(10_000).0);
    let (code, text) = codes(10_001);
    assert_eq!(RowCode::LineTooLong, code);
    assert!(text.starts_with("xxx"), "{text}");
}

#[test]
fn a_line_without_an_end_does_not_fill_the_memory() {
    let mut reader = Reader::new();
    for _ in 0..1_000 {
        assert_eq!("", reader.read(&"가".repeat(1_000)));
    }
    assert_eq!("", reader.read("\n2023-01-01,5,6\n"));
    let daily = reader.finish();
    assert_eq!(
        (1, RowCode::LineTooLong),
        (daily.bad_rows.kept[0].line, daily.bad_rows.kept[0].code)
    );
    assert_eq!(5, months(&daily)[0].1);
}

/// The months of plain rows, by a loop over whole lines; a duplicate or a bad line is passed over.
fn naive(text: &str) -> BTreeMap<String, (u64, String, u64, usize)> {
    let mut days: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for line in text.lines() {
        let fields: Vec<_> = line.split(';').map(str::trim).collect();
        let count = |text: &str| text.replace(',', "").parse::<u64>().ok();
        let (Ok(date), Some(dau), Some(groups)) =
            (Date::parse(fields[0]), count(fields[1]), count(fields[2]))
        else {
            continue;
        };
        days.entry(date.text()).or_insert((dau, groups));
    }
    let mut months: BTreeMap<String, (u64, String, u64, usize)> = BTreeMap::new();
    for (day, (dau, groups)) in days {
        let fresh = (dau, day.clone(), 0, 0);
        let month = months.entry(day[..7].to_owned()).or_insert(fresh);
        if dau > month.0 {
            (month.0, month.1) = (dau, day);
        }
        month.2 = month.2.max(groups);
        month.3 += 1;
    }
    months
}

prop_compose! {
    fn row()(month in 1..=3_u8, day in 1..=31_u8, dau in 0..3_000_u64, groups in 0..9_u64, dice in 0..12_u8) -> String {
        let dau = match dice {
            0 => "x".to_owned(),
            1 | 2 => format!("{},{:03}", dau / 1_000 + 1, dau % 1_000),
            _ => dau.to_string(),
        };
        format!("2023-{month:02}-{day:02}; {dau};{groups}")
    }
}

proptest! {
    #[test]
    fn a_naive_reader_agrees(rows in proptest::collection::vec(row(), 0..200)) {
        let text = rows.join("\n");
        // The first row decides about names: a plain one keeps the test about the rows.
        let text = format!("2023-12-31;0;0\n{text}");
        let daily = read(&text);
        let found: BTreeMap<_, _> = daily.apps[0].months.iter().map(|it| {
            let read = usize::from(it.month.days() - it.missing_days());
            (it.month.text(), (it.peak_dau, it.peak_day.text(), it.peak_groups.unwrap(), read))
        }).collect();
        prop_assert_eq!(naive(&text), found);
    }

    #[test]
    fn pieces_of_any_size_give_the_same(text in "(\u{feff})?([0-9,;. \r\n\"\t가-]|2023-01-0[1-9],[0-9]{1,3},5\r?\n|date;dau\n){0,60}", size in 1..20_usize) {
        let whole = read(&text);
        let mut reader = Reader::new();
        let letters: Vec<char> = text.chars().collect();
        for piece in letters.chunks(size) {
            let piece: String = piece.iter().collect();
            let mut rest = piece.as_str();
            while !rest.is_empty() {
                rest = reader.read(rest);
            }
        }
        prop_assert_eq!(whole, reader.finish());
    }
}

#[test]
fn each_day_keeps_its_own_users_whatever_the_order() {
    let daily = read("2024-02-29,29\n2024-02-01,1\n2024-02-29,30\n");
    let month = &daily.apps[0].months[0];
    let users: Vec<_> = month.users().collect();
    assert_eq!(29, users.len());
    assert_eq!((Some(1), None, Some(29)), (users[0], users[1], users[28]));
    assert_eq!(27, month.missing_days());
}
