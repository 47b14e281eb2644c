//! Trials of the call feature: which are left, and when each ends.

#[cfg(test)]
mod tests;

use im_pricing_core::date::{Date, DateError};
use im_pricing_core::tables::{CONDITIONS, TRIALS};
use im_pricing_core::terms::plain_digits;
use im_pricing_core::trials::{AppActivations, TrialState, trials};
use im_pricing_core::validate::MAX_APPS;

use crate::text::later::TrialsTexts;
use crate::text::{Texts, fill};
use crate::view::source::{SourceModel, web_address};
use crate::view::words::digits;

/// A longer name is no app's.
const LONGEST: usize = 100;

/// What the rules are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RulesModel {
    /// How many trials there are, with the page.
    pub numbers: (String, SourceModel),
    /// How their days are counted, with the page.
    pub counting: (&'static str, SourceModel),
}

/// The trials on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrialsModel {
    /// The whole account, in a sentence.
    pub account: String,
    /// The apps.
    pub apps: Vec<AppModel>,
}

/// The trials of one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppModel {
    /// Its name.
    pub name: String,
    /// Trials that are left.
    pub left: String,
    /// Its activations.
    pub activations: Vec<ActivationModel>,
}

/// One activation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActivationModel {
    /// Its place in the list as typed.
    pub place: usize,
    /// Its day.
    pub date: String,
    /// The stable word for what it is.
    pub code: &'static str,
    /// What it is, in words.
    pub state: &'static str,
    /// The last day of the trial; a dash where it is refused.
    pub last_day: String,
}

/// What has no price and stands beside a total.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnpricedModel {
    /// Beside which total it stands.
    pub beside: String,
    /// What it is.
    pub words: &'static str,
    /// The page that says so.
    pub source: SourceModel,
    /// The page of its price.
    pub page: Option<&'static str>,
}

/// The rules, in words.
pub fn rules(texts: &Texts) -> RulesModel {
    let words = &texts.later().trials;
    let number = |number: u16| digits(usize::from(number));
    let numbers = fill(
        words.intro,
        &[
            ("days", &number(TRIALS.days)),
            ("app", &number(TRIALS.per_app)),
            ("account", &number(TRIALS.per_account)),
        ],
    );
    let counting = if TRIALS.first_day_counts {
        words.counts_first
    } else {
        words.counts_after
    };
    RulesModel {
        numbers: (numbers, SourceModel::of(&TRIALS.source, texts.lang)),
        counting: (
            counting,
            SourceModel::of(&TRIALS.first_day_source, texts.lang),
        ),
    }
}

/// The activations of a list as [`with`] keeps it: name and day of each.
pub fn listed(list: &str) -> Vec<(&str, &str)> {
    list.lines().filter_map(|it| it.rsplit_once('\t')).collect()
}

/// The list with one more activation.
pub fn with(list: &str, name: &str, date: &str) -> String {
    [list, name.trim(), "\t", date, "\n"].concat()
}

/// The list without the activation at `place`.
pub fn without(list: &str, place: usize) -> String {
    let kept = list.lines().enumerate().filter(|(it, _)| *it != place);
    let mut text = String::new();
    for (_, line) in kept {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// What is wrong with the name of an app that is to be added to `list`.
pub fn name_problem(name: &str, list: &str, texts: &Texts) -> Option<String> {
    let words = &texts.later().trials;
    let name = name.trim();
    if name.is_empty() {
        return Some(words.app_missing.to_owned());
    }
    if name.chars().count() > LONGEST {
        return Some(words.app_wrong.to_owned());
    }
    let mut names: Vec<&str> = listed(list).iter().map(|(name, _)| *name).collect();
    names.push(name);
    names.sort_unstable();
    names.dedup();
    let most = digits(MAX_APPS);
    (names.len() > MAX_APPS).then(|| fill(words.too_many, &[("most", &most)]))
}

/// What is wrong with a day.
pub fn date_problem(date: &str, texts: &Texts) -> Option<String> {
    let words = &texts.problem;
    if date.is_empty() {
        return Some(words.date_missing.to_owned());
    }
    let words = match Date::parse(date) {
        Ok(_) => return None,
        Err(DateError::NotADate) => words.invalid_date,
        Err(DateError::OutOfRange) => words.date_out_of_range,
    };
    Some(words.to_owned())
}

/// The trials of the apps in `names` and of those in `list`, on a day; nothing while there is none.
pub fn on_day(as_of: &str, list: &str, names: &[String], texts: &Texts) -> Option<TrialsModel> {
    let words = &texts.later().trials;
    let as_of = Date::parse(as_of).ok()?;
    let (apps, places) = gather(list, names);
    let report = trials(&apps, as_of);
    let mut models = Vec::with_capacity(report.apps.len());
    for (app, places) in report.apps.iter().zip(&places) {
        let activations = app.activations.iter().zip(places).map(|(it, place)| {
            let last_day = it.last_day.map(Date::text);
            ActivationModel {
                place: *place,
                date: it.date.text(),
                code: it.state.name(),
                state: words.state(it.state),
                last_day: last_day.unwrap_or_else(|| "–".to_owned()),
            }
        });
        models.push(AppModel {
            name: app.name.clone(),
            left: plain_digits(app.left),
            activations: activations.collect(),
        });
    }
    Some(TrialsModel {
        account: fill(
            words.account,
            &[
                ("as_of", &as_of.text()),
                ("used", &plain_digits(report.account_used)),
                ("left", &plain_digits(report.account_left)),
            ],
        ),
        apps: models,
    })
}

/// The apps in the order in which they are first named, and where each activation stands in the list.
fn gather(list: &str, names: &[String]) -> (Vec<AppActivations>, Vec<Vec<usize>>) {
    let mut apps: Vec<AppActivations> = Vec::new();
    let mut places: Vec<Vec<usize>> = Vec::new();
    for name in names {
        apps.push(AppActivations {
            name: name.clone(),
            activations: Vec::new(),
        });
        places.push(Vec::new());
    }
    for (place, (name, date)) in listed(list).into_iter().enumerate() {
        let Ok(date) = Date::parse(date) else {
            continue;
        };
        let index = apps.iter().position(|it| it.name == name);
        let index = index.unwrap_or_else(|| {
            apps.push(AppActivations {
                name: name.to_owned(),
                activations: Vec::new(),
            });
            places.push(Vec::new());
            apps.len().saturating_sub(1)
        });
        if let (Some(app), Some(places)) = (apps.get_mut(index), places.get_mut(index)) {
            app.activations.push(date);
            places.push(place);
        }
    }
    (apps, places)
}

/// The minutes, which another product bills; `total` is that of the app in the form.
pub fn unpriced(total: Option<&str>, texts: &Texts) -> Vec<UnpricedModel> {
    let words = &texts.later().trials;
    let beside = match total {
        Some(total) => fill(words.beside, &[("total", total)]),
        None => words.beside_none.to_owned(),
    };
    let items = CONDITIONS.iter().filter(|it| it.id == TRIALS.minutes);
    let models = items.map(|it| UnpricedModel {
        beside: beside.clone(),
        words: texts.lang.words(it.text),
        source: SourceModel::of(&it.source, texts.lang),
        page: it.link.and_then(web_address),
    });
    models.collect()
}

impl TrialsTexts {
    const fn state(&self, state: TrialState) -> &'static str {
        match state {
            TrialState::Planned => self.planned,
            TrialState::Running => self.running,
            TrialState::Ended => self.ended,
            TrialState::RefusedRunning => self.refused_running,
            TrialState::RefusedApp => self.refused_app,
            TrialState::RefusedAccount => self.refused_account,
        }
    }
}
