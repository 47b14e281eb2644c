//! What a screen reader is told: the browser's accessibility tree, and what it is told of by itself.

use serde_json::{Value, json};

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

/// The element in focus; none when the focus has left the calculator.
pub fn focused(page: &Page<'_>) -> Option<Stop> {
    let session = page.session;
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
    let words = page.ask(
        "return imProbe.active().getAttribute('aria-valuetext')",
        &[],
    );
    if let Some(words) = words.as_str() {
        words.clone_into(&mut stop.value);
    }
    Some(stop)
}

fn described(node: &Value) -> Stop {
    let word = |of: &str| node[of]["value"].as_str().unwrap_or_default().to_owned();
    let role = word("role");
    let known = ROLES.iter().find(|(theirs, _)| *theirs == role);
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
        role: known.map_or(role.clone(), |(_, ours)| (*ours).to_owned()),
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
