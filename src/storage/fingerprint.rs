use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;

/// What a file's content was, so that a change by another program is noticed.
///
/// The length and 128 bits: two runs of the standard library's SipHash with keys that this
/// process drew at random. A change of the same size and time shows, and nobody can prepare two
/// files that look the same. It needs no crate; the price is that a fingerprint means nothing to
/// another process, so it must not be written down.
///
/// ```
/// use roundtable::storage::Fingerprint;
///
/// assert_eq!(Fingerprint::of(b"as it was"), Fingerprint::of(b"as it was"));
/// assert_ne!(Fingerprint::of(b"as it was"), Fingerprint::of(b"as it is."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    length: usize,
    hashes: [u64; 2],
}

impl Fingerprint {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        static KEYS: OnceLock<[RandomState; 2]> = OnceLock::new();
        let keys = KEYS.get_or_init(|| [RandomState::new(), RandomState::new()]);
        Self {
            length: bytes.len(),
            hashes: [keys[0].hash_one(bytes), keys[1].hash_one(bytes)],
        }
    }
}
