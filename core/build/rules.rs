//! The pages of the rules: every rule of the core, with facts that exist.

use super::catalog::Catalog;
use super::report::Report;
use super::vocabulary::RULES;

/// Checks `rules.toml`.
pub(crate) fn check(catalog: &Catalog, report: &mut Report) {
    let page = &catalog.rules.page;
    let rules = &catalog.rules.data.rule;
    let ids: Vec<_> = rules.iter().map(|it| it.id.clone()).collect();
    report.known_in_order(page, &ids, RULES, "rule");
    for name in RULES {
        if !ids.iter().any(|it| it.get_ref() == name) {
            report.at_line(&page.name, 1, format!("no rule `{name}`: add it"));
        }
    }
    let conditions = &catalog.conditions.data.condition;
    for rule in rules {
        if rule.sources.get_ref().is_empty() {
            let message = "a rule names at least one source";
            report.at(page, &rule.sources, message);
        }
        report.unique(page, rule.sources.get_ref().iter(), "source");
        for condition in &rule.conditions {
            let name = condition.get_ref();
            if !conditions.iter().any(|it| it.id.get_ref() == name) {
                let message = format!("no condition `{name}`: name one of conditions.toml");
                report.at(page, condition, message);
            }
        }
    }
}
