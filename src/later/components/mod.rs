//! What is drawn later. The rules are those of [`crate::components`].

pub(super) mod comparison;
pub(super) mod conditions;
