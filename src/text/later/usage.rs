//! The words of the view of daily figures.

use crate::text::area::area;

area! {
    /// A file of daily figures, month by month.
    DailyTexts {
        /// Heading.
        heading,
        /// Label of the field to paste into.
        paste,
        /// What a row holds.
        paste_hint,
        /// Button: choose a file.
        choose,
        /// What else can be done with a file.
        drop,
        /// Where the figures go.
        private,
        /// The chosen file: `{name}`.
        file,
        /// Button: without these figures.
        remove,
        /// While it is read: `{lines}`, `{part}` per cent.
        progress,
        /// Button: stop reading.
        cancel,
        /// Reading was stopped at `{lines}`.
        stopped,
        /// Button: read again.
        again,
        /// The file could not be read.
        unreadable,
        /// The file is larger than `{most}` megabytes.
        too_large,
        /// Nothing is there yet: what to do.
        empty,
        /// The form has an error.
        no_form,
        /// What was read: `{lines}`, `{months}`, `{bad}`.
        summary,
        /// Label of the choice of an app.
        app,
        /// Caption of the table of months.
        caption,
        /// Head: the month.
        month,
        /// Head: the day with the most users.
        peak_day,
        /// Head: days without a row.
        missing_days,
        /// Head: what is billed above the quota.
        over_quota,
        /// Blocks: `{n}` times `{usage}`.
        over_blocks,
        /// Button: `{n}` further months.
        more,
        /// How months are priced.
        books,
        /// Several apps.
        not_shared,
        /// The form's monthly users: `{mau}`.
        mau_of_form,
        /// No monthly users.
        mau_unknown,
        /// The form's groups: `{groups}`.
        groups_of_form,
        /// No groups.
        groups_unknown,
        /// Months without a row: `{months}`.
        missing_months,
        /// Columns that were not read: `{columns}`.
        ignored,
        /// Rows below names that make no sense: `{rows}`.
        unread,
        /// No price: before the oldest price list.
        before_first_book,
        /// No price: fewer monthly users than on one day.
        mau_below_peak,
        /// No price: moved before that was offered.
        not_yet_migrated,
        /// Heading: one month.
        one_month,
        /// Label of the choice of a month.
        choose_month,
        /// The drawing: `{month}`, `{users}`, `{day}`.
        drawing,
        /// The line of the quota: `{quota}`.
        quota,
        /// A day of the drawing: `{day}`, `{users}`.
        day,
        /// A day without a row: `{day}`.
        day_missing,
        /// Days without groups: `{days}`.
        without_groups,
        /// Button: the month's peaks into the form, `{month}`.
        take,
        /// Said after that.
        taken,
        /// Heading of the rows that were not used.
        bad_heading,
        /// All are listed: `{all}`.
        bad_rows,
        /// Some are listed: `{n}` of `{all}`.
        bad_rows_first,
        /// Head: the line in the file.
        bad_line,
        /// Head: what is wrong.
        bad_reason,
        /// Head: the row itself.
        bad_text,
        /// A reason.
        invalid_date,
        /// A reason.
        date_out_of_range,
        /// A reason.
        duplicate_day,
        /// A reason.
        missing_value,
        /// A reason.
        not_a_count,
        /// A reason.
        ambiguous_number,
        /// The same with both readings: `{one}`, `{other}`.
        ambiguous,
        /// A reason.
        count_out_of_range,
        /// A reason.
        too_many_fields,
        /// A reason.
        unclosed_quote,
        /// A reason.
        line_too_long,
        /// A reason.
        unknown_header,
        /// A reason.
        missing_column,
        /// A reason.
        column_twice,
        /// A reason.
        too_many_apps,
    }
}

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const EN: DailyTexts = DailyTexts {
    heading: "Your daily figures",
    paste: "Paste daily figures",
    paste_hint: "One row per day: date, daily users, groups. With column names in any order, or without; separated by commas, semicolons or tabs.",
    choose: "Choose a file",
    drop: "or drop it here.",
    private: "The figures are read in this browser and are sent nowhere.",
    file: "File: {name}",
    remove: "Remove these figures",
    progress: "Reading: {lines} lines, {part} %",
    cancel: "Stop",
    stopped: "Stopped after {lines} lines. Nothing of the file is shown.",
    again: "Read from the start",
    unreadable: "The file could not be read. Choose another one, or paste its text.",
    too_large: "This file is larger than {most} MB. Split it, or use im-quote usage.",
    empty: "Paste a table or choose a file to see each month’s peak and price.",
    no_form: "Correct the marked fields of the form first: the months are priced for that app.",
    summary: "Lines read: {lines}. Months: {months}. Rows that could not be used: {bad}.",
    app: "App in the file",
    caption: "Peaks and price of each month",
    month: "Month",
    peak_day: "Peak day",
    missing_days: "Missing days",
    over_quota: "Over the quota",
    over_blocks: "{n} × {usage}",
    more: "Show {n} more months",
    books: "Each month is priced whole, with the price lists in force on its last day.",
    not_shared: "The file has several apps: quotas are not pooled, and monthly users and groups of the form are used for none of them.",
    mau_of_form: "Monthly users are not in a daily file: each month has the {mau} of the form.",
    mau_unknown: "Monthly users are not in a daily file; without them the editions of the new billing mode have no price.",
    groups_of_form: "The file has no groups: each month has the {groups} of the form.",
    groups_unknown: "The file has no groups. Enter peak groups in the form to price the original billing mode.",
    missing_months: "No row in: {months}.",
    ignored: "Columns that were not read: {columns}.",
    unread: "Rows below the column names that were not read: {rows}.",
    before_first_book: "No price list that old",
    mau_below_peak: "More users on one day than the form’s monthly users",
    not_yet_migrated: "The new billing mode did not exist yet",
    one_month: "One month in detail",
    choose_month: "Month",
    drawing: "Daily users in {month}: highest {users} on {day}.",
    quota: "Line: {quota} included",
    day: "{day}: {users}",
    day_missing: "{day}: no row",
    without_groups: "Days without a number of groups: {days}.",
    take: "Put the peaks of {month} into the form",
    taken: "The form has these peaks now.",
    bad_heading: "Rows that could not be used",
    bad_rows: "Rows: {all}",
    bad_rows_first: "Rows: {all}; the first {n} are listed",
    bad_line: "Line",
    bad_reason: "Reason",
    bad_text: "Row",
    invalid_date: "No day of the calendar: write 2023-01-15, 2023/1/15 or 20230115",
    date_out_of_range: "A day outside 2000 to 2099",
    duplicate_day: "The day has a row already; the first one counts",
    missing_value: "A value is missing",
    not_a_count: "A number is not whole, or no number",
    ambiguous_number: "A number can be read in two ways",
    ambiguous: "Could be {one} or {other}",
    count_out_of_range: "A number above 10,000,000,000",
    too_many_fields: "More fields than the first row",
    unclosed_quote: "A quotation mark is not closed",
    line_too_long: "The line is too long for a row of figures",
    unknown_header: "Neither column names nor figures",
    missing_column: "No column for the date or for the daily users: the rows below are not read",
    column_twice: "Two columns of one kind: the rows below are not read",
    too_many_apps: "More apps than an account can have",
};

#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub(super) const KO: DailyTexts = DailyTexts {
    heading: "내 일별 수치",
    paste: "일별 수치 붙여넣기",
    paste_hint: "하루에 한 줄: 날짜, 일일 사용자, 그룹 수. 열 이름은 있어도 없어도 되고 순서는 자유이며, 쉼표·세미콜론·탭으로 구분합니다.",
    choose: "파일 선택",
    drop: "또는 여기에 끌어다 놓으십시오.",
    private: "수치는 이 브라우저 안에서만 읽으며 어디로도 전송하지 않습니다.",
    file: "파일: {name}",
    remove: "이 수치 지우기",
    progress: "읽는 중: {lines}줄, {part}%",
    cancel: "중지",
    stopped: "{lines}줄에서 중지했습니다. 파일 내용은 표시하지 않습니다.",
    again: "처음부터 읽기",
    unreadable: "파일을 읽지 못했습니다. 다른 파일을 선택하거나 내용을 붙여넣으십시오.",
    too_large: "이 파일은 {most}MB보다 큽니다. 나누어서 읽거나 im-quote usage를 사용하십시오.",
    empty: "표를 붙여넣거나 파일을 선택하면 달마다 최고치와 요금이 나옵니다.",
    no_form: "먼저 양식에서 표시된 항목을 고치십시오. 그 앱의 조건으로 달마다 요금을 계산합니다.",
    summary: "읽은 줄: {lines}. 달: {months}. 쓸 수 없는 줄: {bad}.",
    app: "파일 안의 앱",
    caption: "달마다 최고치와 요금",
    month: "월",
    peak_day: "가장 붐빈 날",
    missing_days: "빠진 날",
    over_quota: "한도 초과분",
    over_blocks: "{usage} × {n}",
    more: "{n}개월 더 보기",
    books: "각 달은 한 달 전체를, 그달 마지막 날에 적용되는 가격표로 계산합니다.",
    not_shared: "파일에 앱이 여러 개 있습니다. 한도는 합산되지 않으며, 양식의 월 사용자와 그룹 수는 어느 앱에도 적용하지 않습니다.",
    mau_of_form: "일별 파일로는 월 사용자를 알 수 없어, 달마다 양식의 {mau}명을 적용합니다.",
    mau_unknown: "일별 파일로는 월 사용자를 알 수 없으며, 그 값이 없으면 새로운 과금 방식의 요금은 나오지 않습니다.",
    groups_of_form: "파일에 그룹 수가 없어, 달마다 양식의 {groups}개를 적용합니다.",
    groups_unknown: "파일에 그룹 수가 없습니다. 기존 과금 방식의 요금을 보려면 양식에 피크 그룹 수를 입력하십시오.",
    missing_months: "줄이 없는 달: {months}.",
    ignored: "읽지 않은 열: {columns}.",
    unread: "열 이름 아래에서 읽지 않은 줄: {rows}.",
    before_first_book: "그때의 가격표 없음",
    mau_below_peak: "양식의 월 사용자보다 하루 사용자가 많음",
    not_yet_migrated: "새로운 과금 방식이 아직 없었음",
    one_month: "한 달 자세히 보기",
    choose_month: "월",
    drawing: "{month} 일일 사용자: {day}에 최고 {users}명.",
    quota: "선: 포함된 {quota}명",
    day: "{day}: {users}명",
    day_missing: "{day}: 줄 없음",
    without_groups: "그룹 수가 없는 날: {days}일.",
    take: "{month}의 최고치를 양식에 넣기",
    taken: "양식에 이 최고치를 넣었습니다.",
    bad_heading: "쓸 수 없는 줄",
    bad_rows: "줄: {all}",
    bad_rows_first: "줄: {all}; 처음 {n}개를 표시합니다",
    bad_line: "줄 번호",
    bad_reason: "이유",
    bad_text: "내용",
    invalid_date: "달력에 없는 날짜: 2023-01-15, 2023/1/15, 20230115처럼 적으십시오",
    date_out_of_range: "2000년부터 2099년 사이가 아닌 날짜",
    duplicate_day: "이미 있는 날짜: 첫 줄만 씁니다",
    missing_value: "값이 비어 있음",
    not_a_count: "정수가 아니거나 숫자가 아님",
    ambiguous_number: "두 가지로 읽힐 수 있는 숫자",
    ambiguous: "{one} 또는 {other}로 읽힐 수 있음",
    count_out_of_range: "10,000,000,000보다 큰 숫자",
    too_many_fields: "첫 줄보다 칸이 많음",
    unclosed_quote: "따옴표가 닫히지 않음",
    line_too_long: "수치 한 줄로는 너무 긺",
    unknown_header: "열 이름도 수치도 아님",
    missing_column: "날짜 또는 일일 사용자 열이 없음: 아래 줄을 읽지 않았습니다",
    column_twice: "같은 종류의 열이 둘: 아래 줄을 읽지 않았습니다",
    too_many_apps: "계정이 가질 수 있는 수보다 많은 앱",
};
