//! Reads a link of any version.

use im_pricing_core::terms::{has, read_digits};

use super::checksum::checksum;
use super::escape::without_percent;
use super::{LeftOut, Reading, version_1};

/// What `text` means. Every text means something: the defaults, where nothing of it can be read.
pub(crate) fn read(text: &str) -> Reading {
    let text = without_percent(text);
    // What a sentence around a link may have left at its end.
    let text = text.trim_matches(|it: char| it.is_whitespace() || has(".,;)]>'\"", it));
    let (body, sum) = match text.rsplit_once(';') {
        Some((body, last)) => match last.strip_prefix("sum:") {
            Some(sum) => (body, Some(sum)),
            None => (text, None),
        },
        None => (text, None),
    };
    let (first, rest) = body.split_once(';').unwrap_or((body, ""));
    // The decoders, by version: a text of a later one is read by the newest. The first part and the
    // checksum are the same in every version.
    let (mut reading, problem) = match read_digits(first) {
        Some(1) => (version_1::read(rest), None),
        Some(2..) => (version_1::read(rest), Some(LeftOut::LaterVersion)),
        _ => (version_1::read(body), Some(LeftOut::NoVersion)),
    };
    let sum = match sum {
        None => Some(LeftOut::NoChecksum),
        Some(sum) if sum != checksum(body) => Some(LeftOut::WrongChecksum),
        Some(_) => None,
    };
    let problems = problem.into_iter().chain(sum);
    reading.left_out.splice(0..0, problems);
    reading
}
