//! Checks the data of `core/books` and turns it into the constants of `core/src/tables.rs`.

#[path = "build/mod.rs"]
mod data;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> io::Result<ExitCode> {
    println!("cargo::rerun-if-changed=books");
    println!("cargo::rerun-if-changed=build");
    match data::build(&data::read(Path::new("books"))?) {
        Ok(tables) => {
            let folder = env::var_os("OUT_DIR").unwrap_or_default();
            fs::write(Path::new(&folder).join("tables.rs"), tables)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}
