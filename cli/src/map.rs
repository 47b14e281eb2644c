//! `im-quote map`: which edition is the cheapest over two usages at once.

use std::fmt::Write;
use std::process::ExitCode;

use im_pricing_core::map::{Axes, Map, MapError, View, map_app};
use im_pricing_core::money::Overflow;
use im_pricing_core::problem::{Code, Expected, Problems};
use im_pricing_core::quote::quote_app;
use im_pricing_core::ratio::{MauRatio, RatioError};
use im_pricing_core::scenario::Scenario;
use im_pricing_core::tables::EN;
use im_pricing_core::terms::{Named, group_digits};

use crate::answer::problem;
use crate::args::{Asked, MapArgs, MapAxes};
use crate::failure::Failure;
use crate::respond::{Answers, IRREVERSIBLE, refuse, respond};
use crate::table::Table;

/// The maps on standard output, or the problems on standard error with exit status 2.
pub(crate) fn run(asked: &Asked, map: &MapArgs) -> Result<ExitCode, Failure> {
    let view = match view(map) {
        Ok(view) => view,
        Err(problems) => return refuse(&problems),
    };
    respond(asked, |scenario| maps(scenario, view), words)
}

fn view(map: &MapArgs) -> Result<View, Problems> {
    let ratio = map.mau_per_dau.as_deref().map(MauRatio::parse).transpose();
    let ratio = ratio.map_err(refused_ratio)?;
    let axes = match (map.axes, ratio) {
        (MapAxes::DauGroups, ratio) => Axes::DauGroups(ratio),
        (MapAxes::DauMau, None) => Axes::DauMau,
        (MapAxes::DauMau, Some(_)) => {
            let expected = Expected::Words("no ratio on a map of mau, which is an axis of it");
            return Err(problem("/mau_per_dau", Code::UnknownField, expected));
        }
    };
    Ok(View {
        axes,
        across: (map.across_from, map.across_to),
        up: (map.up_from, map.up_to),
        with_migration: map.with_migration,
    })
}

fn refused_ratio(error: RatioError) -> Problems {
    let code = match error {
        RatioError::NotARatio | RatioError::NotThree => Code::WrongType,
        RatioError::OutOfRange | RatioError::NotAscending => Code::OutOfRange,
    };
    let expected = "a number from 1 on with at most 2 decimals, such as 4.5";
    problem("/mau_per_dau", code, Expected::Words(expected))
}

fn maps(scenario: &Scenario, view: View) -> Result<Answers<Map>, Problems> {
    let date = scenario.book_date;
    let mut maps = Vec::with_capacity(scenario.apps.len());
    for app in &scenario.apps {
        let quote = quote_app(app, date)?;
        maps.push(map_app(&quote, app, date, view).map_err(refused)?);
    }
    Ok(Answers::new(date, maps))
}

fn refused(error: MapError) -> Problems {
    let (path, expected) = match error {
        MapError::EmptyRange => ("", "ranges that end where they begin or later"),
        MapError::TooManyBands => ("", "ranges of at most 2,000 bands with the same cost"),
        MapError::Overflow => return Overflow.into(),
    };
    problem(path, Code::OutOfRange, Expected::Words(expected))
}

fn words(maps: &Answers<Map>) -> String {
    let mut text = String::new();
    for map in &maps.apps {
        let _ = writeln!(text, "{}: the cheapest edition", map.name);
        let up = match map.view.axes {
            Axes::DauGroups(_) => "Groups",
            Axes::DauMau => "Monthly users",
        };
        if map.view.with_migration {
            text.push_str(IRREVERSIBLE);
        }
        if map.view.axes == Axes::DauMau {
            text.push_str("Only what has at least as many monthly as daily users can be.\n");
        }
        let range = |(from, to)| format!("{} to {}", group_digits(from), group_digits(to));
        let rows = map.rectangles.iter().map(|it| {
            let name = it.cheapest.map_or("none", |it| it.name_in(&EN));
            vec![range(it.across), range(it.up), name.to_owned()]
        });
        let table = Table {
            headings: ["Daily users", up, "Edition"].map(str::to_owned).to_vec(),
            rows: rows.collect(),
        };
        text.push_str(&table.to_text());
        text.push('\n');
    }
    text
}
