//! Everything that can be done here and now: its name, its key, and what it asks for.
//!
//! One list serves the keyboard, the palette that finds an action by words, and the help that shows
//! the keys that work here. A button on a screen asks for the same requests.

pub mod keys;
pub mod score_keys;

mod agree;
mod card;
mod command;
mod effects;
mod instead;
mod lines;
mod next;
mod outcomes;
mod people;
mod session;
mod welcome;
mod window;

use egui::Key;

use crate::design::combo::Combo;
use crate::request::Step;
use crate::request::{Effect, Request, Status, WallLocation};
use crate::session::Session;

pub use agree::{agree_to_differ, no_target, not_agreed, set_target};
pub use card::{
    another_round, correct_a_score, correction, count, evidence, full_text, go_round,
    leave_as_it_is, made_up_rest, made_up_team, next_perspective, notes_on_wall,
    perspectives_apart, score_again, skip, start_round_again, straight_to_agreement, take_away,
    take_last_back, take_round_back, verdict_help,
};
pub use command::{Command, CommandGroup, begin_words_of};
pub use effects::of_effect;
pub use instead::{Instead, instead};
pub use lines::{line_key, line_keycap, line_of};
pub use next::{Next, back, missing, next};
pub use outcomes::{
    ORDERS, clear_dots, has_room, has_room_to_park, last_time, new_action, over_time_off,
    park_thought, pressed, sort_another_way, take_last_time_off,
};
pub use people::{one_fewer, one_more};
pub use session::{ONE_STEP_BACK, mark_line, more_time, no_countdown, write_note};
pub use welcome::{ANSWERS, answer_key, say_of};
pub use window::{LINES_WITH_A_KEY, of_editor, of_private_screen, of_size, of_start, of_teams};

/// Everything that can be done while a session is open.
pub fn of_session(session: &Session, place: Step, status: &Status) -> Vec<Command> {
    let mut commands = session::here(session, place, status);
    match place {
        Step::Mechanism(mechanism, stage) => {
            commands.extend(card::here(session, mechanism, stage, status));
        }
        Step::Picture => {
            commands.extend(outcomes::picture());
            commands.extend(outcomes::earlier(session, status));
        }
        Step::Priorities => commands.extend(outcomes::priorities(session, status)),
        Step::Actions => commands.extend(outcomes::actions(session, status)),
        Step::Welcome => {
            commands.extend(welcome::welcome(session));
            commands.extend(outcomes::earlier(session, status));
        }
        Step::People | Step::Break | Step::Close => {}
    }
    commands.extend(made_up_rest(session, place));
    commands.extend(session::notes(place));
    commands.extend(session::agenda(session, place, status));
    commands.extend(session::room_view());
    commands.extend(session::files());
    commands.extend(window::everywhere());
    if status.tour.is_some() {
        commands.push(of_effect(Effect::LeaveTour));
    }
    // Where the wall has the one window, Esc brings the console back.
    if status.wall == WallLocation::Here
        && let Some(present) = commands
            .iter_mut()
            .find(|command| command.requests == [Request::Do(Effect::Present)])
    {
        present.combos.push(Combo::plain(Key::Escape));
    }
    commands
}

/// The command that answers to a combination. A letter with Shift is the letter where nothing
/// else answers to it: Caps Lock must not make a keyboard dead.
pub fn answer(commands: &[Command], combo: Combo) -> Option<&Command> {
    let find = |combo: Combo| {
        commands
            .iter()
            .find(|command| command.combos.contains(&combo))
    };
    find(combo).or_else(|| {
        (combo.shift && !combo.ctrl)
            .then(|| find(Combo::plain(combo.key)))
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Stage;

    pub(super) fn made_up() -> Session {
        let workshop = crate::workshop::integrated_leadership();
        crate::edit::rehearsed(workshop, jiff::civil::date(2026, 11, 23), 7)
    }

    pub(super) fn places() -> Vec<Step> {
        let mut places = vec![
            Step::People,
            Step::Welcome,
            Step::Break,
            Step::Picture,
            Step::Priorities,
            Step::Actions,
            Step::Close,
        ];
        places.extend(Stage::ALL.map(|stage| Step::Mechanism(0.into(), stage)));
        places
    }

    #[test]
    fn no_key_means_two_things_at_one_place() {
        let session = made_up();
        for place in places() {
            let commands = of_session(&session, place, &Status::default());
            let mut seen: Vec<(Combo, &str)> = Vec::new();
            for command in &commands {
                for &combo in &command.combos {
                    if let Some((_, other)) = seen.iter().find(|(seen, _)| *seen == combo) {
                        panic!(
                            "{place:?}: {} is {other} and {}",
                            combo.label(),
                            command.name
                        );
                    }
                    seen.push((combo, &command.name));
                }
            }
        }
    }

    #[test]
    fn words_find_a_command_in_any_order() {
        let commands = of_start([]);
        let found = |search: &str| -> Vec<&str> {
            commands
                .iter()
                .filter(|command| command.is_found_by(search))
                .map(|command| command.name.as_str())
                .collect()
        };
        assert_eq!(found("dark look"), ["The next look", "Look: Dark"]);
        assert_eq!(found("PRACT"), ["Rehearse it first"]);
        assert_eq!(found("ehearse"), [""; 0]);
        assert_eq!(found("").len(), commands.len());
    }

    #[test]
    fn a_letter_with_shift_is_the_letter_unless_it_is_something_else() {
        let commands = of_start([]);
        let name = |combo| answer(&commands, combo).map(|command| command.name.as_str());
        assert_eq!(
            name(Combo::plain(Key::R).shift()),
            Some("Rehearse it first")
        );
        assert_eq!(name(Combo::ctrl(Key::Q).shift()), None);
    }
}
