//! Files of daily usage.

use im_pricing_core::daily::{AppDays, Daily, MonthPrice, Reader, report};

use crate::amount::check_sums;

/// Any text gives the same months however it is cut into pieces, and they are priced.
pub(crate) fn check(text: &str) {
    let whole = read(text, usize::MAX);
    // Every size there is would take the square of the time; the text itself chooses one.
    let chosen = text.bytes().map(usize::from).sum::<usize>() % 61 + 2;
    for size in [1, 7, chosen] {
        assert_eq!(whole, read(text, size), "in pieces of {size}");
    }
    let lines = u64::try_from(text.split('\n').count()).expect("so many lines");
    assert!(whole.lines <= lines, "{} lines", whole.lines);
    whole.apps.iter().for_each(check_app);
    let answer = report(whole, None).expect("no file overflows");
    for month in answer.apps.iter().flat_map(|it| &it.months) {
        if let MonthPrice::Quote(quote) = &month.price {
            check_sums(quote);
        }
    }
}

fn read(text: &str, size: usize) -> Daily {
    let letters: Vec<char> = text.chars().collect();
    let mut reader = Reader::new();
    for piece in letters.chunks(size) {
        let piece: String = piece.iter().collect();
        let mut rest = piece.as_str();
        while !rest.is_empty() {
            let after = reader.read(rest);
            assert!(after.len() < rest.len(), "every call reads on");
            rest = after;
        }
    }
    reader.finish()
}

/// The peak of a month is the most of its days, on the first of them.
fn check_app(app: &AppDays) {
    assert!(
        app.months
            .iter()
            .is_sorted_by(|one, next| one.month < next.month)
    );
    for month in &app.months {
        let users: Vec<_> = month.users().collect();
        assert_eq!(Some(Some(month.peak_dau)), users.iter().max().copied());
        let first = users.iter().position(|it| *it == Some(month.peak_dau));
        let day = month.peak_day.text();
        assert_eq!(month.month.text(), day[..7]);
        assert_eq!(first.map(|it| it + 1), day[8..].parse().ok());
    }
    let kept = u64::try_from(app.bad_rows.kept.len()).expect("so many rows");
    assert!(kept <= app.bad_rows.count);
}
