//! What spreadsheets must not take for a formula.

use super::defused;

#[test]
fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
    for text in [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        " =1",
        "\u{3000}=1",
        "\"=1",
        "＝1",
        "＋1",
        "－1",
        "＠A1",
        "'=1",
        "\t=1",
    ] {
        assert_eq!(format!("'{text}"), defused(text));
    }
    for text in ["main", "a=b", "1-2", "2023-03-30", "", "– none", "−1"] {
        assert_eq!(text, defused(text));
    }
}
