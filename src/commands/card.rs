//! What can be done on a card: read, score, reveal, discuss, agree.

use crate::edit::Edit;
use crate::request::Request;
use crate::request::Status;
use egui::Key;

use super::agree::agree;
use super::command::{Command, CommandGroup};
use super::next::{after, missing};
use super::people::{one_fewer, one_more};
use super::score_keys::{level_key, level_keys, takes_right_of_0, unsure_key, unsure_keys};
use super::session::card as edit;
use crate::design::combo::Combo;
use crate::edit::{CardEdit, is_left_to_make_up};
use crate::phrases::rounds::{LEAVE_AS_IT_IS, correction_in_words};
use crate::request::{Correction, Show};
use crate::request::{Stage, Step};
use crate::session::{Card, Round, Session, Vote};
use crate::workshop::{MechanismIndex, Scale};

use CommandGroup::Here;

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

/// The next number takes one person away, or counts one in again. Delete means the same on every
/// keyboard; what Shift and a number type does not.
pub fn take_away(taking: bool) -> Command {
    let name = "The next number takes one away";
    let delete = Combo::plain(Key::Delete);
    Command::new(Here, name, delete, Show::TakeAway(!taking))
        .or(Combo::plain(Key::Minus))
        .labelled("Take one away")
        .also("minus remove wrong mistake less")
}

/// A card was misread, and the room has seen it: its score is corrected in the same round.
pub fn correct_a_score() -> Command {
    let from = Show::Correct(Some(Correction::From));
    Command::new(Here, "Correct a score", Combo::plain(Key::C), from)
        .also("wrong mistake misread change card count")
}

/// Nothing is corrected after all.
pub fn leave_as_it_is() -> Command {
    let over = Show::Correct(None);
    Command::new(Here, LEAVE_AS_IT_IS, Combo::plain(Key::C), over)
}

/// What a press leads to while a score of a round is corrected: at this step, for this vote, of these
/// people. Where none of theirs says so, it is one of those of whom one does.
pub fn correction(
    mechanism: MechanismIndex,
    round: &Round,
    (step, vote, perspective): (Correction, Vote, Option<usize>),
) -> Vec<Request> {
    match step {
        Correction::From => vec![
            Show::CountFor(round.holder(vote, perspective)).into(),
            Show::Correct(Some(Correction::To(vote))).into(),
        ],
        Correction::To(from) => {
            let moved = CardEdit::Correct {
                from,
                to: vote,
                perspective,
            };
            vec![edit(mechanism, moved), Show::Correct(None).into()]
        }
    }
}

/// While a score is corrected.
fn correcting(
    session: &Session,
    (mechanism, card): (MechanismIndex, &Card),
    step: Correction,
    status: &Status,
) -> Vec<Command> {
    let scale = &session.workshop().scale;
    let asked = correction_in_words(step == Correction::From);
    let mut commands: Vec<Command> = votes(scale)
        .map(|(vote, name, key)| {
            let what = format!("{asked} {name}");
            let round = card.revealed();
            let stands = round.is_some_and(|round| round.tally.cast(vote) > 0);
            let asked = (step, vote, status.counting_for);
            let mut command = Command {
                requests: round.map_or_else(Vec::new, |round| correction(mechanism, round, asked)),
                ..Command::new(Here, what, key, Show::Correct(None))
            };
            command.combos.extend(others(scale, vote));
            command.when(stands || step != Correction::From)
        })
        .collect();
    commands.push(leave_as_it_is());
    if !session.perspectives().is_empty() {
        commands.push(next_perspective());
    }
    commands
}

/// What the last key counted is not counted any more.
pub fn take_last_back(possible: bool) -> Command {
    let combo = Combo::plain(Key::Backspace);
    Command::new(Here, "Take the last one back", combo, Show::TakeLastBack)
        .labelled("Take it back")
        .also("wrong mistake undo count")
        .when(possible)
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
        Stage::Reveal => match status.correcting {
            Some(step) => correcting(session, (mechanism, card), step, status),
            None => reveal(mechanism, card),
        },
        Stage::Discuss => vec![another_round(mechanism, card), notes_on_wall()],
        Stage::Agree => agree(session, mechanism, card, status.aim),
    };
    if stage != Stage::Agree {
        commands.push(straight_to_agreement(mechanism));
    }
    commands.push(skip(session, mechanism, card));
    commands
}

fn read() -> Vec<Command> {
    vec![full_text(), evidence()]
}

/// The full text of the mechanism, or less of it.
pub fn full_text() -> Command {
    let combo = Combo::plain(Key::T);
    Command::new(Here, "The full text, or less", combo, Show::FullText)
        .labelled("The full text")
        .also("strong weak signs questions description")
}

/// What the research says of the mechanism.
pub fn evidence() -> Command {
    let combo = Combo::plain(Key::E);
    Command::new(Here, "What the research says", combo, Show::Evidence)
        .labelled("What does the research say?")
        .also("evidence source")
}

/// The team’s note on the wall, not the questions.
pub fn notes_on_wall() -> Command {
    let name = "The team’s note on the wall, or the questions";
    Command::new(Here, name, Combo::plain(Key::V), Show::NotesOnWall)
        .labelled("Our note on the wall")
        .also("room view projector show")
}

/// To the team’s score, without a round.
pub fn straight_to_agreement(mechanism: MechanismIndex) -> Command {
    let agree = Step::Mechanism(mechanism, Stage::Agree);
    Command::new(Here, "Straight to agreement", Combo::plain(Key::A), agree)
}

/// The mechanism is left out for now, and the agenda goes on; or it is taken in again. What has
/// ballots or an ending cannot be skipped.
pub fn skip(session: &Session, mechanism: MechanismIndex, card: &Card) -> Command {
    let (combo, one) = (Combo::plain(Key::S), &session.workshop().noun.one);
    let to = |skipped| edit(mechanism, CardEdit::Skip(skipped));
    if card.is_skipped() {
        return Command::new(Here, "Do not skip it", combo, to(false)).also("skip later take in");
    }
    let begun = card.rounds().iter().any(|round| round.tally.ballots() > 0);
    let mut command = Command::new(Here, format!("Skip this {one}"), combo, to(true))
        .also("later leave out")
        .when(!begun && card.agreed().is_none());
    if command.is_possible() {
        command
            .requests
            .extend(after(session, Step::Mechanism(mechanism, Stage::Read)).requests);
    }
    command
}

/// Each person scores in private.
pub fn go_round() -> Command {
    let combo = Combo::plain(Key::L);
    Command::new(Here, "Pass the laptop round", combo, Show::GoRound)
        .labelled("Pass the laptop instead")
}

/// The cards of the next perspective.
pub fn next_perspective() -> Command {
    let combo = Combo::plain(Key::G);
    Command::new(
        Here,
        "Count in the next perspective",
        combo,
        Show::NextPerspective,
    )
    .also("group")
}

/// In a rehearsal, all who have not scored yet do.
pub fn made_up_team(session: &Session, mechanism: MechanismIndex, card: &Card) -> Command {
    let combo = Combo::plain(Key::I);
    let here = Step::Mechanism(mechanism, Stage::Score);
    let all_have = card.counting().is_some() && missing(session, here).is_none();
    Command::new(Here, "The made-up team scores", combo, Show::MadeUpTeam).when(!all_have)
}

/// In a rehearsal, once the cards are left: all that was not practised is done, where there is
/// something.
pub fn made_up_rest(session: &Session, place: Step) -> Option<Command> {
    let combo = Combo::plain(Key::I);
    let name = "The made-up team fills in the rest";
    let after_cards = matches!(place, Step::Picture | Step::Priorities | Step::Actions);
    (session.is_rehearsal() && after_cards && is_left_to_make_up(session))
        .then(|| Command::new(Here, name, combo, Show::MadeUpTeam).labelled("Fill in the rest"))
}

/// Everything that was counted in this hidden round goes.
pub fn start_round_again(mechanism: MechanismIndex, card: &Card) -> Command {
    let hidden = card.counting();
    let drop = edit(mechanism, CardEdit::DropRound);
    Command::new(Here, "Start this round again", Combo::plain(Key::X), drop)
        .when(hidden.is_some_and(|round| round.tally.ballots() > 0))
}

/// Another round, with the one before kept.
pub fn another_round(mechanism: MechanismIndex, card: &Card) -> Command {
    let name = "Score again, in a new round";
    Command {
        requests: score_again(mechanism, card),
        ..Command::new(Here, name, Combo::plain(Key::R), Show::GoRound)
    }
    .labelled("Score again")
}

/// What the verdict on the wall means.
pub fn verdict_help() -> Command {
    let combo = Combo::plain(Key::H);
    Command::new(Here, "What the verdict means", combo, Show::VerdictHelp)
        .labelled("What does this mean?")
}

/// Each perspective apart, or all together.
pub fn perspectives_apart() -> Command {
    let name = "By perspective, or all together";
    Command::new(Here, name, Combo::plain(Key::G), Show::Apart)
        .labelled("By perspective")
        .also("group apart")
}

/// The round that was shown goes.
pub fn take_round_back(mechanism: MechanismIndex, card: &Card) -> Command {
    let drop = edit(mechanism, CardEdit::DropRound);
    Command::new(Here, "Take this round back", Combo::plain(Key::X), drop)
        .when(card.revealed().is_some() && card.counting().is_none())
}

fn score(
    session: &Session,
    mechanism: MechanismIndex,
    card: &Card,
    status: &Status,
) -> Vec<Command> {
    let scale = &session.workshop().scale;
    let group = status.counting_for;
    let all = level_keys(scale);
    let mut commands = Vec::new();
    for (vote, name, key) in votes(scale) {
        let kind = |keys: &str, what: &str| match vote {
            Vote::Level(_) => (keys.to_owned(), what.to_owned()),
            Vote::DontKnow => {
                let unsure = unsure_key(scale).label();
                (keys.replace(&all, &unsure), format!("{what}: “don’t know”"))
            }
        };
        let (keys, what) = kind(&all, "Count one person in");
        let plain = key;
        let into = edit(mechanism, count(vote, group, false));
        let mut count_in =
            Command::new(Here, format!("Count one person in at {name}"), plain, into)
                .kind(keys, what);
        count_in.combos.extend(others(scale, vote));
        let (keys, what) = kind(&format!("Delete, {all}"), "Take one away");
        let out = edit(mechanism, count(vote, group, true));
        let name = format!("Take one person away at {name}");
        let mut take = Command::new(Here, name, plain.shift(), out).kind(keys, what);
        if status.count.taking_away {
            count_in.combos.clear();
            take.combos.push(plain);
            take.combos.extend(others(scale, vote));
            take.requests.push(Show::TakeAway(false).into());
        }
        commands.extend([count_in, take]);
    }
    if card.is_counting() {
        commands.push(take_last_back(status.count.last_key));
    }
    let mut taking = take_away(status.count.taking_away);
    // Where eleven levels have keys, the place of the minus is the last of them.
    let minus_counts = takes_right_of_0(scale);
    taking
        .combos
        .retain(|it| !(minus_counts && it.key == Key::Minus));
    commands.push(taking);
    commands.push(go_round());
    if !session.perspectives().is_empty() {
        commands.push(next_perspective());
    }
    if session.is_rehearsal() {
        commands.push(made_up_team(session, mechanism, card));
    }
    commands.push(start_round_again(mechanism, card));
    commands.extend([one_more(session), one_fewer(session)]);
    commands
}

/// What a person can say, each with its name and its key.
fn votes(scale: &Scale) -> impl Iterator<Item = (Vote, String, Combo)> {
    scale
        .iter()
        .map(|(level, text)| {
            (
                Vote::Level(level),
                format!("{level}, {}", text.label),
                level_key(scale, level),
            )
        })
        .chain(std::iter::once((
            Vote::DontKnow,
            "“don’t know”".to_owned(),
            unsure_key(scale),
        )))
}

/// The other keys of a vote, beside the one that is shown.
fn others(scale: &Scale, vote: Vote) -> Vec<Combo> {
    match vote {
        Vote::Level(_) => Vec::new(),
        Vote::DontKnow => unsure_keys(scale).split_off(1),
    }
}

fn reveal(mechanism: MechanismIndex, card: &Card) -> Vec<Command> {
    let seen = card.revealed().is_some();
    vec![
        another_round(mechanism, card).when(seen),
        verdict_help().when(seen),
        perspectives_apart().when(seen),
        correct_a_score().when(seen && card.counting().is_none()),
        take_round_back(mechanism, card),
    ]
}
