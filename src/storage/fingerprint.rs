//! What the content of a file was, in a few bytes.

use std::fmt;
use std::str::FromStr;

/// What a file's content was, so that a change by another program or by a failing disk is noticed.
///
/// The length and 128 bits: FNV-1a by Fowler, Noll and Vo, the same on every machine and
/// in every release, so that it can be written down and compared after a restart. A change of the
/// same size and time shows. It is no seal against forgers: whoever prepares a file on purpose
/// that looks unchanged has their own file replaced.
///
/// ```
/// use roundtable::storage::Fingerprint;
///
/// let before = Fingerprint::of(b"as it was");
/// assert_eq!(before, Fingerprint::of(b"as it was"));
/// assert_ne!(before, Fingerprint::of(b"as it is."));
/// assert_eq!(before.to_string().parse(), Ok(before));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    length: u64,
    hash: u128,
}

impl Fingerprint {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let nothing = Self {
            length: 0,
            hash: 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d,
        };
        nothing.and(bytes)
    }

    /// The fingerprint of the same and of these bytes after it.
    #[must_use]
    pub fn and(self, bytes: &[u8]) -> Self {
        const PRIME: u128 = (1 << 88) + 0x13b;
        let step = |hash: u128, &byte: &u8| (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        Self {
            length: self.length + bytes.len() as u64,
            hash: bytes.iter().fold(self.hash, step),
        }
    }

    /// How many bytes there were.
    pub fn len(self) -> u64 {
        self.length
    }

    /// Whether there were none.
    pub fn is_empty(self) -> bool {
        self.length == 0
    }

    /// Half of it, for a part of a name.
    pub(super) fn short(self) -> String {
        format!("{:016x}", self.hash & u128::from(u64::MAX))
    }
}

/// "1a2-…": the length and the hash, both in base 16.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:032x}", self.length, self.hash)
    }
}

/// A text that is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFingerprint;

impl FromStr for Fingerprint {
    type Err = NoFingerprint;

    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        let (length, hash) = text.split_once('-').ok_or(NoFingerprint)?;
        let read = Self {
            length: u64::from_str_radix(length, 16).map_err(|_| NoFingerprint)?,
            hash: u128::from_str_radix(hash, 16).map_err(|_| NoFingerprint)?,
        };
        // One way to write each.
        if read.to_string() == text {
            Ok(read)
        } else {
            Err(NoFingerprint)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_function() {
        for (text, hash) in [
            ("", 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d),
            ("a", 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964),
            ("foobar", 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18),
        ] {
            assert_eq!(Fingerprint::of(text.as_bytes()).hash, hash, "{text}");
        }
    }

    #[test]
    fn piece_by_piece_it_is_the_same() {
        let whole = Fingerprint::of(b"foobar");
        assert_eq!(Fingerprint::of(b"foo").and(b"").and(b"bar"), whole);
        assert_eq!(whole.len(), 6);
    }

    #[test]
    fn what_is_no_fingerprint_is_refused() {
        for text in [
            "",
            "-",
            "1",
            "1-2",
            "1-+2",
            "x-00000000000000000000000000000000",
        ] {
            assert_eq!(text.parse::<Fingerprint>(), Err(NoFingerprint), "{text}");
        }
    }
}
