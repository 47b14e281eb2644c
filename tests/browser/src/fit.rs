//! Whether all words of a part of the page can be read: none cut off, over others or beyond the edge,
//! and no number broken.

use serde_json::json;

use crate::page::Page;

/// What cannot be read in the part that `selector` names, one sentence each.
pub fn misfits(page: &Page<'_>, selector: &str) -> Vec<String> {
    let found = page
        .session
        .run(include_str!("fit.js"), &json!([page.host, selector]));
    let found = found.as_array().into_iter().flatten();
    found
        .map(|it| it.as_str().unwrap_or_default().to_owned())
        .collect()
}
