//! The folder as others use it: snippets that are pasted, forms for programs, checksums, compressed
//! copies.

use std::process::Command;

use browser_tests::browser::Window;
use browser_tests::engine::Engine;
use browser_tests::oracle;
use browser_tests::page::Page;
use browser_tests::server::{STRICT_POLICY, SiteBuilder, dist};
use browser_tests::session::Session;
use serde_json::{Value, json};

fn read(name: &str) -> String {
    let path = dist().join(name);
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn read_json(name: &str) -> Value {
    serde_json::from_str(&read(name)).expect("JSON")
}

/// A page of somebody's with `snippet` in it, and words of their own around that.
fn page_of(snippet: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Docs</title></head>
        <body><h1>Docs</h1><p>Before</p>{snippet}<p>After</p></body></html>"
    )
}

#[test]
fn a_pasted_snippet_starts_and_holds_its_words_until_then() {
    let short = Command::new("cargo")
        .args([
            "run", "-q", "-p", "xtask", "--", "snippet", "--short", "--lang", "ko",
        ])
        .output()
        .expect("cargo runs");
    let short = String::from_utf8(short.stdout).expect("text");
    for (snippet, language, words) in [
        (read("snippet.html"), "en", "2,699.94"),
        (read("snippet.ja.html"), "ja", "2,699.94"),
        (short, "ko", "요금"),
    ] {
        let site = SiteBuilder::of_dist()
            .under("/pricing/")
            .with_file("docs.html", page_of(&snippet))
            .start();
        let session = Session::open(Window::LAPTOP);
        let page = Page::open_url(&session, &site.url("docs.html"));
        page.wait_for_total("pro", "2699.94");
        let shown = page.property("[data-field=language]", "value");
        assert_eq!(json!(language), shown);
        let kept = "return document.querySelector('im-pricing-calculator').textContent";
        let kept = session.run(kept, &json!([]));
        assert!(kept.as_str().is_some_and(|it| it.contains(words)), "{kept}");
        let order = "return [...document.body.children].map((it) => it.localName).join()";
        let order = session.run(order, &json!([]));
        let is_whole = order
            .as_str()
            .is_some_and(|it| it.starts_with("h1,p,") && it.ends_with(",p"));
        assert!(is_whole, "nothing fell out of the tag: {order}");
        page.assert_quiet();
    }
}

/// A policy that lets the inline map of the pinned snippet through, and no other inline script.
fn pinned_policy(snippet: &str) -> String {
    let (_, rest) = snippet
        .split_once("'sha256-")
        .expect("the checksum of the map");
    let checksum = rest.split('\'').next().unwrap_or_default();
    STRICT_POLICY.replacen("script-src", &format!("script-src 'sha256-{checksum}'"), 1)
}

#[test]
fn the_pinned_snippet_starts_and_refuses_another_script() {
    let snippet = read("snippet.pinned.html");
    let glue = snippet
        .split("/pricing/")
        .find(|it| it.starts_with("im-pricing-calculator-") && !it.contains("_later"));
    let glue = glue.and_then(|it| it.split('"').next()).expect("the glue");
    let site = |snippet: &str| {
        SiteBuilder::of_dist()
            .under("/pricing/")
            .with_policy(Some(&pinned_policy(snippet)))
            .with_file("docs.html", page_of(snippet))
    };
    let whole = site(&snippet).start();
    let session = Session::open(Window::LAPTOP);
    let page = Page::open_url(&session, &whole.url("docs.html"));
    page.wait_for_total("pro", "2699.94");
    page.assert_quiet();

    for changed in [glue, "im-pricing-calculator.js"] {
        let other = [&*read(changed), "\n"].concat();
        let site = site(&snippet).with_file(changed, other).start();
        session.open_url(&site.url("docs.html"));
        if session.engine == Engine::Chromium {
            let problem = session.wait_for("a refusal", || {
                let said = session.console().join("\n");
                said.contains("integrity").then_some(said)
            });
            assert!(problem.contains(changed), "{problem}");
        } else {
            let why = "it does not tell what it writes to the console by itself";
            session.engine.not_applicable(why);
            session.wait_for("the changed file", || {
                let requests = site.requests();
                requests
                    .iter()
                    .any(|it| it.ends_with(changed))
                    .then_some(())
            });
            // Longer than it takes to start.
            session.run_async("setTimeout(arguments[0], 1500)", &json!([]));
        }
        let answer = "return imProbe.find(0, '[data-answer]')";
        assert!(session.find(answer, &json!([])).is_none(), "{changed}");
    }
}

#[test]
fn every_checksum_is_that_of_its_file() {
    // The pages as they are, without our script.
    let site = SiteBuilder::of_dist().seen_in(Engine::Chromium).start();
    let session = Session::open(Window::LAPTOP);
    session.open_url(&site.url(""));
    let all = read_json("integrity.json");
    let names: Vec<_> = all.as_object().expect("names").keys().collect();
    for name in [
        "im-pricing-calculator.js",
        "index.html",
        "pricing.json",
        "widget.css",
    ] {
        assert!(names.iter().any(|it| *it == name), "{names:?}");
    }
    let script = "const [all, done] = arguments;
        const one = async ([name, integrity]) => {
            const url = new URL(name, location);
            const right = await fetch(url, { integrity }).then(() => true, () => false);
            const other = integrity.replace(/.{4}$/, 'AAAA');
            const wrong = await fetch(url, { integrity: other }).then(() => false, () => true);
            return right && wrong ? [] : [name];
        };
        Promise.all(Object.entries(all).map(one)).then((bad) => done(bad.flat()))";
    assert_eq!(json!([]), session.run_async(script, &json!([all])));
}

#[test]
fn every_compressed_copy_is_its_file() {
    let script = "const { readFileSync, readdirSync } = require('node:fs');
        const zlib = require('node:zlib');
        const folder = process.argv[1];
        const of = { br: zlib.brotliDecompressSync, gz: zlib.gunzipSync };
        const copies = readdirSync(folder).filter((it) => /\\.(br|gz)$/.test(it));
        for (const name of copies) {
            const found = of[name.slice(-2)](readFileSync(`${folder}/${name}`));
            if (!found.equals(readFileSync(`${folder}/${name.slice(0, -3)}`))) throw name;
        }
        console.log(copies.length)";
    let output = Command::new("node")
        .args(["-e", script])
        .arg(dist())
        .output()
        .expect("node starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let count: usize = String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .expect("a number");
    assert!(count > 30, "{count} copies");
}

#[test]
fn the_forms_for_programs_are_the_command_lines_and_the_page_names_them() {
    let document = read_json("pricing.json");
    let scenario = &document["statement"]["scenario"];
    let answer = oracle::answer("pricing", &["--format", "json"], scenario);
    assert_eq!(answer, document);
    assert_eq!(oracle::matrix("en"), document["matrix"]);
    let page = read("index.html");
    for (kind, name) in [
        ("text/markdown", "pricing.md"),
        ("application/json", "pricing.json"),
    ] {
        let start = format!("<link rel=\"alternate\" type=\"{kind}\" href=\"{name}\"");
        assert!(page.contains(&start), "{name}");
        assert!(dist().join(name).is_file(), "{name}");
    }
    let markdown = read("pricing.md");
    assert!(
        markdown.contains("| pro | plan.pro |  | 449.99 |"),
        "{markdown}"
    );
}

/// The rules of the guide for Netlify, each with the headers that it sets.
fn netlify_rules() -> Vec<(String, Vec<(String, String)>)> {
    let guide = include_str!("../../../../docs/hosting.md");
    let (_, rest) = guide.split_once("```netlify\n").expect("the recipe");
    let mut rules = Vec::new();
    for line in rest.split("```").next().unwrap_or_default().lines() {
        if let Some((name, value)) = line.trim_start().split_once(": ") {
            let rule: &mut (String, Vec<_>) = rules.last_mut().expect("a path before a header");
            rule.1.push((name.to_owned(), value.to_owned()));
        } else {
            rules.push((line.to_owned(), Vec::new()));
        }
    }
    rules
}

#[test]
fn the_rules_for_netlify_set_each_header_once_and_keep_what_has_a_hash() {
    let rules = netlify_rules();
    let names = std::fs::read_dir(dist()).expect("a built page").flatten();
    let names = names.map(|it| it.file_name().to_string_lossy().into_owned());
    let mut kept = 0;
    for name in names.chain([String::new()]) {
        let path = format!("/{name}");
        let reaches = |pattern: &str| match pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == pattern,
        };
        let applied = rules.iter().filter(|(pattern, _)| reaches(pattern));
        let headers: Vec<_> = applied.flat_map(|(_, headers)| headers).collect();
        let all = |name: &str| -> Vec<&str> {
            let found = headers.iter().filter(|it| it.0 == name);
            found.map(|it| it.1.as_str()).collect()
        };
        assert_eq!(["nosniff"], all("X-Content-Type-Options")[..], "{path}");
        let mut pieces = name.split(['-', '_', '.']);
        let is_hash =
            |it: &str| (8..=16).contains(&it.len()) && u64::from_str_radix(it, 16).is_ok();
        let is_hashed = pieces.any(is_hash);
        let is_kept = all("Cache-Control") == ["public, max-age=31536000, immutable"];
        assert_eq!(is_hashed, is_kept, "{path}: {headers:?}");
        kept += usize::from(is_kept);
        let policy: &[&str] = match name.as_str() {
            "" | "index.html" | "embed.html" => &[STRICT_POLICY],
            _ => &[],
        };
        assert_eq!(policy, all("Content-Security-Policy"), "{path}");
    }
    assert!(kept > 3, "{kept}");
}
