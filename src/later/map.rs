//! The edition map: areas of the cheapest edition, told apart by pattern and name, and in figures.

use im_pricing_core::edition::Edition;
use im_pricing_core::metric::Metric;

use crate::components::element::{El, drawn, el};
use crate::components::ids::Ids;
use crate::later::chart::{remarks, spacing, spacing_field};
use crate::later::fields::{choice_field, text_field};
use crate::later::parts::{empty, part, row, table};
use crate::later::plot::{Plot, at_point, below, drawing, flag_of, framed, point_of};
use crate::later::view::map::{Choice, MapModel, RegionModel, map as model};
use crate::later::view::typed::read_ratio;
use crate::state::State;
use crate::text::Texts;
use crate::view::words;

/// What was chosen and typed, by name.
const UP: &str = "map.up";
const AMONG: &str = "map.among";
const RANGE: &str = "map.range";
const SPACING: &str = "map.spacing";
const RATIO: &str = "map.ratio";

/// The map with its choices.
pub(crate) fn map(state: State) -> El {
    below(state, choices(state), choice, draw)
}

fn choice(state: State) -> Choice {
    Choice {
        up: if state.typed(UP, |it| it == Metric::Mau.name()) {
            Metric::Mau
        } else {
            Metric::PeakGroups
        },
        with_after: state.typed(AMONG, |it| it == "all"),
        is_whole: state.typed(RANGE, |it| it == "whole"),
        spacing: spacing(state, SPACING),
        ratio: state.typed(RATIO, |it| read_ratio(it, state.texts()).ok().flatten()),
    }
}

fn choices(state: State) -> El {
    let texts = state.texts();
    let words = &texts.later().map;
    let chart = &texts.later().chart;
    let up = [Metric::PeakGroups, Metric::Mau].map(|it| (it.name(), words::metric(it, texts)));
    let ranges = [("near", chart.range_near), ("whole", chart.range_whole)];
    let among = [("own", words.own), ("all", words.all)];
    let ratio = text_field(state, RATIO, words.ratio, move |text| {
        read_ratio(text, texts).err()
    });
    el("div", "choices")
        .child(choice_field(state, UP, words.up, &up))
        .child(choice_field(state, AMONG, words.among, &among))
        .child(choice_field(state, RANGE, chart.range, &ranges))
        .child(spacing_field(state, SPACING))
        .child(
            ratio
                .leaf("p", "hint", words.ratio_hint)
                .flagged("hidden", move || choice(state).up == Metric::Mau),
        )
}

fn draw(place: &El, state: State, choice: Choice) {
    let texts = state.texts();
    let words = &texts.later().map;
    let place = place.clone();
    let Some(model) = state.answered(|it| model(it, choice, texts)) else {
        place.child(empty(texts.answer.no_answer));
        return;
    };
    let ids = Ids::new();
    let drawing = framed(Plot {
        face: face(&model, ids),
        top: &[],
        side: &model.y_ticks,
        foot: &model.x_ticks,
        up: model.up,
        along: model.along,
        beside: None,
    });
    let figure = part(&model.title)
        .child(drawing.attr("role", "img").attr("aria-label", &model.title))
        .child(key(&model, ids, words.key, words.impossible))
        .children(remarks(&model.remarks));
    place.child(figure).child(areas(&model, texts));
}

/// The areas, with the reader's own point over them.
fn face(model: &MapModel, ids: Ids) -> El {
    let mut areas = drawn("svg", "plot__drawing").attr("aria-hidden", "true");
    let mut patterns = drawn("defs", "");
    let mut over = Vec::new();
    for region in &model.regions {
        patterns = patterns.child(pattern(region, ids));
        // Each edition's outlines below its own areas: what is left of them are its borders.
        for classes in ["map__border", "map__area"] {
            for [left, bottom, width, height] in &region.rectangles {
                let area = drawn("rect", classes)
                    .attr("x", left)
                    .attr("y", bottom)
                    .attr("width", width)
                    .attr("height", height)
                    .attr("fill", &filled(region, ids));
                areas = areas.child(area);
            }
        }
        over.extend(region.label.iter().map(|it| at_point("map__name", it)));
    }
    let mut face = el("div", "plot__face").child(areas.child(patterns));
    if let Some(path) = &model.impossible {
        let impossible = drawn("path", "map__impossible").attr("d", path);
        face = face.child(drawing().child(impossible));
    }
    if let Some(you) = &model.you {
        over.extend([flag_of(you), point_of(you)]);
    }
    face.children(over)
}

fn name(edition: Option<Edition>) -> &'static str {
    edition.map_or("none", Edition::name)
}

fn filled(region: &RegionModel, ids: Ids) -> String {
    ["url(#", &ids.of("pattern", name(region.edition)), ")"].concat()
}

/// The pattern of an edition: without it the areas would differ by their colour alone.
fn pattern(region: &RegionModel, ids: Ids) -> El {
    drawn("pattern", "")
        .attr("id", &ids.of("pattern", name(region.edition)))
        .attr("patternUnits", "userSpaceOnUse")
        .attr("width", "10")
        .attr("height", "10")
        .child(
            drawn("rect", "map__ground")
                .attr("width", "10")
                .attr("height", "10")
                .attr("data-tint", if region.is_tinted { "yes" } else { "no" }),
        )
        .child(drawn("path", "map__strokes").attr("d", region.strokes))
}

/// The patterns with the names of their editions.
fn key(model: &MapModel, ids: Ids, caption: &str, impossible: &str) -> El {
    let mut list = el("ul", "map__key").attr("aria-label", caption);
    for region in &model.regions {
        let swatch = drawn("rect", "map__area")
            .attr("width", "100%")
            .attr("height", "100%")
            .attr("fill", &filled(region, ids));
        list = list.child(key_item(swatch, &region.name));
    }
    if model.impossible.is_some() {
        let swatch = drawn("rect", "map__impossible")
            .attr("width", "100%")
            .attr("height", "100%");
        list = list.child(key_item(swatch, impossible));
    }
    list
}

fn key_item(swatch: El, words: &str) -> El {
    let swatch = drawn("svg", "map__swatch")
        .attr("aria-hidden", "true")
        .child(swatch);
    el("li", "map__item").child(swatch).text(words)
}

/// The areas in figures.
fn areas(model: &MapModel, texts: &Texts) -> El {
    let words = &texts.later().map;
    let rows = model
        .rows
        .iter()
        .map(|[along, up, edition]| row(edition, &[along, up]).attr("data-area", edition));
    let heads = [words.edition, model.along, model.up];
    part(words.areas)
        .child(table(words.areas, &heads, rows.collect()))
        .leaf("p", "hint", &model.more)
}
