//! What editions and rows are called: in each language, on other pages, earlier and later.

use crate::tables::{ALIASES, EDITIONS, LANGUAGES, ROWS};

/// A name that no language table holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Alias {
    /// The editions or rows that it is a name of.
    pub of: &'static [&'static str],
    /// The language of the name: `en`, `ko`, `zh`, `ja`.
    pub lang: &'static str,
    /// The name as it was printed.
    pub name: &'static str,
}

/// A name and whose it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Called {
    /// The edition or row.
    pub id: &'static str,
    /// The language of the name.
    pub lang: &'static str,
    /// The name.
    pub name: &'static str,
}

/// Every name of every edition and row: the official one of each language first.
#[must_use]
pub fn names() -> Vec<Called> {
    let editions = EDITIONS.iter().map(|it| (it.edition.name(), it.name));
    let rows = ROWS.iter().map(|it| (it.id, it.label));
    let mut names = Vec::new();
    for (id, official) in editions.chain(rows) {
        for language in LANGUAGES {
            let (lang, name) = (language.tag, language.words(official));
            names.push(Called { id, lang, name });
        }
        for Alias { of, lang, name } in ALIASES {
            if of.contains(&id) {
                names.push(Called { id, lang, name });
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{Called, names};
    use crate::tables::{ALIASES, EDITIONS, LANGUAGES, ROWS};

    #[test]
    fn every_edition_and_row_has_a_name_in_each_language_and_its_aliases() {
        let aliases: usize = ALIASES.iter().map(|it| it.of.len()).sum();
        let official = LANGUAGES.len() * (EDITIONS.len() + ROWS.len());
        assert_eq!(official + aliases, names().len());
    }

    #[test]
    fn old_and_foreign_names_lead_to_what_they_were_names_of() {
        for (id, lang, name) in [
            ("ultimate", "en", "Flagship Edition"),
            ("ultimate", "zh", "旗舰版"),
            ("ultimate", "ko", "플래그십 버전"),
            ("ultimate", "ja", "フラッグシップ版"),
            ("developer", "en", "Free Trial"),
            ("free", "zh", "体验版"),
            ("premium", "en", "Advanced"),
            ("premium", "zh", "进阶版"),
            ("message_read_receipts", "zh", "群消息已读回执"),
            ("av_group_member_ban", "zh", "音视频聊天室"),
        ] {
            assert!(names().contains(&Called { id, lang, name }), "{name}");
        }
    }

    #[test]
    fn no_name_holds_what_separates_names_in_a_file() {
        for it in names() {
            assert!(!it.name.contains('\n') && !it.id.contains(' ') && !it.lang.contains(' '));
        }
    }
}
