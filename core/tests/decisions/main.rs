//! Answers beyond the quote, each against a search that only prices scenarios.
//!
//! They need the feature `json`, which `cargo test --workspace` turns on: the scenarios are those of
//! the other properties.
#![cfg(feature = "json")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects
)]
#![allow(
    clippy::inconsistent_digit_grouping,
    reason = "449_99 is 449.99 in cents"
)]
#![allow(clippy::panic, clippy::expect_used, reason = "a failed test panics")]

mod anchors;
mod budgets;
mod comparisons;
mod curves;
mod headrooms;
mod maps;
mod migrations;
mod support;
mod ways;

#[path = "../properties/scenarios.rs"]
#[allow(dead_code, reason = "each set of properties uses its own part")]
mod scenarios;
