//! The months in which a bill steps, and those from which another billing mode costs no more.

use im_pricing_core::edition::Edition;
use im_pricing_core::forecast::{AppForecast, EditionMonth, Move, Step};
use im_pricing_core::money::Money;
use im_pricing_core::terms::Named;

use super::table::editions;
use crate::text::{Texts, fill};
use crate::view::usage::quantity;
use crate::view::words::money;

/// A pair of editions: when the second costs no more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SwitchModel {
    /// From which to which.
    pub pair: String,
    /// What is to be said about it.
    pub sentences: Vec<String>,
}

/// One sentence per month, edge and amount, with the editions in `shown` that it holds for.
pub(super) fn steps(steps: &[Step], shown: &[Edition], texts: &Texts) -> Vec<String> {
    let mut told: Vec<(Step, String)> = Vec::new();
    for step in steps.iter().filter(|it| shown.contains(&it.edition)) {
        let name = step.edition.name_in(texts.lang);
        let same = told.iter_mut().find(|(it, _)| {
            Step {
                edition: step.edition,
                ..*it
            } == *step
        });
        match same {
            Some((_, names)) => *names = [names, texts.page.comma, name].concat(),
            None => told.push((*step, name.to_owned())),
        }
    }
    let sentence = |(step, names): &(Step, String)| sentence(step, names, texts);
    told.iter().map(sentence).collect()
}

fn sentence(step: &Step, editions: &str, texts: &Texts) -> String {
    let words = &texts.later().forecast;
    let template = match (step.after > step.before, step.block) {
        (true, 1) => words.unit_up,
        (false, 1) => words.unit_down,
        (true, _) => words.step_up,
        (false, _) => words.step_down,
    };
    let amount = money(step.amount, texts);
    let values = [
        ("month", step.month.text()),
        ("edge", quantity(step.metric, step.edge, texts)),
        ("editions", editions.to_owned()),
        ("amount", amount.trim_start_matches('-').to_owned()),
    ];
    fill(
        template,
        &values.each_ref().map(|(key, it)| (*key, it.as_str())),
    )
}

/// The pairs of which both have an amount in the first month.
pub(super) fn switches(app: &AppForecast, texts: &Texts) -> Vec<SwitchModel> {
    let shown = editions(&app.months);
    let is_shown = |edition| shown.iter().any(|it: &&EditionMonth| it.edition == edition);
    let mut models = Vec::new();
    for it in &app.moving {
        if is_shown(it.from) && is_shown(it.to) {
            models.push(switch(it, texts));
        }
    }
    models
}

fn switch(switch: &Move, texts: &Texts) -> SwitchModel {
    let words = &texts.later().forecast;
    let [from, to] = [switch.from, switch.to].map(|it| it.name_in(texts.lang));
    let say = |template: &str, month: &str, amount: &str| {
        let values = [
            ("from", from),
            ("to", to),
            ("month", month),
            ("amount", amount),
        ];
        fill(template, &values)
    };
    let mut sentences = Vec::new();
    match switch.first_month {
        None => sentences.push(say(words.pays_never, "", "")),
        Some(month) => {
            sentences.push(say(words.pays, &month.text(), ""));
            match switch.first_month_cumulative {
                None => sentences.push(say(words.pays_never_so_far, "", "")),
                Some(month) => sentences.push(say(words.pays_so_far, &month.text(), "")),
            }
        }
    }
    if let Some(difference) = switch.difference {
        let template = match difference.cmp(&Money::ZERO) {
            std::cmp::Ordering::Less => words.less,
            std::cmp::Ordering::Equal => words.equal,
            std::cmp::Ordering::Greater => words.more,
        };
        let amount = money(difference, texts);
        sentences.push(say(template, "", amount.trim_start_matches('-')));
    }
    SwitchModel {
        pair: say(words.pair, "", ""),
        sentences,
    }
}
