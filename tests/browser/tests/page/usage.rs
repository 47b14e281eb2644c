//! Daily figures: pasted or from a file, priced month by month, with the page alive all the while.

use browser_tests::browser::Window;
use browser_tests::oracle;
use browser_tests::page::{Page, on_page};
use im_pricing_core::daily::ROWS;
use serde_json::{Value, json};

const TEXT: &str = "[data-typed='usage.text']";

fn open(page: &Page<'_>) {
    page.open_view("usage");
    page.session
        .wait_for("the field", || page.element_if_there(TEXT));
}

fn wait_for_months(page: &Page<'_>) {
    page.session
        .wait_for("the months", || page.element_if_there("[data-month]"));
}

/// Pastes a table.
fn paste(page: &Page<'_>, text: &str) {
    let script = "const field = imProbe.find(host, arguments[1]);
        field.value = arguments[2];
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));";
    page.ask(script, &[json!(TEXT), json!(text)]);
    wait_for_months(page);
}

/// What `im-quote` recommends for the example app with these peaks, on a day.
fn recommended(day: &str, users: u64, groups: u64) -> [Value; 2] {
    let scenario = json!({ "schema": 1, "book_date": day, "apps": [{
        "name": "app-1", "idc": "singapore", "first_app_date": "2021-05-01",
        "usage": { "peak_dau": users, "peak_groups": groups, "mau": 90_000 },
    }] });
    let app = &oracle::quotes(&[scenario])[0]["apps"][0];
    let edition = &app["recommended"];
    let editions = app["editions"].as_array().into_iter().flatten();
    let found = editions.into_iter().find(|it| it["edition"] == *edition);
    [
        edition.clone(),
        found.map_or(Value::Null, |it| it["total"].clone()),
    ]
}

#[test]
fn a_pasted_table_is_priced_as_the_command_line_prices_it() {
    on_page(Window::LAPTOP, |page| {
        open(page);
        paste(
            page,
            "Date;Groups;DAU\r\n2021-07-01;90000;9000\r\n2021-07-02;100001;30001\r\n\
             2023-02-28;5;10000\r\nnonsense;1;1\r\n",
        );
        let shown = page.data("[data-month]");
        let months = [
            ("2021-07", "2021-07-31", "2021-07-02", 30_001, 100_001),
            ("2023-02", "2023-02-28", "2023-02-28", 10_000, 5),
        ];
        assert_eq!(months.len(), shown.len(), "{shown:?}");
        for ((month, last_day, peak_day, users, groups), row) in months.iter().zip(&shown) {
            let [edition, total] = recommended(last_day, *users, *groups);
            assert_eq!(json!(month), row["month"]);
            assert_eq!(json!(peak_day), row["peakDay"]);
            assert_eq!(json!(users.to_string()), row["peakDau"]);
            assert_eq!(
                (&edition, &total),
                (&row["edition"], &row["total"]),
                "{month}"
            );
        }
        let bad = page.data("[data-bad-row]");
        assert_eq!(json!("5"), bad[0]["badRow"]);
    });
}

#[test]
fn what_was_pasted_outlives_the_language_and_another_tab() {
    on_page(Window::LAPTOP, |page| {
        open(page);
        paste(page, "2023-01-15,20001,5\n");
        page.choose_language("ko");
        wait_for_months(page);
        page.click("[data-tab=trials]");
        page.click("[data-tab=usage]");
        wait_for_months(page);
        assert_eq!(json!("2023-01-15,20001,5\n"), page.property(TEXT, "value"));
        page.click("[data-usage=remove]");
        page.session.wait_for("an empty view", || {
            page.element_if_there("[data-month]")
                .is_none()
                .then_some(())
        });
    });
}

#[test]
fn a_file_that_is_read_across_a_change_of_language_is_priced() {
    on_page(Window::LAPTOP, |page| {
        open(page);
        make(page, 1_000);
        let wait = "const real = FileReader.prototype.readAsText;
            FileReader.prototype.readAsText = function (file) {
                window.imRead = () => real.call(this, file);
            };";
        page.ask(wait, &[]);
        hand_over(page, false);
        page.choose_language("ko");
        page.session
            .wait_for("the field", || page.element_if_there(TEXT));
        page.ask("window.imRead()", &[]);
        wait_for_months(page);
        let name = page.text(".intake__name").unwrap_or_default();
        assert!(name.contains("daily.csv"), "{name}");
    });
}

#[test]
fn the_peaks_of_a_month_go_into_the_form_and_the_focus_stays() {
    on_page(Window::LAPTOP, |page| {
        open(page);
        paste(page, "2023-01-15,20001,300000\n2023-02-01,7,8\n");
        page.choose("[data-typed='usage.month']", "2023-02");
        page.press_space_on("[data-usage=take]");
        page.wait_until_all(&[
            ("/numbers/peak_dau", json!("7")),
            ("/numbers/peak_groups", json!("8")),
            ("/numbers/mau", json!("90,000")),
        ]);
        let focused = "return imProbe.active()?.dataset.usage ?? null";
        assert_eq!(json!("take"), page.ask(focused, &[]));
    });
}

/// Makes a file of this many rows, of 1,000 days of one app after the other; gives its size.
fn make(page: &Page<'_>, rows: usize) -> Value {
    let script = "const rows = arguments[1];
        const lines = ['SDKAppID,Date,DAU,Groups'];
        for (let row = 0; row < rows; row += 1) {
          const day = new Date(Date.UTC(2021, 0, 1 + (row % 1000)));
          const app = 1400000000 + Math.floor(row / 1000);
          lines.push(`${app},${day.toISOString().slice(0, 10)},${5000 + (row * 7919) % 20000},${row % 200000}`);
        }
        window.imFile = new File([lines.join('\\n')], 'daily.csv', { type: 'text/csv' });
        return window.imFile.size;";
    page.ask(script, &[json!(rows)])
}

/// Hands the file over as the file field does, and notes the longest task from then on. With
/// `stops` reading is stopped as soon as that is possible.
fn hand_over(page: &Page<'_>, stops: bool) {
    let script = "const stops = arguments[1];
        window.imLongest = 0;
        new PerformanceObserver((list) => {
          for (const task of list.getEntries()) window.imLongest = Math.max(window.imLongest, task.duration);
        }).observe({ type: 'longtask' });
        const field = imProbe.find(host, '[data-file=usage]');
        const carrier = new DataTransfer();
        carrier.items.add(window.imFile);
        field.files = carrier.files;
        if (stops) {
          const stop = () => imProbe.find(host, '[data-usage=stop]')?.click();
          new MutationObserver(stop).observe(imProbe.root(host), { childList: true, subtree: true });
        }
        field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));";
    page.ask(script, &[json!(stops)]);
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the longest task is reported, not judged"
)]
fn a_file_of_100_000_rows_is_read_in_slices_bounded_by_rows() {
    on_page(Window::LAPTOP, |page| {
        open(page);
        let bytes = make(page, 100_000);
        hand_over(page, false);
        wait_for_months(page);
        let most = &page.data("[data-slice]")[0]["slice"];
        let most: usize = most
            .as_str()
            .and_then(|it| it.parse().ok())
            .expect("a bound");
        assert!((1..=ROWS).contains(&most), "{most} rows in one slice");
        // 1,000 days from 2021-01-01 on, of the first of 100 apps.
        assert_eq!(33, page.data("[data-month]").len());
        let apps = "return imProbe.find(host, '[data-typed=\"usage.app\"]').options.length";
        assert_eq!(json!(100), page.ask(apps, &[]));
        page.session.next_frame();
        let longest = page.ask("return Math.round(window.imLongest)", &[]);
        println!("{bytes} bytes, 100,000 rows, {most} rows a slice: longest task {longest} ms");
    });
}

#[test]
fn reading_can_be_stopped_and_begun_again() {
    on_page(Window::LAPTOP, |page| {
        open(page);
        make(page, 20_000);
        hand_over(page, true);
        page.session.wait_for("the way to begin again", || {
            page.element_if_there("[data-usage=again]")
        });
        assert!(page.element_if_there("[data-month]").is_none());
        page.click("[data-usage=remove]");
        page.session.wait_for("an empty view", || {
            page.element_if_there("[data-usage=again]")
                .is_none()
                .then_some(())
        });
    });
}
