//! Lighthouse gives the built page every point for accessibility, best practices and being found.
//!
//! Its audits of speed are not run here: what they measure is this machine and its load.

use std::path::Path;
use std::process::Command;

use browser_tests::browser::ARGUMENTS;
use browser_tests::server::SiteBuilder;
use serde_json::Value;

/// The categories whose audits measure no time.
const CATEGORIES: [&str; 3] = ["accessibility", "best-practices", "seo"];

/// What Lighthouse reports about the page, as a phone or as a desktop sees it.
fn report(form: &str) -> Value {
    let program =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/lighthouse/cli/index.js");
    assert!(
        program.exists(),
        "{} is missing; run `cargo xtask setup`",
        program.display()
    );
    let site = SiteBuilder::of_dist().start();
    let mut command = Command::new("node");
    command
        .arg(program)
        .arg(site.url(""))
        .args(["--output=json", "--quiet", "--throttling-method=provided"])
        .args([
            "--disable-full-page-screenshot",
            "--no-enable-error-reporting",
        ])
        .arg(format!("--only-categories={}", CATEGORIES.join(",")))
        .arg(format!(
            "--chrome-flags={}",
            ARGUMENTS.map(quoted).join(" ")
        ));
    if form == "desktop" {
        command.arg("--preset=desktop");
    }
    if let Some(browser) = std::env::var_os("IM_CHROMIUM") {
        command.env("CHROME_PATH", browser);
    }
    let output = command.output().expect("node starts");
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|error| {
        let said = String::from_utf8_lossy(&output.stderr);
        panic!("Lighthouse gives no report: {error}; {said}")
    })
}

/// A flag whose value has spaces, kept in one piece.
fn quoted(flag: &str) -> String {
    match flag.split_once('=') {
        Some((name, value)) if value.contains(' ') => format!("{name}=\"{value}\""),
        _ => flag.to_owned(),
    }
}

/// The audits of a category that cost points, with the places that they name.
fn lost_points(report: &Value, category: &str) -> Vec<String> {
    let audits = report["categories"][category]["auditRefs"].as_array();
    let mut lost = Vec::new();
    for audit in audits.into_iter().flatten() {
        let id = audit["id"].as_str().unwrap_or_default();
        let found = &report["audits"][id];
        if found["score"].as_f64().is_some_and(|score| score < 1.0) {
            lost.push(format!(
                "{id}: {} {}",
                found["title"], found["details"]["items"]
            ));
        }
    }
    lost
}

fn every_point(form: &str) {
    let report = report(form);
    assert_eq!(Value::Null, report["runtimeError"], "{form}");
    for category in CATEGORIES {
        let score = report["categories"][category]["score"].as_f64();
        let lost = lost_points(&report, category);
        assert_eq!(Some(1.0), score, "{form}, {category}: {lost:#?}");
        assert!(lost.is_empty(), "{form}, {category}: {lost:#?}");
    }
}

#[test]
fn a_desktop_gives_every_point() {
    every_point("desktop");
}

#[test]
fn a_phone_gives_every_point() {
    every_point("mobile");
}
