//! View models of what is drawn later. The rules are those of [`crate::view`].

pub(super) mod comparison;
pub(super) mod conditions;
