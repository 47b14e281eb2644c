//! The words of the view of call feature trials.

use crate::text::area::area;

area! {
    /// Trials of the call feature.
    TrialsTexts {
        /// Heading.
        heading,
        /// The rules: `{days}`, `{app}`, `{account}`.
        intro,
        /// How the days are counted.
        counts_first,
        /// The other way.
        counts_after,
        /// Field: the day on which they are looked at.
        as_of,
        /// Field: the app.
        app,
        /// Field: the day of activation.
        date,
        /// Button: add the activation.
        add,
        /// Button: take an activation away, `{app}`, `{date}`.
        remove,
        /// What stands on that button.
        remove_short,
        /// The name is too long.
        app_wrong,
        /// No name.
        app_missing,
        /// More apps than an account can have, `{most}`.
        too_many,
        /// What to do while there is no date.
        empty,
        /// The account: `{used}`, `{left}`, `{as_of}`.
        account,
        /// An app: `{left}` trials left.
        left,
        /// Caption of the table.
        caption,
        /// Head.
        head_app,
        /// Head.
        head_left,
        /// Head.
        head_date,
        /// Head.
        head_state,
        /// Head.
        head_end,
        /// Head of the buttons.
        head_remove,
        /// An app without an activation.
        none,
        /// A state.
        planned,
        /// A state.
        running,
        /// A state.
        ended,
        /// A reason.
        refused_running,
        /// A reason.
        refused_app,
        /// A reason.
        refused_account,
        /// The minutes beside the total: `{total}`.
        beside,
        /// The same without a total.
        beside_none,
        /// Link to the page of that price.
        unpriced_page,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: TrialsTexts = TrialsTexts {
    heading: "Call feature trials",
    intro: "A trial lasts {days} days. An app has {app} of them, an account {account} in all.",
    counts_first: "The day of the activation counts as the first day; no page says when the last one is.",
    counts_after: "The day after the activation counts as the first day; no page says when the last one is.",
    as_of: "As of",
    app: "App that was activated",
    date: "Day of activation",
    add: "Add",
    remove: "Remove {app}, {date}",
    remove_short: "Remove",
    app_wrong: "A name has at most 100 characters.",
    app_missing: "Enter the name of the app.",
    too_many: "An account has at most {most} apps.",
    empty: "Enter the day on which you want to know which trials are left.",
    account: "The account on {as_of}: trials used {used}, left {left}.",
    left: "Trials left: {left}",
    caption: "Activations and what is left",
    head_app: "App",
    head_left: "Left",
    head_date: "Activated",
    head_state: "State",
    head_end: "Last day",
    head_remove: "Change",
    none: "none yet",
    planned: "Planned",
    running: "Running",
    ended: "Over",
    refused_running: "Not possible: a trial of this app is still running",
    refused_app: "Not possible: the app has no trial left",
    refused_account: "Not possible: the account has no trial left",
    beside: "Not part of the {total} USD a month, and without a price here:",
    beside_none: "Not part of any total, and without a price here:",
    unpriced_page: "Its price page",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: TrialsTexts = TrialsTexts {
    heading: "통화 기능 체험",
    intro: "체험은 한 번에 {days}일입니다. 앱마다 {app}번, 계정 전체로 {account}번 쓸 수 있습니다.",
    counts_first: "활성화한 날을 첫째 날로 셉니다. 마지막 날을 밝힌 페이지는 없습니다.",
    counts_after: "활성화한 다음 날을 첫째 날로 셉니다. 마지막 날을 밝힌 페이지는 없습니다.",
    as_of: "기준일",
    app: "활성화한 앱",
    date: "활성화한 날",
    add: "추가",
    remove: "{app}, {date} 지우기",
    remove_short: "지우기",
    app_wrong: "이름은 100자까지입니다.",
    app_missing: "앱 이름을 입력하십시오.",
    too_many: "계정에는 앱이 최대 {most}개입니다.",
    empty: "체험이 얼마나 남았는지 알고 싶은 날을 입력하십시오.",
    account: "{as_of} 기준 계정: 사용한 체험 {used}번, 남은 체험 {left}번.",
    left: "남은 체험: {left}번",
    caption: "활성화 내역과 남은 체험",
    head_app: "앱",
    head_left: "남음",
    head_date: "활성화",
    head_state: "상태",
    head_end: "마지막 날",
    head_remove: "변경",
    none: "아직 없음",
    planned: "예정",
    running: "진행 중",
    ended: "종료",
    refused_running: "불가: 이 앱의 체험이 아직 진행 중",
    refused_app: "불가: 이 앱에 남은 체험이 없음",
    refused_account: "불가: 계정에 남은 체험이 없음",
    beside: "월 {total} USD에 들어 있지 않으며 여기에는 가격이 없는 항목:",
    beside_none: "어떤 합계에도 들어 있지 않으며 여기에는 가격이 없는 항목:",
    unpriced_page: "가격 페이지",
};
