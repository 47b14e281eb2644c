//! Writes any number of different scenarios, one a line: `cargo run --release -p im-quote --example
//! scenarios -- 1000000 > scenarios.jsonl`. The same number gives the same text each time.

use std::io::{self, BufWriter, Write};

use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::Feature;

/// A small generator of numbers (xorshift): enough to vary scenarios, no use for secrets.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let index = usize::try_from(self.below(all.len() as u64)).unwrap_or_default();
        all[index]
    }
}

fn main() -> io::Result<()> {
    let count = std::env::args()
        .nth(1)
        .and_then(|it| it.parse().ok())
        .unwrap_or(1_000_u64);
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    let mut out = BufWriter::new(io::stdout().lock());
    for _ in 0..count {
        write_scenario(&mut out, &mut numbers)?;
    }
    out.flush()
}

/// One app with all it can have: what a large account's export looks like.
fn write_scenario(out: &mut impl Write, numbers: &mut Numbers) -> io::Result<()> {
    let peak_dau = numbers.below(200_000);
    writeln!(
        out,
        "{{\"schema\":1,\"book_date\":\"2023-0{}-1{}\",\"apps\":[{{\"name\":\"app {}\",\"idc\":\"{}\",\
         \"first_app_date\":\"202{}-05-01\",\"current_edition\":\"{}\",\
         \"usage\":{{\"peak_dau\":{peak_dau},\"peak_groups\":{},\"mau\":{}}},\
         \"needs\":{{\"groups_per_user\":{},\"members_per_group\":{},\"av_groups\":{},\
         \"retention_days\":{},\"features\":[\"{}\"]}}}}]}}",
        numbers.below(3) + 1,
        numbers.below(10),
        numbers.below(1_000_000),
        numbers.one_of(Idc::ALL).name(),
        numbers.below(4),
        numbers.one_of(Edition::ALL).name(),
        numbers.below(500_000),
        peak_dau + numbers.below(300_000),
        numbers.below(1_200),
        numbers.below(2_500),
        numbers.below(80),
        numbers.below(200),
        numbers.one_of(Feature::ALL).name(),
    )
}
