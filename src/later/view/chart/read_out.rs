//! The read-out: what each edition costs at a value that the reader points at.

use im_pricing_core::edition::Edition;
use im_pricing_core::envelope::cheapest_at;
use im_pricing_core::money::Money;
use im_pricing_core::terms::{plain_digits, read_digits};

use super::drawing::vertices;
use super::{ChartModel, LENGTH, part};
use crate::scale::{above, below, insert};
use crate::text::{Texts, fill};
use crate::view::usage::quantity;
use crate::view::words::money;

/// What is read out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadOutModel {
    /// The value, in digits.
    pub at: String,
    /// Where it lies, as a CSS percentage.
    pub left: String,
    /// The value in words.
    pub heading: String,
    /// What each edition costs there.
    pub amounts: Vec<AmountModel>,
    /// All of it in one breath.
    pub spoken: String,
}

/// One edition of the read-out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AmountModel {
    /// Which edition.
    pub edition: Edition,
    /// Its name.
    pub name: String,
    /// The amount, or that there is none here.
    pub amount: String,
    /// The amount as the contract prints it; empty without one.
    pub plain: String,
    /// Whether none costs less.
    pub is_least: bool,
}

impl ChartModel {
    /// The lowest and the highest value, in digits.
    pub fn range(&self) -> [String; 2] {
        [self.x.first(), self.x.last()].map(plain_digits)
    }

    /// The value that a pointer means, `at` of `length` from the left.
    pub fn pointed(&self, at: i32, length: i32) -> u64 {
        let [at, length] = [at, length].map(|it| u64::try_from(it).unwrap_or_default());
        let place = at.saturating_mul(LENGTH.into()).checked_div(length);
        let place = u32::try_from(place.unwrap_or_default()).unwrap_or(LENGTH);
        self.x.value(place.min(LENGTH))
    }

    /// How a pointed value is kept: with the reader's own figure, because it is of no interest any
    /// more once that has changed.
    pub fn keep(&self, at: u64) -> String {
        [&self.own_figure(), " ", &plain_digits(at)].concat()
    }

    /// The value that was kept, or else the reader's own.
    pub fn kept(&self, text: &str) -> Option<u64> {
        let kept = text
            .split_once(' ')
            .filter(|(own, _)| *own == self.own_figure())
            .and_then(|(_, at)| read_digits(at))
            .filter(|at| (self.x.first()..=self.x.last()).contains(at));
        kept.or(self.yours)
    }

    fn own_figure(&self) -> String {
        self.yours.map_or_else(String::new, plain_digits)
    }

    /// Where a key leads from `at`; none for a key that means nothing here.
    pub fn step(&self, key: &str, at: u64) -> Option<u64> {
        Some(match key {
            "ArrowRight" | "ArrowUp" => above(&self.stops, at).unwrap_or(at),
            "ArrowLeft" | "ArrowDown" => below(&self.stops, at).unwrap_or(at),
            "PageUp" => above(&self.landmarks, at).unwrap_or(at),
            "PageDown" => below(&self.landmarks, at).unwrap_or(at),
            "Home" => self.x.first(),
            "End" => self.x.last(),
            _ => return None,
        })
    }

    /// What the chart says at `at`.
    pub fn read_out(&self, at: u64, texts: &Texts) -> ReadOutModel {
        let words = &texts.later().chart;
        let least = cheapest_at(&self.curves.own_last(), at);
        let value = quantity(self.choice.metric, at, texts);
        let mut spoken = value.clone();
        let mut amounts = Vec::new();
        for curve in &self.curves.all {
            let edition = curve.edition();
            let name = self.curves.name(edition, texts);
            let total = curve.at(at).map(Money::to_cents);
            let amount = total.map_or_else(|| words.outside.to_owned(), |it| money(it, texts));
            if total.is_some() {
                let values = [("edition", &*name), ("total", &amount)];
                spoken.push_str("; ");
                spoken.push_str(&fill(words.amount, &values));
            }
            amounts.push(AmountModel {
                edition,
                name,
                amount,
                plain: total.map_or_else(String::new, Money::text),
                is_least: least == Some(edition),
            });
        }
        ReadOutModel {
            at: plain_digits(at),
            left: part(self.x.place(at)),
            heading: fill(words.here, &[("quantity", &value)]),
            amounts,
            spoken,
        }
    }

    /// Finds where keys lead: to the marks, to each turn of a line and to the value after it.
    pub(super) fn find_stops(&mut self) {
        let (first, last) = (self.x.first(), self.x.last());
        let mut landmarks = self.x.ticks(6);
        for value in super::sentences::edge_values(&self.curves, &self.x) {
            insert(&mut landmarks, value);
        }
        for value in self.yours.into_iter().chain([first, last]) {
            insert(&mut landmarks, value);
        }
        for among in [self.curves.own(), &self.curves.own_last()] {
            for segment in im_pricing_core::envelope::crossings(among, first, last) {
                insert(&mut landmarks, segment.from);
                insert(&mut landmarks, segment.to);
            }
        }
        landmarks.retain(|it| (first..=last).contains(it));
        let mut stops = landmarks.clone();
        for curve in &self.curves.all {
            for (value, _) in vertices(curve, &self.x, false) {
                insert(&mut stops, value);
            }
        }
        (self.landmarks, self.stops) = (landmarks, stops);
    }
}
