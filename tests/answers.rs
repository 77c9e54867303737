//! Scores from forms: every stored example, what is refused and where, and that nothing but counts is kept.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::io::{Cursor, Write};
use std::path::Path;

use roundtable::answers::{Answers, MAX_BYTES, MAX_UNPACKED, Mapping, Uncounted, Unreadable, Why};
use roundtable::edit::{AboutEdit, CardEdit, Edit, History, Refusal, apply};
use roundtable::insight::{GroupName, by_perspective};
use roundtable::session::{Session, Vote};
use roundtable::storage::{from_text, to_text};
use roundtable::workshop::{Level, MechanismIndex, integrated_leadership};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The same answers of six people stand in every stored example: for each mechanism how many chose each
/// level, and how many did not know.
const COUNTED: [([u32; 5], u32); 10] = [
    ([2, 1, 1, 1, 1], 0),
    ([0, 5, 1, 0, 0], 0),
    ([0, 0, 5, 1, 0], 0),
    ([0, 0, 0, 5, 1], 0),
    ([0, 0, 0, 2, 4], 0),
    ([4, 2, 0, 0, 0], 0),
    ([0, 3, 3, 0, 0], 0),
    ([0, 0, 5, 0, 0], 1),
    ([0, 0, 0, 5, 0], 1),
    ([0, 0, 0, 1, 4], 0),
];

const STORED: [&str; 6] = [
    "microsoft-forms.xlsx",
    "google-forms.csv",
    "limesurvey-codes.csv",
    "limesurvey-answers.csv",
    "plain-windows-1252.csv",
    "plain-utf-16.txt",
];

fn stored(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/stored/forms").join(name)).unwrap()
}

fn fresh() -> Session {
    Session::new(integrated_leadership())
}

fn with_perspectives(names: &[&str]) -> Session {
    let names = names.iter().map(|&name| name.to_owned()).collect();
    apply(&fresh(), Edit::About(AboutEdit::Perspectives(Some(names)))).unwrap()
}

fn read(text: &str, session: &Session) -> Answers {
    Answers::read("t.csv", text.as_bytes(), session).unwrap()
}

/// The session with what the headings of a table tell by themselves.
fn imported(bytes: &[u8], session: &Session) -> Session {
    let answers = Answers::read("t", bytes, session).unwrap();
    let mapping = Mapping::guess(&answers, session);
    apply(
        session,
        Edit::CountEach(answers.count(&mapping, session).unwrap()),
    )
    .unwrap()
}

fn reveal(session: &Session, mechanism: usize) -> Session {
    apply(session, Edit::Card(mechanism.into(), CardEdit::Reveal)).unwrap()
}

/// How many chose each level once it is revealed, and how many did not know.
fn counts(session: &Session, mechanism: usize) -> (Vec<u32>, u32) {
    let session = reveal(session, mechanism);
    let tally = &session.cards()[mechanism].revealed().unwrap().tally;
    (tally.counts().to_vec(), tally.dont_know())
}

#[test]
fn each_product_gives_the_same_counts_by_its_headings_alone() {
    for name in STORED {
        let session = imported(&stored(name), &fresh());
        for (at, (levels, dont_know)) in COUNTED.iter().enumerate() {
            let told = counts(&session, at);
            assert_eq!(
                told,
                (levels.to_vec(), *dont_know),
                "{name}, mechanism {}",
                at + 1
            );
        }
    }
}

#[test]
fn a_download_of_google_forms_is_read_as_it_comes_in_its_archive() {
    let archive = archive(&[("responses.csv", stored("google-forms.csv").as_slice())]);
    assert_eq!(
        counts(&imported(&archive, &fresh()), 0),
        (vec![2, 1, 1, 1, 1], 0)
    );
}

#[test]
fn what_is_counted_is_one_hidden_round_on_each_card() {
    let session = imported(&stored("google-forms.csv"), &fresh());
    for card in session.cards() {
        assert_eq!(card.rounds().len(), 1);
        assert!(card.revealed().is_none());
        assert!(
            card.counting().unwrap().was_passed_round(),
            "none can be taken back alone"
        );
    }
    let take = CardEdit::TakeBack(Vote::DontKnow);
    assert_eq!(
        apply(&session, Edit::Card(7.into(), take)),
        Err(Refusal::Sealed)
    );
}

#[test]
fn no_name_address_or_time_is_anywhere_but_in_the_table() {
    for name in STORED {
        let answers = Answers::read(name, &stored(name), &fresh()).unwrap();
        let text = to_text(&imported(&stored(name), &fresh())).unwrap();
        let told = format!("{answers:?} {:?}", answers.columns());
        for never in [
            "Respondent",
            "respondent",
            "ponse 1",
            "example.org",
            "192.0.2",
            "2026",
            "09:",
            "9:12",
            "Looking forward",
            "1234567",
        ] {
            assert!(!text.contains(never), "{name}: {never} is in the file");
            assert!(!told.contains(never), "{name}: {never} left the reader");
        }
    }
}

#[test]
fn the_order_of_the_rows_is_forgotten() {
    let table = "Working with power\n1\n2\n5\n?\n";
    let turned = "Working with power\n?\n5\n2\n1\n";
    let text = |table: &str| to_text(&imported(table.as_bytes(), &fresh())).unwrap();
    assert_eq!(text(table), text(turned));
}

#[test]
fn it_is_one_step_back() {
    let answers = read("Working with power,Taking a wider view\n4,3\n", &fresh());
    let counted = answers
        .count(&Mapping::guess(&answers, &fresh()), &fresh())
        .unwrap();
    let mut history = History::new(fresh());
    history.edit(Edit::CountEach(counted)).unwrap();
    assert_eq!(history.session().cards()[6].counted(), 1);
    assert!(history.undo());
    assert_eq!(**history.session(), fresh());
    assert!(!history.can_undo());
}

#[test]
fn what_comes_later_is_added_and_the_people_in_the_room_too() {
    let table = b"Working with power\n4\n";
    let twice = imported(table, &imported(table, &fresh()));
    let four = Vote::Level(Level::new(4).unwrap());
    let room = apply(&twice, Edit::Card(6.into(), CardEdit::Count(four))).unwrap();
    assert_eq!(room.cards()[6].rounds().len(), 1);
    assert_eq!(counts(&room, 6), (vec![0, 0, 0, 3, 0], 0));
}

#[test]
fn after_a_reveal_nothing_of_before_is_counted_in_on_any_card() {
    let session = reveal(&imported(b"Working with power\n4\n", &fresh()), 6);
    let answers = read("Working with power,Taking a wider view\n4,3\n", &session);
    let counted = answers
        .count(&Mapping::guess(&answers, &session), &session)
        .unwrap();
    assert_eq!(
        apply(&session, Edit::CountEach(counted)),
        Err(Refusal::ShownBefore)
    );
}

#[test]
fn a_bad_cell_is_named_as_the_spreadsheet_names_it_and_nothing_is_counted() {
    let table = "Name,Working with power,Taking a wider view\nA,4,3\n\nB,7,3\n\"C\nD\",4,perhaps\n";
    let answers = read(table, &fresh());
    let Err(Uncounted::Bad(cells, 0)) =
        answers.count(&Mapping::guess(&answers, &fresh()), &fresh())
    else {
        unreachable!("two cells are no answers");
    };
    let places: Vec<_> = cells
        .iter()
        .map(|it| (it.row, it.column.as_str(), it.why))
        .collect();
    assert_eq!(places, [(4, "B", Why::NoLevel), (5, "C", Why::NoLevel)]);
    assert_eq!(cells[0].heading, "Working with power");
    assert_eq!(cells[0].source, "t.csv");
}

#[test]
fn of_many_bad_cells_the_first_are_named_and_the_others_counted() {
    let table = format!("Working with power\n{}", "Anna\n".repeat(50));
    let answers = read(&table, &fresh());
    let mut mapping = Mapping::guess(&answers, &fresh());
    assert!(mapping.is_empty(), "there is no score in it");
    mapping.choose(MechanismIndex::new(6), Some(0));
    let Err(Uncounted::Bad(cells, more)) = answers.count(&mapping, &fresh()) else {
        unreachable!("no cell is an answer");
    };
    assert_eq!((cells.len(), more), (20, 30));
    assert!(!format!("{cells:?}").contains("Anna"), "it may be a name");
}

#[test]
fn columns_can_be_chosen_where_headings_tell_nothing() {
    let session = fresh();
    let answers = read("First,Second\n4,2\n5,2\n", &session);
    let mut mapping = Mapping::guess(&answers, &session);
    assert_eq!(answers.count(&mapping, &session), Err(Uncounted::Unmatched));
    mapping.choose(MechanismIndex::new(3), Some(0));
    mapping.choose(MechanismIndex::new(4), Some(0));
    assert_eq!(
        mapping.column(MechanismIndex::new(3)),
        None,
        "a column is about one thing"
    );
    mapping.choose(MechanismIndex::new(4), Some(1));
    let counted = answers.count(&mapping, &session).unwrap();
    assert_eq!(counted.len(), 1);
    assert_eq!((counted[0].0.get(), counted[0].1.len()), (4, 2));
}

#[test]
fn numbers_are_taken_for_headings_only_where_no_name_is_there() {
    let session = fresh();
    let column = |table: &str, mechanism: usize| {
        let answers = read(table, &session);
        Mapping::guess(&answers, &session).column(mechanism.into())
    };
    assert_eq!(column("Q1,Q2,Q3\n1,2,3\n", 2), Some(2));
    assert_eq!(column("1,2,Taking a wider view\n1,2,3\n", 1), Some(2));
    assert_eq!(column("1,2,Taking a wider view\n1,2,3\n", 0), None);
}

#[test]
fn two_columns_of_one_name_are_left_to_be_chosen_and_a_better_name_wins() {
    let session = fresh();
    let guess = |table: &str| Mapping::guess(&read(table, &session), &session).column(6.into());
    assert_eq!(guess("Working with power,Working with power\n1,2\n"), None);
    assert_eq!(
        guess("Points - Working with power,Working with power\n1,2\n"),
        Some(1)
    );
    assert_eq!(
        guess("About working with power here: how strong?\n2\n"),
        Some(0)
    );
    assert_eq!(guess("working-with-power\n2\n"), Some(0));
}

#[test]
fn groups_from_a_form_are_held_to_the_same_rule_as_any() {
    let names = ["Health", "Social care", "Voluntary"];
    let session = with_perspectives(&names);
    let mut table = "Working with power;From\n".to_owned();
    for (name, people) in [("Health", 5), ("social care", 4), ("Voluntary", 3)] {
        for _ in 0..people {
            table += &format!("4;{name}\n");
        }
    }
    let session = reveal(&imported(table.as_bytes(), &session), 6);
    let shown = by_perspective(&session, 6.into(), 0).unwrap();
    let apart: Vec<_> = shown.apart.iter().map(|group| &group.name).collect();
    // Three are too few, and the next smallest goes with them.
    assert_eq!(apart, [&GroupName::Perspective("Health".to_owned())]);
    let text = to_text(&session).unwrap();
    assert_eq!(from_text(&text).unwrap(), session);
}

#[test]
fn a_perspective_that_the_session_has_not_is_a_bad_cell() {
    let session = with_perspectives(&["Health", "Social care"]);
    let answers = read(
        "Working with power,From\n4,Health\n3,Housing\n5,\n",
        &session,
    );
    let mut mapping = Mapping::guess(&answers, &session);
    assert_eq!(mapping.perspective(), None, "it is not chosen by itself");
    assert!(answers.count(&mapping, &session).is_ok());
    mapping.choose_perspective(Some(1));
    let Err(Uncounted::Bad(cells, 0)) = answers.count(&mapping, &session) else {
        unreachable!("the session has no housing");
    };
    assert_eq!((cells[0].row, cells[0].why), (3, Why::NoPerspective));
}

#[test]
fn tables_of_one_form_are_put_together_and_others_are_not() {
    let one = |name: &str, text: &str| Answers::read(name, text.as_bytes(), &fresh()).unwrap();
    let mut all = one("a.csv", "Working with power\n4\n");
    all.add(one("b.csv", "Working with power\n2\n")).unwrap();
    assert_eq!(
        (all.rows(), all.sources()),
        (2, ["a.csv".to_owned(), "b.csv".to_owned()].as_slice())
    );
    let other = one("c.csv", "Taking a wider view\n2\n");
    assert_eq!(all.add(other), Err(Unreadable::OtherColumns));
    let mapping = Mapping::guess(&all, &fresh());
    assert_eq!(all.count(&mapping, &fresh()).unwrap()[0].1.len(), 2);
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with this sheet, and these shared texts.
fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets>\
         </workbook>"
    );
    let related = format!(
        "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{relations}/worksheet\" \
         Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let root = format!(
        "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" \
         Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let sheet = format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>");
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", related.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn row(number: u32, cells: &str) -> String {
    format!("<row r=\"{number}\">{cells}</row>")
}

fn refused(bytes: &[u8]) -> Unreadable {
    Answers::read("t", bytes, &fresh()).unwrap_err()
}

#[test]
fn a_workbook_keeps_its_own_rows_and_columns() {
    let sheet = row(3, &cell("B3", "Working with power"))
        + &row(5, &cell("B5", "4"))
        + &row(9, &cell("B9", "nobody"));
    let answers = Answers::read("t.xlsx", &workbook(&sheet, "<sst/>"), &fresh()).unwrap();
    let mapping = Mapping::guess(&answers, &fresh());
    let Err(Uncounted::Bad(cells, 0)) = answers.count(&mapping, &fresh()) else {
        unreachable!("one cell is no answer");
    };
    assert_eq!((cells[0].row, cells[0].column.as_str()), (9, "B"));
}

#[test]
fn hostile_workbooks_are_refused_before_they_take_memory() {
    let wide = row(1, &cell("XFD1", "x"));
    assert_eq!(refused(&workbook(&wide, "<sst/>")), Unreadable::TooWide);
    let far = row(1, &cell("A1", "Working with power")) + &row(1_048_576, &cell("A1048576", "4"));
    assert_eq!(
        Answers::read("t", &workbook(&far, "<sst/>"), &fresh())
            .unwrap()
            .rows(),
        1
    );
    let names_too_long = row(1, &cell("ZZZZZZZZZZZZZZ99999999999999", "x"));
    assert_eq!(
        refused(&workbook(&names_too_long, "<sst/>")),
        Unreadable::Damaged
    );
    let promise = "<sst uniqueCount=\"99999999999999\"><si><t>a</t></si></sst>";
    assert_eq!(refused(&workbook("", promise)), Unreadable::Damaged);
    let entity = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    let with_entity = row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>");
    assert!(Answers::read("t", &workbook(&with_entity, entity), &fresh()).is_err());
    let bomb = vec![b' '; MAX_UNPACKED + 1];
    let packed = archive(&[("xl/workbook.xml", &bomb)]);
    assert!(packed.len() < MAX_BYTES);
    assert_eq!(refused(&packed), Unreadable::TooLarge);
    assert_eq!(refused(&archive(&[("a.csv", &bomb)])), Unreadable::TooLarge);
    let styles = "<xf/>".repeat(150_000);
    let styled = archive(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/styles.xml", styles.as_bytes()),
    ]);
    assert_eq!(refused(&styled), Unreadable::TooLarge);
    let many: Vec<(String, Vec<u8>)> = (0..2000).map(|n| (format!("p{n}"), Vec::new())).collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, part)| (name.as_str(), part.as_slice()))
        .collect();
    assert_eq!(refused(&archive(&many)), Unreadable::OtherArchive);
}

#[test]
fn what_is_no_table_says_what_it_is_instead() {
    assert_eq!(refused(b""), Unreadable::Empty);
    assert_eq!(refused(b"\n\n ,,,\n"), Unreadable::Empty);
    assert_eq!(refused(b"Working with power\n"), Unreadable::NoAnswers);
    assert_eq!(
        refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"),
        Unreadable::OldWorkbook
    );
    assert_eq!(refused(b"PK\x03\x04 and no more"), Unreadable::Damaged);
    assert_eq!(
        refused(&archive(&[("a.docx", b"x")])),
        Unreadable::OtherArchive
    );
    assert_eq!(
        refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        Unreadable::NoTable
    );
    assert_eq!(refused(b"%PDF-1.7\n\x01\x02\x03"), Unreadable::NoTable);
    assert_eq!(refused(&vec![b'a'; MAX_BYTES + 1]), Unreadable::TooLarge);
    let long = format!("Working with power\n{}", "4\n".repeat(1001));
    assert_eq!(refused(long.as_bytes()), Unreadable::TooLong);
    assert_eq!(refused(",".repeat(600).as_bytes()), Unreadable::Empty);
    assert_eq!(
        refused(format!("{}x\n1\n", ",".repeat(600)).as_bytes()),
        Unreadable::TooWide
    );
}

#[test]
fn every_way_in_which_text_is_written_is_read() {
    let table = "Café\tWorking with power\r\nAnna\tdon’t know\r\n";
    let wide = |to: fn(u16) -> [u8; 2]| -> Vec<u8> { table.encode_utf16().flat_map(to).collect() };
    let mut all = vec![
        table.as_bytes().to_vec(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ];
    all.push([b"\xFF\xFE".to_vec(), wide(u16::to_le_bytes)].concat());
    all.push([b"\xFE\xFF".to_vec(), wide(u16::to_be_bytes)].concat());
    all.push([b"\xEF\xBB\xBF".to_vec(), table.as_bytes().to_vec()].concat());
    all.push(b"\xA7 1\tWorking with power\r\nAnna\tdon\x92t know\r\n".to_vec());
    all.push(b"sep=|\r\nCafe|Working with power\r\nAnna|dk\r\n".to_vec());
    all.push(b"Cafe;\"Working with power\"\rAnna;\"Don't know\"\r".to_vec());
    for bytes in all {
        assert_eq!(
            counts(&imported(&bytes, &fresh()), 6),
            (vec![0; 5], 1),
            "{bytes:?}"
        );
    }
}
