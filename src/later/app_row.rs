//! One app of the list of apps.

use crate::components::element::{El, el};
use crate::later::view::apps::AppModel;
use crate::text::Texts;
use crate::text::later::AppsTexts;

/// The parts of a row that change while it stands in the list.
pub(crate) struct AppRow {
    item: El,
    name: El,
    name_error: El,
    place: El,
    edition: El,
    amount: El,
    problems: El,
    buttons: Vec<(El, &'static str, &'static str)>,
}

/// The buttons of a row: what they do, and their words.
fn actions(words: &AppsTexts) -> [(&'static str, &'static str); 5] {
    [
        ("show", words.show),
        ("duplicate", words.duplicate),
        ("up", words.up),
        ("down", words.down),
        ("remove", words.remove),
    ]
}

impl AppRow {
    /// A row in `list`, still empty, for the app with this id.
    pub(crate) fn new(list: &El, id: &str, texts: &Texts) -> Self {
        let words = &texts.later().apps;
        let error = ["error-app-", id].concat();
        let name = el("input", "input app__name")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("data-app-name", id)
            .attr("aria-label", words.name)
            .attr("aria-describedby", &error);
        let edition = el("select", "select app__edition")
            .attr("data-app-edition", id)
            .attr("aria-label", words.edition);
        let mut row = Self {
            item: el("li", "app").attr("data-app", id),
            name,
            name_error: el("p", "field__error app__error").attr("id", &error),
            place: el("p", "app__place"),
            edition,
            amount: el("p", "app__amount"),
            problems: el("ul", "reasons app__problems"),
            buttons: Vec::new(),
        };
        let mut strip = el("p", "app__actions");
        for (action, words) in actions(words) {
            let button = el("button", "link-button")
                .attr("type", "button")
                .attr("data-do", action)
                .text(words);
            strip = strip.child(button.clone());
            row.buttons.push((button, action, words));
        }
        let item = row.item.clone();
        for part in [
            &row.name,
            &row.name_error,
            &row.place,
            &row.edition,
            &row.amount,
            &row.problems,
        ] {
            item.clone().child(part.clone());
        }
        list.clone().child(item.child(strip));
        row
    }

    /// Shows the app as it is now.
    pub(crate) fn show(&self, model: &AppModel, texts: &Texts) {
        let words = &texts.later().apps;
        self.item.mark("aria-label", Some(&model.name));
        self.item.mark("data-shown", model.is_shown.then_some(""));
        self.item
            .mark("data-subtotal", model.plain_subtotal.as_deref());
        self.name.hold(&model.name);
        let is_wrong = !model.name_problem.is_empty();
        self.name.mark("aria-invalid", is_wrong.then_some("true"));
        self.name_error.say(model.name_problem);
        self.place.say(&model.place);
        if model.is_shown {
            let mark = el("span", "mark").text(words.shown);
            self.place.clone().text(" ").child(mark);
        }
        self.show_price(model, texts);
        for (button, kind, action) in &self.buttons {
            let name =
                crate::text::fill(words.action, &[("action", action), ("name", &model.name)]);
            button.mark("aria-label", Some(&name));
            let is_idle = model.idle.contains(kind);
            button.mark("aria-disabled", is_idle.then_some("true"));
        }
    }

    fn show_price(&self, model: &AppModel, texts: &Texts) {
        self.edition.clear();
        for (value, words) in &model.editions {
            let option = el("option", "").attr("value", value).text(words);
            self.edition.clone().child(option);
        }
        self.edition.hold(model.chosen);
        let is_empty = model.editions.is_empty();
        self.edition.mark("hidden", is_empty.then_some(""));
        self.amount.clear();
        if model.plain_subtotal.is_some() {
            self.amount
                .clone()
                .leaf("strong", "app__number", &model.subtotal)
                .text(" ")
                .leaf("span", "app__unit", texts.answer.per_month);
        }
        self.problems.clear();
        for problem in &model.problems {
            self.problems.clone().leaf("li", "reasons__reason", problem);
        }
    }
}
