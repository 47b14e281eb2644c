//! The part of a page's fragment that belongs to a widget: `#KEY=…`, among others between `&`.

/// The key of a widget whose host says `permalink` and names none.
const DEFAULT_KEY: &str = "im";

/// The key that a host's attribute names; none where it could not stand in a fragment.
pub(crate) fn key(attribute: &str) -> Option<String> {
    let key = if attribute.is_empty() {
        DEFAULT_KEY
    } else {
        attribute
    };
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || b"-_.".contains(&it);
    key.bytes().all(is_plain).then(|| key.to_owned())
}

/// What stands in a fragment under `key`.
pub(crate) fn part<'f>(fragment: &'f str, key: &str) -> Option<&'f str> {
    fragment.split('&').find_map(|it| own(it, key))
}

/// The fragment with another text under `key`; all other parts stay as they are.
pub(crate) fn with_part(fragment: &str, key: &str, text: &str) -> String {
    let new = [key, "=", text].concat();
    let mut parts: Vec<&str> = Vec::new();
    let mut is_in = false;
    for part in fragment.split('&').filter(|it| !it.is_empty()) {
        if own(part, key).is_none() {
            parts.push(part);
        } else if !is_in {
            parts.push(&new);
            is_in = true;
        }
    }
    if !is_in {
        parts.push(&new);
    }
    parts.join("&")
}

fn own<'f>(part: &'f str, key: &str) -> Option<&'f str> {
    part.strip_prefix(key)?.strip_prefix('=')
}

#[cfg(test)]
mod tests {
    use super::{key, part, with_part};

    #[test]
    fn a_key_is_what_can_stand_in_a_fragment() {
        for (expected, attribute) in [
            (Some("im"), ""),
            (Some("q"), "q"),
            (Some("im-2"), "im-2"),
            (None, "a=b"),
            (None, "a&b"),
            (None, "a b"),
            (None, "값"),
        ] {
            assert_eq!(expected.map(str::to_owned), key(attribute), "{attribute}");
        }
    }

    #[test]
    fn the_own_part_is_found_among_others() {
        for (expected, fragment) in [
            (Some("1;a"), "q=1;a"),
            (Some("1;a"), "top&q=1;a&p=2"),
            (Some(""), "q="),
            (None, "qq=1"),
            (None, "q"),
            (None, "p=q=1"),
            (None, ""),
        ] {
            assert_eq!(expected, part(fragment, "q"), "{fragment}");
        }
    }

    #[test]
    fn other_parts_of_a_fragment_stay() {
        for (expected, fragment) in [
            ("q=2", ""),
            ("q=2", "q=1"),
            ("top&q=2", "top"),
            ("top&q=2&p=%20x", "top&q=1&p=%20x"),
            ("qq=1&q=2", "qq=1"),
            ("q=2&p", "q=1&p&q=3"),
        ] {
            assert_eq!(expected, with_part(fragment, "q", "2"), "{fragment}");
        }
    }
}
