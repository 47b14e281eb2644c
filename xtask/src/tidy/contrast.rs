//! Whether the colours of the widget can be told apart: the contrast of WCAG 2.2, computed from the
//! tokens, in light and in dark.

use super::{Finding, Source};
use std::collections::BTreeMap;

/// What text must reach on its ground (success criterion 1.4.3).
const TEXT: f64 = 4.5;

/// What an edge, a mark or a line must reach (success criterion 1.4.11).
const MARK: f64 = 3.0;

/// Each colour that is put on a ground, with what it must reach there.
const PAIRS: [(&str, &str, f64); 24] = [
    ("text", "surface", TEXT),
    ("text", "raised", TEXT),
    ("text", "accent-soft", TEXT),
    ("muted", "surface", TEXT),
    ("muted", "raised", TEXT),
    ("muted", "accent-soft", TEXT),
    ("accent", "surface", TEXT),
    ("accent", "raised", TEXT),
    ("accent", "accent-soft", TEXT),
    ("accent-text", "accent", TEXT),
    ("warning", "surface", TEXT),
    ("warning", "raised", TEXT),
    ("danger", "surface", TEXT),
    ("danger", "raised", TEXT),
    ("control", "surface", MARK),
    ("control", "raised", MARK),
    ("control", "accent-soft", MARK),
    ("line", "surface", MARK),
    ("line", "raised", MARK),
    ("accent", "surface", MARK),
    ("accent", "raised", MARK),
    ("accent", "accent-soft", MARK),
    ("warning", "surface", MARK),
    ("danger", "surface", MARK),
];

/// The file of the tokens.
const TOKENS: &str = "style/widget/base.css";

/// Every pair that is read, in both schemes.
pub(super) fn demand_contrast(source: &Source) -> Vec<Finding> {
    if source.path != TOKENS {
        return Vec::new();
    }
    let tokens = tokens(&source.code);
    let mut findings = Vec::new();
    for (front, ground, least) in PAIRS {
        let (Some(one), Some(other)) = (tokens.get(front), tokens.get(ground)) else {
            let message =
                format!("--{front} or --{ground} is no `light-dark(#…, #…)` and no mix of two");
            findings.push(source.finding_at(0, message));
            continue;
        };
        for (scheme, one, other) in [
            ("light", one.light, other.light),
            ("dark", one.dark, other.dark),
        ] {
            let found = contrast(one, other);
            if found < least {
                let message = format!(
                    "--{front} on --{ground} has a contrast of {found:.2} in {scheme}, {least} is the least"
                );
                findings.push(source.finding_at(one_place(source, front), message));
            }
        }
    }
    findings
}

fn one_place(source: &Source, name: &str) -> usize {
    source.code.find(&format!("--{name}:")).unwrap_or_default()
}

/// A colour in both schemes, each as red, green and blue.
struct Token {
    light: [u8; 3],
    dark: [u8; 3],
}

/// The tokens that are colours, by name: what stands where no page sets another.
fn tokens(code: &str) -> BTreeMap<&str, Token> {
    let mut found = BTreeMap::new();
    for declaration in code.split([';', '{']) {
        let Some((name, value)) = declaration.trim().split_once(':') else {
            continue;
        };
        if let Some(name) = name.trim().strip_prefix("--")
            && let Some(token) = pair(value).or_else(|| mixed(value, &found))
        {
            found.insert(name, token);
        }
    }
    found
}

/// `light-dark(#…, #…)`.
fn pair(value: &str) -> Option<Token> {
    let (_, pair) = value.split_once("light-dark(")?;
    let (light, rest) = pair.split_once(',')?;
    let (dark, _) = rest.split_once(')')?;
    Some(Token {
        light: colour(light)?,
        dark: colour(dark)?,
    })
}

/// `color-mix(in srgb, var(--…) N%, var(--…))` of two tokens that are known.
fn mixed(value: &str, known: &BTreeMap<&str, Token>) -> Option<Token> {
    let (_, mix) = value.split_once("color-mix(in srgb, var(--")?;
    let (front, rest) = mix.split_once(") ")?;
    let (share, rest) = rest.split_once("%, var(--")?;
    let (ground, _) = rest.split_once(')')?;
    let (front, ground) = (known.get(front)?, known.get(ground)?);
    let share = share.parse::<f64>().ok()? / 100.0;
    Some(Token {
        light: blend(front.light, ground.light, share),
        dark: blend(front.dark, ground.dark, share),
    })
}

/// As much of `front` as `share` says, the rest of `ground`.
fn blend(front: [u8; 3], ground: [u8; 3], share: f64) -> [u8; 3] {
    std::array::from_fn(|index| {
        let part = f64::from(front[index]).mul_add(share, f64::from(ground[index]) * (1.0 - share));
        // Colours go from 0 to 255, and so does what lies between two of them.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between two bytes"
        )]
        let part = part.round() as u8;
        part
    })
}

/// `#rgb` or `#rrggbb`.
fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.trim().strip_prefix('#')?;
    let of = |digits: &str| u8::from_str_radix(digits, 16).ok();
    match digits.len() {
        3 => {
            let mut parts = [0; 3];
            for (part, digit) in parts.iter_mut().zip(digits.chars()) {
                *part = of(&format!("{digit}{digit}"))?;
            }
            Some(parts)
        }
        6 => Some([
            of(digits.get(..2)?)?,
            of(digits.get(2..4)?)?,
            of(digits.get(4..)?)?,
        ]),
        _ => None,
    }
}

/// The ratio that WCAG defines, from 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance that WCAG defines.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126f64.mul_add(red, 0.7152f64.mul_add(green, 0.0722 * blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_is_that_of_the_standard() {
        let of = |one, other| {
            let [one, other] = [one, other].map(|it| colour(it).expect("a colour"));
            format!("{:.2}", contrast(one, other))
        };
        assert_eq!("21.00", of("#fff", "#000"));
        assert_eq!("1.00", of("#2f4fd0", "#2f4fd0"));
        // The example that is always given: the lightest grey that text may have on white.
        assert_eq!("4.54", of("#767676", "#fff"));
        assert_eq!("4.48", of("#777777", "#ffffff"));
    }

    #[test]
    fn a_mix_is_what_the_browser_makes_of_it() {
        let text = ".base { --a: light-dark(#000, #fff); --b: var(--im-b, light-dark(#fff, #000));
            --c: var(--im-c, color-mix(in srgb, var(--a) 20%, var(--b))); --d: color-mix(in srgb, var(--e) 1%, var(--a)) }";
        let tokens = tokens(text);
        let of = |name| tokens.get(name).map(|it: &Token| (it.light, it.dark));
        assert_eq!(Some(([204; 3], [51; 3])), of("c"));
        assert_eq!(None, of("d"));
    }

    #[test]
    fn a_pale_token_is_found_in_the_scheme_in_which_it_is_pale() {
        let good = std::fs::read_to_string(crate::paths::root().join(TOKENS)).expect("the tokens");
        let check = |text: &str| demand_contrast(&Source::new(TOKENS, text));
        assert_eq!(Vec::<Finding>::new(), check(&good));
        let pale = good.replace("#565d6d", "#a0a7b5");
        assert_ne!(good, pale, "the token of this test is gone");
        let messages: Vec<String> = check(&pale).iter().map(ToString::to_string).collect();
        // The token itself, and what is mixed from it.
        let muted = ["--muted on", "--control on", "--line on"];
        assert!(
            muted
                .iter()
                .all(|name| messages.iter().any(|it| it.contains(name)))
        );
        assert!(
            messages
                .iter()
                .all(|it| muted.iter().any(|name| it.contains(name)) && it.contains("in light")),
            "{messages:#?}"
        );
        assert!(!check(&good.replace("--danger:", "--dangerous:")).is_empty());
    }
}
