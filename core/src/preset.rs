//! Ready-made scenarios: situations in which chat is used, with a usage that is stated in full.

use crate::date::Date;
use crate::edition::Idc;
use crate::metric::{Extent, Feature, Need};
use crate::scenario::{App, Needs, Scenario, Usage};
use crate::tables::LAST_CONFIRMED;
use crate::text::Text;

/// A situation with its assumed numbers: an example, not a statistic.
#[derive(PartialEq, Eq, Debug)]
pub struct Preset {
    /// Stable id, such as `support_desk`; also the name of its app.
    pub id: &'static str,
    /// What a reader calls it.
    pub name: Text,
    /// The reason for the numbers, in a sentence.
    pub why: Text,
    /// Where the app is.
    pub idc: Idc,
    /// The day of the first app there; none yet when absent.
    pub first_app_date: Option<Date>,
    /// All three measurements.
    pub usage: Usage,
    /// The sizes that are needed, in the order of [`Need::ALL`].
    pub sizes: &'static [(Need, Extent)],
    /// The features that are needed.
    pub features: &'static [Feature],
}

impl Preset {
    /// The one with this id.
    #[must_use]
    pub fn of(id: &str) -> Option<&'static Self> {
        crate::tables::PRESETS.iter().find(|it| it.id == id)
    }

    /// Its scenario: one app, priced on the last date on which the price lists were confirmed.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        Scenario {
            book_date: LAST_CONFIRMED,
            apps: vec![App {
                name: self.id.to_owned(),
                idc: self.idc,
                first_app_date: self.first_app_date,
                migrated: false,
                current_edition: None,
                usage: self.usage,
                needs: Needs {
                    sizes: self.sizes.to_vec(),
                    features: self.features.to_vec(),
                },
                start_date: None,
            }],
        }
    }
}
