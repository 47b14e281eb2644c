//! Trials of the audio/video call feature: which are left, and when each ends.

use serde::Serialize;

use crate::condition::Condition;
use crate::date::Date;
use crate::named::named;
use crate::problem::{Code, Expected, Problems};
use crate::reader::{Place, Reader};
use crate::source::Source;
use crate::tables::{CONDITIONS, TRIALS};
use crate::validate::{MAX_APPS, read_app_name};
use crate::value::{Number, Value};

/// How many trials there are, and how long each lasts.
#[derive(PartialEq, Eq, Debug)]
pub struct TrialTerms {
    /// Days of a trial.
    pub days: u16,
    /// Trials of one app.
    pub per_app: u16,
    /// Trials of all apps of an account together.
    pub per_account: u16,
    /// Where the numbers are stated.
    pub source: Source,
    /// Whether the day of the activation is the first of the days.
    pub first_day_counts: bool,
    /// What that reading rests on.
    pub first_day_source: Source,
    /// The condition that says who bills the minutes.
    pub minutes: &'static str,
}

/// The activations of one app, as typed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppActivations {
    /// The app's name.
    pub name: String,
    /// Days of activation, in any order.
    pub activations: Vec<Date>,
}

/// The trials of an account on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TrialReport {
    /// The day on which they are looked at.
    pub as_of: Date,
    /// One per app, in the given order.
    pub apps: Vec<AppTrials>,
    /// Trials of the account that have begun.
    pub account_used: u64,
    /// Trials that the account still has.
    pub account_left: u64,
    /// What goes with a trial and is billed by another product: beside a total, never as zero in it.
    pub unpriced: Vec<Unpriced>,
}

/// The trials of one app.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppTrials {
    /// The app's name.
    pub name: String,
    /// Its activations, in the given order.
    pub activations: Vec<Activation>,
    /// Trials that have begun.
    pub used: u64,
    /// Trials that it can still begin; no more than the account has.
    pub left: u64,
}

/// One activation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Activation {
    /// Its day.
    pub date: Date,
    /// What it is on the day of the report.
    pub state: TrialState,
    /// The last day of the trial; none where it is refused or ends after 2099-12-31.
    pub last_day: Option<Date>,
}

named! {
    /// What an activation is on the day of the report.
    pub enum TrialState {
        /// It lies after that day.
        Planned = "planned",
        /// The trial is running.
        Running = "running",
        /// The trial is over.
        Ended = "ended",
        /// A trial of the app was still running.
        RefusedRunning = "refused_trial_running",
        /// The app had no trial left.
        RefusedApp = "refused_no_trial_left_in_app",
        /// The account had no trial left.
        RefusedAccount = "refused_no_trial_left_in_account",
    }
}

/// Something whose price is no part of these books.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Unpriced {
    /// Stable id: the condition that tells of it.
    pub id: &'static str,
    /// The page that says who bills it.
    pub source: Source,
    /// The page of that price.
    pub link: Option<&'static str>,
}

/// What goes with the call feature and has no price here.
#[must_use]
pub fn unpriced() -> Vec<Unpriced> {
    let minutes = CONDITIONS.iter().filter(|it| it.id == TRIALS.minutes);
    let unpriced = minutes.map(
        |Condition {
             id, source, link, ..
         }| Unpriced {
            id,
            source: *source,
            link: *link,
        },
    );
    unpriced.collect()
}

/// Looks at all activations of an account in the order of their days; of one day, in the given
/// order. A refused activation uses up no trial.
#[must_use]
pub fn trials(apps: &[AppActivations], as_of: Date) -> TrialReport {
    let mut order = Vec::new();
    for (app, it) in apps.iter().enumerate() {
        order.extend(
            it.activations
                .iter()
                .enumerate()
                .map(|(index, date)| (*date, app, index)),
        );
    }
    order.sort_unstable();
    let mut found: Vec<Vec<Option<Activation>>> = Vec::with_capacity(apps.len());
    found.extend(apps.iter().map(|it| vec![None; it.activations.len()]));
    for (date, app, index) in order {
        let state = judge(date, app, &found);
        let activation = settle(date, state, as_of);
        if let Some(place) = found.get_mut(app).and_then(|it| it.get_mut(index)) {
            *place = Some(activation);
        }
    }
    let begun = |activations: &[Option<Activation>]| count(activations, |it| it.date <= as_of);
    let account_used = found
        .iter()
        .fold(0_u64, |sum, it| sum.saturating_add(begun(it)));
    let account_left = u64::from(TRIALS.per_account).saturating_sub(account_used);
    let apps = apps.iter().zip(found).map(|(app, activations)| {
        let used = begun(&activations);
        let left = u64::from(TRIALS.per_app).saturating_sub(used);
        AppTrials {
            name: app.name.clone(),
            activations: activations.into_iter().flatten().collect(),
            used,
            left: left.min(account_left),
        }
    });
    TrialReport {
        as_of,
        apps: apps.collect(),
        account_used,
        account_left,
        unpriced: unpriced(),
    }
}

/// Trials that were not refused and are as `wanted`.
fn count(activations: &[Option<Activation>], wanted: impl Fn(&Activation) -> bool) -> u64 {
    let begun = activations.iter().flatten();
    let begun = begun.filter(|it| it.state <= TrialState::Ended && wanted(it));
    u64::try_from(begun.count()).unwrap_or(u64::MAX)
}

/// Why an activation is refused, given those before it; nothing if it is not.
fn judge(date: Date, app: usize, found: &[Vec<Option<Activation>>]) -> Option<TrialState> {
    let of_app = found.get(app).map(Vec::as_slice).unwrap_or_default();
    let is_running = |it: &Activation| it.last_day.is_none_or(|last| last >= date);
    if count(of_app, is_running) > 0 {
        return Some(TrialState::RefusedRunning);
    }
    if count(of_app, |_| true) >= u64::from(TRIALS.per_app) {
        return Some(TrialState::RefusedApp);
    }
    let all = found
        .iter()
        .fold(0_u64, |sum, it| sum.saturating_add(count(it, |_| true)));
    (all >= u64::from(TRIALS.per_account)).then_some(TrialState::RefusedAccount)
}

fn settle(date: Date, refused: Option<TrialState>, as_of: Date) -> Activation {
    if let Some(state) = refused {
        return Activation {
            date,
            state,
            last_day: None,
        };
    }
    let counted = u16::from(TRIALS.first_day_counts);
    let last_day = date.later_by(TRIALS.days.saturating_sub(counted));
    let state = if date > as_of {
        TrialState::Planned
    } else if last_day.is_none_or(|last| last >= as_of) {
        TrialState::Running
    } else {
        TrialState::Ended
    };
    Activation {
        date,
        state,
        last_day,
    }
}

/// Reads `{"schema":1,"apps":[{"name":"main","activations":["2023-01-01"]}]}`.
///
/// # Errors
/// Every problem, each with its JSON Pointer.
pub fn read(value: &Value) -> Result<Vec<AppActivations>, Problems> {
    let mut reader = Reader::default();
    let root = Place::Root;
    let mut apps = Vec::new();
    if let Some(fields) = reader.object(&root, value, &["schema", "apps"]) {
        match fields.get("schema") {
            Some(Value::Number(Number::Whole(1))) => {}
            Some(Value::Number(_)) => {
                let place = root.key("schema");
                reader.report(&place, Code::UnsupportedSchema, Expected::Words("1"));
            }
            Some(_) => reader.wrong_type(&root.key("schema"), "the number 1"),
            None => reader.report(
                &root.key("schema"),
                Code::MissingField,
                Expected::Words("1"),
            ),
        }
        let place = root.key("apps");
        match fields.get("apps") {
            Some(Value::List(list)) => apps = read_apps(&mut reader, &place, list),
            Some(_) => reader.wrong_type(&place, "a list of apps"),
            None => reader.report(
                &place,
                Code::MissingField,
                Expected::Words("a list of apps"),
            ),
        }
    }
    if reader.problems.is_empty() {
        return Ok(apps);
    }
    Err(Problems {
        errors: reader.problems,
    })
}

fn read_apps(reader: &mut Reader, place: &Place<'_>, list: &[Value]) -> Vec<AppActivations> {
    if list.is_empty() {
        reader.report(place, Code::NoApps, Expected::Nothing);
    }
    if list.len() > MAX_APPS {
        reader.report(place, Code::TooManyApps, Expected::Nothing);
    }
    let mut apps: Vec<AppActivations> = Vec::new();
    for (index, value) in list.iter().enumerate() {
        let place = place.index(index);
        let Some(fields) = reader.object(&place, value, &["name", "activations"]) else {
            continue;
        };
        let name = read_app_name(reader, &place, &fields, index).unwrap_or_default();
        if apps.iter().any(|it| it.name == name) {
            reader.report(&place.key("name"), Code::DuplicateName, Expected::Nothing);
        }
        let at = place.key("activations");
        let mut activations = Vec::new();
        match fields.get("activations") {
            Some(Value::List(dates)) => {
                for (index, date) in dates.iter().enumerate() {
                    activations.extend(reader.date(&at.index(index), date));
                }
            }
            Some(_) => reader.wrong_type(&at, "a list of days"),
            None => reader.report(&at, Code::MissingField, Expected::Words("a list of days")),
        }
        apps.push(AppActivations { name, activations });
    }
    apps
}
