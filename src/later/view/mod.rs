//! What the later views show: finished words and numbers, made from the core's results.

pub mod account;
pub mod apps;
pub mod axis;
pub mod books;
pub mod budget;
pub mod change;
pub mod chart;
pub mod check;
pub mod compare;
pub mod comparison;
pub mod conditions;
pub mod forecast;
pub mod hand_on;
pub(crate) mod keep;
pub mod map;
pub mod migrate;
pub mod points;
mod sheet_words;
pub(crate) mod sources;
pub mod spread;
pub mod start;
pub mod tier;
pub mod tools;
pub mod trials;
pub mod typed;
pub mod usage;
