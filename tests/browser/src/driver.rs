//! One `chromedriver` for all sessions of a test binary, and the HTTP under WebDriver.
//!
//! The client is `ureq` (blocking, no TLS) and `serde_json`: WebDriver is JSON over plain HTTP to
//! this very machine, we need some twenty commands, and the well-known clients would bring an
//! asynchronous runtime and a TLS stack for them.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use serde_json::{Value, json};

/// No command of a healthy browser takes this long; a hanging one must not hang the tests.
const PATIENCE: Duration = Duration::from_mins(1);

/// Ends `chromedriver` when its standard input closes, so when we end, however we end; and first
/// the browsers that it started, which it would leave behind.
const GUARD: &str = r#""$@" & driver=$!
cat >/dev/null
pkill -P "$driver" 2>/dev/null
kill "$driver" 2>/dev/null
wait"#;

/// The running driver, shared by the sessions that are open.
static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// A running `chromedriver`.
#[derive(Debug)]
pub struct Driver {
    address: String,
    agent: ureq::Agent,
    /// Closed on drop, which ends the driver.
    stdin: Option<ChildStdin>,
    process: Child,
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
    /// The driver of this process: started by the first session, stopped after the last one.
    pub fn shared() -> Arc<Self> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = running.upgrade() {
            return driver;
        }
        let driver = Arc::new(Self::start());
        *running = Arc::downgrade(&driver);
        driver
    }

    /// Starts the program on a port of its own choice and reads that port from its greeting.
    fn start() -> Self {
        let program = std::env::var("IM_CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut process = Command::new("sh")
            .args(["-c", GUARD, "chromedriver", &program, "--port=0"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell starts");
        let stdin = process.stdin.take();
        let stdout = process.stdout.take().expect("the output is piped");
        let mut lines = BufReader::new(stdout).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| port_in(&line))
            .unwrap_or_else(|| panic!("{program} did not start: is it installed and on PATH?"));
        // Read to the end, or the driver would stop at a full pipe.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build()
            .into();
        Self {
            address: format!("http://127.0.0.1:{port}"),
            agent,
            stdin,
            process,
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

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.stdin.take());
        self.process.wait().ok();
    }
}

/// The port in `ChromeDriver was started successfully on port 12345.`
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("started successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}

/// The value inside WebDriver's envelope.
fn value_of(
    path: &str,
    response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, Refusal> {
    let mut response = response.unwrap_or_else(|error| panic!("chromedriver, {path}: {error}"));
    let failed = !response.status().is_success();
    // A full-page picture is larger than the client's default of 10 MB for a body.
    let text = response
        .body_mut()
        .with_config()
        .limit(256 << 20)
        .read_to_string()
        .unwrap_or_else(|error| panic!("chromedriver, {path}: {error}"));
    let mut envelope: Value = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("chromedriver, {path}: {error} in {text}"));
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
    fn the_port_is_read_from_the_greeting() {
        let greeting = "ChromeDriver was started successfully on port 40123.";
        assert_eq!(Some(40_123), port_in(greeting));
        assert_eq!(None, port_in("Only local connections are allowed."));
    }
}
