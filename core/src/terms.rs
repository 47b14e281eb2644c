//! Official terms that belong to no row and no edition.

use crate::assumption::AssumptionKind;
use crate::book::AddOnKey;
use crate::digits::Digits;
use crate::edition::{BillingMode, Edition, Idc};
use crate::matrix::{Cell, EditionTerms, RowGroup, Unit};
use crate::metric::Metric;
use crate::money::Money;
use crate::tables::TERMS;
use crate::text::{Language, Text};

/// One text per member of each vocabulary, in the vocabulary's order.
#[derive(PartialEq, Eq, Debug)]
pub struct Terms {
    /// By [`Idc`].
    pub idcs: [Text; 6],
    /// By [`BillingMode`].
    pub modes: [Text; 2],
    /// By [`Metric`].
    pub metrics: [Text; 3],
    /// By [`AddOnKey`].
    pub add_ons: [Text; 4],
    /// By [`RowGroup`].
    pub row_groups: [Text; 3],
    /// By [`Unit`], `{n}` standing for the grouped number.
    pub units: [Text; 5],
    /// By [`AssumptionKind`](crate::assumption::AssumptionKind), with places for its values.
    pub assumptions: [Text; 19],
    /// "Plan fee".
    pub plan_fee: Text,
    /// "Out-of-plan usage fee".
    pub overage: Text,
    /// "Value-added services".
    pub value_added: Text,
    /// "Supported".
    pub supported: Text,
    /// "Not supported".
    pub not_supported: Text,
    /// "Supported, by ticket".
    pub needs_ticket: Text,
    /// "Unlimited".
    pub unlimited: Text,
    /// The dash of a row that does not apply.
    pub not_applicable: Text,
}

/// Something with an official name.
pub trait Named {
    /// Its official name in `language`.
    fn name_in(self, language: &Language) -> &'static str;
}

/// `index`'s member of `texts` in `language`.
fn pick(texts: &[Text], index: usize, language: &Language) -> &'static str {
    texts.get(index).map_or("", |text| language.words(*text))
}

impl Named for Idc {
    fn name_in(self, language: &Language) -> &'static str {
        pick(&TERMS.idcs, self.index(), language)
    }
}

impl Named for BillingMode {
    fn name_in(self, language: &Language) -> &'static str {
        pick(&TERMS.modes, self.index(), language)
    }
}

impl Named for Metric {
    fn name_in(self, language: &Language) -> &'static str {
        pick(&TERMS.metrics, self.index(), language)
    }
}

impl Named for AddOnKey {
    fn name_in(self, language: &Language) -> &'static str {
        pick(&TERMS.add_ons, self.index(), language)
    }
}

impl Named for RowGroup {
    fn name_in(self, language: &Language) -> &'static str {
        pick(&TERMS.row_groups, self.index(), language)
    }
}

impl Named for Unit {
    fn name_in(self, language: &Language) -> &'static str {
        pick(&TERMS.units, self.index(), language)
    }
}

impl Named for AssumptionKind {
    fn name_in(self, language: &Language) -> &'static str {
        pick(&TERMS.assumptions, self.index(), language)
    }
}

impl Named for Edition {
    fn name_in(self, language: &Language) -> &'static str {
        EditionTerms::of(self).map_or("", |terms| language.words(terms.name))
    }
}

impl Cell {
    /// What a reader sees in the cell: `20`, `Unlimited`, `10,000/month`, `Supported`; `separator`
    /// stands between thousands.
    #[must_use]
    pub fn text(self, unit: Unit, language: &Language, separator: char) -> String {
        let term = match self {
            Self::Count(count) => {
                let (before, after) = around_braces(unit.name_in(language));
                return [before, &group_with(count, separator), after].concat();
            }
            Self::Unlimited => TERMS.unlimited,
            Self::Supported => TERMS.supported,
            Self::NotSupported => TERMS.not_supported,
            Self::NeedsTicket => TERMS.needs_ticket,
            Self::NotApplicable => TERMS.not_applicable,
        };
        language.words(term).to_owned()
    }
}

/// `10000` as `10000`.
#[must_use]
pub fn plain_digits(mut count: u64) -> String {
    let mut digits = Digits::new();
    loop {
        digits.push_digit(u8::try_from(count % 10).unwrap_or_default());
        count /= 10;
        if count == 0 {
            return digits.text();
        }
    }
}

/// The number that `text` is; nothing for other texts, and for numbers of more than 64 bits. All numbers are
/// read here: each type, and each crate, would bring a reader of its own.
#[inline(never)]
pub fn read_digits(text: &str) -> Option<u64> {
    text.parse().ok()
}

/// Whether `wanted` is a character of `text`. The standard library looks for any text in any text, by a function
/// that is longer than all else in this file.
#[inline(never)]
pub fn has(text: &str, wanted: char) -> bool {
    text.chars().any(|it| it == wanted)
}

/// What stands before and after the place in braces, such as `{n}`; found as shortly as in [`has`].
#[must_use]
pub fn around_braces(template: &str) -> (&str, &str) {
    let (before, rest) = template.split_once('{').unwrap_or((template, ""));
    (before, rest.split_once('}').unwrap_or_default().1)
}

/// `10000` as `10,000`, the grouping of English, Korean, Chinese and Japanese.
#[must_use]
pub fn group_digits(count: u64) -> String {
    group_with(count, ',')
}

/// `10000` as `10,000`, with `separator` for the comma.
#[must_use]
pub fn group_with(count: u64, separator: char) -> String {
    let digits = plain_digits(count);
    let mut text = String::with_capacity(digits.len().saturating_mul(2));
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(index);
        if index > 0 && left.is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// What stands between the digits of a number, as a place writes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Marks {
    /// Between groups of three digits.
    pub group: char,
    /// Before decimals.
    pub decimal: char,
}

impl Marks {
    /// `1,234.5`: that of English, Korean, Chinese and Japanese.
    pub const POINT: Self = Self {
        group: ',',
        decimal: '.',
    };

    /// `1234` as `1,234`.
    #[must_use]
    pub fn count(self, count: u64) -> String {
        group_with(count, self.group)
    }

    /// An amount with its digits grouped: `2,699.94`.
    #[must_use]
    pub fn money(self, amount: Money) -> String {
        self.decimal(&amount.text())
    }

    /// A number in plain digits, such as `-1234.5`, with its digits grouped.
    #[must_use]
    pub fn decimal(self, plain: &str) -> String {
        let (sign, digits) = match plain.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", plain),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        // More digits than 64 bits hold are beyond every scenario; they would stay ungrouped.
        let whole = read_digits(whole).map_or_else(|| whole.to_owned(), |it| self.count(it));
        let mut text = [sign, &whole].concat();
        if !fraction.is_empty() {
            text.push(self.decimal);
            text.push_str(fraction);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Marks, group_digits};
    use crate::money::Money;

    #[test]
    fn amounts_are_grouped_and_keep_every_decimal() {
        for (expected, units, decimals) in [
            ("0.00", 0, 2),
            ("449.99", 44_999, 2),
            ("2,699.94", 269_994, 2),
            ("0.015", 15, 3),
            ("1,234,567.50", 12_345_675, 1),
            ("184,467,440,737,095,516.15", u64::MAX, 2),
        ] {
            assert_eq!(expected, Marks::POINT.money(Money::new(units, decimals)));
        }
        let less = Money::ZERO.minus(Money::new(123_456, 2));
        assert_eq!(
            Ok("-1,234.56".to_owned()),
            less.map(|it| Marks::POINT.money(it))
        );
    }

    #[test]
    fn digits_are_grouped_by_three() {
        for (expected, count) in [
            ("0", 0),
            ("999", 999),
            ("1,000", 1_000),
            ("10,000", 10_000),
            ("10,000,000,000", 10_000_000_000),
        ] {
            assert_eq!(expected, group_digits(count));
        }
    }
}
