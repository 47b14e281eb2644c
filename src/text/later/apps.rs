//! The words of the list of apps.

use crate::text::area::area;

area! {
    /// The list of apps, their total, and what putting them together would change.
    AppsTexts {
        /// Label of the name's field.
        name,
        /// No name.
        name_missing,
        /// A name that is too long or holds a control character.
        name_out_of_range,
        /// A name that an app further up has.
        name_taken,
        /// Label of the choice of an edition.
        edition,
        /// The choice of the recommended one, `{edition}`.
        recommended,
        /// The chosen `{edition}` has no price, and `{why}`.
        no_price,
        /// Said of the app that the form is about.
        shown,
        /// Button: go to the form about this app.
        show,
        /// Button.
        duplicate,
        /// Button.
        up,
        /// Button.
        down,
        /// Button.
        remove,
        /// Button: bring `{name}` back.
        bring_back,
        /// What a button does and to which app: `{action}`, `{name}`.
        action,
        /// An account holds `{n}` apps and no more.
        full,
        /// What the list of apps is.
        list,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: AppsTexts = AppsTexts {
    name: "Name",
    name_missing: "Give the app a name.",
    name_out_of_range: "Use 1 to 100 characters, without line breaks.",
    name_taken: "An app further up has this name already.",
    edition: "Edition",
    recommended: "Recommended: {edition}",
    no_price: "{edition} has no price for this app. {why}",
    shown: "in the form",
    show: "Edit in the form",
    duplicate: "Duplicate",
    up: "Up",
    down: "Down",
    remove: "Remove",
    bring_back: "Bring back {name}",
    action: "{action}: {name}",
    full: "An account holds at most {n} apps.",
    list: "Apps (SDKAppIDs)",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: AppsTexts = AppsTexts {
    name: "이름",
    name_missing: "앱 이름을 입력하십시오.",
    name_out_of_range: "줄바꿈 없이 1~100자로 입력하십시오.",
    name_taken: "위에 같은 이름의 앱이 있습니다.",
    edition: "버전",
    recommended: "추천: {edition}",
    no_price: "이 앱에는 {edition}의 요금이 없습니다. {why}",
    shown: "입력란에 표시 중",
    show: "입력란에서 편집",
    duplicate: "복제",
    up: "위로",
    down: "아래로",
    remove: "삭제",
    bring_back: "{name} 되살리기",
    action: "{action}: {name}",
    full: "한 계정의 앱은 최대 {n}개입니다.",
    list: "앱(SDKAppID)",
};
