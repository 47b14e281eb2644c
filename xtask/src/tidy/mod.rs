//! The house rules that a machine can check. Each rule is one small function over one file,
//! with a test that proves that it can fail; ARCHITECTURE.md gives the reasons.
#![expect(clippy::print_stdout, reason = "prints findings")]

mod allow;
mod contrast;
mod css;
mod docs;
mod gallery;
mod length;
mod look;
mod mask;
mod names;
mod rust;
mod source;
mod text;

use crate::failure::{Failure, Result};
use source::Source;
use std::fmt;

/// A broken rule at a place.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    path: String,
    /// Counted from 1.
    line: usize,
    message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Every rule. A rule looks at the path first and leaves files alone that it is not about.
const RULES: [fn(&Source) -> Vec<Finding>; 20] = [
    rust::forbid_floats_and_clocks_in_core,
    rust::allow_rounding_only_in_money,
    rust::allow_the_window_only_in_platform,
    rust::demand_global_class,
    names::forbid_edition_names_in_components,
    names::forbid_money_in_components,
    names::forbid_vague_names,
    text::forbid_inline_markup,
    text::forbid_machine_paths,
    text::demand_reasons,
    css::check_widget,
    css::demand_logical_properties,
    contrast::demand_contrast,
    look::allow_colours_only_in_tokens,
    look::demand_the_type_scale,
    look::allow_motion_only_where_it_is_wanted,
    length::limit_files,
    length::limit_functions,
    docs::check_document,
    gallery::demand_an_entry,
];

/// Prints every finding and fails when there is one.
pub(crate) fn run() -> Result<()> {
    let sources = source::read_all()?;
    let mut findings: Vec<Finding> = sources
        .iter()
        .flat_map(|source| RULES.iter().flat_map(|rule| rule(source)))
        .collect();
    findings.sort_by(|one, other| (&one.path, one.line).cmp(&(&other.path, other.line)));
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("tidy: {} files follow {} rules", sources.len(), RULES.len());
        return Ok(());
    }
    Err(Failure::new(format!("{} findings", findings.len())))
}
