//! Small readers of the forms, written from their descriptions.

/// An amount in units of 10^-8 dollars.
pub(crate) type Amount = i128;

/// `1,349.97` and `1349.97` alike.
pub(crate) fn units(text: &str) -> Amount {
    let plain = text.replace(',', "");
    let (whole, decimals) = plain.split_once('.').expect("a point");
    assert!((2..=8).contains(&decimals.len()), "{text}");
    format!("{whole}{decimals:0<8}").parse().expect("digits")
}

/// RFC 4180: rows of cells.
pub(crate) fn csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut rest = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(it) = rest.next() {
        match it {
            '"' if is_quoted && rest.peek() == Some(&'"') => {
                rest.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' => {
                assert!(cell.is_empty(), "a quotation mark within a bare cell");
                is_quoted = true;
            }
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(Some('\n'), rest.next());
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(!is_quoted && row.is_empty() && cell.is_empty(), "cut off");
    rows
}

/// What a formula of whole numbers comes to; nothing for an empty cell. Exact: a fraction that is no
/// whole number of units would fail.
pub(crate) fn evaluate(cell: &str) -> Option<Amount> {
    if cell.is_empty() {
        return None;
    }
    let formula = cell.strip_prefix('=').expect("a formula");
    let sum = formula.split('+').map(|term| {
        let (product, divisor) = term.split_once('/').expect("a fraction");
        let factors = product
            .split('*')
            .map(|it| it.parse::<Amount>().expect("digits"));
        let product = factors.product::<Amount>() * 100_000_000;
        let divisor: Amount = divisor.parse().expect("digits");
        assert_eq!(0, product % divisor, "{term}");
        product / divisor
    });
    Some(sum.sum())
}

/// The groups of a Markdown text: heading, then the rows of its table without the rule.
pub(crate) fn markdown(text: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let mut groups: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for line in text.split('\n') {
        if let Some(heading) = line.strip_prefix("## ") {
            groups.push((unescaped(heading), Vec::new()));
        } else if line.starts_with('|') && !line.starts_with("| ---") {
            let (_, rows) = groups.last_mut().expect("a heading");
            rows.push(cells(line));
        }
    }
    for (heading, rows) in &groups {
        let widths: Vec<_> = rows.iter().map(Vec::len).collect();
        assert!(widths.windows(2).all(|it| it[0] == it[1]), "{heading}");
    }
    groups
}

/// The cells between bars that nothing takes their meaning.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut is_escaped) = (Vec::new(), String::new(), false);
    for it in line.chars().skip(1) {
        if it == '|' && !is_escaped {
            let inner = cell.strip_prefix(' ').and_then(|it| it.strip_suffix(' '));
            cells.push(unescaped(inner.expect("a space on both sides")));
            cell.clear();
            continue;
        }
        is_escaped = it == '\\' && !is_escaped;
        cell.push(it);
    }
    assert!(cell.is_empty(), "{line}");
    cells
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text.chars();
    while let Some(it) = rest.next() {
        plain.extend(if it == '\\' { rest.next() } else { Some(it) });
    }
    plain
}
