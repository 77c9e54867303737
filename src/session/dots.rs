//! The dots that people spend on what matters most to them.

use super::limits::MAX_PEOPLE;
use crate::workshop::MechanismIndex;

/// The most dots that one person can have.
pub const MAX_DOTS_EACH: u8 = 20;
/// More dots than this cannot come from one team.
pub const MAX_DOTS: u32 = MAX_PEOPLE as u32 * MAX_DOTS_EACH as u32;

/// The dots that people spent on what matters most to them: a count for each mechanism.
///
/// Like a round of ballots they have no author and no order, and until they are shown nothing is
/// told of them but how many there are.
#[derive(Clone, PartialEq, Eq)]
pub struct Dots {
    counts: Vec<u32>,
    revealed: bool,
    /// Whether dots that people put in private are among them while they are hidden: then none can
    /// be taken away, for that would try out where they stand.
    pub(crate) sealed: bool,
}

impl Dots {
    /// None spent yet, in a workshop with this many mechanisms.
    pub fn empty(mechanisms: usize) -> Self {
        Self {
            counts: vec![0; mechanisms],
            revealed: false,
            sealed: false,
        }
    }

    /// Dots with these counts, in the workshop's order; nothing where there are more than
    /// [`MAX_DOTS`], or where none at all were revealed.
    pub fn new(counts: Vec<u32>, revealed: bool) -> Option<Self> {
        let all = counts
            .iter()
            .try_fold(0_u32, |sum, &count| sum.checked_add(count))?;
        (all <= MAX_DOTS && (all > 0 || !revealed)).then_some(Self {
            counts,
            revealed,
            // What was in a file cannot be tried out by taking dots away one by one.
            sealed: !revealed && all > 0,
        })
    }

    /// How many were spent altogether: all that may be told before they are shown.
    pub fn spent(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Whether the room has seen them.
    pub fn is_revealed(&self) -> bool {
        self.revealed
    }

    /// How many each mechanism has, in the workshop's order, once the room has seen them.
    pub fn revealed(&self) -> Option<&[u32]> {
        self.revealed.then_some(&*self.counts)
    }

    /// The counts, seen or not: for a file.
    pub(crate) fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// Adds so many dots to each mechanism; false, and nothing done, where that is too many.
    pub(crate) fn add(&mut self, more: &[u32]) -> bool {
        let mut counts = self.counts.clone();
        if more.len() != counts.len() {
            return false;
        }
        for (count, more) in counts.iter_mut().zip(more) {
            *count = count.saturating_add(*more);
        }
        let Some(mut next) = Self::new(counts, self.revealed) else {
            return false;
        };
        next.sealed = self.sealed;
        *self = next;
        true
    }

    /// Takes one dot away; false where there is none.
    pub(crate) fn take(&mut self, mechanism: MechanismIndex) -> bool {
        match self.counts.get_mut(mechanism.get()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }

    pub(crate) fn reveal(&mut self) {
        self.revealed = true;
        self.sealed = false;
    }
}

/// Tells no more than may be shown.
impl std::fmt::Debug for Dots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut dots = f.debug_struct("Dots");
        match self.revealed() {
            Some(counts) => dots.field("counts", &counts),
            None => dots.field("spent", &self.spent()),
        };
        dots.field("revealed", &self.revealed).finish()
    }
}
