//! One list per vocabulary: variants, stable names and order come from the same lines.

/// Declares an enum whose variants have stable snake-case names, as the contract spells them.
///
/// Gives it `ALL` and `NAMES` (in order), `name`, `from_name`, `index` (position in `ALL`) and `Serialize` as
/// its name.
macro_rules! named {
    ($(#[$meta:meta])* pub enum $type:ident { $($(#[$variant_meta:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $type { $($(#[$variant_meta])* $variant,)+ }

        impl $type {
            /// All of them, in the order of every list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable names, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name,)+];

            /// The stable name in JSON; never shown to a reader.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The one with this exact name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                let index = Self::NAMES.iter().position(|it| *it == name)?;
                Self::ALL.get(index).copied()
            }

            /// Its position in [`Self::ALL`].
            #[must_use]
            #[expect(clippy::as_conversions, reason = "the discriminant of a fieldless enum is its position")]
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    };
}

pub(crate) use named;
