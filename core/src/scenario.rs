//! A valid scenario. Only [`Scenario::from_value`] makes one from outside data.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::date::Date;
use crate::edition::{Edition, Idc};
use crate::metric::{Extent, Feature, Metric, Need};

/// What is asked: apps, priced with the books in force on a date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scenario {
    /// The price date.
    pub book_date: Date,
    /// 1 to 300 apps, their names all different.
    pub apps: Vec<App>,
}

/// One SDKAppID: the unit that is billed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct App {
    /// 1 to 100 characters.
    pub name: String,
    /// Where it was created.
    pub idc: Idc,
    /// The day on which the first app was created in that data centre; none yet when absent.
    pub first_app_date: Option<Date>,
    /// Moved to the newer billing on request.
    pub migrated: bool,
    /// What it is on now, if known.
    pub current_edition: Option<Edition>,
    /// What is measured.
    pub usage: Usage,
    /// What it must be able to do.
    pub needs: Needs,
    /// The day on which it becomes a paid edition.
    pub start_date: Option<Date>,
}

/// Measured usage; what is absent is unknown, and never zero.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Usage {
    /// Daily users on the month's highest day.
    pub peak_dau: Option<u64>,
    /// Groups at the month's highest moment.
    pub peak_groups: Option<u64>,
    /// Users of the month.
    pub mau: Option<u64>,
}

impl Usage {
    /// The value of `metric`, if it is known.
    #[must_use]
    pub const fn of(&self, metric: Metric) -> Option<u64> {
        match metric {
            Metric::PeakDau => self.peak_dau,
            Metric::PeakGroups => self.peak_groups,
            Metric::Mau => self.mau,
        }
    }

    /// The place of `metric`'s value.
    pub const fn of_mut(&mut self, metric: Metric) -> &mut Option<u64> {
        match metric {
            Metric::PeakDau => &mut self.peak_dau,
            Metric::PeakGroups => &mut self.peak_groups,
            Metric::Mau => &mut self.mau,
        }
    }

    /// The usage with `metric` at `value`. A known `mau` rises with `peak_dau`, never falling below
    /// it.
    #[must_use]
    pub fn with(mut self, metric: Metric, value: u64) -> Self {
        *self.of_mut(metric) = Some(value);
        if metric == Metric::PeakDau {
            self.mau = self.mau.map(|mau| mau.max(value));
        }
        self
    }

    /// The lowest value of `metric` that the rest allows: a month has at least the users of its
    /// highest day.
    #[must_use]
    pub fn lowest(&self, metric: Metric) -> u64 {
        match metric {
            Metric::Mau => self.peak_dau.unwrap_or_default(),
            Metric::PeakDau | Metric::PeakGroups => 0,
        }
    }
}

/// What an app must be able to do, in the order in which it was asked for.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Needs {
    /// Sizes, each need at most once.
    pub sizes: Vec<(Need, Extent)>,
    /// Features, each at most once.
    pub features: Vec<Feature>,
}

impl Needs {
    /// What is asked of `need`; nothing asked is zero, which everything meets.
    #[must_use]
    pub fn size(&self, need: Need) -> Extent {
        self.sizes
            .iter()
            .find(|(it, _)| *it == need)
            .map_or(Extent::Count(0), |(_, extent)| *extent)
    }

    /// Whether `feature` is asked for.
    #[must_use]
    pub fn has(&self, feature: Feature) -> bool {
        self.features.contains(&feature)
    }
}

impl Serialize for Scenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_map(None)?;
        it.serialize_entry("schema", &1)?;
        it.serialize_entry("book_date", &self.book_date)?;
        it.serialize_entry("apps", &self.apps)?;
        it.end()
    }
}

impl Serialize for App {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_map(None)?;
        it.serialize_entry("name", &self.name)?;
        it.serialize_entry("idc", &self.idc)?;
        it.serialize_entry("first_app_date", &self.first_app_date)?;
        it.serialize_entry("migrated", &self.migrated)?;
        if let Some(edition) = self.current_edition {
            it.serialize_entry("current_edition", &edition)?;
        }
        it.serialize_entry("usage", &self.usage)?;
        it.serialize_entry("needs", &self.needs)?;
        if let Some(date) = self.start_date {
            it.serialize_entry("start_date", &date)?;
        }
        it.end()
    }
}

impl Serialize for Usage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_map(None)?;
        for metric in Metric::ALL {
            if let Some(count) = self.of(*metric) {
                it.serialize_entry(metric.name(), &count)?;
            }
        }
        it.end()
    }
}

impl Serialize for Needs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_map(None)?;
        for (need, extent) in &self.sizes {
            it.serialize_entry(need.name(), extent)?;
        }
        if !self.features.is_empty() {
            it.serialize_entry("features", &self.features)?;
        }
        it.end()
    }
}
