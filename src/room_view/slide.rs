//! One thing on the wall, and the pages that it takes.

use jiff::civil::Time;

use super::shown::Charts;
use crate::insight::{Levels, Picture, Row, Trend};

/// One thing on the wall: a head and what stands under it. It may take several pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Slide {
    /// A quiet line above the heading, on the left: "6 of 10".
    pub(super) above: String,
    /// The same on the right: "Round 1 · 12 people".
    pub(super) beside: String,
    /// What it is about.
    pub(super) heading: String,
    /// From top to bottom.
    pub(super) blocks: Vec<Block>,
    /// A drawing beside the blocks, where there is room for one.
    pub(super) side: Option<Side>,
    /// A time that runs down, beside the heading; it is not said.
    pub(super) countdown: Option<String>,
    /// A quiet line at the foot of each page, beside its number.
    pub(super) foot: String,
}

/// Ballots that the room has seen, beside what is asked about them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Side {
    /// How far apart the room is; empty where too few have scored.
    pub(super) verdict: String,
    pub(super) two_camps: bool,
    pub(super) drawn: Drawn,
    /// Whether it stands below where it has no room beside.
    pub(super) or_below: bool,
}

/// A closed set of things that can stand on a slide.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// The largest running text: as large as there is room.
    Lead(String),
    /// Running text. Paragraphs end with the line; a line that begins with "•" is an item.
    Text(String),
    /// One sentence under the heading, so that the room knows what is asked.
    Summary(String),
    /// Text that steps back.
    Quiet(String),
    /// A heading inside a slide.
    Subheading(String),
    /// A list.
    Bullets(Vec<String>),
    /// Lists, each with its heading beside it.
    Named(Vec<(String, Vec<String>)>),
    /// A question at the foot, beside a bar in the accent.
    Aside(String),
    /// How far apart the room is, and what to do with it.
    Verdict {
        words: String,
        advice: String,
        two_camps: bool,
    },
    /// The levels of the scale, lowest first.
    Levels(Vec<LevelLine>),
    /// The same, each on one line: the meanings are left out unless all of them have room.
    Briefly(Vec<LevelLine>),
    /// How many of how many, at the foot.
    Progress(Progress),
    /// What the team settled on: the number and the label of a level.
    Score {
        number: u8,
        label: String,
        /// Whether something else needs the room.
        small: bool,
    },
    /// When the room goes on after a break: the time as large as can be.
    GoesOn(Time),
    /// A mechanism in the dot vote.
    Priority(PriorityLine),
    /// What somebody has taken on.
    Action(ActionLine),
    /// Drawings that take all the room that is left.
    Fill(Fill),
}

/// Drawings that take all the room that is left, and more pages if there are more of them.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fill {
    /// Ballots that the room has seen: one drawing, or several beside each other.
    Ballots(Vec<Drawn>),
    /// The reveal once more, small, where it has no room beside.
    Again(Drawn),
    /// The first and the last round beside each other, or the last alone where there is no room.
    Rounds(Box<[Drawn; 2]>),
    /// The picture as charts.
    Charts(Charts, Picture),
    /// A strip a mechanism, over all sessions of a team.
    OverTime(Box<Trend>),
}

/// A level in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LevelLine {
    pub(super) number: u8,
    pub(super) label: String,
    /// Left out where there is no room for all of them.
    pub(super) meaning: String,
}

/// How many of how many.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Progress {
    /// "8 of 12 have scored".
    pub(super) words: String,
    pub(super) done: u32,
    /// Without it there is no bar.
    pub(super) of: Option<u32>,
}

/// A mechanism with its dots.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PriorityLine {
    /// The number of its line: "2", or "2 =" where another one has as many dots.
    pub(super) number: String,
    pub(super) name: String,
    pub(super) dots: u32,
    /// As many as the first has.
    pub(super) most: u32,
    pub(super) focus: bool,
}

/// An action.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ActionLine {
    /// "Amina will ring the ward, by 4 December".
    pub(super) words: String,
    pub(super) state: ActionState,
}

/// Where an action stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ActionState {
    Open,
    Overdue,
    /// In these words.
    Said(String),
}

/// Ballots that the room has seen, to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawn {
    /// What stands above the drawing; empty where it stands alone.
    pub(super) caption: String,
    pub(super) row: Row,
    /// The scale, with what its levels mean where that may stand below them.
    pub(super) levels: Levels,
}

impl Slide {
    fn set_score_small(&mut self, on: bool) {
        for block in &mut self.blocks {
            if let Block::Score { small, .. } = block {
                *small = on;
            }
        }
    }

    /// The same with less on it, to be tried where there is no room; nothing where all is needed.
    pub(super) fn lighter(&self) -> Option<Self> {
        let mut slide = self.clone();
        if let Some(side) = slide.side.take() {
            slide.beside = side.verdict;
            if side.or_below {
                slide.set_score_small(true);
                slide.blocks.push(Block::Fill(Fill::Again(side.drawn)));
            }
            return Some(slide);
        }
        if let Some(Block::Fill(Fill::Again(_))) = slide.blocks.last() {
            slide.blocks.pop();
            slide.set_score_small(false);
            return Some(slide);
        }
        let mut lighter = false;
        for block in &mut slide.blocks {
            if let Block::Levels(levels) | Block::Briefly(levels) = block {
                for level in levels {
                    lighter |= !level.meaning.is_empty();
                    level.meaning.clear();
                }
            }
        }
        if !lighter {
            // The levels belong on one page; what is scored has been read to the room.
            let before = slide.blocks.len();
            slide
                .blocks
                .retain(|block| !matches!(block, Block::Summary(_)));
            lighter = slide.blocks.len() < before;
        }
        lighter.then_some(slide)
    }
}
