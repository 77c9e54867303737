use egui::Key;

use super::{Command, Group};
use crate::commands::keys::Combo;
use crate::design::theme;
use crate::request::{Effect, Request};
use crate::scene::Theme;

/// Everything that can be done on the start screen.
pub fn of_start() -> Vec<Command> {
    use Group::Here;
    let mut commands = vec![
        Command::new(
            Here,
            "Start a session",
            Combo::plain(Key::Enter),
            Effect::New,
        )
        .or(Combo::ctrl(Key::N))
        .also("new begin"),
        Command::new(
            Here,
            "Rehearse it first",
            Combo::plain(Key::R),
            Effect::Rehearse,
        )
        .also("practise made-up team try"),
        Command::new(
            Here,
            "Look at a sample",
            Combo::plain(Key::L),
            Effect::Sample,
        )
        .also("example"),
        Command::new(Here, "Take the tour", Combo::plain(Key::T), Effect::Tour)
            .also("guide learn first"),
        Command::new(Here, "Open a file", Combo::ctrl(Key::O), Effect::Open),
    ];
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
                [Request::Do(Effect::FullScreen | Effect::Quit)]
            )
        })
        .collect()
}

/// What works everywhere.
pub(super) fn everywhere() -> Vec<Command> {
    use Group::Window;
    let look = |look: Theme| {
        Command::unkeyed(
            Window,
            format!("Look: {}", theme::name(look)),
            Effect::Look(look),
        )
        .also("theme colours projector lights")
    };
    let mut commands = vec![
        Command::new(
            Window,
            "Find an action by words",
            Combo::ctrl(Key::K),
            Effect::ShowPalette,
        )
        .also("palette search command"),
        Command::new(
            Window,
            "The keys that work here",
            Combo::plain(Key::Questionmark),
            Effect::ShowKeys,
        )
        .also("keyboard shortcuts"),
        Command::new(Window, "Help", Combo::plain(Key::F1), Effect::ShowHelp)
            .also("how advice guide preparing"),
        Command::new(
            Window,
            "Full screen, or not",
            Combo::plain(Key::F11),
            Effect::FullScreen,
        ),
        Command::new(
            Window,
            "The next look",
            Combo::plain(Key::F8),
            Effect::NextLook,
        )
        .also("theme colours light dark high contrast"),
    ];
    commands.extend(Theme::ALL.map(look));
    commands.push(
        Command::new(
            Window,
            "Less movement, or some",
            Combo::plain(Key::F9),
            Effect::ToggleMotion,
        )
        .also("motion animation still"),
    );
    commands.push(
        Command::new(
            Window,
            "Leave Roundtable",
            Combo::ctrl(Key::Q),
            Effect::Quit,
        )
        .also("quit exit close"),
    );
    commands
}
