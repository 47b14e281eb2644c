//! Scenes: what a reader does before the page looks as it should, and the picture of a part of it.

use serde_json::{Value, json};

use crate::browser::Window;
use crate::page::Page;

/// One thing that a reader does.
#[derive(Clone, Debug)]
pub enum Step {
    /// Presses what a selector names, wherever it lies.
    Press(String),
    /// Puts a text into the field that a selector names, or chooses it from a list.
    Fill(String, String),
    /// Opens everything below what a selector names.
    Open(String),
    /// Leaves the keyboard's focus on what a selector names.
    Focus(String),
}

impl Step {
    /// Reads `["press", "selector"]` and the like.
    pub fn from_json(step: &Value) -> Option<Self> {
        let part = |index: usize| step.get(index)?.as_str().map(ToOwned::to_owned);
        Some(match part(0)?.as_str() {
            "press" => Self::Press(part(1)?),
            "fill" => Self::Fill(part(1)?, part(2)?),
            "open" => Self::Open(part(1)?),
            "focus" => Self::Focus(part(1)?),
            _ => return None,
        })
    }

    /// Does it, as soon as what it is about is there.
    pub fn play(&self, page: &Page<'_>) {
        let (Self::Press(selector)
        | Self::Fill(selector, _)
        | Self::Open(selector)
        | Self::Focus(selector)) = self;
        page.session
            .wait_for(selector, || page.element_if_there(selector));
        let script = match self {
            // By script: the bar with the answer may lie over what is pressed.
            Self::Press(_) => "imProbe.find(host, arguments[1]).click()",
            Self::Fill(..) => {
                "const field = imProbe.find(host, arguments[1]);
                field.value = arguments[2];
                for (const kind of ['input', 'change', 'blur'])
                    field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));"
            }
            Self::Open(_) => {
                "const place = imProbe.find(host, arguments[1]);
                for (const it of [place, ...place.querySelectorAll('details')])
                    if (it.localName === 'details') it.open = true;"
            }
            Self::Focus(_) => {
                "const it = imProbe.find(host, arguments[1]);
                it.focus({ focusVisible: true })"
            }
        };
        let text = match self {
            Self::Fill(_, text) => text.as_str(),
            _ => "",
        };
        page.ask(script, &[json!(selector), json!(text)]);
    }
}

/// Takes the focus off everything.
pub fn leave_focus(page: &Page<'_>) {
    page.session.run(
        "document.activeElement?.blur(); imProbe.active()?.blur()",
        &json!([]),
    );
}

/// Makes the window as tall as the page: a bar that sticks to its edge would lie across a picture.
/// False where the engine has no such window, which is said.
pub fn stretch(page: &Page<'_>, window: Window) -> bool {
    page.session.next_frame();
    let script = "return document.documentElement.scrollHeight";
    let height = page.session.run(script, &json!([])).as_u64();
    let height = height.and_then(|it| u32::try_from(it).ok());
    let is_tall = page.session.look_like(Window {
        height: height.unwrap_or(window.height),
        ..window
    });
    page.session.next_frame();
    is_tall
}
