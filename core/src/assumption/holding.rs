//! Which assumptions hold for a scenario and its quote.

use crate::assumption::Assumption;
use crate::assumption::conflicting::{self, Taken};
use crate::bill::LineId;
use crate::book::PriceBook;
use crate::edition::{BillingMode, Edition};
use crate::metric::Metric;
use crate::quote::{AppQuote, EditionQuote, Quote};
use crate::scenario::{App, Scenario};
use crate::tables::LAST_CONFIRMED;

/// The edition that counts for the app at `place`: the chosen one, else the recommended one.
#[must_use]
pub fn chosen_edition<'a>(
    quote: &'a AppQuote,
    choices: &[Option<Edition>],
    place: usize,
) -> Option<&'a EditionQuote> {
    let chosen = choices.get(place).copied().flatten();
    quote.edition(chosen.or(quote.recommended)?)
}

/// What `quote`, the answer to `scenario`, takes for granted, in the order of the kinds. `choices` are
/// the editions by position; without one the recommended edition counts.
#[must_use]
pub fn assumptions(
    scenario: &Scenario,
    quote: &Quote,
    choices: &[Option<Edition>],
) -> Vec<Assumption> {
    let mut list = Vec::new();
    let books = BillingMode::ALL
        .iter()
        .filter_map(|mode| PriceBook::in_force(*mode, quote.book_date));
    list.push(Assumption::PricesAsOf {
        date: quote.book_date,
        books: books.map(|book| book.id).collect(),
        confirmed: LAST_CONFIRMED,
    });
    list.push(Assumption::DollarsPerMonth);
    usage(&mut list, &scenario.apps);
    let taken: Vec<Taken<'_>> = scenario
        .apps
        .iter()
        .zip(&quote.apps)
        .enumerate()
        .map(|(place, (app, quote))| (app, quote, chosen_edition(quote, choices, place)))
        .collect();
    let lines = || {
        let bills = taken.iter().filter_map(|it| it.2?.bill());
        bills.flat_map(|bill| &bill.lines)
    };
    if lines().any(|line| matches!(line.id, LineId::AddOn(_))) {
        list.push(Assumption::CheapestAddOns);
    }
    if taken.len() > 1 {
        list.push(Assumption::QuotasNotPooled);
    }
    for (app, quote, edition) in &taken {
        mode(&mut list, app, quote);
        if let Some(edition) = edition.filter(|it| quote.recommended != Some(it.edition)) {
            list.push(Assumption::EditionChosen {
                app: app.name.clone(),
                edition: edition.edition,
            });
        }
    }
    let mut bills = taken.iter().filter_map(|it| it.2?.bill());
    if bills.any(|bill| bill.exact_total != bill.total) {
        list.push(Assumption::RoundedOnce);
    }
    if taken.iter().any(|it| has_first_month(it.2)) {
        list.push(Assumption::FirstMonthEstimate);
    }
    list.extend(conflicting::met(&taken, quote.book_date));
    // Several apps may each add some of a kind.
    list.sort_by_key(Assumption::kind);
    list
}

fn has_first_month(edition: Option<&EditionQuote>) -> bool {
    edition.is_some_and(|it| it.first_month.is_some())
}

/// What was stated about usage and needs, and what was not.
fn usage(list: &mut Vec<Assumption>, apps: &[App]) {
    let names = |is_meant: &dyn Fn(&App) -> bool| -> Vec<String> {
        let meant = apps.iter().filter(|app| is_meant(app));
        meant.map(|app| app.name.clone()).collect()
    };
    let states = |app: &App, metric: Metric| app.usage.of(metric).is_some();
    let is_stated = |metric: &Metric| apps.iter().any(|app| states(app, *metric));
    if Metric::ALL.iter().any(is_stated) {
        list.push(Assumption::UsageAsStated);
    }
    for metric in Metric::ALL {
        let unknown = names(&|app| !states(app, *metric));
        if !unknown.is_empty() {
            list.push(Assumption::UsageUnknown {
                metric: *metric,
                apps: unknown,
            });
        }
    }
    let bare = names(&|app| app.needs.sizes.is_empty() && app.needs.features.is_empty());
    if !bare.is_empty() {
        list.push(Assumption::UsageOnly(bare));
    }
}

/// How the billing mode was decided; apps for which that is the same are named together.
fn mode(list: &mut Vec<Assumption>, app: &App, quote: &AppQuote) {
    let name = app.name.clone();
    let same = list.iter_mut().find_map(|it| match it {
        Assumption::Mode {
            reason,
            idc,
            first_app_date,
            apps,
            ..
        } => ((*reason, *idc, *first_app_date)
            == (quote.billing_mode_reason, app.idc, app.first_app_date))
            .then_some(apps),
        _ => None,
    });
    match same {
        Some(apps) => apps.push(name),
        None => list.push(Assumption::Mode {
            mode: quote.billing_mode,
            reason: quote.billing_mode_reason,
            idc: app.idc,
            first_app_date: app.first_app_date,
            apps: vec![name],
        }),
    }
}

impl Assumption {
    /// Those about how the figures came to be shown, which only the page knows: an example, the
    /// figures before an error, and the apps that are left out for theirs.
    #[must_use]
    pub fn of_figures(is_example: bool, is_earlier: bool, left_out: Vec<String>) -> Vec<Self> {
        let mut list = Vec::new();
        if is_example {
            list.push(Self::ExampleFigures);
        }
        if is_earlier {
            list.push(Self::EarlierFigures);
        }
        if !left_out.is_empty() {
            list.push(Self::AppsLeftOut(left_out));
        }
        list
    }
}
