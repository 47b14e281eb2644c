//! The words of the strip above the form.

use crate::text::area::area;

area! {
    /// Which app the form is about, and the examples to start from.
    StartTexts {
        /// Label of the choice between apps.
        app,
        /// Stands before the names of the examples.
        examples,
        /// `{name}`: `{why}` These figures are assumed.
        assumed,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: StartTexts = StartTexts {
    app: "This form is about",
    examples: "Start from an example:",
    assumed: "{name}, an example: {why} The form below shows all figures that it assumes.",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: StartTexts = StartTexts {
    app: "이 양식의 앱",
    examples: "예시로 시작:",
    assumed: "예시 ‘{name}’: {why} 가정한 값은 모두 아래 입력란에 있습니다.",
};
