//! A valid scenario as it would have been typed: what a page sets goes into the form.

use im_pricing_core::date::Date;
use im_pricing_core::scenario::{App, Scenario};

use crate::draft::{Apps, Draft};

/// The apps of `scenario` in its order. One that has the name of an app of `before` keeps the edition
/// that was chosen for it, which is no part of a scenario.
pub fn drafts(scenario: &Scenario, before: &Apps) -> Vec<Draft> {
    let date = scenario.book_date.text();
    let apps = scenario.apps.iter();
    apps.map(|app| {
        let known = before.list().iter().find(|it| it.name == app.name);
        let mut draft = draft(app);
        draft.chosen_edition = known.and_then(|it| it.chosen_edition);
        draft.book_date.clone_from(&date);
        draft
    })
    .collect()
}

fn draft(app: &App) -> Draft {
    let mut draft = Draft::example();
    draft.name.clone_from(&app.name);
    draft.idc = app.idc;
    draft.has_app = app.first_app_date.is_some();
    draft.first_app_date = app.first_app_date.map(Date::text).unwrap_or_default();
    draft.migrated = app.migrated;
    draft.current_edition = app.current_edition;
    draft.start_date = app.start_date.map(Date::text).unwrap_or_default();
    draft.features.clone_from(&app.needs.features);
    draft.fill(&app.usage, &app.needs.sizes);
    draft
}

#[cfg(test)]
mod tests {
    use im_pricing_core::edition::Edition;
    use im_pricing_core::json::read_scenario;

    use super::drafts;
    use crate::draft::Apps;

    #[test]
    fn what_a_page_sets_reads_as_it_was_set() {
        let text = r#"{"schema":1,"book_date":"2023-03-01","apps":[
            {"name":"a","idc":"seoul","usage":{"peak_dau":0,"mau":10000000000},
             "needs":{"users":"unlimited","retention_days":90,"features":["community"]}},
            {"name":"b","idc":"mumbai","first_app_date":"2021-05-01","migrated":true,
             "current_edition":"free","start_date":"2023-04-11","usage":{"peak_groups":7}}]}"#;
        let scenario = read_scenario(text).expect("a valid scenario");
        let mut before = Apps::example();
        before.edit(|it| {
            it.name = "b".to_owned();
            it.chosen_edition = Some(Edition::Premium);
        });
        let drafts = drafts(&scenario, &before);
        for (draft, app) in drafts.iter().zip(&scenario.apps) {
            let read = draft.read().expect("valid");
            assert_eq!((scenario.book_date, app), (read.book_date, &read.apps[0]));
        }
        let chosen: Vec<_> = drafts.iter().map(|it| it.chosen_edition).collect();
        assert_eq!(vec![None, Some(Edition::Premium)], chosen);
    }
}
