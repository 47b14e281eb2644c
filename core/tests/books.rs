//! The data of `core/books`: what ships is right, and each fault is refused where it stands.

#[path = "../build/mod.rs"]
mod data;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use data::{Files, Problem};
use im_pricing_core::book::{AddOn, FirstMonth, Overage, Plan, PriceBook};
use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::{Cell, Row};
use im_pricing_core::metric::Extent;
use im_pricing_core::source::{Claimed, Conflict};
use im_pricing_core::tables::{
    BOOKS, CONDITIONS, CONFLICTS, CUTOVER, DOCUMENTS, EDITIONS, EN, FEATURE_CEILINGS, FOOTNOTES,
    IDC_RULES, LANGUAGES, LAST_CONFIRMED, READINGS, ROWS, TRIALS,
};
use serde::Deserialize;

type Outcome = Result<(), Box<dyn Error>>;

/// A change to the shipped data, and the problems it must cause: these and no others.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Fixture {
    #[serde(default)]
    edit: Vec<Edit>,
    /// A file to add as a copy of another.
    #[serde(default)]
    copy: Vec<Copy>,
    /// A file to leave out.
    #[serde(default)]
    remove: Vec<String>,
    refused: Vec<Refused>,
}

/// Replaces `find`, which stands in `file` once.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    find: String,
    with: String,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Copy {
    from: String,
    to: String,
}

/// A problem, in the line in which `at` ends; in line 1 without it.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Refused {
    file: String,
    at: Option<String>,
    message: String,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn problems(files: &Files) -> Vec<Problem> {
    data::build(files).err().unwrap_or_default()
}

impl Fixture {
    fn apply(&self, files: &mut Files) -> Outcome {
        for Copy { from, to } in &self.copy {
            let text = files.get(from).ok_or("no such file to copy")?.clone();
            files.insert(to.clone(), text);
        }
        for name in &self.remove {
            files.remove(name).ok_or("no such file to leave out")?;
        }
        for Edit { file, find, with } in &self.edit {
            let text = files.get_mut(file).ok_or("no such file to edit")?;
            line_after(text, find)?;
            *text = text.replace(find, with);
        }
        Ok(())
    }

    fn expected(&self, files: &Files) -> Result<Vec<Problem>, Box<dyn Error>> {
        let mut expected = Vec::new();
        for Refused { file, at, message } in &self.refused {
            let line = match (at, files.get(file)) {
                (Some(at), Some(text)) => line_after(text, at)?,
                _ => 1,
            };
            expected.push(Problem {
                file: file.clone(),
                line,
                message: message.clone(),
            });
        }
        expected.sort();
        Ok(expected)
    }
}

/// The line in which `part` ends, if `text` has it once.
fn line_after(text: &str, part: &str) -> Result<usize, Box<dyn Error>> {
    let (before, after) = text
        .split_once(part)
        .ok_or_else(|| format!("no `{part}`"))?;
    if after.contains(part) {
        return Err(format!("more than one `{part}`").into());
    }
    Ok(format!("{before}{part}").lines().count())
}

#[test]
fn the_shipped_data_is_valid() -> Outcome {
    let found = problems(&data::read(&folder("books"))?);
    assert_eq!(Vec::<Problem>::new(), found);
    Ok(())
}

#[test]
fn every_fault_is_refused_with_its_line() -> Outcome {
    let shipped = data::read(&folder("books"))?;
    let mut count = 0;
    for entry in fs::read_dir(folder("tests/fixtures"))? {
        let path = entry?.path();
        let name = path.display();
        let fixture: Fixture = toml::from_str(&fs::read_to_string(&path)?)?;
        let mut files = shipped.clone();
        let patched = fixture.apply(&mut files);
        assert!(patched.is_ok(), "{name}: {patched:?}");
        let expected = fixture.expected(&files);
        let expected = expected.map_err(|error| format!("{name}: {error}"))?;
        assert!(!expected.is_empty(), "{name} refuses nothing");
        assert_eq!(expected, problems(&files), "{name}");
        count += 1;
    }
    assert!(count >= 60, "only {count} fixtures were read");
    Ok(())
}

/// `unlimited` or the count.
fn extent(extent: Extent) -> String {
    match extent {
        Extent::Count(count) => count.to_string(),
        Extent::Unlimited => "unlimited".to_owned(),
    }
}

/// All prices of an edition in one line.
fn prices(plan: &Plan) -> String {
    let overages = plan.overages.iter().map(
        |Overage {
             metric,
             quota,
             block,
             price,
         }| { format!("; {} {quota}+{block} {}", metric.name(), price.amount) },
    );
    let add_ons = plan.add_ons.iter().map(|AddOn { key, tiers }| {
        let tiers = tiers.iter().map(|tier| {
            let reaches = extent(tier.reaches);
            format!(" {reaches}={}", tier.price.amount)
        });
        format!("; {}{}", key.name(), tiers.collect::<String>())
    });
    let all = overages.chain(add_ons).collect::<String>();
    format!("{} {}{all}", plan.edition.name(), plan.fee.amount)
}

/// The books and all their prices, typed from the vendor's pages and not from the data files.
const PRICES: &[(&str, &[&str])] = &[
    (
        "dau-2020-02-19",
        &[
            "free 0.00",
            "pro 149.99; peak_dau 10000+10000 149.99; peak_groups 100000+100000 149.99; \
             av_groups_unlimited unlimited=149.99; members_per_group 2000=79.99; \
             groups_per_user 1000=149.99; retention 30=79.99 90=149.99 180=229.99 360=379.99",
            "ultimate 449.99; peak_dau 10000+10000 149.99; peak_groups 100000+100000 149.99; \
             members_per_group 6000=79.99; groups_per_user 3000=149.99; \
             retention 90=79.99 180=149.99 360=299.99",
        ],
    ),
    (
        "dau-2021-08-06",
        &[
            "free 0.00",
            "pro 449.99; peak_dau 10000+10000 449.99; peak_groups 100000+100000 449.99; \
             av_groups_unlimited unlimited=449.99; members_per_group 2000=239.99; \
             groups_per_user 1000=449.99; retention 30=99.99 90=179.99 180=219.99 360=399.99",
            ULTIMATE_SINCE_2021,
        ],
    ),
    (
        "dau-2021-09-03",
        &["free 0.00", PRO_SINCE_2021_09, ULTIMATE_SINCE_2021],
    ),
    (
        "dau-2022-03-16",
        &["free 0.00", PRO_SINCE_2021_09, ULTIMATE_SINCE_2021],
    ),
    (
        "dau-2022-10-18",
        &["free 0.00", PRO_SINCE_2021_09, ULTIMATE_SINCE_2021],
    ),
    (
        "mau-2022-12-26",
        &[
            "developer 0.00",
            "standard 399.00; mau 10000+1 0.015",
            "premium 699.00; mau 10000+1 0.015",
        ],
    ),
];
const PRO_SINCE_2021_09: &str = "pro 449.99; peak_dau 10000+10000 449.99; \
     peak_groups 100000+100000 449.99; av_groups_unlimited unlimited=449.99; \
     members_per_group 2000=239.99; groups_per_user 1000=449.99; \
     retention 30=99.99 90=179.99 180=269.99 360=399.99";
const ULTIMATE_SINCE_2021: &str = "ultimate 899.99; peak_dau 10000+10000 449.99; \
     peak_groups 100000+100000 449.99; members_per_group 6000=239.99; \
     groups_per_user 3000=449.99; retention 90=99.99 180=179.99 360=319.99";

#[test]
fn every_price_of_every_book_is_as_published() {
    let found = BOOKS.iter().map(|PriceBook { id, plans, .. }| {
        let plans = plans.iter().map(prices).collect::<Vec<_>>();
        (*id, plans)
    });
    let expected = PRICES.iter().map(|(id, plans)| {
        let plans = plans.iter().map(|it| (*it).to_owned()).collect();
        (*id, plans)
    });
    assert_eq!(expected.collect::<Vec<_>>(), found.collect::<Vec<_>>());
}

#[test]
fn books_have_their_dates_and_first_month_rules() {
    let found = BOOKS.iter().map(|book| {
        let first_month = match book.first_month {
            FirstMonth::ByDay => "by day".to_owned(),
            FirstMonth::Free { since } => format!("free since {since}"),
            FirstMonth::Unstated => "unstated".to_owned(),
        };
        format!("{} {} {first_month}", book.mode.name(), book.documented)
    });
    let expected = [
        "dau 2020-02-19 free since 2020-04-09",
        "dau 2021-08-06 free since 2021-08-06",
        "dau 2021-09-03 free since 2021-09-03",
        "dau 2022-03-16 unstated",
        "dau 2022-10-18 by day",
        "mau 2022-12-26 by day",
    ];
    assert_eq!(expected.to_vec(), found.collect::<Vec<_>>());
}

/// Number, `U`nlimited, `Y`es, `N`o, by `T`icket, `-` for a row that does not apply.
fn letter(cell: Cell) -> String {
    match cell {
        Cell::Count(count) => return count.to_string(),
        Cell::Unlimited => "U",
        Cell::Supported => "Y",
        Cell::NotSupported => "N",
        Cell::NeedsTicket => "T",
        Cell::NotApplicable => "-",
    }
    .to_owned()
}

/// All 150 cells, typed from the vendor's pages and not from the data files.
const CELLS: &[&str] = &[
    "global_coverage Y Y Y Y Y Y",
    "max_users 100 U U 100 U U",
    "max_friends_per_user 20 3000 3000 20 3000 3000",
    "max_groups_per_user 50 500 1000 50 500 1000",
    "max_members_per_non_av_group 20 200 2000 20 200 2000",
    "max_non_av_groups 100 U U 100 U U",
    "max_av_groups 10 50 U 10 50 U",
    "daily_net_new_groups 100 10000 10000 100 10000 10000",
    "free_retention_days 7 7 30 7 7 30",
    "free_dau 100 10000 10000 - - -",
    "free_mau - - - 100 10000 10000",
    "free_peak_groups 100 100000 100000 100 U U",
    "push_to_all_users N N T T N T",
    "same_platform_multi_device N N Y Y N Y",
    "local_message_search N N Y Y N Y",
    "av_group_history_for_new_members N N Y Y N Y",
    "community N N Y Y N Y",
    "message_read_receipts N N Y Y N Y",
    "targeted_group_messages N N Y Y N Y",
    "av_group_online_member_list N N Y Y N Y",
    "av_group_broadcast N N Y Y N Y",
    "user_status N N Y Y N Y",
    "conversation_mark N N Y Y N Y",
    "conversation_group N N Y Y N Y",
    "av_group_member_ban N N Y Y N Y",
];

#[test]
fn every_cell_of_the_matrix_is_as_published() {
    let found = ROWS.iter().map(|Row { id, cells, .. }| {
        let cells = cells.iter().map(|cell| format!(" {}", letter(*cell)));
        format!("{id}{}", cells.collect::<String>())
    });
    assert_eq!(CELLS.to_vec(), found.collect::<Vec<_>>());
}

#[test]
fn rows_know_what_they_bound() {
    let found = ROWS.iter().filter_map(|row| {
        let need = row.need.map(|it| format!(" need={}", it.name()));
        let caps = row.caps.map(|it| format!(" caps={}", it.name()));
        let ticket = row.raised_by_ticket.then(|| " by ticket".to_owned());
        let all: String = [need, caps, ticket].into_iter().flatten().collect();
        (!all.is_empty()).then(|| format!("{}{all}", row.id))
    });
    let expected = [
        "max_users need=users caps=mau",
        "max_friends_per_user need=friends_per_user",
        "max_groups_per_user need=groups_per_user",
        "max_members_per_non_av_group need=members_per_group",
        "max_non_av_groups need=non_av_groups",
        "max_av_groups need=av_groups",
        "daily_net_new_groups need=daily_net_new_groups by ticket",
        "free_retention_days need=retention_days",
        "free_dau caps=peak_dau",
        "free_mau caps=mau",
        "free_peak_groups caps=peak_groups",
    ];
    assert_eq!(expected.to_vec(), found.collect::<Vec<_>>());
    let features = ROWS
        .iter()
        .filter_map(|row| Some((row.id, row.feature?.name())));
    let features: Vec<_> = features.collect();
    assert_eq!(13, features.len());
    assert!(features.iter().all(|(id, feature)| id == feature));
}

/// The names of some editions, data centres or the like, with `+`.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join("+")
}

fn editions(editions: &[Edition]) -> String {
    names(editions.iter().map(|it| it.name()))
}

#[test]
fn the_terms_beside_the_matrix_are_as_published() {
    assert_eq!("2023-03-30", LAST_CONFIRMED.to_string());
    assert_eq!("2022-12-26", CUTOVER.date.to_string());
    assert_eq!(
        "singapore+frankfurt+seoul+mumbai+silicon_valley",
        names(CUTOVER.idcs.iter().map(|it| it.name()))
    );
    let found = EDITIONS.iter().map(|it| {
        let free = if it.free_tier { " free" } else { "" };
        let month = if it.one_month { " for a month" } else { "" };
        format!("{} {}{free}{month}", it.edition.name(), it.mode.name())
    });
    let expected = [
        "free dau free",
        "pro dau",
        "ultimate dau",
        "developer mau free for a month",
        "standard mau",
        "premium mau",
    ];
    assert_eq!(expected.to_vec(), found.collect::<Vec<_>>());
    let found = IDC_RULES.iter().map(|it| {
        let idcs = names(it.idcs.iter().map(|it| it.name()));
        let by_ticket = if it.by_ticket { "by ticket" } else { "never" };
        let editions = editions(it.editions);
        format!("{} {idcs} {editions} {by_ticket}", it.feature.name())
    });
    let expected = [
        "community frankfurt+seoul developer+premium never",
        "community frankfurt+seoul ultimate by ticket",
    ];
    assert_eq!(expected.to_vec(), found.collect::<Vec<_>>());
    let found = FEATURE_CEILINGS.iter().map(|it| {
        let (feature, need) = (it.feature.name(), it.need.name());
        format!("{feature} {need} {}", it.works_up_to)
    });
    let expected = ["message_read_receipts members_per_group 200"];
    assert_eq!(expected.to_vec(), found.collect::<Vec<_>>());
}

fn claimed(value: Claimed) -> String {
    match value {
        Claimed::Cell(cell) => letter(cell),
        Claimed::Price(price) => price.to_string(),
        Claimed::Words(_) => "words".to_owned(),
    }
}

#[test]
fn conflicts_keep_both_values() {
    let found = CONFLICTS.iter().map(|conflict| {
        let Conflict {
            id,
            about,
            taken,
            other,
            ..
        } = conflict;
        let (taken, other) = (claimed(taken.value), claimed(other.value));
        format!(
            "{id} {about} [{}] {taken} not {other}",
            editions(conflict.editions)
        )
    });
    let expected = [
        "C1 daily_net_new_groups [free] 100 not 10000",
        "C2 free_peak_groups [free] 100 not 100000",
        "C3 free_peak_groups [standard+premium] U not -",
        "C3-developer free_peak_groups [developer] 100 not -",
        "C4 overage.peak_dau [pro+ultimate] 449.99 not 149.99",
        "C4-groups overage.peak_groups [pro+ultimate] 449.99 not 149.99",
        "C5 deduction_days [] words not words",
        "C6 push_to_all_users [ultimate] T not Y",
        "C6-current push_to_all_users [developer+premium] T not Y",
        "C7 community [ultimate] Y not T",
        "C8 message_read_receipts [ultimate+developer+premium] words not words",
        "C10 cutover_scope [] words not words",
        "C11 cutover_date [] words not words",
        "C12 pcc [standard+premium] 0.00 not 0.20",
        "C13 call_trial [] words not words",
        "C13-account call_trial [] words not words",
        "C14 retention_whole_month [pro+ultimate] words not words",
        "C15 change_frequency [] words not words",
        "C16 suspension [] words not words",
        "C17 add_on.retention [pro] 269.99 not 219.99",
        "C18 overage.peak_dau [pro+ultimate] words not words",
        "C22 max_non_av_groups [free] words not words",
        "C23 max_members_per_non_av_group [ultimate] 2000 not 200",
        "C26 free_retention_days [ultimate+premium] 30 not 7",
    ];
    assert_eq!(expected.to_vec(), found.collect::<Vec<_>>());
}

#[test]
fn every_text_is_there_in_every_language() {
    assert_eq!(
        LANGUAGES_EXPECTED.to_vec(),
        LANGUAGES.iter().map(|it| it.tag).collect::<Vec<_>>()
    );
    for language in LANGUAGES {
        let rows = ROWS.iter().map(|it| it.label);
        let footnotes = FOOTNOTES.iter().map(|it| it.text);
        let conditions = CONDITIONS.iter().map(|it| it.text);
        let items = CONDITIONS.iter().flat_map(|it| it.items.iter().copied());
        let reasons = CONFLICTS.iter().map(|it| it.why);
        let texts = rows
            .chain(footnotes)
            .chain(conditions)
            .chain(items)
            .chain(reasons);
        for text in texts {
            let words = language.words(text);
            assert!(!words.is_empty(), "{} {text:?}", language.tag);
            assert!(!words.contains(['{', '}']), "{}: {words}", language.tag);
        }
    }
}
const LANGUAGES_EXPECTED: &[&str] = &["en", "ko", "zh", "ja"];

#[test]
fn prices_in_footnotes_come_from_the_newest_books() -> Outcome {
    let english = LANGUAGES.first().ok_or("no language")?;
    for (id, part) in [
        ("groups_per_user_add_on", "1,000 on Pro (449.99 USD/month)"),
        ("members_add_on", "6,000 on Ultimate (239.99 USD/month)"),
        ("av_groups_add_on", "449.99 USD/month"),
        (
            "retention_add_on_pro",
            "30 days 99.99 USD, 90 days 179.99 USD, 180 days 269.99 USD, 360 days 399.99 USD",
        ),
        (
            "retention_add_on_ultimate",
            "90 days 99.99 USD, 180 days 179.99 USD, 360 days 319.99 USD",
        ),
        ("dau_overage", "per started 10,000 DAU"),
        ("groups_overage", "per started 100,000 groups"),
        ("mau_overage", "0.015 USD"),
    ] {
        let footnote = FOOTNOTES.iter().find(|it| it.id == id).ok_or(id)?;
        let words = english.words(footnote.text);
        assert!(words.contains(part), "{words}");
    }
    Ok(())
}

#[test]
fn every_source_names_a_page_and_a_section() {
    let of_rows = ROWS.iter().flat_map(|it| it.sources);
    let of_footnotes = FOOTNOTES.iter().map(|it| &it.source);
    let of_conditions = CONDITIONS.iter().map(|it| &it.source);
    let of_conflicts = CONFLICTS
        .iter()
        .flat_map(|it| [&it.taken.source, &it.other.source]);
    let plans = BOOKS.iter().flat_map(|it| it.plans);
    let of_prices = plans.flat_map(|plan| {
        let overages = plan.overages.iter().map(|it| &it.price.source);
        let tiers = plan.add_ons.iter().flat_map(|it| it.tiers);
        overages
            .chain(tiers.map(|it| &it.price.source))
            .chain([&plan.fee.source])
    });
    let all = of_rows
        .chain(of_footnotes)
        .chain(of_conditions)
        .chain(of_conflicts);
    let of_readings = READINGS.iter().map(|it| &it.source);
    let of_trials = [&TRIALS.source, &TRIALS.first_day_source];
    let all = all.chain(of_readings).chain(of_trials);
    for source in all.chain(of_prices) {
        assert!(!EN.words(source.section).is_empty());
        assert!(DOCUMENTS.contains(source.document), "{source}");
    }
}
