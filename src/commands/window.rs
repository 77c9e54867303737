//! What can be done on the start screen, on a private screen, and with the window.

use egui::Key;

use super::command::{Command, CommandGroup};
use super::effects::of_effect;
use super::lines::line_key;
use crate::design::combo::Combo;
use crate::phrases::recovery::open_again;
use crate::request::{Effect, Request, Resize, TeamsView, WorkshopPart};
use crate::scene::Theme;

/// How many lines of "Open again" a number opens.
pub const LINES_WITH_A_KEY: usize = 9;

/// Everything that can be done on the start screen, where these can be opened again: their titles,
/// and what opens them.
pub fn of_start<'a>(again: impl IntoIterator<Item = (&'a str, Effect)>) -> Vec<Command> {
    let start = Command::new(
        CommandGroup::Here,
        "Start a session",
        Combo::ENTER,
        Effect::New,
    )
    .or(Combo::ctrl(Key::N))
    .also("new begin");
    let others = [
        Effect::ChooseWorkshop,
        Effect::MakeFromTable,
        Effect::MakeOwn,
        Effect::ChangeCopy,
        Effect::Rehearse,
        Effect::Sample,
        Effect::Tour,
        Effect::Teams,
    ]
    .map(of_effect);
    let mut commands = vec![start];
    commands.extend(others);
    commands.push(
        of_effect(Effect::Open)
            .labelled("Open a file…")
            .named("Open a file"),
    );
    let again = again.into_iter().take(LINES_WITH_A_KEY).enumerate();
    commands.extend(again.map(|(line, (title, effect))| Command {
        combos: line_key(line, 0).into_iter().collect(),
        also: "recent last again",
        ..Command::unkeyed(CommandGroup::Files, open_again(title), effect)
    }));
    commands.extend(everywhere());
    commands
}

/// What can be done where many teams stand beside each other; `any` says whether there are some.
pub fn of_teams(any: bool) -> Vec<Command> {
    let mut commands: Vec<Command> = TeamsView::ALL
        .map(Effect::ShowTeams)
        .into_iter()
        .chain([Effect::FindTeam, Effect::TeamLetters, Effect::Export])
        .map(|effect| of_effect(effect).when(any))
        .collect();
    commands.extend([Effect::AddSessions, Effect::AddFolder].map(of_effect));
    commands.push(of_effect(Effect::CloseSession).or(Combo::ESCAPE));
    commands.extend(everywhere());
    commands
}

/// What can be done where a workshop is written; whether there is a step back, and one forward.
pub fn of_editor((back, forward): (bool, bool)) -> Vec<Command> {
    let parts = WorkshopPart::ALL.map(Effect::ShowPart).map(of_effect);
    let mut commands = vec![of_effect(Effect::BeginWritten)];
    commands.extend(parts);
    commands.extend([
        of_effect(Effect::MoveMechanism(-1)),
        of_effect(Effect::MoveMechanism(1)),
        of_effect(Effect::ShowItsWall),
        of_effect(Effect::Save),
        of_effect(Effect::SaveAs),
        of_effect(Effect::Undo).when(back),
        of_effect(Effect::Redo).when(forward),
        of_effect(Effect::OpenToChange),
        of_effect(Effect::CloseSession),
    ]);
    commands.extend(everywhere());
    commands
}

/// What can be done while the laptop goes round: nothing that shows, changes or opens anything.
pub fn of_private_screen() -> Vec<Command> {
    everywhere()
        .into_iter()
        .filter(|command| {
            matches!(
                command.requests.as_slice(),
                [Request::Do(
                    Effect::FullScreen | Effect::Resize(_) | Effect::Quit
                )]
            )
        })
        .collect()
}

/// What works in front of everything too: how large it is.
pub fn of_size() -> Vec<Command> {
    let sizes = [Resize::Larger, Resize::Smaller, Resize::Usual];
    sizes.map(Effect::Resize).map(of_effect).into()
}

/// What works everywhere.
pub(super) fn everywhere() -> Vec<Command> {
    let mut effects = vec![
        Effect::ShowPalette,
        Effect::ShowKeys,
        Effect::ShowHelp,
        Effect::ShowAbout,
        Effect::NextRegion { back: false },
        Effect::NextRegion { back: true },
        Effect::FullScreen,
        Effect::NextLook,
    ];
    effects.extend(Theme::ALL.map(Effect::Look));
    effects.extend([Effect::LookOfSystem, Effect::ToggleMotion, Effect::Quit]);
    let mut commands: Vec<Command> = effects.into_iter().map(of_effect).collect();
    commands.extend(of_size());
    commands
}
