//! The checked data as Rust source text.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::catalog::Catalog;
use super::generate_names::{page_names, page_titles};
use super::literal::{cell_variant, date, money, variants};
use super::parse::{Claim, Conflict, Document, Word};
use super::texts::{self, Key};
use super::vocabulary::{
    self, ADD_ONS, ASSUMPTIONS, ENUMS, IDCS, METRICS, MODES, NEEDS, ROW_GROUPS, TERMS, UNITS,
};
use super::{generate_books, generate_cases, generate_matrix, generate_sources};

/// Looks up what the generated code refers to.
pub(crate) struct Generator<'a> {
    pub(crate) catalog: &'a Catalog,
    texts: BTreeMap<Key, usize>,
    page_names: Vec<String>,
}

/// The whole generated file.
pub(crate) fn source_text(catalog: &Catalog) -> String {
    let keys = texts::keys(catalog);
    let numbered = keys
        .iter()
        .enumerate()
        .map(|(index, key)| (key.clone(), index));
    let generator = Generator {
        catalog,
        texts: numbered.collect(),
        page_names: page_names(catalog),
    };
    [
        "// Written by core/build.rs from core/books. Not to be edited.\n\n".to_owned(),
        assertions(),
        generator.documents(),
        generate_books::books(&generator),
        generate_matrix::matrix(&generator),
        generator.conflicts(),
        generator.conditions(),
        generate_cases::cases(&generator),
        generate_cases::aliases(catalog),
        generate_sources::sources(&generator),
        generator.terms(),
        generator.languages(&keys),
    ]
    .concat()
}

impl Generator<'_> {
    /// `Text(17)`.
    pub(crate) fn text(&self, section: &'static str, key: &str) -> String {
        let index = self
            .texts
            .get(&(section, key.to_owned()))
            .copied()
            .unwrap_or(usize::MAX);
        format!("Text({index})")
    }

    /// A [`Source`] for `document#section`.
    pub(crate) fn source(&self, reference: &Word) -> String {
        let (id, section) = reference.get_ref().split_once('#').unwrap_or_default();
        self.source_of(id, section)
    }

    /// A [`Source`] for a section of the document `id`.
    pub(crate) fn source_of(&self, id: &str, section: &str) -> String {
        let mut documents = self.catalog.sources.data.document.iter().enumerate();
        let found = documents.find(|(_, it)| it.id.get_ref() == id);
        let found = found.and_then(|(index, it)| Some((index, it.sections.get(section)?)));
        let (index, title) = found.map_or((usize::MAX, ""), |(index, it)| (index, it.get_ref()));
        let section = self.page_name(title);
        format!("Source {{ document: &DOCUMENT_LIST[{index}], section: {section} }}")
    }

    /// The title of a page or of a section, the same in every language.
    fn page_name(&self, name: &str) -> String {
        let names = self.page_names.iter();
        let found = names.zip(self.texts.len()..).find(|(it, _)| *it == name);
        format!("Text({})", found.map_or(usize::MAX, |(_, index)| index))
    }

    fn documents(&self) -> String {
        let documents = &self.catalog.sources.data.document;
        let mut out = format!(
            "static DOCUMENT_LIST: [Document; {}] = [\n",
            documents.len()
        );
        for Document {
            title, url, as_of, ..
        } in documents
        {
            let url = url.as_ref().map(Word::get_ref);
            let (title, as_of) = (title.get_ref(), as_of.get_ref());
            let title = self.page_name(title);
            let fields = format!("title: {title}, url: {url:?}, as_of: {as_of:?}");
            let _ = writeln!(out, "    Document {{ {fields} }},");
        }
        out + "];\n\n/// The official pages that were read.\n\
               pub static DOCUMENTS: &[Document] = &DOCUMENT_LIST;\n\n"
    }

    fn conflicts(&self) -> String {
        let mut out =
            "/// Where official pages disagree.\npub static CONFLICTS: &[Conflict] = &[\n"
                .to_owned();
        for conflict in &self.catalog.conflicts.data.conflict {
            let Conflict {
                id,
                about,
                editions,
                since,
                why_as,
                taken,
                other,
                ..
            } = conflict;
            let since = since
                .as_ref()
                .map_or_else(|| "None".to_owned(), |it| format!("Some({})", date(it)));
            let why = self.text("conflict", why_as.as_ref().unwrap_or(id).get_ref());
            let _ = writeln!(
                out,
                "    Conflict {{ id: {:?}, about: {:?}, editions: &[{}], taken: {}, other: {}, since: {since}, why: {why} }},",
                id.get_ref(),
                about.get_ref(),
                variants("Edition", editions),
                self.claim(taken),
                self.claim(other),
            );
        }
        out + "];\n\n"
    }

    fn claim(&self, claim: &Claim) -> String {
        let value = match (&claim.cell, &claim.price, &claim.words) {
            (Some(cell), _, _) => format!("Claimed::Cell({})", cell_variant(cell.get_ref())),
            (_, Some(price), _) => format!("Claimed::Price({})", money(price)),
            (_, _, Some(words)) => {
                format!("Claimed::Words({})", self.text("claim", words.get_ref()))
            }
            _ => String::new(),
        };
        format!(
            "Claim {{ value: {value}, source: {} }}",
            self.source(&claim.source)
        )
    }

    fn conditions(&self) -> String {
        let mut out = "/// What bears on a bill without being a price.\npub static CONDITIONS: &[Condition] = &[\n".to_owned();
        for condition in &self.catalog.conditions.data.condition {
            let items = condition
                .items
                .iter()
                .map(|it| self.text("item", it.get_ref()));
            let _ = writeln!(
                out,
                "    Condition {{ id: {:?}, topic: Topic::{}, text: {}, items: &[{}], link: {:?}, source: {} }},",
                condition.id.get_ref(),
                vocabulary::variant(condition.topic.get_ref()),
                self.text("condition", condition.id.get_ref()),
                items.collect::<Vec<_>>().join(", "),
                condition.link.as_ref().map(Word::get_ref),
                self.source(&condition.source),
            );
        }
        out + "];\n\n"
    }

    fn terms(&self) -> String {
        let mut out =
            "/// Terms that belong to no row and no edition.\npub static TERMS: Terms = Terms {\n"
                .to_owned();
        for (field, section, names) in [
            ("idcs", "idc", IDCS),
            ("modes", "mode", MODES),
            ("metrics", "metric", METRICS),
            ("add_ons", "add_on", ADD_ONS),
            ("row_groups", "row_group", ROW_GROUPS),
            ("units", "unit", UNITS),
            ("assumptions", "assumption", ASSUMPTIONS),
        ] {
            let texts: Vec<_> = names.iter().map(|name| self.text(section, name)).collect();
            let _ = writeln!(out, "    {field}: [{}],", texts.join(", "));
        }
        for name in TERMS {
            let _ = writeln!(out, "    {name}: {},", self.text("term", name));
        }
        out + "};\n\n"
    }

    fn languages(&self, keys: &[Key]) -> String {
        let mut out = String::new();
        let mut all = Vec::new();
        for language in &self.catalog.languages {
            let tag = language
                .page
                .name
                .trim_start_matches("text/")
                .trim_end_matches(".toml");
            let name = tag.to_ascii_uppercase().replace('-', "_");
            let _ = writeln!(
                out,
                "/// The texts in `{tag}`.\npub static {name}: Language = Language {{\n    tag: {tag:?},\n    texts: &["
            );
            for key in keys {
                let _ = writeln!(
                    out,
                    "        {:?},",
                    texts::filled(self.catalog, &language.data, key)
                );
            }
            for name in &self.page_names {
                let _ = writeln!(out, "        {name:?},");
            }
            out += "    ],\n};\n\n";
            all.push(format!("&{name}"));
        }
        let all = all.join(", ");
        let _ = writeln!(
            out,
            "/// Names the keys of the texts and their order.\npub const TEXTS_ID: &str = {:?};\n\n/// How many texts each language has.\npub const TEXTS_COUNT: usize = {};\n",
            texts::id(keys, &self.page_names),
            keys.len().saturating_add(self.page_names.len())
        );
        out += &page_titles(&self.page_names, keys.len());
        out + &format!(
            "/// Every language. A program that names only some carries only those.\npub static LANGUAGES: &[&Language] = &[{all}];\n"
        )
    }
}

/// The names of the data are those of the core, in the same order.
fn assertions() -> String {
    let mut out = "const _: () = {\n".to_owned();
    for (name, members) in ENUMS {
        let _ = writeln!(out, "    assert!({name}::ALL.len() == {});", members.len());
        for (index, member) in members.iter().enumerate() {
            let variant = vocabulary::variant(member);
            let _ = writeln!(out, "    assert!({name}::{variant}.index() == {index});");
        }
    }
    for add_on in ADD_ONS {
        let need = vocabulary::variant(vocabulary::need_of(add_on));
        let add_on = vocabulary::variant(add_on);
        let _ = writeln!(
            out,
            "    assert!(matches!(AddOnKey::{add_on}.need(), Need::{need}));"
        );
    }
    for need in NEEDS {
        let not = if vocabulary::takes_unlimited(need) {
            ""
        } else {
            "!"
        };
        let variant = vocabulary::variant(need);
        let _ = writeln!(out, "    assert!({not}Need::{variant}.takes_unlimited());");
    }
    out + "};\n\n"
}
