//! The head of the feature matrix: billing modes, editions and their live prices.

use crate::view::words::digits;

use crate::components::element::{El, el};
use crate::components::live::watch;
use crate::state::State;
use crate::view::matrix::{EditionModel, MatrixModel};
use crate::view::matrix_column::{ColumnModel, column};

/// The column groups, and the two rows above the matrix: the billing modes, and below each its
/// editions with their prices.
pub(crate) fn matrix_head(table: El, state: State, matrix: &MatrixModel) -> El {
    let labels = el("colgroup", "").child(el("col", "matrix__labels"));
    let mut table = table.child(labels);
    let mut modes = el("tr", "matrix__modes").child(el("td", ""));
    for mode in &matrix.modes {
        let count = digits(mode.editions);
        let head = el("th", "matrix__billing")
            .attr("scope", "colgroup")
            .attr("colspan", &count);
        table = table.child(el("colgroup", "").attr("span", &count));
        modes = modes.child(head.text(mode.name));
    }
    let corner = el("th", "matrix__corner").attr("scope", "col");
    let heads: Vec<El> = matrix
        .editions
        .iter()
        .map(|it| column_head(state, it))
        .collect();
    let editions = el("tr", "").child(corner.text(state.texts().matrix.table.row_header));
    table.child(el("thead", "").child(modes).child(editions.children(heads)))
}

/// The head of one edition's column, which follows the reader's figures.
fn column_head(state: State, model: &EditionModel) -> El {
    let texts = state.texts();
    let edition = model.edition;
    let read = move || {
        let is_current = state.is_current();
        let head = state.answered(|it| Some(column(it.app(), is_current, edition, texts)));
        head.unwrap_or_else(|| column(None, is_current, edition, texts))
    };
    let [headline, detail, mark] =
        ["matrix__headline", "matrix__detail", "matrix__mark"].map(|classes| el("span", classes));
    let place = el("th", "matrix__column")
        .attr("scope", "col")
        .attr("abbr", model.name)
        .attr("data-column", edition.name())
        .leaf("span", "matrix__edition", model.name)
        .leaf("span", "matrix__mode", model.mode)
        .child(headline.clone())
        .child(detail.clone())
        .child(mark.clone());
    let live = place.clone();
    watch(read, move |head, before| {
        if before.map(|it| &it.headline) != Some(&head.headline) {
            headline.say(&head.headline);
            live.mark("data-total", head.total.as_deref());
        }
        detail.say(&head.detail);
        let rest = |it: &ColumnModel| (it.mark, it.status, it.is_recommended);
        if before.map(rest) != Some(rest(head)) {
            mark.say(head.mark);
            live.mark("data-status", Some(head.status));
            live.mark("data-recommended", head.is_recommended.then_some(""));
        }
    });
    place
}
