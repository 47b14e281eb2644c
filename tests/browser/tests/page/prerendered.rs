//! What stands in the page before and without the program.

use browser_tests::axe::{findings, load};
use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::oracle;
use browser_tests::page::Page;
use browser_tests::server::{Fault, STRICT_POLICY, SiteBuilder, dist};
use browser_tests::session::Session;
use im_pricing_core::book::{Plan, PriceBook};
use im_pricing_core::edition::{BillingMode, Edition};
use im_pricing_core::matrix::{Cell, Row, RowGroup};
use im_pricing_core::metric::Extent;
use im_pricing_core::tables::{EN, LAST_CONFIRMED, ROWS};
use im_pricing_core::terms::{Marks, Named, group_digits};
use serde_json::{Value, json};

/// Where other engines than Chromium show the page: in a frame that may run no scripts.
const FRAME: &str = "frame.html";

/// Asks the page where no script of its own runs.
fn evaluate(session: &Session, expression: &str) -> Value {
    if session.engine != Engine::Chromium {
        let script = format!("const {{ document }} = frames[0]; return ({expression})");
        return session.run(&script, &json!([]));
    }
    let wish = json!({ "expression": expression, "returnByValue": true });
    let answer = session.devtools("Runtime.evaluate", &wish);
    assert!(answer["exceptionDetails"].is_null(), "{answer:#}");
    answer["result"]["value"].clone()
}

/// Opens the start page in a browser that runs no scripts.
fn without_scripts(window: Window, test: impl FnOnce(&Session)) {
    let Window { width, height, .. } = window;
    let frame = format!(
        "<!DOCTYPE html><title>Around</title><body marginwidth=0 marginheight=0><iframe src=\"index.html\"
         sandbox=\"allow-same-origin\" frameborder=0 width={width} height={height}></iframe>"
    );
    let policy = format!("{STRICT_POLICY}; frame-src 'self'");
    let site = SiteBuilder::of_dist()
        .with_policy(Some(&policy))
        .with_file(FRAME, frame)
        .start();
    let session = Session::open(window);
    if session.engine == Engine::Chromium {
        let off = json!({ "value": true });
        session.devtools("Emulation.setScriptExecutionDisabled", &off);
        session.open_url(&site.url(""));
    } else {
        session.open_url(&site.url(FRAME));
    }
    test(&session);
    let wasm = site.requests_for("wasm");
    assert!(wasm <= 1, "preloaded at most, not run: {wasm}");
    let console = session.console();
    assert!(console.is_empty(), "{console:#?}");
}

/// The rows of a table, each with the name of its group and the texts of its cells, as they are drawn.
fn rows(session: &Session, table: &str) -> Vec<(String, Vec<String>)> {
    let script = format!(
        "[...document.querySelectorAll('{table} tbody')].flatMap((body) => {{
            const [head, ...rows] = body.rows;
            const text = (cell) => (cell.checkVisibility() ? cell.innerText.trim() : '');
            return rows.map((row) => [text(head.cells[0]), ...[...row.cells].map(text)]);
        }})"
    );
    let found = evaluate(session, &script);
    let rows = found.as_array().cloned().unwrap_or_default();
    let texts = |row: &Value| -> Vec<String> {
        let cells = row.as_array().into_iter().flatten();
        cells
            .filter_map(|it| it.as_str().map(ToOwned::to_owned))
            .collect()
    };
    let mut all: Vec<_> = rows.iter().map(texts).collect();
    all.iter_mut()
        .map(|it| (it.remove(0), it.clone()))
        .collect()
}

/// What the price lists in force print: included, what for, price; by edition.
fn expected_prices(plan: &Plan) -> Vec<[String; 3]> {
    let price = |it: im_pricing_core::book::Price| Marks::POINT.money(it.amount);
    let mut rows = vec![[String::new(), String::new(), price(plan.fee)]];
    for it in plan.overages {
        let unit = match it.block {
            1 => "each user".to_owned(),
            block => format!("each started {}", group_digits(block)),
        };
        rows.push([group_digits(it.quota), unit, price(it.price)]);
    }
    for add_on in plan.add_ons {
        let row = Row::of_need(add_on.key.need()).expect("a row");
        let text = |cell: Cell| cell.text(row.unit, &EN, ',');
        for tier in add_on.tiers {
            let reaches = match tier.reaches {
                Extent::Count(count) => Cell::Count(count),
                Extent::Unlimited => Cell::Unlimited,
            };
            let base = text(row.cell(plan.edition));
            rows.push([base, text(reaches), price(tier.price)]);
        }
    }
    rows
}

#[test]
fn without_scripts_the_page_holds_every_price_in_force() {
    for window in [Window::LAPTOP, Window::PHONE] {
        without_scripts(window, |session| {
            let mut found = rows(session, ".im-plain__prices").into_iter();
            for mode in BillingMode::ALL {
                let book = PriceBook::in_force(*mode, LAST_CONFIRMED).expect("a list");
                for plan in book.plans {
                    for expected in expected_prices(plan) {
                        let (edition, cells) = found.next().expect("a further price");
                        assert_eq!(plan.edition.name_in(&EN), edition);
                        assert_eq!(expected[..], cells[1..4], "{edition}: {cells:?}");
                    }
                }
            }
            assert_eq!(None, found.next());
        });
    }
}

#[test]
fn without_scripts_the_page_holds_every_cell_of_the_matrix() {
    without_scripts(Window::LAPTOP, |session| {
        let mut found = rows(session, ".im-plain__matrix").into_iter();
        for group in RowGroup::ALL {
            for row in ROWS.iter().filter(|row| row.group == *group) {
                let (name, cells) = found.next().expect("a further row");
                assert_eq!(group.name_in(&EN), name);
                assert!(cells[0].starts_with(EN.words(row.label)), "{cells:?}");
                let text = |cell: &Cell| match cell {
                    Cell::NotApplicable => "Does not apply".to_owned(),
                    _ => cell.text(row.unit, &EN, ','),
                };
                let expected: Vec<_> = row.cells.iter().map(text).collect();
                assert_eq!(expected[..], cells[1..], "{}", row.id);
            }
        }
        assert_eq!(None, found.next());
    });
}

/// The scenario that first-time visitors see, as the folder has it for programs.
fn example() -> Value {
    let text = std::fs::read_to_string(dist().join("pricing.json")).expect("pricing.json");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    document["statement"]["scenario"].clone()
}

#[test]
fn without_scripts_the_example_is_what_the_command_line_answers() {
    let quote = oracle::quotes(&[example()]).remove(0);
    let editions = quote["apps"][0]["editions"].as_array().expect("editions");
    without_scripts(Window::LAPTOP, |session| {
        let found = rows(session, ".im-plain__quote");
        for (name, answer) in Edition::ALL.iter().zip(editions) {
            assert_eq!(json!(name.name()), answer["edition"]);
            let start = name.name_in(&EN);
            let own: Vec<_> = found.iter().filter(|it| it.0.starts_with(start)).collect();
            let said = |row: &[String]| row.last().cloned().unwrap_or_default();
            let Some(lines) = answer["lines"].as_array() else {
                assert!(own.len() == 1 && said(&own[0].1).starts_with("Does not fit"));
                continue;
            };
            let text = |it: &Value| it.as_str().map(ToOwned::to_owned).expect("an amount");
            let mut expected = Vec::new();
            for line in lines {
                let quantity = line["quantity"].as_u64().map(group_digits);
                let unit = text(&line["unit_price"]);
                let formula = format!("{} × {unit}", quantity.expect("a count"));
                expected.push((formula, Marks::POINT.decimal(&text(&line["amount"]))));
            }
            let charges = &own[..own.len() - 1];
            let charges: Vec<_> = charges
                .iter()
                .map(|(_, row)| (row[1].clone(), said(row)))
                .collect();
            assert_eq!(expected, charges, "{start}");
            let total = Marks::POINT.decimal(&text(&answer["total"]));
            assert_eq!(total, said(&own[own.len() - 1].1), "{start}");
        }
        let best = "document.querySelector('.im-plain__answer strong').innerText";
        let total = Marks::POINT.decimal(quote["total"].as_str().expect("a total"));
        assert_eq!(json!(total), evaluate(session, best));
        let hint = "document.querySelector('.im-plain noscript p').checkVisibility()";
        assert_eq!(json!(true), evaluate(session, hint));
    });
}

#[test]
fn the_example_is_the_one_that_the_program_shows() {
    let site = SiteBuilder::of_dist().start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open(&session, &site);
    let quote = oracle::quotes(&[example()]).remove(0);
    for (edition, total) in oracle::totals(&quote).as_object().expect("six totals") {
        let shown = page.total(edition);
        assert_eq!(total, &json!(shown.as_deref().unwrap_or("-")), "{edition}");
    }
    page.assert_quiet();
}

/// Whether what was prerendered is drawn, with all its tables.
const IS_DRAWN: &str = "return [...document.querySelectorAll('.im-plain, .im-plain > section td')].every((it) => \
     it.checkVisibility())";

#[test]
fn the_program_takes_the_place_and_moves_nothing() {
    let site = SiteBuilder::of_dist().start();
    for (width, height) in [(1440, 900), (768, 1024), (320, 640)] {
        let session = Session::open(Window {
            width,
            height,
            ..Window::LAPTOP
        });
        let page = Page::open(&session, &site);
        assert_eq!(json!(false), session.run(IS_DRAWN, &json!([])));
        if let Some(moved) = session.shift() {
            assert!(moved < 0.02, "{width}: moved by {moved}");
        }
        page.assert_quiet();
    }
}

#[test]
fn it_stays_where_the_program_does_not_come_and_goes_when_it_does() {
    let site = SiteBuilder::of_dist()
        .with_fault("_bg.wasm", Fault::Missing)
        .start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url(""));
    let retry = "return imProbe.root(0)?.querySelector('[role=alert] button') ?? null";
    let retry = session.wait_for("another try", || session.find(retry, &json!([])));
    // Tables wait a moment for the program.
    session.wait_for("all of it", || {
        (session.run(IS_DRAWN, &json!([])) == json!(true)).then_some(())
    });
    let page = Page {
        session: &session,
        host: 0,
    };
    assert!(!page.problems().is_empty(), "the console says why");
    site.heal();
    session.click(&retry);
    session.wait_for("the program", || page.element_if_there("[data-answer]"));
    assert_eq!(json!(false), session.run(IS_DRAWN, &json!([])));
}

/// How far the page scrolls sideways.
const SPILL: &str = "return document.scrollingElement.scrollWidth - innerWidth";

#[test]
fn axe_finds_nothing_in_it_in_any_language() {
    for (file, language) in [
        ("snippet.html", "en"),
        ("snippet.ko.html", "ko"),
        ("snippet.zh.html", "zh-Hans"),
        ("snippet.ja.html", "ja"),
    ] {
        let snippet = std::fs::read_to_string(dist().join(file)).expect("a snippet");
        let (_, inside) = snippet.split_once("<div>").expect("a wrapped tag");
        let change = |page: &str| {
            let page = page.replace("lang=\"en\"", &format!("lang=\"{language}\""));
            let (before, rest) = page.split_once("<im-pricing-calculator").expect("a tag");
            let (_, after) = rest
                .split_once("</im-pricing-calculator>")
                .expect("its end");
            [before, "<div>", inside, after].concat()
        };
        let site = SiteBuilder::of_dist()
            .with_page_like_index("page.html", change)
            .with_fault("_bg.wasm", Fault::Missing)
            .start();
        for window in [Window::LAPTOP, Window::PHONE.in_dark()] {
            let session = Session::open(window);
            session.open_url(&site.url("page.html"));
            let page = Page {
                session: &session,
                host: 0,
            };
            session.run("document.querySelector('details').open = true", &json!([]));
            assert_eq!(json!(0), session.run(SPILL, &json!([])), "{file}");
            load(&page);
            let found = findings(&page, None);
            assert!(found.is_empty(), "{file}: {found:#?}");
        }
    }
}
