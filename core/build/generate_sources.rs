//! The sections of the pages, what they say, and the rules that rest on them, as Rust source text.

use std::fmt::Write;

use super::generate::Generator;
use super::parse::Word;
use super::sayings;
use super::vocabulary::variant;

/// `RULES`, `SECTIONS` and what they say in each language.
pub(crate) fn sources(generator: &Generator<'_>) -> String {
    [rules(generator), sections(generator), said(generator)].concat()
}

fn rules(generator: &Generator<'_>) -> String {
    let mut out = "/// The rules that no price, row or book names the pages of, in the order of [`RuleKind::ALL`].\npub static RULES: &[RuleTerms] = &[\n".to_owned();
    for rule in &generator.catalog.rules.data.rule {
        let sources = rule.sources.get_ref().iter();
        let sources: Vec<_> = sources.map(|it| generator.source(it)).collect();
        let conditions: Vec<_> = rule.conditions.iter().map(Word::get_ref).collect();
        let _ = writeln!(
            out,
            "    RuleTerms {{ kind: RuleKind::{}, sources: &[{}], conditions: &{conditions:?} }},",
            variant(rule.id.get_ref()),
            sources.join(", "),
        );
    }
    out + "];\n\n"
}

fn sections(generator: &Generator<'_>) -> String {
    let keys = sayings::keys(generator.catalog);
    let mut out =
        "/// Every section that something rests on, with the languages in which it was read.\npub static SECTIONS: &[Section] = &[\n"
            .to_owned();
    for (id, section) in &keys {
        let mut documents = generator.catalog.sources.data.document.iter();
        let document = documents.find(|it| it.id.get_ref() == id);
        let languages: Vec<_> = document
            .into_iter()
            .flat_map(|it| it.languages.iter().map(Word::get_ref))
            .collect();
        let _ = writeln!(
            out,
            "    Section {{ source: {}, languages: &{languages:?} }},",
            generator.source_of(id, section),
        );
    }
    let id = sayings::id(&keys);
    let _ = writeln!(
        out,
        "];\n\n/// Names the sections and their order.\npub const SECTIONS_ID: &str = {id:?};\n"
    );
    out
}

fn said(generator: &Generator<'_>) -> String {
    let keys = sayings::keys(generator.catalog);
    let mut out = String::new();
    let mut all = Vec::new();
    for (name, file) in &generator.catalog.sayings {
        let tag = name.trim_start_matches("says/").trim_end_matches(".toml");
        let name = tag.to_ascii_uppercase().replace('-', "_") + "_SAYINGS";
        let _ = writeln!(
            out,
            "/// What the sections say, in `{tag}`.\npub static {name}: Sayings = Sayings {{\n    tag: {tag:?},\n    texts: &["
        );
        for key in &keys {
            let text = sayings::lookup(&file.data, *key).map_or("", |it| it.get_ref());
            let _ = writeln!(out, "        {text:?},");
        }
        out += "    ],\n};\n\n";
        all.push(format!("&{name}"));
    }
    let all = all.join(", ");
    out + &format!(
        "/// Every language. A program that names only some carries only those.\npub static SAYINGS: &[&Sayings] = &[{all}];\n\n"
    )
}
