//! `im-quote books`: the price books, each price with its source.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::bill::LineId;
use im_pricing_core::listing::{
    BookEntry, Books, ConflictEntry, FirstMonthEntry, OverageEntry, PlanEntry,
};
use im_pricing_core::matrix::Unit;
use im_pricing_core::metric::Extent;
use im_pricing_core::money::Money;
use im_pricing_core::source::Source;
use im_pricing_core::tables::EN;
use im_pricing_core::terms::{Named, group_digits};

use crate::args::BooksFormat;
use crate::conflict::sentences;
use crate::failure::Failure;
use crate::output;
use crate::table::Table;

/// Prints the books.
pub(crate) fn run(format: BooksFormat) -> Result<ExitCode, Failure> {
    let books = Books::new(&EN);
    match format {
        BooksFormat::Json => output::json(&books),
        BooksFormat::Text => output::text(&print(&books)),
    }
}

/// Each book with its dates, its prices and what changed, then the conflicts.
fn print(listing: &Books) -> String {
    let mut text = format!(
        "Prices in {}, per app and calendar month; confirmed until {}.\n",
        listing.currency, listing.last_confirmed
    );
    for book in &listing.books {
        let _ = write!(text, "\n{}", print_book(book));
    }
    if !listing.conflicts.is_empty() {
        text.push_str("\nWhere pages disagree\n");
    }
    let about = |conflict: &ConflictEntry| conflict.about.unwrap_or_default();
    for sentence in sentences(&listing.conflicts, about, Unit::None, &EN) {
        let _ = writeln!(text, "{sentence}");
    }
    text
}

fn print_book(book: &BookEntry) -> String {
    let mut text = format!("{}  {}\n", book.id, book.mode.name_in(&EN));
    let _ = writeln!(text, "{}", in_force(book));
    let _ = writeln!(text, "First month: {}", first_month(&book.first_month));
    text.push_str(&table(book).to_text());
    for note in &book.history {
        let _ = writeln!(text, "{}: {} ({})", note.documented, note.text, note.source);
    }
    text
}

/// The books from the newest to the oldest, then the conflicts, below headings of the third level.
pub(crate) fn to_markdown(listing: &Books) -> String {
    let mut text = String::new();
    for book in listing.books.iter().rev() {
        let _ = writeln!(text, "### {}: {}\n", book.id, book.mode.name_in(&EN));
        let rule = first_month(&book.first_month);
        let _ = writeln!(text, "{} First month: {rule}.\n", in_force(book));
        text.push_str(&table(book).to_markdown());
        for note in &book.history {
            let _ = writeln!(
                text,
                "\n{}: {} ({})",
                note.documented, note.text, note.source
            );
        }
        text.push('\n');
    }
    text.push_str("### Where pages disagree about prices\n\n");
    let about = |conflict: &ConflictEntry| conflict.about.unwrap_or_default();
    for sentence in sentences(&listing.conflicts, about, Unit::None, &EN) {
        let _ = writeln!(text, "- {sentence}");
    }
    text
}

fn in_force(book: &BookEntry) -> String {
    let from = book.documented;
    match book.superseded {
        Some(date) => format!("In force from {from} until the day before {date}."),
        None => format!("In force from {from}."),
    }
}

fn table(book: &BookEntry) -> Table {
    let headings = ["edition", "line", "for", "price", "source"];
    Table {
        headings: headings.map(str::to_owned).to_vec(),
        rows: book.plans.iter().flat_map(plan_rows).collect(),
    }
}

fn first_month(view: &FirstMonthEntry) -> String {
    let rule = match view.rule {
        "by_day" => "plan and limit add-ons by day, the rest whole",
        "free" => "plan and limit add-ons free, the rest whole",
        _ => "no page states the rule",
    };
    let since = view
        .since
        .map_or_else(String::new, |date| format!(", for price dates from {date}"));
    format!("{rule}{since} ({})", view.source)
}

fn plan_rows(plan: &PlanEntry) -> Vec<Vec<String>> {
    let row = |id: LineId, what: String, price: Money, source: Source| {
        let edition = plan.edition.name().to_owned();
        vec![
            edition,
            id.to_string(),
            what,
            price.to_string(),
            source.to_string(),
        ]
    };
    let mut rows = vec![row(
        LineId::Plan(plan.edition),
        String::new(),
        plan.price,
        plan.source,
    )];
    for it in &plan.overage {
        rows.push(row(it.id, each_above_quota(it), it.price, it.source));
    }
    for add_on in &plan.add_ons {
        for tier in &add_on.tiers {
            let what = format!(
                "{} instead of {}",
                extent(tier.reaches),
                extent(add_on.base)
            );
            rows.push(row(add_on.id, what, tier.price, tier.source));
        }
    }
    rows
}

fn each_above_quota(overage: &OverageEntry) -> String {
    let each = match overage.block {
        1 => "each one".to_owned(),
        block => format!("each started {}", group_digits(block)),
    };
    format!("{each} above {}", group_digits(overage.quota))
}

fn extent(extent: Extent) -> String {
    match extent {
        Extent::Count(count) => group_digits(count),
        Extent::Unlimited => "unlimited".to_owned(),
    }
}
