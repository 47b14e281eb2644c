//! The words of the views that are loaded later, one file per view with all its languages.
//!
//! They stand in the same file of words, behind those of the first view, and are taken from it only
//! when a later view asks for them.

use super::Texts;

mod account;
mod apps;
mod budget;
mod change;
mod compare;
mod decide;
mod forecast;
mod migrate;
mod start;

pub use account::AccountTexts;
pub use apps::AppsTexts;
pub use budget::BudgetTexts;
pub use change::ChangeTexts;
pub use compare::CompareTexts;
pub use decide::DecideTexts;
pub use forecast::ForecastTexts;
pub use migrate::MigrateTexts;
pub use start::StartTexts;

/// Lists the views once: the catalogue, how it is read, and what it holds.
macro_rules! views {
    ($($view:ident: $texts:ident,)+) => {
        /// All words of one language that only later views show, by view.
        #[allow(missing_docs, reason = "each area is documented where it is declared")]
        pub struct LaterTexts { $(pub $view: $texts,)+ }

        impl LaterTexts {
            /// Names the texts and their order.
            pub const KEYS: &'static [&'static str] = &[$($texts::KEYS,)+];

            /// Takes the texts from a file of words, in their order.
            pub fn read(words: &mut std::str::Lines<'static>) -> Self {
                Self { $($view: $texts::read(words),)+ }
            }

            /// Each text with its key.
            #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                [$(self.$view.all(),)+].concat()
            }
        }

        #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
        pub(super) static EN: LaterTexts = LaterTexts { $($view: $view::EN,)+ };
        #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
        pub(super) static KO: LaterTexts = LaterTexts { $($view: $view::KO,)+ };
    };
}

views! {
    decide: DecideTexts,
    start: StartTexts,
    apps: AppsTexts,
    account: AccountTexts,
    compare: CompareTexts,
    budget: BudgetTexts,
    forecast: ForecastTexts,
    change: ChangeTexts,
    migrate: MigrateTexts,
}

#[cfg(all(target_arch = "wasm32", not(debug_assertions)))]
impl Texts {
    /// The words of the later views, read when they are first asked for.
    pub fn later(&self) -> &'static LaterTexts {
        use std::cell::RefCell;
        thread_local! {
            static READ: RefCell<Vec<(&'static str, &'static LaterTexts)>> =
                const { RefCell::new(Vec::new()) };
        }
        READ.with(|read| {
            let mut read = read.borrow_mut();
            if let Some((_, texts)) = read.iter().find(|(tag, _)| *tag == self.lang.tag) {
                return *texts;
            }
            let mut words = self.rest.clone().unwrap_or("".lines());
            let texts: &'static LaterTexts = Box::leak(Box::new(LaterTexts::read(&mut words)));
            read.push((self.lang.tag, texts));
            texts
        })
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
impl Texts {
    /// The words of the later views.
    pub const fn later(&self) -> &'static LaterTexts {
        self.later
    }
}
