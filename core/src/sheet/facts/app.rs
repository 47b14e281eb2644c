//! The facts of one app.

use super::Writer;
use crate::bill::Bill;
use crate::date::Date;
use crate::matrix::Row;
use crate::metric::{Extent, Metric};
use crate::quote::{AppQuote, EditionQuote, Outcome};
use crate::scenario::App;
use crate::sheet::{Fact, Label, Part, Reckoning, SheetWords};
use crate::source::Source;
use crate::tables::TERMS;
use crate::terms::{Named, plain_digits};
use crate::verdict::Availability;

/// What was stated, and which billing mode follows from it.
pub(super) fn inputs(writer: &mut Writer<'_>, app: &App, quote: &AppQuote) {
    let words = writer.words;
    let language = words.language();
    writer.part = Part::Inputs;
    let label = writer.label(Label::Idc);
    writer.words("idc", label, app.idc.name_in(language).to_owned());
    let none = || words.label(Label::NoApp).to_owned();
    let first = app.first_app_date.map_or_else(none, Date::text);
    let label = writer.label(Label::FirstApp);
    writer.words("first_app_date", label, first);
    let mode = Fact {
        item: writer.label(Label::Mode),
        value: quote.billing_mode.name_in(language).to_owned(),
        how: words.mode(quote.billing_mode_reason, app.idc),
        ..Fact::default()
    };
    writer.push("billing_mode", mode);
    if let Some(edition) = app.current_edition {
        let label = writer.label(Label::CurrentEdition);
        writer.words(
            "current_edition",
            label,
            edition.name_in(language).to_owned(),
        );
    }
    if let Some(date) = app.start_date {
        let label = writer.label(Label::StartDate);
        writer.words("start_date", label, date.text());
    }
    for metric in Metric::ALL {
        let count = app.usage.of(*metric);
        let unknown = words.label(Label::Unknown);
        writer.count(metric.name(), words.metric(*metric), count, unknown);
    }
    for (need, asked) in &app.needs.sizes {
        let count = match asked {
            Extent::Count(count) => Some(*count),
            Extent::Unlimited => None,
        };
        let unlimited = language.words(TERMS.unlimited);
        writer.count(need.name(), words.need(*need), count, unlimited);
    }
    for feature in &app.needs.features {
        let label = Row::of_feature(*feature).map_or("", |row| language.words(row.label));
        let item = writer.label(Label::Feature);
        writer.words(feature.name(), item, label.to_owned());
    }
}

/// The edition that counts, line by line, and its first month.
pub(super) fn bill(writer: &mut Writer<'_>, quote: &AppQuote, taken: Option<&EditionQuote>) {
    let words = writer.words;
    writer.part = Part::Bill;
    let item = writer.label(Label::Edition);
    let Some(edition) = taken else {
        let open = writer.label(Label::Open);
        writer.words("edition", item, open);
        return;
    };
    let standing = if quote.recommended == Some(edition.edition) {
        Label::Recommended
    } else {
        Label::Chosen
    };
    let name = edition.edition.name_in(words.language());
    let value = [name, " (", words.label(standing), ")"].concat();
    writer.words("edition", item, value);
    let Some(bill) = edition.bill() else {
        let label = writer.label(Label::Total);
        writer.amount("total", label, None, Reckoning::Given);
        return;
    };
    lines(writer, bill);
    first_month(writer, edition);
}

fn lines(writer: &mut Writer<'_>, bill: &Bill) {
    let words = writer.words;
    for line in &bill.lines {
        let fact = Fact {
            item: words.line(line.id),
            quantity: Some(line.quantity),
            unit_price: Some(line.unit_price),
            amount: Some(line.amount),
            how: words.origin(line),
            source: source(&line.source, words),
            ..Fact::default()
        };
        writer.push(&line.id.text(), fact);
    }
    writer.sums(bill.exact_total, bill.total);
}

/// Document, section, date and, where it is known, the address.
fn source(source: &Source, words: &dyn SheetWords) -> String {
    let language = words.language();
    let mut parts = vec![
        language.words(source.document.title),
        language.words(source.section),
        source.document.as_of,
    ];
    parts.extend(source.document.url);
    parts.join(", ")
}

fn first_month(writer: &mut Writer<'_>, edition: &EditionQuote) {
    let words = writer.words;
    let Some(month) = &edition.first_month else {
        return;
    };
    writer.part = Part::FirstMonth;
    let [days, all] =
        [month.days_in_force, month.days_in_month].map(|it| plain_digits(u64::from(it)));
    let label = writer.label(Label::Days);
    writer.words("days", label, [&*days, " / ", &all].concat());
    for line in &month.lines {
        let by_day = if line.prorated {
            words.label(Label::ByDay)
        } else {
            ""
        };
        let fact = Fact {
            item: words.line(line.id),
            amount: Some(line.amount),
            how: by_day.to_owned(),
            ..Fact::default()
        };
        writer.push(&line.id.text(), fact);
    }
    writer.sums(month.exact_total, month.total);
}

/// The six editions: a total, or why there is none.
pub(super) fn editions(writer: &mut Writer<'_>, app: &App, quote: &AppQuote) {
    let words = writer.words;
    writer.part = Part::Editions;
    for it in &quote.editions {
        let availability = words.label(match it.availability {
            Availability::Available => Label::Available,
            Availability::AfterMigration => Label::AfterMigration,
            Availability::Unavailable => Label::Unavailable,
        });
        let (status, how) = match &it.outcome {
            Outcome::Feasible(_) => (None, String::new()),
            Outcome::Infeasible(reasons) => {
                let reasons = reasons.iter().map(|reason| words.reason(reason, app.idc));
                let reasons: Vec<_> = reasons.collect();
                (Some(Label::Infeasible), reasons.join(" "))
            }
            Outcome::NeedsInput(missing) => (Some(Label::NeedsInput), words.missing(missing)),
            Outcome::Unpriced => (Some(Label::Unpriced), String::new()),
        };
        let mut value = availability.to_owned();
        if let Some(status) = status {
            value = [&value, "; ", words.label(status)].concat();
        }
        let fact = Fact {
            item: it.edition.name_in(words.language()).to_owned(),
            value,
            amount: it.bill().map(|bill| bill.total),
            how,
            ..Fact::default()
        };
        writer.push(it.edition.name(), fact);
    }
}
