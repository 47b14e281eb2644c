//! All six editions.

use im_pricing_core::edition::{BillingMode, Edition};
use im_pricing_core::terms::Named;

use crate::components::bill::{Bill, statement};
use crate::components::deferred::first_month;
use crate::components::disclosure::{disclosure, summary};
use crate::components::element::{El, el};
use crate::components::live::{renew, watch};
use crate::state::State;
use crate::text::Texts;
use crate::view::result::{ResultModel, availability, editions_of, result};

/// The editions of both billing modes, each with its total or what stands in its place.
pub(crate) fn edition_results(state: State) -> El {
    let groups: Vec<El> = BillingMode::ALL
        .iter()
        .map(|it| result_group(state, *it))
        .collect();
    el("section", "results layout__results")
        .attr("part", "results")
        .leaf("h2", "heading", state.texts().result.heading)
        .child(el("div", "results__groups").children(groups))
}

/// The editions of one billing mode.
fn result_group(state: State, mode: BillingMode) -> El {
    let texts = state.texts();
    let words = move || {
        let words = state.answered(|it| availability(it, mode, texts));
        words.unwrap_or_default().to_owned()
    };
    let head = el("h3", "subheading")
        .child(el("span", "").says(words))
        .text(" ")
        .leaf("span", "subheading__aside", mode.name_in(texts.lang));
    let editions = editions_of(mode);
    let results: Vec<El> = editions
        .iter()
        .map(|it| edition_result(state, *it))
        .collect();
    el("div", "")
        .child(head)
        .child(el("ul", "results__list").children(results))
}

/// One edition.
fn edition_result(state: State, edition: Edition) -> El {
    let texts = state.texts();
    let item = el("li", "result").attr("data-result", edition.name());
    let head = ["mark", "", "result__unit"].map(|it| el("span", it));
    let (reasons, bill) = (el("ul", "reasons"), Bill::new(true));
    let details = [&reasons, &bill.notes].map(El::clone);
    let details = el("div", "").children(details.into());
    let adding = el("div", "")
        .child(bill.lines.clone())
        .child(first_month(state, edition.name()));
    let how = of_edition(summary(texts.result.how), edition, texts);
    let how = disclosure(state, edition.name(), how).child(adding);
    let [mark, headline, unit] = head.each_ref().map(El::clone);
    let name = el("span", "result__name").text(edition.name_in(texts.lang));
    let headline = el("span", "result__headline").child(headline);
    let top = el("p", "result__head")
        .child(name.text(" ").child(mark))
        .child(headline.text(" ").child(unit));
    let parts = [&item, &reasons, &how].map(El::clone);
    let read = move || state.answered(|it| result(it, edition, texts));
    watch(read, move |model, before| {
        if let Some(model) = model {
            let [item, reasons, how] = &parts;
            let before = before.and_then(Option::as_ref);
            draw_head(item, &head, model, before, texts);
            draw_reasons(reasons, model, before, texts);
            how.mark("hidden", model.bill.lines.is_empty().then_some(""));
            bill.draw(&model.bill, before.map(|it| &it.bill), texts);
        }
    });
    let foot = el("div", "result__foot")
        .child(how)
        .child(choose(state, edition));
    item.child(top).child(details).child(foot)
}

/// The button that takes the edition. The page around the widget hears it first, and may keep the
/// edition as it was: so the click is the element's affair.
fn choose(state: State, edition: Edition) -> El {
    let texts = state.texts();
    let button = el("button", "link-button result__choose").text(texts.result.choose);
    of_edition(button, edition, texts)
        .attr("type", "button")
        .attr("data-choose", edition.name())
        .marked("aria-pressed", move || {
            let is_chosen = state.draft(|it| it.chosen_edition == Some(edition));
            Some(if is_chosen { "true" } else { "false" }.to_owned())
        })
}

/// Puts the edition behind words that stand on each, for those who hear them one by one.
fn of_edition(place: El, edition: Edition, texts: &Texts) -> El {
    place
        .text(" ")
        .leaf("span", "unseen", edition.name_in(texts.lang))
}

/// Marks the edition's item, and writes into its head whether it is recommended, its total or what stands
/// in its place, and the total's unit.
fn draw_head(
    item: &El,
    [mark, headline, unit]: &[El; 3],
    model: &ResultModel,
    before: Option<&ResultModel>,
    texts: &Texts,
) {
    let status = |it: &ResultModel| (it.status, it.availability, it.is_recommended);
    if before.map(status) != Some(status(model)) {
        let (recommended, per_month) = (texts.result.recommended, texts.answer.per_month);
        item.mark("data-status", Some(model.status));
        item.mark("data-availability", Some(model.availability));
        item.mark("data-recommended", model.is_recommended.then_some(""));
        mark.say(if model.is_recommended {
            recommended
        } else {
            ""
        });
        unit.say(model.plain_total.as_ref().map_or("", |_| per_month));
    }
    if before.map(|it| &it.headline) != Some(&model.headline) {
        item.mark("data-total", model.plain_total.as_deref());
        headline.say(&model.headline);
    }
}

/// Why there is no total.
fn draw_reasons(list: &El, model: &ResultModel, before: Option<&ResultModel>, texts: &Texts) {
    let before = before.filter(|it| it.has_rules == model.has_rules);
    let before = before.map(|it| it.reasons.as_slice());
    renew(list, &model.reasons, before, &|reason, last| {
        let classes = "reasons__reason";
        if model.has_rules {
            statement(classes, reason, last.map(|it| it.1), texts)
        } else {
            Some(el("li", classes).text(reason))
        }
    });
}
