//! A piece of HTML that is put together: text is escaped where it goes in, and nowhere else.

use std::fmt;

/// Elements that begin a line, so that a person can read the page's source.
const LINES: [&str; 17] = [
    "section", "details", "summary", "ul", "h2", "h3", "p", "div", "dl", "dt", "table", "caption",
    "thead", "tbody", "tr", "ol", "li",
];

/// An element with what is in it.
#[derive(Debug)]
pub(super) struct Node {
    name: &'static str,
    attributes: String,
    inner: String,
}

impl Node {
    /// An element without content.
    pub(super) const fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: String::new(),
            inner: String::new(),
        }
    }

    /// An element with text.
    pub(super) fn of(name: &'static str, text: &str) -> Self {
        Self::new(name).text(text)
    }

    /// Adds an attribute.
    pub(super) fn attr(mut self, name: &str, value: &str) -> Self {
        let value = escaped(value).replace('"', "&quot;");
        self.attributes
            .extend([" ", name, "=\"", value.as_str(), "\""]);
        self
    }

    /// Names its class.
    pub(super) fn class(self, name: &str) -> Self {
        self.attr("class", name)
    }

    /// Adds text.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.inner.push_str(&escaped(text));
        self
    }

    /// Adds an element.
    pub(super) fn child(mut self, child: Self) -> Self {
        let Self {
            name,
            attributes,
            inner,
        } = child;
        let start = if LINES.contains(&name) { "\n<" } else { "<" };
        self.inner
            .extend([start, name, &attributes, ">", &inner, "</", name, ">"]);
        self
    }

    /// Adds elements.
    pub(super) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            attributes,
            inner,
        } = self;
        write!(f, "<{name}{attributes}>{inner}</{name}>")
    }
}

/// Text that means itself.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn text_and_attributes_mean_themselves() {
        let link = Node::of("a", "a < b & c").attr("href", "?x=\"1\"&y=2");
        assert_eq!(
            "<a href=\"?x=&quot;1&quot;&amp;y=2\">a &lt; b &amp; c</a>",
            link.to_string()
        );
    }

    #[test]
    fn what_begins_a_line_stands_in_one_of_its_own() {
        let row = Node::new("tr")
            .child(Node::of("td", "1"))
            .child(Node::of("td", "2"));
        let table = Node::new("tbody").child(row);
        assert_eq!(
            "<tbody>\n<tr><td>1</td><td>2</td></tr></tbody>",
            table.to_string()
        );
    }
}
