//! Months that are charged by day: the first one, and the one of a change.

use im_pricing_core::edition::Edition;
use im_pricing_core::terms::Named;

use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::draft::Field;
use crate::later::fields::{choice_field, date_field, day_input, with_problem};
use crate::later::first_month::bill;
use crate::later::parts::{announced, empty, part, row, rules, stacked, table};
use crate::later::view::change::{
    ChangeModel, FirstModel, Refused, change_month, first_months, read_day,
};
use crate::state::State;
use crate::text::Texts;
use crate::view::problem::problem;

/// The field of the form's start date in this view.
const START: &str = "forecast.start";

/// Names under which the fields are kept.
const FROM: &str = "change.from";
const TO: &str = "change.to";
const DAY: &str = "change.day";

/// The first month of each edition. Its day is that of the form.
pub(super) fn first_month(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().change;
    let day = day_input(START)
        .holds(move || state.draft(|it| it.text(Field::StartDate).to_owned()))
        .on_value("input", move |text| {
            state.edit(|it| it.set_text(Field::StartDate, text));
        });
    let told = move || {
        state
            .problem(Field::StartDate)
            .map(|it| problem(it, "", texts))
    };
    let field = with_problem(START, texts.form.start_date, day, Box::new(told));
    let place = el("div", "parts__result");
    redraw(
        place.clone(),
        move || state.answered(|it| Some(first_months(it, texts))),
        move |place, months| {
            let place = place.clone();
            match months {
                None => place.child(empty(texts.answer.no_answer)),
                Some(Err(words)) => place.child(empty(words)),
                Some(Ok(months)) => place.child(editions(months, texts)),
            };
        },
    );
    part(words.first_month).child(field).child(place)
}

fn editions(months: &[FirstModel], texts: &Texts) -> El {
    let mut list = el("div", "columns");
    for it in months {
        let mut column =
            el("section", "column")
                .attr("data-bill", it.name)
                .leaf("h4", "subheading", it.name);
        if it.is_moved {
            column = column.leaf("p", "hint", texts.note.migration_irreversible);
        }
        let column = column.child(bill(&it.month, texts));
        list = list.child(column.leaf("p", "hint", &it.whole_month));
    }
    list
}

/// The month in which the app changes its edition.
pub(super) fn change(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().change;
    let mut options = vec![("", words.choose)];
    for it in Edition::ALL {
        options.push((it.name(), it.name_in(texts.lang)));
    }
    let day = date_field(state, DAY, words.day, |it| read_day(it, texts).err());
    let fields = el("div", "fields")
        .child(choice_field(state, FROM, words.from, &options))
        .child(choice_field(state, TO, words.to, &options))
        .child(day);
    let model = move || {
        let editions = [FROM, TO].map(|it| state.typed(it, Edition::from_name));
        let day = state.typed(DAY, str::to_owned);
        state.answered(|it| Some(change_month(it, editions, &day, texts)))
    };
    let place = el("div", "parts__result");
    redraw(place.clone(), model, move |place, model| {
        let place = place.clone();
        match model {
            None => place.child(empty(texts.answer.no_answer)),
            Some(Err(it)) => refused(place, it, texts),
            Some(Ok(it)) => month(place, it, texts),
        };
    });
    let heard = announced(
        move || {
            [FROM, TO, DAY]
                .map(|it| state.typed(it, str::to_owned))
                .concat()
        },
        move || match model() {
            Some(Ok(it)) => [words.total, texts.page.colon, &it.total].concat(),
            Some(Err(it)) => it.words,
            None => String::new(),
        },
    );
    part(words.heading).child(fields).child(heard).child(place)
}

fn refused(place: El, it: &Refused, texts: &Texts) -> El {
    let rules = rules(&it.rules, texts);
    place.child(empty(&it.words)).child(rules)
}

fn month(place: El, it: &ChangeModel, texts: &Texts) -> El {
    let words = &texts.later().change;
    let heads = [words.line, words.part, words.full, words.amount];
    let mut rows = Vec::new();
    for line in &it.lines {
        rows.push(row(
            &line.name,
            &line.figures.each_ref().map(String::as_str),
        ));
    }
    rows.push(row(words.total, &["", "", &it.total]).attr("data-total", &it.total));
    let mut notes = el("ul", "notes");
    for words in &it.notes {
        notes = notes.leaf("li", "notes__note", words);
    }
    place
        .leaf("p", "", &it.days)
        .child(stacked(table(words.heading, &heads, rows)))
        .child(notes)
        .child(rules(&it.rules, texts))
}
