//! The helper of a page with frames: whose messages count, and which.

use browser_tests::engine::Engine;
use browser_tests::frames::{SANDBOX, around, open, problems};
use browser_tests::in_every_engine;
use browser_tests::server::{OWN_ORIGIN, Site, SiteBuilder};
use browser_tests::session::Session;
use serde_json::{Value, json};

/// A page in a frame that says to the page around it whatever it is told to say.
const ECHO: &str = "addEventListener('message', ({ data }) => {
  if ('say' in data) parent.postMessage(data.say, '*');
});
globalThis.isReady = true;";

/// A host with a page that forges messages.
fn forger() -> Site {
    SiteBuilder::empty()
        .with_policy(Some(&format!("script-src {OWN_ORIGIN}")))
        .with_file("echo.html", "<script src=\"echo.js\"></script>")
        .with_file("echo.js", ECHO)
        .start()
}

/// A marked frame that shows `address`.
fn frame(address: &str, more: &str) -> String {
    format!(
        "<iframe data-im-frame {more} title=\"x\" width=\"900\" height=\"150\" src=\"{address}\"></iframe>"
    )
}

/// Has the page in a frame say something to the page around it.
fn say(session: &Session, number: usize, message: &Value) {
    let script = "frames[arguments[0]].postMessage({ say: arguments[1] }, '*')";
    session.run(script, &json!([number, message]));
}

/// Has the page in a frame say what JSON cannot hold.
fn say_number(session: &Session, number: usize, script: &str) {
    let script = format!(
        "frames[arguments[0]].postMessage({{ say: {{ im: 1, type: 'height', height: {script} }} }}, '*')"
    );
    session.run(&script, &json!([number]));
}

in_every_engine!(only_a_known_message_of_the_right_window_and_origin_moves_a_frame);

fn only_a_known_message_of_the_right_window_and_origin_moves_a_frame(engine: Engine) {
    let (own, other) = (forger(), forger());
    let address = own.url("echo.html");
    let frames = [
        // Genuine; not marked; marked, but of another origin by now; sandboxed.
        frame(&address, ""),
        frame(&address, "").replace("data-im-frame", ""),
        frame(&address, "name=\"moved\""),
        frame(&address, &format!("sandbox=\"{SANDBOX}\"")),
    ];
    let site = around(engine, &frames.concat());
    let session = open(engine, &site);
    let moved = "window.isMoved = false;
        document.querySelector('[name=moved]').addEventListener('load', () => { window.isMoved = true }, { once: true });
        frames.moved.location = arguments[0]";
    session.run(moved, &json!([other.url("echo.html")]));
    session.wait_for("the frame on another origin", || {
        session
            .run("return window.isMoved", &json!([]))
            .as_bool()
            .filter(|it| *it)
    });

    let genuine = json!({ "im": 1, "type": "height", "height": 640 });
    for number in [1, 2] {
        say(&session, number, &genuine);
    }
    session.run("postMessage(arguments[0], '*')", &json!([genuine]));
    for wrong in [
        "1e9", "NaN", "'x'", "'640'", "99", "4001", "-640", "Infinity", "null", "[640]", "{}",
        "true", "640n",
    ] {
        say_number(&session, 0, wrong);
    }
    for message in [
        json!({ "im": 2, "type": "height", "height": 640 }),
        json!({ "type": "height", "height": 640 }),
        json!({ "im": 1, "type": "width", "height": 640 }),
        json!({ "im": 1, "type": "toString", "detail": 1 }),
        json!({ "im": 1 }),
        json!("height"),
        json!(null),
    ] {
        say(&session, 0, &message);
    }
    // Messages of a window arrive in order: when these have, all others have.
    for (number, height) in [(0, "400.5"), (3, "500")] {
        say_number(&session, number, height);
    }
    let heights = session.wait_for("the genuine heights", || {
        let heights = session.run("return heights.toSorted()", &json!([]));
        (heights.as_array()?.len() >= 2).then_some(heights)
    });
    assert_eq!(json!([[0, "400.5px"], [3, "500px"]]), heights);
    assert_eq!(json!([]), session.run("return heard", &json!([])));
    assert_eq!(Vec::<String>::new(), problems(&session));
}
