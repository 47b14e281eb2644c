//! Which two editions a narrow screen shows.

use crate::components::element::{El, el};
use crate::components::feature_matrix::shown;
use crate::state::State;
use crate::text::matrix::TableTexts;
use crate::view::matrix::EditionModel;
use crate::view::words::digits;

/// Two choosers above the matrix, seen only where it is too narrow for six columns. Each says in
/// `data-place` which of the two it chooses.
pub(crate) fn matrix_choice(words: &TableTexts, editions: &[EditionModel], state: State) -> El {
    let labels = [words.first_choice, words.second_choice];
    let choosers = [0_usize, 1].map(|place| {
        let options: Vec<El> = editions
            .iter()
            .map(|it| {
                el("option", "")
                    .attr("value", it.edition.name())
                    .text(it.name)
            })
            .collect();
        el("select", "select")
            .attr("aria-label", labels[place])
            .attr("data-place", &digits(place))
            .children(options)
            .holds(move || shown(state)[place].name().to_owned())
    });
    el("div", "matrix__choice").children(choosers.into())
}
