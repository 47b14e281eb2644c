//! Prints what stands in a page before and without the program.
//!
//! `prerender fragment LANGUAGE BASE`, `prerender snippet LANGUAGE BASE`, `prerender short LANGUAGE
//! BASE`, and `prerender example`, the scenario that first-time visitors see. BASE is the address of
//! the bundle's folder, such as `/pricing/`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::run()
}

/// Nothing: the browser has the program itself.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use im_pricing_calculator::prerender::{example_json, fragment, snippet};
    use im_pricing_calculator::text::Lang;
    use std::io::{Write, stderr, stdout};
    use std::process::ExitCode;

    /// What was asked for on standard output, or how to ask.
    pub(super) fn run() -> ExitCode {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (text, code) = match answer(&arguments) {
            Some(text) => (stdout().write_all(text.as_bytes()), ExitCode::SUCCESS),
            None => (stderr().write_all(USAGE.as_bytes()), ExitCode::from(2)),
        };
        if text.is_err() {
            return ExitCode::FAILURE;
        }
        code
    }

    const USAGE: &str = "usage: prerender example | (fragment | snippet | short) LANGUAGE BASE\n";

    fn answer(arguments: &[&str]) -> Option<String> {
        let [what, language, base] = arguments else {
            return (arguments == ["example"]).then(example_json).flatten();
        };
        let lang = Lang::ALL.iter().find(|it| it.tag() == *language)?;
        Some(match *what {
            "fragment" => fragment(*lang, base),
            "snippet" => snippet::whole(*lang, base),
            "short" => snippet::short(*lang, base),
            _ => return None,
        })
    }
}
