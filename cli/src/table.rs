//! One table, three printers.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

/// Rows of cells below a row of headings; all rows have as many cells as there are headings.
pub(crate) struct Table {
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    fn lines(&self) -> impl Iterator<Item = &Vec<String>> {
        std::iter::once(&self.headings).chain(&self.rows)
    }

    /// Columns aligned by what a terminal shows, a rule below the headings, no trailing spaces.
    pub(crate) fn to_text(&self) -> String {
        let mut widths = vec![0; self.headings.len()];
        for line in self.lines() {
            for (width, cell) in widths.iter_mut().zip(line) {
                *width = cell.width().max(*width);
            }
        }
        let rule = widths.iter().map(|width| "-".repeat(*width)).collect();
        let mut text = String::new();
        for line in std::iter::once(&self.headings)
            .chain([&rule])
            .chain(&self.rows)
        {
            let mut out = String::new();
            for (cell, width) in line.iter().zip(&widths) {
                out.push_str(cell);
                out.push_str(&" ".repeat(width - cell.width() + 2));
            }
            text.push_str(out.trim_end());
            text.push('\n');
        }
        text
    }

    /// Comma-separated values as in RFC 4180: CRLF, quotes where they are needed.
    pub(crate) fn to_csv(&self) -> String {
        let mut text = String::new();
        for line in self.lines() {
            let cells: Vec<_> = line.iter().map(|cell| quote_csv(cell)).collect();
            text.push_str(&cells.join(","));
            text.push_str("\r\n");
        }
        text
    }

    /// A Markdown table.
    pub(crate) fn to_markdown(&self) -> String {
        let rule = self.headings.iter().map(|_| "---".to_owned()).collect();
        let mut text = String::new();
        for line in std::iter::once(&self.headings)
            .chain([&rule])
            .chain(&self.rows)
        {
            let cells: Vec<_> = line.iter().map(|cell| cell.replace('|', "\\|")).collect();
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
        text
    }
}

fn quote_csv(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    fn table(lines: &[[&str; 2]]) -> Table {
        let mut lines = lines.iter().map(|line| line.map(str::to_owned).to_vec());
        Table {
            headings: lines.next().unwrap_or_default(),
            rows: lines.collect(),
        }
    }

    #[test]
    fn columns_are_aligned_by_shown_width() {
        let table = table(&[["무료", "b"], ["x", "10,000"]]);
        assert_eq!("무료  b\n----  ------\nx     10,000\n", table.to_text());
    }

    #[test]
    fn csv_quotes_what_needs_quotes() {
        let table = table(&[["a", "b,c"], ["say \"x\"", "line\nbreak"]]);
        let expected = "a,\"b,c\"\r\n\"say \"\"x\"\"\",\"line\nbreak\"\r\n";
        assert_eq!(expected, table.to_csv());
    }

    #[test]
    fn markdown_escapes_bars() {
        let table = table(&[["a", "b"], ["x|y", ""]]);
        assert_eq!(
            "| a | b |\n| --- | --- |\n| x\\|y |  |\n",
            table.to_markdown()
        );
    }
}
