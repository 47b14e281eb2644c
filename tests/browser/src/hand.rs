//! Keys and the pointer, as a person uses them.

use serde_json::{Value, json};

use crate::session::Session;

impl Session {
    /// Presses and releases keys, one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) {
        let actions: Vec<Value> = keys
            .iter()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        self.command(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Presses `key` while `modifier` is held.
    pub fn press_with(&self, modifier: char, key: char) {
        self.press_chord(&[modifier], key);
    }

    /// Presses `key` while all of `modifiers` are held.
    pub fn press_chord(&self, modifiers: &[char], key: char) {
        let step = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let mut actions: Vec<Value> = modifiers.iter().map(|it| step("keyDown", it)).collect();
        actions.extend([step("keyDown", &key), step("keyUp", &key)]);
        actions.extend(modifiers.iter().rev().map(|it| step("keyUp", it)));
        self.command(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// Presses the pointer at the first point, moves through the others, and lets go at the last.
    pub fn drag(&self, points: &[(f64, f64)]) {
        let mut actions = Vec::new();
        for (index, (x, y)) in points.iter().enumerate() {
            actions.push(json!({ "type": "pointerMove", "duration": 20, "origin": "viewport", "x": x, "y": y }));
            if index == 0 {
                actions.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.command(
            "/actions",
            &json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": actions }] }),
        );
    }
}
