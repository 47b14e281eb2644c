//! What a static folder has beside the program: the page's text before and without it, the same for
//! programs, snippets to paste, checksums, and each file compressed as hosts send it.

use crate::failure::{Failure, Result};
use crate::{paths, process};
use std::path::Path;

/// Where index.html takes what stands in it until the program is there.
const PLACE: &str = "<!-- prerendered -->";

/// The folder that the snippets name; whoever pastes one puts theirs there.
const BASE: &str = "/pricing/";

/// The languages of the snippets.
const LANGUAGES: [&str; 4] = ["en", "ko", "zh", "ja"];

/// The arguments of `snippet`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SnippetOptions {
    language: String,
    base: String,
    is_short: bool,
}

impl SnippetOptions {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self {
            language: "en".to_owned(),
            base: BASE.to_owned(),
            is_short: false,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let missing = || Failure::new(format!("{argument} takes a value"));
            match argument.as_str() {
                "--lang" => rest
                    .next()
                    .ok_or_else(missing)?
                    .clone_into(&mut options.language),
                "--base" => rest
                    .next()
                    .ok_or_else(missing)?
                    .clone_into(&mut options.base),
                "--short" => options.is_short = true,
                other => {
                    let line = format!("snippet: unknown argument `{other}`");
                    return Err(Failure::new(line));
                }
            }
        }
        if !LANGUAGES.contains(&&*options.language) {
            let line = format!("--lang takes one of {}", LANGUAGES.join(", "));
            return Err(Failure::new(line));
        }
        if !options.base.ends_with('/') {
            return Err(Failure::new("--base takes an address that ends in /"));
        }
        Ok(options)
    }
}

/// Prints what others paste into their pages.
#[expect(clippy::print_stdout, reason = "prints what was asked for")]
pub(crate) fn snippet(options: &SnippetOptions) -> Result<()> {
    let what = if options.is_short { "short" } else { "snippet" };
    let text = prerender(&[what, &options.language, &options.base])?;
    print!("{text}");
    Ok(())
}

/// Completes `folder`, which holds the program.
pub(crate) fn publish(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let text = std::fs::read_to_string(&page)?;
    let fragment = prerender(&["fragment", "en", "./"])?;
    std::fs::write(page, filled(&text, &fragment)?)?;
    for language in LANGUAGES {
        let name = match language {
            "en" => "snippet.html".to_owned(),
            other => format!("snippet.{other}.html"),
        };
        let text = prerender(&["snippet", language, BASE])?;
        std::fs::write(folder.join(name), text)?;
    }
    write_pricing(folder)?;
    let script = paths::root().join("xtask/src/publish.mjs");
    process::run(process::command("node").arg(script).arg(folder).arg(BASE))
}

/// The page with what stands in it until the program is there.
fn filled(page: &str, fragment: &str) -> Result<String> {
    if page.matches(PLACE).count() != 1 {
        return Err(Failure::new(format!("index.html needs {PLACE} once")));
    }
    Ok(page.replace(PLACE, &["\n", fragment, "\n"].concat()))
}

/// Everything in two forms for programs, with the example that the page shows.
fn write_pricing(folder: &Path) -> Result<()> {
    let example = paths::words().join("example.json");
    std::fs::write(&example, prerender(&["example"])?)?;
    for (name, format) in [("pricing.md", "markdown"), ("pricing.json", "json")] {
        let mut program = run("im-quote", "im-quote");
        program.arg("pricing").arg(&example);
        let text = process::capture(program.args(["--format", format]))?;
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// What the widget's own views and words print natively.
fn prerender(arguments: &[&str]) -> Result<String> {
    process::capture(run("im-pricing-calculator", "prerender").args(arguments))
}

/// A program of the workspace. Built by cargo, and not linked into this one: whoever only wants
/// `setup` need not wait for it.
fn run(package: &str, program: &str) -> std::process::Command {
    let mut cargo = process::command("cargo");
    cargo.args([
        "run",
        "--quiet",
        "--package",
        package,
        "--bin",
        program,
        "--",
    ]);
    cargo
}

#[cfg(test)]
mod tests {
    use super::{PLACE, SnippetOptions, filled};

    fn parse(line: &str) -> Option<(String, String, bool)> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let options = SnippetOptions::parse(&words).ok()?;
        Some((options.language, options.base, options.is_short))
    }

    #[test]
    fn a_snippet_is_english_and_whole_unless_told_otherwise() {
        let of = |language: &str, base: &str, short| Some((language.into(), base.into(), short));
        assert_eq!(of("en", "/pricing/", false), parse(""));
        assert_eq!(of("ko", "/a/", true), parse("--lang ko --short --base /a/"));
        for wrong in ["--lang", "--lang fr", "--base /a", "--long"] {
            assert_eq!(None, parse(wrong), "{wrong}");
        }
    }

    #[test]
    fn the_page_has_one_place_for_what_is_prerendered() {
        let page = format!("<main>{PLACE}</main>");
        assert_eq!(
            Some("<main>\nx\n</main>".to_owned()),
            filled(&page, "x").ok()
        );
        assert!(filled("<main></main>", "x").is_err());
        assert!(filled(&page.repeat(2), "x").is_err());
    }
}
