//! The session file as `docs/session-format.md` describes it: what is read, and what is refused.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::fs;

use jiff::civil::date;
use roundtable::edit::sample;
use roundtable::edit::{AboutEdit, ActionEdit, CardEdit, Edit, apply};
use roundtable::insight::Comparison;
use roundtable::phrases::last_time::change_in_words;
use roundtable::session::{CarriedAnswer, Mark, MarkedText, Part, Session, Vote};
use roundtable::storage::{
    Expected, VERSION, from_text, open, open_newer, open_workshop, save, to_text,
};
use roundtable::workshop::{INTEGRATED_LEADERSHIP, Level, integrated_leadership};

fn text() -> String {
    to_text(&sample()).unwrap()
}

/// All that is said about a file with these bytes, which is not changed by it.
fn refusal(bytes: impl AsRef<[u8]>) -> String {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("b.ron");
    fs::write(&path, &bytes).unwrap();
    let refused = open(&path).unwrap_err();
    assert_eq!(
        fs::read(&path).unwrap(),
        bytes.as_ref(),
        "the file is untouched"
    );
    match refused.problems() {
        Some(problems) => problems.in_file("b.ron"),
        None => refused.to_string(),
    }
}

#[test]
fn the_order_of_ballots_leaves_no_trace() {
    let level = |n| Vote::Level(Level::new(n).unwrap());
    let mut votes = vec![
        level(1),
        level(4),
        level(4),
        Vote::DontKnow,
        level(5),
        level(2),
    ];
    let bytes_of = |votes: &[Vote]| {
        let empty = Session::new(integrated_leadership());
        let count =
            |session, &vote| apply(&session, Edit::Card(0.into(), CardEdit::Count(vote))).unwrap();
        to_text(&votes.iter().fold(empty, count)).unwrap()
    };
    let first = bytes_of(&votes);
    for turn in 1..votes.len() {
        votes.rotate_left(1);
        votes.swap(0, turn);
        assert_eq!(bytes_of(&votes), first);
    }
}

#[test]
fn an_action_of_an_earlier_session_comes_back_with_its_history() {
    let came = Session::new(integrated_leadership()).to_bring(&sample());
    let bring = Edit::Action(ActionEdit::Bring(came));
    let mut session = apply(&Session::new(integrated_leadership()), bring).unwrap();
    for (place, answer) in [
        CarriedAnswer::Done,
        CarriedAnswer::Going,
        CarriedAnswer::LetGo,
    ]
    .into_iter()
    .enumerate()
    {
        let answer = Edit::Action(ActionEdit::Answer(place, answer));
        session = apply(&session, answer).unwrap();
    }
    let written = to_text(&session).unwrap();
    assert_eq!(from_text(&written).unwrap(), session);
    assert_eq!(written.matches("carried: ").count(), 4);
    assert_eq!(
        text().matches("carried: ").count(),
        0,
        "nothing of one of today"
    );
    let odd = written.replacen("answer: Some(Going)", "answer: Some(Tea)", 1);
    assert!(refusal(odd).contains("Tea"));
    let done = written.replacen("answer: None", "answer: Some(Going)", 1);
    let told = refusal(done);
    assert!(
        told.contains("what is done is neither still going nor let go"),
        "{told}"
    );
}

#[test]
fn a_target_comes_back_and_is_a_level_of_the_scale() {
    let five = CardEdit::Target(Level::new(5));
    let aimed = apply(&sample(), Edit::Card(3.into(), five)).unwrap();
    let written = to_text(&aimed).unwrap();
    assert_eq!(written.matches("target: ").count(), 1);
    assert_eq!(from_text(&written).unwrap(), aimed);
    let told = refusal(written.replace("target: Some(5)", "target: Some(6)"));
    assert!(
        told.contains("the scale has levels 1 to 5, and no level 6"),
        "{told}"
    );
}

#[test]
fn a_newer_version_is_refused_with_the_way_out() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("newer.ron");
    let (this, next) = (VERSION, VERSION + 1);
    let newer = text().replacen(
        &format!("version: {this},"),
        &format!("version: {next},\n    actions: [(what: \"tea\")],"),
        1,
    );
    fs::write(&path, &newer).unwrap();
    assert_eq!(
        open(&path).unwrap_err().to_string(),
        format!(
            "This session was saved by a newer Roundtable (version {next}; this one knows version {this}). The \
             file is untouched; open it with the newer program."
        )
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    assert!(
        refusal(&newer).starts_with("b.ron:3:14: this session was saved by a newer Roundtable")
    );
    assert!(
        refusal(text().replacen(&format!("version: {this}"), "version: 0", 1))
            .contains("there is no version 0")
    );
}

#[test]
fn a_workshop_is_not_a_session_and_a_session_is_not_a_workshop() {
    let said = refusal(INTEGRATED_LEADERSHIP);
    assert_eq!(
        said,
        "b.ron:3:13: this is a workshop, not a session. Start a new session with it instead of opening it"
    );
    assert!(
        refusal("(format: \"recipe\", version: 1)")
            .contains("this is not a session: its format is `recipe`")
    );
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("a.ron");
    save(&path, &sample(), Expected::Nothing).unwrap();
    let refused = open_workshop(&path).unwrap_err();
    let said = refused.problems().unwrap().in_file("a.ron");
    assert!(
        said.contains("a.ron:2:13: this is a session, not a workshop"),
        "{said}"
    );
}

#[test]
fn the_workshop_inside_is_a_workshop_of_a_version_that_is_known() {
    let inside = |from: &str, to: &str| {
        let text = text();
        let (before, after) = text.split_once("workshop: (").unwrap();
        let after = after.replacen(from, to, 1);
        refusal(format!("{before}workshop: ({after}"))
    };
    let kind = inside("\"roundtable-workshop\"", "\"nonsense\"");
    assert!(
        kind.starts_with("b.ron:5:17: this is not a workshop: its format is `nonsense`"),
        "{kind}"
    );
    let newer = inside("version: 2", "version: 4000000000");
    assert!(
        newer.starts_with("b.ron:6:18: this workshop is of version 4000000000; this program knows"),
        "{newer}"
    );
    let field = inside("version: 2", "version: 3, colour_of_the_wall: Some(Green)");
    assert!(
        field.starts_with("b.ron:6:18: this workshop is of version 3; this program knows"),
        "{field}"
    );
    assert!(inside("version: 2", "version: 0").starts_with("b.ron:6:18: there is no version 0"));
}

#[test]
fn several_mistakes_are_told_at_once_where_they_stand() {
    let wrong = text()
        .replace("people: Some(12)", "people: Some(0)")
        .replace(
            "(counts: [3, 4, 3, 1, 0], dont_know: 1",
            "(counts: [3, 4, 3, 1], dont_know: 1",
        )
        .replacen("agreed: Some(Score(4))", "agreed: Some(Score(7))", 1);
    let said = refusal(&wrong);
    let line = |found: &str| wrong.lines().position(|line| line.contains(found)).unwrap() + 1;
    let expected = [
        format!(
            "b.ron:{}:17: a team has 1 to 300 people, not 0",
            line("people: Some(0)")
        ),
        format!(
            "b.ron:{}:21: the scale has levels 1 to 5, and no level 7",
            line("Score(7)")
        ),
        format!(
            "b.ron:{}:26: there are 4 counts for a scale with 5 levels",
            line("[3, 4, 3, 1],")
        ),
    ];
    assert_eq!(said, expected.join("\n"));
}

#[test]
fn a_day_is_in_years_that_people_live_in() {
    let on = |day: &str| refusal(text().replacen("\"2026-11-23\"", &format!("\"{day}\""), 1));
    assert!(text().contains("dates: [\n            \"2026-11-23\",\n"));
    for day in ["0000-01-01", "-009999-01-01", "1899-12-31", "9001-01-01"] {
        assert!(
            on(day).contains("a day is in the years 1900 to 9000"),
            "{day}: {}",
            on(day)
        );
    }
}

#[test]
fn nothing_stands_twice_in_a_list_of_mechanisms() {
    let twice = |field: &str, value: &str| {
        let text = text();
        let (before, after) = text.split_once(&format!("\n    {field}: ")).unwrap();
        let (_, after) = after.split_once("\n    agenda: ").unwrap();
        refusal(format!(
            "{before}\n    {field}: {value},\n    agenda: {after}"
        ))
    };
    let dots = "(mechanism: \"wider-view\", dots: 2)";
    let said = twice(
        "dots",
        &format!("Some((counts: [{dots}, {dots}], revealed: true))"),
    );
    assert!(
        said.contains("the dots of `wider-view` stand here twice"),
        "{said}"
    );
    let said = twice("focus", "[\"wider-view\", \"wider-view\"], dots: None");
    assert!(said.contains("this stands in the list twice"), "{said}");
}

#[test]
fn a_list_without_end_is_refused_in_few_lines() {
    let many = |field: &str, values: &str, most: usize| {
        let bare = text();
        let (start, _) = bare.split_once("\n    about: ").unwrap();
        let about = if field == "about" { "" } else { "about: (), " };
        let cards = if field == "cards" { "" } else { "cards: [], " };
        let said = refusal(format!("{start}\n    {about}{cards}{field}: {values})"));
        assert!(said.lines().count() <= 1 + most, "{field}: {said}");
        assert!(
            said.contains(&format!("at most {most} ")),
            "{field}: {said}"
        );
    };
    let list = |value: &str| format!("[{}]", vec![value; 20_000].join(","));
    many(
        "focus",
        &list("\"wider-view\"").replacen("\"wider-view\"", "\"coproduction\"", 0),
        10,
    );
    many("agenda", &list("(part: Close)"), 16);
    many("parking", &list("\"a\""), 100);
    let names: Vec<String> = (0..20_000).map(|i| format!("\"{i}\"")).collect();
    many(
        "about",
        &format!("(perspectives: Some([{}]))", names.join(",")),
        6,
    );
}

#[test]
fn a_private_note_that_cannot_be_kept_is_told_where_it_stands() {
    let line = |text: &str, found: &str| text.lines().position(|l| l.contains(found)).unwrap() + 1;
    let text = text();
    let at = line(&text, "    private_notes: ");
    let start = "private_notes: \"";
    let long = text.replace(start, &format!("{start}{}", "n".repeat(200_000)));
    let said = refusal(&long);
    assert!(said.starts_with(&format!("b.ron:{at}:20: this text has ")));
    assert!(said.ends_with(" bytes; at most 200000 fit"), "{said}");
    let number = text.replacen("private: \"", "private: 3, why: \"", 1);
    let at = line(&number, "private: 3");
    assert!(refusal(&number).starts_with(&format!("b.ron:{at}:")));
    let twice = text.replacen("private: ", "private: \"\", private: ", 1);
    assert!(refusal(twice).contains("stands here twice"));
}

#[test]
fn unknown_missing_and_doubled_fields_are_refused() {
    assert!(
        refusal(text().replacen("closing:", "finale:", 1)).contains("there is no field `finale`")
    );
    assert!(
        refusal(text().replacen("    about:", "    notes: \"\",\n    about:", 1))
            .contains("stands here twice")
    );
    assert!(
        refusal("(format: \"roundtable-session\", version: 1)")
            .contains("the field `workshop` is missing")
    );
    assert!(refusal("").contains("b.ron:1:1: "));
    assert!(refusal(text() + "()").contains("there is more text after the end"));
    let bare = "(format: \"roundtable-session\", version: 1, cards: [])";
    assert!(refusal(bare).contains("is missing"));
}

#[test]
fn a_mark_of_another_program_before_the_text_means_nothing_even_twice() {
    for marks in ["\u{feff}", "\u{feff}\u{feff}"] {
        assert_eq!(from_text(&format!("{marks}{}", text())).unwrap(), sample());
    }
}

#[test]
fn deep_nesting_is_an_answer_and_not_a_crash() {
    let start = "(format: \"roundtable-session\", version: 1, workshop: ";
    for bracket in ["(", "[", "{", "Some(", "a(", "/*"] {
        let said = refusal(format!("{start}{}", bracket.repeat(200_000)));
        assert!(said.starts_with("b.ron:1:"), "{said}");
        assert!(refusal(bracket.repeat(200_000)).starts_with("b.ron:1:"));
    }
}

#[test]
fn the_example_in_the_documentation_opens() {
    let page = include_str!("../docs/session-format.md").replace("\r\n", "\n");
    let example = page
        .split("```ron\n")
        .nth(1)
        .and_then(|tail| tail.split("```").next())
        .unwrap();
    let session = from_text(example).unwrap_or_else(|error| unreachable!("{error}"));
    assert_eq!(session.workshop().mechanisms.len(), 3);
    assert_eq!(session.settled(), 2);
}

#[test]
fn a_sample_of_every_version_is_stored_and_opens() {
    for version in 1..=VERSION {
        let path = format!("tests/stored/session-v{version}-everything.ron");
        let text = fs::read_to_string(&path).expect("it stays there for ever");
        assert!(text.contains(&format!("version: {version},")), "{path}");
        from_text(&text).unwrap();
    }
}

/// What a next version might write: fields that nobody knows yet, at every depth.
fn next_version() -> String {
    let stored = include_str!("stored/session-v3-everything.ron").replace("\r\n", "\n");
    let (next, known) = (VERSION + 1, format!("version: {VERSION},"));
    stored
        .replacen(&known, &format!("version: {next},\n    weather: (sky: \"grey, (with) ]\", wind: [1, 2]),"), 1)
        .replace("            mechanism:", "            tempo: r#\"a \"quick\" one,\"#, // since this version\n            mechanism:")
        .replacen("    actions: [", "    mood: {\"tired\": Some((3))},\n    actions: [", 1)
}

#[test]
fn what_a_next_version_wrote_can_be_looked_at_without_what_is_not_known() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("next.roundtable");
    let next = next_version();
    assert!(next.matches("tempo").count() > 2 && next.contains("mood") && next.contains("weather"));
    fs::write(&path, &next).unwrap();
    let refused = open(&path).unwrap_err().to_string();
    assert!(refused.contains("saved by a newer Roundtable"), "{refused}");
    let session = open_newer(&path).unwrap();
    let stored = include_str!("stored/session-v3-everything.ron");
    assert_eq!(session, from_text(stored).unwrap());
    assert_eq!(fs::read_to_string(&path).unwrap(), next, "it is untouched");
    // Where a known field means something else, nothing is shown that may be wrong.
    fs::write(&path, next.replacen("people: Some(", "people: Many(", 1)).unwrap();
    assert_eq!(open_newer(&path), None);
    // What is known is not looked at like this.
    fs::write(&path, stored).unwrap();
    assert_eq!(open_newer(&path), None);
}

#[test]
fn a_stored_file_of_version_1_opens() {
    let stored = include_str!("stored/session-v1.ron");
    let session = from_text(stored).unwrap();
    assert_eq!(session.title(), "The Monday team");
    assert_eq!(session.settled(), 2);
    assert!(session.actions().is_empty());
    assert_eq!(
        (session.private_notes(), session.cards()[0].private()),
        ("", "")
    );
}

#[test]
fn a_stored_file_of_version_1_with_everything_in_it_opens_and_is_carried_forward() {
    let stored = include_str!("stored/session-v1-everything.ron").replace("\r\n", "\n");
    let session = from_text(&stored).unwrap();
    assert_eq!(session.heading(), "Rehearsal: The Monday team");
    assert_eq!(session.perspectives().len(), 3);
    assert_eq!(session.actions().len(), 1);
    assert_eq!(session.dots().spent(), 15);
    assert!(session.private_notes().starts_with("The window"));
    assert!(session.cards()[0].private().starts_with("Ask Tuesday"));
    assert_eq!(session.headline(), None);
    assert!(session.cards().iter().all(|card| !card.is_skipped()));
    let carried = carried_to_3(&stored.replacen("version: 1,", "version: 2,", 1)).replace(
        "Some(3),\n    ),",
        "Some(3),\n        headline: None,\n    ),",
    );
    assert_eq!(
        to_text(&session).unwrap(),
        carried,
        "nothing else has changed"
    );
}

/// The workshop inside is written in its newest version too.
fn with_the_newest_workshop(stored: &str) -> String {
    let (before, inside) = stored.split_once("workshop: (").unwrap();
    let inside = inside.replacen("version: 1,", "version: 2,", 1);
    format!("{before}workshop: ({inside}")
}

/// What a file of version 2 is as one of version 3.
fn carried_to_3(stored: &str) -> String {
    let stored = with_the_newest_workshop(stored);
    let date = "date: Some(\"2026-11-23\"),";
    assert!(stored.contains(date));
    stored
        .replacen("version: 2,", "version: 3,", 1)
        .replacen(date, "dates: [\n            \"2026-11-23\",\n        ],", 1)
        .replacen(
            "    rehearsal: ",
            "    break_after: None,\n    last_part: None,\n    rehearsal: ",
            1,
        )
}

#[test]
fn a_stored_file_of_version_2_with_everything_in_it_opens_and_is_carried_forward() {
    let stored = include_str!("stored/session-v2-everything.ron").replace("\r\n", "\n");
    let session = from_text(&stored).unwrap();
    assert_eq!(
        session.headline(),
        Some("We know why we meet, and not how to stop")
    );
    let card = &session.cards()[0];
    assert_eq!(card.marked_notes().mark(1), Some(Mark::Action));
    assert_eq!(card.marked_notes().mark(2), Some(Mark::Parked));
    assert_eq!(card.marked_next_level().mark(0), Some(Mark::Action));
    let skipped = session.cards().iter().map(|card| card.is_skipped());
    assert_eq!(skipped.collect::<Vec<_>>(), [false, false, false, true]);
    assert_eq!(
        to_text(&session).unwrap(),
        carried_to_3(&stored),
        "nothing else has changed"
    );
}

#[test]
fn a_stored_file_of_version_3_with_everything_in_it_is_written_with_the_newest_workshop() {
    let stored = include_str!("stored/session-v3-everything.ron").replace("\r\n", "\n");
    let session = from_text(&stored).unwrap();
    let (first, second) = (date(2026, 11, 23), date(2026, 11, 30));
    assert_eq!(session.about().dates, [first, second]);
    let compared = Comparison::of(&session).unwrap();
    let told: Vec<_> = compared.laid.changes.iter().map(change_in_words).collect();
    assert_eq!(
        told,
        [
            "“Everyone is heard” was called “Everyone speaks” then.",
            "New today: It ends with a next step and It is over when it is over.",
            "Scored then and not today: There is enough to eat.",
            "11 people scored then, 12 people today.",
            "The perspectives were others.",
        ]
    );
    let rounds = session.cards()[0].rounds().iter();
    let days: Vec<_> = rounds.map(|round| session.day_of(round)).collect();
    assert_eq!(days, [Some(first), Some(second)]);
    let (ending, after) = (Part::Mechanism(2.into()), Part::Mechanism(3.into()));
    let parts = session.parts();
    let at = parts.iter().position(|&part| part == Part::Break).unwrap();
    assert_eq!(
        (parts[at - 1], parts[at + 1]),
        (Part::Mechanism(1.into()), ending)
    );
    assert_eq!(
        (session.planned(Part::Break), session.spent(Part::Break)),
        (15, 61)
    );
    assert_eq!(session.last_part(), Some(ending));
    assert_eq!(session.planned(after), session.planned(ending));
    assert_eq!(
        to_text(&session).unwrap(),
        with_the_newest_workshop(&stored),
        "the same session gives the same bytes"
    );
}

#[test]
fn a_stored_choice_of_the_day_opens_for_ever_and_can_be_chosen_again() {
    let stored = include_str!("stored/session-v3-today.ron").replace("\r\n", "\n");
    let session = from_text(&stored).unwrap_or_else(|error| unreachable!("{error}"));
    let names = |session: &Session| -> Vec<String> {
        let all = session.workshop().mechanisms.iter();
        all.map(|it| it.name.clone()).collect()
    };
    assert_eq!(
        names(&session),
        [
            "Alle werden gehört",
            "Wir wissen, wozu sie da ist",
            "Der Kaffee ist heiß",
            "Wir ändern, was nicht hilft",
            "Wir haben die Unterlagen gelesen",
        ]
    );
    assert_eq!(session.workshop().title, "Vier für heute");
    assert_eq!(session.title_of_today(), Some("Vier für heute"));
    assert_eq!(session.whole_workshop().mechanisms.len(), 10);
    assert_eq!(
        session.whole_workshop().short,
        ["purpose", "voices", "ending"]
    );
    assert_eq!(session.workshop().language, "de");
    assert_eq!(session.settled(), 2);
    assert_eq!(session.cards()[2].rounds()[0].tally.counts(), [6, 0, 0]);
    assert!(session.cards()[3].is_skipped());
    assert_eq!(session.actions()[0].mechanism, Some(2.into()));
    // It is written as it was read, and the choice stands in it as it did.
    let text = to_text(&session).unwrap();
    assert_eq!(from_text(&text).unwrap(), session);
    let today = |text: &str| {
        let from = text.find("    today: Some(").unwrap();
        let to = text.find("    about: (").unwrap();
        text.get(from..to)
            .unwrap()
            .split_whitespace()
            .collect::<String>()
    };
    assert_eq!(
        today(&text).replace(",)", ")"),
        today(&stored).replace(",)", ")")
    );
    // The other language is there, and whatever is chosen again keeps what was scored.
    let edit = Edit::About(AboutEdit::Language("en".to_owned()));
    let english = apply(&session, edit).unwrap();
    assert_eq!(names(&english)[0], "Everyone is heard");
    assert_eq!(english.cards()[0].agreed(), session.cards()[0].agreed());
}

#[test]
fn days_and_a_break_that_cannot_be_are_told_where_they_stand() {
    let stored = include_str!("stored/session-v3-everything.ron").replace("\r\n", "\n");
    let line = |text: &str, found: &str| text.lines().position(|l| l.contains(found)).unwrap() + 1;
    let wrong = stored
        .replacen("\"2026-11-30\"", "\"2026-11-22\"", 1)
        .replacen("day: 2", "day: 3", 1)
        .replacen("break_after: Some(2)", "break_after: Some(8)", 1);
    let expected = [
        format!(
            "b.ron:{}:16: a session has at most 10 days, the earlier before the later and none twice",
            line(&wrong, "dates: [")
        ),
        format!(
            "b.ron:{}:72: a round that is shown has one of the 2 days of this session, counted from 1",
            line(&wrong, "day: 3")
        ),
        format!(
            "b.ron:{}:18: the break comes after 8 parts, and 7 is the most",
            line(&wrong, "break_after")
        ),
    ];
    assert_eq!(refusal(&wrong), expected.join("\n"));
}

#[test]
fn version_1_knows_nothing_of_version_2() {
    let newer = include_str!("stored/session-v2-everything.ron").replace("\r\n", "\n");
    let said = refusal(newer.replacen("version: 2,", "version: 1,", 1));
    assert!(said.contains("there is no field `headline`"), "{said}");
}

#[test]
fn a_title_or_a_skip_that_cannot_be_is_told_where_it_stands() {
    let stored = include_str!("stored/session-v2-everything.ron").replace("\r\n", "\n");
    let line = |text: &str, found: &str| text.lines().position(|l| l.contains(found)).unwrap() + 1;
    let wrong = stored
        .replacen("We know why we meet, and not how to stop", " ", 1)
        .replacen(
            "agreed: Some(Score(2)),",
            "skipped: true, agreed: Some(Score(2)),",
            1,
        );
    let expected = [
        format!(
            "b.ron:{}:19: the title of the picture is one line of at most 200 characters, and not empty",
            line(&wrong, "headline")
        ),
        format!(
            "b.ron:{}:22: what was scored or agreed is not skipped",
            line(&wrong, "skipped: true, agreed")
        ),
    ];
    assert_eq!(refusal(&wrong), expected.join("\n"));
}

#[test]
fn words_that_were_marks_in_version_1_become_marks_and_go() {
    let session = from_text(include_str!("stored/session-v1-marks.ron")).unwrap();
    let marks = |note: &MarkedText| note.marks().collect::<Vec<_>>();
    let card = &session.cards()[0];
    assert_eq!(
        card.notes(),
        "• Two of us thought of another meeting at first.\n• write it down\n  2. the heating\n\
         Actions: none\n• Action: ",
        "words that were no mark stay"
    );
    assert_eq!(
        marks(card.marked_notes()),
        [(1, Mark::Action), (2, Mark::Parked)]
    );
    assert_eq!(card.next_level(), "Write the purpose on the invitation.");
    assert_eq!(marks(card.marked_next_level()), [(0, Mark::Action)]);
    assert_eq!(session.notes(), "coffee\n");
    assert_eq!(marks(session.marked_notes()), [(0, Mark::Parked)]);
    assert_eq!(session.closing(), "Action: shorter,\nand on Tuesdays.");
    assert_eq!(from_text(&to_text(&session).unwrap()), Ok(session));
}

#[test]
fn a_mark_of_a_line_that_is_not_there_is_told_where_it_stands() {
    let stored = include_str!("stored/session-v2-everything.ron").replace("\r\n", "\n");
    for (from, to, line) in [
        ("(line: 3, mark", "(line: 4, mark", 4),
        ("(line: 3, mark", "(line: 2, mark", 2),
        ("(line: 3, mark", "(line: 0, mark", 0),
    ] {
        let wrong = stored.replacen(from, to, 1);
        let at = wrong
            .lines()
            .position(|l| l.contains("mark: Parked),"))
            .unwrap();
        let at = wrong
            .lines()
            .skip(at + 1)
            .position(|l| l.contains("mark: Parked),"))
            .unwrap()
            + at
            + 2;
        let expected =
            format!("b.ron:{at}:24: line {line} of this note has no words, or has a mark already");
        assert_eq!(refusal(&wrong), expected);
    }
}
