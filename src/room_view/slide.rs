//! One thing on the wall, and the pages that it takes.

use jiff::civil::Time;

use super::shown::Charts;
use crate::insight::{Levels, Picture, Row, Trend};
use crate::phrases::headings::LEVELS_MEAN;

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
        sign: String,
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
    /// Its sign, if it has one, and its number.
    pub(super) written: String,
    pub(super) label: String,
    /// Left out where there is no room for all of them.
    pub(super) meaning: String,
}

/// So many levels can be told by their labels alone.
const FEW_LEVELS: usize = 5;

/// What a level means stands as running text under its label where it has more characters than this.
const LONG_MEANING: usize = 240;

impl LevelLine {
    /// Its label as a heading, and under it what it means.
    fn as_text(&self) -> [Block; 2] {
        let label = format!("{} {}", self.written, self.label);
        [Block::Subheading(label), Block::Text(self.meaning.clone())]
    }
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

    /// This, and the same with less and less on it, to be tried where there is no room.
    pub(super) fn lighter_and_lighter(&self) -> Vec<Self> {
        let mut all = vec![self.clone()];
        // What is scored has been read to the room; what its levels mean has not.
        if self.tells_meanings() && self.side.is_none() {
            all.extend(self.without_summary());
        }
        let mut lighter = self.lighter();
        while let Some(slide) = lighter {
            lighter = slide.lighter();
            all.push(slide);
        }
        all
    }

    /// Whether it says what the levels of a scale mean.
    fn tells_meanings(&self) -> bool {
        let tells = |level: &LevelLine| !level.meaning.is_empty();
        let of = |block: &Block| matches!(block, Block::Levels(all) if all.iter().any(tells));
        self.blocks.iter().any(of)
    }

    /// What the levels mean on pages of their own, where people score on many levels and `shown` had no
    /// room for it. A few levels can be told by their labels, and once people have scored, no page is worth
    /// a press more.
    pub(super) fn left_out(&self, shown: &Self) -> Option<Self> {
        let scoring = |block: &Block| matches!(block, Block::Progress(_));
        if !self.blocks.iter().any(scoring) || !self.tells_meanings() || shown.tells_meanings() {
            return None;
        }
        let lines = self.blocks.iter().filter_map(|block| match block {
            Block::Levels(lines) => Some(lines),
            _ => None,
        });
        let lines: Vec<LevelLine> = lines.flatten().cloned().collect();
        if lines.len() <= FEW_LEVELS {
            return None;
        }
        let long = |line: &LevelLine| line.meaning.chars().count() > LONG_MEANING;
        let blocks = if lines.iter().any(long) {
            // A row is never parted, and running text is.
            lines.iter().flat_map(LevelLine::as_text).collect()
        } else {
            let heading = Block::Subheading(LEVELS_MEAN.to_owned());
            vec![heading, Block::Levels(lines)]
        };
        Some(Self {
            above: self.above.clone(),
            heading: self.heading.clone(),
            blocks,
            countdown: self.countdown.clone(),
            ..Self::default()
        })
    }

    fn without_summary(&self) -> Option<Self> {
        let mut slide = self.clone();
        let summary = |block: &Block| matches!(block, Block::Summary(_));
        slide.blocks.retain(|block| !summary(block));
        (slide.blocks.len() < self.blocks.len()).then_some(slide)
    }

    /// The same with less on it; nothing where all is needed.
    fn lighter(&self) -> Option<Self> {
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
        if lighter {
            return Some(slide);
        }
        // The levels belong on one page.
        slide.without_summary()
    }
}
