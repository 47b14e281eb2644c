//! The conditions: known topics in order, ids of their own.

use super::catalog::Catalog;
use super::references::check_link;
use super::report::Report;
use super::vocabulary::{TOPICS, position};

/// Checks `conditions.toml`.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.conditions.page;
    let conditions = &catalog.conditions.data.condition;
    report.unique(page, conditions.iter().map(|it| &it.id), "condition");
    for condition in conditions {
        report.known(page, &condition.topic, TOPICS, "topic");
        check_link(page, condition.link.as_ref(), report);
        report.unique(page, condition.items.iter(), "item");
        if catalog.row(condition.id.get_ref()).is_some() {
            let message = format!(
                "`{}` is a row of the matrix: rename it",
                condition.id.get_ref()
            );
            report.at(page, &condition.id, message);
        }
    }
    for (condition, next) in conditions.iter().zip(conditions.iter().skip(1)) {
        let place = |topic: &str| position(TOPICS, topic);
        if place(condition.topic.get_ref()) > place(next.topic.get_ref()) {
            let message = format!("the topics stand in the order {}", TOPICS.join(", "));
            report.at(page, &next.topic, message);
        }
    }
}
