//! Finds the bytes of a string that need a second look, eight at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// Returns the index of the first quote, backslash or control character at or after `from`, or the
/// length if there is none.
///
/// All three are ASCII, so the index is a character boundary of UTF-8 text.
///
/// Source: the "determine if a word has a byte equal to / less than n" tricks of Anderson, Bit
/// Twiddling Hacks. Their borrows can only disturb bytes above a real hit, and the lowest hit is
/// the one that is used, whence little-endian.
pub(super) fn find_special(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*chunk);
        let hits = below_space(word) | equal_to(word, b'"') | equal_to(word, b'\\');
        if hits != 0 {
            return at + (hits.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|&byte| !is_special(byte)) {
        at += 1;
    }
    at
}

fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

fn below_space(word: u64) -> u64 {
    word.wrapping_sub(ONES * u64::from(b' ')) & !word & HIGH_BITS
}

fn equal_to(word: u64, byte: u8) -> u64 {
    let zero_where_equal = word ^ (ONES * u64::from(byte));
    zero_where_equal.wrapping_sub(ONES) & !zero_where_equal & HIGH_BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_at_every_place_is_found_or_passed_as_it_should() {
        for byte in 0..=u8::MAX {
            for place in 0..20 {
                for filler in [b'a', b'!', b' ', b'#', b'[', b']', 0x7f, 0x80, 0xff] {
                    let mut bytes = [filler; 20];
                    bytes[place] = byte;
                    let expected = if is_special(byte) { place } else { 20 };
                    assert_eq!(find_special(&bytes, 0), expected, "{byte:#x} at {place}");
                    assert_eq!(find_special(&bytes, place), expected);
                    assert_eq!(find_special(&bytes, place + 1), 20);
                }
            }
        }
    }

    #[test]
    fn the_first_of_many_is_found() {
        assert_eq!(find_special(b"abc\x00\"\\\x01\x1f", 0), 3);
        assert_eq!(find_special(b"\"\"\"\"\"\"\"\"\"", 5), 5);
    }
}
