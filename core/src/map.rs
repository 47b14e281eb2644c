//! The edition map: over two usages at once, which edition is the cheapest, as exact rectangles.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::curve::{Curve, WhyNot};
use crate::date::Date;
use crate::edition::Edition;
use crate::envelope::crossings;
use crate::metric::Metric;
use crate::money::Overflow;
use crate::quote::AppQuote;
use crate::ratio::MauRatio;
use crate::scenario::App;
use crate::verdict::Availability;

/// The most bands that a map is cut into along one axis.
pub const MOST_BANDS: usize = 2_000;

/// What the two axes measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Axes {
    /// `peak_dau` across, `peak_groups` up. The monthly users follow from the ratio; without one
    /// they are the app's own, never fewer than the daily ones.
    DauGroups(Option<MauRatio>),
    /// `peak_dau` across, `mau` up. Where `mau` is the smaller there is nothing to price.
    DauMau,
}

/// What a map shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct View {
    /// What is measured.
    pub axes: Axes,
    /// The lowest and the highest `peak_dau`, both included.
    pub across: (u64, u64),
    /// The lowest and the highest value of the other axis, both included.
    pub up: (u64, u64),
    /// Whether the editions that migration opens take part.
    pub with_migration: bool,
}

/// A map for one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Map {
    /// The app's name.
    pub name: String,
    /// What it shows.
    pub view: View,
    /// Without overlaps; together they cover the view, but for what lies below `mau` = `peak_dau`.
    pub rectangles: Vec<Rectangle>,
}

/// An area in which one edition is the cheapest; all ends included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Rectangle {
    /// The lowest and the highest `peak_dau`.
    pub across: (u64, u64),
    /// The lowest and the highest value of the other axis. On a map of `mau`, what of it is below
    /// the `peak_dau` cannot be and does not count.
    pub up: (u64, u64),
    /// The cheapest edition; of equals one that needs no move, then the later one. None where no edition fits, or the usage that
    /// it needs is unknown.
    pub cheapest: Option<Edition>,
}

/// Why a map is not drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MapError {
    /// A range ends before it begins.
    EmptyRange,
    /// The view holds more than [`MOST_BANDS`] bands.
    TooManyBands,
    /// An amount is too large, which no scenario within the contract's ranges reaches.
    Overflow,
}

impl From<Overflow> for MapError {
    fn from(_: Overflow) -> Self {
        Self::Overflow
    }
}

/// The map for `app`, whose quote is `quote`.
///
/// # Errors
/// [`MapError`].
pub fn map_app(quote: &AppQuote, app: &App, book_date: Date, view: View) -> Result<Map, MapError> {
    if view.across.0 > view.across.1 || view.up.0 > view.up.1 {
        return Err(MapError::EmptyRange);
    }
    // A move that saves nothing is no answer: of equals the edition that needs none, which is the
    // one that stands later in the list.
    let mut editions = Vec::new();
    if view.with_migration {
        editions.extend(of(quote, Availability::AfterMigration));
    }
    editions.extend(of(quote, Availability::Available));
    let rivals = Rivals {
        editions: &editions,
        app,
        book_date,
    };
    let rectangles = match view.axes {
        Axes::DauGroups(ratio) => rivals.over_groups(view, ratio)?,
        Axes::DauMau => rivals.over_mau(view)?,
    };
    Ok(Map {
        name: quote.name.clone(),
        view,
        rectangles,
    })
}

fn of(quote: &AppQuote, wanted: Availability) -> impl Iterator<Item = Edition> {
    let all = quote.editions.iter();
    all.filter(move |it| it.availability == wanted)
        .map(|it| it.edition)
}

/// The editions that take part, for one app.
struct Rivals<'a> {
    editions: &'a [Edition],
    app: &'a App,
    book_date: Date,
}

impl Rivals<'_> {
    /// A row for each band of groups, cut where the cheapest changes with the daily users.
    fn over_groups(&self, view: View, ratio: Option<MauRatio>) -> Result<Vec<Rectangle>, MapError> {
        let mut app = self.app.clone();
        app.usage.peak_dau = Some(0);
        app.usage.mau = Some(0);
        let bands = bands(&self.curves(Metric::PeakGroups, &app)?, view.up)?;
        app.usage.mau = self.app.usage.mau;
        let mut rectangles = Vec::new();
        for up in bands {
            app.usage.peak_groups = Some(up.0);
            let curves = match ratio {
                Some(ratio) => self.all(|it| Curve::of_ratio(it, &app, self.book_date, ratio))?,
                None => self.curves(Metric::PeakDau, &app)?,
            };
            for it in crossings(&curves, view.across.0, view.across.1) {
                let across = (it.from, it.to);
                let cheapest = it.cheapest;
                let new = Rectangle {
                    across,
                    up,
                    cheapest,
                };
                add(&mut rectangles, new, |old| {
                    let joins = old.across == across && meets(old.up, up);
                    joins.then_some(Rectangle {
                        up: (old.up.0, up.1),
                        ..*old
                    })
                });
            }
        }
        Ok(rectangles)
    }

    /// A column for each band of daily users, cut where the cheapest changes with the monthly ones.
    fn over_mau(&self, view: View) -> Result<Vec<Rectangle>, MapError> {
        let mut app = self.app.clone();
        // What is billed by monthly users does not change with the daily ones alone.
        app.usage.mau = None;
        let bands = bands(&self.curves(Metric::PeakDau, &app)?, view.across)?;
        let mut rectangles = Vec::new();
        for across in bands {
            app.usage.peak_dau = Some(across.0);
            let curves = self.curves(Metric::Mau, &app)?;
            for it in crossings(&curves, view.up.0.max(across.0), view.up.1) {
                let up = (it.from, it.to);
                let cheapest = it.cheapest;
                let new = Rectangle {
                    across,
                    up,
                    cheapest,
                };
                add(&mut rectangles, new, |old| {
                    // Two lower ends on or below the diagonal bound the same area.
                    let is_level =
                        old.up.0 == up.0 || (old.up.0 <= old.across.0 && up.0 <= across.0);
                    let joins = is_level && old.up.1 == up.1 && meets(old.across, across);
                    joins.then_some(Rectangle {
                        across: (old.across.0, across.1),
                        ..*old
                    })
                });
            }
        }
        Ok(rectangles)
    }

    fn curves(&self, metric: Metric, app: &App) -> Result<Vec<Curve>, MapError> {
        self.all(|it| Curve::of(it, metric, app, self.book_date))
    }

    /// The curves of those editions that have one.
    fn all(
        &self,
        curve: impl Fn(Edition) -> Result<Curve, WhyNot>,
    ) -> Result<Vec<Curve>, MapError> {
        let mut curves = Vec::with_capacity(self.editions.len());
        for edition in self.editions {
            match curve(*edition) {
                Ok(curve) => curves.push(curve),
                Err(WhyNot::Overflow) => return Err(MapError::Overflow),
                Err(_) => {}
            }
        }
        Ok(curves)
    }
}

/// The stretches of a range on which no curve changes its cost, or begins or ends.
fn bands(curves: &[Curve], (lo, hi): (u64, u64)) -> Result<Vec<(u64, u64)>, MapError> {
    let mut bands = Vec::new();
    let mut next = Some(lo);
    while let Some(from) = next.filter(|from| *from <= hi) {
        let mut to = hi;
        for curve in curves {
            if let Some((_, end)) = curve.flat_band(from) {
                to = to.min(end);
            }
        }
        if bands.len() >= MOST_BANDS {
            return Err(MapError::TooManyBands);
        }
        bands.push((from, to));
        next = to.checked_add(1);
    }
    Ok(bands)
}

/// Whether the second range begins where the first one ends.
fn meets(one: (u64, u64), next: (u64, u64)) -> bool {
    one.1.checked_add(1) == Some(next.0)
}

/// Adds `new`, joined to a rectangle of the same edition where `join` says how.
fn add(
    rectangles: &mut Vec<Rectangle>,
    new: Rectangle,
    join: impl Fn(&Rectangle) -> Option<Rectangle>,
) {
    for old in rectangles.iter_mut().rev() {
        if old.cheapest == new.cheapest
            && let Some(joined) = join(old)
        {
            *old = joined;
            return;
        }
    }
    rectangles.push(new);
}

impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (up, ratio) = match self.view.axes {
            Axes::DauGroups(ratio) => (Metric::PeakGroups, ratio),
            Axes::DauMau => (Metric::Mau, None),
        };
        let has_diagonal = self.view.axes == Axes::DauMau;
        let mut it = serializer.serialize_struct("Map", 9)?;
        it.serialize_field("name", &self.name)?;
        it.serialize_field("across_metric", &Metric::PeakDau)?;
        it.serialize_field("up_metric", &up)?;
        it.serialize_field("mau_per_dau", &ratio)?;
        it.serialize_field("across", &self.view.across)?;
        it.serialize_field("up", &self.view.up)?;
        it.serialize_field("with_migration", &self.view.with_migration)?;
        it.serialize_field("mau_at_least_peak_dau", &has_diagonal)?;
        it.serialize_field("rectangles", &self.rectangles)?;
        it.end()
    }
}
