//! The calculator as a widget for other people's pages.
//!
//! What is typed ([`draft`]) becomes a scenario, the core prices it, pure functions make view models
//! of the answer ([`view`]), and [`components`] draw them. Nothing here knows a price.

mod components;
pub mod draft;
pub mod embed;
pub mod later;
pub mod number;
#[cfg(not(target_arch = "wasm32"))]
pub mod outside;
mod platform;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod scale;
pub mod state;
pub mod text;
pub mod view;

/// A small allocator: what it leaves to others, a page like this one never needs.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
