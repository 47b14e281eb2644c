//! One edition in a line that opens: its total, then how it adds up or why there is none.

use crate::components::bill::Bill;
use crate::components::element::{El, el};
use crate::text::Texts;
use crate::view::result::ResultModel;

/// The edition called `name`.
pub(crate) fn edition_bill(name: &str, model: &ResultModel, texts: &Texts) -> El {
    let mut label = el("span", "edition-bill__name").text(name);
    if model.is_recommended {
        label = label
            .text(" ")
            .leaf("span", "mark", texts.result.recommended);
    }
    let headline = el("span", "edition-bill__total").text(&model.headline);
    let summary = el("summary", "").child(label).child(headline);
    let mut reasons = el("ul", "reasons");
    for reason in &model.reasons {
        reasons = reasons.leaf("li", "reasons__reason", reason);
    }
    let part = el("details", "disclosure edition-bill").attr("data-bill", name);
    part.mark("data-total", model.plain_total.as_deref());
    let bill = Bill::new(true);
    bill.draw(&model.bill, None, texts);
    part.child(summary)
        .child(reasons)
        .child(bill.lines)
        .child(bill.notes)
}
