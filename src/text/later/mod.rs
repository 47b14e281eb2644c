//! The words of the views that are loaded later, one area per view.
//!
//! They stand in the same file of words, behind those of the first view, and are taken from it only
//! when a later view asks for them.

use im_pricing_core::text::Lines;

use super::{Lang, Texts, later_texts};

mod account;
mod apps;
mod books;
mod budget;
mod change;
mod chart;
mod check;
mod compare;
mod conditions;
mod decide;
mod forecast;
mod hand_on;
mod keep;
mod map;
mod migrate;
mod sources;
mod start;
mod tools;
mod topics;
mod trials;
mod usage;

/// Lists the views once: the catalogue, how it is read, and what it holds.
macro_rules! views {
    ($($view:ident: $texts:ident,)+) => {
        $(pub use $view::$texts;)+

        /// All words of one language that only later views show, by view.
        #[allow(missing_docs, reason = "each area is documented where it is declared")]
        pub struct LaterTexts { $(pub $view: $texts,)+ }

        impl LaterTexts {
            /// Names the texts and their order.
            pub const KEYS: &'static [&'static str] = &[$($texts::KEYS,)+];

            /// Texts without words.
            pub const EMPTY: Self = Self { $($view: $texts::EMPTY,)+ };

            /// Takes the texts from a file of words, in their order.
            pub fn read(&mut self, words: &mut Lines) {
                $(self.$view.read(words);)+
            }

            /// Each text with its key.
            #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                [$(self.$view.all(),)+].concat()
            }
        }

        #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
        pub(super) static EN: LaterTexts = LaterTexts { $($view: super::en::$view::TEXTS,)+ };
        #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
        pub(super) static KO: LaterTexts = LaterTexts { $($view: super::ko::$view::TEXTS,)+ };
        #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
        pub(super) static ZH: LaterTexts = LaterTexts { $($view: super::zh::$view::TEXTS,)+ };
        #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
        pub(super) static JA: LaterTexts = LaterTexts { $($view: super::ja::$view::TEXTS,)+ };
    };
}

views! {
    account: AccountTexts,
    apps: AppsTexts,
    books: BooksTexts,
    budget: BudgetTexts,
    change: ChangeTexts,
    chart: ChartTexts,
    check: CheckTexts,
    compare: CompareTexts,
    conditions: ConditionsTexts,
    decide: DecideTexts,
    forecast: ForecastTexts,
    hand_on: HandOnTexts,
    keep: KeepTexts,
    map: MapTexts,
    migrate: MigrateTexts,
    sources: SourcesTexts,
    start: StartTexts,
    tools: ToolsTexts,
    topics: TopicTexts,
    trials: TrialsTexts,
    usage: DailyTexts,
}

impl Texts {
    /// The words of the later views. Only the later part asks for them.
    pub fn later(&self) -> &'static LaterTexts {
        later_texts(Lang::from_tag(self.lang.tag).unwrap_or(Lang::En))
    }
}
