//! The programs that drive the browsers, and the HTTP under WebDriver.
//!
//! The client is `ureq` (blocking, no TLS) and `serde_json`: WebDriver is JSON over plain HTTP to
//! this very machine, we need some twenty commands, and the well-known clients would bring an
//! asynchronous runtime and a TLS stack for them.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::Window;
use crate::engine::{Engine, screen};
use crate::gtk;
use crate::guarded::Guarded;

/// No command of a healthy browser takes this long; a hanging one must not hang the tests.
const PATIENCE: Duration = Duration::from_mins(1);

/// The running `chromedriver`, shared by the sessions that are open.
static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// How often a driver is asked whether it is there already.
const TRIES: u32 = 200;

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    address: String,
    agent: ureq::Agent,
    /// Ended in this order: the driver, then the screen that its browser draws on.
    _program: Guarded,
    _screen: Option<Guarded>,
}

/// What WebDriver answers to a command that it refuses.
#[derive(Debug)]
pub struct Refusal {
    /// Its stable code, such as `no such element`.
    pub code: String,
    /// Its words.
    pub message: String,
}

impl Driver {
    /// The driver for a session in an engine. One `chromedriver` serves all sessions of a process:
    /// started by the first, stopped after the last. The others serve one session each.
    pub fn of(engine: Engine, window: Window) -> Arc<Self> {
        match engine {
            Engine::Chromium => Self::shared(),
            Engine::Firefox => Arc::new(Self::start_geckodriver()),
            Engine::WebKit => Arc::new(Self::start_webkit_driver(window)),
        }
    }

    fn shared() -> Arc<Self> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = running.upgrade() {
            return driver;
        }
        let driver = Arc::new(Self::start_chromedriver());
        *running = Arc::downgrade(&driver);
        driver
    }

    /// Starts the program on a port of its own choice and reads that port from its greeting.
    fn start_chromedriver() -> Self {
        let program = program(Engine::Chromium);
        let (program, port) = Guarded::start(&program, &["--port=0"], &[], port_in);
        Self::at(port, program, None)
    }

    fn start_geckodriver() -> Self {
        let program = program(Engine::Firefox);
        // Access to Firefox itself, which alone can make a page narrower than its window may be.
        let arguments = ["--port=0", "--allow-system-access"];
        let (program, port) = Guarded::start(&program, &arguments, &[], port_in);
        Self::at(port, program, None)
    }

    /// Starts the program on a screen of its own. It tells no port and takes none but a given one.
    fn start_webkit_driver(window: Window) -> Self {
        let xvfb = screen().expect("Xvfb is looked for before the test");
        let size = ["-displayfd", "1", "-screen", "0", "1600x1200x24"];
        let number = |line: &str| line.trim().parse::<u32>().ok();
        let (screen, display) = Guarded::start(&xvfb, &size, &[], number);
        let environment = [
            ("DISPLAY", format!(":{display}")),
            // What it announces as the reader's language.
            ("LANG", "en_US.UTF-8".to_owned()),
            ("LC_ALL", "en_US.UTF-8".to_owned()),
            ("LANGUAGE", "en_US".to_owned()),
            ("XDG_CONFIG_HOME", gtk::settings(window.still)),
        ];
        let socket = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = socket.local_addr().expect("a bound socket").port();
        drop(socket);
        let argument = format!("--port={port}");
        let program = program(Engine::WebKit);
        let (program, ()) = Guarded::start(&program, &[&argument], &environment, |_| Some(()));
        for _ in 0..TRIES {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Self::at(port, program, Some(screen));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("WebKitWebDriver does not answer");
    }

    fn at(port: u16, program: Guarded, screen: Option<Guarded>) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build()
            .into();
        Self {
            address: format!("http://127.0.0.1:{port}"),
            agent,
            _program: program,
            _screen: screen,
        }
    }

    /// Sends a command with a body and returns its value.
    ///
    /// # Errors
    /// What WebDriver says when it refuses.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        let response = self
            .agent
            .post(format!("{}{path}", self.address))
            .content_type("application/json; charset=utf-8")
            .send(body.to_string());
        value_of(path, response)
    }

    /// Sends a command that takes no body and changes nothing.
    ///
    /// # Errors
    /// What WebDriver says when it refuses.
    pub fn read(&self, path: &str) -> Result<Value, Refusal> {
        let response = self.agent.get(format!("{}{path}", self.address)).call();
        value_of(path, response)
    }

    /// Ends what `path` names. A browser that is gone already is no error.
    pub fn delete(&self, path: &str) {
        let url = format!("{}{path}", self.address);
        self.agent.delete(url).call().ok();
    }
}

fn program(engine: Engine) -> PathBuf {
    engine
        .driver()
        .unwrap_or_else(|| panic!("no driver for {engine}: is it installed and on PATH?"))
}

/// The port in `ChromeDriver was started successfully on port 12345.` and in
/// `Listening on 127.0.0.1:12345`.
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line
        .split_once("started successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    rest.trim_end_matches('.').parse().ok()
}

/// The value inside WebDriver's envelope.
fn value_of(
    path: &str,
    response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, Refusal> {
    let mut response = response.unwrap_or_else(|error| panic!("driver, {path}: {error}"));
    let failed = !response.status().is_success();
    // A full-page picture is larger than the client's default of 10 MB for a body.
    let text = response
        .body_mut()
        .with_config()
        .limit(256 << 20)
        .read_to_string()
        .unwrap_or_else(|error| panic!("driver, {path}: {error}"));
    let mut envelope: Value = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("driver, {path}: {error} in {text}"));
    let value = envelope.get_mut("value").map_or(json!(null), Value::take);
    if !failed {
        return Ok(value);
    }
    let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Err(Refusal {
        code: word("error"),
        message: word("message"),
    })
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_either_greeting() {
        let greeting = "ChromeDriver was started successfully on port 40123.";
        assert_eq!(Some(40_123), port_in(greeting));
        let greeting = "1795271317864	geckodriver	INFO	Listening on 127.0.0.1:38693";
        assert_eq!(Some(38_693), port_in(greeting));
        assert_eq!(None, port_in("Only local connections are allowed."));
    }
}
