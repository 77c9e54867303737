//! What can be done anywhere in a session: go on and back, write, save, undo.

use crate::workshop::MechanismIndex;
use egui::Key;

use super::command::{Command, CommandGroup};
use super::effects::of_effect;
use super::next::{back, next};
use crate::design::combo::Combo;
use crate::edit::{CardEdit, Edit};
use crate::request::{Countdown, Effect, Note, Request, Running, Show, Status};
use crate::request::{Stage, Step};
use crate::session::{Card, Mark, Part, Session};

/// A few minutes that run down on the wall, or more of them; on a break, five more.
pub fn more_time(place: Step, countdown: Option<Countdown>) -> Command {
    let command = of_effect(Effect::CountDown);
    match (place, countdown) {
        (Step::Break, _) => command.named("Five minutes more"),
        (_, None) => command,
        (_, Some(_)) => command.named("One minute more"),
    }
}

/// Nothing runs down on the wall any more.
pub fn no_countdown(countdown: Option<Countdown>) -> Command {
    let runs = matches!(countdown, Some(Countdown::Seconds(_)));
    of_effect(Effect::EndCountdown).when(runs)
}

/// What the way back is called.
pub const ONE_STEP_BACK: &str = "One step back";

/// The one thing to do next, and the way back.
pub(super) fn here(session: &Session, place: Step, status: &Status) -> Vec<Command> {
    let counting = match place {
        Step::Mechanism(mechanism, Stage::Score) => {
            session.card(mechanism).is_some_and(Card::is_counting)
        }
        Step::Priorities => !session.dots().is_revealed() && session.dots().spent() > 0,
        _ => false,
    };
    let backspace = Combo::plain(Key::Backspace);
    let next = next(session, place, status);
    let before = back(session, place, status);
    vec![
        Command {
            group: CommandGroup::Here,
            name: next.label,
            combos: vec![Combo::plain(Key::Enter)],
            kind: None,
            also: "next forward",
            label: None,
            requests: next.requests,
            why_not: next.why_not,
        },
        Command {
            group: CommandGroup::Agenda,
            name: ONE_STEP_BACK.to_owned(),
            combos: Vec::from_iter((!counting).then_some(backspace)),
            kind: None,
            also: "before previous",
            label: None,
            requests: before.map(Request::Go).into_iter().collect(),
            why_not: None,
        },
    ]
}

/// The keyboard into one of the notes.
pub fn write_note(note: Note) -> Command {
    let (key, name, also) = match note {
        Note::Team => (Key::N, "The team’s note", "write discuss"),
        Note::NextLevel => (Key::U, "What would move us up one level", ""),
        Note::Why => (Key::W, "Why we settled there", "both views reason"),
        Note::Private | Note::SessionPrivate => {
            (Key::O, "A note only for you", "private facilitator")
        }
        Note::Session => (Key::N, "The note for the whole session", ""),
        Note::Closing => (Key::N, "What people take away", ""),
    };
    Command::new(
        CommandGroup::Notes,
        name,
        Combo::plain(key),
        Show::Note(note),
    )
    .kind(key.name(), format!("{name}; Esc leaves it"))
    .also(also)
}

/// Puts the line of a note that somebody writes in on a list.
pub fn mark_line(mark: Mark) -> Command {
    let enter = Combo::ctrl(Key::Enter);
    let (name, label, key, also) = match mark {
        Mark::Action => (
            "Make this line of the note an action",
            "Make an action",
            enter,
            "",
        ),
        Mark::Parked => (
            "Park this line of the note",
            "Park it",
            enter.shift(),
            "parking lot",
        ),
    };
    Command::new(CommandGroup::Notes, name, key, Show::Mark(mark))
        .labelled(label)
        .also(also)
}

/// The notes that stand beside a place, and what becomes of a line in one.
pub(super) fn notes(place: Step) -> Vec<Command> {
    let notes: &[Note] = match place {
        Step::Mechanism(..) => &[Note::Team, Note::NextLevel, Note::Why, Note::Private],
        Step::Welcome => &[Note::Session, Note::SessionPrivate],
        Step::Close => &[Note::Closing],
        Step::People | Step::Break | Step::Picture | Step::Priorities | Step::Actions => &[],
    };
    let mut commands: Vec<Command> = notes.iter().copied().map(write_note).collect();
    if matches!(place, Step::Mechanism(..) | Step::Welcome) {
        commands.extend([Mark::Action, Mark::Parked].map(mark_line));
    }
    commands
}

/// From place to place.
pub(super) fn agenda(session: &Session, place: Step, status: &Status) -> Vec<Command> {
    use CommandGroup::Agenda;
    let mut commands = Vec::new();
    if let Step::Mechanism(mechanism, stage) = place {
        for (name, key, by) in [
            ("The stage before", Key::ArrowLeft, -1),
            ("The stage after", Key::ArrowRight, 1),
        ] {
            let to = stage
                .step(by)
                .map(|stage| Request::Go(Step::Mechanism(mechanism, stage)));
            commands.push(Command {
                group: Agenda,
                name: name.to_owned(),
                combos: vec![Combo::plain(key)],
                kind: None,
                also: "",
                label: None,
                requests: to.into_iter().collect(),
                why_not: None,
            });
        }
        commands.extend(stages(mechanism, stage));
    }
    let one = &session.workshop().noun.one;
    for (name, key, by) in [
        (format!("The {one} before"), Key::ArrowUp, -1),
        (format!("The {one} after"), Key::ArrowDown, 1),
    ] {
        commands.push(Command::new(
            Agenda,
            name,
            Combo::plain(key),
            place.aside(session, by),
        ));
    }
    let go = |name: String, to: Step| Command::unkeyed(Agenda, name, to).when(to != place);
    let agenda = [Effect::ShowAgenda, Effect::ChooseToday, Effect::AddToday];
    commands.extend(agenda.map(of_effect));
    if status.timer.running == Running::EarlierDay {
        commands.extend([Effect::GoOnToday, Effect::OnlyLook].map(of_effect));
    } else {
        commands.push(of_effect(Effect::PauseTimer));
    }
    let countdown = status.countdown;
    commands.extend([more_time(place, countdown), no_countdown(countdown)]);
    let picture = go("Go to the picture".to_owned(), Step::Picture);
    commands.push(picture.or(Combo::plain(Key::P)).also("radar chart"));
    for (name, to) in [
        ("Go to people", Step::People),
        ("Go to the welcome", Step::Welcome),
        ("Go to the break", Step::Break),
        ("Go to priorities", Step::Priorities),
        ("Go to actions", Step::Actions),
        ("Go to the close", Step::Close),
    ] {
        commands.push(go(name.to_owned(), to).when(to != place && is_there(session, to)));
    }
    for (i, mechanism) in session.workshop().indexed() {
        let name = format!("Go to {i}. {}", mechanism.name);
        commands.push(
            Command::unkeyed(Agenda, name, Step::card(session, i))
                .when(place.mechanism() != Some(i)),
        );
    }
    commands
}

/// Whether the agenda has a place; the break may have been taken off it.
fn is_there(session: &Session, place: Step) -> bool {
    place != Step::Break || session.parts().contains(&Part::Break)
}

/// Straight to a stage of this card.
fn stages(mechanism: MechanismIndex, on: Stage) -> Vec<Command> {
    Stage::ALL
        .into_iter()
        .filter(|&stage| stage != Stage::Agree)
        .map(|stage| {
            let to = Step::Mechanism(mechanism, stage);
            Command::unkeyed(
                CommandGroup::Agenda,
                format!("Stage: {}", stage.label()),
                to,
            )
            .when(stage != on)
        })
        .collect()
}

/// What the projector shows.
pub(super) fn room_view() -> Vec<Command> {
    let mut blank = of_effect(Effect::Blank);
    blank.combos.insert(0, Combo::plain(Key::B));
    let [present, choose] = [Effect::Present, Effect::ChooseDisplay].map(of_effect);
    let pages = [Effect::TurnPage(1), Effect::TurnPage(-1)].map(of_effect);
    let mut commands = vec![present, choose, blank];
    commands.extend(pages);
    commands.push(of_effect(Effect::BackOfTheRoom));
    commands
}

/// Files, and what leaves the program.
pub(super) fn files() -> Vec<Command> {
    let effects = [
        Effect::Save,
        Effect::SaveAs,
        Effect::SaveCopy,
        Effect::SaveWorkshop,
        Effect::EarlierVersions,
        Effect::ImportScores,
        Effect::Undo,
        Effect::Redo,
        Effect::Export,
        Effect::Open,
        Effect::New,
        Effect::CloseSession,
    ];
    let mut commands: Vec<Command> = effects.map(of_effect).into();
    // Its letter is another command’s here.
    let mut copy = of_effect(Effect::ChangeCopy).named("Change a copy of its workshop");
    copy.combos.clear();
    commands.insert(4, copy);
    commands
}

/// An edit of a mechanism's card.
pub(super) fn card(mechanism: MechanismIndex, edit: CardEdit) -> Request {
    Request::Edit(Edit::Card(mechanism, edit))
}
