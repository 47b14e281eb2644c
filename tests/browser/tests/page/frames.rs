//! The page of a frame: what its address sets, and what it tells the page around it.

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::frames::{SANDBOX, around, heard, height_of, insert, open, policy, problems};
use browser_tests::in_every_engine;
use browser_tests::recipe::recipe;
use browser_tests::server::{OWN_ORIGIN, STRICT_POLICY, SiteBuilder, dist};
use browser_tests::session::Session;
use serde_json::json;

in_every_engine!(
    a_frame_fits_its_calculator_and_tells_its_events_with_and_without_a_sandbox,
    results_go_to_nobody_whom_the_address_does_not_name,
    a_sandboxed_frame_whose_host_shares_no_files_says_so,
    an_address_sets_attributes_and_what_it_cannot_set_is_named,
    the_documented_frame_works_as_it_stands,
);

/// A host of the calculator's files, of another origin than the page around the frames. Its policy names its
/// address, as the recipe says.
fn calculators(engine: Engine) -> SiteBuilder {
    let named = STRICT_POLICY.replace("'self'", &format!("'self' {OWN_ORIGIN}"));
    SiteBuilder::of_dist()
        .seen_in(engine)
        .with_policy(Some(&named))
}

/// Waits for the calculator in the one frame of a page, and that the frame fits around it.
fn expect_fitting_frame(session: &Session) {
    session.wait_for("the calculator in the frame", || heard(session, "im-ready"));
    expect_fit(session, 150);
}

/// Waits until the one frame of a page, which had another height before, is as high as what it holds.
fn expect_fit(session: &Session, before: u64) {
    session.wait_for("a frame as high as what it holds", || {
        let outside = height_of(session, 0);
        session.enter_frame(0);
        let script = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
        let inside = session.run(script, &json!([])).as_u64();
        session.leave_frame();
        let inside = inside.expect("a height").clamp(100, 4000);
        (outside != before && outside == inside).then_some(())
    });
}

/// Changes an attribute of the calculator in the frame.
fn set_attribute(session: &Session, name: &str, value: &str) {
    session.enter_frame(0);
    let script = "document.querySelector('im-pricing-calculator').setAttribute(...arguments)";
    session.run(script, &json!([name, value]));
    session.leave_frame();
}

fn a_frame_fits_its_calculator_and_tells_its_events_with_and_without_a_sandbox(engine: Engine) {
    for sandbox in ["", SANDBOX] {
        let host = calculators(engine).shared().start();
        let site = around(engine, "");
        let address = format!(
            "{}?peak-dau=10000&peak-groups=100&parent-origin={}",
            host.url("embed.html"),
            site.origin()
        );
        let session = open(engine, &site);
        insert(&session, &address, sandbox);
        expect_fitting_frame(&session);
        let (_, ready) = heard(&session, "im-ready").expect("an event");
        assert_eq!(json!(1), ready["schema"]);
        set_attribute(&session, "peak-dau", "10001");
        let (number, change) = session.wait_for("the change", || heard(&session, "im-change"));
        assert_eq!((0, &json!("attribute")), (number, &change["reason"]));
        assert_eq!(json!("899.98"), change["quote"]["total"]);
        assert_eq!(Vec::<String>::new(), problems(&session), "{sandbox}");
    }
}

fn results_go_to_nobody_whom_the_address_does_not_name(engine: Engine) {
    let host = calculators(engine).start();
    let other = calculators(engine).start();
    for named in [None, Some(other.origin())] {
        let site = around(engine, "");
        let mut address = format!("{}?peak-dau=35000", host.url("embed.html"));
        if let Some(origin) = &named {
            address = format!("{address}&parent-origin={origin}");
        }
        let session = open(engine, &site);
        insert(&session, &address, "");
        expect_fitting_frame(&session);
        set_attribute(&session, "peak-dau", "36000");
        // A later message that anybody may hear shows that the change had its turn.
        session.enter_frame(0);
        let grow = "document.body.style.paddingBlockEnd = '200px'";
        session.run(grow, &json!([]));
        session.leave_frame();
        session.wait_for("a higher frame", || {
            (height_of(&session, 0) >= 900).then_some(())
        });
        assert_eq!(None, heard(&session, "im-change"));
        // Who names another origin than that of the page around is told so.
        let console = problems(&session);
        let is_told = console.iter().any(|it| it.contains("results go to"));
        assert_eq!(
            (named.is_some(), named.iter().count()),
            (is_told, console.len())
        );
    }
}

fn a_sandboxed_frame_whose_host_shares_no_files_says_so(engine: Engine) {
    let host = calculators(engine).start();
    let site = around(engine, "");
    let session = open(engine, &site);
    insert(
        &session,
        &format!("{}?locale=ja", host.url("embed.html")),
        SANDBOX,
    );
    let (_, error) = session.wait_for("the error", || heard(&session, "im-error"));
    assert_eq!(json!("wasm-fetch"), error["code"]);
    session.enter_frame(0);
    let said = "return document.querySelector('[role=alert]').textContent";
    let said = session.run(said, &json!([]));
    assert!(
        said.as_str()
            .is_some_and(|it| it.contains("読み込めませんでした")),
        "{said}"
    );
}

fn an_address_sets_attributes_and_what_it_cannot_set_is_named(engine: Engine) {
    let host = calculators(engine).start();
    let session = Session::open_in(engine, Window::LAPTOP);
    let address = "embed.html?peak-dau=35000&peak-dau=36000&mau=abc&theme=dark&locale=ko&readonly=no&utm=1\
        &onclick=alert(1)&parent-origin=https://a.example/x&storage=1#1;d=2";
    session.open_url(&host.url(address));
    let lines =
        "return [...document.querySelectorAll('body > [role=alert]')].map((it) => it.textContent)";
    let lines = session.wait_for("a line for the address and one for the figure", || {
        let lines = session.run(lines, &json!([]));
        (lines.as_array()?.len() == 2).then_some(lines)
    });
    let refused = "peak-dau, readonly, utm, onclick, parent-origin, storage";
    assert!(
        lines[1].as_str().is_some_and(|it| it.ends_with(refused)),
        "{lines}"
    );
    assert!(
        lines[0]
            .as_str()
            .is_some_and(|it| it.contains("/usage/mau")),
        "{lines}"
    );
    let seen = "const calculator = document.querySelector('im-pricing-calculator');
        const given = [...calculator.attributes].map(({ name, value }) => [name, value]);
        return [Object.fromEntries(given), getComputedStyle(document.documentElement).colorScheme,
            document.documentElement.lang]";
    let given = json!({ "mau": "abc", "theme": "dark", "locale": "ko", "state": "1;d=2", "loading": "eager" });
    assert_eq!(json!([given, "dark", "ko"]), session.run(seen, &json!([])));
    session.run("location.hash = '1;d=3'", &json!([]));
    session.wait_for("the other link", || {
        let state = "return document.querySelector('im-pricing-calculator').getAttribute('state')";
        (session.run(state, &json!([])) == "1;d=3").then_some(())
    });
}

fn the_documented_frame_works_as_it_stands(engine: Engine) {
    let host = calculators(engine).shared().under("/pricing/").start();
    let module = std::fs::read(dist().join("im-pricing-frame.js")).expect("the helper");
    let start = |page: String| {
        SiteBuilder::empty()
            .seen_in(engine)
            .with_policy(Some(&policy()))
            .with_file("index.html", page)
            .with_file("pricing/im-pricing-frame.js", module.clone())
            .start()
    };
    let page = recipe("docs/embed.md", "iframe/index.html")
        .replace("https://calculator.example", &host.origin());
    assert!(
        page.contains(&host.origin()),
        "the recipe names another host"
    );
    let site = start(page);
    let session = Session::open_in(engine, Window::LAPTOP);
    session.open_url(&site.url(""));
    expect_fit(&session, 640);
    session.enter_frame(0);
    let seen = "const calculator = document.querySelector('im-pricing-calculator');
        return [calculator?.getAttribute('peak-dau'), document.documentElement.lang, document.querySelectorAll('[role=alert]').length]";
    // A frame may still be at its empty first document when it is entered.
    session.wait_for("the calculator of the frame", || {
        (session.run(seen, &json!([])) == json!(["35000", "ko", 0])).then_some(())
    });
}
