//! Title and language.

use std::cell::Cell;
use std::rc::Rc;

use leptos::web_sys::HtmlInputElement;

use crate::components::element::{El, el};
use crate::components::live::{control, watch};
use crate::platform::load_words;
use crate::state::State;
use crate::text::{Lang, texts};

/// The title of the widget and the language chooser, which stays in place when the language changes.
pub(crate) fn page_header(state: State) -> El {
    let title = el("h2", "header__title");
    let subtitle = el("p", "header__subtitle");
    let failure = el("p", "field__error").attr("role", "alert");
    let chooser = chooser(state, failure.clone());
    let titles = el("div", "").child(title.clone()).child(subtitle.clone());
    let header = el("header", "header")
        .child(titles.child(failure))
        .child(chooser.clone());
    watch(
        move || state.language(),
        move |language, _| {
            let words = &texts(*language).page;
            title.say(words.title);
            subtitle.say(words.subtitle);
            chooser.mark("aria-label", Some(words.language));
            chooser.hold(language.tag());
        },
    );
    header
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
    let choices = Rc::new(Cell::new(0));
    let choose = move |language: Lang, chooser: HtmlInputElement| {
        failure.say("");
        let choice = choices.get() + 1;
        choices.set(choice);
        let choices = Rc::clone(&choices);
        // Asked of the state now: the calculator may be gone when the words do not come.
        let (shown, failure) = (state.texts(), failure.clone());
        load_words(language, move |have_arrived| {
            if choices.get() != choice {
                // Meanwhile another one was chosen, or the same once more.
            } else if have_arrived {
                state.speak(language);
            } else {
                failure.say(shown.page.language_failed);
                chooser.set_value(shown.lang.tag);
            }
        });
    };
    chooser.on("change", move |event| {
        let chooser = control(event);
        if let Some(language) = Lang::from_tag(&chooser.value()) {
            choose(language, chooser);
        }
    })
}
