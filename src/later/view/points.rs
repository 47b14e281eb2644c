//! Figures of a column below each other by their points.

/// How many decimals a figure has; none for what is no figure.
pub fn decimals(words: &str) -> Option<usize> {
    let is_part = |it: char| matches!(it, '0'..='9' | ',' | '.' | '+' | '−' | '–' | ' ');
    let is_figure = words.ends_with(|it: char| it.is_ascii_digit()) && words.chars().all(is_part);
    is_figure.then(|| words.rsplit_once('.').map_or(0, |(_, digits)| digits.len()))
}

/// What a figure with `own` decimals lacks for the place that `most` of them take.
pub fn pad(own: usize, most: usize) -> String {
    let point = if own == 0 && most > 0 { "." } else { "" };
    let digits = "00000000".get(..most.saturating_sub(own));
    [point, digits.unwrap_or_default()].concat()
}

#[cfg(test)]
mod tests {
    use super::{decimals, pad};

    #[test]
    fn what_is_no_figure_has_no_decimals() {
        let found = [
            "1,349.97",
            "+0.015",
            "−800",
            "30,001 – 40,000",
            "–",
            "Does not fit",
            "54 per 1",
        ];
        assert_eq!(
            [Some(2), Some(3), Some(0), Some(0), None, None, None],
            found.map(decimals)
        );
    }

    #[test]
    fn a_figure_with_its_pad_is_as_long_as_the_longest() {
        assert_eq!(
            ["", "0", ".000"],
            [3, 2, 0]
                .map(|own| pad(own, 3))
                .each_ref()
                .map(String::as_str)
        );
        assert_eq!("", pad(0, 0));
        assert_eq!("", pad(9, 2));
    }
}
