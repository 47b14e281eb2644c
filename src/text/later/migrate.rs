//! The words of "move or stay".

use crate::text::area::area;

area! {
    /// The move to the new billing mode.
    MigrateTexts {
        /// Heading: whether the app can move.
        eligible,
        /// It can.
        can_move,
        /// It is billed in the new mode already.
        moved_already,
        /// There is nothing to move to.
        cannot_move,
        /// No edition of today has a bill.
        nothing_now,
        /// No edition after the move does what is asked.
        nothing_after,
        /// Heading: the ratio of monthly to daily users.
        ratios,
        /// Why it is asked for, and what to enter.
        ratios_hint,
        /// Field: the lowest ratio.
        low,
        /// Field: the likely ratio.
        likely,
        /// Field: the highest ratio.
        high,
        /// The text is no ratio.
        ratio_wrong,
        /// Below 1, too large or with too many decimals.
        ratio_range,
        /// Smaller than the one before it.
        ratio_order,
        /// Heading of the bills.
        bills,
        /// Caption of the bills.
        caption,
        /// Column: from which edition to which.
        pair,
        /// Column: the bill of today.
        today,
        /// Column: the bill after the move.
        after,
        /// Column: how much more that is.
        difference,
        /// Column: the `{name}` case of `{mau}` monthly users.
        case,
        /// The same where there are more users than can be stated.
        case_beyond,
        /// Heading of the break-even.
        break_even,
        /// From this number on it costs more: `{from}`, `{to}`, `{most}`, `{next}`.
        at_most,
        /// Cheaper below `{most}`, the same there.
        below_and_at,
        /// Cheaper below one number `{below}`, the same up to another `{most}`.
        below_and_equal,
        /// The same up to `{most}`, never cheaper.
        equal,
        /// It costs more for any number.
        never,
        /// It costs no more for any number.
        always,
        /// It costs no more for as many as it holds, `{most}`.
        as_many_as_it_holds,
        /// It does not hold the usage.
        not_held,
        /// Monthly users per daily user at the break-even: `{ratio}`.
        per_daily_user,
        /// The figures that are typed: `{mau}`, `{to}`, `{amount}`.
        here_less,
        /// The same where it costs more.
        here_more,
        /// The same where it costs the same.
        here_equal,
        /// Heading of the recommendation.
        advice,
        /// Box: the reader knows that it cannot be undone.
        read,
        /// What must be done to see it.
        read_first,
        /// Moving costs less: `{from}`, `{to}`, `{amount}`.
        move_less,
        /// Staying costs no more.
        stay,
        /// In the `{name}` case.
        in_case,
        /// Neither the monthly users nor ratios are known.
        advice_unknown,
        /// Heading: what else changes.
        changes,
        /// Features that come.
        gained,
        /// Features that come by ticket.
        gained_by_ticket,
        /// Features that go.
        lost,
        /// Limits that rise.
        raised,
        /// Limits that fall.
        lowered,
        /// A `{row}` `{before}` the move and `{after}` it.
        limit,
        /// Add-ons that are not sold there.
        not_sold,
        /// An `{add_on}`, the most it `{reaches}` today, and the `{limit}` after the move.
        add_on,
        /// The same for one that is bought today.
        add_on_bought,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: MigrateTexts = MigrateTexts {
    eligible: "Can this app move?",
    can_move: "Yes. It is billed in the original mode, and the new mode is offered in its data center. The move is made on request.",
    moved_already: "There is nothing to decide: the app is billed in the new mode already.",
    cannot_move: "No. There is nothing to move to.",
    nothing_now: "No edition of today fits, so there is no bill to compare with. The reasons stand with each edition above.",
    nothing_after: "No edition of the new billing mode does what is asked for. The reasons stand with each edition above.",
    ratios: "Monthly users are not known",
    ratios_hint: "Enter how many people log in per month for each one who logs in on the busiest day: a low, a likely and a high ratio, or the monthly users in the form above.",
    low: "Low ratio",
    likely: "Likely ratio",
    high: "High ratio",
    ratio_wrong: "Write a number such as 3 or 4.25.",
    ratio_range: "From 1 on, with at most two decimals.",
    ratio_order: "Not smaller than the one before.",
    bills: "Both bills",
    caption: "Bills of today and after the move, USD a month",
    pair: "From and to",
    today: "Today",
    after: "After the move",
    difference: "Difference",
    case: "{name}: {mau}",
    case_beyond: "{name}: more than can be stated",
    break_even: "Where both cost the same",
    at_most: "{to} costs no more than {from} while at most {most} people log in per month; from {next} on it costs more.",
    below_and_at: "{to} is cheaper than {from} while fewer than {most} people log in per month, costs the same at {most}, and more above.",
    below_and_equal: "{to} is cheaper than {from} while fewer than {below} people log in per month, costs the same up to {most}, and more above.",
    equal: "{to} costs the same as {from} while at most {most} people log in per month, and more above.",
    never: "{to} costs more than {from} however few people log in per month.",
    always: "{to} costs no more than {from} however many people log in per month.",
    as_many_as_it_holds: "{to} costs no more than {from}, but holds at most {most} people per month.",
    not_held: "{to} does not fit.",
    per_daily_user: "That is {ratio} monthly users for each user of the busiest day.",
    here_less: "With {mau} it costs {amount} USD less.",
    here_more: "With {mau} it costs {amount} USD more.",
    here_equal: "With {mau} both cost the same.",
    advice: "Recommendation",
    read: "I have read that the move cannot be undone",
    read_first: "Tick the box to see the recommendation.",
    move_less: "Moving from {from} to {to} would save {amount} USD a month.",
    stay: "Stay on {from}: no edition of the new billing mode costs less.",
    in_case: "{name}, {mau}: {words}",
    advice_unknown: "Enter the monthly users, or the three ratios, to get a recommendation.",
    changes: "What else changes",
    gained: "Features gained",
    gained_by_ticket: "Features gained, by ticket",
    lost: "Features lost",
    raised: "Limits raised",
    lowered: "Limits lowered",
    limit: "{row}: {before} before, {after} after",
    not_sold: "Add-ons that cannot be bought there",
    add_on: "{add_on}: {reaches} today, {limit} there.",
    add_on_bought: "{add_on}, in the bill of today: {reaches} today, {limit} there.",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: MigrateTexts = MigrateTexts {
    eligible: "이 앱을 전환할 수 있습니까?",
    can_move: "전환할 수 있습니다. 기존 과금 방식의 앱이고, 그 데이터 센터에 새로운 과금 방식이 있습니다. 전환은 요청해야 합니다.",
    moved_already: "결정할 것이 없습니다. 이미 새로운 과금 방식의 앱입니다.",
    cannot_move: "전환할 수 없습니다. 옮겨 갈 과금 방식이 없습니다.",
    nothing_now: "지금 조건에 맞는 버전이 없어 비교할 요금이 없습니다. 이유는 위의 버전마다 적혀 있습니다.",
    nothing_after: "새로운 과금 방식에는 조건에 맞는 버전이 없습니다. 이유는 위의 버전마다 적혀 있습니다.",
    ratios: "월 사용자 수를 모를 때",
    ratios_hint: "가장 붐빈 날의 사용자 한 명당 한 달에 로그인하는 사람이 몇 명인지 낮은 값, 예상 값, 높은 값을 입력하거나, 위의 월 사용자를 입력하십시오.",
    low: "낮은 비율",
    likely: "예상 비율",
    high: "높은 비율",
    ratio_wrong: "3 또는 4.25처럼 숫자로 입력하십시오.",
    ratio_range: "1 이상, 소수점 아래 두 자리까지 입력하십시오.",
    ratio_order: "앞의 값보다 작을 수 없습니다.",
    bills: "두 요금",
    caption: "현재와 전환 후의 월 요금(USD)",
    pair: "변경 전과 후",
    today: "현재",
    after: "전환 후",
    difference: "차이",
    case: "{name}: {mau}",
    case_beyond: "{name}: 입력할 수 있는 수를 넘음",
    break_even: "요금이 같아지는 지점",
    at_most: "한 달에 로그인하는 사람이 {most}명 이하이면 {to} 요금이 {from} 요금 이하이고, {next}명부터는 더 높습니다.",
    below_and_at: "한 달에 로그인하는 사람이 {most}명보다 적으면 {to} 쪽이 {from} 쪽보다 저렴하고, {most}명이면 같으며, 그보다 많으면 더 비쌉니다.",
    below_and_equal: "한 달에 로그인하는 사람이 {below}명보다 적으면 {to} 쪽이 {from} 쪽보다 저렴하고, {most}명까지는 같으며, 그보다 많으면 더 비쌉니다.",
    equal: "한 달에 로그인하는 사람이 {most}명 이하이면 {to} 요금과 {from} 요금이 같고, 그보다 많으면 더 비쌉니다.",
    never: "한 달에 로그인하는 사람이 아무리 적어도 {to} 요금이 {from} 요금보다 높습니다.",
    always: "한 달에 로그인하는 사람이 아무리 많아도 {to} 요금이 {from} 요금 이하입니다.",
    as_many_as_it_holds: "{to} 요금은 {from} 요금 이하이지만, 한 달에 {most}명까지만 쓸 수 있습니다.",
    not_held: "조건에 맞지 않는 버전: {to}.",
    per_daily_user: "가장 붐빈 날의 사용자 한 명당 월 사용자 {ratio}명입니다.",
    here_less: "{mau}이면 {amount} USD 적습니다.",
    here_more: "{mau}이면 {amount} USD 많습니다.",
    here_equal: "{mau}이면 요금이 같습니다.",
    advice: "추천",
    read: "전환을 되돌릴 수 없다는 것을 읽었습니다",
    read_first: "위의 항목을 선택하면 추천이 나옵니다.",
    move_less: "{from}에서 {to}(으)로 전환하면 한 달에 {amount} USD를 줄일 수 있습니다.",
    stay: "{from}에 머무르십시오. 새로운 과금 방식에는 더 저렴한 버전이 없습니다.",
    in_case: "{name}, {mau}: {words}",
    advice_unknown: "월 사용자 또는 세 가지 비율을 입력하면 추천이 나옵니다.",
    changes: "그 밖에 달라지는 것",
    gained: "새로 쓸 수 있는 기능",
    gained_by_ticket: "티켓으로 쓸 수 있게 되는 기능",
    lost: "쓸 수 없게 되는 기능",
    raised: "높아지는 한도",
    lowered: "낮아지는 한도",
    limit: "{row}: 전환 전 {before}, 전환 후 {after}",
    not_sold: "전환 후 구매할 수 없는 부가 서비스",
    add_on: "{add_on}: 현재 {reaches}, 전환 후 {limit}.",
    add_on_bought: "{add_on}(현재 요금에 포함): 현재 {reaches}, 전환 후 {limit}.",
};
