//! The rules alone, for the benchmark: scenarios are read once and then priced without leaving the module.
//!
//! Every quote is built whole, with the lines of six editions, their ids and traces, and then summed up
//! by [`checksum`], which the twin on decimal.js computes as well.

#![expect(
    unreachable_pub,
    reason = "exported to JavaScript, and called by no Rust"
)]

use std::cell::RefCell;
use std::hint::black_box;

use im_pricing_core::bill::{Line, LineId};
use im_pricing_core::quote::{EditionQuote, Quote, quote};
use im_pricing_core::scenario::Scenario;
use im_pricing_printer::print_line;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::flat;

thread_local! {
    static HELD: RefCell<Vec<Scenario>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a scenario; false for one that the contract refuses.
#[wasm_bindgen]
pub fn bench_hold(scenario: &str) -> bool {
    let read = Scenario::from_value(&flat::read(scenario));
    let is_read = read.is_ok();
    HELD.with_borrow_mut(|held| held.extend(read));
    is_read
}

/// The quote of a scenario that is kept, as it would be answered: what is priced here is the same.
#[wasm_bindgen]
pub fn bench_answer(index: usize) -> String {
    HELD.with_borrow(|held| {
        let quote = held.get(index).map(quote);
        quote.map_or_else(String::new, |it| {
            it.map_or_else(|_| String::new(), |it| print_line(&it))
        })
    })
}

/// Prices `count` of the scenarios that are kept, from `first` on; the sum of their checksums.
#[wasm_bindgen]
pub fn bench_price(first: usize, count: usize) -> u32 {
    HELD.with_borrow(|held| {
        let all = held.iter().skip(first).take(count);
        all.map(|it| quote(black_box(it)).map_or(0, |it| checksum(black_box(&it))))
            .fold(0, u32::wrapping_add)
    })
}

/// A number that changes with the ids and the quantities of all lines.
fn checksum(quote: &Quote) -> u32 {
    let editions = quote.apps.iter().flat_map(|app| &app.editions);
    let bills = editions.filter_map(EditionQuote::bill);
    bills.flat_map(|it| &it.lines).fold(7, mix)
}

fn mix(sum: u32, line: &Line) -> u32 {
    let length = match line.id {
        LineId::Plan(edition) => "plan.".len() + edition.name().len(),
        LineId::Overage(metric) => "overage.".len() + metric.name().len(),
        LineId::AddOn(key) => "add_on.".len() + key.name().len(),
    };
    // The lower half of a quantity: as JavaScript cuts it off.
    let quantity = u32::try_from(line.quantity & u64::from(u32::MAX)).unwrap_or_default();
    let length = u32::try_from(length).unwrap_or_default();
    let sum = sum.wrapping_mul(31).wrapping_add(quantity);
    sum.wrapping_mul(31).wrapping_add(length)
}
