//! The checksum of a link: CRC-32, which notices every change of up to 32 neighbouring bits.

/// Digits that a reader does not take for one another: no `i`, `l`, `o`, `u`.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Seven digits to the base 32.
pub(super) fn checksum(text: &str) -> String {
    let mut rest = crc_32(text.as_bytes());
    let mut digits = [0_u8; 7];
    for digit in digits.iter_mut().rev() {
        let index = usize::try_from(rest % 32).unwrap_or_default();
        *digit = DIGITS.get(index).copied().unwrap_or(b'0');
        rest /= 32;
    }
    digits.iter().map(|it| char::from(*it)).collect()
}

fn crc_32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let is_odd = crc & 1 == 1;
            crc >>= 1;
            if is_odd {
                crc ^= 0xEDB8_8320;
            }
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::{checksum, crc_32};

    #[test]
    fn the_checksum_is_the_one_of_the_standard() {
        assert_eq!(0xCBF4_3926, crc_32(b"123456789"));
        assert_eq!("0000000", checksum(""));
        assert_eq!(7, checksum("123456789").len());
    }

    #[test]
    fn each_change_of_a_character_is_noticed() {
        let text = "1;dau:20000;idc:seoul";
        for place in 0..text.len() {
            for other in "0a;:".chars() {
                let mut changed: Vec<char> = text.chars().collect();
                if changed[place] != other {
                    changed[place] = other;
                    let changed: String = changed.into_iter().collect();
                    assert_ne!(checksum(text), checksum(&changed), "{changed}");
                }
            }
        }
    }
}
