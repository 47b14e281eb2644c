//! The bill of the first month, below the one of every month.

use im_pricing_core::edition::Edition;

use crate::components::bill::{amount, row};
use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::components::source_button::source_button;
use crate::later::view::first_month::{FirstMonthModel, first_month_of};
use crate::state::State;
use crate::text::Texts;

/// That of the edition with this name, or, where there is none, of the recommended one; nothing without a start date.
pub(crate) fn first_month(state: State, edition: &str) -> El {
    let edition = Edition::from_name(edition);
    let texts = state.texts();
    let place = el("div", "");
    redraw(
        place.clone(),
        move || state.answered(|it| first_month_of(it, edition, texts)),
        move |place, model| {
            if let Some(model) = model {
                place.clone().child(bill(model, texts));
            }
        },
    );
    place
}

/// The bill.
pub(crate) fn bill(month: &FirstMonthModel, texts: &Texts) -> El {
    let mut list = el("ul", "bill");
    for line in &month.lines {
        let how = if line.is_by_day {
            texts.line.prorated
        } else {
            ""
        };
        list = list.child(row(&line.label, how, amount(&line.amount, line.pad)));
    }
    let head = el("p", "first-month__head")
        .child(
            el("span", "")
                .text(&month.heading)
                .text(" ")
                .child(source_button(&month.heading, texts)),
        )
        .child(amount(&month.total, month.pad));
    el("div", "first-month")
        .attr("data-first-month", &month.plain_total)
        .child(head)
        .child(list)
}
