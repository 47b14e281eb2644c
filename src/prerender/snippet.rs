//! What others paste into their pages.

use crate::prerender::fragment;
use crate::prerender::markup::Node;
use crate::text::Lang;
use crate::text::prerender::prerender_texts;

/// The tag with all prices in it, for readers, crawlers and agents without the program. `base` is
/// the folder of the bundle, such as `/pricing/`.
///
/// The `<div>` keeps it whole where Markdown is turned into HTML: there a tag that is not known
/// stands in a paragraph, and a table falls out of it.
pub fn whole(lang: Lang, base: &str) -> String {
    let host = ["<im-pricing-calculator locale=\"", lang.written(), "\">\n"].concat();
    [
        &*script(base),
        "\n<div>\n",
        &host,
        &fragment(lang, base),
        "\n</im-pricing-calculator>\n</div>\n",
    ]
    .concat()
}

/// The same in one line, with a link to the page of the bundle in place of the prices.
pub fn short(lang: Lang, base: &str) -> String {
    let link = Node::of("a", prerender_texts(lang).link).attr("href", base);
    let host = Node::new("im-pricing-calculator").attr("locale", lang.written());
    [&*script(base), &host.child(link).to_string(), "\n"].concat()
}

fn script(base: &str) -> String {
    let address = [base, "im-pricing-calculator.js"].concat();
    Node::new("script")
        .attr("type", "module")
        .attr("src", &address)
        .to_string()
}
