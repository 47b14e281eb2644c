//! The document as Markdown.

use std::fmt::Write;

use im_pricing_core::sheet::markdown;
use im_pricing_core::tables::{DOCUMENTS, EN, LAST_CONFIRMED};
use im_pricing_core::terms::Named;

use super::{Document, ModeRules};
use crate::quote::Answer;
use crate::{books, matrix, output};

const INTRODUCTION: &str = "\
All prices, limits and features of the six editions, each with the official page that states it, \
and the quote of an example. Prices are US dollars per app and calendar month, without tax and \
discounts. This is no page of the vendor's.";

/// The whole document.
pub(super) fn print(document: &Document<'_>, answer: &Answer) -> String {
    let mut text = format!(
        "# Tencent Cloud IM (Chat): prices, features and an example\n\n{INTRODUCTION} The price \
        lists were last confirmed on {LAST_CONFIRMED}; later changes are not covered.\n"
    );
    text.push_str("\n## How an app is billed\n\n");
    text.push_str(&rules(&document.billing_modes));
    text.push_str("\n## Price lists\n\n");
    text.push_str(&books::to_markdown(&document.books));
    text.push_str("\n## Features\n\n");
    text.push_str(&matrix::to_markdown(&document.matrix, &EN));
    text.push_str("\n## Example\n\nThe scenario, as `im-quote quote` reads it:\n\n```json\n");
    // A scenario that was read can be written.
    text.push_str(&output::pretty(&answer.scenario).unwrap_or_default());
    text.push_str("```\n");
    text.push_str(&one_level_down(&markdown::print(&answer.sheet)));
    text.push_str("\n## Pages that were read\n\n");
    for it in DOCUMENTS {
        let title = EN.words(it.title);
        let _ = match it.url {
            Some(url) => writeln!(text, "- [{title}]({url}), {}", it.as_of),
            None => writeln!(text, "- {title}, {}", it.as_of),
        };
    }
    text
}

fn rules(modes: &ModeRules) -> String {
    let mut text =
        "Each app is read by itself. The first rule that applies decides:\n\n".to_owned();
    for (index, rule) in modes.rules.iter().enumerate() {
        let mode = rule.mode.name_in(&EN);
        let _ = writeln!(text, "{}. If {}: {mode}.", index + 1, rule.when);
    }
    let idcs: Vec<_> = modes.mau_idcs.iter().map(|it| it.name_in(&EN)).collect();
    let _ = writeln!(
        text,
        "\nData centers with the new billing mode: {}.",
        idcs.join(", ")
    );
    for source in modes.sources {
        let _ = writeln!(text, "Source: {source}.");
    }
    text
}

/// A document as a part of another one: its title goes, its headings go one level down.
fn one_level_down(document: &str) -> String {
    let mut text = String::new();
    for line in document.lines() {
        if line.starts_with("# ") {
            continue;
        }
        if line.starts_with("## ") {
            text.push('#');
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::one_level_down;

    #[test]
    fn headings_go_down_and_the_title_goes() {
        assert_eq!(
            "\n### Bill\n\n| # | a |\n",
            one_level_down("# Quote\n\n## Bill\n\n| # | a |\n")
        );
    }
}
