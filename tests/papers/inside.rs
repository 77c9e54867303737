//! What is inside a file, whatever it is packed in.

use std::io::{Cursor, Read};

/// Every file in it by name; the file itself where it is no archive.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    if !bytes.starts_with(b"PK") {
        return vec![(String::new(), bytes.to_vec())];
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut inner = Vec::new();
        file.read_to_end(&mut inner).unwrap();
        let name = file.name().unwrap().into_owned();
        match inner.starts_with(b"PK") {
            true => all.extend(parts(&inner)),
            false => all.push((name, inner)),
        }
    }
    all
}

/// Every text in it: of each file that is one, and the words that pictures carry.
pub(crate) fn texts(bytes: &[u8]) -> Vec<String> {
    let parts = parts(bytes).into_iter();
    parts
        .flat_map(|(_, part)| match part.get(..4) {
            Some(b"\x89PNG") => words_of_png(&part),
            Some(b"%PDF") => streams_of_pdf(&part),
            _ => vec![String::from_utf8(part).unwrap()],
        })
        .collect()
}

fn words_of_png(bytes: &[u8]) -> Vec<String> {
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let words = reader.info().utf8_text.iter();
    words.map(|text| text.get_text().unwrap()).collect()
}

/// What stands outside the streams of a PDF, and what unpacks of them.
fn streams_of_pdf(bytes: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    let find = |from: usize, what: &[u8]| {
        let rest = bytes.get(from..)?;
        let at = rest.windows(what.len()).position(|part| part == what)?;
        Some(from + at)
    };
    let mut at = 0;
    while let Some(start) = find(at, b"stream\n") {
        let end = find(start, b"endstream").unwrap();
        texts.push(shown(&bytes[at..start]));
        let mut packed = zlib_rs::Inflate::new(true, 15);
        let mut inner = vec![0; 1 << 22];
        let stream = &bytes[start + 7..end];
        if packed
            .decompress(stream, &mut inner, zlib_rs::InflateFlush::Finish)
            .is_ok()
        {
            inner.truncate(packed.total_out() as usize);
            texts.push(shown(&inner));
        }
        at = end + 9;
    }
    texts.push(shown(&bytes[at..]));
    texts
}

/// Bytes as letters, whichever way they were written: one byte a letter, or two.
fn shown(bytes: &[u8]) -> String {
    let seen = |byte: &&u8| (b' '..=b'~').contains(*byte);
    bytes
        .iter()
        .filter(seen)
        .map(|&byte| char::from(byte))
        .collect()
}
