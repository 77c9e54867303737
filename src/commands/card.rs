use crate::edit::Edit;
use crate::request::Request;
use crate::request::Status;
use egui::Key;

use super::session::card as edit;
use super::{Command, Group};
use crate::commands::keys::{Combo, DIGITS};
use crate::edit::CardEdit;
use crate::request::Show;
use crate::request::{Stage, Step};
use crate::session::{Agreement, Card, Session, Vote};
use crate::workshop::{MechanismIndex, Scale};

use Group::Here;

/// Starts another round: the same from every stage.
pub fn score_again(mechanism: MechanismIndex, card: &Card) -> Vec<Request> {
    let begin = Request::Edit(Edit::Card(mechanism, CardEdit::NewRound));
    let go = Request::Go(Step::Mechanism(mechanism, Stage::Score));
    if card.counting().is_none() {
        vec![begin, go]
    } else {
        vec![go]
    }
}

/// One person more or less at a vote, for a perspective or for none.
pub fn count(vote: Vote, perspective: Option<usize>, take_back: bool) -> CardEdit {
    match (perspective, take_back) {
        (None, false) => CardEdit::Count(vote),
        (None, true) => CardEdit::TakeBack(vote),
        (Some(perspective), false) => CardEdit::CountFor(vote, perspective),
        (Some(perspective), true) => CardEdit::TakeBackFor(vote, perspective),
    }
}

/// What a stage of a mechanism's card is for.
pub(super) fn here(
    session: &Session,
    mechanism: MechanismIndex,
    stage: Stage,
    status: &Status,
) -> Vec<Command> {
    let Some(card) = session.card(mechanism) else {
        return Vec::new();
    };
    let mut commands = match stage {
        Stage::Read => read(),
        Stage::Score => score(session, mechanism, card, status),
        Stage::Reveal => reveal(mechanism, card),
        Stage::Discuss => vec![
            again(mechanism, card),
            Command::new(
                Here,
                "The team’s note on the wall, or the questions",
                Combo::plain(Key::V),
                Show::NotesOnWall,
            )
            .also("room view projector show"),
        ],
        Stage::Agree => agree(session, mechanism),
    };
    if stage != Stage::Agree {
        commands.push(Command::new(
            Here,
            "Straight to agreement",
            Combo::plain(Key::A),
            Step::Mechanism(mechanism, Stage::Agree),
        ));
    }
    commands
}

fn read() -> Vec<Command> {
    vec![
        Command::new(
            Here,
            "The full text, or less",
            Combo::plain(Key::T),
            Show::FullText,
        )
        .also("strong weak signs questions description"),
        Command::new(
            Here,
            "What the research says",
            Combo::plain(Key::E),
            Show::Evidence,
        )
        .also("evidence source"),
    ]
}

fn score(
    session: &Session,
    mechanism: MechanismIndex,
    card: &Card,
    status: &Status,
) -> Vec<Command> {
    let scale = &session.workshop().scale;
    let group = status.counting_for;
    let all = keys_of(scale);
    let mut commands = Vec::new();
    for (vote, name, key) in votes(scale) {
        let kind = |keys: &str, what: &str| match vote {
            Vote::Level(_) => (keys.to_owned(), what.to_owned()),
            Vote::DontKnow => (keys.replace(&all, "0"), format!("{what}: “don’t know”")),
        };
        let (keys, what) = kind(&all, "Count one person in");
        commands.push(
            Command::new(
                Here,
                format!("Count one person in at {name}"),
                Combo::plain(key),
                edit(mechanism, count(vote, group, false)),
            )
            .kind(keys, what),
        );
        let (keys, what) = kind(&format!("Shift {all}"), "Take one away");
        commands.push(
            Command::new(
                Here,
                format!("Take one person away at {name}"),
                Combo::plain(key).shift(),
                edit(mechanism, count(vote, group, true)),
            )
            .kind(keys, what),
        );
    }
    commands.push(Command::new(
        Here,
        "Pass the laptop round",
        Combo::plain(Key::L),
        Show::GoRound,
    ));
    if !session.perspectives().is_empty() {
        commands.push(
            Command::new(
                Here,
                "Count in the next perspective",
                Combo::plain(Key::G),
                Show::NextPerspective,
            )
            .also("group"),
        );
    }
    if session.is_rehearsal() {
        commands.push(Command::new(
            Here,
            "The made-up team scores",
            Combo::plain(Key::C),
            Show::MadeUpTeam,
        ));
    }
    let begun = card
        .counting()
        .is_some_and(|round| round.tally.ballots() > 0);
    commands.push(
        Command::new(
            Here,
            "Start this round again",
            Combo::plain(Key::X),
            edit(mechanism, CardEdit::DropRound),
        )
        .when(begun),
    );
    commands
}

/// "1 – 5".
fn keys_of(scale: &Scale) -> String {
    format!("1 – {}", scale.len())
}

/// What a person can say, each with its name and its key.
fn votes(scale: &Scale) -> impl Iterator<Item = (Vote, String, Key)> {
    scale
        .iter()
        .map(|(level, text)| {
            (
                Vote::Level(level),
                format!("{level}, {}", text.label),
                DIGITS[(level.index() + 1).min(9)],
            )
        })
        .chain(std::iter::once((
            Vote::DontKnow,
            "“don’t know”".to_owned(),
            DIGITS[0],
        )))
}

fn again(mechanism: MechanismIndex, card: &Card) -> Command {
    Command {
        requests: score_again(mechanism, card),
        ..Command::new(
            Here,
            "Score again, in a new round",
            Combo::plain(Key::R),
            Show::GoRound,
        )
    }
}

fn reveal(mechanism: MechanismIndex, card: &Card) -> Vec<Command> {
    let seen = card.revealed().is_some();
    vec![
        again(mechanism, card).when(seen),
        Command::new(
            Here,
            "What the verdict means",
            Combo::plain(Key::H),
            Show::VerdictHelp,
        )
        .when(seen),
        Command::new(
            Here,
            "By perspective, or all together",
            Combo::plain(Key::G),
            Show::Apart,
        )
        .also("group apart")
        .when(seen),
        Command::new(
            Here,
            "Take this round back",
            Combo::plain(Key::X),
            edit(mechanism, CardEdit::DropRound),
        )
        .when(seen && card.counting().is_none()),
    ]
}

fn agree(session: &Session, mechanism: MechanismIndex) -> Vec<Command> {
    let scale = &session.workshop().scale;
    let mut commands: Vec<Command> = scale
        .iter()
        .map(|(level, text)| {
            Command::new(
                Here,
                format!("Our score: {level}, {}", text.label),
                Combo::plain(DIGITS[(level.index() + 1).min(9)]),
                edit(mechanism, CardEdit::Agree(Some(Agreement::Score(level)))),
            )
            .kind(keys_of(scale), "The team’s score")
        })
        .collect();
    commands.push(Command::new(
        Here,
        "We agree to differ",
        Combo::plain(Key::D),
        edit(mechanism, CardEdit::Agree(Some(Agreement::Differ))),
    ));
    commands.push(Command::new(
        Here,
        "Not agreed yet",
        Combo::plain(Key::Num0),
        edit(mechanism, CardEdit::Agree(None)),
    ));
    commands
}
