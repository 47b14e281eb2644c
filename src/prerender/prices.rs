//! The price lists in force, one for each billing mode: every price with the page that prints it.

use im_pricing_core::bill::LineId;
use im_pricing_core::book::{Plan, PriceBook};
use im_pricing_core::edition::BillingMode;
use im_pricing_core::matrix::Row;
use im_pricing_core::metric::Extent;
use im_pricing_core::money::Money;
use im_pricing_core::source::Source;
use im_pricing_core::tables::{CUTOVER, LAST_CONFIRMED};
use im_pricing_core::terms::Named;

use super::markup::Node;
use super::{Words, filled, group_head, row_head, scrolling, section, table, with_source};
use crate::later::view::tier::tier;
use crate::text::{Texts, fill};
use crate::view::line::label;
use crate::view::source::SourceModel;
use crate::view::words::{digits, grouped, money};

/// One price in words.
struct PriceModel {
    /// What is charged.
    label: String,
    /// What the fee or the edition has without paying for more.
    included: String,
    /// What the price is for.
    unit: String,
    price: Money,
    source: SourceModel,
}

/// The section.
pub(super) fn part(words: Words) -> Node {
    let texts = words.texts;
    let date = LAST_CONFIRMED.text();
    let idcs: Vec<&str> = CUTOVER
        .idcs
        .iter()
        .map(|it| it.name_in(texts.lang))
        .collect();
    let cutover = CUTOVER.date.text();
    let values = [("idcs", &*idcs.join(texts.page.comma)), ("date", &*cutover)];
    let confirmed = filled(texts.later().conditions.last_confirmed, "date", &date);
    let books: Vec<_> = BillingMode::ALL
        .iter()
        .filter_map(|mode| PriceBook::in_force(*mode, LAST_CONFIRMED))
        .collect();
    let mut sources = Vec::new();
    let tables: Vec<Node> = books
        .iter()
        .map(|book| price_list(book, &mut sources, words))
        .collect();
    let pages = sources
        .iter()
        .map(|it| with_source(Node::new("li"), it, texts));
    section(words.own.prices)
        .child(Node::of("p", &fill(words.own.modes, &values)))
        .child(Node::of("p", &confirmed))
        .children(tables)
        .child(Node::of("h3", words.own.price_sources))
        .child(Node::new("ol").children(pages))
}

/// A price list. The pages that it names are added to `sources`, and referred to by number.
fn price_list(book: &PriceBook, sources: &mut Vec<SourceModel>, words: Words) -> Node {
    let texts = words.texts;
    let sheet = &texts.later().hand_on;
    let heads = [
        sheet.item,
        words.own.included,
        words.own.price_for,
        "USD",
        sheet.source,
    ];
    let documented = book.documented.text();
    let mode = book.mode.name_in(texts.lang);
    let values = [("mode", mode), ("date", &*documented)];
    let caption = fill(words.own.price_list, &values);
    let mut table = table("im-plain__prices", &caption, &heads);
    for plan in book.plans {
        let head = group_head(plan.edition.name_in(texts.lang), heads.len());
        let mut body = Node::new("tbody").child(Node::new("tr").child(head));
        for model in prices(plan, words) {
            body = body.child(row(&model, sources, texts));
        }
        table = table.child(body);
    }
    scrolling(&caption, table)
}

fn row(model: &PriceModel, sources: &mut Vec<SourceModel>, texts: &Texts) -> Node {
    let place = sources.iter().position(|it| *it == model.source);
    let place = place.unwrap_or_else(|| {
        sources.push(model.source);
        sources.len() - 1
    });
    Node::new("tr")
        .child(row_head(&model.label))
        .child(Node::of("td", &model.included))
        .child(Node::of("td", &model.unit))
        .child(Node::of("td", &money(model.price, texts)))
        .child(Node::of("td", &digits(place + 1)))
}

/// The fee, then the charges above quotas, then each tier of each add-on.
fn prices(plan: &Plan, words: Words) -> Vec<PriceModel> {
    let texts = words.texts;
    let model = |id: LineId, included, unit, price: Money, source: &Source| PriceModel {
        label: label(id, texts),
        included,
        unit,
        price,
        source: SourceModel::of(source, texts.lang),
    };
    let (fee, none) = (plan.fee, String::new());
    let id = LineId::Plan(plan.edition);
    let mut models = vec![model(id, none.clone(), none, fee.amount, &fee.source)];
    for it in plan.overages {
        let unit = block(it.block, words);
        let quota = grouped(it.quota, texts);
        let id = LineId::Overage(it.metric);
        models.push(model(id, quota, unit, it.price.amount, &it.price.source));
    }
    for add_on in plan.add_ons {
        let row = Row::of_need(add_on.key.need());
        let base = row.and_then(|row| row.cell(plan.edition).extent());
        let base = tier(add_on.key, base.unwrap_or(Extent::Count(0)), texts);
        for it in add_on.tiers {
            let unit = tier(add_on.key, it.reaches, texts);
            let id = LineId::AddOn(add_on.key);
            let price = it.price;
            models.push(model(id, base.clone(), unit, price.amount, &price.source));
        }
    }
    models
}

/// What is sold together above a quota.
fn block(block: u64, words: Words) -> String {
    match block {
        1 => words.own.per_user.to_owned(),
        _ => filled(words.own.per_block, "n", &grouped(block, words.texts)),
    }
}
