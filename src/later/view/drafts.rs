//! A valid scenario as it would have been typed: what a page sets goes into the form.

use im_pricing_core::date::Date;
use im_pricing_core::metric::Metric;
use im_pricing_core::scenario::{App, Scenario};

use crate::draft::{Apps, Draft, Field};

/// What a host's attributes say, beside the data centre.
const ADJUSTED: [Field; 5] = [
    Field::Usage(Metric::PeakDau),
    Field::Usage(Metric::Mau),
    Field::Usage(Metric::PeakGroups),
    Field::FirstAppDate,
    Field::BookDate,
];

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

/// Writes into the first app of `before` in which of its figures `now` differs from that, and nothing else: what the
/// reader typed beside them stays, also where it is no figure yet, and so do the other apps, those with errors among
/// them: they are none of `before`. Whether the usage is as it was.
pub fn adjust(apps: &mut Apps, before: &Scenario, now: &Scenario) -> bool {
    let [before, now] = [before, now].map(|it| drafts(it, apps).into_iter().next());
    let (Some(before), Some(now), Some(shown)) = (before, now, apps.active()) else {
        return true;
    };
    let shown = shown.id;
    // The one in the form may have got another name since.
    let named = apps.list().iter().find(|it| it.name == before.name);
    let first = named.map_or(shown, |it| it.id);
    let mut is_same = true;
    // The price date is one for all apps: `edit` sees to that.
    apps.choose(first);
    apps.edit(|draft| {
        for field in ADJUSTED {
            let text = now.text(field);
            if before.text(field) == text {
                continue;
            }
            draft.set_text(field, text.to_owned());
            match field {
                Field::FirstAppDate => draft.has_app = now.has_app,
                Field::BookDate => {}
                _ => is_same = false,
            }
        }
        if before.idc != now.idc {
            draft.idc = now.idc;
        }
    });
    apps.choose(shown);
    is_same
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
    use im_pricing_core::date::Date;
    use im_pricing_core::edition::{Edition, Idc};
    use im_pricing_core::json::read_scenario;
    use im_pricing_core::metric::Metric;
    use im_pricing_core::scenario::Scenario;

    use super::{adjust, drafts};
    use crate::draft::{Apps, Draft, Field};

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

    /// Three apps: the first with a text that is no count, the second in the form, the third with an error.
    fn three() -> Apps {
        let mut apps = Apps::example();
        apps.duplicate(0);
        apps.duplicate(1);
        apps.edit(|it| it.set_text(Field::Usage(Metric::Mau), "none".to_owned()));
        apps.choose(0);
        apps.edit(|it| it.set_text(Field::Usage(Metric::PeakDau), "many".to_owned()));
        apps.choose(1);
        apps
    }

    fn scenario(first: &str) -> Scenario {
        let text = [
            r#"{"schema":1,"book_date":"2023-03-01","apps":[{"name":"app-1","#,
            first,
            r#"},{"name":"app-2","idc":"singapore","usage":{}}]}"#,
        ];
        read_scenario(&text.concat().replace('\'', "\"")).expect("a valid scenario")
    }

    #[test]
    fn a_host_changes_what_it_names_of_the_first_app_and_nothing_else() {
        let before = scenario("'idc':'singapore','usage':{'peak_dau':35000,'mau':90000}");
        let same = "'idc':'singapore','usage':{'peak_dau':35000,'mau':90000}";
        for (now, is_same, change) in [
            (same, true, (|_| ()) as fn(&mut Draft)),
            (
                "'idc':'seoul','usage':{'peak_dau':35000,'mau':90000}",
                true,
                |it| it.idc = Idc::Seoul,
            ),
            (
                "'idc':'singapore','usage':{'peak_dau':35000,'peak_groups':7}",
                false,
                |it| {
                    it.set_text(Field::Usage(Metric::Mau), String::new());
                    it.set_text(Field::Usage(Metric::PeakGroups), "7".to_owned());
                },
            ),
            (
                "'idc':'singapore','usage':{'peak_dau':20000,'mau':90000}",
                false,
                |it| it.set_text(Field::Usage(Metric::PeakDau), "20000".to_owned()),
            ),
            (
                "'idc':'singapore','first_app_date':'2022-01-01','usage':{'peak_dau':35000,'mau':90000}",
                true,
                |it| {
                    it.first_app_date = "2022-01-01".to_owned();
                    it.has_app = true;
                },
            ),
        ] {
            let (mut apps, mut expected) = (three(), three());
            expected.edit_one(0, change);
            assert_eq!(is_same, adjust(&mut apps, &before, &scenario(now)), "{now}");
            assert_eq!(expected, apps, "{now}");
        }
    }

    #[test]
    fn an_app_that_is_left_out_is_not_the_first() {
        let told = |idc: &str| {
            let app = format!(r#"{{"name":"app-2","idc":"{idc}"}}"#);
            let text = format!(r#"{{"schema":1,"book_date":"2023-03-01","apps":[{app}]}}"#);
            read_scenario(&text).expect("a valid scenario")
        };
        let (mut apps, mut expected) = (three(), three());
        expected.edit_one(1, |it| it.idc = Idc::Seoul);
        assert!(adjust(&mut apps, &told("singapore"), &told("seoul")));
        assert_eq!(expected, apps);
    }

    #[test]
    fn a_price_date_that_a_host_names_is_that_of_all_apps() {
        let before = scenario("'idc':'singapore','usage':{}");
        let mut now = before.clone();
        now.book_date = Date::parse("2022-12-26").expect("a day");
        let (mut apps, mut expected) = (three(), three());
        expected.edit(|it| it.book_date = "2022-12-26".to_owned());
        assert!(adjust(&mut apps, &before, &now));
        assert_eq!(expected, apps);
    }
}
