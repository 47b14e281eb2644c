//! Bills held against the quote: each known reading alone, in pairs, and what nothing explains.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects
)]

mod bills;
mod readings;
mod support;
