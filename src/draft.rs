//! What was typed, kept apart from what is valid.
//!
//! A [`Draft`] holds texts and choices exactly as they stand in the fields. [`Draft::read`] makes a
//! value tree of them and hands it to the core's validator, the only one there is; each problem
//! goes back to the field that it came from.

use im_pricing_core::date::Date;
use im_pricing_core::edition::{Edition, Idc};
use im_pricing_core::metric::{Feature, Metric, Need};
use im_pricing_core::problem::{Code, Problem};
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables;
use im_pricing_core::value::Value;

use crate::number::{NumberProblem, parse_count};

/// A field of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The data centre.
    Idc,
    /// The day of the first app.
    FirstAppDate,
    /// Moved to the new billing mode.
    Migrated,
    /// What the app is on now.
    CurrentEdition,
    /// The day on which it becomes a paid edition.
    StartDate,
    /// The price date.
    BookDate,
    /// A measured usage.
    Usage(Metric),
    /// A size that it must reach.
    Need(Need),
}

impl Field {
    const SINGLE: &'static [Self] = &[
        Self::Idc,
        Self::FirstAppDate,
        Self::Migrated,
        Self::CurrentEdition,
        Self::StartDate,
        Self::BookDate,
    ];

    /// Its stable name, the contract's.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idc => "idc",
            Self::FirstAppDate => "first_app_date",
            Self::Migrated => "migrated",
            Self::CurrentEdition => "current_edition",
            Self::StartDate => "start_date",
            Self::BookDate => "book_date",
            Self::Usage(metric) => metric.name(),
            Self::Need(need) => need.name(),
        }
    }

    /// The field that a JSON Pointer of the validator points at.
    fn at(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        let single = Self::SINGLE.iter().copied().find(|it| it.name() == name);
        single
            .or_else(|| Metric::from_name(name).map(Self::Usage))
            .or_else(|| Need::from_name(name).map(Self::Need))
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldProblem {
    /// The text is no count.
    Number(NumberProblem),
    /// A day is needed and none is given.
    DateMissing,
    /// The validator's.
    Rule(Code),
}

/// A size as typed. The text stays while "unlimited" is ticked over it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct SizeDraft {
    text: String,
    is_unlimited: bool,
}

/// Everything that was typed or chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
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
    /// The price date.
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

    /// What stands in a field that is typed into; empty for the fields that are chosen.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::FirstAppDate => &self.first_app_date,
            Field::StartDate => &self.start_date,
            Field::BookDate => &self.book_date,
            Field::Usage(metric) => self.usage.get(metric.index()).map_or("", String::as_str),
            Field::Need(need) => self.sizes.get(need.index()).map_or("", |it| &it.text),
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

    /// The scenario that the fields state.
    ///
    /// # Errors
    /// All problems, each with its field.
    pub fn read(&self) -> Result<Scenario, Vec<(Field, FieldProblem)>> {
        let mut problems = Vec::new();
        let value = self.to_value(&mut problems);
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
    fn to_value(&self, problems: &mut Vec<(Field, FieldProblem)>) -> Value {
        let mut app = vec![("idc".to_owned(), Value::text(self.idc.name()))];
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
        app.push(("usage".to_owned(), self.usage_value(problems)));
        app.push(("needs".to_owned(), self.needs_value(problems)));
        let mut scenario = vec![("schema".to_owned(), Value::count(1))];
        put_date(&mut scenario, Field::BookDate, &self.book_date, problems);
        let apps = Value::List(vec![Value::Object(app)]);
        scenario.push(("apps".to_owned(), apps));
        Value::Object(scenario)
    }

    fn usage_value(&self, problems: &mut Vec<(Field, FieldProblem)>) -> Value {
        let mut usage = Vec::new();
        for metric in Metric::ALL {
            put_count(
                &mut usage,
                Field::Usage(*metric),
                self.text(Field::Usage(*metric)),
                problems,
            );
        }
        Value::Object(usage)
    }

    fn needs_value(&self, problems: &mut Vec<(Field, FieldProblem)>) -> Value {
        let mut needs = Vec::new();
        for (need, size) in Need::ALL.iter().zip(&self.sizes) {
            if size.is_unlimited {
                needs.push((need.name().to_owned(), Value::text("unlimited")));
            } else {
                put_count(&mut needs, Field::Need(*need), &size.text, problems);
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
    text: &str,
    problems: &mut Vec<(Field, FieldProblem)>,
) {
    match parse_count(text) {
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
mod tests {
    use im_pricing_core::metric::{Extent, Feature, Metric, Need};
    use im_pricing_core::problem::Code;

    use super::{Draft, Field, FieldProblem, Idc};
    use crate::number::NumberProblem;

    #[test]
    fn the_example_is_valid() {
        let usage = Draft::example().read().map(|it| it.apps[0].usage);
        assert_eq!(Ok(Some(35_000)), usage.map(|it| it.peak_dau));
    }

    #[test]
    fn an_empty_field_is_unknown() {
        let mut draft = Draft::example();
        draft.set_text(Field::Usage(Metric::Mau), String::new());
        let usage = draft.read().map(|it| it.apps[0].usage);
        assert_eq!(Ok(None), usage.map(|it| it.mau));
    }

    #[test]
    fn needs_and_features_reach_the_scenario_in_order() {
        let mut draft = Draft::example();
        for (need, text, is_unlimited) in [
            (Need::Users, "5", true),
            (Need::RetentionDays, "90", false),
            (Need::GroupsPerUser, "1k", false),
        ] {
            draft.set_text(Field::Need(need), text.to_owned());
            draft.set_unlimited(need, is_unlimited);
        }
        for feature in [Feature::Community, Feature::UserStatus, Feature::Community] {
            draft.require(feature, true);
        }
        let needs = draft
            .read()
            .map(|it| it.apps[0].needs.clone())
            .expect("a valid scenario");
        let sizes = vec![
            (Need::Users, Extent::Unlimited),
            (Need::GroupsPerUser, Extent::Count(1_000)),
            (Need::RetentionDays, Extent::Count(90)),
        ];
        assert_eq!(sizes, needs.sizes);
        assert_eq!(
            vec![Feature::UserStatus, Feature::Community],
            needs.features
        );
        assert_eq!(3, draft.sizes_set());
    }

    /// Changes a draft so that a field has a problem.
    type Spoil = fn(&mut Draft);

    #[test]
    fn each_problem_stands_at_its_field() {
        let cases: [(Field, FieldProblem, Spoil); 9] = [
            (
                Field::Usage(Metric::PeakDau),
                FieldProblem::Number(NumberProblem::NotANumber),
                |it| it.set_text(Field::Usage(Metric::PeakDau), "many".to_owned()),
            ),
            (
                Field::Usage(Metric::Mau),
                FieldProblem::Rule(Code::MauBelowPeakDau),
                |it| it.set_text(Field::Usage(Metric::Mau), "34,999".to_owned()),
            ),
            (
                Field::Need(Need::AvGroups),
                FieldProblem::Number(NumberProblem::Negative),
                |it| it.set_text(Field::Need(Need::AvGroups), "-1".to_owned()),
            ),
            (Field::FirstAppDate, FieldProblem::DateMissing, |it| {
                it.first_app_date.clear();
            }),
            (
                Field::FirstAppDate,
                FieldProblem::Rule(Code::OutOfRange),
                |it| it.first_app_date = "1999-12-31".to_owned(),
            ),
            (
                Field::StartDate,
                FieldProblem::Rule(Code::InvalidDate),
                |it| it.start_date = "2023-02-29".to_owned(),
            ),
            (Field::BookDate, FieldProblem::DateMissing, |it| {
                it.book_date.clear();
            }),
            (
                Field::BookDate,
                FieldProblem::Rule(Code::BookDateBeforeFirstBook),
                |it| it.book_date = "2019-01-01".to_owned(),
            ),
            (
                Field::Migrated,
                FieldProblem::Rule(Code::MigrationNotOffered),
                |it| {
                    it.migrated = true;
                    it.idc = Idc::China;
                },
            ),
        ];
        for (field, problem, spoil) in cases {
            let mut draft = Draft::example();
            spoil(&mut draft);
            assert_eq!(Err(vec![(field, problem)]), draft.read());
        }
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let mut draft = Draft::example();
        draft.set_text(Field::Usage(Metric::PeakDau), "1.5".to_owned());
        draft.set_text(Field::Usage(Metric::PeakGroups), "1,5".to_owned());
        draft.start_date = "x".to_owned();
        assert_eq!(Err(3), draft.read().map_err(|problems| problems.len()));
    }

    #[test]
    fn migration_is_asked_about_where_it_was_offered_or_is_claimed() {
        let cases: [(bool, Spoil); 6] = [
            (true, |_| ()),
            (false, |it| it.idc = Idc::China),
            (false, |it| it.has_app = false),
            (false, |it| it.first_app_date = "2022-12-26".to_owned()),
            (false, |it| it.book_date = "2022-12-25".to_owned()),
            (true, |it| {
                it.idc = Idc::China;
                it.migrated = true;
            }),
        ];
        for (index, (expected, change)) in cases.into_iter().enumerate() {
            let mut draft = Draft::example();
            change(&mut draft);
            assert_eq!(expected, draft.asks_about_migration(), "case {index}");
        }
    }

    #[test]
    fn a_hidden_date_is_kept_and_not_sent() {
        let mut draft = Draft::example();
        draft.has_app = false;
        let scenario = draft.read().expect("a valid scenario");
        assert_eq!(None, scenario.apps[0].first_app_date);
        assert_eq!("2021-05-01", draft.first_app_date);
    }
}
