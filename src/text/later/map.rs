//! The words of the map: which edition is the cheapest over two usages.

use crate::text::area::area;

area! {
    /// The map.
    MapTexts {
        /// Heading and caption; `{along}`, `{up}`.
        title,
        /// Label of the choice of what runs up the side.
        up,
        /// Label of the choice of editions.
        among,
        /// Editions: those for this app.
        own,
        /// Editions: those after moving as well.
        all,
        /// Label of the field for monthly users per daily user.
        ratio,
        /// What the field is for.
        ratio_hint,
        /// The ratio is no number that can be used.
        ratio_problem,
        /// How monthly users are counted; `{ratio}`.
        by_ratio,
        /// How monthly users are counted; `{n}`.
        by_known,
        /// Neither ratio nor monthly users are known.
        no_mau,
        /// The reader's own point, in the drawing.
        you,
        /// The reader's own point, in a sentence; `{x}`, `{y}`, `{edition}`.
        yours,
        /// Where no edition fits.
        none,
        /// Where a month would have fewer users than a day.
        impossible,
        /// Caption of the list of patterns.
        key,
        /// Heading and caption of the table of areas.
        areas,
        /// Head of the column of editions.
        edition,
        /// A range of values; `{from}`, `{to}`.
        range,
        /// Areas that are not listed; `{n}`.
        more,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: MapTexts = MapTexts {
    title: "{along}, {up} and the cheapest edition",
    up: "Up the side",
    among: "Editions",
    own: "For this app",
    all: "With those after moving",
    ratio: "Monthly users per daily user",
    ratio_hint: "Leave it empty to use the monthly users in the form.",
    ratio_problem: "Write a number from 1 up with at most 2 decimals, such as 2.5.",
    by_ratio: "Monthly users count as {ratio} for each daily user, rounded up.",
    by_known: "Monthly users count as {n}, or as many as the daily users where those are more.",
    no_mau: "To see the editions that are billed by monthly users, enter monthly users per daily user, or the monthly users in the form.",
    you: "You",
    yours: "Your figures, {x} and {y}: {edition}.",
    none: "No edition fits",
    impossible: "Fewer monthly than daily users: not possible",
    key: "What the patterns mean",
    areas: "The areas in figures",
    edition: "Cheapest edition",
    range: "{from} to {to}",
    more: "{n} further areas are drawn but not listed.",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: MapTexts = MapTexts {
    title: "{along}, {up}에 따른 최저 요금 버전",
    up: "세로축",
    among: "버전",
    own: "이 앱에서 사용할 수 있는 버전",
    all: "전환 후 버전 포함",
    ratio: "일 사용자 1명당 월 사용자 수",
    ratio_hint: "비워 두면 위에 입력한 월 사용자 수를 사용합니다.",
    ratio_problem: "2.5처럼 소수점 둘째 자리까지, 1 이상의 숫자로 입력하십시오.",
    by_ratio: "월 사용자 수는 일 사용자 1명당 {ratio}명으로 계산해 올림합니다.",
    by_known: "월 사용자 수는 {n}이며, 일 사용자 수가 더 많으면 일 사용자 수와 같다고 봅니다.",
    no_mau: "월 사용자 수로 과금되는 버전까지 보려면 일 사용자 1명당 월 사용자 수나 월 사용자 수를 입력하십시오.",
    you: "현재",
    yours: "입력한 값({x}, {y}): {edition}.",
    none: "맞는 버전 없음",
    impossible: "월 사용자가 일 사용자보다 적을 수 없음",
    key: "무늬 설명",
    areas: "영역별 값",
    edition: "최저 요금 버전",
    range: "{from}~{to}",
    more: "나머지 영역 {n}개는 지도에만 표시됩니다.",
};
