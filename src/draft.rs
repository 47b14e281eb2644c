//! What was typed, kept apart from what is valid.
//!
//! A [`Draft`] holds texts and choices exactly as they stand in the fields. [`Draft::read`] makes a
//! value tree of them and hands it to the core's validator, the only one there is; each problem
//! goes back to the field that it came from.

use std::mem;

use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Extent, Feature, Metric, Need};
use im_pricing_core::problem::Problem;
use im_pricing_core::scenario::{Scenario, Usage};
use im_pricing_core::tables;
use im_pricing_core::terms::plain_digits;
use im_pricing_core::value::Value;

mod apps;
mod field;

pub use apps::Apps;
pub use field::{Field, FieldProblem};

use crate::number::{NumberProblem, parse_count};
use crate::text::notation::Notation;

/// A size as typed. The text stays while "unlimited" is ticked over it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct SizeDraft {
    text: String,
    is_unlimited: bool,
}

/// Everything that was typed or chosen about one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Tells the app from the others of the widget, whatever they are called.
    pub id: u64,
    /// What the reader calls the app; no other app of the widget has the name.
    pub name: String,
    /// The edition that the reader chose for it; the recommended one when absent.
    pub chosen_edition: Option<Edition>,
    /// The data centre.
    pub idc: Idc,
    /// Whether there is an app in the data centre already.
    pub has_app: bool,
    /// The day of the first one, kept while [`Self::has_app`] is off.
    pub first_app_date: String,
    /// Moved to the new billing mode.
    pub migrated: bool,
    /// What the app is on now; unknown when absent.
    pub current_edition: Option<Edition>,
    /// The day on which it becomes a paid edition; may be empty.
    pub start_date: String,
    /// The price date, the same for all apps.
    pub book_date: String,
    /// The features that are asked for, in the order of asking.
    pub features: Vec<Feature>,
    usage: [String; 3],
    sizes: [SizeDraft; 8],
}

impl Draft {
    /// Whether the question about a migration means anything: where and when it could be asked
    /// for, and always while it is answered with yes, so that no answer counts unseen.
    pub fn asks_about_migration(&self) -> bool {
        let is_offered = self.has_app
            && tables::CUTOVER.idcs.contains(&self.idc)
            && Date::parse(&self.book_date).is_ok_and(|it| it >= tables::CUTOVER.date)
            && Date::parse(&self.first_app_date).is_ok_and(|it| it < tables::CUTOVER.date);
        is_offered || self.migrated
    }
}

impl Draft {
    /// The figures that a reader meets first; the page calls them an example.
    pub fn example() -> Self {
        Self {
            id: 0,
            name: "app-1".to_owned(),
            chosen_edition: None,
            idc: Idc::Singapore,
            has_app: true,
            first_app_date: "2021-05-01".to_owned(),
            migrated: false,
            current_edition: None,
            start_date: String::new(),
            book_date: tables::LAST_CONFIRMED.text(),
            features: Vec::new(),
            usage: ["35000", "250000", "90000"].map(str::to_owned),
            sizes: Default::default(),
        }
    }

    /// Becomes another app's figures, and stays the app that it is.
    pub fn take_figures(&mut self, figures: Self) {
        let (id, name) = (self.id, mem::take(&mut self.name));
        *self = Self {
            id,
            name,
            ..figures
        };
    }

    /// Writes what is known of the usage, and the sizes that are asked for, into their fields.
    pub fn fill(&mut self, usage: &Usage, sizes: &[(Need, Extent)]) {
        for metric in Metric::ALL {
            let text = usage.of(*metric).map(plain_digits);
            self.set_text(Field::Usage(*metric), text.unwrap_or_default());
        }
        for (need, asked) in sizes {
            match asked {
                Extent::Unlimited => self.set_unlimited(*need, true),
                Extent::Count(count) => self.set_text(Field::Need(*need), plain_digits(*count)),
            }
        }
    }

    /// What stands in a field that is typed into; empty for the fields that are chosen.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::FirstAppDate => &self.first_app_date,
            Field::StartDate => &self.start_date,
            Field::BookDate => &self.book_date,
            Field::Usage(metric) => self.usage.get(metric.index()).map_or("", String::as_str),
            Field::Need(need) => self.sizes.get(need.index()).map_or("", |it| &it.text),
            Field::Name => &self.name,
            Field::Idc | Field::Migrated | Field::CurrentEdition => "",
        }
    }

    /// Types `text` into a field.
    pub fn set_text(&mut self, field: Field, text: String) {
        let place = match field {
            Field::FirstAppDate => Some(&mut self.first_app_date),
            Field::StartDate => Some(&mut self.start_date),
            Field::BookDate => Some(&mut self.book_date),
            Field::Usage(metric) => self.usage.get_mut(metric.index()),
            Field::Need(need) => self.sizes.get_mut(need.index()).map(|it| &mut it.text),
            Field::Name => Some(&mut self.name),
            Field::Idc | Field::Migrated | Field::CurrentEdition => None,
        };
        if let Some(place) = place {
            *place = text;
        }
    }

    /// Whether "unlimited" is ticked for `need`.
    pub fn is_unlimited(&self, need: Need) -> bool {
        self.sizes
            .get(need.index())
            .is_some_and(|it| it.is_unlimited)
    }

    /// Ticks "unlimited" for `need`, or no longer.
    pub fn set_unlimited(&mut self, need: Need, is_unlimited: bool) {
        if let Some(size) = self.sizes.get_mut(need.index()) {
            size.is_unlimited = is_unlimited;
        }
    }

    /// How many sizes are asked for.
    pub fn sizes_set(&self) -> usize {
        let is_set = |it: &&SizeDraft| it.is_unlimited || !it.text.trim().is_empty();
        self.sizes.iter().filter(is_set).count()
    }

    /// Asks for a feature, or no longer.
    pub fn require(&mut self, feature: Feature, is_required: bool) {
        self.features.retain(|it| *it != feature);
        if is_required {
            self.features.push(feature);
        }
    }

    /// [`Self::read_as`] the notation of English.
    ///
    /// # Errors
    /// All problems, each with its field.
    #[cfg(test)]
    pub fn read(&self) -> Result<Scenario, Vec<(Field, FieldProblem)>> {
        self.read_as(Notation::POINT)
    }

    /// The scenario that the fields state, their numbers read as `notation` has them.
    ///
    /// # Errors
    /// All problems, each with its field.
    pub fn read_as(&self, notation: Notation) -> Result<Scenario, Vec<(Field, FieldProblem)>> {
        let mut problems = Vec::new();
        let mut scenario = vec![("schema".to_owned(), Value::count(1))];
        let date = &self.book_date;
        put_date(&mut scenario, Field::BookDate, date, &mut problems);
        let apps = Value::List(vec![self.app_value(notation, &mut problems)]);
        scenario.push(("apps".to_owned(), apps));
        let value = Value::Object(scenario);
        match Scenario::from_value(&value) {
            Ok(scenario) if problems.is_empty() => Ok(scenario),
            Ok(_) => Err(problems),
            Err(found) => {
                problems.extend(found.errors.iter().map(place));
                Err(problems)
            }
        }
    }

    /// The contract's value tree. Fields that cannot be put into it are noted and left out.
    fn app_value(&self, notation: Notation, problems: &mut Vec<(Field, FieldProblem)>) -> Value {
        let mut app = vec![("name".to_owned(), Value::text(&self.name))];
        app.push(("idc".to_owned(), Value::text(self.idc.name())));
        if self.has_app {
            put_date(
                &mut app,
                Field::FirstAppDate,
                &self.first_app_date,
                problems,
            );
        }
        app.push(("migrated".to_owned(), Value::Bool(self.migrated)));
        if let Some(edition) = self.current_edition {
            app.push(("current_edition".to_owned(), Value::text(edition.name())));
        }
        if !self.start_date.is_empty() {
            put_date(&mut app, Field::StartDate, &self.start_date, problems);
        }
        app.push(("usage".to_owned(), self.usage_value(notation, problems)));
        app.push(("needs".to_owned(), self.needs_value(notation, problems)));
        Value::Object(app)
    }

    fn usage_value(&self, notation: Notation, problems: &mut Vec<(Field, FieldProblem)>) -> Value {
        let mut usage = Vec::new();
        for metric in Metric::ALL {
            put_count(
                &mut usage,
                Field::Usage(*metric),
                parse_count(self.text(Field::Usage(*metric)), notation),
                problems,
            );
        }
        Value::Object(usage)
    }

    fn needs_value(&self, notation: Notation, problems: &mut Vec<(Field, FieldProblem)>) -> Value {
        let mut needs = Vec::new();
        for (need, size) in Need::ALL.iter().zip(&self.sizes) {
            if size.is_unlimited {
                needs.push((need.name().to_owned(), Value::text("unlimited")));
            } else {
                let count = parse_count(&size.text, notation);
                put_count(&mut needs, Field::Need(*need), count, problems);
            }
        }
        if !self.features.is_empty() {
            let names = self
                .features
                .iter()
                .map(|it| Value::text(it.name()))
                .collect();
            needs.push(("features".to_owned(), Value::List(names)));
        }
        Value::Object(needs)
    }
}

fn put_date(
    object: &mut Vec<(String, Value)>,
    field: Field,
    text: &str,
    problems: &mut Vec<(Field, FieldProblem)>,
) {
    if text.is_empty() {
        problems.push((field, FieldProblem::DateMissing));
    } else {
        object.push((field.name().to_owned(), Value::text(text)));
    }
}

fn put_count(
    object: &mut Vec<(String, Value)>,
    field: Field,
    count: Result<Option<u64>, NumberProblem>,
    problems: &mut Vec<(Field, FieldProblem)>,
) {
    match count {
        Ok(None) => {}
        Ok(Some(count)) => object.push((field.name().to_owned(), Value::count(count))),
        Err(problem) => problems.push((field, FieldProblem::Number(problem))),
    }
}

/// The validator's problem at its field. The value tree is ours, so every path names one.
fn place(problem: &Problem) -> (Field, FieldProblem) {
    let field = Field::at(&problem.path).unwrap_or(Field::BookDate);
    (field, FieldProblem::Rule(problem.code))
}

#[cfg(test)]
mod tests;
