//! How a reader's place writes numbers: what stands between thousands, and before decimals.

/// How numbers are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Notation {
    /// Between groups of three digits.
    pub group: char,
    /// Before decimals.
    pub decimal: char,
}

impl Notation {
    /// `1,234.5`: that of English, Korean, Chinese and Japanese, and of every place not listed.
    pub const POINT: Self = Self {
        group: ',',
        decimal: '.',
    };

    /// That of the number 1234567.5 as the browser writes it for a place, such as `1.234.567,5`;
    /// [`Self::POINT`] where it shows no two separators.
    pub fn of_sample(sample: &str) -> Self {
        let is_separator = |it: &char| !it.is_ascii_digit();
        let mut separators = sample.chars().filter(is_separator);
        match (separators.next(), separators.next_back()) {
            (Some(group), Some(decimal)) => Self { group, decimal },
            _ => Self::POINT,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Notation;

    /// How browsers write the number for these tags, by Unicode's CLDR; for `xx` as for English.
    const SAMPLES: &[(&str, &str)] = &[
        ("1,234,567.5", "en ko ko-KR zh zh-CN ja es-MX xx"),
        ("1.234.567,5", "de de-DE es es-AR it pt-BR nl tr id vi"),
        ("1\u{202f}234\u{202f}567,5", "fr fr-FR"),
        ("1\u{a0}234\u{a0}567,5", "ru pl pt-PT"),
        ("1’234’567.5", "de-CH"),
    ];

    /// The notation of a tag that has a sample.
    pub(crate) fn of_tag(tag: &str) -> Notation {
        let is_found = |tags: &str| tags.split(' ').any(|it| it == tag);
        let found = SAMPLES.iter().find(|(_, tags)| is_found(tags));
        Notation::of_sample(found.expect("a tag with a sample").0)
    }

    #[test]
    fn a_written_number_shows_its_separators() {
        for (expected, sample) in [
            (",.", "1,234,567.5"),
            (",.", "12,34,567.5"),
            (".,", "1.234.567,5"),
            ("\u{202f},", "1\u{202f}234\u{202f}567,5"),
            ("’.", "1’234’567.5"),
            (",.", "1234567,5"),
            (",.", "1234567"),
            (",.", ""),
        ] {
            let Notation { group, decimal } = Notation::of_sample(sample);
            assert_eq!(
                expected,
                [group, decimal].iter().collect::<String>(),
                "{sample}"
            );
        }
    }
}
