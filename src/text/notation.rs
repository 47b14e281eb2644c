//! How a reader's place writes numbers: what stands between thousands, and before decimals.

/// How numbers are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Notation {
    /// Between groups of three digits.
    pub group: char,
    /// Before decimals.
    pub decimal: char,
}

/// The places that differ from [`Notation::POINT`], as Unicode's CLDR has them: languages, and
/// places that differ from the rest of their language. In lower case, each after a space.
const PLACES: &[(char, char, &str)] = &[
    (
        '.',
        ',',
        " az bs ca da de el es eu gl hr id is it lb mk nl pt ro sl sr tr vi en-at en-be en-de en-dk en-nl fr-lu ",
    ),
    (
        '\u{a0}',
        ',',
        " af be bg cs et fi hu hy ka kk lt lv nb nn no pl ru sk sq sv uk uz de-at en-fi en-se en-za es-cr fr-ca pt-ao pt-ch pt-mz pt-pt ",
    ),
    ('\u{202f}', ',', " fr rm "),
    ('’', '.', " gsw de-ch de-li en-ch it-ch "),
    (
        ',',
        '.',
        " es-419 es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us ",
    ),
];

impl Notation {
    /// `1,234.5`: that of English, Korean, Chinese and Japanese, and of every place not listed.
    pub const POINT: Self = Self {
        group: ',',
        decimal: '.',
    };

    /// That of a tag such as `de-CH`; a script between language and place plays no part.
    pub fn of_tag(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        let language = tag.split('-').next().unwrap_or_default();
        let place = tag.split('-').skip(1).find(|it| it.len() < 4);
        let local = place.map(|place| [" ", language, "-", place, " "].concat());
        let names = [local, Some([" ", language, " "].concat())];
        for name in names.iter().flatten() {
            for (group, decimal, tags) in PLACES {
                if tags.contains(name.as_str()) {
                    return Self {
                        group: *group,
                        decimal: *decimal,
                    };
                }
            }
        }
        Self::POINT
    }
}

#[cfg(test)]
mod tests {
    use super::Notation;

    #[test]
    fn a_tag_finds_how_its_place_writes_numbers() {
        for (expected, tags) in [
            (
                ",.",
                "en en-US en-GB ko ko-KR zh zh-Hans-CN zh-TW ja th hi xx de_DE es-MX es-419",
            ),
            (
                ".,",
                "de de-DE DE-de es es-ES es-AR it-IT pt-BR nl-BE tr id vi en-DE de-Latn-DE",
            ),
            (
                "\u{a0},",
                "ru pl-PL sv nb-NO fi cs uk de-AT pt-PT fr-CA en-ZA",
            ),
            ("\u{202f},", "fr fr-FR fr-BE fr-CH"),
            ("’.", "de-CH it-CH gsw de-LI"),
            (",.", ""),
        ] {
            for tag in tags.split(' ') {
                let Notation { group, decimal } = Notation::of_tag(tag);
                assert_eq!(
                    expected,
                    [group, decimal].iter().collect::<String>(),
                    "{tag}"
                );
            }
        }
    }
}
