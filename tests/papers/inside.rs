//! What is inside a file, whatever it is packed in.

use std::collections::HashMap;
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
    let (mut texts, mut inners) = (Vec::new(), Vec::new());
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
            inners.push(inner);
        }
        at = end + 9;
    }
    texts.push(shown(&bytes[at..]));
    texts.extend(read_of_pdf(&inners));
    texts
}

/// What is read on the pages of a PDF: the glyphs of each stream, by each face's table of letters.
fn read_of_pdf(streams: &[Vec<u8>]) -> Vec<String> {
    let tables = streams
        .iter()
        .filter(|stream| stream.starts_with(b"%!PS"))
        .map(|stream| letters_of(&String::from_utf8_lossy(stream)));
    let tables: Vec<_> = tables.filter(|table| !table.is_empty()).collect();
    let glyphs = streams.iter().map(|stream| glyphs_of(stream));
    let read = glyphs
        .filter(|glyphs| !glyphs.is_empty())
        .flat_map(|glyphs| {
            let by = |table: &HashMap<u16, String>| {
                let letters = glyphs.iter().filter_map(|glyph| table.get(glyph));
                letters.map(String::as_str).collect::<String>()
            };
            tables.iter().map(by).collect::<Vec<_>>()
        });
    read.collect()
}

/// The table of a face that says which letters a glyph stands for: `<0003> <0076>`, or a run of
/// glyphs `<0003> <0005> <0076>`.
fn letters_of(stream: &str) -> HashMap<u16, String> {
    let mut letters = HashMap::new();
    let lines = stream.lines().skip_while(|line| !line.contains("beginbf"));
    for line in lines {
        let mut values = line.split(['<', '>']).skip(1).step_by(2);
        let (Some(first), Some(second), third) = (values.next(), values.next(), values.next())
        else {
            continue;
        };
        let units = third.unwrap_or(second).as_bytes().chunks(4);
        let units = units.map(|unit| u16::from_str_radix(str::from_utf8(unit).unwrap(), 16));
        let Ok(mut units) = units.collect::<Result<Vec<u16>, _>>() else {
            continue;
        };
        let number = |value: &str| u16::from_str_radix(value, 16).unwrap();
        let last = number(third.map_or(first, |_| second));
        for glyph in number(first)..=last {
            letters.insert(glyph, String::from_utf16_lossy(&units));
            if let Some(unit) = units.last_mut() {
                *unit = unit.wrapping_add(1);
            }
        }
    }
    letters
}

/// The glyphs that a page's stream shows, two bytes each, in `(…)`.
fn glyphs_of(stream: &[u8]) -> Vec<u16> {
    let mut glyphs = Vec::new();
    let mut bytes = stream.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte != b'(' {
            continue;
        }
        let (mut string, mut depth) = (Vec::new(), 1);
        while let Some(byte) = bytes.next() {
            match byte {
                b'\\' => string.push(match bytes.next() {
                    Some(b'n') => b'\n',
                    Some(b'r') => b'\r',
                    Some(b't') => b'\t',
                    Some(b'b') => 8,
                    Some(b'f') => 12,
                    Some(digit @ b'0'..=b'7') => {
                        let mut code = u32::from(digit - b'0');
                        while let Some(next) = bytes.next_if(|next| (b'0'..=b'7').contains(next)) {
                            code = code * 8 + u32::from(next - b'0');
                        }
                        code as u8
                    }
                    Some(other) => other,
                    None => break,
                }),
                b'(' => depth += 1,
                b')' if depth == 1 => break,
                b')' => depth -= 1,
                other => string.push(other),
            }
        }
        let pairs = string.chunks_exact(2);
        glyphs.extend(pairs.map(|pair| u16::from_be_bytes([pair[0], pair[1]])));
    }
    glyphs
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
