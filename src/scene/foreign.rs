//! Which letters of a drawing may look different elsewhere, or are not drawn at all.

use std::collections::BTreeSet;

use super::drawing::{Item, Scene};
use super::shape::{is_unseen, letters};

/// Letters of a drawing that are in none of the typefaces that the program carries, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForeignLetters {
    /// Drawn with the machine's fonts.
    pub of_the_machine: Vec<String>,
    /// Drawn as a sign that stands for any letter.
    pub unknown: Vec<String>,
}

impl ForeignLetters {
    /// Those of a drawing.
    pub fn of(scene: &Scene) -> Self {
        let (mut of_the_machine, mut unknown) = (BTreeSet::new(), BTreeSet::new());
        for item in &scene.items {
            let Item::Text(placed) = item else { continue };
            // Every weight has a face for these.
            if placed.text.is_ascii() {
                continue;
            }
            for letter in letters(&placed.text, placed.weight) {
                let text = placed.text.get(letter.range).unwrap_or_default();
                match letter.face {
                    Some(face) if face.is_of_the_machine() => {
                        of_the_machine.insert(text.to_owned())
                    }
                    None if !is_unseen(text) => unknown.insert(text.to_owned()),
                    _ => false,
                };
            }
        }
        Self {
            of_the_machine: of_the_machine.into_iter().collect(),
            unknown: unknown.into_iter().collect(),
        }
    }

    /// Those of another drawing as well, each once.
    pub fn add(&mut self, others: Self) {
        let merge = |own: &mut Vec<String>, others: Vec<String>| {
            own.extend(others);
            own.sort();
            own.dedup();
        };
        merge(&mut self.of_the_machine, others.of_the_machine);
        merge(&mut self.unknown, others.unknown);
    }
}
