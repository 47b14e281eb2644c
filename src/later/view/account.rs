//! What several apps cost together, and what making one app of them would change.

use im_pricing_core::account::{Account, Merge, MergeReason, account};
use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{MAX_COUNT, Metric};
use im_pricing_core::money::Money;
use im_pricing_core::quote::quote;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::terms::Named;

use crate::text::{Texts, fill};
use crate::view::note::quote_note;
use crate::view::usage::quantity;
use crate::view::words::{grouped, joined, money};

/// What all apps cost together.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct AccountModel {
    /// The sum as the contract prints it; none when no app has a price.
    pub plain_total: Option<String>,
    /// The sum as a reader sees it, or that there is none.
    pub total: String,
    /// The apps that are not in it; empty when all are.
    pub without: String,
    /// What a reader must know about several apps.
    pub notes: Vec<String>,
    /// What merging apps would change.
    pub merges: Vec<String>,
}

/// The account of the apps in `priced`, each on its edition; `left_out` are the names of the others.
pub fn of_apps(
    priced: &Scenario,
    editions: &[Option<Edition>],
    left_out: &[&str],
    texts: &Texts,
) -> AccountModel {
    let words = &texts.later().account;
    let mut model = AccountModel::default();
    if !left_out.is_empty() {
        let names = left_out.join(texts.page.comma);
        model.without = fill(words.without, &[("names", &names)]);
    }
    // No scenario within the contract's ranges overflows.
    let (Ok(account), Ok(quote)) = (account(priced, editions), quote(priced)) else {
        return model;
    };
    let total = account.total.filter(|_| !account.apps.is_empty());
    model.plain_total = total.map(Money::text);
    model.total = total.map_or_else(|| words.nothing.to_owned(), |it| money(it, texts));
    model.notes = notes(&account, texts);
    for it in &quote.notes {
        model.notes.push(quote_note(it, texts).words);
    }
    for it in &account.merges {
        model.merges.push(merge(it, texts));
    }
    model
}

fn notes(account: &Account, texts: &Texts) -> Vec<String> {
    let words = texts.later().account.not_pooled;
    account.notes.iter().map(|_| words.to_owned()).collect()
}

fn merge(merge: &Merge, texts: &Texts) -> String {
    let words = &texts.later().account;
    if merge.reason == Some(MergeReason::SumOutOfRange) {
        let values = [
            ("names", &*merge.apps.join(texts.page.comma)),
            ("n", &grouped(MAX_COUNT, texts)),
        ];
        return fill(words.beyond, &values);
    }
    let mut usage = Vec::new();
    for metric in Metric::ALL {
        if let Some(count) = merge.usage.of(*metric) {
            usage.push(quantity(*metric, count, texts));
        }
    }
    if usage.is_empty() {
        usage.push(texts.usage.unknown.to_owned());
    }
    let merged = fill(
        words.merged,
        &[
            ("idc", merge.idc.name_in(texts.lang)),
            ("mode", merge.mode.name_in(texts.lang)),
            ("names", &merge.apps.join(texts.page.comma)),
            ("usage", &usage.join(texts.page.comma)),
        ],
    );
    joined(&[merged, cost(merge, texts)])
}

/// What the merged app costs at most, against the apps apart.
fn cost(merge: &Merge, texts: &Texts) -> String {
    let words = &texts.later().account;
    let (Some(edition), Some(total), Some(apart), Some(difference)) =
        (merge.edition, merge.merged, merge.apart, merge.difference)
    else {
        let why = match merge.reason {
            Some(MergeReason::AppNeedsInput) => words.unknown,
            _ => words.none_fits,
        };
        return why.to_owned();
    };
    let template = match difference.cmp(&Money::ZERO) {
        core::cmp::Ordering::Less => words.saves,
        core::cmp::Ordering::Equal => words.equal,
        core::cmp::Ordering::Greater => words.costs,
    };
    let difference = money(difference, texts);
    fill(
        template,
        &[
            ("edition", edition.name_in(texts.lang)),
            ("total", &money(total, texts)),
            ("apart", &money(apart, texts)),
            ("difference", difference.trim_start_matches('-')),
        ],
    )
}
