//! What must not be in the bundle, by the names that functions have before they are taken off.

use crate::failure::{Failure, Result};

/// Crates and modules, each with the reason why nothing of it belongs there.
const BANNED: [(&str, &str); 8] = [
    ("dec2flt", "numbers are read as decimals"),
    ("flt2dec", "numbers are written as decimals"),
    (
        "serde_json",
        "the bundle has its own small printer and reader",
    ),
    ("regex", "texts are read by hand"),
    ("regex_automata", "texts are read by hand"),
    ("regex_syntax", "texts are read by hand"),
    ("chrono", "dates are the core's"),
    ("icu_", "the browser knows how languages write"),
];

/// Refuses the module whose text is `text` if it has a function of what is banned.
pub(crate) fn refuse(text: &str) -> Result<()> {
    let functions: Vec<&str> = text.lines().filter_map(function).collect();
    if functions.is_empty() {
        return Err(Failure::new(
            "the module has no function with a name, so that nobody can tell what is in it",
        ));
    }
    let found: Vec<String> = functions.into_iter().filter_map(complaint).collect();
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "the bundle has what it must not have:\n{}",
        found.join("\n")
    )))
}

/// The symbol of the function that begins on this line.
fn function(line: &str) -> Option<&str> {
    let name = line.trim_start().strip_prefix("(func $")?;
    let symbol = name.split([' ', ')']).next()?;
    symbol.starts_with("_R").then_some(symbol)
}

fn complaint(symbol: &str) -> Option<String> {
    let names: Vec<&str> = names(without_asker(symbol)).collect();
    let is_of = |banned: &str| match banned.strip_suffix('_') {
        Some(_) => names.iter().any(|it| it.starts_with(banned)),
        None => names.contains(&banned),
    };
    let (name, why) = BANNED.iter().find(|it| is_of(it.0))?;
    Some(format!("{symbol}: {name} ({why})"))
}

/// A function with parameters for types carries the crate that asked for it at its end. That crate may be any:
/// the linker keeps one of several equal functions.
fn without_asker(symbol: &str) -> &str {
    let is_crate = |end: &str| {
        let name = end.strip_prefix("Cs").and_then(|it| it.split_once('_'));
        name.is_some_and(|(hash, name)| {
            let is_hash = hash.chars().all(|it| it.is_ascii_alphanumeric());
            let digits = name.len()
                - name
                    .trim_start_matches(|it: char| it.is_ascii_digit())
                    .len();
            let length: usize = name[..digits].parse().unwrap_or(0);
            is_hash && length > 0 && name[digits..].len() == length
        })
    };
    let ends = symbol.rmatch_indices("Cs").map(|it| it.0);
    let asker = ends.into_iter().find(|it| is_crate(&symbol[*it..]));
    asker.map_or(symbol, |at| &symbol[..at])
}

/// The names in a symbol: each stands behind its length, and behind `_` if it begins with a digit or with `_`.
fn names(symbol: &str) -> impl Iterator<Item = &str> {
    symbol.char_indices().filter_map(|(at, it)| {
        let before = symbol[..at].chars().next_back();
        let is_start = it.is_ascii_digit() && !before.is_some_and(|it| it.is_ascii_digit());
        let rest = is_start.then(|| &symbol[at..])?;
        let digits = rest.len()
            - rest
                .trim_start_matches(|it: char| it.is_ascii_digit())
                .len();
        let length: usize = rest[..digits].parse().ok()?;
        let name = rest[digits..].strip_prefix('_').unwrap_or(&rest[digits..]);
        name.get(..length)
    })
}

#[cfg(test)]
mod tests {
    use super::refuse;

    const PLAIN: &str =
        " (func $_RNvNtNtCsgnmu7Dp236I_21im_pricing_calculator4view5words7metrics (param $0 i32)\n";

    #[test]
    fn what_parses_floats_or_json_is_refused_by_its_name() {
        assert!(refuse(PLAIN).is_ok());
        for (banned, function) in [
            (
                "dec2flt",
                "_RNvMNtNtNtCs1OA3ihfmHv5_4core3num7dec2flt5parseNtB2_6Number3new",
            ),
            (
                "flt2dec",
                "_RNvNtNtNtNtCs1OA_4core3num7flt2dec8strategy5grisu",
            ),
            (
                "serde_json",
                "_RINvNtCs9X_10serde_json2de8from_strNtCs2_4core6OptionECs3_21im_pricing_calculator",
            ),
            ("icu_", "_RNvNtCs9X_14icu_collections8codepoint3get"),
            ("regex", "_RNvMNtCs9X_5regex6stringNtB2_5Regex3new"),
        ] {
            let text = format!("{PLAIN} (func ${function} (result i32)\n");
            let failure = refuse(&text).expect_err(banned).to_string();
            assert!(
                failure.contains(function) && failure.contains(banned),
                "{failure}"
            );
        }
    }

    #[test]
    fn a_function_that_another_crate_asked_for_as_well_is_not_of_that_crate() {
        let asked =
            "_RNvMs_NtCs9l8QbDZUqJP_5alloc3vecINtB4_3VecjE7reserveCscw2umKZVfvi_14regex_automata";
        assert!(refuse(&format!(" (func ${asked} (param $0 i32)\n")).is_ok());
    }

    #[test]
    fn a_module_without_names_is_refused() {
        assert!(refuse("(module\n (func $12 (param $0 i32)\n )\n)\n").is_err());
    }
}
