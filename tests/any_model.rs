//! Any model goes through a session: each size of a workshop, counted from 0 and from 1, is scored,
//! shown, saved and exported, and each number is the one that people see.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

#[path = "room_view/models.rs"]
mod models;

use models::{Shape, scored, shapes, workshop};
use roundtable::edit::{CardEdit, Edit, apply};
use roundtable::export::{csv, docx, form_html, html, json, pdf};
use roundtable::insight::{Picture, Profile, Verdict, verdict};
use roundtable::phrases::figures::named_row_in_words;
use roundtable::phrases::verdict_help::explained;
use roundtable::report::{
    BlankForm, ChartKind, Content, Data, Document, DocumentPart, PageSize, chart_page,
};
use roundtable::room_view::{Charts, Look, RoomView, Shown};
use roundtable::scene::{Item, Scene, Size};
use roundtable::session::{Agreement, Session, Tally};
use roundtable::storage::{from_text, to_text};
use roundtable::workshop::{Level, Workshop, library, limits};

const HD: Size = Size {
    width: 1920.0,
    height: 1080.0,
};

/// A workshop of this size; every other mechanism says itself what the levels mean.
fn plain(mechanisms: usize, levels: usize, lowest: u8) -> Workshop {
    workshop(Shape {
        mechanisms,
        levels,
        lowest,
        groups: false,
        own: true,
        colours: false,
        signs: false,
        second: false,
    })
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
                let workshop = plain(mechanisms, levels, lowest);
                let session = scored(&workshop);
                let top = usize::from(lowest) + levels - 1;
                assert_eq!(usize::from(workshop.scale.top().number()), top);

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
                for kind in [ChartKind::Radar, ChartKind::Sorted] {
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
                    picture.look(workshop.scale.level(lowest).unwrap()).written,
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
                        if shown == score {
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

#[test]
fn every_shape_is_saved_read_and_told_with_its_numbers_in_tables_and_sentences() {
    for shape in shapes() {
        let workshop = workshop(shape);
        let session = scored(&workshop);
        assert_eq!(from_text(&to_text(&session).unwrap()).unwrap(), session);
        let (low, top) = (shape.lowest, workshop.scale.top().number());
        let document = Document::of(&session);
        let tables = document
            .part(DocumentPart::Figures)
            .filter_map(|content| match content {
                Content::Table(table) => Some(table),
                _ => None,
            });
        let table = tables.max_by_key(|table| table.columns.len()).unwrap();
        let scale = &session.workshop().scale;
        let heads: Vec<&str> = table.columns.iter().map(|it| it.head.as_str()).collect();
        let own: Vec<String> = scale
            .iter()
            .map(|(level, _)| scale.written(level))
            .collect();
        assert!(
            heads.windows(own.len()).any(|some| some == own),
            "{shape:?}: {heads:?}"
        );
        let picture = Picture::of(&session);
        let told = named_row_in_words(&picture.rows[1], &picture.levels);
        assert!(
            told.contains(&format!("1 at level {low}, 1 at level ")),
            "{shape:?}: {told}"
        );
        assert!(
            told.contains(&format!("1 at level {top}, 1 don’t know")),
            "{shape:?}: {told}"
        );
        let verdict = explained(&session.cards()[1].revealed().unwrap().tally).join(" ");
        assert!(
            verdict.contains(&format!("1 at {low}")),
            "{shape:?}: {verdict}"
        );
        assert!(
            verdict.contains(&format!(" and 1 at {top}.")),
            "{shape:?}: {verdict}"
        );
    }
}

#[test]
fn a_level_is_called_in_a_session_as_its_scale_calls_it() {
    let session = Session::new(plain(3, 6, 0));
    let third = Level::new(3).unwrap();
    let agree = CardEdit::Agree(Some(Agreement::Score(third)));
    let session = apply(&session, Edit::Card(0.into(), agree)).unwrap();
    let target = CardEdit::Target(Some(third));
    let session = apply(&session, Edit::Card(0.into(), target)).unwrap();
    let Some(Agreement::Score(agreed)) = session.cards()[0].agreed() else {
        unreachable!("a score was agreed")
    };
    assert_eq!(agreed.number(), 2);
    assert_eq!(session.cards()[0].target().map(Level::number), Some(2));
}

#[test]
fn papers_say_which_words_are_in_the_language_of_the_workshop() {
    let shape = shapes().into_iter().find(|it| it.second).unwrap();
    let held = scored(&workshop(shape));
    let english = Session::new(workshop(shape));
    let page = html(&Document::of(&held));
    assert!(page.contains("<html lang=\"en-GB\">") && page.contains("<h3 lang=\"de\""));
    assert!(!html(&Document::of(&english)).contains(" lang=\"en\""));
    let form = form_html(&BlankForm::of(&held));
    assert!(form.contains("<legend lang=\"de\"") && form.contains("<span dir=\"auto\">Don’t know"));
    let word = docx(&Document::of(&held)).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(word)).unwrap();
    let mut body = String::new();
    let mut part = archive.by_name("word/document.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut body).unwrap();
    assert!(body.contains("<w:lang w:val=\"de\""));
    let pdf = pdf(&Document::of(&held)).unwrap();
    let marked = pdf.windows(9).filter(|it| it == b"/Lang(de)").count();
    assert!(marked >= shape.mechanisms, "{marked}");
}
