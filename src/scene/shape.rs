//! A line of text as glyphs from left to right: each letter from the first typeface that has it,
//! right-to-left runs ordered and joined.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use harfrust::{Script, Tag, script};
use unicode_bidi::{BidiClass, BidiDataSource, BidiInfo, HardcodedBidiData, Level};
use unicode_script::UnicodeScript as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::faces::{FaceId, Weight, borrowed, carried, first, unknown};
use super::remembered::Remembered;

/// One glyph of a shaped text, in points from the start of its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The typeface that it is of.
    pub face: FaceId,
    /// Its number in that.
    pub id: u32,
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
    /// How far it moves the next one.
    pub advance: f32,
    /// The byte of the text at which the characters that it stands for begin; others may stand for
    /// the same.
    pub cluster: usize,
    /// Whether the stretch of text that it is of runs from right to left.
    pub right_to_left: bool,
}

/// What a reader takes for one letter, and where it is taken from.
pub(super) struct Letter {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// Nothing where no face has it.
    pub(super) face: Option<FaceId>,
    script: Option<Script>,
}

/// Shapes one line.
pub(super) fn shape(text: &str, weight: Weight) -> Rc<[Glyph]> {
    thread_local! {
        static SHAPED: RefCell<Remembered<Rc<[Glyph]>>> = RefCell::default();
    }
    SHAPED.with_borrow_mut(|shaped| shaped.find(text, weight, || shape_anew(text, weight).into()))
}

fn shape_anew(text: &str, weight: Weight) -> Vec<Glyph> {
    let mut line = Line::default();
    if is_plain(text, weight) {
        line.run(text, 0..text.len(), first(weight), false, script::LATIN);
        return line.glyphs;
    }
    let letters = letters(text, weight);
    let order = BidiInfo::new_with_data_source(&Parts, text, None);
    for paragraph in &order.paragraphs {
        let (levels, runs) = order.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let right_to_left = levels.get(run.start).is_some_and(Level::is_rtl);
            line.level_run(text, &letters, &run, right_to_left);
        }
    }
    line.glyphs
}

/// Unicode's classes, but the dot that stands between the parts of a line keeps them apart: the day
/// after an Arabic name stays where it is.
struct Parts;

impl BidiDataSource for Parts {
    fn bidi_class(&self, c: char) -> BidiClass {
        match c {
            '·' => BidiClass::S,
            c => HardcodedBidiData.bidi_class(c),
        }
    }
}

/// Most texts: one face has it all, and it runs to the right.
fn is_plain(text: &str, weight: Weight) -> bool {
    let Some(face) = first(weight).face() else {
        return false;
    };
    // Beyond these stand the letters that run to the left, and the marks that turn a text.
    let runs_right = |c: char| c < '\u{590}' || ('\u{2010}'..'\u{2028}').contains(&c);
    text.chars()
        .all(|c| runs_right(c) && !c.is_control() && face.has(c))
}

/// The letters of a text in its own order, each with the face that draws it.
///
/// A word that the first face has not the whole of stands in one that has, so that it looks like
/// one word.
pub(super) fn letters(text: &str, weight: Weight) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut word = 0;
    for (start, letter) in text.grapheme_indices(true) {
        if !letter.starts_with(char::is_alphabetic) {
            one_face(text, &mut letters, word, weight);
            word = letters.len() + 1;
        }
        letters.push(Letter {
            range: start..start + letter.len(),
            face: carried(letter, weight).or_else(|| borrowed(letter, weight)),
            script: letter.chars().find_map(script_of),
        });
    }
    one_face(text, &mut letters, word, weight);
    letters
}

/// Sets the word that begins here in one face, if the program carries one that has all of it.
fn one_face(text: &str, letters: &mut [Letter], start: usize, weight: Weight) {
    let Some(word) = letters.get_mut(start..) else {
        return;
    };
    let (Some(head), Some(tail)) = (word.first(), word.last()) else {
        return;
    };
    if word.iter().all(|letter| letter.face == head.face) {
        return;
    }
    let whole = text.get(head.range.start..tail.range.end);
    if let Some(face) = whole.and_then(|whole| carried(whole, weight)) {
        for letter in word {
            letter.face = Some(face);
        }
    }
}

fn script_of(c: char) -> Option<Script> {
    use unicode_script::Script as Of;
    match c.script() {
        Of::Common | Of::Inherited | Of::Unknown => None,
        script => {
            let name: [u8; 4] = script.short_name().as_bytes().try_into().ok()?;
            Script::from_iso15924_tag(Tag::new(&name))
        }
    }
}

#[derive(Default)]
struct Line {
    glyphs: Vec<Glyph>,
    width: f32,
}

impl Line {
    /// A stretch of text that runs one way, as runs of one face and one script.
    fn level_run(&mut self, text: &str, all: &[Letter], range: &Range<usize>, right_to_left: bool) {
        let from = all.partition_point(|letter| letter.range.start < range.start);
        let to = all.partition_point(|letter| letter.range.start < range.end);
        let mut runs: Vec<(Range<usize>, Option<FaceId>, Option<Script>)> = Vec::new();
        for letter in &all[from..to] {
            match runs.last_mut() {
                Some((range, face, script))
                    if face.is_some()
                        && *face == letter.face
                        && (letter.script.is_none()
                            || script.is_none()
                            || *script == letter.script) =>
                {
                    range.end = letter.range.end;
                    *script = script.or(letter.script);
                }
                _ => runs.push((letter.range.clone(), letter.face, letter.script)),
            }
        }
        if right_to_left {
            runs.reverse();
        }
        for (range, face, script) in runs {
            match face {
                Some(face) => {
                    let script = script.unwrap_or(script::LATIN);
                    self.run(text, range, face, right_to_left, script);
                }
                None => self.unknown(text, &range, right_to_left),
            }
        }
    }

    fn run(
        &mut self,
        text: &str,
        range: Range<usize>,
        id: FaceId,
        right_to_left: bool,
        script: Script,
    ) {
        let (Some(face), Some(run)) = (id.face(), text.get(range.clone())) else {
            return;
        };
        for glyph in face.shape(run, right_to_left, script) {
            self.push(Glyph {
                face: id,
                id: glyph.id,
                x: self.width + glyph.x_offset,
                y: glyph.y_offset,
                advance: glyph.advance,
                cluster: range.start + glyph.cluster,
                right_to_left,
            });
        }
    }

    /// The sign for a letter that no face has; nothing for one that nobody sees.
    fn unknown(&mut self, text: &str, range: &Range<usize>, right_to_left: bool) {
        let letter = text.get(range.clone()).unwrap_or_default();
        if is_unseen(letter) {
            return;
        }
        let (face, id) = unknown();
        self.push(Glyph {
            face,
            id,
            x: self.width,
            y: 0.0,
            advance: unknown_width(letter),
            cluster: range.start,
            right_to_left,
        });
    }

    fn push(&mut self, glyph: Glyph) {
        self.width += glyph.advance;
        self.glyphs.push(glyph);
    }
}

/// Whether there is nothing in it that could be drawn.
pub(super) fn is_unseen(letter: &str) -> bool {
    letter.chars().all(char::is_control)
}

/// How wide a letter may be that no face has, at a size of one point: on the screen a font of the
/// machine may draw it, so this is the wide end of what such fonts do.
fn unknown_width(letter: &str) -> f32 {
    match letter.chars().next() {
        // Signs and pictures.
        Some('\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') => 1.3,
        // Hangul, Chinese and Japanese fill a square.
        Some('\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{ffff}') => 1.0,
        Some('\u{20000}'..='\u{3ffff}') => 1.0,
        _ => 0.75,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people type in Welsh, Vietnamese, Azeri, Greek, Russian, Ukrainian, Arabic, Persian,
    /// Urdu and Hebrew, and what a word processor puts into a text.
    const TYPED: &str = "ŵŷẃẁẅỳŴŶ ếệỗữơưđẠỬỸ ə Ə ʷ ƛ ş ğ ı İ ħ ŋ \
        αβγδεζηθικλμνξοπρσςτυφχψω άέήίόύώ ΐΰ ΑΩ \
        абвгдеёжзийклмнопрстуфхцчшщъыьэюя іїєґў ЂЉЊЋЏ \
        ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى ًٌٍَُِّْ ،؛؟ ٠١٢٣ پچژگکیٹڈڑںے ۱۲۳ \
        אבגדהוזחטיכךלמםנןסעפףצץקרשת ְִֵֶַָֹּ ־ ״ \
        \u{2010} \u{2011} – — ‘’‚“”„ … • ‣ → ← ↑ ↓ ↔ ⇒ ✓ ✔ ✗ ✘ ★ ☆ ☐ ☑ ☒ ▪ ■ □ ● ○ ◆ ▶ ➢ \u{f0b7} \u{f0a7} \u{f0d8} \
        \u{f0fc} \u{f0e0} ₂ ² ³ ⅓ ⅔ ¼ ½ ¾ ′ ″ ﬁ ﬂ ≠ ≤ ≥ ≈ ± × ÷ √ ∞ µ € £ ™ © ® ° № ① ⚕ ❤ ☺ \u{fffd}";

    #[test]
    fn every_letter_that_people_type_has_a_glyph_in_the_faces_that_the_program_carries() {
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            for letter in letters(TYPED, weight) {
                let text = TYPED.get(letter.range).unwrap();
                let face = letter.face.map(FaceId::is_of_the_machine);
                assert_eq!(face, Some(false), "{text} {}", text.escape_unicode());
            }
            assert!(shape(TYPED, weight).iter().all(|s| s.id != 0));
        }
    }

    fn glyphs(text: &str) -> Vec<u32> {
        let shaped = shape(text, Weight::Regular);
        shaped.iter().map(|s| s.id).collect()
    }

    fn clusters(text: &str) -> Vec<usize> {
        let shaped = shape(text, Weight::Regular);
        shaped.iter().map(|s| s.cluster).collect()
    }

    #[test]
    fn arabic_letters_are_joined() {
        // Alone, at the start, in the middle and at the end: four forms of one letter.
        let alone = glyphs("ع");
        let joined = glyphs("ععع");
        assert_eq!(joined.len(), 3);
        let mut forms = [alone, joined].concat();
        forms.sort_unstable();
        forms.dedup();
        assert_eq!(forms.len(), 4);
    }

    #[test]
    fn what_is_read_first_stands_furthest_to_the_right_in_hebrew_and_arabic() {
        for text in ["שלום", "متعدد"] {
            let order = clusters(text);
            assert!(order.is_sorted_by(|a, b| a >= b), "{text}: {order:?}");
        }
    }

    #[test]
    fn english_among_hebrew_and_figures_among_arabic_keep_their_own_order() {
        // Hebrew, then English: the English stands to the left and reads to the right.
        assert_eq!(clusters("אב AB"), [5, 6, 4, 2, 0]);
        // English first: the whole runs to the right, the Hebrew word to the left.
        assert_eq!(clusters("AB אב"), [0, 1, 2, 5, 3]);
        assert_eq!(clusters("ع 12"), [3, 4, 2, 0]);
    }

    #[test]
    fn the_parts_of_a_line_stay_in_their_order() {
        let order = clusters("A ع · 12 B");
        let day = order.iter().position(|at| *at == 8).unwrap();
        let name = order.iter().position(|at| *at == 2).unwrap();
        assert!(name < day, "{order:?}");
    }

    #[test]
    fn brackets_are_mirrored_where_a_text_runs_to_the_left() {
        let mirrored = shape("(א)", Weight::Regular);
        assert_eq!(mirrored.first().map(|s| s.cluster), Some(3));
        assert_eq!(mirrored[0].id, glyphs("(")[0]);
    }

    #[test]
    fn a_word_stands_in_one_face_and_a_sign_alone_in_another() {
        let faces = |text: &str| {
            let shaped = shape(text, Weight::Regular);
            let mut faces: Vec<FaceId> = shaped.iter().map(|s| s.face).collect();
            faces.dedup();
            faces.len()
        };
        assert_eq!(faces("Nguyễn"), 1);
        assert_eq!(faces("Lead ə"), 2);
        assert_eq!(faces("yes ✓ and no"), 3);
    }

    #[test]
    fn a_letter_of_two_characters_is_one_where_the_face_has_it_as_one() {
        assert_eq!(glyphs("e\u{301}"), glyphs("é"));
    }

    #[test]
    fn a_letter_that_no_face_has_is_drawn_as_a_sign_for_it() {
        let (face, id) = unknown();
        for text in ["会", "ก", "🏡"] {
            let shaped = shape(text, Weight::Regular);
            assert_eq!(shaped.len(), 1);
            assert_eq!((shaped[0].face, shaped[0].id), (face, id));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_not_drawn_as_a_box() {
        for text in [
            "a\u{0}b",
            "a\u{200b}b",
            "a\u{200d}b",
            "a\u{ad}b",
            "\u{202e}ab",
            "a\u{feff}b",
        ] {
            let shown = shape(text, Weight::Bold);
            let marks = shown
                .iter()
                .filter(|s| !super::super::faces::outline(s.face, s.id).is_empty());
            assert_eq!(marks.count(), 2, "{}", text.escape_unicode());
        }
    }

    #[test]
    fn a_character_that_no_face_has_has_room_for_that_of_another() {
        let width = |text: &str| shape(text, Weight::Regular)[0].advance;
        assert!(width("🏡") > width("会") && width("会") > width("न"));
        assert!(width("न") > width("n"));
    }
}
