//! How many ballots stand at each level, and how many said “don’t know”.

use crate::workshop::{Level, Scale};

/// More ballots than this in one round are a mistake, or an attack.
pub const MAX_BALLOTS: u32 = 1_000;

/// What one person says of one mechanism. Never kept: a [`Tally`] only counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// A level of the scale.
    Level(Level),
    /// "Don't know": counted, but without weight in any number.
    DontKnow,
}

/// How many ballots stand at each level, and how many people did not know.
///
/// Counts have no author and no order: the same votes give the same tally in whatever order
/// they came.
///
/// ```
/// use roundtable::session::{Tally, Vote};
/// use roundtable::workshop::Level;
///
/// let mut tally = Tally::empty(5);
/// assert!(tally.add(Vote::Level(Level::new(4).unwrap())));
/// assert!(tally.add(Vote::DontKnow));
/// assert!(!tally.add(Vote::Level(Level::new(6).unwrap())), "the scale has no such level");
/// assert_eq!((tally.scored(), tally.ballots()), (1, 2));
/// ```
#[derive(Clone, Debug)]
pub struct Tally {
    counts: Vec<u32>,
    dont_know: u32,
    /// The number that people see for the lowest level; it makes no difference between two counts.
    lowest: u8,
}

impl PartialEq for Tally {
    fn eq(&self, other: &Self) -> bool {
        (&self.counts, self.dont_know) == (&other.counts, other.dont_know)
    }
}

impl Eq for Tally {}

impl Tally {
    /// No ballots yet, on a scale with this many levels.
    pub fn empty(levels: usize) -> Self {
        Self {
            counts: vec![0; levels],
            dont_know: 0,
            lowest: 1,
        }
    }

    /// No ballots yet, on this scale.
    pub(crate) fn on(scale: &Scale) -> Self {
        Self::empty(scale.len()).called_from(scale.lowest)
    }

    /// The same ballots on a scale whose lowest level is called by this number.
    #[must_use]
    pub fn called_from(self, lowest: u8) -> Self {
        Self { lowest, ..self }
    }

    /// The level at this place, counted from 0.
    pub fn level(&self, index: usize) -> Level {
        Level::from_index(index).called_from(self.lowest)
    }

    /// None of these ballots, on the same scale.
    pub(crate) fn none_of_them(&self) -> Self {
        Self::empty(self.counts.len()).called_from(self.lowest)
    }

    /// A tally with these counts, lowest level first, or nothing when there are more than
    /// [`MAX_BALLOTS`].
    pub fn new(counts: Vec<u32>, dont_know: u32) -> Option<Self> {
        let all = counts
            .iter()
            .try_fold(dont_know, |sum, &n| sum.checked_add(n))?;
        (all <= MAX_BALLOTS).then_some(Self {
            counts,
            dont_know,
            lowest: 1,
        })
    }

    /// How many ballots stand at each level, lowest first.
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// How many ballots stand at this level.
    pub fn at(&self, level: Level) -> u32 {
        self.counts.get(level.index()).copied().unwrap_or(0)
    }

    /// How many cast this vote.
    pub fn cast(&self, vote: Vote) -> u32 {
        match vote {
            Vote::Level(level) => self.at(level),
            Vote::DontKnow => self.dont_know,
        }
    }

    /// How many people did not know.
    pub fn dont_know(&self) -> u32 {
        self.dont_know
    }

    /// Ballots with a level.
    pub fn scored(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// All ballots, "don't know" included.
    pub fn ballots(&self) -> u32 {
        self.scored() + self.dont_know
    }

    /// Counts a vote; false when the scale has no such level or the tally is full.
    pub fn add(&mut self, vote: Vote) -> bool {
        if self.ballots() >= MAX_BALLOTS {
            return false;
        }
        match self.slot(vote) {
            Some(count) => {
                *count += 1;
                true
            }
            None => false,
        }
    }

    /// Takes a vote away again; false when nobody had cast it.
    pub fn take(&mut self, vote: Vote) -> bool {
        match self.slot(vote) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }

    /// All ballots of both; nothing where they are of different scales or too many.
    pub(crate) fn plus(&self, more: &Self) -> Option<Self> {
        let counts = self.counts.iter().zip(&more.counts);
        (self.counts.len() == more.counts.len())
            .then(|| {
                Self::new(
                    counts.map(|(a, b)| a + b).collect(),
                    self.dont_know + more.dont_know,
                )
            })
            .flatten()
            .map(|all| all.called_from(self.lowest))
    }

    /// What is left without these ballots.
    pub(crate) fn minus(&self, less: &Self) -> Self {
        let counts = self.counts.iter().zip(&less.counts);
        Self {
            counts: counts.map(|(a, b)| a.saturating_sub(*b)).collect(),
            dont_know: self.dont_know.saturating_sub(less.dont_know),
            lowest: self.lowest,
        }
    }

    /// Whether these ballots can be among this tally's.
    pub(crate) fn holds(&self, less: &Self) -> bool {
        let mut counts = self.counts.iter().zip(&less.counts);
        counts.all(|(a, b)| a >= b) && self.dont_know >= less.dont_know
    }

    fn slot(&mut self, vote: Vote) -> Option<&mut u32> {
        match vote {
            Vote::Level(level) => self.counts.get_mut(level.index()),
            Vote::DontKnow => Some(&mut self.dont_know),
        }
    }
}
