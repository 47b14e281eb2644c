//! View models: plain values, ready to draw, made by pure functions from a quote and a language.
//!
//! Components only place them. Whatever needs a decision, a sum or a sentence is done here, where a
//! test can see it without a browser.

pub mod answer;
pub mod conflict;
pub mod headroom;
pub mod line;
pub mod matrix;
pub mod matrix_column;
pub mod mode;
pub mod note;
pub mod problem;
pub mod reason;
pub mod result;
pub mod source;
pub mod usage;
pub mod words;
