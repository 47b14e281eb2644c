//! The frame of a drawing: its sides with their numbers, and places on it.
//!
//! Lines are SVG that is stretched to its place; words and points are laid over it by percentages,
//! so that they keep their size however wide the drawing is.

use im_pricing_core::scenario::Scenario;

use crate::components::element::{El, drawn, el};
use crate::components::live::redraw;
use crate::later::view::chart::PointModel;
use crate::state::State;
use crate::view::usage::MarkModel;

/// The parts of a drawing.
pub(crate) struct Plot<'a> {
    /// What is drawn, as large as the frame leaves it.
    pub(crate) face: El,
    /// Numbers of the hairlines.
    pub(crate) top: &'a [MarkModel],
    /// Numbers at the side, from below.
    pub(crate) side: &'a [MarkModel],
    /// Numbers at the bottom.
    pub(crate) foot: &'a [MarkModel],
    /// What runs along the side.
    pub(crate) up: &'a str,
    /// What runs along the bottom.
    pub(crate) along: &'a str,
    /// What stands to the right.
    pub(crate) beside: Option<El>,
}

/// Puts the parts together. For those who do not see it, all of it is said elsewhere.
pub(crate) fn framed(plot: Plot<'_>) -> El {
    let beside = plot.beside.map(|it| it.attr("aria-hidden", "true"));
    let mut frame = el("div", "plot").leaf("p", "plot__title", plot.up);
    if !plot.top.is_empty() {
        frame = frame.child(side("plot__top", plot.top));
    }
    frame
        .child(side("plot__side", plot.side))
        .child(plot.face)
        .children(beside.into_iter().collect())
        .child(side("plot__foot", plot.foot))
        .leaf("p", "plot__title plot__title--along", plot.along)
}

/// The numbers along a side.
fn side(classes: &str, marks: &[MarkModel]) -> El {
    let mut side = el("div", classes).attr("aria-hidden", "true");
    for mark in marks {
        let label = el("span", "plot__tick").text(&mark.label);
        label.style("--at", &mark.position);
        side = side.child(label);
    }
    side
}

/// A drawing that fills its place, and stands on its head: its places count from below.
pub(crate) fn drawing() -> El {
    drawn("svg", "plot__drawing")
        .attr("viewBox", "0 0 10000 10000")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
}

/// Hairlines over such a drawing, upwards or across.
pub(crate) fn rules(mut drawing: El, marks: &[MarkModel], classes: &str, is_upright: bool) -> El {
    let [along, from, to] = if is_upright {
        [["x1", "x2"], ["y1", "0"], ["y2", "100%"]]
    } else {
        [["y1", "y2"], ["x1", "0"], ["x2", "100%"]]
    };
    for mark in marks {
        let rule = drawn("line", classes)
            .attr(along[0], &mark.position)
            .attr(along[1], &mark.position)
            .attr(from[0], from[1])
            .attr(to[0], to[1]);
        drawing = drawing.child(rule);
    }
    drawing
}

/// Something at a point of the drawing.
pub(crate) fn at_point(classes: &str, point: &PointModel) -> El {
    let element = el("span", classes).text(&point.label);
    element.style("--x", &point.left);
    element.style("--y", &point.bottom);
    element
}

/// The words of the reader's own point: above the drawing, where they cover nothing, with a line down
/// to the point.
pub(crate) fn flag_of(you: &PointModel) -> El {
    let flag = at_point("plot__you", you);
    flag.clear();
    flag.leaf("span", "plot__flag", &you.label)
}

/// The dot at the reader's own point.
pub(crate) fn point_of(you: &PointModel) -> El {
    let dot = at_point("plot__dot", you);
    dot.clear();
    dot
}

/// A drawing below its choices, made anew when one of them or the answer has changed.
pub(crate) fn below<T: Copy + PartialEq + 'static>(
    state: State,
    choices: El,
    choice: fn(State) -> T,
    draw: fn(&El, State, T),
) -> El {
    let place = el("div", "chart__body");
    redraw(
        place.clone(),
        move || (asked(state), choice(state)),
        move |place, (_, choice)| draw(place, state, *choice),
    );
    el("div", "chart").child(choices).child(place)
}

/// What the newest valid answer is about.
fn asked(state: State) -> Option<Scenario> {
    state.answered(|it| Some(it.scenario.clone()))
}
