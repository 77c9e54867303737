use crate::workshop::MechanismIndex;
use egui::Key;

use super::{Command, Group};
use crate::commands::keys::Combo;
use crate::commands::next;
use crate::edit::{CardEdit, Edit};
use crate::request::{Effect, Mark, Note, Request, Saved, Show, Status};
use crate::request::{Stage, Step};
use crate::session::Session;

/// Whether letters stand for mechanisms here, so that none is left for anything else.
pub fn letters_are_taken(place: Step) -> bool {
    place == Step::Priorities
}

/// The one thing to do next, and the way back.
pub(super) fn here(session: &Session, place: Step, status: &Status) -> Vec<Command> {
    let next = next(session, place, status.saved == Saved::Yes);
    vec![
        Command {
            group: Group::Here,
            name: next.label,
            combos: vec![Combo::plain(Key::Enter)],
            kind: None,
            also: "next forward",
            requests: next.requests,
        },
        Command {
            group: Group::Agenda,
            name: "One step back".to_owned(),
            combos: vec![Combo::plain(Key::Backspace)],
            kind: None,
            also: "before previous",
            requests: place.before(session).map(Request::Go).into_iter().collect(),
        },
    ]
}

/// The notes that stand beside a place, and what becomes of a line in one.
pub(super) fn notes(place: Step) -> Vec<Command> {
    use Group::Notes;
    let note = |key: Key, name: &str, note: Note| {
        Command::new(Notes, name, Combo::plain(key), Show::Note(note))
            .kind(key.name(), format!("{name}; Esc leaves it"))
    };
    let mut commands = match place {
        Step::Mechanism(..) => vec![
            note(Key::N, "The team’s note", Note::Team).also("write discuss"),
            note(Key::U, "What would move us up one level", Note::NextLevel),
            note(Key::W, "Why we settled there", Note::Why).also("both views reason"),
            note(Key::O, "A note only for you", Note::Private).also("private facilitator"),
        ],
        Step::Welcome => vec![
            note(Key::N, "The note for the whole session", Note::Session),
            note(Key::O, "A note only for you", Note::SessionPrivate).also("private facilitator"),
        ],
        Step::Close => vec![note(Key::N, "What people take away", Note::Closing)],
        Step::People | Step::Picture | Step::Priorities | Step::Actions => Vec::new(),
    };
    if matches!(place, Step::Mechanism(..) | Step::Welcome) {
        commands.push(Command::new(
            Notes,
            "Make this line of the note an action",
            Combo::ctrl(Key::Enter),
            Show::Mark(Mark::Action),
        ));
        commands.push(
            Command::new(
                Notes,
                "Park this line of the note",
                Combo::ctrl(Key::Enter).shift(),
                Show::Mark(Mark::Parked),
            )
            .also("parking lot"),
        );
    }
    commands
}

/// From place to place.
pub(super) fn agenda(session: &Session, place: Step) -> Vec<Command> {
    use Group::Agenda;
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
                requests: to.into_iter().collect(),
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
    let letters = !letters_are_taken(place);
    let keyed = |command: Command, key: Key| {
        if letters {
            command.or(Combo::plain(key))
        } else {
            command
        }
    };
    let go = |name: String, to: Step| Command::unkeyed(Agenda, name, to).when(to != place);
    commands.push(keyed(
        Command::unkeyed(
            Agenda,
            "The agenda: minutes planned and spent",
            Effect::ShowAgenda,
        )
        .also("time timer"),
        Key::M,
    ));
    commands.push(
        Command::new(
            Agenda,
            "Hold the timer, or run it",
            Combo::plain(Key::F7),
            Effect::PauseTimer,
        )
        .also("pause stop clock"),
    );
    commands
        .push(keyed(go("Go to the picture".to_owned(), Step::Picture), Key::P).also("radar chart"));
    for (name, to) in [
        ("Go to people", Step::People),
        ("Go to the welcome", Step::Welcome),
        ("Go to priorities", Step::Priorities),
        ("Go to actions", Step::Actions),
        ("Go to the close", Step::Close),
    ] {
        commands.push(go(name.to_owned(), to));
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

/// Straight to a stage of this card.
fn stages(mechanism: MechanismIndex, on: Stage) -> Vec<Command> {
    Stage::ALL
        .into_iter()
        .filter(|&stage| stage != Stage::Agree)
        .map(|stage| {
            let to = Step::Mechanism(mechanism, stage);
            Command::unkeyed(Group::Agenda, format!("Stage: {}", stage.label()), to)
                .when(stage != on)
        })
        .collect()
}

/// What the projector shows.
pub(super) fn room_view(place: Step) -> Vec<Command> {
    use Group::RoomView;
    let mut blank = Command::new(
        RoomView,
        "Blank the wall, or show it again",
        Combo::plain(Key::Period),
        Effect::Blank,
    )
    .also("black projector empty hide");
    if !letters_are_taken(place) {
        blank.combos.insert(0, Combo::plain(Key::B));
    }
    vec![
        Command::new(
            RoomView,
            "Room view, or not",
            Combo::plain(Key::F5),
            Effect::Present,
        )
        .also("present projector wall display screen second"),
        Command::new(
            RoomView,
            "Choose where the room view is shown",
            Combo::plain(Key::F5).shift(),
            Effect::ChooseDisplay,
        )
        .also("projector display monitor window video call share"),
        blank,
        Command::new(
            RoomView,
            "The next page on the wall",
            Combo::plain(Key::PageDown),
            Effect::TurnPage(1),
        )
        .also("forward more")
        .kind("PageDown", "The wall’s next page, then the next step"),
        Command::new(
            RoomView,
            "The page before on the wall",
            Combo::plain(Key::PageUp),
            Effect::TurnPage(-1),
        )
        .kind("PageUp", "The wall’s page before, then the step before"),
        Command::new(
            RoomView,
            "How it looks from the back of the room",
            Combo::plain(Key::F6),
            Effect::BackOfTheRoom,
        )
        .also("check far ten metres size readable"),
    ]
}

/// Files, and what leaves the program.
pub(super) fn files() -> Vec<Command> {
    use Group::Files;
    vec![
        Command::new(Files, "Save", Combo::ctrl(Key::S), Effect::Save),
        Command::new(
            Files,
            "Save as",
            Combo::ctrl(Key::S).shift(),
            Effect::SaveAs,
        )
        .also("copy name"),
        Command::new(Files, "Undo", Combo::ctrl(Key::Z), Effect::Undo),
        Command::new(Files, "Redo", Combo::ctrl(Key::Z).shift(), Effect::Redo)
            .or(Combo::ctrl(Key::Y)),
        Command::new(
            Files,
            "Take the picture away",
            Combo::ctrl(Key::E),
            Effect::Export,
        )
        .also("export png svg image"),
        Command::new(Files, "Open", Combo::ctrl(Key::O), Effect::Open),
        Command::new(Files, "New session", Combo::ctrl(Key::N), Effect::New),
        Command::new(
            Files,
            "Back to the start",
            Combo::ctrl(Key::W),
            Effect::CloseSession,
        )
        .also("close finish"),
    ]
}

/// An edit of a mechanism's card.
pub(super) fn card(mechanism: MechanismIndex, edit: CardEdit) -> Request {
    Request::Edit(Edit::Card(mechanism, edit))
}
