//! Elements, made one call at a time.
//!
//! `view!` gives every piece of markup a type of its own, and every type its own code, which made up
//! two thirds of the download. Here one small type draws the whole page. It writes text nodes and
//! attributes only, never markup, so that a page which requires Trusted Types accepts it.
//!
//! The functions are kept out of line: there are hundreds of calls, and inlined each would be ten
//! times as long.

use leptos::tachys::renderer::dom::Dom;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, Node};

/// An element that is being put together.
#[derive(Clone)]
pub(crate) struct El(pub(crate) Element);

/// A new `tag` with these classes, and the one that all our elements have.
#[inline(never)]
pub(crate) fn el(tag: &str, classes: &str) -> El {
    let element = Dom::create_element(tag, None);
    element.set_class_name(&["im ", classes].concat());
    El(element)
}

/// A new `tag` of a drawing with these classes.
#[inline(never)]
pub(crate) fn drawn(tag: &str, classes: &str) -> El {
    let element = Dom::create_element(tag, Some("http://www.w3.org/2000/svg"));
    El(element).attr("class", &["im ", classes].concat())
}

impl El {
    /// Gives it an attribute.
    #[inline(never)]
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        Dom::set_attribute(&self.0, name, value);
        self
    }

    /// Appends words.
    #[inline(never)]
    pub(crate) fn text(self, words: &str) -> Self {
        self.append(&Dom::create_text_node(words));
        self
    }

    /// Appends an element.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a call that makes its argument reads better, and the bundle is smaller for it"
    )]
    #[inline(never)]
    pub(crate) fn child(self, child: Self) -> Self {
        self.append(&child.0);
        self
    }

    /// Appends elements, in order.
    #[inline(never)]
    pub(crate) fn children(self, children: Vec<Self>) -> Self {
        for child in children {
            self.append(&child.0);
        }
        self
    }

    /// Appends a new `tag` that holds nothing but words.
    #[inline(never)]
    pub(crate) fn leaf(self, tag: &str, classes: &str, words: &str) -> Self {
        let leaf = el(tag, classes);
        leaf.say(words);
        self.child(leaf)
    }

    /// Replaces all that it holds by words.
    #[inline(never)]
    pub(crate) fn say(&self, words: &str) {
        self.0.set_text_content(Some(words));
    }

    /// Sets the attribute, or takes it away.
    #[inline(never)]
    pub(crate) fn mark(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => Dom::set_attribute(&self.0, name, value),
            None => Dom::remove_attribute(&self.0, name),
        }
    }

    /// Sets one property of its style: a policy without inline styles refuses a `style` attribute.
    #[inline(never)]
    pub(crate) fn style(&self, property: &str, value: &str) {
        let style = self.0.unchecked_ref::<HtmlElement>().style();
        let _ = style.set_property(property, value);
    }

    /// The element in it that stands at this place.
    #[inline(never)]
    pub(crate) fn part(&self, index: usize) -> Option<Self> {
        self.0.children().item(u32::try_from(index).ok()?).map(Self)
    }

    /// Puts `new` where its child `old` is.
    #[inline(never)]
    pub(crate) fn swap(&self, old: &Self, new: &Self) {
        let _ = self.0.replace_child(&new.0, &old.0);
    }

    /// An element of ours takes any child: the one reason to refuse would be a circle.
    #[inline(never)]
    pub(super) fn append(&self, node: &Node) {
        let _ = self.0.append_child(node);
    }
}
