//! Amounts as whole numbers, worked out from their text alone: a second opinion on sums.

use im_pricing_core::bill::{Bill, FirstMonthBill};
use im_pricing_core::money::Money;
use im_pricing_core::quote::Quote;

/// A cent, in the unit of [`units`].
const CENT: i128 = 1_000_000;

/// An amount in units of 10^-8 dollars. It has at least two decimals and no more than needed.
pub(crate) fn units(amount: Money) -> i128 {
    let text = amount.text();
    let (whole, decimals) = text.split_once('.').expect("an amount has a point");
    assert!((2..=8).contains(&decimals.len()), "{text}");
    assert!(decimals.len() == 2 || !decimals.ends_with('0'), "{text}");
    assert!(whole == "0" || !whole.starts_with('0'), "{text}");
    let digits = [whole, decimals, &"0".repeat(8 - decimals.len())].concat();
    digits.parse().expect("an amount is made of digits")
}

/// Every total of a quote is the sum of its lines, and the quote's that of the recommended editions.
pub(crate) fn check_sums(quote: &Quote) {
    let mut whole = Some(0);
    for app in &quote.apps {
        assert_eq!(6, app.editions.len());
        for edition in &app.editions {
            if let Some(bill) = edition.bill() {
                check_bill(bill);
            }
            if let Some(bill) = &edition.first_month {
                check_first_month(bill);
            }
        }
        let recommended = app.recommended.and_then(|it| app.edition(it)?.bill());
        whole = whole.and_then(|sum| Some(sum + units(recommended?.total)));
    }
    assert_eq!(whole, quote.total.map(units));
}

fn check_bill(bill: &Bill) {
    let mut sum = 0;
    for line in &bill.lines {
        let amount = units(line.amount);
        assert!(line.quantity > 0);
        assert_eq!(i128::from(line.quantity) * units(line.unit_price), amount);
        sum += amount;
    }
    check_total(sum, bill.exact_total, bill.total);
}

fn check_first_month(bill: &FirstMonthBill) {
    assert!(bill.days_in_force >= 1 && bill.days_in_force <= bill.days_in_month);
    let sum = bill.lines.iter().map(|it| units(it.amount)).sum();
    check_total(sum, bill.exact_total, bill.total);
}

/// The exact total is the sum; the total is it to cents, half up.
fn check_total(sum: i128, exact_total: Money, total: Money) {
    assert_eq!(sum, units(exact_total));
    assert_eq!((sum + CENT / 2) / CENT * CENT, units(total));
}
