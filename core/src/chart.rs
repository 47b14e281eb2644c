//! The cost of each edition over one usage: straight pieces, and where the cheapest one changes.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::curve::{Curve, Piece, WhyNot};
use crate::date::Date;
use crate::edition::Edition;
use crate::envelope::{Segment, crossings};
use crate::metric::Metric;
use crate::money::Overflow;
use crate::quote::AppQuote;
use crate::scenario::App;
use crate::verdict::Availability;

/// The most straight pieces that one edition is drawn with.
pub const MOST_PIECES: usize = 2_000;

/// All editions over one usage, for one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chart {
    /// The app's name.
    pub name: String,
    /// Which usage.
    pub metric: Metric,
    /// The lowest value that is drawn.
    pub from: u64,
    /// The highest value that is drawn.
    pub to: u64,
    /// The app's own value, if it is known.
    pub used: Option<u64>,
    /// In the order of [`Edition::ALL`].
    pub editions: Vec<EditionChart>,
    /// The cheapest among the available editions.
    pub crossings: Vec<Segment>,
    /// The cheapest among these and those that migration opens.
    pub crossings_after_migration: Vec<Segment>,
}

/// One edition over one usage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionChart {
    /// Which.
    pub edition: Edition,
    /// Whether the app can be on it.
    pub availability: Availability,
    /// The curve, or why there is none.
    pub curve: Result<Curve, WhyNot>,
    /// Its straight pieces in the range.
    pub pieces: Vec<Piece>,
}

/// Why a chart is not drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChartError {
    /// The range holds more than [`MOST_PIECES`] pieces of one edition.
    TooManyPieces,
    /// The range ends before it begins.
    EmptyRange,
    /// An amount is too large, which no scenario within the contract's ranges reaches.
    Overflow,
}

impl From<Overflow> for ChartError {
    fn from(_: Overflow) -> Self {
        Self::Overflow
    }
}

/// The cost of each edition for `app`, whose quote is `quote`, as `metric` goes from `from` to `to`,
/// both included.
///
/// # Errors
/// [`ChartError`].
pub fn chart_app(
    quote: &AppQuote,
    app: &App,
    book_date: Date,
    metric: Metric,
    (from, to): (u64, u64),
) -> Result<Chart, ChartError> {
    if from > to {
        return Err(ChartError::EmptyRange);
    }
    let mut editions = Vec::with_capacity(quote.editions.len());
    let (mut available, mut all) = (Vec::new(), Vec::new());
    for it in &quote.editions {
        let curve = Curve::of(it.edition, metric, app, book_date);
        let mut pieces = Vec::new();
        match &curve {
            Ok(curve) => {
                pieces = curve
                    .pieces(from, to)
                    .take(MOST_PIECES.saturating_add(1))
                    .collect();
                match it.availability {
                    Availability::Available => available.push(curve.clone()),
                    Availability::AfterMigration => all.push(curve.clone()),
                    Availability::Unavailable => {}
                }
            }
            Err(WhyNot::Overflow) => return Err(ChartError::Overflow),
            Err(_) => {}
        }
        if pieces.len() > MOST_PIECES {
            return Err(ChartError::TooManyPieces);
        }
        editions.push(EditionChart {
            edition: it.edition,
            availability: it.availability,
            curve,
            pieces,
        });
    }
    // A move that saves nothing is no answer: of equals the edition that needs none.
    all.extend(available.iter().cloned());
    Ok(Chart {
        name: quote.name.clone(),
        metric,
        from,
        to,
        used: app.usage.of(metric),
        editions,
        crossings: crossings(&available, from, to),
        crossings_after_migration: crossings(&all, from, to),
    })
}

impl Serialize for Chart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Chart", 8)?;
        it.serialize_field("name", &self.name)?;
        it.serialize_field("metric", &self.metric)?;
        it.serialize_field("from", &self.from)?;
        it.serialize_field("to", &self.to)?;
        it.serialize_field("used", &self.used)?;
        it.serialize_field("editions", &self.editions)?;
        it.serialize_field("crossings", &self.crossings)?;
        it.serialize_field("crossings_after_migration", &self.crossings_after_migration)?;
        it.end()
    }
}

impl Serialize for EditionChart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("EditionChart", 9)?;
        it.serialize_field("edition", &self.edition)?;
        it.serialize_field("availability", &self.availability)?;
        match &self.curve {
            Ok(curve) => {
                it.serialize_field("status", "feasible")?;
                it.serialize_field("first", &curve.first())?;
                it.serialize_field("last", &curve.last())?;
                it.serialize_field("quota", &curve.quota())?;
                it.serialize_field("step_price", &curve.step_price())?;
                it.serialize_field("pieces", &self.pieces)?;
            }
            Err(WhyNot::Infeasible(reasons)) => {
                it.serialize_field("status", "infeasible")?;
                it.serialize_field("reasons", reasons)?;
            }
            Err(WhyNot::Missing(missing)) => {
                it.serialize_field("status", "needs_input")?;
                it.serialize_field("missing", missing)?;
            }
            Err(WhyNot::Unpriced | WhyNot::Overflow) => it.serialize_field("status", "unpriced")?,
        }
        it.end()
    }
}
