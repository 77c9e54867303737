//! What is not for the room never reaches the wall.

use proptest::prelude::*;
use roundtable::edit::{DotsEdit, Edit};
use roundtable::room_view::{RoomView, Shown};
use roundtable::session::Session;
use roundtable::workshop::MechanismIndex;

use super::sessions::{
    PRIVATE, a_day, count, count_for, edited, everything, others, reveal, started, told,
};

fn same_walls(a: &Session, b: &Session) {
    for shown in everything() {
        assert_eq!(RoomView::of(a, shown), RoomView::of(b, shown), "{shown:?}");
    }
}

#[test]
fn private_notes_and_averages_are_on_no_wall_of_any_state() {
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '.');
    for session in a_day().iter().chain(&others()) {
        for shown in everything() {
            let told = told(session, shown);
            assert!(!told.contains(PRIVATE), "{shown:?}");
            assert!(!told.to_lowercase().contains("average"), "{shown:?}");
            let decimal = told
                .split(|c: char| !c.is_ascii_digit() && c != '.')
                .find(|word| number(word) && word.trim_matches('.').contains('.'));
            assert_eq!(decimal, None, "{shown:?}: nothing is measured");
        }
    }
}

#[test]
fn the_wall_says_which_session_is_a_rehearsal() {
    let rehearsal = &others()[0];
    for shown in [Shown::Welcome, Shown::Priorities, Shown::Close] {
        assert!(told(rehearsal, shown).contains("Rehearsal: "), "{shown:?}");
    }
}

#[test]
fn a_hidden_round_is_its_number_of_ballots_alone() {
    let scored = |votes: &[u8]| edited(&started(), votes.iter().map(|&n| count(0, n)));
    let wall = |session: &Session| {
        told(
            session,
            Shown::Score {
                mechanism: 0.into(),
                counting_for: None,
            },
        )
    };
    let three = scored(&[1, 1, 0]);
    assert!(wall(&three).contains("3 of 12 have scored"));
    same_walls(&three, &scored(&[5, 4, 3]));
    for shown in everything() {
        let other = matches!(
            shown,
            Shown::Score {
                mechanism: MechanismIndex::FIRST,
                counting_for: None
            }
        );
        let same = RoomView::of(&three, shown) == RoomView::of(&started(), shown);
        assert_ne!(same, other, "{shown:?}");
    }
}

#[test]
fn hidden_dots_are_their_number_alone() {
    let spent = |dots: [u32; 10]| {
        let all = Edit::Dots(DotsEdit::AddAll(dots.to_vec()));
        edited(&started(), [all])
    };
    let wall = told(&spent([9, 0, 0, 0, 0, 0, 0, 0, 0, 0]), Shown::Priorities);
    assert!(wall.contains("9 of 36 dots in"), "{wall}");
    same_walls(
        &spent([9, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        &spent([0, 1, 2, 3, 0, 0, 0, 0, 3, 0]),
    );
}

#[test]
fn a_group_that_is_too_small_is_never_told_apart() {
    // Seven, and then five in two groups that are too small: who of the five gave which is hidden.
    let room = |small: &[(u8, usize)]| {
        let health = vec![count_for(0, 4, 0); 7];
        let small = small.iter().map(|&(n, group)| count_for(0, n, group));
        let edits = health.into_iter().chain(small).chain([reveal(0)]);
        edited(&started(), edits)
    };
    let one = room(&[(1, 1), (1, 1), (1, 1), (5, 2), (5, 2)]);
    let other = room(&[(1, 1), (5, 1), (5, 1), (1, 2), (1, 2)]);
    same_walls(&one, &other);
    let apart = Shown::Reveal {
        mechanism: 0.into(),
        apart: true,
    };
    let wall = told(&one, apart);
    assert!(wall.contains("Health: 7 people"), "{wall}");
    assert!(
        wall.contains("Others: Social care and Voluntary sector: 5 people"),
        "{wall}"
    );
    assert!(!wall.contains("\nSocial care: "), "{wall}");
}

#[test]
fn what_may_be_shown_is_shown() {
    let day = a_day();
    let end = day.last().unwrap();
    for (shown, words) in [
        (
            Shown::Reveal {
                mechanism: 0.into(),
                apart: false,
            },
            "Round 2 · 3 people",
        ),
        (
            Shown::Discuss {
                mechanism: 0.into(),
                notes: true,
            },
            "Huddles help",
        ),
        (
            Shown::Discuss {
                mechanism: 0.into(),
                notes: true,
            },
            "Ring the ward before ten",
        ),
        (
            Shown::Agree {
                mechanism: 0.into(),
            },
            "We agree to differ.",
        ),
        (
            Shown::Agree {
                mechanism: 0.into(),
            },
            "Weekends are thin",
        ),
        (Shown::Priorities, "Our focus"),
        (
            Shown::Actions {
                today: super::sessions::TODAY,
            },
            "Amina will ring the ward, by 1 December 2026, when the list is out\nOverdue",
        ),
        (
            Shown::Actions {
                today: super::sessions::TODAY,
            },
            "Amina will book the room, by 1 December 2026, when the list is out\nDone",
        ),
        (
            Shown::Actions {
                today: super::sessions::TODAY,
            },
            "Parking permits",
        ),
        (Shown::Close, "Same time in spring"),
    ] {
        let wall = told(end, shown);
        assert!(wall.contains(words), "{shown:?} lacks “{words}”:\n{wall}");
    }
    let discuss = Shown::Discuss {
        mechanism: 0.into(),
        notes: false,
    };
    assert!(told(end, discuss).contains("What would move us up one level?"));
    let nothing = Shown::Reveal {
        mechanism: 5.into(),
        apart: true,
    };
    assert!(told(end, nothing).contains("Nothing has been revealed yet."));
}

proptest! {
    #[test]
    fn no_hidden_ballot_changes_any_wall(
        ballots in prop::collection::vec((0_u8..=5, 0_u8..=5, prop::option::of(0_usize..3)), 1..14),
    ) {
        let cast = |pick: fn(&(u8, u8, Option<usize>)) -> u8| {
            let edits = ballots.iter().map(|ballot| match ballot.2 {
                Some(group) => count_for(0, pick(ballot), group),
                None => count(0, pick(ballot)),
            });
            edited(&started(), edits)
        };
        same_walls(&cast(|ballot| ballot.0), &cast(|ballot| ballot.1));
    }
}
