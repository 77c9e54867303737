//! The names of files that are made from a session: by the rules of Windows on every system.

use super::choice::{ExportChoice, ExportItem};
use crate::phrases::profiles::profile_word;
use crate::session::Session;

/// The most letters of a title that stand in a name, and the most bytes: Linux takes 255 of a whole
/// name, and Windows 260 letters of a whole path.
const MOST_LETTERS: usize = 80;
const MOST_BYTES: usize = 180;

/// Team and date as the beginning of a file's name, without an ending: "Hill Street 2026-11-23".
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::report::file_name;
///
/// let name = file_name(&sample());
/// assert_eq!(name, "Riverside integrated neighbourhood team 2026-11-23");
/// ```
pub fn file_name(session: &Session) -> String {
    let name = plain(&session.heading());
    match session.about().dates.last() {
        Some(date) => format!("{name} {date}"),
        None => name,
    }
}

impl ExportChoice {
    /// The name of one file, with its ending: "Hill Street 2026-11-23 report (team).txt". For whom
    /// it is stands in it, so that nobody sends the wrong one. The first of its name has no number.
    pub fn file_name(&self, item: ExportItem, session: &Session, number: usize) -> String {
        let number = match number {
            0 | 1 => String::new(),
            n => format!(" {n}"),
        };
        let (begin, profile) = (file_name(session), profile_word(self.profile));
        let (stem, ending) = (item.stem(), item.ending());
        format!("{begin} {stem} ({profile}){number}.{ending}")
    }
}

/// A title as the beginning of a name that every system takes.
fn plain(title: &str) -> String {
    const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];
    let taken = |c: char| match c {
        // They turn a name round, so that its ending seems to be another.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => ' ',
        c if c.is_control() || "<>:\"/\\|?*".contains(c) => ' ',
        c => c,
    };
    let clean: String = title.chars().map(taken).collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    let mut name: String = words.join(" ").chars().take(MOST_LETTERS).collect();
    while name.len() > MOST_BYTES {
        name.pop();
    }
    let name = name.trim_matches(['.', ' ']).to_owned();
    let stem = name.split('.').next().unwrap_or("").trim_end();
    let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit() || "¹²³".contains(c));
    let reserved = DEVICES
        .iter()
        .any(|device| stem.eq_ignore_ascii_case(device));
    match name.as_str() {
        "" => "Session".to_owned(),
        _ if reserved => format!("{name} session"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{rehearsal, sample};
    use crate::insight::Profile;
    use crate::workshop::integrated_leadership;

    #[test]
    fn every_title_gives_a_name_that_every_system_takes() {
        for (title, name) in [
            ("Hill Street: discharge/hub?", "Hill Street discharge hub"),
            ("  ..  ", "Session"),
            ("con", "con session"),
            ("LPT1.old", "LPT1.old session"),
            ("COM¹", "COM¹ session"),
            ("Tîm Gŵyr", "Tîm Gŵyr"),
            ("a\0b\nc", "a b c"),
            ("fdp\u{202e}exe", "fdp exe"),
        ] {
            assert_eq!(plain(title), name);
        }
        for long in ["é".repeat(500), "会".repeat(500), "👩🏽".repeat(500)] {
            let name = plain(&long);
            assert!(name.chars().count() <= 80 && name.len() <= 180, "{name}");
        }
    }

    #[test]
    fn the_name_of_a_rehearsal_says_that_it_is_one() {
        let today = jiff::civil::date(2026, 11, 23);
        let session = rehearsal(integrated_leadership(), today);
        assert_eq!(file_name(&session), "Rehearsal A made-up team 2026-11-23");
    }

    #[test]
    fn no_two_things_have_the_same_name() {
        let names = |profile| {
            let choice = ExportChoice {
                profile,
                ..ExportChoice::default()
            };
            let all = ExportItem::all().into_iter();
            let names = all.map(move |item| choice.file_name(item, &sample(), 1));
            names.collect::<Vec<String>>()
        };
        let all = [Profile::Everything, Profile::Team, Profile::Share].map(names);
        let mut all = all.concat();
        let many = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), many);
        let second = ExportChoice::default().file_name(ExportItem::Json, &sample(), 2);
        assert!(second.ends_with(" numbers (team) 2.json"), "{second}");
        assert!(all.contains(
            &"Riverside integrated neighbourhood team 2026-11-23 radar (team).png".to_owned()
        ));
    }
}
