//! The little of HTTP that a browser needs from a static host: GET, one answer per connection.
//!
//! Written out because it is shorter than the work of taming a library: small server crates keep
//! connections alive on a bounded pool of threads, and a browser that opens more of them than
//! there are threads waits for ever. Here every connection has a thread and ends with its answer.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

/// Browsers open connections ahead of need; one that stays silent is let go.
const SILENCE: Duration = Duration::from_secs(30);

/// The status of an answer that is none: the connection is closed.
pub(crate) const NO_ANSWER: u16 = 0;

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

/// A listening socket with its thread; closed on drop.
#[derive(Debug)]
pub(crate) struct Listener {
    pub(crate) address: SocketAddr,
    is_closing: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    /// Listens on a free port of this machine and answers each path that is asked for.
    pub(crate) fn start(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = socket.local_addr().expect("a bound socket has an address");
        let is_closing = Arc::new(AtomicBool::new(false));
        let answer = Arc::new(answer);
        let thread = std::thread::spawn({
            let is_closing = Arc::clone(&is_closing);
            move || {
                for stream in socket.incoming().map_while(Result::ok) {
                    if is_closing.load(Ordering::Relaxed) {
                        return;
                    }
                    let answer = Arc::clone(&answer);
                    // A browser that hangs up early is no error.
                    std::thread::spawn(move || converse(&stream, &*answer).ok());
                }
            }
        });
        Self {
            address,
            is_closing,
            thread: Some(thread),
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.is_closing.store(true, Ordering::Relaxed);
        // Wakes the thread, which then sees the flag.
        TcpStream::connect(self.address).ok();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// Reads one request and answers it.
fn converse(stream: &TcpStream, answer: &dyn Fn(&str) -> Answer) -> std::io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    let mut lines = BufReader::new(stream).lines();
    let Some(request) = lines.next().transpose()? else {
        return Ok(());
    };
    // The headers tell nothing that matters here, but they have to be read.
    while lines
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let path = request.split(' ').nth(1).unwrap_or_default();
    let answer = answer(path);
    if answer.status == NO_ANSWER {
        return Ok(());
    }
    let mut head = format!(
        "HTTP/1.1 {} -\r\nContent-Length: {}\r\nConnection: close\r\n",
        answer.status,
        answer.body.len()
    );
    for (name, value) in &answer.headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    stream.write_all(&answer.body)
}
