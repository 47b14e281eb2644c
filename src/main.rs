//! The program that the page loads. It holds no code: naming the library is
//! what makes the linker keep the exports of `embed.rs`, and the page's module
//! calls those.
use im_pricing_calculator as _;

fn main() {}
