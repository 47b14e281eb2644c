//! What is drawn. Components place view models and pass on what the reader does; they hold no
//! arithmetic, no price and no words.
//!
//! A component is a function that returns an element ([`element`]), kept up to date ([`live`]) by what is
//! bound to the state ([`bindings`]).

mod answer_panel;
mod app_form;
pub(crate) mod bill;
pub(crate) mod bindings;
pub(crate) mod calculator;
pub(crate) mod choice;
pub(crate) mod conflict_badge;
pub(crate) mod deferred;
pub(crate) mod disclosure;
mod edition_results;
pub(crate) mod element;
pub(crate) mod feature_matrix;
pub(crate) mod field_error;
pub(crate) mod ids;
pub(crate) mod live;
mod matrix_choice;
mod matrix_group;
mod matrix_head;
mod page_header;
pub(crate) mod source_button;
pub(crate) mod source_link;
pub(crate) mod text_input;
mod usage_field;
mod usage_form;
mod usage_slider;
