//! The readings of a bill, the trials, the ready-made scenarios and other names as Rust source text.

use std::fmt::Write;

use super::catalog::Catalog;
use super::generate::Generator;
use super::literal::{date, variants};
use super::parse_cases::{Preset, Trials};
use super::texts::grouped;
use super::value::Value;
use super::vocabulary::{METRICS, NEEDS, variant};

/// `READINGS`, `TRIALS` and `PRESETS`.
pub(crate) fn cases(generator: &Generator<'_>) -> String {
    [readings(generator), trials(generator), presets(generator)].concat()
}

fn readings(generator: &Generator<'_>) -> String {
    let mut out = "/// How a bill may have come about otherwise, simplest first.\npub static READINGS: &[ReadingTerms] = &[\n".to_owned();
    for reading in &generator.catalog.readings.data.reading {
        let id = reading.id.get_ref();
        let _ = writeln!(
            out,
            "    ReadingTerms {{ kind: ReadingKind::{}, text: {}, source: {} }},",
            variant(id),
            generator.text("reading", id),
            generator.source(&reading.source),
        );
    }
    out + "];\n\n"
}

fn trials(generator: &Generator<'_>) -> String {
    let Trials {
        days,
        per_app,
        per_account,
        source,
        first_day_counts,
        first_day_source,
        minutes,
    } = &generator.catalog.trials.data;
    format!(
        "/// The trials of the call feature.\npub static TRIALS: TrialTerms = TrialTerms {{\n    days: {}, per_app: {}, per_account: {}, source: {},\n    first_day_counts: {first_day_counts}, first_day_source: {},\n    minutes: {:?},\n}};\n\n",
        days.get_ref(),
        per_app.get_ref(),
        per_account.get_ref(),
        generator.source(source),
        generator.source(first_day_source),
        minutes.get_ref(),
    )
}

fn presets(generator: &Generator<'_>) -> String {
    let mut out = "/// Ready-made scenarios.\npub static PRESETS: &[Preset] = &[\n".to_owned();
    for it in &generator.catalog.presets.data.preset {
        out += &preset(generator, it);
    }
    out + "];\n\n"
}

fn preset(generator: &Generator<'_>, preset: &Preset) -> String {
    let id = preset.id.get_ref();
    let first_app_date = preset
        .first_app_date
        .as_ref()
        .map_or_else(|| "None".to_owned(), |it| format!("Some({})", date(it)));
    let usage = |name: &str| {
        let mut usage = preset.usage.iter();
        let count = usage.find(|(metric, _)| metric.get_ref() == name);
        count.map_or(0, |(_, count)| *count.get_ref())
    };
    let usage: Vec<_> = METRICS
        .iter()
        .map(|metric| format!("{metric}: Some({})", grouped(usage(metric), "_")))
        .collect();
    let mut sizes = Vec::new();
    for need in NEEDS {
        for (key, size) in &preset.needs {
            if key.get_ref() == need {
                let extent = match size.get_ref() {
                    Value::Count(count) => format!("Extent::Count({})", grouped(*count, "_")),
                    Value::Word(_) => "Extent::Unlimited".to_owned(),
                };
                sizes.push(format!("(Need::{}, {extent})", variant(need)));
            }
        }
    }
    format!(
        "    Preset {{\n        id: {id:?}, name: {}, why: {},\n        idc: Idc::{}, first_app_date: {first_app_date},\n        usage: Usage {{ {} }},\n        sizes: &[{}],\n        features: &[{}],\n    }},\n",
        generator.text("preset", id),
        generator.text("preset_why", id),
        variant(preset.idc.get_ref()),
        usage.join(", "),
        sizes.join(", "),
        variants("Feature", &preset.features),
    )
}

/// `ALIASES`.
pub(crate) fn aliases(catalog: &Catalog) -> String {
    let mut out = "/// Names that no language table holds: of other pages, older and newer ones.\npub static ALIASES: &[Alias] = &[\n".to_owned();
    for alias in &catalog.aliases.data.alias {
        let of: Vec<&str> = alias
            .of
            .get_ref()
            .iter()
            .map(|it| it.get_ref().as_str())
            .collect();
        for name in &alias.names {
            let (lang, words) = (name.lang.get_ref(), name.name.get_ref());
            let _ = writeln!(
                out,
                "    Alias {{ of: &{of:?}, lang: {lang:?}, name: {words:?} }},"
            );
        }
    }
    out + "];\n\n"
}
