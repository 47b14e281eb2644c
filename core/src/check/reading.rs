//! Other ways to read a price list, and which of them give a certain bill.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::price::{self, Bill, Cents, Pool, Start, Variation, find_plan};
use super::{Explanation, ReadingTerms};
use crate::bill::LineId;
use crate::book::{AddOnKey, PriceBook};
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::EditionTerms;
use crate::metric::Extent;
use crate::money::{Overflow, Rounding};
use crate::named::named;
use crate::scenario::App;
use crate::source::{Claimed, Conflict, Source};
use crate::tables::{BOOKS, CONFLICTS, EN, READINGS};

named! {
    /// A kind of reading, in the order in which they are tried.
    pub enum ReadingKind {
        /// The prices of another book.
        OtherBook = "other_book",
        /// The price of the other page of a conflict.
        OtherClaim = "other_claim",
        /// Blocks in proportion.
        PartBlocks = "part_blocks",
        /// Blocks from zero.
        BlocksFromZero = "blocks_from_zero",
        /// All apps against one quota.
        UsagePooledOneQuota = "usage_pooled_one_quota",
        /// All apps against the sum of their quotas.
        UsagePooledAllQuotas = "usage_pooled_all_quotas",
        /// An add-on that the edition need not have.
        AddOnThoughCovered = "add_on_though_covered",
        /// The first month whole.
        FirstMonthWhole = "first_month_whole",
        /// The first month without plan fee and limit add-ons.
        FirstMonthFree = "first_month_free",
        /// The first month by day.
        FirstMonthByDay = "first_month_by_day",
        /// The first month by day, the start day not counted.
        StartDayNotCounted = "start_day_not_counted",
        /// Half a cent to the even cent.
        RoundedHalfToEven = "rounded_half_to_even",
        /// Fractions of a cent cut off.
        RoundedDown = "rounded_down",
        /// Cents line by line.
        LinesRoundedFirst = "lines_rounded_first",
    }
}

/// A reading, with what it is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reading {
    /// Which kind.
    pub kind: ReadingKind,
    /// The book whose prices are taken.
    pub book: Option<&'static PriceBook>,
    /// The conflict whose other side is taken, with all that have its reason.
    pub conflict: Option<&'static Conflict>,
    /// The app, by its position, the add-on and the tier that is charged.
    pub add_on: Option<(usize, AddOnKey, Extent)>,
    /// The page that is read otherwise, or that says otherwise.
    pub source: Source,
}

impl Reading {
    /// The reading's terms in the data.
    #[must_use]
    pub fn terms(&self) -> Option<&'static ReadingTerms> {
        READINGS.iter().find(|it| it.kind == self.kind)
    }

    fn apply(&self, how: &mut Variation) {
        use ReadingKind as Kind;
        match self.kind {
            Kind::OtherBook => how.book = self.book,
            Kind::OtherClaim => fill(&mut how.claims, self.conflict),
            Kind::PartBlocks => how.in_parts = true,
            Kind::BlocksFromZero => how.from_zero = true,
            Kind::UsagePooledOneQuota => how.pool = Pool::OneQuota,
            Kind::UsagePooledAllQuotas => how.pool = Pool::AllQuotas,
            Kind::AddOnThoughCovered => fill(&mut how.extras, self.add_on),
            Kind::FirstMonthWhole => how.first_month = Some(Start::Whole),
            Kind::FirstMonthFree => how.first_month = Some(Start::Free),
            Kind::FirstMonthByDay => how.first_month = Some(Start::ByDay),
            Kind::StartDayNotCounted => how.first_month = Some(Start::WithoutStartDay),
            Kind::RoundedHalfToEven => how.cents = Cents::By(Rounding::HalfEven),
            Kind::RoundedDown => how.cents = Cents::By(Rounding::Down),
            Kind::LinesRoundedFirst => how.cents = Cents::LinesFirst,
        }
    }

    /// Whether both can be true of one bill.
    fn goes_with(&self, other: &Self) -> bool {
        let add_on = |it: &Self| it.add_on.map(|(app, key, _)| (app, key));
        match self.kind {
            ReadingKind::OtherClaim if self.kind == other.kind => self.conflict != other.conflict,
            ReadingKind::AddOnThoughCovered if self.kind == other.kind => {
                add_on(self) != add_on(other)
            }
            _ => self.aspect() != other.aspect(),
        }
    }

    /// What the reading decides: two that decide the same do not go together.
    const fn aspect(&self) -> u8 {
        use ReadingKind as Kind;
        match self.kind {
            Kind::OtherBook => 0,
            Kind::OtherClaim => 1,
            Kind::PartBlocks => 2,
            Kind::BlocksFromZero => 3,
            Kind::UsagePooledOneQuota | Kind::UsagePooledAllQuotas => 4,
            Kind::AddOnThoughCovered => 5,
            Kind::FirstMonthWhole
            | Kind::FirstMonthFree
            | Kind::FirstMonthByDay
            | Kind::StartDayNotCounted => 6,
            Kind::RoundedHalfToEven | Kind::RoundedDown | Kind::LinesRoundedFirst => 7,
        }
    }
}

/// Puts `what` into the first place that is free.
fn fill<T>(places: &mut [Option<T>; 2], what: Option<T>) {
    if let Some(place) = places.iter_mut().find(|it| it.is_none()) {
        *place = what;
    }
}

impl Serialize for Reading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Reading", 8)?;
        it.serialize_field("code", &self.kind)?;
        it.serialize_field("book", &self.book.map(|book| book.id))?;
        it.serialize_field("conflict", &self.conflict.map(|conflict| conflict.id))?;
        let app = self.add_on.map(|(app, ..)| app);
        it.serialize_field("app", &app)?;
        let line = self.add_on.map(|(_, key, _)| LineId::AddOn(key));
        it.serialize_field("line", &line)?;
        it.serialize_field("reaches", &self.add_on.map(|(_, _, reaches)| reaches))?;
        it.serialize_field("source", &self.source)?;
        let text = self.terms().map(|terms| EN.words(terms.text));
        it.serialize_field("text", &text)?;
        it.end()
    }
}

/// Every reading that alone gives a bill that is `wanted`; if there is none, every pair that does.
pub(super) fn explain(
    billed: &[(&App, Edition)],
    book_date: Date,
    wanted: &dyn Fn(&Bill) -> bool,
) -> Result<Vec<Explanation>, Overflow> {
    let readings = candidates(billed, book_date);
    let mut explanations = Vec::new();
    for reading in &readings {
        explanations.extend(attempt(billed, book_date, wanted, &[*reading])?);
    }
    if !explanations.is_empty() {
        return Ok(explanations);
    }
    for (index, one) in readings.iter().enumerate() {
        for other in readings.iter().skip(index) {
            if one.goes_with(other) {
                explanations.extend(attempt(billed, book_date, wanted, &[*one, *other])?);
            }
        }
    }
    Ok(explanations)
}

/// The explanation by `readings` together, if they give the bill.
fn attempt(
    billed: &[(&App, Edition)],
    book_date: Date,
    wanted: &dyn Fn(&Bill) -> bool,
    readings: &[Reading],
) -> Result<Option<Explanation>, Overflow> {
    let mut how = Variation::default();
    for reading in readings {
        reading.apply(&mut how);
    }
    let bill = price::price(billed, book_date, &how)?;
    Ok(bill.filter(wanted).map(|bill| Explanation {
        readings: readings.to_vec(),
        total: bill.total,
    }))
}

/// The readings that can change this bill.
fn candidates(billed: &[(&App, Edition)], book_date: Date) -> Vec<Reading> {
    let mut readings = Vec::new();
    for terms in READINGS {
        let reading = Reading {
            kind: terms.kind,
            book: None,
            conflict: None,
            add_on: None,
            source: terms.source,
        };
        match terms.kind {
            ReadingKind::OtherBook => other_books(reading, billed, book_date, &mut readings),
            ReadingKind::OtherClaim => other_claims(reading, &mut readings),
            ReadingKind::AddOnThoughCovered => {
                add_ons(reading, billed, book_date, &mut readings);
            }
            ReadingKind::UsagePooledOneQuota | ReadingKind::UsagePooledAllQuotas
                if billed.len() < 2 => {}
            ReadingKind::FirstMonthWhole
            | ReadingKind::FirstMonthFree
            | ReadingKind::FirstMonthByDay
            | ReadingKind::StartDayNotCounted
                if billed.iter().all(|(app, _)| app.start_date.is_none()) => {}
            _ => readings.push(reading),
        }
    }
    readings
}

/// Every book of a mode that is billed, but for those in force.
fn other_books(
    reading: Reading,
    billed: &[(&App, Edition)],
    book_date: Date,
    readings: &mut Vec<Reading>,
) {
    for book in BOOKS {
        let of_mode = |edition: Edition| {
            EditionTerms::of(edition).is_some_and(|terms| terms.mode == book.mode)
        };
        let edition = billed.iter().map(|it| it.1).find(|it| of_mode(*it));
        let in_force = PriceBook::in_force(book.mode, book_date);
        let plan = edition.and_then(|edition| book.plan(edition));
        if let Some(plan) = plan.filter(|_| in_force != Some(book)) {
            readings.push(Reading {
                book: Some(book),
                source: plan.fee.source,
                ..reading
            });
        }
    }
}

/// Every disagreement about a price, those of one reason together.
fn other_claims(reading: Reading, readings: &mut Vec<Reading>) {
    for (index, conflict) in CONFLICTS.iter().enumerate() {
        let is_price = matches!(conflict.other.value, Claimed::Price(_));
        let mut earlier = CONFLICTS.iter().take(index);
        if is_price && !earlier.any(|it| it.why == conflict.why) {
            readings.push(Reading {
                conflict: Some(conflict),
                source: conflict.other.source,
                ..reading
            });
        }
    }
}

/// Every tier of every add-on that an app does not buy.
fn add_ons(
    reading: Reading,
    billed: &[(&App, Edition)],
    book_date: Date,
    readings: &mut Vec<Reading>,
) {
    for (index, (app, edition)) in billed.iter().enumerate() {
        let Some((book, plan)) = find_plan(*edition, book_date, &Variation::default()) else {
            continue;
        };
        let bill = crate::rules::lines::bill(book, plan, app).ok();
        for add_on in plan.add_ons {
            let id = LineId::AddOn(add_on.key);
            let mut lines = bill.iter().flat_map(|bill| &bill.lines);
            if lines.any(|line| line.id == id) {
                continue;
            }
            readings.extend(add_on.tiers.iter().map(|tier| Reading {
                add_on: Some((index, add_on.key, tier.reaches)),
                source: tier.price.source,
                ..reading
            }));
        }
    }
}
