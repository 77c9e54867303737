//! The words of the tour: what is told at each stop, and the key to press next.

use crate::commands::missing;
use crate::edit::is_left_to_make_up;
use crate::request::{Stage, Step, TourKey};
use crate::session::{Card, Session};

/// What the tour tells about, in the order of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    People,
    Welcome,
    Read,
    Score,
    Reveal,
    Discuss,
    Agree,
    Agenda,
    Picture,
    Priorities,
    Actions,
    Close,
}

impl Stop {
    /// All of them.
    pub(super) const ALL: [Self; 12] = [
        Self::People,
        Self::Welcome,
        Self::Read,
        Self::Score,
        Self::Reveal,
        Self::Discuss,
        Self::Agree,
        Self::Agenda,
        Self::Picture,
        Self::Priorities,
        Self::Actions,
        Self::Close,
    ];

    /// What there is to tell at a place.
    pub(super) fn of(place: Step) -> Self {
        match place {
            Step::People => Self::People,
            Step::Welcome => Self::Welcome,
            Step::Mechanism(_, Stage::Read) => Self::Read,
            Step::Mechanism(_, Stage::Score) => Self::Score,
            Step::Mechanism(_, Stage::Reveal) => Self::Reveal,
            Step::Mechanism(_, Stage::Discuss) => Self::Discuss,
            Step::Mechanism(_, Stage::Agree) => Self::Agree,
            Step::Break | Step::Picture => Self::Picture,
            Step::Priorities => Self::Priorities,
            Step::Actions => Self::Actions,
            Step::Close => Self::Close,
        }
    }

    /// The first words of its step.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::People => "Who is here?",
            Self::Welcome => "Welcome the room.",
            Self::Read => "Read it aloud.",
            Self::Score => "Everyone scores.",
            Self::Reveal => "The reveal.",
            Self::Discuss => "Talk about why.",
            Self::Agree => "Agree.",
            Self::Agenda => "That was a whole round.",
            Self::Picture => "The picture.",
            Self::Priorities => "Priorities.",
            Self::Actions => "Actions.",
            Self::Close => "The close.",
        }
    }
}

/// Stands for the keys of the scale.
const LEVELS: &str = "levels";

/// The words of a stop, and the key to press next.
pub(super) fn told(stop: Stop, session: &Session, place: Step) -> (&'static str, TourKey) {
    let (words, key) = words_and_key(stop, session, place);
    let scale = &session.workshop().scale;
    let key = match key {
        LEVELS => TourKey::Levels(scale.lowest, scale.top().number()),
        key => TourKey::Named(key),
    };
    (words, key)
}

fn words_and_key(stop: Stop, session: &Session, place: Step) -> (&'static str, &'static str) {
    let card = place
        .mechanism()
        .and_then(|mechanism| session.card(mechanism));
    let counting = card.is_some_and(Card::is_counting);
    let revealed = card.is_some_and(|card| card.revealed().is_some());
    let some_are_missing =
        session.is_rehearsal() && card.is_some() && missing(session, place).is_some();
    let dots = session.dots();
    match stop {
        Stop::People => (
            "Type how many will score, and the screen can say “8 of 12 have scored”. All of it can stay empty. Enter goes from field to field, and from the last one on.",
            "Enter",
        ),
        Stop::Welcome => (
            "Say this in your own words: how you work together, how scoring works, what is kept. Then go on to the first card.",
            "Enter",
        ),
        Stop::Read => (
            "One large sentence, for the back row. T opens the full text, with signs of strong and weak. Then go on to the scores.",
            "Enter",
        ),
        Stop::Score if some_are_missing => (
            "Nobody sees a score yet, only how many are in. I fills in the rest: the made-up team scores.",
            "I",
        ),
        Stop::Score if counting => (
            "Scores are in, and hidden: the screen says how many and nothing more. Reveal them all at once.",
            "Enter",
        ),
        Stop::Score => (
            "“Cards up on three.” Count each person in with the key of a level, or press I and the made-up team scores. Nobody sees a score yet.",
            LEVELS,
        ),
        Stop::Reveal if revealed => (
            "A dot for each person. The triangle is the median, the middle score; the bar is the middle half. H says what the verdict means.",
            "Enter",
        ),
        Stop::Reveal => (
            "Nothing has been revealed here yet. Go back one stage and count some scores in.",
            "Left",
        ),
        Stop::Discuss if card.is_some_and(|card| card.notes().is_empty()) => (
            "Hear the lowest and the highest first. Write what you hear beside the scores, without names: N goes into the note, and Esc leaves it.",
            "N",
        ),
        Stop::Discuss => (
            "Notes are kept beside the scores. Esc leaves the note; then go on, and settle on a score.",
            "Enter",
        ),
        Stop::Agree => (
            "Settle on one score together: it need not be the middle. D says “We agree to differ”, and W is for why.",
            LEVELS,
        ),
        Stop::Agenda => (
            "Every card goes like this, and the list on the left shows where each stands. Practise as many as you like. The tour goes on at the picture.",
            "P",
        ),
        Stop::Picture if is_left_to_make_up(session) && session.is_rehearsal() => (
            "The picture has what was scored so far. In a rehearsal I fills in the rest: the made-up team does what you have not practised.",
            "I",
        ),
        Stop::Picture => (
            "The same scores twice: a radar, and dots sorted from strong to weak. 1 to 4 change what is shown. Then go on to the priorities.",
            "Enter",
        ),
        Stop::Priorities if dots.is_revealed() => (
            "The dots are shown, most first. The number beside a name makes it your focus, and takes it back. Then go on to the actions.",
            "Enter",
        ),
        Stop::Priorities if dots.spent() > 0 => {
            ("Dots are in, and hidden. Show them all at once.", "Enter")
        }
        Stop::Priorities => (
            "What is most worth talking about comes first. Each person has a few dots: a number puts one in, hidden until Enter shows them all.",
            "1 – 9, 0",
        ),
        Stop::Actions if session.actions().is_empty() => (
            "What, who, by when: “2 March” and “in two weeks” are both understood. N writes one down, and Enter goes from field to field.",
            "N",
        ),
        Stop::Actions => (
            "Each reads as a sentence. N writes one down, a number opens a line again, and Esc leaves its fields. Then go on to the close.",
            "Enter",
        ),
        Stop::Close => (
            "A last word from each. Ctrl S saves, and Ctrl E takes the picture away. That was the tour: now start your own session.",
            "Ctrl N",
        ),
    }
}
