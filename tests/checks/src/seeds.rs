//! Texts to begin with: the cases of `tests/golden` and the fixtures of the data. `cargo xtask fuzz` has
//! this file as a part of its own, since it must not wait until the widget is built.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::value::RawValue;

/// What the fuzzers of `target` begin with, from the project's folder `root`.
///
/// # Panics
/// When a case cannot be read, and when there is no such target.
#[must_use]
pub fn of(target: &str, root: &Path) -> Vec<String> {
    match target {
        "scenario" | "object" => scenarios(root),
        "link" => links(root),
        "daily" => files_of_days(root),
        "number" => numbers(),
        "books" => edits(root),
        other => panic!("no target `{other}`"),
    }
}

/// A case's fields as they are written: not every number in them is one that a library takes.
type Case = BTreeMap<String, Box<RawValue>>;

fn cases(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).expect("a file of cases");
    serde_json::from_str(&text).expect("a list of cases")
}

/// The field of a case, if it is a string.
fn string(case: &Case, field: &str) -> Option<String> {
    serde_json::from_str(case.get(field)?.get()).ok()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|it| it.expect("an entry").path());
    let mut files: Vec<_> = paths
        .filter(|it| it.extension().is_some_and(|it| it == extension))
        .collect();
    files.sort();
    files
}

/// Scenarios with a quote, and those that are refused, as JSON objects and as texts.
fn scenarios(root: &Path) -> Vec<String> {
    let folders = ["tests/golden", "tests/golden/decisions"];
    let all = folders
        .iter()
        .flat_map(|it| files(&root.join(it), "json"))
        .flat_map(|it| cases(&it));
    all.filter_map(|case| match case.get("scenario") {
        Some(scenario) => Some(scenario.get().to_owned()),
        None => string(&case, "text"),
    })
    .collect()
}

fn links(root: &Path) -> Vec<String> {
    let all = files(&root.join("tests/golden/links"), "json")
        .into_iter()
        .flat_map(|it| cases(&it));
    all.filter_map(|case| string(&case, "link")).collect()
}

/// The files and the input of the command `usage`, and one for each language's names of columns.
fn files_of_days(root: &Path) -> Vec<String> {
    let all = files(&root.join("tests/golden/ledger"), "json")
        .into_iter()
        .flat_map(|it| cases(&it));
    let of_cases = all.flat_map(|case| {
        let files = case.get("files").map_or("{}", |it| it.get());
        let files: Case = serde_json::from_str(files).expect("files by name");
        let given = files.keys().filter_map(|it| string(&files, it));
        given.chain(string(&case, "input")).collect::<Vec<_>>()
    });
    let others = [
        "\u{feff}date,dau,groups\r\n2023-01-01,1200,30\r\n2023-01-02,900,40",
        "groups;date;dau\n30;2023/1/1;1,200\n\n40;2023/1/2;900\n",
        "날짜\t일일 활성 사용자 수\t그룹 수\n20230101\t1 200\t30\n",
        "日期,日活跃用户数（DAU）,备注,群组数\n2023-01-01,\"1,200\",\"a,b\",30\n",
        "日付,デイリーアクティブユーザー数,ピークグループ数\n2023-02-01,5,6\n",
        "date,app,dau,groups\n2023-01-01,a,8000,0\n2023-01-01,b,8000,0\n",
    ];
    of_cases.chain(others.map(str::to_owned)).collect()
}

fn numbers() -> Vec<String> {
    let all = [
        "35000",
        "35,000",
        "35 000",
        "35k",
        "1.2M",
        "3.5만",
        "３５，０００",
        "1.200",
        "0,5",
        "-1234.5",
        "1'000",
        "1’234’567",
        "1\u{202f}234",
        "2億",
        "1.5Mio",
        "10000000000",
        "10000000001",
        "00",
    ];
    all.map(str::to_owned).to_vec()
}

/// A change to the data, of `core/tests/fixtures`.
#[derive(Deserialize)]
struct Fixture {
    #[serde(default)]
    edit: Vec<Edit>,
}

#[derive(Deserialize)]
struct Edit {
    file: String,
    find: String,
    with: String,
}

/// The fixtures' edits as the target reads them, and a book as a whole.
fn edits(root: &Path) -> Vec<String> {
    let mut all = vec![shipped(root, "mau-2022-12-26.toml").expect("a file of the data")];
    for file in files(&root.join("core/tests/fixtures"), "toml") {
        let text = fs::read_to_string(file).expect("a fixture");
        let fixture: Fixture = toml::from_str(&text).expect("a fixture");
        all.extend(fixture.edit.iter().filter_map(|it| as_lines(root, it)));
    }
    all
}

fn shipped(root: &Path, file: &str) -> Option<String> {
    fs::read_to_string(root.join("core/books").join(file)).ok()
}

/// `FILE FIRST COUNT` and the new text of these lines; nothing where the file is not shipped.
fn as_lines(root: &Path, Edit { file, find, with }: &Edit) -> Option<String> {
    let text = shipped(root, file)?;
    let place = text.find(find)?;
    let first = text[..place].matches('\n').count();
    let count = find.matches('\n').count() + 1;
    let lines: Vec<_> = text.lines().skip(first).take(count).collect();
    let new = lines.join("\n").replacen(find, with, 1);
    Some(format!("{file} {} {count}\n{new}", first + 1))
}
