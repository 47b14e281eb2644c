//! The strip above the form: which app it is about, and the examples to start from.

use im_pricing_core::date::Date;
use im_pricing_core::preset::Preset;
use im_pricing_core::tables::PRESETS;
use im_pricing_core::terms::plain_digits;

use crate::draft::{Apps, Draft};
use crate::text::{Texts, fill};

/// The apps to choose between: id and name, and the id of the one in the form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChoiceModel {
    /// In the reader's order.
    pub apps: Vec<(String, String)>,
    /// The one in the form.
    pub shown: String,
}

/// The choice between apps; none while there is one.
pub fn choice(apps: &Apps) -> Option<ChoiceModel> {
    let list = apps.list();
    let model = |it: &Draft| (plain_digits(it.id), it.name.clone());
    (list.len() > 1).then(|| ChoiceModel {
        apps: list.iter().map(model).collect(),
        shown: apps
            .active()
            .map(|it| plain_digits(it.id))
            .unwrap_or_default(),
    })
}

/// The example whose figures stand in the form unchanged.
pub fn shown(draft: &Draft) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| {
        let mut same = draft.clone();
        same.take_figures(figures(preset));
        same == *draft
    })
}

/// What an example assumes, in a sentence.
pub fn assumed(preset: &Preset, texts: &Texts) -> String {
    fill(
        texts.later().start.assumed,
        &[
            ("name", texts.lang.words(preset.name)),
            ("why", texts.lang.words(preset.why)),
        ],
    )
}

/// What stands in the form for an example.
pub fn figures(preset: &Preset) -> Draft {
    let mut draft = Draft::example();
    draft.idc = preset.idc;
    draft.has_app = preset.first_app_date.is_some();
    draft.first_app_date = preset.first_app_date.map(Date::text).unwrap_or_default();
    draft.features = preset.features.to_vec();
    draft.fill(&preset.usage, preset.sizes);
    draft
}

#[cfg(test)]
mod tests {
    use im_pricing_core::quote::quote;
    use im_pricing_core::tables::PRESETS;

    use super::{assumed, choice, figures, shown};
    use crate::draft::{Apps, Draft};
    use crate::state::answer;
    use crate::text::{Lang, every_language, texts};

    #[test]
    fn an_example_in_the_form_costs_what_its_scenario_costs() {
        for preset in PRESETS {
            let answered = figures(preset).read().ok().and_then(answer);
            let expected = quote(&preset.scenario()).map(|it| it.total);
            assert_eq!(Ok(answered.and_then(|it| it.quote.total)), expected);
        }
    }

    #[test]
    fn an_example_is_known_until_something_is_changed() {
        assert_eq!(None, shown(&Draft::example()).map(|it| it.id));
        for preset in PRESETS {
            let mut draft = Draft::example();
            draft.take_figures(figures(preset));
            draft.name = "other".to_owned();
            assert_eq!(Some(preset.id), shown(&draft).map(|it| it.id));
            draft.features.clear();
            draft.migrated = true;
            assert_eq!(None, shown(&draft).map(|it| it.id));
        }
    }

    #[test]
    fn the_apps_can_be_chosen_from_when_there_are_several() {
        let mut apps = Apps::example();
        assert_eq!(None, choice(&apps));
        apps.duplicate(0);
        let model = choice(&apps).expect("two apps");
        assert_eq!(("1", 2), (model.shown.as_str(), model.apps.len()));
        assert_eq!(("1".to_owned(), "app-2".to_owned()), model.apps[1]);
    }

    #[test]
    fn an_example_says_what_it_assumes() {
        let game = PRESETS.iter().find(|it| it.id == "game");
        let words = assumed(game.expect("five examples"), texts(Lang::En));
        assert!(
            words.starts_with("Game, an example: Parties and guilds"),
            "{words}"
        );
        for texts in every_language() {
            for preset in PRESETS {
                assert!(!assumed(preset, texts).contains('{'));
            }
        }
    }
}
