//! The commands that ask the shell for something: one for each effect.

use egui::Key;

use super::command::{Command, CommandGroup};
use crate::design::combo::Combo;
use crate::design::theme;
use crate::phrases::exports::TAKE_AWAY;
use crate::phrases::last_time::TAKE_UP;
use crate::phrases::program::ABOUT;
use crate::phrases::teams::TEAMS_TOGETHER;
use crate::phrases::teams_place::FIND_TEAM;
use crate::phrases::today::{TODAYS_CHOICE, WHAT_ELSE};
use crate::phrases::trend::OVER_TIME;
use crate::request::{Effect, Resize, TeamsView, WorkshopPart};

/// The command that asks for this effect: its name, its key, what it is called on a button. An
/// effect on a file that is named has no key; nor has what depends on a list.
#[expect(
    clippy::too_many_lines,
    reason = "one arm for each effect, and no more"
)]
pub fn of_effect(effect: Effect) -> Command {
    use CommandGroup::{Agenda, Files, Here, RoomView, Window};
    let (ctrl, plain) = (Combo::ctrl, Combo::plain);
    let keyed = |group, name: &str, combo, effect| Command::new(group, name, combo, effect);
    match effect {
        Effect::Save => keyed(Files, "Save", ctrl(Key::S), effect),
        Effect::SaveAs => keyed(Files, "Save as", ctrl(Key::S).shift(), effect)
            .labelled("Save as…")
            .also("copy name"),
        Effect::SaveCopy => keyed(Files, "Save a copy to share", ctrl(Key::E).shift(), effect)
            .labelled("Save a copy to share…")
            .also("without private notes send team"),
        Effect::EarlierVersions => Command::unkeyed(Files, "Earlier versions of this file", effect)
            .labelled("Earlier versions…")
            .also("history before backup restore older"),
        Effect::ImportScores => Command::unkeyed(Files, "Import scores from a form", effect)
            .labelled("Import scores…")
            .also("table csv xlsx excel microsoft google limesurvey before survey questionnaire ballots"),
        Effect::Undo => keyed(Files, "Undo", ctrl(Key::Z), effect).also("back mistake"),
        Effect::Redo => keyed(Files, "Redo", ctrl(Key::Z).shift(), effect).or(ctrl(Key::Y)),
        Effect::Export => keyed(Files, TAKE_AWAY, ctrl(Key::E), effect)
            .labelled("Take away…")
            .also("export report picture data png svg image text json file papers documents"),
        Effect::Open => keyed(Files, "Open", ctrl(Key::O), effect).labelled("Open…"),
        Effect::New => keyed(Files, "New session", ctrl(Key::N), effect),
        Effect::ChooseWorkshop => keyed(Here, "Another workshop", plain(Key::W), effect)
            .labelled("Another workshop…")
            .also("own template model short team check blank questions"),
        Effect::MakeFromTable => keyed(Here, "Make one from a table", plain(Key::V), effect)
            .labelled("From a table…")
            .also("own workshop paste spreadsheet excel csv import names list"),
        Effect::SaveWorkshop => {
            let name = "Take the workshop out as a file";
            Command::unkeyed(Files, name, effect)
                .labelled("Take the workshop out…")
                .also("model save share licence")
        }
        Effect::CloseSession => {
            keyed(Files, "Back to the start", ctrl(Key::W), effect).also("close finish")
        }
        Effect::LastTime => keyed(Here, TAKE_UP, plain(Key::L).shift(), effect)
            .labelled("Last time…")
            .also("lay over bring carry previous before compare history progress earlier since"),
        Effect::OverTime => keyed(Here, OVER_TIME, plain(Key::T).shift(), effect)
            .labelled("Over time…")
            .also("trend history all sessions progress before earlier development"),
        Effect::CopyPicture => keyed(Here, "Copy the picture for the team", plain(Key::Y), effect)
            .labelled("Copy")
            .also("clipboard"),
        Effect::Present => keyed(RoomView, "Room view, or not", plain(Key::F5), effect)
            .labelled("Room view")
            .also("present projector wall display screen second"),
        Effect::ChooseDisplay => {
            let combo = plain(Key::F5).shift();
            keyed(
                RoomView,
                "Choose where the room view is shown",
                combo,
                effect,
            )
            .labelled("Where to show the room view…")
            .also("projector display monitor window video call share")
        }
        Effect::Blank => keyed(
            RoomView,
            "Blank the wall, or show it again",
            plain(Key::Period),
            effect,
        )
        .labelled("Blank the wall")
        .also("black projector empty hide"),
        Effect::TurnPage(by) if by > 0 => keyed(
            RoomView,
            "The next page on the wall",
            plain(Key::PageDown),
            effect,
        )
        .labelled("Page on")
        .also("forward more")
        .kind("PageDown", "The wall’s next page, then the next step"),
        Effect::TurnPage(_) => keyed(
            RoomView,
            "The page before on the wall",
            plain(Key::PageUp),
            effect,
        )
        .labelled("Page back")
        .kind("PageUp", "The wall’s page before, then the step before"),
        Effect::BackOfTheRoom => {
            let name = "How it looks from the back of the room";
            keyed(RoomView, name, plain(Key::F4), effect)
                .labelled("From the back of the room")
                .also("check far ten metres size readable")
        }
        Effect::ShowAgenda => keyed(
            Agenda,
            "The agenda: minutes planned and spent",
            plain(Key::M),
            effect,
        )
        .labelled("Agenda")
        .also("time timer minutes break late schedule"),
        Effect::ChooseToday => keyed(Agenda, TODAYS_CHOICE, plain(Key::F2), effect)
            .labelled("Today’s choice…")
            .also("choose which order short version fewer minutes title select mechanisms leave out"),
        Effect::AddToday => keyed(Agenda, WHAT_ELSE, plain(Key::F2).shift(), effect)
            .also("add new another mechanism today own topic"),
        Effect::PauseTimer => keyed(Agenda, "Hold the timer, or run it", plain(Key::F7), effect)
            .also("pause stop clock start"),
        Effect::CountDown => keyed(RoomView, "Count three minutes down", plain(Key::F3), effect)
            .also("countdown clock time minutes talk more"),
        Effect::EndCountdown => keyed(
            RoomView,
            "Take the countdown away",
            plain(Key::F3).shift(),
            effect,
        )
        .also("stop clock"),
        Effect::GoOnToday => keyed(Agenda, "Go on today", plain(Key::F7), effect)
            .also("day date timer run another second"),
        Effect::OnlyLook => Command::unkeyed(Agenda, "Only look at it", effect),
        Effect::NextRegion { back: false } => keyed(
            Window,
            "The keyboard to the next region",
            plain(Key::F6),
            effect,
        )
        .also("panel notes agenda bar focus tab"),
        Effect::NextRegion { back: true } => keyed(
            Window,
            "The keyboard to the region before",
            plain(Key::F6).shift(),
            effect,
        ),
        Effect::ShowPalette => keyed(Window, "Find an action by words", ctrl(Key::K), effect)
            .labelled("Find an action…")
            .also("palette search command"),
        Effect::ShowKeys => keyed(
            Window,
            "The keys that work here",
            plain(Key::Questionmark),
            effect,
        )
        .labelled("Keys")
        .also("keyboard shortcuts"),
        Effect::ShowAbout => Command::unkeyed(Window, ABOUT, effect)
            .labelled("About…")
            .also("version licence license update data folder privacy network credits"),
        Effect::ShowHelp => {
            keyed(Window, "Help", plain(Key::F1), effect).also("how advice guide preparing")
        }
        Effect::FullScreen => {
            keyed(Window, "Full screen, or not", plain(Key::F11), effect).labelled("Full screen")
        }
        Effect::NextLook => keyed(Window, "The next look", plain(Key::F8), effect)
            .also("theme colours light dark high contrast"),
        Effect::Look(look) => {
            Command::unkeyed(Window, format!("Look: {}", theme::name(look)), effect)
                .labelled(theme::name(look))
                .also("theme colours projector lights")
        }
        Effect::LookOfSystem => Command::unkeyed(Window, "Look: as the system", effect)
            .labelled("As the system")
            .also("theme colours automatic default motion"),
        Effect::ToggleMotion => keyed(Window, "Less movement, or some", plain(Key::F9), effect)
            .also("motion animation still"),
        Effect::Resize(resize) => {
            let (name, key) = match resize {
                Resize::Larger => ("Everything larger", Key::Plus),
                Resize::Smaller => ("Everything smaller", Key::Minus),
                Resize::Usual => ("Everything at its usual size", Key::Num0),
            };
            let command = keyed(Window, name, ctrl(key), effect)
                .kind("Ctrl + − 0", "Everything larger, smaller, as usual")
                .also("zoom bigger text font size enlarge magnify scale");
            match resize {
                // Where it needs Shift, and the key that it shares with "=".
                Resize::Larger => command.or(ctrl(key).shift()).or(ctrl(Key::Equals)),
                Resize::Smaller => command,
                Resize::Usual => command.labelled("Usual size"),
            }
        }
        Effect::Quit => keyed(Window, "Leave Roundtable", ctrl(Key::Q), effect)
            .labelled("Leave")
            .also("quit exit close"),
        Effect::Teams => keyed(Here, TEAMS_TOGETHER, plain(Key::G), effect)
            .also("many compare organisation roll-up grid heat map benchmark all"),
        Effect::AddSessions => keyed(Files, "Add sessions", ctrl(Key::O), effect)
            .labelled("Add sessions…")
            .also("open files more teams"),
        Effect::AddFolder => keyed(
            Files,
            "Add a folder of sessions",
            ctrl(Key::O).shift(),
            effect,
        )
        .labelled("Add a folder…")
        .also("open directory all teams"),
        Effect::StopReading => Command::unkeyed(Files, "Read no more", effect).labelled("Stop"),
        Effect::ShowUnread => {
            Command::unkeyed(Files, "Which files could not be read", effect).labelled("Which?")
        }
        Effect::TeamLetters => keyed(
            Here,
            "Letters instead of names, or names",
            plain(Key::L),
            effect,
        )
        .labelled("Letters")
        .also("anonymous hide names teams"),
        Effect::FindTeam => {
            keyed(Here, FIND_TEAM, ctrl(Key::F), effect).also("search filter look for name")
        }
        Effect::ShowTeams(view) => {
            let (name, key) = match view {
                TeamsView::Grid => ("Show the grid", Key::Num1),
                TeamsView::Radars => ("Show the radars", Key::Num2),
                TeamsView::Words => ("Show it in words", Key::Num3),
            };
            keyed(Here, name, plain(key), effect).labelled(view.label())
        }
        Effect::Rehearse => keyed(Here, "Rehearse it first", plain(Key::R), effect)
            .also("practise made-up team try"),
        Effect::Sample => keyed(Here, "Look at a sample", plain(Key::L), effect).also("example"),
        Effect::Tour => {
            keyed(Here, "Take the tour", plain(Key::T), effect).also("guide learn first")
        }
        Effect::MakeOwn => keyed(Here, "Make your own", plain(Key::M), effect)
            .labelled("Make your own…")
            .also("workshop new write editor questions template model"),
        Effect::ChangeCopy => keyed(Here, "Change a copy of this one", plain(Key::C), effect)
            .labelled("Change a copy…")
            .also("workshop edit adapt own editor wording scale levels reword"),
        Effect::OpenToChange => keyed(Files, "Open a workshop to change it", ctrl(Key::O), effect)
            .labelled("Open…"),
        Effect::ShowPart(part) => {
            let (name, key) = match part {
                WorkshopPart::Scored => ("Write what is scored", Key::Num1),
                WorkshopPart::Scale => ("Write the scale", Key::Num2),
                WorkshopPart::Welcome => ("Write what is said at the welcome", Key::Num3),
                WorkshopPart::Agenda => ("Set the minutes", Key::Num4),
                WorkshopPart::Source => ("Say where it comes from", Key::Num5),
            };
            keyed(Here, name, ctrl(key), effect).labelled(part.label())
        }
        Effect::MoveMechanism(by) => {
            let (name, key) = if by < 0 {
                ("Move it up", Key::ArrowUp)
            } else {
                ("Move it down", Key::ArrowDown)
            };
            keyed(Here, name, ctrl(key), effect).also("order earlier later sort")
        }
        Effect::ShowItsWall => keyed(Here, "The wall, or what is written", plain(Key::F4), effect)
            .labelled("The wall")
            .also("preview look projector"),
        Effect::BeginWritten => keyed(
            Here,
            "Save it, and begin a session with it",
            ctrl(Key::Enter),
            effect,
        )
        .labelled("Begin a session with it")
        .also("start new use"),
        Effect::LeaveTour => keyed(Window, "Leave the tour", ctrl(Key::T), effect),
        Effect::Begin(_)
        | Effect::Write(_)
        | Effect::EditWorkshop(_)
        | Effect::OpenPath(_)
        | Effect::ShowWorkshop(_)
        | Effect::TeamOverTime(_)
        | Effect::Recover(_)
        | Effect::LetGo(_)
        | Effect::Say(_)
        | Effect::Forget(_) => Command::unkeyed(Files, "", effect),
    }
}
