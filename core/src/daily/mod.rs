//! Daily usage from a file: per month the peaks, and the quote that they give.

mod cell;
mod column;
mod month;
mod reader;
mod row;

use serde::{Serialize, Serializer};

use crate::book::PriceBook;
use crate::date::{Date, Month};
use crate::edition::{BillingMode, Idc};
use crate::money::Overflow;
use crate::named::named;
use crate::quote::{Quote, quote};
use crate::scenario::{App, Needs, Scenario, Usage};
use crate::tables::{BOOKS, CUTOVER};

pub use month::MonthDays;
pub use reader::{AppDays, Daily, ROWS, Reader};
pub use row::{BadRow, BadRows, MAX_BAD_ROWS, RowCode};

named! {
    /// What is assumed because the file alone cannot say it; each stands in the answer.
    pub enum Assumption {
        /// The data centre is Singapore.
        IdcSingapore = "idc_singapore",
        /// The first app of the data centre is older than the newer billing mode.
        FirstAppBeforeCutover = "first_app_before_cutover",
        /// Nothing is asked of the app besides the usage.
        NoNeeds = "no_needs",
        /// The file has several apps: the monthly users and groups given for one are used for none.
        UsageOfOneAppNotShared = "usage_of_one_app_not_shared",
    }
}

named! {
    /// Why a month has no quote.
    pub enum NoQuote {
        /// Its last day is before the first price book.
        BookDateBeforeFirstBook = "book_date_before_first_book",
        /// The monthly users given are fewer than the users of one of its days.
        MauBelowPeakDau = "mau_below_peak_dau",
        /// The app has moved to the newer billing, which its data centre did not offer then.
        MigrationNotOffered = "migration_not_offered",
    }
}

/// A file's apps, month by month, priced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct UsageReport {
    /// What was assumed; empty where an app was given and used.
    pub assumptions: Vec<Assumption>,
    /// One per app of the file; at least one.
    pub apps: Vec<AppReport>,
    /// Bad rows that belong to no app of several.
    pub bad_rows: Vec<BadRow>,
    /// Names of columns that were not read.
    pub ignored_columns: Vec<String>,
    /// Lines of the file.
    pub lines: u64,
    /// Rows below column names that make no sense.
    pub unread_rows: u64,
}

/// One app of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppReport {
    /// Its name.
    pub name: String,
    /// The months with at least one usable row, in order.
    pub months: Vec<MonthReport>,
    /// Months between the first and the last without a usable row.
    pub missing_months: Vec<Month>,
    /// Its bad rows, those that are kept.
    pub bad_rows: Vec<BadRow>,
    /// All its bad rows.
    pub bad_row_count: u64,
}

/// One month of an app.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MonthReport {
    /// Which month.
    pub month: Month,
    /// Users of the highest day.
    pub peak_dau: u64,
    /// That day; on a tie the first one.
    pub peak_day: Date,
    /// Groups at the highest day, or those given for the app where the file has none; unknown
    /// otherwise.
    pub peak_groups: Option<u64>,
    /// Days of the month without a usable row.
    pub missing_days: u8,
    /// Days whose row tells no groups.
    pub days_without_groups: u8,
    /// The month priced with the books in force on its last day, or why it is not.
    #[serde(flatten)]
    pub price: MonthPrice,
}

/// The quote of a month, or why there is none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MonthPrice {
    /// The whole quote, for a full month.
    Quote(Quote),
    /// Why not.
    None(NoQuote),
}

impl Serialize for MonthPrice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let (quote, code) = match self {
            Self::Quote(quote) => (Some(quote), None),
            Self::None(code) => (None, Some(code)),
        };
        let mut it = serializer.serialize_struct("MonthPrice", 2)?;
        it.serialize_field("quote", &quote)?;
        it.serialize_field("no_quote", &code)?;
        it.end()
    }
}

/// Prices each month of a file, for `app` or, without one, for an app that is assumed. Start dates
/// are ignored: months are whole.
///
/// # Errors
/// [`Overflow`], which no usage within the contract's ranges reaches.
pub fn report(daily: Daily, app: Option<&App>) -> Result<UsageReport, Overflow> {
    let several = daily.apps.len() > 1;
    let mut assumptions = Vec::new();
    let mut model = if let Some(app) = app {
        app.clone()
    } else {
        assumptions.extend([
            Assumption::IdcSingapore,
            Assumption::FirstAppBeforeCutover,
            Assumption::NoNeeds,
        ]);
        assumed_app()
    };
    model.start_date = None;
    if several && model.usage != Usage::default() {
        assumptions.push(Assumption::UsageOfOneAppNotShared);
        model.usage = Usage::default();
    }
    let mut loose = daily.bad_rows;
    let mut files = daily.apps;
    if files.is_empty() {
        files.push(AppDays {
            name: None,
            months: Vec::new(),
            bad_rows: BadRows::default(),
        });
    }
    let mut apps = Vec::with_capacity(files.len());
    for file in files {
        let mut bad_rows = file.bad_rows;
        if !several {
            bad_rows.join(core::mem::take(&mut loose));
        }
        let mut model = model.clone();
        if let Some(name) = file.name {
            model.name = name;
        }
        apps.push(AppReport {
            months: price_months(&file.months, &model)?,
            missing_months: missing_months(&file.months),
            name: model.name,
            bad_rows: bad_rows.kept,
            bad_row_count: bad_rows.count,
        });
    }
    Ok(UsageReport {
        assumptions,
        apps,
        bad_rows: loose.kept,
        ignored_columns: daily.ignored_columns,
        lines: daily.lines,
        unread_rows: daily.unread_rows,
    })
}

/// An app about which nothing is known but its days.
fn assumed_app() -> App {
    App {
        name: "app-1".to_owned(),
        idc: Idc::Singapore,
        first_app_date: BOOKS.iter().map(|book| book.documented).min(),
        migrated: false,
        current_edition: None,
        usage: Usage::default(),
        needs: Needs::default(),
        start_date: None,
    }
}

fn price_months(months: &[MonthDays], app: &App) -> Result<Vec<MonthReport>, Overflow> {
    let mut reports = Vec::with_capacity(months.len());
    for it in months {
        let peak_groups = it.peak_groups.or(app.usage.peak_groups);
        let usage = Usage {
            peak_dau: Some(it.peak_dau),
            peak_groups,
            mau: app.usage.mau,
        };
        reports.push(MonthReport {
            month: it.month,
            peak_dau: it.peak_dau,
            peak_day: it.peak_day,
            peak_groups,
            missing_days: it.missing_days(),
            days_without_groups: it.days_without_groups,
            price: price_month(it.month.last_day(), usage, app)?,
        });
    }
    Ok(reports)
}

fn price_month(book_date: Date, usage: Usage, app: &App) -> Result<MonthPrice, Overflow> {
    let has_no_book = |mode: &BillingMode| PriceBook::in_force(*mode, book_date).is_none();
    if BillingMode::ALL.iter().all(has_no_book) {
        return Ok(MonthPrice::None(NoQuote::BookDateBeforeFirstBook));
    }
    if app.migrated && book_date < CUTOVER.date {
        return Ok(MonthPrice::None(NoQuote::MigrationNotOffered));
    }
    if usage.mau.is_some_and(|mau| Some(mau) < usage.peak_dau) {
        return Ok(MonthPrice::None(NoQuote::MauBelowPeakDau));
    }
    let mut app = app.clone();
    app.usage = usage;
    let scenario = Scenario {
        book_date,
        apps: vec![app],
    };
    Ok(MonthPrice::Quote(quote(&scenario)?))
}

/// The months between those of the file that have no row.
fn missing_months(months: &[MonthDays]) -> Vec<Month> {
    let mut missing = Vec::new();
    for (earlier, later) in months.iter().zip(months.iter().skip(1)) {
        let mut next = earlier.month.next();
        while let Some(month) = next.filter(|it| *it < later.month) {
            missing.push(month);
            next = month.next();
        }
    }
    missing
}
