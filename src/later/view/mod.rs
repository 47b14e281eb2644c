//! What the later views show: finished words and numbers, made from the core's results.

pub mod apps;
pub mod axis;
pub mod conditions;
