//! Any model goes through a session: each size of a workshop, counted from 0 and from 1, is scored,
//! shown, saved and exported, and each number is the one that people see.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use roundtable::edit::{CardEdit, Edit, apply};
use roundtable::export::{csv, json};
use roundtable::insight::{Picture, Profile, Verdict, verdict};
use roundtable::report::{Data, Document, Kind, PageSize, chart_page};
use roundtable::room_view::{Charts, Look, RoomView, Shown};
use roundtable::scene::{Item, Scene, Size};
use roundtable::session::{Agreement, Session, Tally, Vote};
use roundtable::storage::{from_text, to_text};
use roundtable::workshop::{
    LevelText, Mechanism, Workshop, WorkshopText, integrated_leadership, library, limits,
};

const HD: Size = Size {
    width: 1920.0,
    height: 1080.0,
};

/// A workshop of this size; every other mechanism says itself what the levels mean.
fn workshop(mechanisms: usize, levels: usize, lowest: u8) -> Workshop {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    let template = text.mechanisms[0].clone();
    text.scale.lowest = lowest;
    text.scale.levels = (0..levels)
        .map(|i| LevelText {
            label: format!(
                "Label {}",
                ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"][i]
            ),
            meaning: format!("The scale says so, {i}."),
            ..LevelText::default()
        })
        .collect();
    text.mechanisms = (0..mechanisms)
        .map(|i| Mechanism {
            id: format!("m{i}"),
            name: format!("Mechanism {}", char::from(b'A' + u8::try_from(i).unwrap())),
            levels: match i % 2 {
                0 => Vec::new(),
                _ => (0..levels)
                    .map(|at| format!("Said here of {at}."))
                    .collect(),
            },
            ..template.clone()
        })
        .collect();
    Workshop::new(text).unwrap()
}

/// One ballot at each level of each mechanism; the first agrees on the lowest level and aims at the
/// highest, all others agree on the highest.
fn scored(workshop: &Workshop) -> Session {
    let mut session = Session::new(workshop.clone());
    let mut go = |card: usize, edit| {
        session = apply(&session, Edit::Card(card.into(), edit)).unwrap();
    };
    let (bottom, top) = (
        workshop.scale.level(workshop.scale.lowest).unwrap(),
        workshop.scale.top(),
    );
    for card in 0..workshop.mechanisms.len() {
        for (level, _) in workshop.scale.iter() {
            go(card, CardEdit::Count(Vote::Level(level)));
        }
        go(card, CardEdit::Count(Vote::DontKnow));
        go(card, CardEdit::Reveal);
        let level = if card == 0 { bottom } else { top };
        go(card, CardEdit::Agree(Some(Agreement::Score(level))));
    }
    go(0, CardEdit::Target(Some(top)));
    session
}

/// All texts of a drawing.
fn texts(scene: &Scene) -> Vec<String> {
    let texts = scene.items.iter().filter_map(|item| match item {
        Item::Text(placed) => Some(placed.text.clone()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn every_size_of_a_workshop_goes_through_a_session_with_its_own_numbers() {
    for lowest in limits::LOWEST {
        for levels in limits::LEVELS {
            for mechanisms in [3, 7, 24] {
                let which = format!("{mechanisms} mechanisms, {levels} levels from {lowest}");
                let workshop = workshop(mechanisms, levels, lowest);
                let session = scored(&workshop);
                let top = usize::from(lowest) + levels - 1;
                assert_eq!(
                    usize::from(workshop.scale.number(workshop.scale.top())),
                    top
                );

                let text = to_text(&session).unwrap();
                assert_eq!(from_text(&text).unwrap(), session, "{which}");
                // The file counts levels from 1, whatever people call them.
                assert!(text.contains("agreed: Some(Score(1))"), "{which}");
                assert!(text.contains(&format!("target: Some({levels})")), "{which}");
                let again = from_text(&text).unwrap();
                let ending = again.cards()[1].agreed();
                let Some(Agreement::Score(level)) = ending else {
                    unreachable!("{which}: {ending:?}")
                };
                assert_eq!(usize::from(level.number()), top, "{which}");
                // The ends of the middle are told as they are called.
                let tally = &again.cards()[0].revealed().unwrap().tally;
                assert_eq!(
                    usize::from(tally.level(levels - 1).number()),
                    top,
                    "{which}"
                );

                let picture = Picture::of(&again);
                for kind in [Kind::Radar, Kind::Sorted] {
                    let page = chart_page(&again, kind, Profile::Everything, PageSize::SLIDE);
                    let texts = texts(&page);
                    assert!(
                        texts.contains(&top.to_string()),
                        "{which}, {kind:?}: {texts:?}"
                    );
                    let beyond = (top + 1).to_string();
                    assert!(
                        !texts.contains(&beyond) || mechanisms > top,
                        "{which}, {kind:?}: {texts:?}"
                    );
                }
                assert_eq!(
                    picture.written(workshop.scale.level(lowest).unwrap()),
                    lowest.to_string()
                );

                let document = Document::of(&again);
                let table = String::from_utf8(csv(&document).unwrap()).unwrap();
                let data = json(&Data::of(&again)).unwrap();
                assert!(data.contains(&format!("\"target\": {top}")), "{which}");
                let mut reader =
                    ::csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
                let head = reader.headers().unwrap().clone();
                let column = |name: &str| head.iter().position(|it| it == name).unwrap();
                let (level, counted) = (column("level"), column("count"));
                let mut told: Vec<usize> = reader
                    .records()
                    .map(Result::unwrap)
                    .filter(|row| !row[counted].is_empty())
                    .filter_map(|row| row[level].parse().ok())
                    .collect();
                told.sort_unstable();
                told.dedup();
                let all: Vec<usize> = (usize::from(lowest)..=top).collect();
                assert_eq!(told, all, "{which}");

                for mechanism in [0, 1] {
                    let mechanism = roundtable::workshop::MechanismIndex::new(mechanism);
                    let score = Shown::Score {
                        mechanism,
                        counting_for: None,
                    };
                    let reveal = Shown::Reveal {
                        mechanism,
                        apart: false,
                    };
                    for shown in [
                        score,
                        reveal,
                        Shown::Agree { mechanism },
                        Shown::Picture(Charts::Both),
                    ] {
                        let pages = RoomView::of(&again, shown).pages(HD, &Look::LIGHT);
                        let words = pages.iter().flat_map(texts).collect::<Vec<_>>();
                        assert!(
                            words.contains(&top.to_string()) || mechanism.get() == 0,
                            "{which}, {shown:?}: {words:?}"
                        );
                        // More levels leave no room for what they mean.
                        if shown == score && levels <= 5 {
                            let said = words.join(" ").contains("Said here of");
                            assert_eq!(said, mechanism.get() == 1, "{which}: {words:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn on_two_levels_agreement_is_how_far_one_outweighs_the_other() {
    for low in 0..=12_u32 {
        for high in 0..=12_u32 {
            let tally = Tally::new(vec![low, high], 0).unwrap();
            let (all, apart) = (low + high, low.abs_diff(high));
            let expected = match all {
                ..3 => None,
                _ if 10 * apart >= 6 * all => Some(Verdict::CloseTogether { differently: 0 }),
                _ => Some(Verdict::SpreadOut),
            };
            assert_eq!(verdict(&tally), expected, "{low} and {high}");
            let turned = Tally::new(vec![high, low], 0).unwrap();
            assert_eq!(verdict(&turned), expected, "{low} and {high}");
        }
    }
}

#[test]
fn the_library_goes_through_a_session() {
    for workshop in library() {
        let session = scored(workshop);
        assert_eq!(from_text(&to_text(&session).unwrap()).unwrap(), session);
    }
}
