//! The billing rules of Tencent Cloud IM (Chat): a scenario in, a quote out.
//!
//! The crate knows no browser, no clock, no locale and no file. Dates and prices come in as
//! values; every price comes from a dated book in `core/books`, with the page that prints it.
//!
//! ```
//! use im_pricing_core::edition::Edition;
//! use im_pricing_core::quote::quote;
//! use im_pricing_core::scenario::Scenario;
//! use im_pricing_core::value::Value;
//!
//! // An app of the original billing mode with 10,001 users on its busiest day.
//! let object = |fields: &[(&str, Value)]| {
//!     Value::Object(fields.iter().map(|(key, it)| ((*key).to_owned(), it.clone())).collect())
//! };
//! let usage = object(&[("peak_dau", Value::count(10_001)), ("peak_groups", Value::count(0))]);
//! let app = object(&[
//!     ("idc", Value::text("singapore")),
//!     ("first_app_date", Value::text("2021-05-01")),
//!     ("usage", usage),
//! ]);
//! let scenario = object(&[("schema", Value::count(1)), ("apps", Value::List(vec![app]))]);
//!
//! let scenario = Scenario::from_value(&scenario).expect("a valid scenario");
//! let quote = quote(&scenario).expect("small enough to add up");
//! let pro = quote.apps[0].edition(Edition::Pro).and_then(|it| it.bill()).expect("Pro fits");
//! // One user above the quota of 10,000 starts a block: 449.99 + 1 × 449.99.
//! assert_eq!("899.98", pro.total.to_string());
//! ```

pub mod account;
pub mod alias;
pub mod assumption;
pub mod bill;
pub mod book;
pub mod budget;
pub mod change;
pub mod chart;
pub mod check;
pub mod cited;
pub mod compare;
pub mod condition;
pub mod curve;
pub mod daily;
pub mod date;
mod digits;
pub mod edition;
pub mod envelope;
pub mod explain;
pub mod forecast;
pub mod headroom;
pub mod history;
#[cfg(feature = "json")]
pub mod json;
pub mod listing;
pub mod map;
pub mod matrix;
pub mod metric;
pub mod migrate;
pub mod money;
mod month;
mod named;
pub mod preset;
pub mod problem;
pub mod quote;
pub mod ratio;
mod reader;
mod rules;
pub mod saying;
pub mod scenario;
mod serialize;
pub mod sheet;
pub mod source;
pub mod tables;
pub mod terms;
pub mod text;
pub mod trials;
pub mod validate;
pub mod value;
pub mod verdict;
pub mod wide;
