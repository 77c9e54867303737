//! From a table to a workshop and back: what is recognised, what is filled in, what is refused.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use proptest::prelude::*;
use roundtable::workshop::table::{
    FromTable, TableField, TableNote, TableProblem, UnderstoodTable, cells_of, rows_of,
};
use roundtable::workshop::{Workshop, WorkshopText, blank, library, limits};

fn made(text: &str) -> FromTable {
    FromTable::read(&cells_of(text), "Our own").unwrap()
}

/// All that is said of a table of which no workshop can be made.
fn refused(text: &str) -> String {
    let problems = FromTable::read(&cells_of(text), "Our own").unwrap_err();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

fn names(workshop: &Workshop) -> Vec<&str> {
    workshop
        .mechanisms
        .iter()
        .map(|it| it.name.as_str())
        .collect()
}

fn labels(workshop: &Workshop) -> Vec<&str> {
    let levels = workshop.scale.levels.iter();
    levels.map(|level| level.label.as_str()).collect()
}

#[test]
fn five_names_are_a_whole_workshop() {
    let made = made("Trust\nTime\nTools\nPlace\nPeople\n");
    assert_eq!(
        names(&made.workshop),
        ["Trust", "Time", "Tools", "Place", "People"]
    );
    assert_eq!(made.workshop.title, "Our own");
    assert_eq!(made.workshop.id, "our-own");
    assert_eq!(made.workshop.scale, blank().scale);
    for mechanism in &made.workshop.mechanisms {
        assert!(mechanism.questions.len() >= 2);
        assert!(!mechanism.strong.is_empty() && !mechanism.weak.is_empty());
    }
    assert_eq!(
        made.filled
            .iter()
            .map(|(_, many)| *many)
            .collect::<Vec<_>>(),
        [5; 5]
    );
}

#[test]
fn the_numbers_and_signs_of_a_list_are_no_part_of_its_names() {
    for list in [
        "1. Trust\n2. Time\n3. Tools",
        "• Trust\n• Time\n• Tools",
        "- Trust\n- Time\n\n- Tools",
    ] {
        assert_eq!(
            names(&made(list).workshop),
            ["Trust", "Time", "Tools"],
            "{list}"
        );
    }
    let beside = made("1\tTrust\n2\tTime\n3\tTools");
    assert_eq!(names(&beside.workshop), ["Trust", "Time", "Tools"]);
    // One number alone may be a part of the name.
    assert_eq!(
        names(&made("24 hours\nTime\nTools").workshop)[0],
        "24 hours"
    );
}

#[test]
fn columns_are_known_by_their_headings_in_any_order_and_spelling() {
    let made = made(
        "Weakness\tQUESTIONS TO ASK\tArea:\tIn one sentence\tSign of strength\tDetails\tMinutes\tOwner\n\
         Late\tWhen?\tTime\tWe have it\t\"On time\nEarly\"\tLong\t5\tA\n\
         \t\tTrust\t\t\t\t6\tB\n\
         \t\tTools\t\t\t\t5\tC\n",
    );
    let time = &made.workshop.mechanisms[0];
    assert_eq!(
        (time.name.as_str(), time.summary.as_str()),
        ("Time", "We have it")
    );
    assert_eq!(time.strong, ["On time", "Early"]);
    assert_eq!(
        (time.weak.as_slice(), time.questions.as_slice()),
        (&["Late".to_owned()][..], &["When?".to_owned()][..])
    );
    assert_eq!(time.description, "Long");
    // 16 minutes for three, and none gets less than the others.
    assert_eq!(made.workshop.agenda.each_mechanism, 6);
    assert_eq!(made.notes, [TableNote::SameMinutes(6)]);
    assert_eq!(made.columns.last().unwrap().field, None);
    assert_eq!(made.filled[0], (TableField::Summary, 2));
}

#[test]
fn the_names_may_stand_under_a_heading_that_nobody_knows_or_be_the_questions() {
    let ours = made("Our promises\tStrong\tWeak\nTrust\ta\tb\nTime\ta\tb\nTools\ta\tb");
    assert_eq!(names(&ours.workshop), ["Trust", "Time", "Tools"]);
    let titles = made("Title\tDescription\tQuestion\nTrust\ta\tb\nTime\ta\tb\nTools\ta\tb");
    assert_eq!(names(&titles.workshop), ["Trust", "Time", "Tools"]);
    let one = made("Promise\tSummary\tOwner\nTrust\ta\tA\nTime\tb\tB\nTools\tc\tC");
    assert_eq!(names(&one.workshop), ["Trust", "Time", "Tools"]);
    let asked = made("Question\tWeak\nHow are we?\tb\nWhere are we?\tb\nWho are we?\tb");
    assert_eq!(
        names(&asked.workshop),
        ["How are we?", "Where are we?", "Who are we?"]
    );
}

#[test]
fn levels_that_say_the_same_for_all_are_the_scale() {
    let named =
        made("Name\tLevel 1: Red\tLevel 2: Amber\tLevel 3: Green\nA\tIt hurts\tHm\tFine\nB\nC");
    let levels = &named.workshop.scale.levels;
    assert_eq!(
        (levels[0].label.as_str(), levels[0].meaning.as_str()),
        ("Red", "It hurts")
    );
    let words = made(
        "Name\t1\t2\t3\t4\nA\tNo\tLittle\tSome\tAll\nB\tNo\tLittle\tSome\tAll\nC\tNo\tLittle\tSome\tAll",
    );
    assert_eq!(labels(&words.workshop), ["No", "Little", "Some", "All"]);
    assert_eq!(words.notes, []);
}

#[test]
fn levels_that_say_something_else_in_each_row_are_its_own() {
    let own =
        made("Name\tLevel 1\tLevel 2\tLevel 3\nA\tNone\tOne\tMany\nB\tNever\t\tAlways\nC\t\t\t");
    assert_eq!(own.notes, [TableNote::OwnMeanings]);
    assert_eq!(own.workshop.scale.levels[1].label, "Level 2");
    let levels = |i: usize| own.workshop.mechanisms[i].levels.clone();
    assert_eq!(levels(1), ["Never", "", "Always"]);
    assert_eq!(levels(2), Vec::<String>::new());
}

#[test]
fn a_scale_may_begin_with_zero_and_rows_may_stand_in_groups() {
    let made = made("Name\tGroup\t0\t1\nA\tUs\tNo\tYes\nB\tUs\tNo\tYes\nC\tThem\tNo\tYes");
    let scale = &made.workshop.scale;
    assert_eq!((scale.lowest, scale.len(), scale.top().number()), (0, 2, 1));
    let groups = made.workshop.mechanisms.iter().map(|it| it.group.as_str());
    assert_eq!(groups.collect::<Vec<_>>(), ["Us", "Us", "Them"]);
}

#[test]
fn what_stands_above_the_table_is_said_of_the_whole_workshop() {
    let made = made(
        "Our week together\n\nPurpose\tWe look at our week.\nLicence\tCC BY 4.0\nMinutes for each\t4\n\n\
         Topic\tSummary\nTrust\tOne\nTime\tTwo\nTools\tThree",
    );
    let workshop = &made.workshop;
    assert_eq!(
        (workshop.title.as_str(), workshop.id.as_str()),
        ("Our week together", "our-week-together")
    );
    assert_eq!(workshop.purpose, "We look at our week.");
    assert_eq!(workshop.source.licence, "CC BY 4.0");
    assert_eq!(workshop.agenda.each_mechanism, 4);
}

#[test]
fn what_is_wrong_is_told_with_the_cell_that_a_spreadsheet_names() {
    for (text, said) in [
        ("", "there is no name in the table"),
        (
            "Trust\nTime",
            "the table has 2 rows to score; a workshop needs 3 to 24",
        ),
        (
            "Trust\nTime\ntrust",
            "cell A1: more than one topic is called `Trust`; give each a name of its own\n\
          cell A3: more than one topic is called `trust`; give each a name of its own",
        ),
        (
            "Name\tWeak\nTrust\ta\n\tb\nTime\tc\nTools\td",
            "cell A3: there is no name in this row",
        ),
        (
            "Name\t2\t3\t4\nA\nB\nC",
            "cell B1: level 2 stands here where level 1 would come next; each level has one column, from 0 or 1 on",
        ),
        (
            "Name\t1\t3\t4\nA\nB\nC",
            "cell C1: level 3 stands here where level 2 would come next; each level has one column, from 0 or 1 on",
        ),
        (
            "Name\t1\nA\nB\nC",
            "cell B1: the scale has 1 level; it needs 2 to 11",
        ),
        (
            "Name\tMinutes\nA\tlong\nB\nC",
            "cell B2: minutes are a whole number from 0 to 600",
        ),
        (
            "Minutes for each\tfew\nName\tWeak\nA\nB\nC",
            "cell B1: a whole number belongs here, as in 5",
        ),
    ] {
        assert_eq!(refused(text), said, "{text}");
    }
    let long = format!(
        "Name\tSummary\nA\tx\nB\t{}\nC\tx",
        "y".repeat(limits::SUMMARY + 1)
    );
    assert_eq!(
        refused(&long),
        "cell B3: `summary` has 241 characters; at most 240 fit"
    );
}

#[test]
fn the_library_goes_into_a_table_and_comes_back_the_same() {
    for workshop in library() {
        let rows = rows_of(workshop);
        let back = FromTable::read(&rows, "another title").unwrap();
        assert_eq!(back.workshop, *workshop);
        assert_eq!(rows_of(&back.workshop), rows);
    }
}

#[test]
fn whatever_a_workshop_says_of_its_levels_comes_back_from_a_table() {
    let fist = library().iter().find(|it| it.id == "fist-of-five").unwrap();
    let mut text = WorkshopText::clone(fist);
    for (level, colour) in text.scale.levels.iter_mut().zip([
        "#b3261e", "#c8641b", "#a8801a", "#6d8f2f", "#2f7d4f", "#0b5d7a",
    ]) {
        colour.clone_into(&mut level.colour);
    }
    for (level, sign) in text
        .scale
        .levels
        .iter_mut()
        .zip(["○", "◔", "◑", "◕", "●", "★"])
    {
        sign.clone_into(&mut level.sign);
    }
    text.scale.levels[1].short.clear();
    // One of them alone, and one level of it as the scale has it.
    text.mechanisms[2].levels = vec!["Never".to_owned(); 6];
    text.mechanisms[2].levels[3].clear();
    let workshop = Workshop::new(text).unwrap();
    let rows = rows_of(&workshop);
    let back = FromTable::read(&rows, "another title").unwrap();
    assert_eq!(back.workshop, workshop);
    let mut too_many = rows;
    let signs = too_many
        .iter_mut()
        .find(|row| row[0] == "Signs of the levels")
        .unwrap();
    signs[1].push_str("\n▲");
    let problems = FromTable::read(&too_many, "").unwrap_err();
    let told = "7 lines stand here for the levels, and the scale has 6; write one a level";
    assert_eq!(problems[0].reason, told);
}

/// The columns of a table as they are understood: a level by its number and words.
fn understood(table: &UnderstoodTable) -> Vec<Option<TableField>> {
    table.columns().iter().map(|it| it.field.clone()).collect()
}

#[test]
fn a_column_that_nobody_knows_is_chosen_and_one_of_a_kind_gives_way_for_as_long() {
    let rows = cells_of(
        "Thema\tSamenvatting\tZwak\nTrust\tWe say so\tWe hide\nTime\tWe have it\tWe run\nTools\tThey work\tNone",
    );
    let mut table = UnderstoodTable::new(&rows, "Ours");
    // No heading is known: the first row is taken for a name until somebody says otherwise.
    assert_eq!(table.outcome().unwrap().workshop.mechanisms.len(), 4);
    assert_eq!(table.headings(), None);
    table.choose_headings(Some(0));
    assert_eq!(understood(&table), [Some(TableField::Name), None, None]);
    table.choose(1, Some(TableField::Summary));
    table.choose(2, Some(TableField::Weak));
    let workshop = table.outcome().unwrap().workshop.clone();
    assert_eq!(names(&workshop), ["Trust", "Time", "Tools"]);
    assert_eq!(workshop.mechanisms[2].summary, "They work");
    assert_eq!(workshop.mechanisms[2].weak, ["None"]);
    table.choose(2, Some(TableField::Name));
    assert_eq!(
        understood(&table),
        [None, Some(TableField::Summary), Some(TableField::Name)]
    );
    assert_eq!(
        table.outcome().unwrap().workshop.mechanisms[0].name,
        "We hide"
    );
    // Whoever passes it on the way to something else leaves the names where they were.
    table.choose(2, Some(TableField::Weak));
    assert_eq!(understood(&table)[0], Some(TableField::Name));
    // Signs may be spread over columns.
    table.choose(1, Some(TableField::Weak));
    let workshop = &table.outcome().unwrap().workshop;
    assert_eq!(workshop.mechanisms[0].weak, ["We say so", "We hide"]);
}

#[test]
fn columns_are_chosen_as_levels_and_what_is_wrong_then_is_told() {
    let rows = cells_of("Topic\tNo\tA bit\tGood\nTrust\ta\tb\tc\nTime\td\te\tf\nTools\tg\th\ti");
    let mut table = UnderstoodTable::new(&rows, "Ours");
    assert_eq!(table.columns()[3].field, Some(TableField::Strong));
    for (column, number) in [(1, 0), (2, 1), (3, 2)] {
        table.choose(column, Some(TableField::Level(number, String::new())));
    }
    let workshop = &table.outcome().unwrap().workshop;
    let labels: Vec<&str> = workshop.scale.levels.iter().map(|it| &*it.label).collect();
    assert_eq!(
        (workshop.scale.lowest, labels),
        (0, vec!["No", "A bit", "Good"])
    );
    assert_eq!(workshop.mechanisms[1].levels, ["d", "e", "f"]);
    // The levels change places, and what stands over a column goes with it.
    table.choose(1, Some(TableField::Level(2, String::new())));
    table.choose(3, Some(TableField::Level(0, String::new())));
    let workshop = &table.outcome().unwrap().workshop;
    assert_eq!(workshop.scale.levels[0].label, "Good");
    assert_eq!(workshop.mechanisms[1].levels, ["f", "e", "d"]);
    table.choose(2, None);
    assert_eq!(
        table.outcome().unwrap_err()[0].to_string(),
        "cell B1: level 2 stands here where level 1 would come next; each level has one column, from 0 or 1 on"
    );
    table.choose(0, None);
    let told: Vec<String> = table
        .outcome()
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(told.contains(
        &"no column has the names of what is scored; choose the one that has them".to_owned()
    ));
}

#[test]
fn what_a_level_means_for_one_and_how_it_is_called_is_wrong_in_its_cell() {
    let long = "x".repeat(limits::TEXT + 1);
    let text = format!("Name\t1\t2\nA\ta\tb\nB\tc\t{long}\nC\td\te");
    assert_eq!(
        refused(&text),
        "cell C3: `levels[1]` has 8001 characters; at most 8000 fit"
    );
    let long = "x".repeat(limits::NAME + 1);
    let text = format!("Name\tLevel 1: {long}\tLevel 2: b\nA\nB\nC");
    assert!(
        refused(&text).starts_with("cell B1: `label` has 121 characters"),
        "{}",
        refused(&text)
    );
}

#[test]
fn numbers_and_words_over_columns_are_the_levels() {
    let made = made("Name\t0 Nothing yet\t1 Some\t2 All\nA\ta\tb\tc\nB\td\te\tf\nC\tg\th\ti");
    let scale = &made.workshop.scale;
    assert_eq!(
        (scale.lowest, scale.levels[0].label.as_str()),
        (0, "Nothing yet")
    );
    assert_eq!(made.workshop.mechanisms[2].levels, ["g", "h", "i"]);
}

/// The text of a file without its comments.
fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_workshop_is_written_as_a_person_would_have_written_it() {
    for workshop in library() {
        let path = format!(
            "{}/workshops/{}.ron",
            env!("CARGO_MANIFEST_DIR"),
            workshop.id
        );
        let by_hand = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
        assert_eq!(
            workshop.to_ron(),
            without_comments(&by_hand),
            "{}",
            workshop.id
        );
    }
}

/// A word that may be anywhere in a table.
fn word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Name",
        "Topic",
        "Summary",
        "Strong",
        "Weak",
        "Question 2",
        "Level 1",
        "Level 2: b",
        "3",
        "0",
        "9",
        "Title",
        "Purpose",
        "Minutes",
        "Minutes for each",
        "Dots",
        "Id",
        "Perspectives",
        "\"",
        "'=1",
        "",
        "",
        "a\nb",
        "• x",
        "Level 1: İ",
        "Level ١",
        "L12345678901",
        "Break after",
    ]);
    prop_oneof![
        4 => known.prop_map(str::to_owned),
        2 => "[a-z ]{0,12}",
        1 => any::<String>(),
        1 => "[a-z]{1,4} ?".prop_map(|it| it.repeat(300)),
    ]
}

/// Whether it becomes a workshop, and then one that is read from its own text and is written so again.
fn is_told_or_made(rows: &[Vec<String>]) -> Result<(), TestCaseError> {
    made_or_told(FromTable::read(rows, "Ours"))
}

fn made_or_told(outcome: Result<FromTable, Vec<TableProblem>>) -> Result<(), TestCaseError> {
    match outcome {
        Ok(made) => {
            let text = made.workshop.to_ron();
            let back = Workshop::read(&text);
            prop_assert!(back.is_ok(), "{back:?}\n{text}");
            let back = back.unwrap();
            prop_assert_eq!(&back, &made.workshop);
            prop_assert_eq!(back.to_ron(), text);
        }
        Err(problems) => {
            prop_assert!(!problems.is_empty());
            for problem in problems {
                let said = problem.to_string();
                prop_assert!(!said.is_empty() && !said.contains('\n'), "{said}");
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_table_becomes_a_workshop_or_is_told_why_not(
        rows in prop::collection::vec(prop::collection::vec(word(), 0..7), 0..30),
    ) {
        is_told_or_made(&rows)?;
    }

    #[test]
    fn whatever_is_chosen_of_any_table_it_becomes_a_workshop_or_is_told_why_not(
        rows in prop::collection::vec(prop::collection::vec(word(), 0..7), 0..30),
        choices in prop::collection::vec((0..8_usize, 0..24_usize), 0..12),
        headings in prop::option::of(prop::option::of(0..4_usize)),
    ) {
        let mut table = UnderstoodTable::new(&rows, "Ours");
        if let Some(row) = headings {
            table.choose_headings(row);
        }
        let all = TableField::all();
        for (column, field) in choices {
            table.choose(column, all.get(field).cloned());
        }
        made_or_told(table.into_outcome())?;
    }

    #[test]
    fn any_text_becomes_a_workshop_or_is_told_why_not(
        cells in prop::collection::vec((word(), prop::sample::select(vec!["\t", "\n", ",", ";", "\r\n"])), 0..60),
    ) {
        let text: String = cells.iter().map(|(cell, sign)| format!("{cell}{sign}")).collect();
        is_told_or_made(&cells_of(&text))?;
    }

    #[test]
    fn a_table_with_names_of_any_kind_becomes_a_workshop(
        names in prop::collection::hash_set("[a-zéß ]{1,30}[a-z]", 3..=24),
        sign in prop::sample::select(vec!["\t", ";"]),
    ) {
        // None of them is the same as another but for capitals and spaces, nor a heading.
        let plain: std::collections::HashSet<String> =
            names.iter().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        prop_assume!(plain.len() == names.len());
        let lines: String = names.iter().map(|name| format!("{name}{sign}x\n")).collect();
        let text = format!("Name{sign}Weak\n{lines}");
        let made = FromTable::read(&cells_of(&text), "Ours");
        prop_assert!(made.is_ok(), "{made:?}");
        prop_assert_eq!(made.unwrap().workshop.mechanisms.len(), names.len());
    }
}

#[test]
fn tables_as_others_head_them_are_understood_without_a_correction() {
    // A matrix: numbers alone over the levels, and a word of its own over the names, or none.
    for corner in ["Key characteristic", "What counts here", ""] {
        let row =
            |name: &str| format!("{name}\t{name}: left to chance\t{name}: begun\t{name}: usual");
        let matrix = format!(
            "{corner}\t1\t2\t3\n{}\n{}\n{}\n",
            row("Trust"),
            row("Time"),
            row("Tools")
        );
        let made = made(&matrix);
        assert_eq!(
            names(&made.workshop),
            ["Trust", "Time", "Tools"],
            "{corner}"
        );
        assert_eq!(made.workshop.scale.len(), 3, "{corner}");
        assert_eq!(
            made.workshop.mechanisms[1].levels[2], "Time: usual",
            "{corner}"
        );
    }
    // Scores beside names are no levels.
    let scores = made("Trust\t1\t2\t3\nTime\t2\t2\t1\nTools\t3\t1\t2");
    assert_eq!(names(&scores.workshop), ["Trust", "Time", "Tools"]);
    assert_eq!(scores.workshop.scale, blank().scale);
    // Three colours are a scale; two are signs.
    let rows = "Trust\ta\tb\tc\nTime\td\te\tf\nTools\tg\th\ti";
    let lights = made(&format!("Item\tGreen\tAmber\tRed\n{rows}"));
    assert_eq!(labels(&lights.workshop), ["Red", "Amber", "Green"]);
    assert!(
        lights
            .workshop
            .scale
            .levels
            .iter()
            .all(|it| !it.colour.is_empty())
    );
    assert!(roundtable::chart::colour_hints(&lights.workshop.scale).is_empty());
    assert_eq!(lights.workshop.mechanisms[0].levels, ["c", "b", "a"]);
    let signs = made("Item\tGreen means\tRed means\nTrust\ta\tb\nTime\tc\td\nTools\te\tf");
    assert_eq!(signs.workshop.mechanisms[2].strong, ["e"]);
    assert_eq!(signs.workshop.mechanisms[2].weak, ["f"]);
}

#[test]
fn what_is_scored_is_not_taken_for_a_heading() {
    let list = made("Process\nPeople\nTechnology");
    assert_eq!(names(&list.workshop), ["Process", "People", "Technology"]);
    let list = made("Clinical practice\nShared domain\nTools");
    assert_eq!(list.workshop.mechanisms.len(), 3);
    let two = made("Clinical practice\tWe do it\nTime\tWe have it\nTools\tThey work");
    assert_eq!(two.workshop.mechanisms.len(), 3);
    assert_eq!(two.workshop.noun, blank().noun);
}

#[test]
fn the_heading_over_the_names_says_what_they_are_called() {
    let noun = |text: &str| {
        let noun = made(text).workshop.noun.clone();
        (noun.one, noun.many)
    };
    let pair = |one: &str, many: &str| (one.to_owned(), many.to_owned());
    let rows = "Trust\ta\nTime\tb\nTools\tc";
    assert_eq!(
        noun(&format!("Dimension\tGood\n{rows}")),
        pair("dimension", "dimensions")
    );
    assert_eq!(
        noun(&format!("Criteria\tGood\n{rows}")),
        pair("criterion", "criteria")
    );
    assert_eq!(
        noun(&format!("Name\tGood\n{rows}")),
        pair("topic", "topics")
    );
    let said =
        format!("One is called\tpromise\nSeveral are called\tpromises\nDimension\tGood\n{rows}");
    assert_eq!(noun(&said), pair("promise", "promises"));
    // Another column is chosen for the names.
    let mut table = UnderstoodTable::new(
        &cells_of("Area\tPractice\na\tTrust\na\tTime\nb\tTools"),
        "Ours",
    );
    table.choose(0, Some(TableField::Group));
    table.choose(1, Some(TableField::Name));
    assert_eq!(table.outcome().unwrap().workshop.noun.many, "practices");
}

#[test]
fn a_group_whose_cells_were_joined_holds_for_the_rows_below_it() {
    let groups = |text: &str| {
        let made = made(text);
        let all = made.workshop.mechanisms.iter();
        all.map(|it| it.group.clone()).collect::<Vec<_>>()
    };
    let joined = "Group\tPractice\nPeople\tTrust\n\tTime\nTools\tDesk\n\tPhone\n";
    assert_eq!(groups(joined), ["People", "People", "Tools", "Tools"]);
    let said = "Group\tPractice\nPeople\tTrust\nPeople\tTime\n\tDesk\n\tPhone\n";
    assert_eq!(groups(said), ["People", "People", "", ""]);
    let none = "Group\tPractice\nPeople\tTrust\n\tTime\n–\tDesk\n–\tPhone\n";
    assert_eq!(groups(none), ["People", "People", "", ""]);
    // The way back says of each whether it is in one.
    let workshop = made(none).workshop;
    let again = FromTable::read(&rows_of(&workshop), "Ours")
        .unwrap()
        .workshop;
    assert_eq!(again.mechanisms, workshop.mechanisms);
    let mut alone = WorkshopText::clone(&workshop);
    alone.mechanisms[1].group.clear();
    let alone = Workshop::new(alone).unwrap();
    let again = FromTable::read(&rows_of(&alone), "Ours").unwrap().workshop;
    assert_eq!(again.mechanisms, alone.mechanisms);
}

#[test]
fn a_table_in_markdown_is_one() {
    let text = "| Dimension | What good looks like |\n|---|---|\n| Trust | We say so |\n| Time | |\n| Tools | a\\|b |\n";
    let made = made(text);
    assert_eq!(names(&made.workshop), ["Trust", "Time", "Tools"]);
    assert_eq!(made.workshop.mechanisms[2].strong, ["a|b"]);
    assert_eq!(made.workshop.noun.many, "dimensions");
}

#[test]
fn of_two_columns_with_names_the_first_has_them_and_the_other_is_said_to_be_left_out() {
    let made = made("Name\tName\nTrust\ta\nTime\tb\nTools\tc");
    assert_eq!(names(&made.workshop), ["Trust", "Time", "Tools"]);
    assert_eq!(made.columns[1].field, None);
    assert!(
        refused("Name\tLevel 1\nTrust\ta\nTime\tb\nTools\tc").contains("the scale has 1 level;")
    );
}
