//! A calculator whose host says `readonly`: a reader looks at everything, and changes no figure.

use browser_tests::engine::Engine;
use browser_tests::in_every_engine;
use browser_tests::key;
use browser_tests::page::Page;
use browser_tests::server::Fault;
use serde_json::{Value, json};

use crate::common::{
    OVER_QUOTA, on, page, site, tag, wait_for_all_parts, wait_for_event, wait_until_ready,
};

in_every_engine!(
    nothing_that_a_reader_can_use_changes_what_is_readonly,
    keys_undo_and_redo_nothing_that_is_readonly,
    what_the_calculator_itself_disables_is_not_let_go,
    nobody_is_quicker_than_readonly,
);

/// What changes figures in every view, and what does in one of them.
const EVERYWHERE: &[&str] = &[
    "[data-number]",
    "[data-slider]",
    "[data-preset]",
    "[data-field=idc]",
    "[data-field=start_date]",
    "[data-feature]",
    "[data-require]",
    "[data-choose]",
    "[data-keep=undo]",
    "[data-keep=redo]",
    "[data-quote=open]",
];
const IN_VIEWS: &[(&str, &[&str])] = &[
    ("compare", &["[data-asks]", "[data-action=repair]"]),
    ("budget", &["[data-action=try]"]),
    ("forecast", &["[data-typed='forecast.start']"]),
    (
        "apps",
        &[
            "[data-do=show]",
            "[data-do=remove]",
            "[data-do=bring-back]",
            "[data-app-name]",
            "[data-app-edition]",
        ],
    ),
    ("usage", &["[data-usage=take]"]),
];

/// Opens a page whose calculator has these attributes, and waits for all of it.
fn with(engine: Engine, attributes: &str, test: impl FnOnce(&Page<'_>)) {
    let start = page(&tag(&format!("{attributes} loading=\"eager\"")));
    on(engine, site(engine, &start), |page, _| {
        wait_until_ready(page);
        wait_for_all_parts(page);
        test(page);
        page.assert_quiet();
    });
}

fn element(page: &Page<'_>, script: &str) -> Value {
    page.ask(&format!("const it = imProbe.hosts()[host]; {script}"), &[])
}

/// Lets the page draw what it has been told.
fn rest(page: &Page<'_>) {
    for _ in 0..3 {
        page.session.next_frame();
    }
}

/// The figures, and which editions are chosen.
fn figures(page: &Page<'_>) -> Value {
    let script =
        "return [it.getScenario(), imProbe.all(host, '[data-choose]').map((it) => it.ariaPressed)]";
    element(page, script)
}

/// Those selectors that name something that can be used, once each of them names something.
fn usable(page: &Page<'_>, selectors: &[&str]) -> Value {
    let script = "return arguments[1].filter((it) => !imProbe.find(host, it))";
    let mut missing = Value::Null;
    let all = page.session.wait(|| {
        missing = page.ask(script, &[json!(selectors)]);
        (missing == json!([])).then_some(())
    });
    assert!(all.is_some(), "the page has no {missing}");
    rest(page);
    let script =
        "return arguments[1].filter((it) => imProbe.all(host, it).some((it) => !it.disabled))";
    page.ask(script, &[json!(selectors)])
}

fn is_held(page: &Page<'_>, selector: &str) -> bool {
    usable(page, &[selector]) == json!([])
}

/// Something of each kind that can be changed: a feature that an edition lacks, several apps and one
/// that was taken away, a quote that was saved, a change that can be undone and one that can be redone.
fn fill(page: &Page<'_>) {
    page.press_space_on("[data-require=message_read_receipts]");
    page.open_view("apps");
    for action in ["duplicate", "duplicate", "remove"] {
        page.press_space_on(&format!("[data-app] [data-do={action}]"));
        rest(page);
    }
    let save = "imProbe.find(host, '[data-quote=name]').value = 'kept';
        imProbe.find(host, '[data-quote=save-quote]').click()";
    page.ask(save, &[]);
    page.type_number("peak_groups", "7");
    page.type_number("peak_dau", "20001");
    page.press_space_on("[data-keep=undo]");
    page.wait_until("/numbers/peak_dau", &json!("10,001"));
}

/// Types what the view has to answer to before it offers to change anything.
const ASK: &str = "
    const texts = { 'budget.amount': '9000', 'usage.text': 'date,peak_dau,peak_groups\\n2026-01-01,9000,90\\n' };
    for (const [name, text] of Object.entries(texts)) {
        const field = imProbe.find(host, `[data-typed='${name}']`);
        if (!field) continue;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    }";

/// Uses all that can be used, apart from what leads elsewhere: another language or view, the clipboard,
/// files, what is stored, hundreds of sources.
const USE: &str = "
    const away = `[data-field=language], [data-tab], [data-typed='decide.view'], [data-hand-on], [type=file],
        textarea, [data-quote], .cited`;
    const put = (it, value) => {
        it.value = value;
        for (const kind of ['input', 'change']) it.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    };
    let count = 0;
    for (const it of imProbe.all(host, 'button, input, select, textarea')) {
        if (!it.isConnected || it.disabled || it.matches(away)) continue;
        count += 1;
        if (it.localName === 'button' || ['checkbox', 'radio'].includes(it.type)) it.click();
        else if (it.localName === 'select') put(it, [...it.options].at(-1).value);
        else put(it, it.type === 'date' ? '2023-05-01' : '7');
    }
    return count";

fn nothing_that_a_reader_can_use_changes_what_is_readonly(engine: Engine) {
    with(engine, &format!("{OVER_QUOTA} storage"), |page| {
        fill(page);
        element(page, "it.readonly = true");
        let before = figures(page);
        let views = page.data("[data-tab]");
        let views: Vec<&str> = views.iter().filter_map(|it| it["tab"].as_str()).collect();
        assert!(views.len() > 5, "{views:?}");
        for view in views {
            page.open_view(view);
            rest(page);
            page.ask(ASK, &[]);
            let own = IN_VIEWS.iter().filter(|it| it.0 == view);
            let own: Vec<&str> = own.flat_map(|it| it.1).copied().collect();
            assert_eq!(
                json!([]),
                usable(page, &[EVERYWHERE, &own].concat()),
                "{view}"
            );
            let used = page.ask(USE, &[]).as_u64().unwrap_or_default();
            assert!(used > 3, "{view}: only {used} controls were used");
            rest(page);
            assert_eq!(before, figures(page), "{view}: the figures are others");
        }
        // What leads to a page of the vendor's is no figure.
        assert!(!is_held(page, ".layout__inputs .cited"));
        element(page, "it.readonly = false");
        assert_eq!(
            json!(EVERYWHERE),
            usable(page, EVERYWHERE),
            "the rest stays held"
        );
        page.press_space_on("[data-choose=ultimate]");
        wait_for_event(page, "im-select", 1);
    });
}

fn keys_undo_and_redo_nothing_that_is_readonly(engine: Engine) {
    with(engine, OVER_QUOTA, |page| {
        let shows = |number: &str| page.wait_until("/numbers/peak_dau", &json!(number));
        page.type_number("peak_dau", "20001");
        page.type_number("peak_dau", "30001");
        page.press_space_on("[data-keep=undo]");
        shows("20,001");
        element(page, "it.readonly = true");
        for key in ['z', 'y'] {
            page.focus("[data-tab=compare]");
            page.session.press_with(key::CONTROL, key);
            rest(page);
            shows("20,001");
        }
        page.session.press_chord(&[key::CONTROL, key::SHIFT], 'z');
        rest(page);
        shows("20,001");
        element(page, "it.readonly = false");
        page.session.press_with(key::CONTROL, 'y');
        shows("30,001");
        page.session.press_with(key::CONTROL, 'z');
        shows("20,001");
    });
}

fn what_the_calculator_itself_disables_is_not_let_go(engine: Engine) {
    with(engine, OVER_QUOTA, |page| {
        // The number beside a box that says "unlimited" is of no use while that is ticked.
        let set = |size: &str, more: &str| {
            let script = format!(
                "const scenario = it.getScenario();
                scenario.apps[0].needs = {{ av_groups: {size} }};
                it.setScenario(scenario);
                {more}"
            );
            element(page, &script);
        };
        let is_number_held = || is_held(page, "[data-need=av_groups]");
        set("'unlimited'", "");
        assert!(is_number_held());
        element(page, "it.readonly = true");
        assert!(is_number_held());
        element(page, "it.readonly = false");
        assert!(is_number_held(), "it was let go by another");

        // The host may change figures while the reader may not.
        element(page, "it.readonly = true");
        set("50", "");
        assert!(is_number_held(), "a figure can be changed");
        element(page, "it.readonly = false");
        assert!(!is_number_held(), "nothing holds it any more");
        element(page, "it.readonly = true");
        set("'unlimited'", "");
        element(page, "it.readonly = false");
        assert!(is_number_held(), "what was disabled meanwhile was let go");
        element(page, "it.readonly = true");
        set("50", "it.readonly = false");
        assert!(!is_number_held());
        assert!(!is_held(page, "[data-unlimited=av_groups]"));
    });
}

fn nobody_is_quicker_than_readonly(engine: Engine) {
    let start = page(&tag("readonly loading=\"eager\""));
    let site = site(engine, &start).with_fault("_later.wasm", Fault::Slow);
    on(engine, site, |page, _| {
        // What holds the fields comes late, and no field before it.
        let field = "[data-number=peak_dau]";
        page.session
            .wait_for("the field", || page.element_if_there(field));
        assert_eq!(json!(true), page.property(field, "disabled"));
        wait_until_ready(page);
        page.assert_quiet();
    });
}
