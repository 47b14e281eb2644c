//! The charges of the month of a change.

use super::{ChangeBill, ChangeLine, ChangeNote, ChangeOutcome, Part, Refusal};
use crate::bill::{Bill, Line, LineId};
use crate::book::{AddOnKey, Plan, PriceBook};
use crate::date::Date;
use crate::edition::Edition;
use crate::money::{Money, Overflow};
use crate::rules::first_month::{self, FirstMonthAnswer, is_part_of_month};
use crate::rules::lines;
use crate::scenario::App;

/// From a free tier: the first month of the paid edition, since the days before cost nothing.
pub(super) fn after_free_tier(
    book: &'static PriceBook,
    plan: &'static Plan,
    app: &App,
    book_date: Date,
    day: Date,
) -> Result<ChangeOutcome, Overflow> {
    let bill = lines::bill(book, plan, app)?;
    let answer = first_month::bill(book, book_date, Some(day), &bill)?;
    let FirstMonthAnswer::Estimate(first) = answer else {
        return Ok(ChangeOutcome::Refused(Refusal::RuleUnstated));
    };
    let mut lines = Vec::with_capacity(bill.lines.len());
    for (line, month) in bill.lines.iter().zip(&first.lines) {
        let (part, days) = if is_part_of_month(line.id) {
            (Part::After, first.days_in_force)
        } else {
            (Part::Month, first.days_in_month)
        };
        lines.push(ChangeLine {
            amount: month.amount,
            prorated: month.prorated,
            ..whole(plan.edition, line, part, days)
        });
    }
    Ok(ChangeOutcome::Estimate(ChangeBill {
        days_before: day.day().saturating_sub(1),
        days_after: first.days_in_force,
        days_in_month: first.days_in_month,
        lines,
        exact_total: first.exact_total,
        total: first.total,
        notes: vec![ChangeNote::OncePerCalendarMonth],
    }))
}

/// Between paid settings: plan and limit add-ons of each side for its days, the rest whole.
pub(super) fn between_paid(
    book: &'static PriceBook,
    sides: [(&'static Plan, &App); 2],
    day: Date,
) -> Result<ChangeBill, Overflow> {
    let [(old, before), (new, after)] = sides;
    let bills = [
        lines::bill(book, old, before)?,
        lines::bill(book, new, after)?,
    ];
    let [old_bill, new_bill] = &bills;
    let days_in_month = day.days_in_month();
    let days_after = day.days_to_end_of_month();
    let days_before = day.day().saturating_sub(1);
    let mut lines = Vec::new();
    for (edition, bill, part, days) in [
        (old.edition, old_bill, Part::Before, days_before),
        (new.edition, new_bill, Part::After, days_after),
    ] {
        let by_day = bill.lines.iter().filter(|it| is_part_of_month(it.id));
        for line in by_day.filter(|_| days > 0) {
            lines.push(ChangeLine {
                amount: line
                    .amount
                    .share(u64::from(days), u64::from(days_in_month))?,
                prorated: true,
                ..whole(edition, line, part, days)
            });
        }
    }
    let for_month = |line| whole(new.edition, line, Part::Month, days_in_month);
    let is_overage = |line: &&Line| matches!(line.id, LineId::Overage(_));
    lines.extend(new_bill.lines.iter().filter(is_overage).map(for_month));
    let mut notes = vec![ChangeNote::OncePerCalendarMonth];
    // Before a change on the first day there was nothing in this month.
    let earlier = retention(old_bill).filter(|_| days_before > 0);
    let later = retention(new_bill);
    let amount = |line: Option<&Line>| line.map(|line| line.amount);
    if amount(earlier) != amount(later) && days_before > 0 {
        notes.push(ChangeNote::RetentionDearerOfTwo);
    }
    lines.extend(match earlier {
        Some(line) if amount(later) < amount(earlier) => {
            Some(whole(old.edition, line, Part::Month, days_in_month))
        }
        _ => later.map(for_month),
    });
    let exact_total = Money::sum(lines.iter().map(|line| line.amount))?;
    Ok(ChangeBill {
        days_before,
        days_after,
        days_in_month,
        lines,
        exact_total,
        total: exact_total.to_cents(),
        notes,
    })
}

fn retention(bill: &Bill) -> Option<&Line> {
    bill.lines
        .iter()
        .find(|line| line.id == LineId::AddOn(AddOnKey::Retention))
}

/// `line` as it stands in the bill of a full month.
fn whole(edition: Edition, line: &Line, part: Part, days: u8) -> ChangeLine {
    ChangeLine {
        id: line.id,
        edition,
        part,
        days,
        month_amount: line.amount,
        amount: line.amount,
        prorated: false,
        book: line.book,
        source: line.source,
    }
}
