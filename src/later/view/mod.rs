//! What the later views show: finished words and numbers, made from the core's results.

pub mod account;
pub mod apps;
pub mod axis;
pub mod budget;
pub mod change;
pub mod compare;
pub mod conditions;
pub mod forecast;
pub mod migrate;
pub mod start;
