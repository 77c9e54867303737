//! What exactly is asked of a mechanism, in a few letters.

use super::definition::WorkshopText;
use super::mechanism_index::MechanismIndex;

impl WorkshopText {
    /// A name for what exactly is asked of a mechanism: its identifier, and a number that changes with
    /// its name, its summary, the question of the scale and the words and numbers of the levels. Answers to the
    /// same question on the same scale have the same name in every session, and may be compared;
    /// others may not. It is the same on every machine and in every release (FNV-1a by Fowler, Noll
    /// and Vo, 32 bits). Nothing where there is no such mechanism.
    ///
    /// ```
    /// use roundtable::workshop::{MechanismIndex, WorkshopText, integrated_leadership};
    ///
    /// let workshop = WorkshopText::clone(&integrated_leadership());
    /// let mut reworded = workshop.clone();
    /// reworded.scale.levels[0].label = "Never".to_owned();
    /// let asked = |workshop: &WorkshopText| workshop.question_id(MechanismIndex::FIRST).unwrap();
    /// assert!(asked(&workshop).starts_with("inspiring-intent-"));
    /// assert_eq!(asked(&workshop), asked(&workshop.clone()));
    /// assert_ne!(asked(&workshop), asked(&reworded));
    /// ```
    pub fn question_id(&self, index: MechanismIndex) -> Option<String> {
        let mechanism = self.mechanism(index)?;
        let levels = self.scale.levels.iter();
        let levels = levels.flat_map(|level| [&level.label, &level.meaning]);
        let own = [
            &self.id,
            &mechanism.name,
            &mechanism.summary,
            &self.scale.question,
        ];
        let meanings = mechanism.levels.iter();
        // What only newer workshops say adds nothing where it is not said.
        let from_0 = (self.scale.lowest != 1).then(|| self.scale.lowest.to_string());
        let texts = own.into_iter().chain(levels).chain(meanings);
        let hash = texts.chain(&from_0).fold(BASIS, |hash, text| {
            // What is no part of any text parts one from the next.
            let bytes = text.bytes().chain([0xff]);
            bytes.fold(hash, |hash, byte| {
                (hash ^ u32::from(byte)).wrapping_mul(PRIME)
            })
        });
        Some(format!("{}-{hash:08x}", mechanism.id))
    }
}

const BASIS: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;
