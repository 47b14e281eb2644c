//! What is shown: the views behind tabs and the feature matrix, with what is typed into them.

/// A view behind a tab, and what is typed into its fields before the picture is taken. A name in
/// brackets is a button to press.
pub(crate) struct ViewShot {
    pub(crate) tab: &'static str,
    pub(crate) typed: &'static [(&'static str, &'static str)],
}

/// Two months of daily figures, one of them with a row that cannot be used.
const DAILY: &str = include_str!("daily.csv");

/// The views whose pictures are kept in the repository.
pub(crate) const KEPT: [&str; 6] = ["compare", "chart", "map", "migrate", "forecast", "apps"];

pub(crate) const VIEWS: &[ViewShot] = &[
    ViewShot {
        tab: "compare",
        typed: &[],
    },
    ViewShot {
        tab: "budget",
        typed: &[("budget.amount", "2250")],
    },
    ViewShot {
        tab: "apps",
        typed: &[],
    },
    ViewShot {
        tab: "chart",
        typed: &[],
    },
    ViewShot {
        tab: "map",
        typed: &[("map.among", "all"), ("map.ratio", "2.5")],
    },
    ViewShot {
        tab: "migrate",
        typed: &[],
    },
    ViewShot {
        tab: "forecast",
        typed: &[
            ("forecast.first", "2023-05"),
            ("forecast.count", "12"),
            ("forecast.growth", "8"),
            ("forecast.start", "2023-04-11"),
            ("change.from", "pro"),
            ("change.to", "ultimate"),
            ("change.day", "2023-06-16"),
        ],
    },
    ViewShot {
        tab: "usage",
        typed: &[("usage.text", DAILY)],
    },
    ViewShot {
        tab: "check",
        typed: &[
            ("check.month", "2023-03"),
            ("check.edition", "pro"),
            ("check.total", "1199.94"),
        ],
    },
    ViewShot {
        tab: "books",
        typed: &[("books.then", "2021-01-01"), ("books.now", "2023-01-01")],
    },
    ViewShot {
        tab: "trials",
        typed: &[
            ("trials.as_of", "2023-03-01"),
            ("trials.app", "game"),
            ("trials.date", "2023-01-15"),
            ("[data-trials=add]", ""),
            ("trials.date", "2023-02-01"),
            ("[data-trials=add]", ""),
        ],
    },
];

/// What is clicked in a view once it is open.
pub(crate) const CLICKS: &[(&str, &str)] = &[
    ("apps", "[data-do=duplicate]"),
    ("compare", "[data-repairs=free] > summary"),
];

/// The pictures of the feature matrix, with what is typed into its tools.
pub(crate) const MATRICES: &[(&str, &[(&str, &str)])] = &[
    ("matrix", &[]),
    ("matrix-find", &[("matrix.find", "群")]),
    ("matrix-edition", &[("matrix.find", "flagship")]),
    ("matrix-between", &[("matrix.rows", "between")]),
];
