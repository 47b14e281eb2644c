//! The quote of the example that first-time visitors see: what is stated, and all six editions.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;
use im_pricing_core::terms::Named;

use super::markup::Node;
use super::{Words, example_scenario, group_head, row_head, scrolling, section, table, term};
use crate::state::{Answered, answer};
use crate::text::Texts;
use crate::view::line::LineModel;
use crate::view::mode::{books_in_force, mode};
use crate::view::result::{ResultModel, result};
use crate::view::words::{grouped, metric, money};

/// The section.
pub(super) fn part(words: Words) -> Node {
    let part = section(words.own.example);
    let Some(answered) = example_scenario().and_then(answer) else {
        return part;
    };
    let best = recommended(&answered, words.texts);
    part.children(best.into_iter().flatten())
        .child(stated(&answered, words.texts))
        .child(editions(&answered, words))
}

/// The cheapest edition that fits, with its total.
fn recommended(answered: &Answered, texts: &Texts) -> Option<[Node; 2]> {
    let edition = answered.app()?.recommended?;
    let total = answered.app()?.edition(edition)?.bill()?.total;
    let name = Node::of("p", texts.answer.recommended)
        .text(texts.page.colon)
        .text(edition.name_in(texts.lang));
    let amount = Node::new("p")
        .class("im-plain__answer")
        .child(Node::of("strong", &money(total, texts)))
        .text(" ")
        .text(texts.answer.per_month);
    Some([name, amount])
}

/// What is stated, and which billing mode follows.
fn stated(answered: &Answered, texts: &Texts) -> Node {
    let mut list = Node::new("dl");
    if let Some(app) = answered.scenario.apps.first() {
        let first = app.first_app_date.map_or_else(
            || texts.form.app_none.to_owned(),
            im_pricing_core::date::Date::text,
        );
        list = list
            .children(term(texts.form.idc, app.idc.name_in(texts.lang)))
            .children(term(texts.form.first_app_date, &first));
        for it in Metric::ALL {
            let count = app.usage.of(*it);
            let count = count.map_or_else(|| texts.usage.unknown.to_owned(), |n| grouped(n, texts));
            list = list.children(term(metric(*it, texts), &count));
        }
    }
    if let Some(model) = mode(answered, texts) {
        let value = [model.name, texts.page.stop, &model.why].concat();
        list = list.children(term(texts.mode.label, &value));
    }
    let date = answered.quote.book_date.text();
    let date = [&date, texts.page.stop, &books_in_force(answered, texts)].concat();
    list.children(term(texts.form.book_date, &date))
}

fn editions(answered: &Answered, words: Words) -> Node {
    let sheet = &words.texts.later().hand_on;
    let heads = [sheet.item, sheet.how, sheet.amount];
    let bodies = Edition::ALL.iter().filter_map(|edition| {
        let model = result(answered, *edition, words.texts)?;
        Some(body(*edition, &model, words.texts))
    });
    let caption = words.own.example_caption;
    let table = table("im-plain__quote", caption, &heads).children(bodies);
    scrolling(caption, table)
}

/// An edition: its lines and their total, or what stands in its way.
fn body(edition: Edition, model: &ResultModel, texts: &Texts) -> Node {
    let availability = match model.availability {
        "available" => texts.result.available,
        "after_migration" => texts.result.after_migration,
        _ => texts.result.unavailable,
    };
    let mut head = group_head(edition.name_in(texts.lang), 3).text(" ");
    let mut standing = vec![availability];
    if model.is_recommended {
        standing.push(texts.result.recommended);
    }
    head = head.child(Node::of("small", &standing.join(texts.page.comma)));
    let mut body = Node::new("tbody").child(Node::new("tr").child(head));
    if model.is_recommended {
        body = body.class("im-plain__recommended");
    }
    for line in &model.bill.lines {
        body = body.child(charge(line));
    }
    let notes = model.bill.notes.iter().map(|it| it.words.clone());
    let said: Vec<String> = model.reasons.iter().cloned().chain(notes).collect();
    let with_said = |place: Node| {
        let add = |place: Node, it: &String| place.text(" ").child(Node::of("small", it));
        said.iter().fold(place, add)
    };
    let row = Node::new("tr");
    let row = if model.plain_total.is_some() {
        let head = row_head(texts.later().hand_on.total).attr("colspan", "2");
        let amount = Node::new("td").child(Node::of("strong", &model.headline));
        row.child(with_said(head)).child(amount)
    } else {
        let why = Node::new("td").attr("colspan", "3");
        row.child(with_said(why.child(Node::of("strong", &model.headline))))
    };
    body.child(row)
}

/// One line with how it came about.
fn charge(line: &LineModel) -> Node {
    let mut head = row_head(&line.label);
    if !line.origin.is_empty() {
        head = head.text(" ").child(Node::of("small", &line.origin));
    }
    Node::new("tr")
        .child(head)
        .child(Node::of("td", &line.formula))
        .child(Node::of("td", &line.amount))
}
