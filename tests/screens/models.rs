//! Models of other shapes, typed in as tables: each is opened, chosen from, played through with the
//! keyboard, shown and taken away.

use eframe::egui::Key;
use roundtable::request::{Stage, Step};
use roundtable::session::{Card, Session};

use super::room::Room;

/// A table of `tests/stored/models` in a window, as a session with it begins.
fn begun(name: &str) -> Room {
    let path = format!("{}/tests/stored/models/{name}", env!("CARGO_MANIFEST_DIR"));
    let table = std::fs::read_to_string(path).unwrap();
    let room = Room::new().file(name, table);
    room.start()
        .key(Key::V)
        .ctrl(Key::O)
        .names_file(name)
        .key(Key::Enter)
        .stands_at(Step::People)
        .key(Key::Enter)
        .stands_at(Step::Welcome)
        .key(Key::Enter)
}

/// Plays each card through: six people, a reveal, a score.
fn played(room: Room) -> Room {
    let many = room.session().cards().len();
    let room = (0..many).fold(room, |room, at| {
        let here = |stage| Step::Mechanism(at.into(), stage);
        let breaks = room.harness().state().place() == Some(Step::Break);
        let room = if breaks { room.key(Key::Enter) } else { room };
        room.stands_at(here(Stage::Read))
            .key(Key::Enter)
            .digits("112233")
            .key(Key::Enter)
            .stands_at(here(Stage::Reveal))
            .key(Key::Enter)
            .key(Key::Enter)
            .stands_at(here(Stage::Agree))
            .key(Key::Num2)
            .key(Key::Enter)
    });
    room.stands_at(Step::Picture).holds_session(|session| {
        assert_eq!(session.settled(), many);
        let all_scored = |(_, _, card): (_, _, &Card)| {
            card.revealed()
                .is_some_and(|round| round.tally.ballots() == 6)
        };
        assert!(session.mechanisms().all(all_scored));
    })
}

/// Takes pictures and papers away.
fn taken(room: Room, file: &str) {
    let room = room
        .ctrl(Key::S)
        .names_file(file)
        .hears("Saved in ")
        .ctrl(Key::E)
        .key(Key::Enter)
        .sees(" files are in");
    assert!(room.taken(".png").starts_with(b"\x89PNG"));
}

fn sizes(session: &Session) -> (usize, usize) {
    let workshop = session.workshop();
    (workshop.mechanisms.len(), workshop.scale.len())
}

#[test]
fn twelve_dimensions_from_nought_to_five_with_six_statements_each() {
    let room = begun("twelve-dimensions.csv").holds_session(|session| {
        assert_eq!(sizes(session), (12, 6));
        let workshop = session.workshop();
        assert_eq!(workshop.scale.lowest, 0);
        let statements = workshop.mechanisms.iter().map(|it| it.levels.len());
        assert_eq!(statements.collect::<Vec<_>>(), [6; 12]);
    });
    taken(played(room), "twelve.roundtable");
}

#[test]
fn eleven_items_with_three_colours() {
    let room = begun("eleven-items.csv").holds_session(|session| {
        assert_eq!(sizes(session), (11, 3));
        let first = &session.workshop().mechanisms[0];
        assert_eq!((first.strong.len(), first.weak.len()), (1, 1));
    });
    taken(played(room), "eleven.roundtable");
}

#[test]
fn fifteen_practices_in_five_groups_with_four_levels() {
    let room = begun("fifteen-practices.csv").holds_session(|session| {
        assert_eq!(sizes(session), (15, 4));
        let groups = session.workshop().mechanisms.iter().map(|it| &it.group);
        let mut groups: Vec<&String> = groups.collect();
        groups.dedup();
        assert_eq!(groups.len(), 5);
    });
    taken(played(room), "fifteen.roundtable");
}

#[test]
fn a_matrix_of_twenty_four_rows_of_which_four_are_scored_today() {
    let room = begun("matrix.csv")
        .holds_session(|session| assert_eq!(sizes(session), (24, 5)))
        .key(Key::F2)
        .key(Key::N)
        .digits("7294")
        .key(Key::Enter)
        // The card that was on is left out.
        .stands_at(Step::Welcome)
        .holds_session(|session| {
            assert_eq!(session.left_out().count(), 20);
            // What each row says of a level stays with it, wherever it stands.
            let first = &session.workshop().mechanisms[0];
            assert_eq!(first.name, "Planning the year");
            assert!(first.levels[4].starts_with("Planning the year: is so good"));
        })
        .key(Key::Enter);
    taken(played(room), "four.roundtable");
}
