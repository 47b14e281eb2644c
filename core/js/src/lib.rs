//! The billing rules for JavaScript: what `im-quote` answers, without the widget.
//!
//! Three functions that take text and give JSON text; the module's own JavaScript in `lib/` makes
//! objects of it. Text crosses the border in one piece, where every field of an object would be a call
//! of its own.

#[cfg(feature = "bench")]
mod bench;
mod flat;
mod words;

use im_pricing_core::listing::{Books, Matrix};
use im_pricing_core::problem::Problems;
use im_pricing_core::quote::Quote;
use im_pricing_core::scenario::Scenario;
use im_pricing_printer::print_line;
use wasm_bindgen::prelude::wasm_bindgen;

/// What it leaves to others, a module like this one never needs.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The contract's quote for a scenario in the form of [`flat`], or the contract's errors.
#[wasm_bindgen]
pub fn quote(scenario: &str) -> String {
    answer(scenario).map_or_else(|problems| print_line(&problems), |quote| print_line(&quote))
}

fn answer(scenario: &str) -> Result<Quote, Problems> {
    let scenario = Scenario::from_value(&flat::read(scenario))?;
    Ok(im_pricing_core::quote::quote(&scenario)?)
}

/// The contract's matrix in the language of this tag; empty for any other than `en`, `ko`, `zh`, `ja`.
#[wasm_bindgen]
pub fn matrix(tag: &str) -> String {
    words::language(tag).map_or_else(String::new, |it| print_line(&Matrix::new(it)))
}

/// The contract's price books.
#[wasm_bindgen]
pub fn books() -> String {
    words::language("en").map_or_else(String::new, |it| print_line(&Books::new(it)))
}

#[cfg(test)]
mod tests {
    use super::{books, matrix, print_line};
    use im_pricing_core::listing::{Books, Matrix};
    use im_pricing_core::tables::{EN, LANGUAGES};

    #[test]
    fn matrix_and_books_find_all_of_their_words() {
        for language in LANGUAGES {
            assert_eq!(print_line(&Matrix::new(language)), matrix(language.tag));
        }
        assert_eq!(print_line(&Books::new(&EN)), books());
    }

    #[test]
    fn a_language_that_nobody_wrote_has_no_matrix() {
        for tag in ["", "EN", "en-GB", "de"] {
            assert_eq!("", matrix(tag));
        }
    }
}
