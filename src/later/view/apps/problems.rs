//! Why an app of the list has no price, in sentences.

use im_pricing_core::problem::Code;
use im_pricing_core::quote::{AppQuote, Outcome};
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Availability;

use super::ReadApp;
use crate::draft::{Draft, Field, FieldProblem};
use crate::text::{Texts, fill};
use crate::view::problem::problem;
use crate::view::reason::reason;
use crate::view::words::{self, joined, metrics};

/// Why an app without a problem of its own has no price.
pub(super) fn why_not(read: &ReadApp, texts: &Texts) -> Vec<String> {
    let words = &texts.later().apps;
    let Some(quote) = read.edition.and_then(|it| read.quote.edition(it)) else {
        return no_recommendation(&read.quote, texts);
    };
    let name = quote.edition.name_in(texts.lang);
    let because = match &quote.outcome {
        Outcome::Infeasible(reasons) => {
            let all: Vec<_> = reasons
                .iter()
                .map(|it| reason(it, read.app.idc, texts))
                .collect();
            joined(&all)
        }
        Outcome::NeedsInput(missing) => {
            let fields = metrics(missing, texts);
            fill(texts.result.missing, &[("fields", &fields)])
        }
        Outcome::Unpriced => texts.result.unpriced_hint.to_owned(),
        Outcome::Feasible(_) => String::new(),
    };
    vec![fill(
        words.no_price,
        &[("edition", name), ("why", &because)],
    )]
}

/// Why no edition of the app's own billing mode has a price: what is missing, else that none fits.
fn no_recommendation(quote: &AppQuote, texts: &Texts) -> Vec<String> {
    let own = quote
        .editions
        .iter()
        .filter(|it| it.availability == Availability::Available);
    let mut sentence = texts.answer.unpriced_hint.to_owned();
    for it in own {
        match &it.outcome {
            Outcome::NeedsInput(missing) => {
                let fields = metrics(missing, texts);
                return vec![fill(texts.result.missing, &[("fields", &fields)])];
            }
            Outcome::Infeasible(_) => {
                sentence = [
                    texts.answer.none_fits,
                    texts.page.stop,
                    texts.answer.none_fits_hint,
                ]
                .concat();
            }
            Outcome::Unpriced | Outcome::Feasible(_) => {}
        }
    }
    vec![sentence]
}

/// What is wrong with the fields of the form, each after the field's name.
pub(super) fn said_problems(
    problems: &[(Field, FieldProblem)],
    draft: &Draft,
    texts: &Texts,
) -> Vec<String> {
    let mut said = Vec::new();
    for (field, it) in problems {
        if *field != Field::Name {
            let words = problem(*it, draft.text(*field), texts);
            said.push([field_name(*field, texts), texts.page.colon, &words].concat());
        }
    }
    said
}

/// What is wrong with the name; empty when nothing.
pub(super) fn name_problem(
    problems: &[(Field, FieldProblem)],
    draft: &Draft,
    texts: &Texts,
) -> &'static str {
    let words = &texts.later().apps;
    let found = problems.iter().find(|(field, _)| *field == Field::Name);
    match found {
        None => "",
        Some((_, FieldProblem::Rule(Code::DuplicateName))) => words.name_taken,
        Some(_) if draft.name.is_empty() => words.name_missing,
        Some(_) => words.name_out_of_range,
    }
}

/// What the form calls a field. It has none for the name, whose problem stands beside it.
const fn field_name(field: Field, texts: &Texts) -> &'static str {
    let form = &texts.form;
    match field {
        Field::Name => "",
        Field::Idc => form.idc,
        Field::FirstAppDate => form.first_app_date,
        Field::Migrated => form.migrated,
        Field::CurrentEdition => form.current_edition,
        Field::StartDate => form.start_date,
        Field::BookDate => form.book_date,
        Field::Usage(metric) => words::metric(metric, texts),
        Field::Need(need) => words::need(need, texts),
    }
}
