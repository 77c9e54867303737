//! Workshop files: those that come with the program, the one in the documentation, and wrong ones.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

mod seeded;

use std::sync::Arc;

use fastrand::Rng;
use proptest::prelude::*;
use roundtable::storage::{OpenError, open_workshop};
use roundtable::workshop::{
    DraftPosition, DraftText, INTEGRATED_LEADERSHIP, Mechanism, OfToday, TextPositions, Workshop,
    WorkshopDraft, WorkshopEdit, WorkshopField, blank, integrated_leadership, library, limits,
};

use self::seeded::seeded;

const README: &str = include_str!("../workshops/README.md");

/// The workshop of the documentation: small, and with every field.
fn example() -> String {
    let page = README.replace("\r\n", "\n");
    page.split("```ron\n")
        .nth(1)
        .and_then(|tail| tail.split("```").next())
        .unwrap()
        .to_owned()
}

/// All that is said about a text, or nothing where it is a workshop.
fn said(text: &str) -> String {
    Workshop::read(text)
        .err()
        .map_or_else(String::new, |problems| problems.in_file("w.ron"))
}

/// The example with one change made to its text.
fn with(from: &str, to: &str) -> String {
    let example = example();
    assert!(example.contains(from), "{from}");
    said(&example.replacen(from, to, 1))
}

#[test]
fn every_workshop_that_comes_with_the_program_loads() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/workshops");
    let mut loaded = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            open_workshop(&path).unwrap_or_else(|error| unreachable!("{error}"));
            loaded += 1;
        }
    }
    assert!(loaded >= 1);
}

#[test]
fn the_library_offers_every_workshop_of_the_folder_under_a_name_of_its_own() {
    let ids = library().each_ref().map(|workshop| workshop.id.as_str());
    assert_eq!(
        ids,
        [
            "integrated-leadership",
            "integrated-leadership-short",
            "team-check",
            "fist-of-five",
            "blank"
        ]
    );
    for workshop in library() {
        let file = format!(
            "{}/workshops/{}.ron",
            env!("CARGO_MANIFEST_DIR"),
            workshop.id
        );
        assert_eq!(open_workshop(file.as_ref()).unwrap(), *workshop);
        assert_eq!(workshop.source.licence, "CC BY 4.0");
    }
    assert_eq!(
        (library()[0].clone(), library()[4].clone()),
        (integrated_leadership(), blank())
    );
}

#[test]
fn the_short_version_has_the_same_ten_in_one_hour() {
    let [long, short, ..] = library();
    let told = |m: &Mechanism| (m.id.clone(), m.name.clone(), m.evidence.clone());
    let of = |workshop: &Workshop| workshop.mechanisms.iter().map(told).collect::<Vec<_>>();
    assert_eq!(of(short), of(long));
    assert_eq!(short.minutes(), 60);
    assert_eq!(short.scale, long.scale);
    assert_eq!(short.source.citation, long.source.citation);
    assert_eq!(short.source.licence, long.source.licence);
    let letters = |m: &Mechanism| m.description.chars().count();
    for (long, short) in long.mechanisms.iter().zip(&short.mechanisms) {
        assert!(letters(short) < letters(long), "{}", short.id);
    }
}

#[test]
fn every_workshop_but_the_blank_one_has_a_short_version_that_fits_its_time() {
    let [long, short, check, fist, blank] = library();
    assert!(blank.short.is_empty(), "nobody knows what it will be about");
    assert_eq!(long.short, short.short);
    for (workshop, most) in [(long, 65), (short, 40), (check, 40), (fist, 36)] {
        let chosen = workshop.short.iter().map(|id| OfToday::Own(id.clone()));
        let today = workshop
            .for_today(None, &chosen.collect::<Vec<_>>())
            .unwrap();
        let agenda = &today.agenda;
        // Nothing is left for a break to come between.
        let pause = if today.mechanisms.len() > agenda.r#break.after {
            agenda.r#break.minutes
        } else {
            0
        };
        let minutes = today.minutes() - agenda.r#break.minutes + pause;
        assert!(minutes <= most, "{}: {minutes} minutes", workshop.id);
        assert!(today.mechanisms.len() < workshop.mechanisms.len());
    }
}

#[test]
fn the_team_check_has_eleven_questions_and_three_levels() {
    let [_, _, check, ..] = library();
    assert_eq!((check.mechanisms.len(), check.scale.len()), (11, 3));
    for question in &check.mechanisms {
        assert!(question.summary.ends_with('?'), "{}", question.id);
    }
}

#[test]
fn the_fist_of_five_counts_from_a_fist_to_an_open_hand() {
    let [.., fist, _] = library();
    assert_eq!((fist.scale.lowest, fist.scale.top().number()), (0, 5));
    assert_eq!((fist.mechanisms.len(), fist.short.len()), (6, 3));
    assert!(fist.minutes() <= 50);
}

#[test]
fn every_workshop_of_the_library_fits_a_wall() {
    for workshop in library() {
        for mechanism in &workshop.mechanisms {
            let id = &mechanism.id;
            let words = mechanism.summary.split_whitespace().count();
            assert!(words <= 20, "{id}: {words} words");
            assert!(
                !mechanism.strong.is_empty() && !mechanism.weak.is_empty(),
                "{id}"
            );
            assert!(mechanism.questions.len() >= 2, "{id}: questions");
            let asks = |question: &String| question.ends_with('?');
            let asks_all = mechanism.questions.iter().all(|q| {
                // What can be answered with yes or no starts no talk.
                let first = q.split_whitespace().next().unwrap_or_default();
                asks(q) && !["Do", "Does", "Is", "Are", "Can", "Have"].contains(&first)
            });
            assert!(asks_all, "{id}: questions");
        }
    }
}

#[test]
fn the_example_of_the_documentation_loads() {
    assert_eq!(said(&example()), "");
    assert_eq!(Workshop::read(&example()).unwrap().minutes(), 56);
}

#[test]
fn the_built_in_workshop_keeps_the_names_and_the_order_of_its_source() {
    let workshop = integrated_leadership();
    let names: Vec<&str> = workshop
        .mechanisms
        .iter()
        .map(|mechanism| mechanism.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Inspiring intent to work together",
            "Taking a wider view",
            "Creating the conditions to work together",
            "Clarifying complexity",
            "Planning and coordinating",
            "Balancing multiple perspectives",
            "Working with power",
            "Commitment to learning and development",
            "Fostering resilience",
            "Adaptability of leadership style",
        ]
    );
    assert!(workshop.source.citation.contains(&workshop.source.doi));
}

#[test]
fn the_built_in_workshop_tells_seven_supported_from_three_proposed() {
    let workshop = integrated_leadership();
    let starting = |start: &str| {
        let ids = workshop
            .mechanisms
            .iter()
            .filter(|m| m.evidence.starts_with(start))
            .map(|m| m.id.as_str());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(
        starting("The published review found papers that support").len(),
        7
    );
    let proposed = [
        "planning-coordinating",
        "fostering-resilience",
        "adaptability",
    ];
    assert_eq!(starting("The review proposed this mechanism"), proposed);
}

#[test]
fn the_built_in_workshop_fits_a_wall_and_two_hours() {
    let workshop = integrated_leadership();
    assert_eq!(workshop.minutes(), 120);
    assert_eq!(workshop.scale.len(), 5);
    for mechanism in &workshop.mechanisms {
        let id = &mechanism.id;
        let words = mechanism.summary.split_whitespace().count();
        assert!(words <= 20, "{id}: {words} words");
        assert!((3..=5).contains(&mechanism.strong.len()), "{id}: strong");
        assert!((2..=4).contains(&mechanism.weak.len()), "{id}: weak");
        assert!(
            (3..=4).contains(&mechanism.questions.len()),
            "{id}: questions"
        );
        assert!(
            mechanism
                .questions
                .iter()
                .all(|question| question.ends_with('?')),
            "{id}: questions"
        );
    }
}

#[test]
fn several_mistakes_are_told_at_once_where_they_stand() {
    let wrong = example()
        .replace("id: \"during\"", "id: \"before\"")
        .replace("name: \"Picking it up\"", "name: \" \"")
        .replace("welcome: 5", "welcome: 601");
    assert_eq!(
        said(&wrong),
        "w.ron:37:23: 601 minutes are more than the 600 that a part may have\n\
         w.ron:53:17: the dimension id `before` is used twice\n\
         w.ron:64:19: `name` is empty"
    );
}

#[test]
fn reasons_speak_of_the_workshops_own_noun() {
    let power = INTEGRATED_LEADERSHIP
        .replace("\"working-with-power\"", "\"power\"")
        .replace("\"adaptability\"", "\"power\"");
    let line = power
        .split("id: \"power\"")
        .take(2)
        .map(|part| part.matches('\n').count())
        .sum::<usize>()
        + 1;
    assert_eq!(
        said(&power),
        format!("w.ron:{line}:17: the mechanism id `power` is used twice")
    );
}

#[test]
fn slips_in_the_notation_have_a_place_and_a_reason() {
    assert!(
        with("    audience:", "    listeners:")
            .contains("there is no field `listeners`; known here: format, version")
    );
    assert!(with("    purpose: ", "    // purpose: ").contains("the field `purpose` is missing"));
    assert!(
        with("    id: ", "    title: \"x\",\n    id: ")
            .contains("the field `title` stands here twice")
    );
    assert!(with("welcome: 5,", "welcome: \"5\",").starts_with("w.ron:37:"));
    assert!(with("picture: 4,", "picture: -5,").starts_with("w.ron:37:"));
    assert!(with("version: 2,", "version: 3,").contains("A newer Roundtable will open it"));
    assert!(
        with("roundtable-workshop", "roundtable-session")
            .contains("this is not a workshop: its format is `roundtable-session`")
    );
    assert!(said(&(example() + ")")).contains("there is more text after the end"));
    assert!(said("").starts_with("w.ron:1:1: "));
    assert!(said(&"(".repeat(100_000)).starts_with("w.ron:1:"));
    assert_eq!(
        said(&format!("\u{feff}{}", example())),
        "",
        "a byte order mark is fine"
    );
    assert_eq!(
        said(&example().replace('\n', "\r\n")),
        "",
        "Windows’ line ends are fine"
    );
}

/// A change to the example that fills one of its texts with this many characters.
fn text_of_length(field: &str, len: usize) -> String {
    let example = example();
    let start = example.find(&format!("{field}: \"")).unwrap() + field.len() + 3;
    let end = start + example.split_at(start).1.find('"').unwrap();
    said(&format!(
        "{}{}{}",
        example.split_at(start).0,
        "ä".repeat(len),
        example.split_at(end).1
    ))
}

#[test]
fn texts_have_limits() {
    for (field, most) in [
        ("title", limits::NAME),
        ("audience", limits::NAME),
        ("label", limits::NAME),
        ("summary", limits::SUMMARY),
        ("purpose", limits::TEXT),
        ("description", limits::TEXT),
        ("citation", limits::TEXT),
    ] {
        assert_eq!(text_of_length(field, most), "", "{field}");
        let beyond = text_of_length(field, most + 1);
        assert!(
            beyond.contains(&format!(
                "`{field}` has {} characters; at most {most} fit",
                most + 1
            )),
            "{beyond}"
        );
    }
    for field in ["title", "purpose", "citation", "summary", "label"] {
        assert!(
            text_of_length(field, 0).contains(&format!("`{field}` is empty")),
            "{field}"
        );
    }
    let id = |len: usize| with("id: \"before\"", &format!("id: \"{}\"", "a".repeat(len)));
    assert_eq!(id(limits::ID), "");
    assert!(id(limits::ID + 1).contains("`id` has 61 characters; at most 60 fit"));
    for wrong in ["", "A", "a--b", "-a", "a b", "ä"] {
        assert!(
            with("id: \"before\"", &format!("id: \"{wrong}\"")).contains("small letters a to z"),
            "{wrong}"
        );
    }
    assert!(with("title: \"Hand", "title: \"\\nHand").contains("`title` has to be on one line"));
}

#[test]
fn names_that_look_the_same_are_refused_where_each_of_them_stands() {
    let same = |name: &str| with("name: \"Picking it up\"", &format!("name: \"{name}\""));
    for name in ["Getting ready", " getting  Ready", "Getting\u{200d} ready"] {
        let said = same(name);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 2, "{said}");
        assert!(
            lines[0].contains(":43:19: more than one dimension is called"),
            "{said}"
        );
        assert!(
            lines[1].contains(":64:19: more than one dimension is called"),
            "{said}"
        );
    }
    assert_eq!(same("Getting ready again"), "");
}

#[test]
fn a_name_has_nothing_in_it_that_nobody_can_see() {
    let fields = [
        "title: \"Hand",
        "label: \"Rarely",
        "one: \"dimension",
        "name: \"Picking it up",
    ];
    for c in [
        '\u{202e}',
        '\u{2066}',
        '\u{200b}',
        '\u{feff}',
        '\u{1b}',
        '\u{7}',
        '\u{ad}',
        '\u{e0041}',
    ] {
        for field in fields {
            let said = with(field, &format!("{field}{c}"));
            let code = format!("nobody can see (U+{:04X})", u32::from(c));
            assert!(said.contains(&code), "{field}: {said}");
            assert!(!said.contains(c), "{said}");
        }
    }
    for nothing in ["\u{200d} \u{200e}", "\u{200b}", "\u{202e}"] {
        let said = with("name: \"Picking it up\"", &format!("name: \"{nothing}\""));
        assert!(said.ends_with("`name` is empty"), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    // Persian needs one of these between letters, Hebrew the other beside them.
    for name in ["می\u{200c}خواهم", "צוות (א)\u{200f}"] {
        assert_eq!(
            with("name: \"Picking it up\"", &format!("name: \"{name}\"")),
            ""
        );
    }
}

#[test]
fn lists_and_numbers_have_limits() {
    let questions = |count: usize| {
        with(
            "\"What do you wish were ready when you arrive?\"",
            &vec!["\"Why?\""; count].join(", "),
        )
    };
    assert_eq!(questions(limits::ITEMS), "");
    assert!(questions(limits::ITEMS + 1).contains("`questions` has 13 items; at most 12 fit"));

    let level = "(label: \"Always\"";
    let levels = |more: usize| {
        let line = "(label: \"More\", meaning: \"More of it.\"),\n".repeat(more);
        with(level, &format!("{line}{level}"))
    };
    assert!(levels(8).contains("the scale has 12 levels; it needs 2 to 11"));

    let mechanisms = |count: usize| {
        let mut text = roundtable::workshop::WorkshopText::clone(&integrated_leadership());
        text.short.clear();
        let first = text.mechanisms[0].clone();
        text.mechanisms = (0..count)
            .map(|i| Mechanism {
                id: format!("m{i}"),
                name: format!("Mechanism {i}"),
                ..first.clone()
            })
            .collect();
        Workshop::new(text)
            .err()
            .map_or_else(String::new, |found| found[0].1.clone())
    };
    assert_eq!(
        (mechanisms(3), mechanisms(24)),
        (String::new(), String::new())
    );
    assert_eq!(
        mechanisms(2),
        "the workshop has 2 mechanisms; it needs 3 to 24"
    );
    assert_eq!(
        mechanisms(25),
        "the workshop has 25 mechanisms; it needs 3 to 24"
    );

    assert_eq!(with("close: 4", "close: 600"), "");
    assert!(with("close: 4", "close: 601").contains("601 minutes are more than the 600"));
    assert!(with("actions: 10", "actions: 601").contains("601 minutes are more than the 600"));
    assert_eq!(with("priorities: 4, actions: 10, ", ""), "");

    assert_eq!(with("dots: 3", "dots: 20"), "");
    assert!(with("dots: 3", "dots: 21").contains("each person has 1 to 20 dots, not 21"));
    let perspectives = |names: &str| with("\"Ward\", \"Community\"", names);
    assert_eq!(perspectives(""), "");
    assert!(perspectives("\"A\", \"A\"").contains("stands in the list twice"));
    assert!(perspectives(&"\"A\",".repeat(7)).contains("there are 7 perspectives; at most 6 fit"));
    let long = format!("\"{}\"", "ä".repeat(limits::PERSPECTIVE + 1));
    assert!(perspectives(&long).contains("61 characters; at most 60 fit"));
}

#[test]
fn a_file_of_a_mebibyte_is_looked_at_and_a_larger_one_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("w.ron");
    let most = roundtable::workshop::MAX_BYTES;
    let text = example();
    let padded = |len: usize| format!("{text}{}", " ".repeat(len - text.len()));
    std::fs::write(&path, padded(most)).unwrap();
    open_workshop(&path).unwrap_or_else(|error| unreachable!("{error}"));
    std::fs::write(&path, padded(most + 1)).unwrap();
    assert!(matches!(
        open_workshop(&path),
        Err(OpenError::TooLarge { most: 1, .. })
    ));
    assert!(said(&padded(most + 1)).contains("larger than 1 MiB"));
}

#[test]
fn version_1_opens_for_ever_and_says_no_more_than_it_could() {
    let example = example();
    let old = example.replace("version: 2", "version: 1");
    assert!(
        said(&old)
            .starts_with("w.ron:3:14: the field `short` came with version 2 of this format; write")
    );
    for workshop in library() {
        let old = workshop.to_ron().replace("version: 2", "version: 1");
        if workshop.id == "fist-of-five" || !workshop.short.is_empty() {
            assert!(
                said(&old).contains("came with version 2 of this format; write `version: 2` here")
            );
        } else {
            assert_eq!(Workshop::read(&old).unwrap(), *workshop);
        }
    }
}

#[test]
fn levels_have_numbers_words_colours_and_signs_that_make_sense() {
    let scale = |line: &str| with("        levels: [\n", &format!("{line}        levels: [\n"));
    assert_eq!(scale("        lowest: 0,\n"), "");
    assert!(scale("        lowest: 2,\n").contains("the number 0 or 1, not 2"));
    let sign = |sign: &str| with("sign: \"◕\"", &format!("sign: \"{sign}\""));
    assert_eq!(sign("▲"), "");
    assert_eq!(sign("▲\u{fe0e}"), "");
    for wrong in ["▲▲", " ", "\u{200b}", "ab"] {
        assert!(
            sign(wrong).contains("is not one sign; one such as"),
            "{wrong}"
        );
    }
    assert!(sign("●").contains("`●` stands for another level already"));
    assert!(sign("").contains("give one to all or to none"));
    let short = |short: &str| with("short: \"Some\"", &format!("short: \"{short}\""));
    assert!(short(&"a".repeat(limits::SHORT + 1)).contains("17 characters; at most 16 fit"));
    for wrong in ["red", "#12345", "#1234567", "#12345g", "123456", "#+12345"] {
        let said = with("short: \"Some\"", &format!("colour: \"{wrong}\""));
        assert!(
            said.contains("is no colour; write # and six digits"),
            "{said}"
        );
    }
    let own = |from: &str, to: &str| with(from, to);
    let last = "                \"What was missed is back with us the same day.\",\n";
    assert!(own(last, "").contains("says what 3 levels mean, and the scale has 4"));
    assert_eq!(own(last, "\"\",\n"), "");
}

#[test]
fn groups_stand_together_and_a_short_version_is_shorter() {
    let group = |group: &str| with("group: \"Afterwards\"", &format!("group: \"{group}\""));
    let told = group("between two  shifts");
    assert!(told.contains("look the same; write both alike"), "{told}");
    let apart = example()
        .replacen("            group: \"Between two shifts\",\n", "", 2)
        .replace(
            "            evidence:",
            "            group: \"Afterwards\",\n            evidence:",
        );
    let told = said(&apart);
    assert!(
        told.contains("the group `Afterwards` begins again here; dimensions of one group"),
        "{told}"
    );
    let short = |ids: &str| {
        with(
            "    translations: [",
            &format!("    short: [{ids}],\n    translations: ["),
        )
    };
    assert!(short("\"before\"").contains("needs at least 3 dimensions; this one has 1"));
    assert!(
        short("\"before\", \"during\", \"after\"").contains("3 of 3 dimensions; leave some out")
    );
    assert!(short("\"before\", \"now\"").contains("there is no dimension with the id `now`"));
    assert!(short("\"before\", \"before\"").contains("stands in the short version twice"));
}

#[test]
fn translations_belong_to_what_the_first_language_says() {
    let workshop = Workshop::read(&example()).unwrap();
    let german = workshop.in_language("DE");
    assert_eq!(german.language, "de");
    assert_eq!(german.mechanisms[1].group, "Zwischen zwei Schichten");
    assert_eq!(
        (
            german.mechanisms[2].name.as_str(),
            german.scale.short(german.scale.level(2).unwrap())
        ),
        ("Weiterführen", "Mal")
    );
    assert_eq!(
        german.mechanisms[0],
        Mechanism {
            group: german.mechanisms[0].group.clone(),
            ..workshop.mechanisms[0].clone()
        }
    );
    assert_eq!(german.in_language("en"), workshop);
    assert_eq!(german.in_language("fr"), german);
    // What it says is as good as what it was made of, and is written and read as it is.
    assert_eq!(
        Workshop::new(roundtable::workshop::WorkshopText::clone(&german)).as_ref(),
        Ok(&german)
    );
    assert_eq!(Workshop::read(&german.to_ron()).as_ref(), Ok(&german));

    let de = |tag: &str| with("language: \"de\"", &format!("language: \"{tag}\""));
    assert!(de("en").contains("the language `en` is here twice"));
    assert!(de("German language").contains("is no tag of a language; write the short one"));
    assert_eq!(de("zh-Hant-TW"), "");
    assert!(
        with("(id: \"after\", name", "(id: \"then\", name")
            .contains("no dimension with the id `then`")
    );
    assert!(with("(label: \"Immer\")", "").contains("words of 3 levels, and the scale has 4"));
    assert!(with("(\"Afterwards\", ", "(\"Later\", ").contains("there is no group `Later`"));
    assert!(with("\"Danach\"", "\"Zwischen zwei Schichten\"").contains("two groups are called"));
    assert!(
        with("name: \"Weiterführen\"", "name: \"Getting ready\"")
            .contains("in this language; give each")
    );
    assert!(
        with("name: \"Weiterführen\"", "evidence: \"Ja.\"")
            .contains("says nothing here in its first language, `en`")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_stops_the_program(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, 0_usize..24), 1..6),
    ) {
        const PIECES: [&str; 24] = [
            "", "(", ")", "[", "]", "{", "}", "\"", "\\", "'", ",", ":", "/*", "//", "r#\"", "Some(", "-1", "1e999",
            "\0", "é", "\u{feff}", "\r\n", "99999999999999999999", "None",
        ];
        let mut text: Vec<char> = example().chars().collect();
        for (at, length, piece) in changes {
            let start = at.index(text.len().max(1));
            let end = (start + length).min(text.len());
            text.splice(start.min(end)..end, PIECES[piece].chars());
        }
        let text = String::from_iter(text);
        let lines = text.split('\n').count();
        if let Err(problems) = Workshop::read(&text) {
            for problem in problems.iter() {
                prop_assert!((1..=lines).contains(&problem.line) && problem.column >= 1, "{}", problem);
            }
        }
        TextPositions::of(&text);
    }
}

/// A workshop that was written with the editor, at random: what is in it.
fn written(rng: &mut Rng) -> WorkshopDraft {
    use WorkshopField as F;
    let start = match rng.usize(..3) {
        0 => DraftText::empty(),
        1 => DraftText::of(&integrated_leadership(), false),
        _ => DraftText::of(&blank(), true),
    };
    let mut draft = WorkshopDraft::new(start);
    let words = [
        "Trust",
        " time \"and\" tea ",
        "",
        "a\\b",
        "één – zwei",
        "x\ny\n\nz",
        "\t",
        "One. Two.",
        "(1)",
    ];
    for step in 0..60 {
        let at = rng.usize(..12);
        let fields = [
            F::Title,
            F::Audience,
            F::Purpose,
            F::WorkingTogether,
            F::Citation,
            F::Changes,
            F::Question,
            F::Perspectives,
            F::LevelLabel(at),
            F::LevelMeaning(at),
            F::Name(at),
            F::Name(at),
            F::Name(at),
            F::Summary(at),
            F::Description(at),
            F::Strong(at),
            F::Questions(at),
            F::Evidence(at),
            F::OwnMeaning(at, rng.usize(..6)),
        ];
        let mut typed = words[rng.usize(..words.len())].to_owned();
        if rng.usize(..3) > 0 {
            typed = format!("{typed} {step}");
        }
        draft.edit(match rng.usize(..9) {
            0 | 1 => WorkshopEdit::AddMechanism(at),
            2 => WorkshopEdit::MoveMechanism {
                from: at,
                to: rng.usize(..12),
            },
            3 if rng.usize(..3) == 0 => WorkshopEdit::RemoveMechanism(at),
            4 if rng.usize(..3) == 0 => WorkshopEdit::AddLevel,
            6 if rng.usize(..4) == 0 => WorkshopEdit::Lowest(u8::from(rng.usize(..2) == 0)),
            7 if rng.usize(..4) == 0 => WorkshopEdit::Shorten(at, rng.usize(..4) > 0),
            5 if rng.usize(..3) == 0 => WorkshopEdit::RemoveLevel(at),
            _ => {
                let field = fields[rng.usize(..fields.len())];
                let one_line = matches!(
                    field,
                    F::Title
                        | F::Audience
                        | F::Question
                        | F::Perspectives
                        | F::LevelLabel(_)
                        | F::Name(_)
                );
                if one_line {
                    typed = typed.replace(['\n', '\t'], " ");
                }
                WorkshopEdit::Write(field, typed)
            }
        });
        match rng.usize(..12) {
            0 => _ = draft.undo(),
            1 => _ = draft.redo(),
            _ => {}
        }
    }
    if rng.usize(..4) > 0 {
        // Most people give each a name of its own.
        for at in 0..draft.text().text.mechanisms.len() {
            draft.edit(WorkshopEdit::Write(F::Name(at), format!("Name {at}")));
        }
    }
    draft
}

#[test]
fn what_was_written_read_and_written_again_is_the_same_to_the_byte() {
    let mut rng = seeded(0x0000_0ED1_7014);
    let (mut whole, mut wrong) = (0, 0);
    for _ in 0..400 {
        let draft = written(&mut rng);
        match draft.text().finish() {
            Ok(workshop) => {
                whole += 1;
                let text = workshop.to_ron();
                let read = Workshop::read(&text).unwrap();
                assert_eq!(read.to_ron(), text);
                let again = DraftText::of(&read, true).finish().unwrap();
                assert_eq!(
                    again.to_ron(),
                    text,
                    "opened to be changed, and not changed"
                );
            }
            Err(problems) => {
                wrong += 1;
                assert!(
                    problems
                        .iter()
                        .all(|problem| problem.at != DraftPosition::Whole),
                    "{problems:?}"
                );
            }
        }
    }
    assert!(whole > 100 && wrong > 20, "{whole} {wrong}");
}

#[test]
fn every_step_of_writing_can_be_taken_back_and_done_again() {
    let mut rng = seeded(0x0000_0ED1_7015);
    for _ in 0..40 {
        let mut draft = written(&mut rng);
        let end = Arc::clone(draft.text());
        let mut steps = Vec::new();
        while draft.undo() {
            steps.push(Arc::clone(draft.text()));
        }
        for before in steps.iter().rev().skip(1) {
            assert!(draft.redo() && draft.text() == before);
        }
        while draft.redo() {}
        assert!(!draft.steps().1 && (draft.text() != steps.first().unwrap_or(&end)));
    }
}

#[test]
fn what_was_opened_and_not_changed_keeps_its_spaces_too() {
    let text = example().replacen("purpose: \"", "purpose: \" ", 1);
    let read = Workshop::read(&text).unwrap();
    assert!(read.purpose.starts_with(' '));
    let mut draft = WorkshopDraft::new(DraftText::of(&read, true));
    assert_eq!(draft.text().finish().unwrap(), read);
    draft.edit(WorkshopEdit::Write(
        WorkshopField::Title,
        "Another".to_owned(),
    ));
    assert!(!draft.text().finish().unwrap().purpose.starts_with(' '));
}
