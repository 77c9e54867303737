//! Slides: real placeholders, words for every picture, notes, a chart that says what its workbook
//! says, and nothing below the foot of a slide.

use std::collections::{BTreeMap, BTreeSet};

use roundtable::edit::sample;
use roundtable::insight::Profile;
use roundtable::report::Paper;
use roundtable::session::Session;
use roundtable::workshop::integrated_leadership;
use roxmltree::{Document, Node};

use super::inside::parts;
use super::sessions::{full, hostile, marked, unscored, unsettled};
use super::{PROFILES, made};

/// The parts of the slides of a session, by name.
fn slides(session: &Session, profile: Profile) -> BTreeMap<String, String> {
    let bytes = made(session, Paper::Pptx, profile);
    let parts = parts(&bytes).into_iter();
    parts
        .map(|(name, part)| (name, String::from_utf8(part).unwrap()))
        .collect()
}

/// The slides among the parts, in their order.
fn in_order(parts: &BTreeMap<String, String>) -> Vec<(usize, &String)> {
    let numbers = 1..;
    let slide = |number| Some((number, parts.get(&format!("ppt/slides/slide{number}.xml"))?));
    numbers.map_while(slide).collect()
}

fn each_session(check: impl Fn(&BTreeMap<String, String>)) {
    let empty = Session::new(integrated_leadership());
    for session in [sample(), empty, full(), hostile(), marked(), unsettled()] {
        for profile in PROFILES {
            check(&slides(&session, profile));
        }
    }
}

fn named<'a, 'b>(node: Node<'a, 'b>, name: &'static str) -> impl Iterator<Item = Node<'a, 'b>> {
    node.descendants()
        .filter(move |inner| inner.tag_name().name() == name)
}

fn words(node: Node<'_, '_>) -> String {
    let texts = named(node, "t").filter_map(|text| text.text());
    texts.collect::<Vec<_>>().join(" ")
}

/// Kind and number of each placeholder.
fn placeholders(xml: &Document<'_>) -> Vec<(String, String)> {
    let told = |node: Node<'_, '_>, name| node.attribute(name).unwrap_or_default().to_owned();
    named(xml.root(), "ph")
        .map(|node| (told(node, "type"), told(node, "idx")))
        .collect()
}

/// What a part refers to, by the end of the kind.
fn related(parts: &BTreeMap<String, String>, part: &str, kind: &str) -> Vec<String> {
    let (folder, file) = part.rsplit_once('/').unwrap();
    let Some(list) = parts.get(&format!("{folder}/_rels/{file}.rels")) else {
        return Vec::new();
    };
    let list = Document::parse(list).unwrap();
    let targets = named(list.root(), "Relationship")
        .filter(|one| one.attribute("Type").unwrap().ends_with(kind))
        .map(|one| one.attribute("Target").unwrap().replace("..", "ppt"));
    targets.collect()
}

#[test]
fn each_slide_has_a_title_of_its_own_and_placeholders_of_its_layout() {
    each_session(|parts| {
        let mut titles = BTreeSet::new();
        for (number, slide) in in_order(parts) {
            let xml = Document::parse(slide).unwrap();
            let layout = &related(
                parts,
                &format!("ppt/slides/slide{number}.xml"),
                "slideLayout",
            )[0];
            let layout = Document::parse(&parts[layout]).unwrap();
            let known = placeholders(&layout);
            let used = placeholders(&xml);
            let title = |kind: &str| kind == "title" || kind == "ctrTitle";
            assert_eq!(used.iter().filter(|(kind, _)| title(kind)).count(), 1);
            for placeholder in &used {
                assert!(known.contains(placeholder), "{number}: {placeholder:?}");
            }
            let shape = named(xml.root(), "sp").next().unwrap();
            assert!(titles.insert(words(shape)), "{}", words(shape));
            assert!(!words(shape).is_empty());
        }
        assert!(titles.len() >= 2);
    });
}

#[test]
fn whoever_cannot_see_a_slide_hears_what_it_shows() {
    each_session(|parts| {
        for (number, slide) in in_order(parts) {
            let xml = Document::parse(slide).unwrap();
            for kind in ["grpSp", "graphicFrame"] {
                for shape in named(xml.root(), kind) {
                    let told = named(shape, "cNvPr").next().unwrap();
                    let told = told.attribute("descr").unwrap_or_default();
                    assert!(!told.is_empty(), "{kind} of slide {number}");
                }
            }
            let ids = named(xml.root(), "cNvPr").map(|told| told.attribute("id").unwrap());
            let ids: Vec<&str> = ids.collect();
            let once: BTreeSet<&&str> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "slide {number}");
        }
    });
    let parts = slides(&sample(), Profile::Share);
    let told =
        parts["ppt/slides/slide2.xml"].contains("Fostering resilience: agreed 3 (In places)");
    assert!(told, "the radar in words");
}

#[test]
fn the_first_slide_says_what_was_found_and_the_last_that_nothing_is_validated() {
    for profile in PROFILES {
        let parts = slides(&sample(), profile);
        let slides = in_order(&parts);
        let said = |at: usize| words(Document::parse(slides[at].1).unwrap().root());
        assert!(said(0).starts_with("Strong on "), "{}", said(0));
        assert!(said(0).contains("Riverside integrated neighbourhood team"));
        assert!(said(slides.len() - 1).contains("not a validated instrument"));
        // A board has five slides to look at; two more to look something up.
        assert_eq!(slides.len(), 7, "{profile:?}");
    }
}

#[test]
fn notes_have_the_words() {
    for profile in PROFILES {
        let parts = slides(&marked(), profile);
        let notes = notes(&parts);
        for mark in [
            "mark-why",
            "mark-next",
            "mark-notes",
            "mark-parked",
            "mark-closing",
        ] {
            let may = profile != Profile::Share;
            assert_eq!(notes.contains(mark), may, "{mark} for {profile:?}");
        }
        assert!(notes.contains(&integrated_leadership().mechanisms[0].name));
    }
}

/// The cells of the embedded workbook, row by row.
fn cells(parts: &BTreeMap<String, String>) -> Vec<Vec<String>> {
    let shared = Document::parse(&parts["xl/sharedStrings.xml"]).unwrap();
    let shared: Vec<String> = named(shared.root(), "si").map(words).collect();
    let sheet = Document::parse(&parts["xl/worksheets/sheet1.xml"]).unwrap();
    let cell = |cell: Node<'_, '_>| {
        let value = named(cell, "v").next()?.text()?.to_owned();
        match cell.attribute("t") {
            Some("s") => shared.get(value.parse::<usize>().unwrap()).cloned(),
            _ => Some(value),
        }
    };
    let place = |cell: Node<'_, '_>| {
        let letter = cell.attribute("r").unwrap().as_bytes()[0];
        usize::from(letter - b'A')
    };
    let rows = named(sheet.root(), "row").map(|row| {
        let mut told = Vec::new();
        for one in named(row, "c") {
            told.resize(place(one), String::new());
            told.push(cell(one).unwrap_or_default());
        }
        told
    });
    rows.collect()
}

#[test]
fn the_chart_says_what_its_workbook_says() {
    for session in [sample(), full(), hostile(), marked()] {
        for profile in PROFILES {
            let parts = slides(&session, profile);
            let chart = parts
                .iter()
                .find(|(name, _)| name.starts_with("ppt/charts/chart"));
            let Some((_, chart)) = chart else {
                // No number of it may be told.
                assert!(profile == Profile::Share);
                continue;
            };
            let chart = Document::parse(chart).unwrap();
            let rows = cells(&parts);
            let plain = |text: &str| text.replace("_x005F_", "_");
            let (mut columns, mut levels) = (0, 0);
            for series in named(chart.root(), "ser") {
                columns += 1;
                let column = named(series, "f").next().unwrap().text().unwrap();
                let column = column.strip_prefix("Scores!$").unwrap().as_bytes()[0];
                let column = usize::from(column - b'A');
                for (kind, column, top) in [("tx", column, 0), ("cat", 0, 1), ("val", column, 1)] {
                    let told = named(series, kind).next().unwrap();
                    let count = named(told, "ptCount").next().unwrap().attribute("val");
                    let count: usize = count.unwrap().parse().unwrap();
                    for at in 0..count {
                        let point = named(told, "pt")
                            .find(|point| point.attribute("idx") == Some(&at.to_string()));
                        let value = point.and_then(|point| named(point, "v").next()?.text());
                        let cell = rows[at + top].get(column).map_or("", String::as_str);
                        assert_eq!(value.unwrap_or_default(), plain(cell), "{kind} {at}");
                        levels += usize::from(kind == "val" && value.is_some());
                    }
                }
            }
            assert!((1..=3).contains(&columns) && levels > 0);
            assert!(profile != Profile::Share || columns == 1, "no medians");
        }
    }
}

#[test]
fn nothing_stands_below_the_foot_of_a_slide() {
    let foot = 506 * 12_700;
    each_session(|parts| {
        for (number, slide) in in_order(parts) {
            let xml = Document::parse(slide).unwrap();
            for frame in named(xml.root(), "graphicFrame") {
                let top: i64 = named(frame, "off")
                    .next()
                    .unwrap()
                    .attribute("y")
                    .unwrap()
                    .parse()
                    .unwrap();
                let rows = named(frame, "tr").map(|row| row.attribute("h").unwrap());
                let high: i64 = rows.map(|high| high.parse::<i64>().unwrap()).sum();
                assert!(top + high <= foot, "the table of slide {number}");
            }
            for group in named(xml.root(), "grpSp") {
                let own = named(group, "xfrm").next().unwrap();
                let number_of = |name, of: &str| -> i64 {
                    let found = named(own, name).next().unwrap();
                    found.attribute(of).unwrap().parse().unwrap()
                };
                assert!(
                    number_of("off", "y") + number_of("ext", "cy") <= foot,
                    "slide {number}"
                );
            }
        }
    });
}

#[test]
fn every_action_is_on_a_slide() {
    let parts = slides(&full(), Profile::Team);
    let all = in_order(&parts).into_iter();
    let all = all.map(|(_, xml)| words(Document::parse(xml).unwrap().root()));
    let all = all.collect::<Vec<_>>().join(" ");
    for number in 1..=30 {
        assert!(
            all.contains(&format!("Action {number}: ring the ward")),
            "{number}"
        );
    }
}

#[test]
fn drawings_are_shapes_whose_words_can_be_edited() {
    let parts = slides(&sample(), Profile::Everything);
    let slides = in_order(&parts);
    for at in [1, 2] {
        let xml = Document::parse(slides[at].1).unwrap();
        assert_eq!(named(xml.root(), "pic").count(), 0);
        let group = named(xml.root(), "grpSp").next().unwrap();
        assert!(words(group).contains("Fostering resilience"));
        let kinds = named(group, "prstGeom").map(|shape| shape.attribute("prst").unwrap());
        let kinds: BTreeSet<&str> = kinds.collect();
        assert!(kinds.is_superset(&["ellipse", "rect"].into()), "{kinds:?}");
        assert!(named(group, "custGeom").count() > 10);
    }
}

/// What the notes of all slides say.
fn notes(parts: &BTreeMap<String, String>) -> String {
    let notes = parts
        .iter()
        .filter(|(name, _)| name.starts_with("ppt/notesSlides/notesSlide"));
    let notes = notes.map(|(_, xml)| words(Document::parse(xml).unwrap().root()));
    notes.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_said_has_a_place_where_nothing_was_scored() {
    let parts = slides(&unscored(), Profile::Team);
    assert_eq!(
        in_order(&parts).len(),
        2,
        "the first slide and how it was done"
    );
    let notes = notes(&parts);
    for mark in ["mark-notes", "mark-parked", "mark-closing"] {
        assert!(notes.contains(mark), "{mark}");
    }
}

#[test]
fn each_mechanism_stands_once_where_we_stand() {
    for profile in PROFILES {
        let parts = slides(&unsettled(), profile);
        let all = in_order(&parts).into_iter();
        let all = all.map(|(_, xml)| words(Document::parse(xml).unwrap().root()));
        let lists: Vec<String> = all
            .filter(|said| said.starts_with("Where we stand"))
            .collect();
        let lists = lists.join(" ");
        for mechanism in &integrated_leadership().mechanisms {
            assert_eq!(lists.matches(&mechanism.name).count(), 1, "{profile:?}");
        }
    }
}
