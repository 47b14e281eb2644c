//! How an area of the catalogue is declared: a struct of texts that can be read from a file.

use im_pricing_core::text::Lines;

/// Declares an area of texts: how it is read from a file of words, and a list of what it holds.
macro_rules! area {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy)]
        #[repr(C)]
        pub struct $name { $($(#[$field_meta])* pub $field: &'static str,)+ }

        impl $name {
            /// Names the texts and their order.
            pub const KEYS: &'static str = concat!($(stringify!($field), ",",)+);

            /// Texts without words.
            pub const EMPTY: Self = Self { $($field: "",)+ };

            /// Takes the texts from a file of words, in their order.
            pub fn read(&mut self, words: &mut im_pricing_core::text::Lines) {
                const COUNT: usize = [$(stringify!($field)),+].len();
                const _: () = assert!(size_of::<$name>() == size_of::<[&str; COUNT]>());
                let first = core::ptr::from_mut(self).cast();
                // SAFETY: a struct of `COUNT` texts and nothing else is laid out as an array of them
                // (`repr(C)`), and is borrowed for as long as the slice.
                #[expect(unsafe_code, reason = "a call per text weighs half a kilobyte of the bundle")]
                let texts = unsafe { core::slice::from_raw_parts_mut(first, COUNT) };
                $crate::text::area::fill(texts, words);
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

/// Takes texts from a file of words, in their order.
#[inline(never)]
pub(crate) fn fill(texts: &mut [&'static str], words: &mut Lines) {
    for text in texts {
        *text = words.take_line().unwrap_or_default();
    }
}
