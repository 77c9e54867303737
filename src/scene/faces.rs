//! The typefaces that letters are taken from: those that the program carries, then the machine's.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError, RwLock};

use super::face::Face;
use super::machine;
use super::path::Path;

/// How heavy a text is set. What Atkinson Hyperlegible Next has not stands in Noto Sans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Names.
    SemiBold,
    /// Titles, and numbers on marks.
    Bold,
}

/// Which typeface a glyph is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(u16);

impl FaceId {
    /// Its number, the same on every machine for a face that the program carries.
    pub fn number(self) -> u16 {
        self.0
    }

    /// Whether it is one of the machine's, and not one that the program carries.
    pub fn is_of_the_machine(self) -> bool {
        usize::from(self.0) >= EMBEDDED.len()
    }

    /// Its file, where the program carries it.
    pub fn file(self) -> Option<&'static [u8]> {
        EMBEDDED.get(usize::from(self.0)).map(|(_, file)| *file)
    }

    pub(super) fn face(self) -> Option<&'static Face> {
        let at = usize::from(self.0);
        match at.checked_sub(EMBEDDED.len()) {
            None => embedded(at),
            Some(at) => {
                let machine = MACHINE.read().unwrap_or_else(PoisonError::into_inner);
                machine.get(at).copied()
            }
        }
    }
}

/// The outline of a glyph set at a size of one point, y down, from its place on the baseline.
pub fn outline(face: FaceId, glyph: u32) -> &'static Path {
    static EMPTY: Path = Path::EMPTY;
    face.face().map_or(&EMPTY, |face| face.outline(glyph))
}

macro_rules! font {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../../assets/fonts/", $name, ".ttf")),
        )
    };
}

/// What the program carries, by name. assets/fonts/README.md says what is in each and whose it is.
const EMBEDDED: [(&str, &[u8]); 10] = [
    font!("AtkinsonHyperlegibleNext_400Regular"),
    font!("AtkinsonHyperlegibleNext_600SemiBold"),
    font!("AtkinsonHyperlegibleNext_700Bold"),
    font!("NotoSans_400Regular"),
    font!("NotoSans_600SemiBold"),
    font!("NotoSansArabic_400Regular"),
    font!("NotoSansArabic_600SemiBold"),
    font!("NotoSansHebrew_400Regular"),
    font!("NotoSansHebrew_600SemiBold"),
    font!("NotoSansSigns_400Regular"),
];

const SIGNS: FaceId = FaceId(9);

/// Where a weight's letters are looked for, the first choice first.
const fn chain(weight: Weight) -> [FaceId; 5] {
    match weight {
        Weight::Regular => [FaceId(0), FaceId(3), FaceId(5), FaceId(7), SIGNS],
        Weight::SemiBold => [FaceId(1), FaceId(4), FaceId(6), FaceId(8), SIGNS],
        Weight::Bold => [FaceId(2), FaceId(4), FaceId(6), FaceId(8), SIGNS],
    }
}

/// The font files that the program carries for a weight, by name, in the order in which a letter
/// is looked for.
pub fn font_files(weight: Weight) -> [(&'static str, &'static [u8]); 5] {
    chain(weight).map(|face| EMBEDDED[usize::from(face.0)])
}

fn embedded(at: usize) -> Option<&'static Face> {
    static FACES: [OnceLock<Option<Face>>; EMBEDDED.len()] =
        [const { OnceLock::new() }; EMBEDDED.len()];
    // Never nothing: a test reads them all.
    FACES[at]
        .get_or_init(|| Face::read(EMBEDDED[at].1, 0))
        .as_ref()
}

/// The face that most of a text stands in.
pub(super) fn first(weight: Weight) -> FaceId {
    chain(weight)[0]
}

/// So many letters and words are remembered before all are forgotten.
const REMEMBERED: usize = 4096;

/// The first face of those that the program carries that shows all of this. What was found lately
/// is remembered: a letter that none has is shaped by all of them to find that out.
pub(super) fn carried(text: &str, weight: Weight) -> Option<FaceId> {
    thread_local! {
        static FOUND: RefCell<HashMap<Weight, HashMap<String, Option<FaceId>>>> =
            RefCell::default();
    }
    FOUND.with_borrow_mut(|found| {
        let found = found.entry(weight).or_default();
        if let Some(face) = found.get(text) {
            return *face;
        }
        if found.len() >= REMEMBERED {
            found.clear();
        }
        let shows = |face: &FaceId| face.face().is_some_and(|face| face.shows(text));
        let face = chain(weight).into_iter().find(shows);
        found.insert(text.to_owned(), face);
        face
    })
}

/// The face and the glyph of the sign for a letter that no face has.
pub(super) fn unknown() -> (FaceId, u32) {
    let sign = SIGNS
        .face()
        .and_then(|face| face.shape("\u{fffd}", false, harfrust::script::LATIN).pop());
    (SIGNS, sign.map_or(0, |glyph| glyph.id))
}

/// The machine's faces that were needed so far.
static MACHINE: RwLock<Vec<&'static Face>> = RwLock::new(Vec::new());
static MACHINE_ALLOWED: AtomicBool = AtomicBool::new(false);

/// From now on letters that the program has no face for are taken from the machine's fonts, where
/// it has them. Drawings of such letters differ from machine to machine.
pub fn use_machine_fonts() {
    MACHINE_ALLOWED.store(true, Ordering::Relaxed);
}

/// Whether letters may be taken from the machine's fonts.
pub(super) fn machine_allowed() -> bool {
    MACHINE_ALLOWED.load(Ordering::Relaxed)
}

/// A face of the machine's that shows this letter.
pub(super) fn borrowed(letter: &str, weight: Weight) -> Option<FaceId> {
    /// What was found for a letter of a weight, and what was not.
    type Found = HashMap<(String, Weight), Option<FaceId>>;
    static FOUND: OnceLock<Mutex<Found>> = OnceLock::new();
    if !machine_allowed() {
        return None;
    }
    let found = FOUND.get_or_init(Mutex::default);
    let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = found.get(&(letter.to_owned(), weight)) {
        return *known;
    }
    let face = machine::face_for(letter, weight != Weight::Regular).and_then(|face| {
        let mut machine = MACHINE.write().unwrap_or_else(PoisonError::into_inner);
        let at = machine
            .iter()
            .position(|known| std::ptr::eq(*known, face))
            .unwrap_or_else(|| {
                machine.push(face);
                machine.len() - 1
            });
        u16::try_from(EMBEDDED.len() + at).ok().map(FaceId)
    });
    found.insert((letter.to_owned(), weight), face);
    face
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_that_the_program_carries_reads_and_draws() {
        for (at, letter) in [
            (0, "A"),
            (1, "A"),
            (2, "A"),
            (3, "Я"),
            (4, "ə"),
            (5, "ع"),
            (6, "ع"),
            (7, "ש"),
            (8, "ש"),
            (9, "✓"),
        ] {
            let face = embedded(at).unwrap();
            assert!(face.shows(letter) && face.draws(letter), "{at}");
        }
    }

    #[test]
    fn a_glyph_that_is_not_there_is_empty() {
        assert!(outline(first(Weight::Bold), u32::MAX).is_empty());
        assert!(outline(FaceId(u16::MAX), 1).is_empty());
    }

    #[test]
    fn the_sign_for_an_unknown_letter_can_be_seen() {
        let (face, glyph) = unknown();
        assert!(glyph != 0 && !outline(face, glyph).is_empty());
    }
}
