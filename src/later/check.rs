//! Check a bill: what was charged, line by line, and which reading explains a difference.

use im_pricing_core::edition::Edition;

use crate::components::disclosure::summary;
use crate::components::element::{El, el};
use crate::components::live::redraw;
use crate::components::source_link::source_link;
use crate::draft::Draft;
use crate::later::fields::{choice_field, text_field};
use crate::later::parts::{announced, empty, part, row, sentences, table};
use crate::later::view::check::{
    AnswerModel, Asked, CheckModel, OTHER_LINES, check_bill, editions, month_problem,
};
use crate::later::view::typed::read_amount;
use crate::state::{State, answer};
use crate::text::fill;
use crate::view::line::label;

const MONTH: &str = "check.month";
const EDITION: &str = "check.edition";
const TOTAL: &str = "check.total";
const PLAN: &str = "check.plan";
const SCOPE: &str = "check.scope";
/// The value of [`SCOPE`] for a bill about all apps.
const ALL: &str = "all";

/// The view.
pub(crate) fn check(state: State) -> El {
    let words = &state.texts().later().check;
    let place = el("div", "part");
    redraw(
        place.clone(),
        move || model(state),
        move |place, model| draw(place, state, model),
    );
    let said = move || match model(state) {
        CheckModel::Waits(words) => words,
        CheckModel::Answer(answer) => answer.sentence,
    };
    let heard = announced(
        move || {
            let text = |name| state.typed(name, str::to_owned);
            [MONTH, EDITION, TOTAL, PLAN].map(text).join("\n")
        },
        said,
    );
    part(words.heading)
        .leaf("p", "hint", words.intro)
        .child(fields(state))
        .child(lines(state))
        .child(heard)
        .child(place)
}

/// The month, what the bill is about, and its total.
fn fields(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().check;
    let month = text_field(state, MONTH, words.month, move |text| {
        month_problem(text, texts)
    });
    let total = text_field(state, TOTAL, words.total, move |text| {
        read_amount(text, texts).err()
    });
    let scopes = [("this", words.this_app), (ALL, words.all_apps)];
    let scope = choice_field(state, SCOPE, words.scope, &scopes)
        .flagged("hidden", move || state.apps(|it| it.list().len() < 2));
    let edition = choice_field(state, EDITION, words.edition, &editions(texts))
        .flagged("hidden", move || is_about_all(state));
    el("div", "fields fields--even")
        .child(month)
        .child(scope)
        .child(edition)
        .child(total)
}

/// The amounts of single lines, behind a summary.
fn lines(state: State) -> El {
    let texts = state.texts();
    let amount = |name, words: &str| {
        text_field(state, name, words, move |text| {
            read_amount(text, texts).err()
        })
    };
    let plan = amount(PLAN, texts.line.plan).flagged("hidden", move || is_about_all(state));
    let mut fields = el("div", "fields fields--even").child(plan);
    for (name, id) in OTHER_LINES {
        fields = fields.child(amount(name, &label(id, texts)));
    }
    el("details", "disclosure")
        .attr("data-check", "lines")
        .child(summary(texts.later().check.lines))
        .child(fields)
}

fn is_about_all(state: State) -> bool {
    state.typed(SCOPE, |it| it == ALL) && state.apps(|it| it.list().len() > 1)
}

/// What there is to say about what was typed.
fn model(state: State) -> CheckModel {
    let texts = state.texts();
    let text = |name| state.typed(name, str::to_owned);
    let apps = match apps(state) {
        Ok(apps) => apps,
        Err(words) => return CheckModel::Waits(words),
    };
    let asked = Asked {
        month: text(MONTH),
        apps,
        total: text(TOTAL),
        plan: text(PLAN),
        others: OTHER_LINES.iter().map(|(name, _)| text(name)).collect(),
    };
    check_bill(&asked, texts)
}

type Billed = (im_pricing_core::scenario::App, Edition);

/// The apps of the bill, each with its edition; none while no edition is chosen.
fn apps(state: State) -> Result<Vec<Billed>, String> {
    let words = &state.texts().later().check;
    if is_about_all(state) {
        return state.apps(|it| it.list().iter().map(|it| of_draft(it, state)).collect());
    }
    let edition = state.typed(EDITION, Edition::from_name);
    if !state.is_current() {
        return Err(words.no_form.to_owned());
    }
    let app = state.answered(|it| it.scenario.apps.first().cloned());
    Ok(app.zip(edition).into_iter().collect())
}

/// An app on its chosen edition, or on the recommended one.
fn of_draft(draft: &Draft, state: State) -> Result<Billed, String> {
    let words = &state.texts().later().check;
    let say = |template| fill(template, &[("app", &draft.name)]);
    let answered = draft.read_as(state.texts().notation).ok().and_then(answer);
    let Some(answered) = answered else {
        return Err(say(words.app_invalid));
    };
    let recommended = answered.app().and_then(|it| it.recommended);
    let edition = draft.chosen_edition.or(recommended);
    let app = answered.scenario.apps.into_iter().next();
    let without = || say(words.app_without_edition);
    app.zip(edition).ok_or_else(without)
}

fn draw(place: &El, state: State, model: &CheckModel) {
    match model {
        CheckModel::Waits(words) => {
            place.clone().child(empty(words));
        }
        CheckModel::Answer(answer) => draw_answer(place.clone(), state, answer),
    }
}

fn draw_answer(place: El, state: State, answer: &AnswerModel) {
    let words = &state.texts().later().check;
    let verdict = el("p", "verdict")
        .attr("data-verdict", answer.verdict)
        .text(&answer.sentence);
    let mut readings = el("ol", "readings").attr("aria-label", words.explanations);
    for explanation in &answer.explanations {
        let mut item = el("li", "readings__item").attr("data-reading", &explanation.codes);
        for (sentence, source) in &explanation.readings {
            let page = el("span", "hint").child(source_link(source));
            item = item.child(el("p", "").text(sentence).text(" ").child(page));
        }
        readings = readings.child(item);
    }
    let heads = [words.line, words.expected, words.charged, words.difference];
    let rows = answer.lines.iter().map(|it| {
        let row = row(&it.name, &it.figures.each_ref().map(String::as_str));
        row.mark("data-differs", it.differs.then_some(""));
        row.attr("data-check-line", &it.id)
    });
    let place = place.child(verdict);
    let place = if answer.explanations.is_empty() {
        place
    } else {
        place.child(readings)
    };
    let place = place.child(sentences(&answer.remarks));
    if !answer.lines.is_empty() {
        place.child(table(words.caption, &heads, rows.collect()));
    }
}
