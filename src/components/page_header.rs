//! Title and language.

use leptos::web_sys::HtmlInputElement;

use crate::components::element::{El, el};
use crate::components::live::control;
use crate::platform::load_words;
use crate::state::State;
use crate::text::{Lang, PageTexts, texts};

/// The title of the widget and the language chooser, which stays in place when the language changes.
pub(crate) fn page_header(state: State) -> El {
    let words = move || -> &'static PageTexts { &texts(state.language()).page };
    let title = el("h2", "header__title").says(move || words().title.to_owned());
    let subtitle = el("p", "header__subtitle").says(move || words().subtitle.to_owned());
    let failure = el("p", "field__error").attr("role", "alert");
    let chooser = chooser(state, failure.clone())
        .marked("aria-label", move || Some(words().language.to_owned()));
    el("header", "header")
        .child(el("div", "").child(title).child(subtitle).child(failure))
        .child(chooser)
}

/// The languages. A choice shows at once, and goes back if its words do not come; `failure` says so.
fn chooser(state: State, failure: El) -> El {
    let mut chooser = el("select", "select").attr("data-field", "language");
    for lang in Lang::ALL {
        let option = el("option", "")
            .attr("value", lang.tag())
            .attr("lang", lang.written());
        chooser = chooser.child(option.text(lang.name()));
    }
    let choose = move |language: Lang, chooser: HtmlInputElement| {
        failure.say("");
        let failure = failure.clone();
        load_words(language, move |have_arrived| {
            if chooser.value() != language.tag() {
                // Meanwhile another one was chosen.
            } else if have_arrived {
                state.speak(language);
            } else {
                failure.say(state.texts().page.language_failed);
                chooser.set_value(state.language().tag());
            }
        });
    };
    chooser
        .holds(move || state.language().tag().to_owned())
        .on("change", move |event| {
            let chooser = control(event);
            if let Some(language) = Lang::from_tag(&chooser.value()) {
                choose(language, chooser);
            }
        })
}
