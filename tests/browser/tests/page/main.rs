//! The built page in Chromium, under the strict policy, with a silent console.
//!
//! One program for all of them, so that they share one `chromedriver`. Each test opens a window of
//! its own and ends by asserting that the browser had nothing to complain about.

mod access;
mod billing;
mod chart;
mod decisions;
mod element;
mod element_life;
mod faults;
mod fit;
mod folder;
mod forecast;
mod frame_messages;
mod frames;
mod hand_on;
mod heard;
mod kept_focus;
mod keyboard;
mod language;
mod layout;
mod links;
mod loading;
mod long_use;
mod matrix;
mod matrix_layout;
mod needs;
mod numbers;
mod prerendered;
mod quotes;
mod records;
mod room;
mod script;
mod sliders;
mod sources;
mod task;
mod theming;
mod tools;
mod undo;
mod usage;
mod views;
mod walk;
