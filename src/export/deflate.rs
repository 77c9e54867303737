//! One zlib stream from parts that are packed side by side, each by itself.

use std::io;

use zlib_rs::adler32::{adler32, adler32_combine};
use zlib_rs::{Deflate, DeflateFlush, compress_bound};

/// The first of zlib's levels that takes its time to look for long repeats, of which flat drawings
/// are full. A radar of 3840 × 2160 takes 80 ms of one processor, and is 362 KB; the level below
/// takes 40 ms, and leaves 433 KB.
const LEVEL: i32 = 7;

/// How far back a repeat may lie: 2¹⁵ bytes, the most that there is.
const WINDOW_BITS: u8 = 15;

/// A packed part of the stream.
pub(super) struct Part {
    packed: Vec<u8>,
    /// Adler-32 of what was packed.
    check: u32,
    length: u64,
}

/// Packs a part. It ends at a whole byte, so that another can follow.
pub(super) fn part(bytes: &[u8]) -> io::Result<Part> {
    // A few bytes more for the mark at the end of a part.
    let mut packed = vec![0; compress_bound(bytes.len()) + 64];
    let mut packer = Deflate::new(LEVEL, false, WINDOW_BITS);
    packer
        .compress(bytes, &mut packed, DeflateFlush::SyncFlush)
        .map_err(|problem| io::Error::other(problem.as_str()))?;
    let length = bytes.len() as u64;
    let used = usize::try_from(packer.total_out()).unwrap_or(usize::MAX);
    if packer.total_in() != length || used >= packed.len() {
        return Err(io::ErrorKind::WriteZero.into());
    }
    packed.truncate(used);
    // Most of the room that was made for the worst case is not needed, nor held until all are done.
    packed.shrink_to_fit();
    Ok(Part {
        packed,
        check: adler32(1, bytes),
        length,
    })
}

/// The stream of all parts in their order.
pub(super) fn whole(parts: &[Part]) -> Vec<u8> {
    // Deflate with a window of 2¹⁵ bytes, packed well.
    let mut stream = vec![0x78, 0xda];
    let mut check = 1;
    for part in parts {
        stream.extend_from_slice(&part.packed);
        check = adler32_combine(check, part.check, part.length);
    }
    // A last block with nothing in it.
    stream.extend_from_slice(&[0x03, 0x00]);
    stream.extend_from_slice(&check.to_be_bytes());
    stream
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_read_back_as_one() {
        let flat = vec![7; 200_000];
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .take(200_000)
        .collect();
        for bytes in [flat, noise] {
            for cut in [0, 1, 65_521, 199_999] {
                let (first, second) = bytes.split_at(cut);
                let stream = whole(&[part(first).unwrap(), part(second).unwrap()]);
                let mut back = vec![0; bytes.len() + 1];
                let mut reader = zlib_rs::Inflate::new(true, WINDOW_BITS);
                let end = reader.decompress(&stream, &mut back, zlib_rs::InflateFlush::Finish);
                // The end is only reached where the check at the end is right.
                assert_eq!(end, Ok(zlib_rs::Status::StreamEnd), "cut at {cut}");
                back.truncate(reader.total_out() as usize);
                assert!(back == bytes, "cut at {cut}");
            }
        }
    }
}
