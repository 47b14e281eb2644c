//! The sums of the months as lines of a drawing, one per edition.

use im_pricing_core::forecast::MonthForecast;
use im_pricing_core::money::Money;
use im_pricing_core::terms::{Named, plain_digits};
use im_pricing_core::verdict::Availability;

use super::table::editions;
use crate::later::view::axis::{Axis, Spacing};
use crate::later::view::spread::spread;
use crate::text::Texts;
use crate::view::words::{grouped, money};

/// Units along each side of the drawing.
pub const SIDE: u32 = 1_000;
/// The least distance between two names, in the same units.
const LINE_HEIGHT: u32 = 90;

/// A drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CourseModel {
    /// Amounts written beside it: how far down, in per cent, and the words.
    pub ticks: Vec<(String, String)>,
    /// The lines.
    pub lines: Vec<LineModel>,
    /// The first and the last month.
    pub ends: [String; 2],
}

/// One edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineModel {
    /// Its name.
    pub name: &'static str,
    /// Whether only after a migration.
    pub is_moved: bool,
    /// Whether it costs least of those to be had without moving.
    pub is_cheapest: bool,
    /// The points, as a drawing reads them.
    pub points: String,
    /// How far down its name stands, in per cent.
    pub place: String,
}

pub(super) fn course(months: &[MonthForecast], texts: &Texts) -> CourseModel {
    let shown = editions(months);
    let last = u64::try_from(months.len())
        .unwrap_or_default()
        .saturating_sub(1);
    let across = Axis::new(0, last, SIDE, Spacing::Linear);
    let mut most = 0;
    for month in months {
        for it in &month.editions {
            if shown.iter().any(|shown| shown.edition == it.edition) {
                most = most.max(it.cumulative.map_or(0, Money::whole_cents));
            }
        }
    }
    let up = Axis::new(0, most, SIDE, Spacing::Linear);
    let cheapest = months
        .last()
        .and_then(|it| it.cheapest_so_far(Availability::Available));
    let mut lines = Vec::new();
    let mut ends = Vec::new();
    for it in &shown {
        let (mut points, mut end) = (Vec::new(), 0);
        for (index, month) in (0_u64..).zip(months) {
            let found = month
                .editions
                .iter()
                .find(|month| month.edition == it.edition);
            if let Some(amount) = found.and_then(|it| it.cumulative) {
                end = SIDE.saturating_sub(up.place(amount.whole_cents()));
                let x = plain_digits(u64::from(across.place(index)));
                points.push([&x, ",", &plain_digits(u64::from(end))].concat());
            }
        }
        ends.push(end);
        lines.push(LineModel {
            name: it.edition.name_in(texts.lang),
            is_moved: it.availability == Availability::AfterMigration,
            is_cheapest: cheapest == Some(it.edition),
            points: points.join(" "),
            place: String::new(),
        });
    }
    spread(&mut ends, LINE_HEIGHT, SIDE);
    for (line, place) in lines.iter_mut().zip(ends) {
        line.place = per_cent(place);
    }
    let end = |month: Option<&MonthForecast>| month.map(|it| it.month.text()).unwrap_or_default();
    CourseModel {
        ticks: ticks(&up, texts),
        lines,
        ends: [end(months.first()), end(months.last())],
    }
}

/// Round amounts along the side. In whole dollars where they are.
fn ticks(up: &Axis, texts: &Texts) -> Vec<(String, String)> {
    let mut ticks = Vec::new();
    for cents in up.ticks(5) {
        let place = SIDE.saturating_sub(up.place(cents));
        let words = match cents % 100 {
            0 => grouped(cents / 100, texts),
            _ => money(Money::new(cents, 2), texts),
        };
        ticks.push((per_cent(place), words));
    }
    ticks
}

/// A place as a drawing reads it.
fn per_cent(place: u32) -> String {
    let [whole, tenth] = [place / 10, place % 10].map(|it| plain_digits(u64::from(it)));
    [&whole, ".", &tenth, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::per_cent;

    #[test]
    fn a_place_is_a_part_of_the_side() {
        assert_eq!("0.0%", per_cent(0));
        assert_eq!("43.2%", per_cent(432));
        assert_eq!("100.0%", per_cent(1000));
    }
}
