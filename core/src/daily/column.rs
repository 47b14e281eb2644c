//! The columns of a daily usage file, and the names under which files have them.

use crate::terms::has;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    /// The calendar day.
    Date,
    /// Users who logged in on that day.
    Dau,
    /// Groups on that day.
    Groups,
    /// The app (SDKAppID).
    App,
}

/// Names in English, Korean, Chinese and Japanese, as [`squeeze`] leaves them.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Date,
        &[
            "date",
            "day",
            "날짜",
            "일자",
            "日期",
            "天",
            "日付",
            "年月日",
            "日",
        ],
    ),
    (
        Column::Dau,
        &[
            "dau",
            "dailyactiveusers",
            "dailyactiveusersdau",
            "dailyactiveuser",
            "activeusers",
            "peakdau",
            "일일활성사용자",
            "일일활성사용자수",
            "일일활성사용자수dau",
            "일간활성사용자",
            "일간활성사용자수",
            "활성사용자",
            "활성사용자수",
            "日活",
            "日活数",
            "日活跃用户",
            "日活跃用户数",
            "日活跃用户数dau",
            "日活用户",
            "日活用户数",
            "活跃用户数",
            "日活躍用戶數",
            "デイリーアクティブユーザー",
            "デイリーアクティブユーザー数",
            "デイリーアクティブユーザ数",
            "1日あたりのアクティブユーザ",
            "日次アクティブユーザー数",
            "アクティブユーザー数",
        ],
    ),
    (
        Column::Groups,
        &[
            "groups",
            "group",
            "groupcount",
            "groupscount",
            "numberofgroups",
            "peakgroups",
            "peakgroupcount",
            "그룹",
            "그룹수",
            "그룹개수",
            "피크그룹수",
            "群组",
            "群组数",
            "群数",
            "峰值群组数",
            "群組數",
            "グループ",
            "グループ数",
            "ピークグループ数",
        ],
    ),
    (
        Column::App,
        &[
            "app",
            "appid",
            "appname",
            "sdkappid",
            "application",
            "앱",
            "앱id",
            "애플리케이션",
            "应用",
            "应用id",
            "應用",
            "アプリ",
            "アプリid",
            "アプリケーション",
        ],
    ),
];

/// The column that is called `name`, however it is spaced and capitalised.
pub(super) fn named(name: &str) -> Option<Column> {
    let name = squeeze(name);
    let mut columns = NAMES.iter();
    let found = columns.find(|(_, names)| names.contains(&name.as_str()));
    found.map(|(column, _)| *column)
}

/// `Daily active users (DAU)` as `dailyactiveusersdau`.
fn squeeze(name: &str) -> String {
    const MARKS: &str = " \u{a0}\u{3000}_-./:()（）[]\"'\u{feff}";
    let letters = name.chars().filter(|letter| !has(MARKS, *letter));
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Column, NAMES, named, squeeze};

    #[test]
    fn names_are_recognised_in_four_languages_however_they_are_written() {
        for (expected, name) in [
            (Some(Column::Date), "\u{feff}Date"),
            (Some(Column::Date), "日付"),
            (Some(Column::Dau), "Daily active users (DAU)"),
            (Some(Column::Dau), "일일 활성 사용자 수(DAU)"),
            (Some(Column::Dau), "日活跃用户数（DAU）"),
            (Some(Column::Groups), "peak_group_count"),
            (Some(Column::Groups), "ピークグループ数"),
            (Some(Column::App), "SDKAppID"),
            (None, "messages"),
            (None, "MAU"),
            (None, ""),
        ] {
            assert_eq!(expected, named(name), "{name}");
        }
    }

    #[test]
    fn each_name_stands_once_in_the_form_that_is_looked_up() {
        let all: Vec<_> = NAMES.iter().flat_map(|(_, names)| *names).collect();
        for name in &all {
            assert_eq!(**name, squeeze(name));
            assert_eq!(1, all.iter().filter(|it| *it == name).count(), "{name}");
        }
    }
}
