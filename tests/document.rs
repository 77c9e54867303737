//! What a team takes away: what is in the document, in which order, and for whom.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use jiff::civil::date;
use roundtable::edit::sample;
use roundtable::edit::{AboutEdit, ActionEdit, CardEdit, CardField, Edit, ParkEdit, apply};
use roundtable::export::text;
use roundtable::insight::Profile;
use roundtable::report::{Block, Cell, Content, Data, Document, Table};
use roundtable::session::{Action, Agreement, Carried, CarriedAnswer, Session, Vote};
use roundtable::workshop::{Level, MechanismIndex, integrated_leadership};

const PROFILES: [Profile; 3] = [Profile::Everything, Profile::Team, Profile::Share];

fn made(edits: impl IntoIterator<Item = Edit>) -> Session {
    let start = Session::new(integrated_leadership());
    let edits = edits.into_iter();
    edits.fold(start, |session, edit| apply(&session, edit).unwrap())
}

fn on(mechanism: usize, edit: CardEdit) -> Edit {
    Edit::Card(MechanismIndex::new(mechanism), edit)
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// One round with these ballots (0 is "don't know"), shown.
fn round(mechanism: usize, ballots: &[u8]) -> Vec<Edit> {
    let vote = |&number: &u8| Level::new(number).map_or(Vote::DontKnow, Vote::Level);
    let counted = ballots
        .iter()
        .map(|ballot| on(mechanism, CardEdit::Count(vote(ballot))));
    counted.chain([on(mechanism, CardEdit::Reveal)]).collect()
}

/// A session with a mark of its own in every text that somebody can type.
fn marked() -> Session {
    let mut edits = round(0, &[1, 2, 2, 4, 5, 0]);
    for (field, mark) in [
        (CardField::Why, "mark-why"),
        (CardField::NextLevel, "mark-next"),
        (CardField::Notes, "mark-notes"),
        (CardField::Private, "mark-private"),
    ] {
        edits.push(on(0, CardEdit::Write(field, mark.to_owned())));
    }
    edits.push(on(0, CardEdit::Agree(Some(Agreement::Differ))));
    edits.extend([
        Edit::About(AboutEdit::Team("mark-team".to_owned())),
        Edit::Notes("mark-session\n• mark-item".to_owned()),
        Edit::PrivateNotes("mark-own-private".to_owned()),
        Edit::Closing("mark-closing".to_owned()),
        Edit::Park(ParkEdit::Add("mark-parked".to_owned())),
        Edit::Action(ActionEdit::Add(Action {
            what: "mark-what".to_owned(),
            who: "mark-who".to_owned(),
            when: "mark-when".to_owned(),
            by: Some(date(2026, 12, 4)),
            mechanism: Some(MechanismIndex::FIRST),
            done: true,
            carried: None,
        })),
        Edit::Focus(MechanismIndex::FIRST, true),
    ]);
    made(edits)
}

fn document(session: &Session, profile: Profile) -> Document {
    Document::of(session).for_profile(profile)
}

/// All words of a document.
fn words(session: &Session, profile: Profile) -> String {
    let document = document(session, profile);
    format!("{document:?}\n{}", text(&document))
}

fn tables(document: &Document) -> Vec<&Table> {
    let table = |block: &'_ Block| matches!(block.content, Content::Table(_));
    let tables = document.blocks.iter().filter(|block| table(block));
    tables
        .filter_map(|block| match &block.content {
            Content::Table(table) => Some(table),
            _ => None,
        })
        .collect()
}

/// The figures of the first mechanism: each head with its cell.
fn figures(session: &Session, profile: Profile) -> Vec<(String, Cell)> {
    let document = document(session, profile);
    let table = tables(&document)[0];
    let heads = table.columns.iter().map(|column| column.head.clone());
    heads.zip(table.rows[0].iter().cloned()).collect()
}

fn cell(session: &Session, profile: Profile, head: &str) -> Option<Cell> {
    let figures = figures(session, profile).into_iter();
    figures
        .filter(|(name, _)| name == head)
        .map(|(_, cell)| cell)
        .next()
}

#[test]
fn everything_that_was_said_is_in_it_once_and_private_notes_are_in_none() {
    let session = marked();
    let told = text(&document(&session, Profile::Everything));
    for mark in [
        "mark-why",
        "mark-next",
        "mark-notes",
        "mark-team",
        "mark-session",
        "mark-item",
        "mark-closing",
        "mark-parked",
        "mark-what",
        "mark-who",
        "mark-when",
    ] {
        assert_eq!(told.matches(mark).count(), 1, "{mark}");
    }
    for profile in PROFILES {
        assert!(!words(&session, profile).contains("private"), "{profile:?}");
    }
    assert!(!format!("{:?}", Data::of(&session)).contains("private"));
}

#[test]
fn the_team_has_what_was_said_and_no_ballots() {
    let session = marked();
    let told = words(&session, Profile::Team);
    for mark in [
        "mark-why",
        "mark-next",
        "mark-notes",
        "mark-who",
        "mark-closing",
        "mark-parked",
    ] {
        assert!(told.contains(mark), "{mark}");
    }
    let heads: Vec<_> = figures(&session, Profile::Team)
        .into_iter()
        .map(|(head, _)| head)
        .collect();
    assert_eq!(
        heads,
        [
            "Mechanism",
            "Median",
            "Middle half",
            "Verdict",
            "How it ended"
        ]
    );
}

#[test]
fn everyone_else_has_endings_focus_and_actions_and_no_names() {
    let session = marked();
    let told = words(&session, Profile::Share);
    let kept = ["mark-team", "mark-what", "mark-when"];
    for mark in told.split(|c: char| c != '-' && !c.is_ascii_lowercase()) {
        assert!(!mark.starts_with("mark-") || kept.contains(&mark), "{mark}");
    }
    assert!(kept.iter().all(|mark| told.contains(mark)));
    let heads: Vec<_> = figures(&session, Profile::Share)
        .into_iter()
        .map(|(head, _)| head)
        .collect();
    assert_eq!(heads, ["Mechanism", "How it ended"]);
    let ended = cell(&session, Profile::Share, "How it ended");
    assert_eq!(ended, Some(Cell::words("agreed to differ")));
}

#[test]
fn a_target_and_the_way_to_it_are_told_to_everyone() {
    let mut edits = round(0, &[3, 3, 3, 3, 4]);
    edits.push(on(0, CardEdit::Agree(Some(Agreement::Score(level(3))))));
    edits.push(on(0, CardEdit::Target(Some(level(4)))));
    edits.push(on(1, CardEdit::Target(Some(level(5)))));
    let session = made(edits);
    for profile in PROFILES {
        let told = cell(&session, profile, "Target");
        assert_eq!(told, Some(Cell::words("4, one level to go")), "{profile:?}");
        let document = document(&session, profile);
        // Its own part of the document is for the room.
        let told = text(&document).contains("target 4 (Mostly), one level to go");
        assert_eq!(told, profile != Profile::Share, "{profile:?}");
        let table = document.tidy();
        let column = table.columns.iter().position(|it| it.head == "target");
        let column = column.unwrap();
        let of = |id: &str| {
            let rows = table.rows.iter().filter(|row| row[5] == Cell::words(id));
            rows.map(|row| row[column].clone()).collect::<Vec<_>>()
        };
        let ids: Vec<_> = (session.workshop().mechanisms.iter())
            .map(|mechanism| mechanism.id.as_str())
            .collect();
        assert!(of(ids[0]).iter().all(|cell| *cell == Cell::Whole(4)));
        assert_eq!(of(ids[1]), [Cell::Whole(5)]);
        assert_eq!(of(ids[2]), [Cell::Nothing]);
    }
    assert_eq!(cell(&made([]), Profile::Team, "Target"), None);
}

#[test]
fn what_became_of_last_times_actions_is_told_and_why_to_the_room_alone() {
    let carried = |answer, why: &str| Action {
        what: "ring the ward".to_owned(),
        by: Some(date(2026, 12, 4)),
        carried: Some(Carried {
            since: Some(date(2026, 3, 3)),
            was: Some(date(2026, 6, 1)),
            moved: 1,
            answer,
            why: why.to_owned(),
        }),
        ..Action::default()
    };
    let brought = vec![
        carried(CarriedAnswer::Going, ""),
        carried(CarriedAnswer::LetGo, "the ward has closed"),
    ];
    let session = made([Edit::Action(ActionEdit::Bring(brought))]);
    for profile in PROFILES {
        let told = text(&document(&session, profile));
        let history = "first agreed on 3 March 2026, its day moved twice";
        assert!(told.contains(&format!("Still going; {history}")), "{told}");
        let why = told.contains(&format!("Let go: the ward has closed; {history}"));
        assert_eq!(why, profile != Profile::Share, "{told}");
        assert!(
            why || told.contains(&format!("Let go; {history}")),
            "{told}"
        );
    }
    let today = text(&document(&marked(), Profile::Team));
    assert!(!today.contains("From last time"), "{today}");
}

#[test]
fn a_figure_of_fewer_than_five_ballots_with_a_level_is_not_the_teams() {
    let few = made(round(0, &[2, 2, 3, 4, 0, 0, 0]));
    let enough = made(round(0, &[2, 2, 3, 4, 4]));
    for head in ["Median", "Middle half", "Verdict"] {
        assert_eq!(
            cell(&few, Profile::Team, head),
            Some(Cell::Nothing),
            "{head}"
        );
        assert_ne!(
            cell(&few, Profile::Everything, head),
            Some(Cell::Nothing),
            "{head}"
        );
        assert_ne!(
            cell(&enough, Profile::Team, head),
            Some(Cell::Nothing),
            "{head}"
        );
    }
    // Nor can the sentence at the head tell it.
    let high = made(round(0, &[5, 5, 5, 5]));
    assert!(words(&high, Profile::Everything).contains("Strong on inspiring"));
    for profile in [Profile::Team, Profile::Share] {
        assert!(!words(&high, profile).contains("Strong on"), "{profile:?}");
    }
}

#[test]
fn what_is_still_being_counted_is_no_more_than_a_mark() {
    let hidden = |number| {
        made([
            on(0, CardEdit::Count(Vote::Level(level(number)))),
            on(0, CardEdit::Count(Vote::Level(level(number)))),
        ])
    };
    for profile in PROFILES {
        assert_eq!(words(&hidden(1), profile), words(&hidden(5), profile));
    }
    let rounds = cell(&hidden(1), Profile::Everything, "Rounds");
    assert_eq!(rounds, Some(Cell::words("0*")));
    assert_eq!(
        cell(&hidden(1), Profile::Everything, "3"),
        Some(Cell::Nothing)
    );
    assert!(words(&hidden(1), Profile::Everything).contains("still being counted"));
    assert!(!words(&hidden(1), Profile::Team).contains("still being counted"));
}

#[test]
fn it_goes_from_what_was_found_to_how_it_was_done() {
    let headings = |profile| -> Vec<String> {
        let blocks = document(&sample(), profile).blocks.into_iter();
        blocks
            .filter_map(|block| match block.content {
                Content::Heading { level: 1, text } => Some(text),
                _ => None,
            })
            .collect()
    };
    assert_eq!(
        headings(Profile::Everything),
        [
            "Mechanisms",
            "Where the dots went",
            "Our focus",
            "What we do next",
            "Parking lot",
            "Notes",
            "What we take away",
            "How it was done",
        ]
    );
    let share = [
        "Mechanisms",
        "Our focus",
        "What we do next",
        "How it was done",
    ];
    assert_eq!(headings(Profile::Share), share);
}

#[test]
fn every_profile_cites_the_source_and_says_what_the_scale_is_not() {
    for session in [sample(), Session::new(integrated_leadership())] {
        let workshop = session.workshop();
        for profile in PROFILES {
            let told = words(&session, profile);
            assert!(told.contains(&workshop.source.citation), "{profile:?}");
            assert!(told.contains(&workshop.scale.note), "{profile:?}");
        }
    }
}

#[test]
fn no_heading_stands_above_nothing_and_each_row_has_a_cell_for_each_column() {
    for session in [sample(), marked(), Session::new(integrated_leadership())] {
        for profile in PROFILES {
            let document = document(&session, profile);
            let depth = |block: &Block| match block.content {
                Content::Heading { level, .. } => Some(level),
                _ => None,
            };
            for (block, next) in document.blocks.iter().zip(document.blocks.iter().skip(1)) {
                if let (Some(level), Some(below)) = (depth(block), depth(next)) {
                    assert_eq!(below, level + 1, "{block:?}");
                }
            }
            assert_eq!(document.blocks.last().and_then(depth), None);
            for table in tables(&document) {
                let cells = |row: &Vec<Cell>| row.len() == table.columns.len();
                assert!(table.rows.iter().all(cells));
            }
        }
    }
}

#[test]
fn the_facilitators_own_title_takes_the_place_of_what_was_found() {
    let own = "Fix the weekend".to_owned();
    let session = apply(&sample(), Edit::About(AboutEdit::Headline(Some(own)))).unwrap();
    for profile in PROFILES {
        let told = words(&session, profile);
        assert!(told.contains("Fix the weekend") && !told.contains("Strong on"));
    }
}

#[test]
fn what_turns_the_letters_of_one_field_turns_no_sentence() {
    let session = made([Edit::Action(ActionEdit::Add(Action {
        what: "ring the ward".to_owned(),
        when: "\u{202e}Friday".to_owned(),
        ..Action::default()
    }))]);
    let told = text(&document(&session, Profile::Team));
    assert!(told.contains("When \u{202e}Friday\u{202c}, then we will ring the ward"));
}

#[test]
fn what_must_not_go_further_says_for_whom_it_is_under_its_title() {
    let under = |profile| Document::of(&sample()).for_profile(profile).subtitle;
    assert!(under(Profile::Everything).ends_with(" · for the facilitator alone"));
    assert!(under(Profile::Team).ends_with(" · for those who were in the room"));
    assert!(under(Profile::Share).ends_with(" · 10 of 10 settled"));
}

#[test]
fn every_column_of_every_table_has_a_head() {
    let mut tables = 0;
    for profile in [Profile::Everything, Profile::Team, Profile::Share] {
        for block in Document::of(&sample()).for_profile(profile).blocks {
            if let Content::Table(table) = block.content {
                tables += 1;
                for column in &table.columns {
                    assert!(!column.head.trim().is_empty(), "{}", table.caption);
                }
            }
        }
    }
    assert!(tables > 6, "{tables}");
}

#[test]
fn each_round_has_its_day_where_the_session_has_several() {
    let days = |days: &[_]| Edit::About(AboutEdit::Dates(days.to_vec()));
    let (first, second) = (date(2026, 11, 27), date(2026, 12, 4));
    let mut edits = vec![days(&[first])];
    edits.extend(round(0, &[2, 2, 3]));
    let told = |edits: &[Edit]| {
        let session = made(edits.to_vec());
        text(&Document::of(&session).for_profile(Profile::Team))
    };
    assert!(!told(&edits).contains("Scored on"));
    edits.push(days(&[first, second]));
    edits.extend(round(0, &[3, 3, 3]));
    edits.extend(round(1, &[3, 3, 3]));
    let told = told(&edits);
    let both = "Round 1 was on 27 November 2026, round 2 on 4 December 2026.";
    assert!(told.contains(both), "{told}");
    assert!(told.contains("Scored on 4 December 2026."), "{told}");
}
