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

            /// Texts without words.
            pub const EMPTY: Self = Self { $($field: "",)+ };

            /// Takes the texts from a file of words, in their order.
            pub fn read(&mut self, words: &mut im_pricing_core::text::Lines) {
                $($crate::text::area::next(words, &mut self.$field);)+
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

/// Takes the next text of a file. A catalogue is read by hundreds of calls: out of line, and with
/// nothing to hand back, each takes the fewest bytes.
#[inline(never)]
pub(crate) fn next(words: &mut Lines, text: &mut &'static str) {
    *text = words.take_line().unwrap_or_default();
}
