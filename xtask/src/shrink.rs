//! Makes what Trunk built smaller: nothing here changes what the page does.

use crate::failure::{Failure, Result};
use crate::{banned, order, paths, process, split};
use std::ffi::OsString;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Trims the module and its glue, then minifies scripts and styles, all in place.
pub(crate) fn shrink(folder: &Path) -> Result<()> {
    let later = trim(folder, &list_files(folder)?)?;
    let control = name_control(folder)?;
    let files = list_files(folder)?;
    let names = Names::of(&files, later, control)?;
    clean_page(folder)?;
    join_loader(folder, &names)?;
    minify(folder, &files, &names)
}

fn list_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in folder.read_dir()? {
        files.push(entry?.path());
    }
    Ok(files)
}

/// The features of WebAssembly that the bundle may use; every browser of the last years has them.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Flattening first gives the optimiser other chances than it has without; the second run is
/// smaller by another percent.
///
/// "Low memory unused" lets it put what is added to an address into the load itself. The two differ
/// only where the sum would pass the end of all addresses and reach the first kilobyte. That is the
/// far end of the stack: code that came to it that way traps now.
const PASSES: [&[&str]; 2] = [
    &[
        "--low-memory-unused",
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Oz",
        "--converge",
        "-Oz",
    ],
    &[
        "--low-memory-unused",
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Oz",
        "-Oz",
    ],
];

/// Removes what nobody can reach, cuts off what is loaded later, optimises both and shortens names.
/// Returns the name of what was cut off.
fn trim(folder: &Path, files: &[PathBuf]) -> Result<String> {
    let module = files
        .iter()
        .find(|file| ends_with(file, "_bg.wasm"))
        .ok_or_else(|| Failure::new("Trunk left no `_bg.wasm` in dist/"))?;
    let name = module.to_string_lossy();
    let glue = format!("{}.js", name.trim_end_matches("_bg.wasm"));
    let work = paths::root().join("target").join("split");
    std::fs::create_dir_all(&work)?;
    let at = |name: &str| work.join(name);
    let later = at("later.wasm");
    trim_with_glue("reach", &glue, &[module], None)?;
    let whole = at("whole.wat");
    process::run(&mut optimise(module, &whole, &["-S", "--quiet"]))?;
    banned::refuse(&std::fs::read_to_string(&whole)?)?;
    let (first_text, later_text) = (at("first.wat"), at("later.wat"));
    split::split(&paths::linked(), &whole, &first_text, &later_text)?;
    process::run(&mut optimise(&first_text, module, PASSES[0]))?;
    process::run(&mut optimise(&later_text, &later, PASSES[0]))?;
    let constants = split::constants(&paths::linked())?;
    trim_with_glue("names", &glue, &[module, &later], Some(constants))?;
    for part in [module, &later] {
        process::run(&mut optimise(part, part, PASSES[1]))?;
    }
    order::order_parts(module, &later, &std::fs::read_to_string(&glue)?)?;
    drop_unused_classes(folder, &glue)?;
    name_later(folder, &later)
}

/// What only the glue and the module together can tell. At the end the glue is told where the constants lie.
fn trim_with_glue(
    step: &str,
    glue: &str,
    modules: &[&PathBuf],
    constants: Option<Range<usize>>,
) -> Result<()> {
    process::run(
        process::command("node")
            .arg(paths::root().join("xtask/src/shrink.mjs"))
            .args([step, glue])
            .args(modules)
            .args(constants.map(|it| format!("{}-{}", it.start, it.end)))
            .args(FEATURES),
    )
}

/// What a module is given that is built for speed. Flattened, it would be slower by some percent.
const FAST_PASSES: [&str; 2] = ["--low-memory-unused", "-O3"];

/// Optimises a module that stands for itself, in place, so that it is fast.
pub(crate) fn hasten_module(module: &Path) -> Result<()> {
    process::run(&mut optimise(module, module, &FAST_PASSES))?;
    order::order(module)
}

fn optimise(from: &Path, to: &Path, passes: &[&str]) -> Command {
    let mut command = process::command("wasm-opt");
    command
        .args(passes)
        .args(FEATURES)
        .arg(from)
        .arg("-o")
        .arg(to);
    command
}

/// Puts the later part beside the first, named after its content.
fn name_later(folder: &Path, later: &Path) -> Result<String> {
    let bytes = std::fs::read(later)?;
    let name = format!("im-pricing-calculator-{:08x}_later.wasm", hash(&bytes));
    std::fs::write(folder.join(&name), bytes)?;
    Ok(name)
}

/// Names what answers the page after its content.
fn name_control(folder: &Path) -> Result<String> {
    let file = folder.join("control.js");
    let name = format!(
        "im-pricing-calculator-{:08x}_later.js",
        hash(&std::fs::read(&file)?)
    );
    std::fs::rename(file, folder.join(&name))?;
    Ok(name)
}

/// The names of the hashed files, which the build writes into the page's module.
#[derive(Debug, PartialEq, Eq)]
struct Names {
    glue: String,
    wasm: String,
    later: String,
    control: String,
}

impl Names {
    fn of(files: &[PathBuf], later: String, control: String) -> Result<Self> {
        let name = |end: &str| {
            let found = files.iter().find(|file| ends_with(file, end));
            let name = found.and_then(|it| it.file_name()?.to_str());
            name.map(str::to_owned)
                .ok_or_else(|| Failure::new(format!("Trunk left no `{end}` in dist/")))
        };
        let wasm = name("_bg.wasm")?;
        let glue = name(&format!("{}.js", wasm.trim_end_matches("_bg.wasm")))?;
        Ok(Self {
            glue,
            wasm,
            later,
            control,
        })
    }

    /// What esbuild puts in the place of the names that the build defines.
    fn definitions(&self) -> [String; 2] {
        let Self {
            glue,
            wasm,
            later,
            control,
        } = self;
        let names = [
            ("glue", glue),
            ("wasm", wasm),
            ("later", later),
            ("control", control),
        ];
        let names = names.map(|(key, name)| format!("\"{key}\":\"./{name}\""));
        [
            format!("--define:IM_FILES={{{}}}", names.join(",")),
            format!("--define:IM_VERSION=\"{}\"", env!("CARGO_PKG_VERSION")),
        ]
    }
}

/// Takes the names off the page's tag, where only a quick build needs them.
fn clean_page(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let text = std::fs::read_to_string(&page)?;
    let cleaned = text.split_once(" data-glue=").and_then(|(before, rest)| {
        let (_, after) = rest.split_once("></script>")?;
        Some([before, "></script>", after].concat())
    });
    let cleaned =
        cleaned.ok_or_else(|| Failure::new("index.html has no tag that names the module"))?;
    Ok(std::fs::write(page, cleaned)?)
}

/// FNV-1a: it names a file, and keeps no secret.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// Keeps of the glue only what the page's module calls.
fn drop_unused_classes(folder: &Path, glue: &str) -> Result<()> {
    let glue = Path::new(glue);
    let name = glue.file_name().unwrap_or_default().to_string_lossy();
    let entry = folder.join("entry.js");
    std::fs::write(
        &entry,
        format!("export {{ default, mount, tell, unmount }} from \"./{name}\";\n"),
    )?;
    join(&entry, glue, &["--pure:FinalizationRegistry".to_owned()])?;
    Ok(std::fs::remove_file(entry)?)
}

/// Makes one file of the page's module and the modules that it imports.
fn join_loader(folder: &Path, names: &Names) -> Result<()> {
    let loader = folder.join("im-pricing-calculator.js");
    join(&loader, &loader, &names.definitions())?;
    Ok(std::fs::remove_dir_all(folder.join("element"))?)
}

/// One module in the place of `entry` and all that it imports.
fn join(entry: &Path, to: &Path, options: &[String]) -> Result<()> {
    let mut outfile = OsString::from("--outfile=");
    outfile.push(to);
    let mut esbuild = process::command("esbuild");
    esbuild
        .args(["--bundle", "--format=esm", "--target=es2022"])
        .args(["--charset=utf8", "--log-level=warning", "--allow-overwrite"])
        .args(options)
        .arg(outfile)
        .arg(entry);
    process::run(&mut esbuild)
}

fn ends_with(file: &Path, end: &str) -> bool {
    file.to_str().is_some_and(|name| name.ends_with(end))
}

/// Trunk's own minifier cannot read the syntax of today's glue, and leaves copied files alone.
fn minify(folder: &Path, files: &[PathBuf], names: &Names) -> Result<()> {
    let mut outdir = OsString::from("--outdir=");
    outdir.push(folder);
    let mut esbuild = process::command("esbuild");
    esbuild
        .args(["--minify", "--target=es2022", "--charset=utf8"])
        .args(["--legal-comments=none", "--log-level=warning"])
        // A rule that no browser reads would otherwise be lost without a word.
        .arg("--log-override:css-syntax-error=error")
        .arg("--allow-overwrite")
        .args(names.definitions())
        .arg(outdir)
        .args(
            files
                .iter()
                .filter(|file| ends_with(file, ".js") || ends_with(file, ".css")),
        );
    process::run(&mut esbuild)
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn another_content_has_another_name() {
        assert_eq!(hash(b""), 0x811c_9dc5);
        assert_eq!(hash(b"a"), 0xe40c_292c);
        assert_ne!(hash(b"ab"), hash(b"ba"));
    }
}
