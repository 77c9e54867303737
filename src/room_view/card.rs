//! A mechanism's card, stage by stage, as far as it may be shown.

use super::slide::{Block, Drawn, Fill, LevelLine, Progress, Side, Slide};
use crate::insight::{
    ByPerspective, Group, Levels, Row, Shift, ToGo, Verdict, by_perspective, verdict,
};
use crate::phrases::figures::{self, group_in_words, people_in_words, verdict_in_words};
use crate::phrases::headings;
use crate::phrases::marks::note_with_marks;
use crate::phrases::outcomes::our_target;
use crate::phrases::papers;
use crate::phrases::rounds::{scored_in_words, stands_in_words};
use crate::phrases::shifts::shift_in_words;
use crate::phrases::words::capital;
use crate::session::{Agreement, Card, Session, Tally};
use crate::workshop::{Level, LevelText, Mechanism, MechanismIndex};

/// A card with its place; nothing where the workshop has none there.
#[derive(Clone, Copy)]
struct On<'a> {
    session: &'a Session,
    place: MechanismIndex,
    mechanism: &'a Mechanism,
    card: &'a Card,
}

impl<'a> On<'a> {
    fn of(session: &'a Session, place: MechanismIndex) -> Option<Self> {
        Some(Self {
            session,
            place,
            mechanism: session.workshop().mechanism(place)?,
            card: session.card(place)?,
        })
    }

    /// A slide with the mechanism's name.
    fn slide(self, blocks: Vec<Block>) -> Slide {
        Slide {
            above: format!("{} of {}", self.place, self.session.cards().len()),
            heading: self.mechanism.name.clone(),
            blocks,
            ..Slide::default()
        }
    }

    fn levels(self) -> Vec<LevelLine> {
        let workshop = self.session.workshop();
        let line = |(level, text): (Level, &LevelText)| LevelLine {
            number: level.number(),
            written: workshop.scale.written(level),
            label: text.label.clone(),
            meaning: workshop.meaning(self.place, level).to_owned(),
        };
        workshop.scale.iter().map(line).collect()
    }

    fn drawn(self, caption: String, row: Row) -> Drawn {
        Drawn {
            caption,
            row,
            levels: Levels::of(&self.session.workshop().scale),
        }
    }

    /// The last round alone, with what the levels mean where it leaves room.
    fn explained(self) -> Drawn {
        let mut drawn = self.last(String::new());
        let meanings = self.session.workshop().meanings(self.place);
        drawn.levels.meanings = meanings.map(str::to_owned).collect();
        drawn
    }

    /// The last round that the room has seen, with the agreed score if there is one.
    fn last(self, caption: String) -> Drawn {
        let levels = self.session.workshop().scale.len();
        self.drawn(
            caption,
            Row::of(self.place, &self.mechanism.name, self.card, levels),
        )
    }

    /// What the room has seen, beside what is asked about it.
    fn side(self) -> Option<Side> {
        let verdict = verdict(&self.card.revealed()?.tally);
        Some(Side {
            verdict: verdict.map(capital_verdict).unwrap_or_default(),
            two_camps: verdict == Some(Verdict::TwoCamps),
            drawn: self.last(String::new()),
            or_below: false,
        })
    }

    /// A tally on its own: nothing was agreed on it.
    fn alone(self, caption: String, tally: &Tally) -> Drawn {
        let row = Row::of_tally(self.place, &self.mechanism.name, tally);
        self.drawn(caption, row)
    }
}

pub(super) fn read(session: &Session, place: MechanismIndex, full: bool) -> Vec<Slide> {
    let Some(on) = On::of(session, place) else {
        return Vec::new();
    };
    let mechanism = on.mechanism;
    let mut slides = Vec::new();
    if full && !mechanism.description.trim().is_empty() {
        slides.push(on.slide(vec![Block::Text(mechanism.description.clone())]));
    }
    for (heading, items) in headings::mechanism_lists(mechanism) {
        if full && !items.is_empty() {
            slides.push(on.slide(vec![
                Block::Subheading(heading.to_owned()),
                Block::Bullets(items.clone()),
            ]));
        }
    }
    if slides.is_empty() {
        let mut first = vec![Block::Lead(mechanism.summary.clone())];
        first.extend(mechanism.questions.first().cloned().map(Block::Aside));
        slides.push(on.slide(first));
    }
    slides
}

pub(super) fn score(
    session: &Session,
    place: MechanismIndex,
    counting_for: Option<usize>,
) -> Vec<Slide> {
    let Some(on) = On::of(session, place) else {
        return Vec::new();
    };
    let (rounds, counting) = (on.card.rounds(), on.card.counting());
    let people = session.about().people.map(u32::from);
    let mut beside = Vec::new();
    let progress = match (counting, rounds.last()) {
        // What was, until somebody scores again.
        (None, Some(last)) => {
            let scored = last.tally.ballots();
            Progress {
                words: headings::round_scored(rounds.len(), scored),
                done: scored,
                of: None,
            }
        }
        // How many, and nothing else of the hidden round.
        _ => {
            if rounds.len() > 1 {
                beside.push(headings::round_name(rounds.len()));
            }
            // The facilitator counts with this wall in front, and the group shows its cards.
            let groups = session.perspectives();
            if !groups.is_empty() {
                let group = counting_for.and_then(|at| groups.get(at));
                beside.push(headings::counting_in(group.map(String::as_str)));
            }
            let scored = counting.map_or(0, |round| round.tally.ballots());
            Progress {
                words: scored_in_words(scored, people),
                done: scored,
                of: people,
            }
        }
    };
    let mut slide = on.slide(vec![
        Block::Summary(on.mechanism.summary.clone()),
        Block::Subheading(session.workshop().scale.question.clone()),
        Block::Levels(on.levels()),
        Block::Progress(progress),
    ]);
    slide.beside = beside.join(" · ");
    vec![slide]
}

pub(super) fn reveal(session: &Session, place: MechanismIndex, apart: bool) -> Vec<Slide> {
    let Some(on) = On::of(session, place) else {
        return Vec::new();
    };
    let rounds = on.card.revealed_rounds();
    let (Some(first), Some(round)) = (rounds.first(), rounds.last()) else {
        return vec![on.slide(vec![
            Block::Lead(headings::NOTHING_REVEALED.to_owned()),
            Block::Aside(headings::COMMIT_FIRST.to_owned()),
        ])];
    };
    let day = |round| session.day_to_tell(round);
    let by_perspective = by_perspective(session, place, rounds.len() - 1).filter(|_| apart);
    let mut slide = match (by_perspective, Shift::of(on.card)) {
        (Some(groups), _) => on.slide(perspectives(on, &groups)),
        (None, Some(shift)) => on.slide(vec![
            told(&round.tally),
            Block::Quiet(capital(&shift_in_words(shift))),
            Block::Fill(Fill::Rounds(Box::new([
                on.alone(headings::round_on(1, day(first)), &first.tally),
                on.last(headings::round_on(rounds.len(), day(round))),
            ]))),
        ]),
        (None, None) => on.slide(vec![
            told(&round.tally),
            Block::Fill(Fill::Ballots(vec![on.explained()])),
        ]),
    };
    slide.beside = headings::round_with(rounds.len(), day(round), &people_in_words(&round.tally));
    vec![slide]
}

/// All on one scale.
fn perspectives(on: On<'_>, groups: &ByPerspective) -> Vec<Block> {
    let drawn = |group: &Group| on.alone(group_in_words(group), &group.tally);
    let all = groups.apart.iter().chain(&groups.others);
    vec![Block::Fill(Fill::Ballots(all.map(drawn).collect()))]
}

/// A verdict and what to do with it.
fn told(tally: &Tally) -> Block {
    let (words, advice) = figures::reveal_in_words(tally);
    Block::Verdict {
        words,
        advice: advice.to_owned(),
        two_camps: verdict(tally) == Some(Verdict::TwoCamps),
    }
}

pub(super) fn discuss(session: &Session, place: MechanismIndex, notes: bool) -> Vec<Slide> {
    let Some(on) = On::of(session, place) else {
        return Vec::new();
    };
    if !notes {
        let mut questions = on.mechanism.questions.clone();
        questions.push(headings::ONE_LEVEL_UP.to_owned());
        let mut slide = on.slide(vec![
            Block::Subheading(headings::TALK.to_owned()),
            Block::Bullets(questions),
        ]);
        slide.side = on.side();
        return vec![slide];
    }
    // Writing goes on in the last of these, and so on the last page.
    let mut blocks = Vec::new();
    for (heading, text) in [
        (papers::SAID, on.card.marked_notes()),
        (headings::ONE_LEVEL_UP, on.card.marked_next_level()),
    ] {
        if !text.text().trim().is_empty() {
            blocks.push(Block::Subheading(heading.to_owned()));
            blocks.push(Block::Text(note_with_marks(text)));
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::Lead(headings::NOTHING_WRITTEN.to_owned()));
    }
    vec![on.slide(blocks)]
}

pub(super) fn agree(session: &Session, place: MechanismIndex) -> Vec<Slide> {
    let Some(on) = On::of(session, place) else {
        return Vec::new();
    };
    let scale = &session.workshop().scale;
    let mut blocks = match on.card.agreed() {
        Some(Agreement::Score(level)) => {
            let meaning = session.workshop().meaning(place, level);
            vec![
                Block::Score {
                    number: level.number(),
                    sign: scale.sign(level).to_owned(),
                    label: scale.label(level).to_owned(),
                    small: false,
                },
                Block::Lead(meaning.to_owned()),
            ]
        }
        Some(Agreement::Differ) => vec![
            Block::Lead(headings::DIFFER.to_owned()),
            Block::Text(note_with_marks(on.card.marked_why())),
        ],
        None => vec![
            Block::Subheading(headings::OUR_SCORE.to_owned()),
            Block::Quiet(stands_in_words(on.card, scale)),
            Block::Levels(on.levels()),
        ],
    };
    if let Some(target) = on.card.target() {
        let score = match on.card.agreed() {
            Some(Agreement::Score(level)) => Some(level),
            Some(Agreement::Differ) | None => None,
        };
        let to_go = score.map(|score| ToGo::between(score, target));
        let told = our_target(target, scale.label(target), to_go);
        // Before the levels, which take what room is left.
        let at = blocks.len().min(2);
        blocks.insert(at, Block::Quiet(told));
    }
    let mut slide = on.slide(blocks);
    slide.side = on.side().map(|side| Side {
        or_below: true,
        ..side
    });
    vec![slide]
}

/// A verdict as a heading.
fn capital_verdict(verdict: Verdict) -> String {
    capital(verdict_in_words(verdict))
}
