//! What a hand-made file may get wrong.

use super::super::newest::{AgreedFile, RoundFile};
use super::*;
use crate::session::MAX_NOTE;
use crate::session::{Card, MAX_ROUNDS, MAX_TEAM};

fn reasons(change: impl FnOnce(&mut CurrentFile)) -> String {
    let mut file = CurrentFile::of(&crate::edit::sample());
    change(&mut file);
    match file.into_session() {
        Ok(_) => String::new(),
        Err(found) => found
            .iter()
            .map(|(path, why)| format!("{path}: {why}"))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

#[test]
fn everything_wrong_is_said_at_once() {
    let all = reasons(|file| {
        file.about.people = Some(301);
        file.about.dates = vec!["2026-13-01".to_owned()];
        file.cards[2].rounds[0].counts.pop();
        file.cards[3].mechanism = "power".to_owned();
        file.cards[4].rounds[0].revealed = false;
        file.cards[5].agreed = Some(AgreedFile::Score(6));
        file.cards[7].mechanism = "wider-view".to_owned();
    });
    assert_eq!(
        all,
        "about.dates[0]: `2026-13-01` is not a day; write it as year, month and day: 2026-11-23; \
         about.people: a team has 1 to 300 people, not 301; \
         cards[2].rounds[0].counts: there are 4 counts for a scale with 5 levels; \
         cards[3].mechanism: the workshop of this session has no mechanism with the id `power`; \
         cards[4].rounds[0].revealed: only the last round of a card can still be hidden; \
         cards[5].agreed: the scale has levels 1 to 5, and no level 6; \
         cards[7].mechanism: the mechanism `wider-view` has two cards"
    );
}

#[test]
fn limits_hold_at_and_beyond() {
    assert_eq!(reasons(|file| file.about.people = Some(300)), "");
    assert_eq!(
        reasons(|file| file.about.people = Some(0)),
        "about.people: a team has 1 to 300 people, not 0"
    );
    assert_eq!(reasons(|file| file.about.team = "ä".repeat(MAX_TEAM)), "");
    assert!(reasons(|file| file.about.team = "ä".repeat(MAX_TEAM + 1)).contains("121 characters"));
    assert!(reasons(|file| file.about.team = "a\nb".to_owned()).contains("on one line"));
    assert_eq!(reasons(|file| file.notes = "n".repeat(MAX_NOTE)), "");
    assert!(
        reasons(|file| file.cards[0].why = "n".repeat(MAX_NOTE + 1)).starts_with("cards[0].why: ")
    );
    for most in [MAX_NOTE, MAX_NOTE + 1] {
        let told = reasons(|file| {
            file.cards[6].private = "n".repeat(most);
            file.private_notes = "ŵ".repeat(most / 2 + most % 2);
        });
        let said = if most > MAX_NOTE {
            "cards[6].private: this text has 200001 bytes; at most 200000 fit; \
             private_notes: this text has 200002 bytes; at most 200000 fit"
        } else {
            ""
        };
        assert_eq!(told, said);
    }
    let round = |counts: [u32; 5]| RoundFile {
        counts: counts.to_vec(),
        dont_know: 1,
        revealed: true,
        day: 0,
        groups: None,
    };
    assert_eq!(
        reasons(|file| file.cards[0].rounds = vec![round([999, 0, 0, 0, 0]); MAX_ROUNDS]),
        ""
    );
    let too_many =
        reasons(|file| file.cards[0].rounds = vec![round([1, 0, 0, 0, 0]); MAX_ROUNDS + 1]);
    assert_eq!(
        too_many,
        "cards[0].rounds: there are 21 rounds; at most 20 fit on a card"
    );
    assert!(
        reasons(|file| file.cards[0].rounds = vec![round([1000, 0, 0, 0, 0])])
            .contains("1000 ballots")
    );
    assert!(
        reasons(|file| file.cards[0].rounds = vec![round([u32::MAX; 5])]).contains("1000 ballots")
    );
}

#[test]
fn a_mechanism_without_a_card_has_an_empty_one() {
    let mut file = CurrentFile::of(&crate::edit::sample());
    file.cards.remove(0);
    file.cards.reverse();
    let session = file
        .into_session()
        .map_err(|found| format!("{found:?}"))
        .unwrap();
    assert_eq!(session.card(0.into()), Some(&Card::default()));
    assert_eq!(
        session.card(1.into()),
        crate::edit::sample().card(1.into()),
        "their order does not matter"
    );
}

#[test]
fn the_workshop_inside_is_checked_too() {
    let found = reasons(|file| file.workshop.mechanisms[1].id = "inspiring-intent".to_owned());
    assert!(found.starts_with(
        "workshop.mechanisms[1].id: the mechanism id `inspiring-intent` is used twice"
    ));
}

#[test]
fn a_level_stays_the_same_where_people_count_from_nought() {
    use crate::edit::{CardEdit, Edit, apply};
    use crate::session::Agreement;
    use crate::workshop::Level;

    let mut text = WorkshopText::clone(&crate::workshop::integrated_leadership());
    text.scale.lowest = 0;
    let levels = text.scale.len();
    let mut session = Session::new(Workshop::new(text).unwrap());
    for at in 0..levels {
        let level = Level::from_index(at);
        let edits = [
            CardEdit::Agree(Some(Agreement::Score(level))),
            CardEdit::Target(Some(level)),
        ];
        for edit in edits {
            session = apply(&session, Edit::Card(at.into(), edit)).unwrap();
        }
    }
    let back = CurrentFile::of(&session).into_session();
    assert_eq!(back, Ok(session));
}
