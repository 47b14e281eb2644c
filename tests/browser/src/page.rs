//! The calculator as a person sees it.

use serde_json::{Value, json};

use crate::browser::Window;
use crate::key;
use crate::server::{Site, SiteBuilder};
use crate::session::{Element, Session};

/// One calculator of a page that is open in a window.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The window.
    pub session: &'a Session,
    /// Which of the page's calculators, from 0.
    pub host: usize,
}

impl<'a> Page<'a> {
    /// Opens the start page and waits until it answers.
    pub fn open(session: &'a Session, site: &Site) -> Self {
        Self::open_url(session, &site.url(""))
    }

    /// Opens any page with a calculator and waits until every calculator on it answers and nothing
    /// more is to come.
    pub fn open_url(session: &'a Session, url: &str) -> Self {
        let page = Self::open_first_part(session, url);
        session.wait_for("the later part in every calculator", || {
            let script = "return imProbe.hosts()
                .every((_, host) => !imProbe.find(host, '[data-waits]'))";
            session
                .run(script, &json!([]))
                .as_bool()
                .filter(|ready| *ready)
        });
        page
    }

    /// The same, but does not wait for what comes after the answer.
    pub fn open_first_part(session: &'a Session, url: &str) -> Self {
        session.open_url(url);
        let page = Self { session, host: 0 };
        session.wait_for("an answer in every calculator", || {
            let script = "return imProbe.hosts().length > 0
                && imProbe.hosts().every((_, host) => imProbe.find(host, '[data-answer]'))";
            session
                .run(script, &json!([]))
                .as_bool()
                .filter(|ready| *ready)
        });
        page
    }

    /// Another calculator of the same page.
    #[must_use]
    pub const fn other(self, host: usize) -> Self {
        Self { host, ..self }
    }

    /// The first element inside the shadow root that a selector names.
    pub fn element(&self, selector: &str) -> Element {
        self.element_if_there(selector)
            .unwrap_or_else(|| panic!("the page has no {selector}"))
    }

    /// The same, where it may be missing.
    pub fn element_if_there(&self, selector: &str) -> Option<Element> {
        let script = "return imProbe.find(arguments[0], arguments[1])";
        self.session.find(script, &json!([self.host, selector]))
    }

    /// A property of the first element that a selector names, such as `value` or `checked`.
    pub fn property(&self, selector: &str, name: &str) -> Value {
        self.ask(
            "return imProbe.find(host, arguments[1])?.[arguments[2]] ?? null",
            &[json!(selector), json!(name)],
        )
    }

    /// The text of the first element that a selector names, spaces folded.
    pub fn text(&self, selector: &str) -> Option<String> {
        let found = self.ask(
            "return imProbe.text(imProbe.find(host, arguments[1]))",
            &[json!(selector)],
        );
        found.as_str().map(ToOwned::to_owned)
    }

    /// The `data-` attributes of every element that a selector names, in the page's order.
    pub fn data(&self, selector: &str) -> Vec<Value> {
        let script = "return imProbe.all(host, arguments[1]).map(imProbe.data)";
        match self.ask(script, &[json!(selector)]) {
            Value::Array(all) => all,
            _ => Vec::new(),
        }
    }

    /// Runs a script that may use `host`, this calculator's number; `more` starts at `arguments[1]`.
    pub fn ask(&self, script: &str, more: &[Value]) -> Value {
        let mut arguments = vec![json!(self.host)];
        arguments.extend_from_slice(more);
        let script = format!("const host = arguments[0]; {script}");
        self.session.run(&script, &json!(arguments))
    }

    /// Everything that the page answers and says, in one reading.
    pub fn read(&self) -> Value {
        self.ask("return imProbe.read(host)", &[])
    }

    /// An edition's lines as id and amount.
    pub fn lines(&self, edition: &str) -> Value {
        self.ask(
            "return imProbe.lines(host, arguments[1])",
            &[json!(edition)],
        )
    }

    /// Waits until a part of [`Page::read`], named by a JSON Pointer, is what is expected.
    pub fn wait_until(&self, pointer: &str, expected: &Value) {
        self.wait_until_all(&[(pointer, expected.clone())]);
    }

    /// Waits until several parts are what is expected, at the same moment.
    pub fn wait_until_all(&self, parts: &[(&str, Value)]) {
        let mut seen = Value::Null;
        let done = self.session.wait(|| {
            seen = self.read();
            let found = |pointer: &str| seen.pointer(pointer).cloned().unwrap_or(Value::Null);
            let mut each = parts.iter();
            let all = each.all(|(pointer, expected)| found(pointer) == *expected);
            (all && !self.is_busy()).then_some(())
        });
        assert!(
            done.is_some(),
            "expected {parts:?}, the page shows {seen:#}"
        );
    }

    /// Whether some part of the calculator is late: it shows the answer before.
    pub fn is_busy(&self) -> bool {
        self.element_if_there("[aria-busy=true]").is_some()
    }

    /// An edition's total, if it has one.
    pub fn total(&self, edition: &str) -> Option<String> {
        let seen = &self.read()["results"][edition]["total"];
        seen.as_str().map(ToOwned::to_owned)
    }

    /// Waits until an edition's total is this one.
    pub fn wait_for_total(&self, edition: &str, total: &str) {
        self.wait_until(&format!("/results/{edition}/total"), &json!(total));
    }

    /// A metric's slider.
    pub fn slider(&self, metric: &str) -> Element {
        self.element(&format!("[data-slider={metric}]"))
    }

    /// Puts the focus on an element, as a script would, without a click's side effects.
    pub fn focus(&self, selector: &str) {
        let script = "imProbe.find(host, arguments[1]).focus()";
        self.ask(script, &[json!(selector)]);
    }

    /// Types a text over what a field holds, and leaves the field: at once, so that the page is never
    /// at rest with half of it.
    pub fn type_over(&self, selector: &str, text: &str) {
        self.focus(selector);
        self.session.press_with(key::CONTROL, 'a');
        let keys = [key::BACKSPACE].into_iter().chain(text.chars());
        self.session
            .press(&keys.chain([key::TAB]).collect::<Vec<_>>());
    }

    /// Types a metric's number and leaves the field.
    pub fn type_number(&self, metric: &str, text: &str) {
        self.type_over(&format!("[data-number={metric}]"), text);
    }

    /// Clicks the first element that a selector names.
    pub fn click(&self, selector: &str) {
        self.session.click(&self.element(selector));
    }

    /// Chooses an option of a list by keyboard-free means: value and the events that a choice sends.
    pub fn choose(&self, selector: &str, value: &str) {
        let script = "const list = imProbe.find(host, arguments[1]);
            list.focus();
            list.value = arguments[2];
            if (list.value !== arguments[2]) throw new Error(`no option ${arguments[2]}`);
            for (const kind of ['input', 'change'])
                list.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));";
        self.ask(script, &[json!(selector), json!(value)]);
    }

    /// Opens one of the views that help to decide: by its tab, or by the list that stands for the tabs
    /// where the widget is narrow.
    pub fn open_view(&self, name: &str) {
        let tab = format!("[data-tab={name}]");
        self.session
            .wait_for("the tab", || self.element_if_there(&tab));
        let script = "return imProbe.find(host, arguments[1]).checkVisibility()";
        if self.ask(script, &[json!(tab)]) == json!(true) {
            self.press_space_on(&tab);
        } else {
            self.choose("[data-typed='decide.view']", name);
        }
    }

    /// Sets a date field: what its popup does has no keys that are the same everywhere.
    pub fn set_date(&self, field: &str, date: &str) {
        let script = "const input = imProbe.find(host, arguments[1]);
            input.focus();
            input.value = arguments[2];
            for (const kind of ['input', 'change'])
                input.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));";
        self.ask(
            script,
            &[json!(format!("[data-field={field}]")), json!(date)],
        );
    }

    /// Switches the page's language and waits for it.
    pub fn choose_language(&self, language: &str) {
        self.choose("[data-field=language]", language);
        self.session.wait_for("the language's attribute", || {
            let script = "return imProbe.find(host, '[lang]')?.lang.split('-')[0] === arguments[1]";
            self.ask(script, &[json!(language)])
                .as_bool()
                .filter(|yes| *yes)
        });
    }

    /// Presses the space bar on a box, radio or button: the way that works whatever draws it.
    pub fn press_space_on(&self, selector: &str) {
        self.focus(selector);
        self.session.press(&[key::SPACE]);
    }

    /// Focuses each element that a selector names, in turn, and presses a key on it.
    pub fn press_on_each(&self, selector: &str, key: char) {
        let script = "imProbe.all(host, arguments[1])[arguments[2]].focus()";
        for index in 0..self.data(selector).len() {
            self.ask(script, &[json!(selector), json!(index)]);
            self.session.press(&[key]);
        }
    }

    /// Opens everything that can be opened, so that its contents can be reached.
    pub fn open_all(&self) {
        let script = "for (const it of imProbe.all(host, 'details')) it.open = true";
        self.ask(script, &[]);
    }

    /// Says that the first app of the data centre was created on a date.
    pub fn existing_since(&self, date: &str) {
        self.press_space_on("[data-field=app_state][value=existing]");
        self.session.wait_for("the date of the first app", || {
            self.element_if_there("[data-field=first_app_date]")
        });
        self.set_date("first_app_date", date);
    }

    /// What went wrong so far: console lines, policy violations, uncaught errors.
    pub fn problems(&self) -> Vec<String> {
        let mut all = self.session.console();
        let seen = self.session.run("return imProbe.problems", &json!([]));
        let seen = seen.as_array().cloned().unwrap_or_default();
        all.extend(seen.iter().map(ToString::to_string));
        all
    }

    /// The end of every test: nothing was refused, thrown or written to the console.
    pub fn assert_quiet(&self) {
        let problems = self.problems();
        assert!(problems.is_empty(), "the browser complains: {problems:#?}");
    }
}

/// Digits in groups of three, as a number field shows them.
pub fn grouped(digits: &str) -> String {
    let (head, tail) = digits.split_at(digits.len() % 3);
    let mut groups: Vec<&str> = Vec::from_iter((!head.is_empty()).then_some(head));
    groups.extend((0..tail.len() / 3).map(|index| &tail[index * 3..][..3]));
    groups.join(",")
}

/// Serves the page under the strict policy, opens it, does something, and asserts silence.
pub fn on_page(window: Window, test: impl FnOnce(&Page<'_>)) {
    let site = SiteBuilder::of_dist().start();
    if let Some(session) = Session::open_if_able(window) {
        let page = Page::open(&session, &site);
        test(&page);
        page.assert_quiet();
    }
}
