//! What a screen reader is told: the browser's accessibility tree, and what it is told of by itself.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::Page;

/// How the browser describes the element in focus.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Stop {
    /// What it is, such as `slider`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub value: String,
    /// Whether it is checked, open, chosen or wrong.
    pub state: String,
    /// What else is said about it.
    pub description: String,
}

/// The browser's own names of roles that have better-known ones.
const ROLES: [(&str, &str); 4] = [
    ("DisclosureTriangle", "disclosure"),
    ("Date", "date"),
    ("searchbox", "search"),
    ("textbox", "text field"),
];

/// States with the words for yes and no; without words nothing is said.
const STATES: [(&str, &str, &str); 6] = [
    ("checked", "checked", "not checked"),
    ("expanded", "open", "closed"),
    ("selected", "selected", "not selected"),
    ("pressed", "pressed", "not pressed"),
    ("invalid", "wrong", ""),
    ("disabled", "unavailable", ""),
];

/// Whether [`focused`] knows states and descriptions; where it does not, that is said.
pub fn tells_states(page: &Page<'_>) -> bool {
    let engine = page.session.engine;
    let is_told = engine == Engine::Chromium;
    if !is_told {
        engine.not_applicable("WebDriver tells roles and names, but no states and descriptions");
    }
    is_told
}

/// The element in focus; none when the focus has left the calculator.
pub fn focused(page: &Page<'_>) -> Option<Stop> {
    let session = page.session;
    if session.engine != Engine::Chromium {
        return told_by_webdriver(page);
    }
    let found = session.devtools(
        "Runtime.evaluate",
        &json!({ "expression": "imProbe.active()" }),
    );
    let object = found["result"]["objectId"].as_str()?;
    let tree = session.devtools(
        "Accessibility.getPartialAXTree",
        &json!({ "objectId": object, "fetchRelatives": false }),
    );
    let mut stop = described(&tree["nodes"][0]);
    // The protocol tells a slider's number, and not the words that replace it.
    if let Some(words) = words(page) {
        stop.value = words;
    }
    Some(stop)
}

/// The words that replace the value of the element in focus.
fn words(page: &Page<'_>) -> Option<String> {
    let script = "return imProbe.active().getAttribute('aria-valuetext')";
    page.ask(script, &[]).as_str().map(ToOwned::to_owned)
}

/// Role, name, and the words for its value: what every driver tells.
fn told_by_webdriver(page: &Page<'_>) -> Option<Stop> {
    let element = page.session.find("return imProbe.active()", &json!([]))?;
    let word = |of: &str| {
        let word = page.session.read(&element.path(of));
        word.as_str().unwrap_or_default().to_owned()
    };
    // Of what has no role of its own in ARIA, each driver tells another one, or none.
    let script = "const it = imProbe.active();
        if (it.localName === 'summary') return 'disclosure';
        if (it.localName === 'select') return 'combobox';
        return it.type === 'date' ? 'date' : null";
    let own = page.ask(script, &[]);
    let role = own.as_str().map(ToOwned::to_owned);
    Some(Stop {
        role: role.unwrap_or_else(|| in_our_words(&word("computedrole"))),
        name: word("computedlabel"),
        value: words(page).unwrap_or_default(),
        ..Stop::default()
    })
}

fn in_our_words(role: &str) -> String {
    let known = ROLES.iter().find(|(theirs, _)| *theirs == role);
    known.map_or(role, |(_, ours)| ours).to_owned()
}

fn described(node: &Value) -> Stop {
    let word = |of: &str| node[of]["value"].as_str().unwrap_or_default().to_owned();
    let properties = node["properties"].as_array().cloned().unwrap_or_default();
    let property = |name: &str| {
        let found = properties.iter().find(|it| it["name"] == name)?;
        Some(match &found["value"]["value"] {
            Value::String(word) => word.clone(),
            other => other.to_string(),
        })
    };
    let mut states = Vec::new();
    for (name, yes, no) in STATES {
        states.push(match property(name).as_deref() {
            Some("true") => yes,
            Some("false") => no,
            _ => "",
        });
    }
    states.retain(|it| !it.is_empty());
    Stop {
        role: in_our_words(&word("role")),
        name: word("name"),
        value: word("value"),
        state: states.join(", "),
        description: word("description"),
    }
}

/// Notes from now on whatever a place announces that speaks by itself.
pub fn listen(page: &Page<'_>) {
    page.ask(include_str!("listen.js"), &[]);
}

/// What was announced since it was last asked for.
pub fn heard(page: &Page<'_>) -> Vec<String> {
    let found = page.ask("return imProbe.heard.splice(0)", &[]);
    let found = found.as_array().into_iter().flatten();
    found
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// The same, once nothing has been announced for longer than any pause of the page.
pub fn heard_in_the_end(page: &Page<'_>) -> Vec<String> {
    let script = "const [pause, done] = arguments;
        let last = performance.now();
        let count = imProbe.heard.length;
        const look = () => {
            if (imProbe.heard.length !== count) [count, last] = [imProbe.heard.length, performance.now()];
            return performance.now() - last > pause ? done() : setTimeout(look, 20);
        };
        look();";
    page.session.run_async(script, &json!([1_000]));
    heard(page)
}
