//! `im-quote presets`: ready-made scenarios.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::date::Date;
use im_pricing_core::edition::Edition;
use im_pricing_core::money::Money;
use im_pricing_core::preset::Preset;
use im_pricing_core::problem::{Code, Expected};
use im_pricing_core::quote::quote;
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::{LAST_CONFIRMED, PRESETS};
use im_pricing_core::text::Language;
use serde::Serialize;

use super::args::PresetsArgs;
use super::{Answer, Options, Read, print, text};
use crate::failure::Failure;
use crate::output;

#[derive(Serialize)]
struct Presets {
    schema: u8,
    book_date: Date,
    lang: &'static str,
    apps: Vec<PresetView>,
}

#[derive(Serialize)]
struct PresetView {
    name: &'static str,
    title: &'static str,
    why: &'static str,
    scenario: Scenario,
    recommended: Option<Edition>,
    total: Option<Money>,
}

/// Prints all presets, or the scenario of one.
pub(super) fn run(args: &PresetsArgs) -> Result<ExitCode, Failure> {
    let Some(id) = args.id.as_deref() else {
        return print(list(args.lang), args.format);
    };
    if let Some(preset) = Preset::of(id) {
        return output::json(&preset.scenario());
    }
    let mut options = Options::default();
    let known = Expected::Words("the name of a preset, as `im-quote presets` lists them");
    options.report("/preset", Code::UnknownValue, known);
    output::problems(&options.into_problems())
}

fn list(language: &'static Language) -> Read<Presets> {
    let mut apps = Vec::new();
    for preset in PRESETS {
        let scenario = preset.scenario();
        let quote = quote(&scenario)?;
        apps.push(PresetView {
            name: preset.id,
            title: language.words(preset.name),
            why: language.words(preset.why),
            scenario,
            recommended: quote.apps.first().and_then(|app| app.recommended),
            total: quote.total,
        });
    }
    Ok(Presets {
        schema: 1,
        book_date: LAST_CONFIRMED,
        lang: language.tag,
        apps,
    })
}

impl Answer for Presets {
    fn to_text(&self) -> String {
        let rows = self.apps.iter().map(|it| {
            let usage = it
                .scenario
                .apps
                .first()
                .map(|app| app.usage)
                .unwrap_or_default();
            vec![
                it.name.to_owned(),
                it.title.to_owned(),
                text::count(usage.peak_dau),
                text::count(usage.peak_groups),
                text::count(usage.mau),
                text::edition(it.recommended),
                text::amount(it.total),
            ]
        });
        let headings = [
            "preset",
            "name",
            "DAU",
            "groups",
            "MAU",
            "cheapest",
            "total in USD",
        ];
        let mut out = text::table(&headings, rows.collect());
        for it in &self.apps {
            let _ = writeln!(out, "{}: {}", it.title, it.why);
        }
        out
    }
}
