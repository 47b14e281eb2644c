//! The built page under the strict policy, with a silent console: in Chromium, or in the engine that `IM_ENGINE`
//! names (`cargo xtask engines`).
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
mod glyphs;
mod hand_on;
mod heard;
mod kept_focus;
mod keyboard;
mod language;
mod late;
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
mod stops;
mod task;
mod theming;
mod tools;
mod undo;
mod usage;
mod views;
mod walk;
