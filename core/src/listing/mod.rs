//! The data as it is handed out, in the contract's form: the feature matrix and the price books, each
//! value with its source and with what other pages say.

mod books;
mod conflict;
mod matrix;

pub use books::{
    AddOnEntry, BookEntry, Books, FirstMonthEntry, HistoryEntry, OverageEntry, PlanEntry, TierEntry,
};
pub use conflict::{ClaimEntry, ConflictEntry};
pub use matrix::{CellEntry, Cells, FootnoteEntry, Matrix, RowEntry};
