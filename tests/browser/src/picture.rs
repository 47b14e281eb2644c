//! What a window shows, as a picture, and as the browser prints it.

use base64::Engine as _;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::session::{Area, Element, Session};

impl Session {
    /// A picture (PNG) of the window, or of the whole page however long it is: that only in Chromium.
    pub fn picture(&self, whole_page: bool) -> Vec<u8> {
        if self.engine != Engine::Chromium && !whole_page {
            return decode(&self.read("/screenshot"));
        }
        let mut wish = json!({ "format": "png", "captureBeyondViewport": whole_page });
        if whole_page {
            let size = self.devtools("Page.getLayoutMetrics", &json!({}))["cssContentSize"].take();
            wish["clip"] = json!({ "x": 0, "y": 0, "scale": 1, "width": size["width"], "height": size["height"] });
        }
        self.screenshot(&wish)
    }

    fn screenshot(&self, wish: &Value) -> Vec<u8> {
        let answer = self.devtools("Page.captureScreenshot", wish);
        decode(&answer["data"])
    }

    /// A picture (PNG) of one element, which must lie within the window.
    pub fn picture_of(&self, element: &Element) -> Vec<u8> {
        let Area {
            x,
            y,
            width,
            height,
        } = self.area(element);
        let clip = json!({ "x": x, "y": y, "scale": 1, "width": width, "height": height });
        self.screenshot(&json!({ "format": "png", "clip": clip }))
    }

    /// The page as the browser prints it with its own margins: a PDF in base 64; nothing where its
    /// driver has no such command, which is said.
    pub fn print(&self) -> Option<String> {
        match self.try_command("/print", &json!({})) {
            Ok(printed) => Some(printed.as_str().expect("a PDF").to_owned()),
            Err(refusal) if refusal.code == "unknown command" => {
                self.engine
                    .not_applicable("its driver has no command to print");
                None
            }
            Err(refusal) => panic!("{}: {}", refusal.code, refusal.message),
        }
    }
}

fn decode(picture: &Value) -> Vec<u8> {
    base64::engine::general_purpose::STANDARD
        .decode(picture.as_str().unwrap_or_default())
        .expect("a picture in base 64")
}
