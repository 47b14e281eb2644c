//! What a page shows before the program is here, and where it never comes: an example, all prices
//! in force and the feature matrix, as plain HTML with the words of one language.
//!
//! Native only. The view models and the words are the widget's, so that what is read before the
//! program and what it draws cannot differ. The HTML has classes, and neither styles nor scripts nor
//! ids: it stands in other people's pages, maybe more than once.

mod conflicts;
mod example;
mod markup;
mod matrix;
mod prices;
pub mod snippet;
#[cfg(test)]
mod tests;

use im_pricing_core::scenario::Scenario;
use im_pricing_printer::print;

use crate::draft::Draft;
use crate::prerender::markup::Node;
use crate::text::notation::Notation;
use crate::text::prerender::{PrerenderTexts, prerender_texts};
use crate::text::{Lang, Texts, fill, texts};
use crate::view::source::SourceModel;
use crate::view::words::digits;

/// The words that a part is written with.
#[derive(Clone, Copy)]
struct Words {
    /// Those of the widget.
    texts: &'static Texts,
    /// Those that only the prerendered page has.
    own: &'static PrerenderTexts,
}

/// The scenario that first-time visitors see; none only if the example were no valid one.
pub fn example_scenario() -> Option<Scenario> {
    Draft::example().read_as(Notation::POINT).ok()
}

/// That scenario as JSON, for the command line.
pub fn example_json() -> Option<String> {
    example_scenario().map(|it| print(&it))
}

/// The whole in one language. `files` is where `pricing.md` and `pricing.json` are, such as `./`.
pub fn fragment(lang: Lang, files: &str) -> String {
    let words = Words {
        texts: texts(lang),
        own: prerender_texts(lang),
    };
    let page = &words.texts.page;
    Node::new("section")
        .class("im-plain")
        .attr("lang", lang.written())
        .child(Node::of("p", page.title).class("im-plain__title"))
        .child(Node::of("p", page.subtitle).class("im-plain__subtitle"))
        .child(Node::new("noscript").child(Node::of("p", words.own.needs_script)))
        .child(example::part(words))
        .child(prices::part(words))
        .child(matrix::part(words))
        .child(conflicts::part(words.texts))
        .child(for_programs(words, files))
        .to_string()
}

/// Links to the same in other forms.
fn for_programs(words: Words, files: &str) -> Node {
    let link = |name: &str, words| Node::of("a", words).attr("href", &[files, name].concat());
    Node::of("p", words.own.programs)
        .class("im-plain__note")
        .text(words.texts.page.colon)
        .child(link("pricing.md", "Markdown"))
        .text(words.texts.page.comma)
        .child(link("pricing.json", "JSON"))
}

/// A section below its heading.
fn section(heading: &str) -> Node {
    Node::new("section").child(Node::of("h2", heading))
}

/// A table that scrolls by itself where the page is narrower: reached by keys, and named.
fn scrolling(name: &str, table: Node) -> Node {
    Node::new("div")
        .class("im-plain__scroll")
        .attr("role", "region")
        .attr("aria-label", name)
        .attr("tabindex", "0")
        .child(table)
}

/// A table with its caption and the names of its columns.
fn table(class: &str, caption: &str, columns: &[&str]) -> Node {
    let heads = columns
        .iter()
        .map(|it| Node::of("th", it).attr("scope", "col"));
    Node::new("table")
        .class(class)
        .child(Node::of("caption", caption))
        .child(Node::new("thead").child(Node::new("tr").children(heads)))
}

/// The name of a group of rows, over the whole table.
fn group_head(name: &str, columns: usize) -> Node {
    Node::of("th", name)
        .attr("scope", "rowgroup")
        .attr("colspan", &digits(columns))
}

/// The name of a row.
fn row_head(name: &str) -> Node {
    Node::of("th", name).attr("scope", "row")
}

/// Adds page, section and date, as a link where the address is known.
fn with_source(place: Node, model: &SourceModel, texts: &Texts) -> Node {
    let place = match model.address {
        Some(address) => place.child(Node::of("a", model.title).attr("href", address)),
        None => place.text(model.title),
    };
    let rest = [model.section, model.as_of].into_iter();
    rest.filter(|it| !it.is_empty())
        .fold(place, |place, it| place.text(texts.page.comma).text(it))
}

/// A label with its value.
fn term(label: &str, value: &str) -> [Node; 2] {
    [Node::of("dt", label), Node::of("dd", value)]
}

/// `template` with one value.
fn filled(template: &str, name: &str, value: &str) -> String {
    fill(template, &[(name, value)])
}
