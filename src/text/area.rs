//! How an area of the catalogue is declared: a struct of texts that can be read from a file.

use im_pricing_core::text::Lines;

/// Declares an area of texts: how it is read from a file of words, and a list of what it holds.
macro_rules! area {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy)]
        pub struct $name { $($(#[$field_meta])* pub $field: &'static str,)+ }

        impl $name {
            /// Names the texts and their order.
            pub const KEYS: &'static str = concat!($(stringify!($field), ",",)+);

            /// Takes the texts from a file of words, in their order.
            pub fn read(words: &mut im_pricing_core::text::Lines) -> Self {
                Self { $($field: $crate::text::area::next(words),)+ }
            }

            /// Each text with its key.
            #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((concat!(stringify!($name), ".", stringify!($field)), self.$field),)+]
            }
        }
    };
}
pub(crate) use area;

/// The next text of a file. Kept out of line: a catalogue is read by hundreds of calls.
#[inline(never)]
pub(crate) fn next(words: &mut Lines) -> &'static str {
    words.take_line().unwrap_or_default()
}
