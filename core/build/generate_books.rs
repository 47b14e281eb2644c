//! The price books as Rust source text.

use std::fmt::Write;

use super::catalog::File;
use super::generate::Generator;
use super::literal::{date, money};
use super::parse::{Book, Overage, Plan, Tier, Word};
use super::texts::grouped;
use super::value::Value;
use super::vocabulary::{ADD_ONS, quota_row, variant};

/// `BOOKS`.
pub(crate) fn books(generator: &Generator<'_>) -> String {
    let mut out = "/// The price books: by billing mode, then by date.\npub static BOOKS: &[PriceBook] = &[\n".to_owned();
    for File { data, .. } in &generator.catalog.books {
        out += &book(generator, data);
    }
    out + "];\n\n"
}

fn book(generator: &Generator<'_>, book: &Book) -> String {
    let mut out = format!(
        "    PriceBook {{\n        id: {:?},\n        mode: BillingMode::{},\n        documented: {},\n        first_month: {},\n        first_month_source: {},\n        plans: &[\n",
        book.id.get_ref(),
        variant(book.mode.get_ref()),
        date(&book.documented),
        first_month(&book.first_month.rule, book.first_month.since.as_ref()),
        generator.source(&book.first_month.source),
    );
    for it in &book.plan {
        out += &plan(generator, it);
    }
    out += "        ],\n        history: &[\n";
    for it in &book.history {
        let _ = writeln!(
            out,
            "            HistoryNote {{ documented: {}, text: {}, source: {} }},",
            date(&it.documented),
            generator.text("history", it.id.get_ref()),
            generator.source(&it.source),
        );
    }
    out + "        ],\n    },\n"
}

fn first_month(rule: &Word, since: Option<&Word>) -> String {
    match (rule.get_ref().as_str(), since) {
        ("free", Some(since)) => format!("FirstMonth::Free {{ since: {} }}", date(since)),
        (rule, _) => format!("FirstMonth::{}", variant(rule)),
    }
}

fn plan(generator: &Generator<'_>, plan: &Plan) -> String {
    let Plan {
        edition,
        fee,
        overages,
        add_ons,
    } = plan;
    let mut out = format!(
        "            Plan {{\n                edition: Edition::{},\n                fee: {},\n                overages: &[\n",
        variant(edition.get_ref()),
        price(generator, &fee.price, &fee.source),
    );
    for it in overages {
        out += &overage(generator, edition.get_ref(), it);
    }
    out += "                ],\n                add_ons: &[\n";
    for key in ADD_ONS {
        let tiers: Vec<_> = add_ons
            .iter()
            .filter(|it| it.key.get_ref() == key)
            .collect();
        if !tiers.is_empty() {
            let key = variant(key);
            let _ = writeln!(
                out,
                "                    AddOn {{ key: AddOnKey::{key}, tiers: &["
            );
            for it in tiers {
                out += &tier(generator, it);
            }
            out += "                    ] },\n";
        }
    }
    out + "                ],\n            },\n"
}

fn overage(generator: &Generator<'_>, edition: &str, overage: &Overage) -> String {
    let metric = overage.metric.get_ref();
    let row = generator.catalog.row(quota_row(metric));
    let quota = row.and_then(|it| it.count(edition)).unwrap_or_default();
    format!(
        "                    Overage {{ metric: Metric::{}, quota: {}, block: {}, price: {} }},\n",
        variant(metric),
        grouped(quota, "_"),
        grouped(*overage.block.get_ref(), "_"),
        price(generator, &overage.price, &overage.source),
    )
}

fn tier(generator: &Generator<'_>, tier: &Tier) -> String {
    let reaches = match tier.reaches.get_ref() {
        Value::Count(count) => format!("Extent::Count({})", grouped(*count, "_")),
        Value::Word(_) => "Extent::Unlimited".to_owned(),
    };
    let price = price(generator, &tier.price, &tier.source);
    format!("                        Tier {{ reaches: {reaches}, price: {price} }},\n")
}

fn price(generator: &Generator<'_>, amount: &Word, source: &Word) -> String {
    let source = generator.source(source);
    format!("Price {{ amount: {}, source: {source} }}", money(amount))
}
