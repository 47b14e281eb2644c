//! What a host can do wrong.

use crate::http;

/// Status, MIME type and bytes of an answer.
pub(crate) type Content = (u16, &'static str, Vec<u8>);

/// How long a slow file takes.
const LATE: std::time::Duration = std::time::Duration::from_secs(3);

/// The status of an answer that names the host to ask instead.
pub(crate) const FOUND: u16 = 302;

/// What the host does wrong with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It is not there: status 404.
    Missing,
    /// The host answers with its start page instead, status 200.
    IsHtml,
    /// It ends in the middle.
    Truncated,
    /// It comes as bytes of no kind.
    Untyped,
    /// Nothing is said of its type.
    Typeless,
    /// It comes after three seconds.
    Slow,
    /// One of its bytes is another one.
    Tampered,
    /// It is on another host, whose port this is: status 302.
    Elsewhere(u16),
    /// The connection is closed without an answer, as if there were no network.
    Gone,
}

impl Fault {
    /// What comes in place of a file; `start` is the page that some hosts send for everything.
    pub(crate) fn spoil(
        self,
        kind: &'static str,
        bytes: &[u8],
        start: impl FnOnce() -> Vec<u8>,
    ) -> Content {
        let whole = bytes.to_vec();
        match self {
            Self::Missing => missing(),
            Self::IsHtml => (200, PAGE, start()),
            Self::Truncated => (200, kind, bytes[..bytes.len() / 2].to_vec()),
            Self::Untyped => (200, "application/octet-stream", whole),
            Self::Typeless => (200, "", whole),
            Self::Slow => {
                std::thread::sleep(LATE);
                (200, kind, whole)
            }
            Self::Tampered => {
                let mut bytes = whole;
                bytes.iter_mut().rev().take(1).for_each(|it| *it ^= 1);
                (200, kind, bytes)
            }
            Self::Elsewhere(port) => (FOUND, "", format!("http://127.0.0.1:{port}").into_bytes()),
            Self::Gone => (http::NO_ANSWER, "", Vec::new()),
        }
    }
}

/// What a host says of a file that it does not have.
pub(crate) fn missing() -> Content {
    (404, PAGE, b"Not found".to_vec())
}

const PAGE: &str = "text/html; charset=utf-8";
