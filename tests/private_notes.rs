//! What the facilitator keeps for themselves stays in the session's own file: whatever else is made
//! from a session is the same, to the byte, with private notes and without.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::sync::Arc;

use roundtable::cli;
use roundtable::edit::sample;
use roundtable::edit::{CardEdit, CardField, Edit, History, apply};
use roundtable::export::{Lettering, png, svg, text};
use roundtable::insight::Profile;
use roundtable::report::{ChartKind, Document, PageSize, chart_page};
use roundtable::room_view::{Charts, Look, RoomView, Shown};
use roundtable::scene::Size;
use roundtable::session::Session;
use roundtable::storage::{Expected, SaveError, from_text, open, save, save_copy, to_text};
use roundtable::workshop::MechanismIndex;

const MARKER: &str = "for my eyes only";

/// The sample with these words in every private note.
fn with_private(words: &str) -> Session {
    let mut session = sample();
    for mechanism in 0..session.cards().len() {
        let write = CardEdit::Write(CardField::Private, words.to_owned());
        session = apply(&session, Edit::Card(mechanism.into(), write)).unwrap();
    }
    apply(&session, Edit::PrivateNotes(words.to_owned())).unwrap()
}

/// What these words after `roundtable` give: what is printed, and the files that are written.
fn told(session: &Session, words: &[&str]) -> (String, Vec<Vec<u8>>) {
    let desk = tempfile::tempdir().unwrap();
    let path = |name: &str| desk.path().join(name).to_str().unwrap().to_owned();
    save(path("s.ron").as_ref(), session, Expected::Nothing).unwrap();
    let words: Vec<_> = words
        .iter()
        .map(|&word| match word {
            "FILE" => path("s.ron"),
            name if name.starts_with("out.") => path(name),
            word => word.to_owned(),
        })
        .collect();
    let words = std::iter::once("roundtable".to_owned()).chain(words);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let command = cli::parse(words, &mut out, &mut err).unwrap();
    assert_eq!(cli::run(&command, &mut out, &mut err), cli::FINE);
    assert_eq!(String::from_utf8(err).unwrap(), "");
    let names = [
        "out.svg",
        "out.png",
        "out.md",
        "out.csv",
        "out.html",
        "out.docx",
        "datapackage.json",
    ];
    let files = names.map(|name| std::fs::read(path(name)));
    let printed = String::from_utf8(out).unwrap();
    // The folder is another one each time.
    let printed = printed.replace(desk.path().to_str().unwrap(), "");
    (printed, files.into_iter().flatten().collect())
}

#[test]
fn private_notes_are_in_the_sessions_own_file() {
    let session = with_private(MARKER);
    let text = to_text(&session).unwrap();
    assert_eq!(text.matches(MARKER).count(), session.cards().len() + 1);
    assert_eq!(from_text(&text).unwrap(), session);
    assert_eq!(session.as_saved(), session);
}

#[test]
fn a_file_without_private_notes_does_not_mention_them() {
    let text = to_text(&with_private("")).unwrap();
    assert!(!text.contains("private"));
    assert_eq!(from_text(&text).unwrap(), with_private(""));
}

#[test]
fn a_copy_to_share_is_the_session_without_private_notes() {
    let desk = tempfile::tempdir().unwrap();
    let (own, copy) = (desk.path().join("own.ron"), desk.path().join("copy.ron"));
    let saved = save(&own, &with_private(MARKER), Expected::Nothing).unwrap();
    let make = |path, overwrite| save_copy(path, &with_private(MARKER), Some(&own), overwrite);
    make(&copy, false).unwrap();
    assert_eq!(open(&copy).unwrap().session, with_private(""));
    let text = std::fs::read_to_string(&copy).unwrap();
    assert!(!text.contains(MARKER) && !text.contains("private"));
    // What is there already is asked about.
    assert!(matches!(make(&copy, false), Err(SaveError::Write(_))));
    make(&copy, true).unwrap();
    // The session's own file is never lost to a copy, by whatever name it is called.
    let round_about = desk.path().join(".").join("own.ron");
    for path in [&own, &round_about] {
        let refused = make(path, true).unwrap_err();
        assert!(matches!(refused, SaveError::OwnFile { .. }));
        assert!(
            refused
                .to_string()
                .contains("would lose your private notes")
        );
    }
    assert_eq!(open(&own).unwrap().fingerprint, saved);
}

#[test]
fn a_copy_is_made_from_the_command_line() {
    let session = with_private(MARKER);
    let copy = |words: &str| told(&session, &words.split(' ').collect::<Vec<_>>());
    let (printed, files) = copy("copy FILE --out out.svg");
    assert_eq!(printed, "Wrote a copy without private notes to /out.svg.\n");
    let [file] = &files[..] else {
        unreachable!("one file")
    };
    let text = String::from_utf8(file.clone()).unwrap();
    assert_eq!(from_text(&text).unwrap(), with_private(""));
}

#[test]
fn no_picture_shows_a_private_note_whoever_it_is_for() {
    let (with, without) = (with_private(MARKER), with_private(""));
    for profile in [Profile::Everything, Profile::Team, Profile::Share] {
        for kind in ChartKind::ALL {
            let page = |session| chart_page(session, kind, profile, PageSize::SLIDE);
            let (with, without) = (page(&with), page(&without));
            assert_eq!(with, without);
            assert!(!format!("{with:?}{}", svg(&with, Lettering::Outlines)).contains(MARKER));
            let bytes = |scene| png(scene, 480, 270).unwrap();
            assert_eq!(bytes(&with), bytes(&without));
        }
    }
}

#[test]
fn no_document_has_a_private_note_whoever_it_is_for() {
    let (with, without) = (with_private(MARKER), with_private(""));
    assert_eq!(Document::of(&with), Document::of(&without));
    for profile in [Profile::Everything, Profile::Team, Profile::Share] {
        let document = Document::of(&with).for_profile(profile);
        assert!(!format!("{document:?}{}", text(&document)).contains(MARKER));
    }
}

#[test]
fn no_private_note_is_on_the_wall() {
    let (with, without) = (with_private(MARKER), with_private(""));
    let mut all = vec![
        Shown::Arriving,
        Shown::Welcome,
        Shown::LastTimesActions,
        Shown::Picture(Charts::Both),
        Shown::Priorities,
        Shown::Actions {
            today: jiff::civil::date(2026, 11, 23),
        },
        Shown::Break {
            until: Some(jiff::civil::time(15, 20, 0, 0)),
        },
        Shown::Close,
    ];
    for mechanism in (0..with.cards().len()).map(MechanismIndex::new) {
        all.extend([
            Shown::Read {
                mechanism,
                full: true,
            },
            Shown::Score {
                mechanism,
                counting_for: Some(0),
            },
            Shown::Reveal {
                mechanism,
                apart: true,
            },
            Shown::Discuss {
                mechanism,
                notes: false,
            },
            Shown::Discuss {
                mechanism,
                notes: true,
            },
            Shown::Agree { mechanism },
        ]);
    }
    let size = Size {
        width: 1920.0,
        height: 1080.0,
    };
    for shown in all {
        let wall = RoomView::of(&with, shown);
        assert_eq!(wall, RoomView::of(&without, shown));
        assert!(!format!("{:?}", wall.pages(size, &Look::LIGHT)).contains(MARKER));
    }
}

#[test]
fn no_command_tells_a_private_note() {
    let (with, without) = (with_private(MARKER), with_private(""));
    for words in [
        "summary FILE",
        "summary --json FILE",
        "check FILE",
        "chart FILE --out out.svg --for everything",
        "chart FILE --out out.svg --for team --kind sorted",
        "chart FILE --out out.png --for share --size 480x270",
        "teams FILE --out out.svg",
        "workshop from FILE --out out.svg",
        "teams FILE --out out.md --letters",
        "trend FILE --out out.svg",
        "trend FILE --out out.md",
        "collect FILE --out out.csv",
        "form FILE --out out.html",
        "form FILE --out out.docx",
    ] {
        let words: Vec<&str> = words.split(' ').collect();
        let (printed, files) = told(&with, &words);
        let expected = match words[0] {
            "chart" | "form" | "teams" | "trend" | "workshop" => 1,
            "collect" => 2,
            _ => 0,
        };
        assert_eq!(files.len(), expected, "{words:?}");
        assert!(!printed.contains(MARKER) && !printed.contains("private"));
        for file in &files {
            assert!(!String::from_utf8_lossy(file).contains(MARKER));
        }
        assert_eq!((printed, files), told(&without, &words), "{words:?}");
    }
}

#[test]
fn a_private_note_is_work_that_is_not_lost_in_silence() {
    for edit in [
        Edit::PrivateNotes(MARKER.to_owned()),
        Edit::Card(
            3.into(),
            CardEdit::Write(CardField::Private, MARKER.to_owned()),
        ),
    ] {
        let mut history = History::new(sample());
        let saved = Arc::clone(history.session());
        history.edit(edit).unwrap();
        assert!(!history.session().same_work(&saved));
        assert!(history.undo() && history.session().same_work(&saved));
    }
}

#[test]
fn the_sample_has_a_few() {
    let session = sample();
    let cards = session.cards().iter();
    assert_eq!(cards.filter(|card| !card.private().is_empty()).count(), 2);
    assert!(!session.private_notes().is_empty());
}
