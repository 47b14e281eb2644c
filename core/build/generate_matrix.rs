//! The matrix and its terms as Rust source text.

use std::fmt::Write;

use super::generate::Generator;
use super::literal::{cell_variant, date, variants};
use super::parse::{Matrix, Row, Word};
use super::texts::grouped;
use super::vocabulary::{FEATURES, NEEDS, variant};

/// `LAST_CONFIRMED`, `CUTOVER`, `EDITIONS`, `FOOTNOTES`, `ROWS`, `IDC_RULES`, `FEATURE_CEILINGS`.
pub(crate) fn matrix(generator: &Generator<'_>) -> String {
    let matrix = &generator.catalog.matrix.data;
    let mut out = format!(
        "/// The last day on which the price lists were read and found unchanged.\n\
         pub const LAST_CONFIRMED: Date = {};\n\n\
         /// Where and from when apps are billed by monthly users.\n\
         pub static CUTOVER: Cutover = Cutover {{ date: {}, idcs: &[{}], source: {} }};\n\n",
        date(&matrix.last_confirmed),
        date(&matrix.cutover.date),
        variants("Idc", &matrix.cutover.idcs),
        generator.source(&matrix.cutover.source),
    );
    out += &editions(generator, matrix);
    out += &footnotes(generator, matrix);
    let _ = writeln!(out, "static ROW_LIST: [Row; {}] = [", matrix.row.len());
    matrix.row.iter().for_each(|it| out += &row(generator, it));
    out += "];\n\n/// The rows of the matrix.\npub static ROWS: &[Row] = &ROW_LIST;\n\n";
    out += &found_rows(matrix);
    out + &idc_rules(generator, matrix) + &feature_ceilings(generator, matrix)
}

fn editions(generator: &Generator<'_>, matrix: &Matrix) -> String {
    let mut out = "/// The editions.\npub static EDITIONS: &[EditionTerms] = &[\n".to_owned();
    for it in &matrix.edition {
        let id = it.id.get_ref();
        let _ = writeln!(
            out,
            "    EditionTerms {{ edition: Edition::{}, name: {}, mode: BillingMode::{}, free_tier: {}, one_month: {} }},",
            variant(id),
            generator.text("edition", id),
            variant(it.mode.get_ref()),
            it.free_tier,
            it.one_month,
        );
    }
    out + "];\n\n"
}

fn footnotes(generator: &Generator<'_>, matrix: &Matrix) -> String {
    let mut out = format!(
        "static FOOTNOTE_LIST: [Footnote; {}] = [\n",
        matrix.footnote.len()
    );
    for it in &matrix.footnote {
        let id = it.id.get_ref();
        let _ = writeln!(
            out,
            "    Footnote {{ id: {id:?}, text: {}, editions: &[{}], source: {} }},",
            generator.text("footnote", id),
            variants("Edition", &it.editions),
            generator.source(&it.source),
        );
    }
    out + "];\n\n/// The conditions below the matrix, in the order of their numbers.\n\
           pub static FOOTNOTES: &[Footnote] = &FOOTNOTE_LIST;\n\n"
}

fn row(generator: &Generator<'_>, row: &Row) -> String {
    let cells = row
        .cells
        .get_ref()
        .iter()
        .map(|it| cell_variant(it.get_ref()));
    let sources = row.sources.get_ref().iter().map(|it| generator.source(it));
    let footnotes = generator.catalog.matrix.data.footnote.iter().enumerate();
    let own = |id: &Word| row.footnotes.iter().any(|it| it.get_ref() == id.get_ref());
    let footnotes = footnotes.filter(|(_, it)| own(&it.id));
    let footnotes = footnotes.map(|(index, _)| format!("&FOOTNOTE_LIST[{index}]"));
    let id = row.id.get_ref();
    format!(
        "    Row {{\n        id: {id:?},\n        label: {},\n        group: RowGroup::{},\n        unit: Unit::{},\n        \
         cells: [{}],\n        sources: &[{}],\n        footnotes: &[{}],\n        \
         need: {},\n        feature: {},\n        caps: {},\n        raised_by_ticket: {},\n    }},\n",
        generator.text("row", id),
        variant(row.group.get_ref()),
        variant(row.unit.get_ref()),
        cells.collect::<Vec<_>>().join(", "),
        sources.collect::<Vec<_>>().join(", "),
        footnotes.collect::<Vec<_>>().join(", "),
        optional("Need", row.need.as_ref()),
        optional("Feature", row.feature.as_ref()),
        optional("Metric", row.caps.as_ref()),
        row.raised_by_ticket,
    )
}

/// `NEED_ROWS`, `FEATURE_ROWS`, `CAP_ROWS`: rows that every quote looks up, so that it searches for none.
fn found_rows(matrix: &Matrix) -> String {
    let list = |name: &str, doc: &str, found: Vec<String>| {
        format!(
            "/// {doc}\npub(crate) static {name}: [&Row; {}] = [{}];\n\n",
            found.len(),
            found.join(", ")
        )
    };
    let rows = |is_found: &dyn Fn(&Row) -> bool| -> Vec<String> {
        let rows = matrix.row.iter().enumerate().filter(|(_, it)| is_found(it));
        rows.map(|(index, _)| format!("&ROW_LIST[{index}]"))
            .collect()
    };
    let is = |word: Option<&Word>, name: &str| word.is_some_and(|it| it.get_ref() == name);
    let needs = NEEDS
        .iter()
        .flat_map(|need| rows(&|it| is(it.need.as_ref(), need)));
    let features = FEATURES
        .iter()
        .flat_map(|feature| rows(&|it| is(it.feature.as_ref(), feature)));
    let caps = rows(&|it| it.caps.is_some());
    list(
        "NEED_ROWS",
        "The row that bounds each need, in the order of needs.",
        needs.collect(),
    ) + &list(
        "FEATURE_ROWS",
        "The row of each feature, in the order of features.",
        features.collect(),
    ) + &list(
        "CAP_ROWS",
        "The rows that are ceilings for usage on a free tier.",
        caps,
    )
}

/// `Some(Need::Users)` or `None`.
fn optional(name: &str, word: Option<&Word>) -> String {
    word.map_or_else(
        || "None".to_owned(),
        |it| format!("Some({name}::{})", variant(it.get_ref())),
    )
}

fn idc_rules(generator: &Generator<'_>, matrix: &Matrix) -> String {
    let mut out =
        "/// Features that some data centres do not have.\npub static IDC_RULES: &[IdcRule] = &[\n"
            .to_owned();
    for it in &matrix.idc_rule {
        let _ = writeln!(
            out,
            "    IdcRule {{ feature: Feature::{}, idcs: &[{}], editions: &[{}], by_ticket: {}, source: {} }},",
            variant(it.feature.get_ref()),
            variants("Idc", &it.idcs),
            variants("Edition", &it.editions),
            it.by_ticket,
            generator.source(&it.source),
        );
    }
    out + "];\n\n"
}

fn feature_ceilings(generator: &Generator<'_>, matrix: &Matrix) -> String {
    let mut out = "/// Features that work only up to a size.\npub static FEATURE_CEILINGS: &[FeatureCeiling] = &[\n".to_owned();
    for it in &matrix.feature_ceiling {
        let _ = writeln!(
            out,
            "    FeatureCeiling {{ feature: Feature::{}, need: Need::{}, works_up_to: {}, source: {} }},",
            variant(it.feature.get_ref()),
            variant(it.need.get_ref()),
            grouped(*it.works_up_to.get_ref(), "_"),
            generator.source(&it.source),
        );
    }
    out + "];\n\n"
}
