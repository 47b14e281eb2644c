//! The drawing of the sums: one line per edition, its name at the end.

use crate::components::element::{El, drawn, el};
use crate::later::view::forecast::course::{CourseModel, LineModel};

/// Draws `model`. The lines stretch with their place, the words do not.
pub(super) fn course(model: &CourseModel, words: &str) -> El {
    let mut lines = drawn("svg", "course__lines")
        .attr("viewBox", "0 0 1000 1000")
        .attr("preserveAspectRatio", "none")
        .attr("width", "100%")
        .attr("height", "100%");
    for it in &model.lines {
        let line = drawn("polyline", classes(it)).attr("points", &it.points);
        lines = lines.child(line);
    }
    let mut field = drawn("svg", "course__field");
    for (place, _) in &model.ticks {
        let line = drawn("line", "course__rule")
            .attr("x1", "0")
            .attr("x2", "100%")
            .attr("y1", place)
            .attr("y2", place);
        field = field.child(line);
    }
    field = field.child(lines);
    for (place, words) in &model.ticks {
        field = field.child(label("course__tick", place, words).attr("dy", "-0.4em"));
    }
    let mut names = drawn("svg", "course__names");
    for it in &model.lines {
        let classes = if it.is_cheapest {
            "course__name course__name--cheapest"
        } else {
            "course__name"
        };
        names = names.child(label(classes, &it.place, it.name).attr("dy", "0.3em"));
    }
    let [first, last] = &model.ends;
    let months = el("div", "course__months")
        .leaf("span", "", first)
        .leaf("span", "", last);
    el("div", "course")
        .attr("role", "img")
        .attr("aria-label", words)
        .child(field)
        .child(names)
        .child(months)
}

const fn classes(line: &LineModel) -> &'static str {
    match (line.is_cheapest, line.is_moved) {
        (true, _) => "course__line course__line--cheapest",
        (false, true) => "course__line course__line--moved",
        (false, false) => "course__line",
    }
}

fn label(classes: &str, place: &str, words: &str) -> El {
    drawn("text", classes)
        .attr("x", "0")
        .attr("y", place)
        .text(words)
}
