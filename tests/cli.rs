//! The command line, from outside: what is printed, where, and with which status.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use roundtable::edit::{AboutEdit, CardEdit, Edit, apply, made_up_sitting, rehearsed, sample};
use roundtable::report::{COLLECTED, FieldType};
use roundtable::session::{Session, Vote};
use roundtable::storage::{VERSION, open, to_text};
use roundtable::workshop::{
    INTEGRATED_LEADERSHIP, Level, Workshop, WorkshopText, integrated_leadership,
};

/// A command in a folder of its own, and what came of it.
struct Ask {
    dir: tempfile::TempDir,
    output: Option<Output>,
}

impl Ask {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            output: None,
        }
    }

    /// Lays a file into the folder.
    fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.path(name), text).unwrap();
        self
    }

    /// Lays the sample session into the folder, as `s.ron`.
    fn session(self) -> Self {
        let text = to_text(&sample()).unwrap();
        self.file("s.ron", text)
    }

    /// Lays a session into the folder, and makes the folders that its name says.
    fn lay(self, name: &str, session: &Session) -> Self {
        std::fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        self.file(name, to_text(session).unwrap())
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The program in this folder, with a home that is this folder too.
    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roundtable"));
        let home = self.dir.path();
        command
            .current_dir(home)
            .env("HOME", home)
            .env_remove("XDG_DATA_HOME")
            .stdin(Stdio::null());
        command
    }

    /// Runs the program with these words.
    fn run(self, words: &str) -> Self {
        let words: Vec<&str> = words.split_whitespace().collect();
        self.run_words(&words)
    }

    fn run_words(mut self, words: &[&str]) -> Self {
        self.output = Some(self.command().args(words).output().unwrap());
        self
    }

    fn output(&self) -> &Output {
        self.output.as_ref().unwrap()
    }

    fn stdout(&self) -> String {
        String::from_utf8(self.output().stdout.clone()).unwrap()
    }

    fn stderr(&self) -> String {
        String::from_utf8(self.output().stderr.clone()).unwrap()
    }

    #[track_caller]
    fn succeeds(self) -> Self {
        assert_eq!(
            (self.output().status.code(), self.stderr().as_str()),
            (Some(0), "")
        );
        self
    }

    #[track_caller]
    fn fails_with(self, status: i32) -> Self {
        assert_eq!(
            self.output().status.code(),
            Some(status),
            "{}",
            self.stderr()
        );
        self
    }

    #[track_caller]
    fn prints(self, text: &str) -> Self {
        assert_eq!(self.stdout(), text);
        self
    }

    #[track_caller]
    fn succeeds_saying(self, text: &str) -> Self {
        assert_eq!(self.stderr(), text);
        assert_eq!(self.output().status.code(), Some(0));
        self
    }

    #[track_caller]
    fn succeeds_mentioning(self, text: &str) -> Self {
        assert_eq!(self.output().status.code(), Some(0));
        self.mentions(text)
    }

    #[track_caller]
    fn complains(self, text: &str) -> Self {
        assert_eq!(self.stderr(), text);
        self
    }

    #[track_caller]
    fn mentions(self, text: &str) -> Self {
        assert!(
            self.stdout().contains(text) || self.stderr().contains(text),
            "{}{}",
            self.stdout(),
            self.stderr()
        );
        self
    }

    /// What lies in the folder at the end, by name.
    #[track_caller]
    fn leaves(self, names: &[&str]) -> Self {
        let entries = self.dir.path().read_dir().unwrap();
        let mut found: Vec<String> = entries
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        found.sort();
        assert_eq!(found, names);
        self
    }
}

#[test]
fn the_sample_is_written_once() {
    let asked = Ask::new()
        .run("sample --out s.ron")
        .succeeds()
        .prints("Wrote the sample session to s.ron.\n");
    assert_eq!(open(&asked.path("s.ron")).unwrap().session, sample());
    asked
        .file("s.ron", "mine")
        .run("sample --out s.ron")
        .fails_with(1)
        .complains(
            "There is already a file “s.ron”. Nothing was written. Choose another name, or add --force to replace \
             it.\n",
        )
        .run("sample --out s.ron --force")
        .succeeds()
        .run("check s.ron")
        .prints("s.ron: fine\n")
        .leaves(&["s.ron"]);
}

#[test]
fn what_cannot_be_written_leaves_nothing_behind() {
    Ask::new()
        .run("sample --out no/such/s.ron")
        .fails_with(1)
        .mentions("its folder is not there")
        .leaves(&[]);
    Ask::new()
        .run("sample --out .")
        .fails_with(1)
        .mentions("belongs to a folder")
        .leaves(&[]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_file() {
    let asked = Ask::new().file("s.ron", "mine");
    // The system lets no file grow beyond a few kilobytes, as if the disk were full.
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" sample --out s.ron --force";
    let output = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_roundtable")])
        .current_dir(asked.dir.path())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("the disk is full. Nothing on the disk has changed."),
        "{said}"
    );
    assert_eq!(std::fs::read(asked.path("s.ron")).unwrap(), b"mine");
    asked.leaves(&["s.ron"]);
}

#[test]
fn a_summary_begins_with_what_was_found_and_a_table() {
    let asked = Ask::new().session().run("summary s.ron").succeeds();
    let told = asked.stdout();
    let beginning = "\
Riverside integrated neighbourhood team
=======================================

Leading integrated care: ten mechanisms · 23 November 2026 · 12 people · 10 of 10 settled · for the facilitator alone

Strong on inspiring intent to work together, creating the conditions to work together and commitment to learning and development; weakest on clarifying complexity and working with power; we differ on balancing multiple perspectives.

Mechanisms
----------

Under the number of each level stands how many people chose it, and under ? how many said “don’t know”; agreement goes from −1 (two opposite camps) over 0 (evenly spread) to 1 (all the same).

Mechanism                                 1  2  3  4  5  ?  Median  Middle half  Agreement  Verdict         How it ended      Rounds
Inspiring intent to work together         0  1  3  5  3  0       4       3 to 4       0.50  spread out      agreed 4               1
Taking a wider view                       1  2  5  3  1  0       3       3 to 4       0.42  spread out      agreed 3               1
Creating the conditions to work together  0  1  3  6  2  0       4       3 to 4       0.58  spread out      agreed 4               1
Clarifying complexity                     3  4  3  1  0  1       2       1 to 3       0.45  spread out      agreed 2               1
Planning and coordinating                 1  2  6  3  0  0       3            3       0.58  spread out      agreed 3               2
Balancing multiple perspectives           4  1  1  2  4  0  3 or 4       1 to 5      −0.40  two camps       agreed to differ       1
Working with power                        4  5  2  1  0  0       2       1 to 2       0.54  spread out      agreed 2               2
Commitment to learning and development    0  1  4  5  2  0       4       3 to 4       0.54  spread out      agreed 4               1
Fostering resilience                      0  3  5  3  0  0       3       2 to 4       0.59  spread out      agreed 3               1
Adaptability of leadership style          0  1  7  1  0  2       3            3       0.83  close together  agreed 3               1
";
    assert_eq!(told.get(..beginning.len()), Some(beginning), "{told}");
}

#[test]
fn a_summary_goes_on_to_what_the_team_does_with_it() {
    Ask::new()
        .session()
        .run("summary s.ron")
        .succeeds()
        .mentions(
            "Planning and coordinating\n~~~~~~~~~~~~~~~~~~~~~~~~~\n\nAgreed 3 (In places); median 3 (In places); middle half 3; spread out.\n\nAt least 3 people changed their score; 1 more scored;",
        )
        .mentions("Clarifying complexity            2         8\n")
        .mentions(
            "- Clarifying complexity\n- Planning and coordinating\n- Working with power\n",
        )
        .mentions(
            "- When somebody comes home at the weekend, then we will ring reablement on Friday\n  Who: Ward manager\n  \
             By: 4 December 2026\n  For: Planning and coordinating\n",
        )
        .mentions("- Parking permits for visits in the town centre\n")
        .mentions("- 3 In places: ")
        .mentions("This scale is our own and is not a validated instrument.\n")
        .mentions("Licence: CC BY 4.0\n");
}

#[test]
fn a_summary_as_json_has_the_documented_names() {
    let asked = Ask::new().session().run("summary s.ron --json").succeeds();
    let summary: serde_json::Value = serde_json::from_str(&asked.stdout()).unwrap();
    let page = include_str!("../docs/session-format.md");
    let page = page.split("## The numbers as JSON").nth(1).unwrap();
    let mechanism = &summary["mechanisms"][5];
    for name in summary
        .as_object()
        .unwrap()
        .keys()
        .chain(mechanism.as_object().unwrap().keys())
    {
        assert!(
            page.contains(&format!("`{name}`")),
            "{name} is not documented"
        );
    }
    assert_eq!(summary["date"], "2026-11-23");
    assert_eq!(mechanism["counts"], serde_json::json!([4, 1, 1, 2, 4]));
    assert_eq!(summary["version"], 2);
    assert_eq!(mechanism["verdict"], "two-camps");
    assert_eq!(mechanism["median"], serde_json::json!([3, 4]));
    assert_eq!(mechanism["agreed_score"], serde_json::Value::Null);
    assert_eq!(mechanism["ending"], "agreed-to-differ");
}

#[test]
fn more_ballots_than_people_are_a_note_and_no_fault() {
    let text = to_text(&sample()).unwrap();
    let (before, after) = text.split_once("people: Some(").unwrap();
    let after = after.split_once(')').unwrap().1;
    let first = |text: &str| {
        text.lines()
            .position(|line| line.contains("counts:"))
            .unwrap()
            + 1
    };
    let few = format!("{before}people: Some(2){after}");
    Ask::new()
        .file("s.ron", few.clone())
        .run("check s.ron")
        .succeeds()
        .mentions(&format!("s.ron: fine\ns.ron:{}:", first(&few)))
        .mentions("ballots, and `people` is 2; that is fine where people came later\n");
}

#[test]
fn check_tells_fine_from_wrong_line_by_line() {
    let workshop = INTEGRATED_LEADERSHIP;
    let twice = workshop.replace("id: \"wider-view\"", "id: \"inspiring-intent\"");
    let ids = twice.lines().zip(1..);
    let mut ids = ids.filter(|(line, _)| line.contains("id: \"inspiring-intent\""));
    let (_, second) = ids.nth(1).unwrap();
    let asked = Ask::new()
        .session()
        .file("w.ron", workshop)
        .file("twice.ron", twice)
        .file("no.ron", "(\n  format");
    asked
        .run("check s.ron w.ron")
        .succeeds()
        .prints("s.ron: fine\nw.ron: fine\n")
        .run("check s.ron twice.ron gone.ron no.ron")
        .fails_with(1)
        .mentions(&format!(
            "s.ron: fine\ntwice.ron:{second}:17: the mechanism id `inspiring-intent` is used twice\nno.ron:2:"
        ))
        .complains(
            "There is no file “gone.ron”. It may have been moved, renamed or deleted, or its disk is not \
             connected.\n3 of 4 files are not fine. Nothing was changed.\n",
        );
}

#[test]
fn check_gives_hints_about_the_colours_of_levels_and_refuses_none() {
    let mut text = WorkshopText::clone(&integrated_leadership());
    let colours = ["#b06a6a", "#7d7d3c", "#2a72b5", "#ffe9a0", "#101820"];
    for (level, colour) in text.scale.levels.iter_mut().zip(colours) {
        level.colour = colour.to_owned();
    }
    let written = Workshop::new(text).unwrap().to_ron();
    let place = |colour: &str| {
        let found = written
            .lines()
            .zip(1..)
            .find(|(line, _)| line.contains(colour));
        let (line, number) = found.unwrap();
        let column = line.chars().count()
            - line
                .split(&format!("\"{colour}"))
                .nth(1)
                .unwrap()
                .chars()
                .count()
            - colour.chars().count();
        format!("w.ron:{number}:{column}: a hint: ")
    };
    let [alike, faint, dark] = ["#7d7d3c", "#ffe9a0", "#101820"].map(place);
    Ask::new()
        .file("w.ron", written.clone())
        .run("check w.ron")
        .succeeds()
        .mentions("w.ron: fine\n")
        .mentions(&format!("{alike}eyes that do not see "))
        .mentions("hardly tell `#7d7d3c` from the colour of “Not yet”")
        .mentions(&format!(
            "{faint}`#ffe9a0` is faint on a light wall and on paper (1."
        ))
        .mentions(&format!("{dark}`#101820` is faint on a dark wall (1."));
}

#[test]
fn a_session_that_cannot_be_opened_is_a_sentence() {
    let asked = Ask::new()
        .file(
            "s.ron",
            "(format: \"roundtable-session\", version: 99, all: ())",
        )
        .run("summary s.ron")
        .fails_with(1)
        .prints("");
    asked.complains(&format!(
        "This session was saved by a newer Roundtable (version 99; this one knows version {VERSION}). The file is \
         untouched; open it with the newer program.\n"
    ));
    Ask::new()
        .file("s.ron", "(format: \"\u{1b}[2J\", version: 1)")
        .run("summary s.ron")
        .fails_with(1)
        .complains(
            "“s.ron” could not be opened, and is untouched. Open an older copy, or put it right with a text editor:\n\
             line 1, column 10: this is not a session: its format is `\u{fffd}[2J`, not `roundtable-session`\n",
        );
}

#[test]
fn what_a_newer_program_saved_is_looked_at_and_exported_as_far_as_it_is_known() {
    const SAID: &str = "“s.ron” was saved by a newer Roundtable: what this one does not know of it is left out. The \
                        file is untouched.\n";
    let text = to_text(&sample()).unwrap();
    let newer = text.replacen(
        &format!("version: {VERSION},"),
        "version: 99,\n    weather: [(rain: true)],",
        1,
    );
    let mut asked = Ask::new()
        .file("s.ron", newer)
        .file("same.ron", text)
        .run("check s.ron")
        .succeeds_saying(SAID)
        .mentions("s.ron:3:14: this session was saved by a newer Roundtable (version 99");
    for command in [
        "summary s.ron",
        "chart s.ron --out s.png",
        "report s.ron --out s.md --for team",
        "copy s.ron --out copy.ron",
    ] {
        asked = asked.run(command).succeeds_saying(SAID);
    }
    asked.run("check same.ron copy.ron").succeeds();
}

#[test]
fn words_that_make_no_sense_are_usage_errors() {
    for words in [
        "sample",
        "summary",
        "check",
        "chart s.ron",
        "summary s.ron --jsn",
        "s.ron --renderer gold",
        "a b",
    ] {
        Ask::new()
            .session()
            .run(words)
            .fails_with(2)
            .prints("")
            .leaves(&["s.ron"]);
    }
    let asked = Ask::new()
        .session()
        .run("chart s.ron --out chart.gif")
        .fails_with(2);
    asked
        .complains(
            "The name of a chart has to end in .png or .svg or .pdf, and “chart.gif” does not.\n",
        )
        .leaves(&["s.ron"]);
    for size in ["0x0", "1920", "7681x4320", "7680x4321", "axb"] {
        let words = format!("chart s.ron --out c.png --size {size}");
        Ask::new()
            .session()
            .run(&words)
            .fails_with(2)
            .mentions("--size")
            .leaves(&["s.ron"]);
    }
}

/// A session of a made-up team of many people.
fn of_team(team: u32, sitting: u32) -> Session {
    let session = made_up_sitting(&integrated_leadership(), 1, team, sitting);
    let people = Edit::About(AboutEdit::People(Some(12)));
    apply(&session, people).unwrap()
}

fn named(session: &Session, team: &str) -> Session {
    apply(session, Edit::About(AboutEdit::Team(team.to_owned()))).unwrap()
}

#[test]
fn sessions_in_folders_are_collected_into_one_table_and_what_cannot_be_read_is_named() {
    let asked = Ask::new()
        .lay("all/a/1.roundtable", &of_team(0, 0))
        .lay("all/a/2.roundtable", &of_team(0, 1))
        .lay("all/b/c/1.ron", &of_team(1, 0))
        .file("all/b/broken.ron", "(format: \"roundtable-session\", ver")
        .file("all/workshop.ron", INTEGRATED_LEADERSHIP)
        .file("all/notes.txt", "no session")
        .run("collect all gone --out data.csv")
        .fails_with(1)
        .mentions(
            "Wrote 3 sessions of 2 teams to “data.csv”; what its columns hold is in “datapackage.json” beside it.\n\
             The counts of ",
        )
        .mentions("There is no file “gone”.")
        .mentions("\n“all/b/broken.ron” could not be opened, and is untouched.")
        .leaves(&["all", "data.csv", "datapackage.json"]);
    assert_eq!(asked.stderr().lines().count(), 2, "{}", asked.stderr());
    let table = asked.text("data.csv");
    assert!(table.starts_with("\u{feff}team,session,date,people,workshop,mechanism_id,"));
    let mut teams: Vec<&str> = table
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .collect();
    teams.dedup();
    assert_eq!(
        teams,
        ["Abbey neighbourhood team", "Ashdown discharge team"]
    );
}

#[test]
fn where_files_lie_and_what_they_are_called_changes_nothing_of_a_collection() {
    let (one, other) = (of_team(5, 0), of_team(5, 1));
    let first = Ask::new()
        .lay("all/1.ron", &one)
        .lay("all/2.ron", &other)
        .lay("all/3.ron", &of_team(2, 0))
        .run("collect all --out data.csv --teams letters")
        .succeeds();
    let second = Ask::new()
        .lay("some/x.ron", &of_team(2, 0))
        .lay("more/a.ron", &other)
        .lay("more/b.ron", &one)
        .run("collect some more --out data.csv --teams letters")
        .succeeds();
    assert_eq!(first.text("data.csv"), second.text("data.csv"));
    let package = first.text("datapackage.json");
    assert_eq!(package, second.text("datapackage.json"));
    for name in [&one, &of_team(2, 0)].map(|session| session.about().team.clone()) {
        assert!(!first.text("data.csv").contains(&name) && !package.contains(&name));
    }
}

#[test]
fn a_collection_leaves_out_what_would_mislead_and_says_so() {
    let copy = apply(&of_team(0, 0), Edit::Focus(9.into(), true)).unwrap();
    let today = jiff::civil::date(2026, 11, 23);
    let asked = Ask::new()
        .lay("all/1.ron", &of_team(0, 0))
        .lay("all/copy of 1.ron", &copy)
        .lay("all/practice.ron", &rehearsed(integrated_leadership(), today, 1))
        .lay("all/nobody.ron", &named(&of_team(3, 0), " "))
        .run("collect all --out data.csv")
        .succeeds_saying(
            "all/copy of 1.ron: the same team, workshop and day as all/1.ron, in which no less was done; it was left \
             out.\nall/nobody.ron: it does not say which team it is of, and was left out. Open it and write down \
             the team’s name.\n",
        );
    asked.mentions(
        "\nLeft out: 1 rehearsal, 1 session without a team’s name and 1 further copy of a session.\n",
    );
    Ask::new()
        .lay("all/practice.ron", &rehearsed(integrated_leadership(), today, 1))
        .run("collect all --out data.csv")
        .fails_with(1)
        .complains(
            "Left out: 1 rehearsal.\nThere is no session in there that can be told of. Nothing was written.\n",
        )
        .leaves(&["all"]);
}

#[test]
fn a_collection_replaces_nothing_unless_told_to() {
    let asked = Ask::new()
        .lay("s.ron", &of_team(0, 0))
        .file("datapackage.json", "mine")
        .run("collect s.ron --out data.csv")
        .fails_with(1)
        .complains(
            "“datapackage.json” is there already. Nothing was written. Choose another name or folder, or add --force \
             to replace.\n",
        )
        .leaves(&["datapackage.json", "s.ron"])
        .run("collect s.ron --out data.csv --force")
        .succeeds();
    assert!(asked.text("datapackage.json").starts_with('{'));
    asked
        .run("collect s.ron --out data.xlsx")
        .fails_with(2)
        .mentions("has to end in .csv");
}

#[test]
fn each_cell_of_a_collection_is_what_its_package_and_its_page_say() {
    let asked = Ask::new()
        .run("sample --teams 12 --sessions 3 --out all")
        .succeeds();
    let asked = asked.run("collect all --out data.csv").succeeds();
    let package: serde_json::Value = serde_json::from_str(&asked.text("datapackage.json")).unwrap();
    let resource = &package["resources"][0];
    let bytes = std::fs::metadata(asked.path("data.csv")).unwrap().len();
    assert_eq!(
        (&resource["path"], &resource["bytes"]),
        (&"data.csv".into(), &bytes.into())
    );
    let about = package["description"].as_str().unwrap();
    assert!(about.contains("is not a validated instrument"), "{about}");
    let source = package["sources"][0]["title"].as_str().unwrap();
    assert!(
        source.contains("10.3310/WPNG1013") && source.contains("CC BY 4.0"),
        "{source}"
    );

    let table = asked.text("data.csv");
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(heads, COLLECTED.map(|field| field.name().to_owned()));
    let fields = resource["schema"]["fields"].as_array().unwrap();
    let names: Vec<&str> = fields
        .iter()
        .map(|field| field["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, heads);
    let page = include_str!("../docs/data.md");
    let mut rest = page;
    for field in COLLECTED {
        let begins = format!("\n| `{}` |", field.name());
        let found = rest.split_once(&begins);
        (_, rest) = found.unwrap_or_else(|| panic!("{} is not in its place", field.name()));
        let line = rest.lines().next().unwrap();
        assert!(line.contains(field.meaning()), "{line}");
        if let FieldType::OneOf(words) = field.of_type() {
            assert!(
                words.iter().all(|word| line.contains(&format!("`{word}`"))),
                "{line}"
            );
        }
    }
    let mut rows = 0;
    for row in reader.records() {
        rows += 1;
        for (cell, field) in row.unwrap().iter().zip(COLLECTED) {
            let fits = match field.of_type() {
                _ if cell.is_empty() => true,
                FieldType::Text => true,
                FieldType::Identifier => !cell.contains(' '),
                FieldType::OneOf(words) => words.contains(&cell),
                FieldType::Day => cell.parse::<jiff::civil::Date>().is_ok(),
                FieldType::YesOrNo => cell == "true" || cell == "false",
                FieldType::Whole(least, most) => cell
                    .parse()
                    .is_ok_and(|n: u32| n >= least && most.is_none_or(|most| n <= most)),
            };
            assert!(fits, "{}: {cell}", field.name());
        }
    }
    assert!(rows > 1_000);
}

#[test]
fn one_team_over_time_is_written_and_of_several_it_asks_which() {
    let team = "Abbey neighbourhood team";
    let mut asked = Ask::new()
        .run("sample --teams 2 --sessions 3 --out all")
        .succeeds()
        .run("trend all --out trend.svg")
        .fails_with(2)
        .mentions("Say which with --team")
        .mentions(team)
        .run("trend all --out trend.txt --team Nobody")
        .fails_with(1)
        .mentions("no session of a team called “Nobody”");
    for name in ["t.svg", "t.png", "t.md", "t.xlsx", "t.pptx"] {
        let words = [
            "trend",
            "all",
            "--out",
            name,
            "--team",
            "abbey  Neighbourhood team",
        ];
        asked = asked.run_words(&words).succeeds();
        asked = asked.mentions(&format!("Wrote 3 sessions of {team} to"));
    }
    let text = asked.text("t.md");
    assert!(text.contains("The team over time") && text.contains("Taking a wider view"));
    assert!(text.contains("not a validated instrument") && text.contains("10.3310/WPNG1013"));
}

#[test]
fn made_up_teams_are_the_same_for_the_same_seed() {
    let asked = Ask::new()
        .run("sample --teams 2 --sessions 2 --out all")
        .succeeds()
        .prints("Wrote 4 sessions of 2 made-up teams into “all”.\n");
    let name = "all/Abbey neighbourhood team";
    let files = std::fs::read_dir(asked.path(name)).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 2);
    let expected = made_up_sitting(&integrated_leadership(), 1, 0, 1);
    assert_eq!(open(&files[1]).unwrap().session, expected);
    asked
        .run("sample --teams 2 --sessions 2 --out all")
        .fails_with(1)
        .mentions("There is already a file");
}

#[test]
fn help_and_version_are_answers() {
    Ask::new()
        .run("--help")
        .succeeds()
        .mentions("Check sessions and workshops without changing them");
    // A release says its commit too.
    Ask::new().run("--version").succeeds().prints(concat!(
        "roundtable ",
        env!("ROUNDTABLE_VERSION"),
        "\n"
    ));
    assert!(env!("ROUNDTABLE_VERSION").starts_with(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_who_has_heard_enough_is_no_failure() {
    for words in [["summary", "s.ron"], ["check", "s.ron"], ["help", "chart"]] {
        let asked = Ask::new().session();
        let mut child = asked
            .command()
            .args(words)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(
            (output.status.code(), output.stderr.as_slice()),
            (Some(0), b"".as_slice()),
            "{words:?}"
        );
    }
}

#[test]
fn a_chart_is_drawn_for_every_ending_and_kind() {
    for kind in ["radar", "sorted"] {
        let words = |name: &str| format!("chart s.ron --out {name} --kind {kind} --size 640x480");
        let asked = Ask::new()
            .session()
            .run(&words("c.png"))
            .succeeds()
            .run(&words("c.svg"))
            .succeeds()
            .run(&words("c.pdf"))
            .succeeds();
        let png = std::fs::read(asked.path("c.png")).unwrap();
        // Width and height stand in the first chunk of every PNG.
        assert_eq!(
            png.get(16..24),
            Some([0, 0, 2, 128, 0, 0, 1, 224].as_slice())
        );
        assert!(
            std::fs::read_to_string(asked.path("c.svg"))
                .unwrap()
                .contains("<svg")
        );
        assert!(
            std::fs::read(asked.path("c.pdf"))
                .unwrap()
                .starts_with(b"%PDF")
        );
        asked
            .run(&words("c.png"))
            .fails_with(1)
            .mentions("add --force");
    }
}

/// The text of a session of this team, in which so many people scored.
fn session_of(team: &str, people: usize) -> String {
    let count = CardEdit::Count(Vote::Level(Level::new(2).unwrap()));
    let counts = std::iter::repeat_n(count, people).chain([CardEdit::Reveal]);
    let about = Edit::About(AboutEdit::Team(team.to_owned()));
    let edits = std::iter::once(about).chain(counts.map(|edit| Edit::Card(0.into(), edit)));
    let session = Session::new(integrated_leadership());
    let session = edits.fold(session, |session, edit| apply(&session, edit).unwrap());
    to_text(&session).unwrap()
}

fn three_teams() -> Ask {
    let asked = Ask::new();
    std::fs::create_dir_all(asked.path("all/more")).unwrap();
    asked
        .file("all/north.roundtable", session_of("North", 7))
        .file("all/more/east.ron", session_of("East", 6))
        .file("all/tiny.ron", session_of("Tiny", 3))
        .file("all/broken.ron", "no session")
}

#[test]
fn teams_of_a_folder_stand_beside_each_other() {
    let asked = three_teams()
        .run("teams all --out teams.txt")
        .succeeds_mentioning("broken.ron” could not be opened");
    assert_eq!(
        asked.stdout(),
        "Wrote 2 teams together to teams.txt.\nOne team is left out because it has too few people: Tiny.\n"
    );
    let text = std::fs::read_to_string(asked.path("teams.txt")).unwrap();
    assert!(text.contains("2 teams") && text.contains("East") && text.contains("North"));
    for ending in [
        "png", "svg", "pdf", "docx", "pptx", "xlsx", "html", "md", "csv",
    ] {
        let asked = three_teams()
            .run(&format!("teams all --out t.{ending}"))
            .succeeds_mentioning("broken.ron");
        assert!(asked.path(&format!("t.{ending}")).is_file(), "{ending}");
    }
    asked
        .run("teams all --out teams.txt")
        .fails_with(1)
        .mentions("add --force")
        .run("teams all --out teams.doc")
        .fails_with(2);
}

#[test]
fn letters_stand_for_the_names_of_teams() {
    let asked = three_teams()
        .run("teams all --letters --out t.md")
        .succeeds_mentioning("broken.ron");
    assert_eq!(
        asked.stdout(),
        "Wrote 2 teams together to t.md.\nOne team is left out because it has too few people.\n"
    );
    let text = std::fs::read_to_string(asked.path("t.md")).unwrap();
    assert!(text.contains("Team A") && text.contains("Team B"));
    for name in ["North", "East", "Tiny"] {
        assert!(!text.contains(name), "{name}");
    }
}

#[test]
fn where_no_team_can_be_shown_that_is_said() {
    Ask::new()
        .file("tiny.ron", session_of("Tiny", 3))
        .run("teams tiny.ron --out t.png")
        .fails_with(1)
        .mentions(
            "There is no team to show. One team is left out because it has too few people: Tiny.",
        )
        .leaves(&["tiny.ron"]);
}

#[test]
#[cfg(target_os = "linux")]
fn the_doctor_tells_what_is_kept_and_nothing_that_was_said() {
    use roundtable::storage::{FileLock, Home, Recovery};
    let ask = Ask::new();
    let home = Home::at(ask.path(".local/share/roundtable"));
    let _lock = FileLock::take(&home, &ask.path("monday.roundtable")).unwrap();
    let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 0, 0);
    Recovery::start(&home)
        .unwrap()
        .keep(&sample(), None, at)
        .unwrap();
    let open = Recovery::start(&home).unwrap();
    open.keep_at_once(&sample(), None, at).unwrap();
    let ask = ask.run("doctor");
    let output = ask.output.as_ref().unwrap();
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("Open just now:    1 session\n"), "{said}");
    assert!(said.contains("Locked:           1 file\n"), "{said}");
    assert!(
        said.contains("Not saved:        1 session, the newest from "),
        "{said}"
    );
    assert!(!said.contains("Riverside"));
    drop(open);
    std::fs::remove_dir_all(home.dir()).unwrap();
    std::fs::write(home.dir(), "a file in its place").unwrap();
    let ask = ask.run("doctor");
    let output = ask.output.as_ref().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(
        said.contains("Nothing that is entered can be kept safe"),
        "{said}"
    );
}

#[test]
fn scores_from_a_form_go_into_a_new_file_and_stay_hidden() {
    let table = std::fs::read("tests/stored/forms/limesurvey-answers.csv").unwrap();
    let asked = Ask::new()
        .file("w.ron", INTEGRATED_LEADERSHIP)
        .file("t.csv", table)
        .run("import w.ron t.csv --out s.ron")
        .succeeds()
        .mentions("t.csv: 6 people.\n")
        .mentions("  7. Working with power: L: Working with power · How strong is this here?\n")
        .mentions(
            "Scores of up to 6 people are in for 10 mechanisms, hidden until you reveal them.\n",
        )
        .mentions("Wrote the session to s.ron.\n")
        .leaves(&["s.ron", "t.csv", "w.ron"]);
    let session = open(&asked.path("s.ron")).unwrap().session;
    let counted: Vec<u32> = session.cards().iter().map(|card| card.counted()).collect();
    // One of the six left the last question out.
    assert_eq!(counted, [6, 6, 6, 6, 6, 6, 6, 6, 6, 5]);
    assert!(session.cards().iter().all(|card| card.revealed().is_none()));
    asked
        .run("import w.ron t.csv --out s.ron")
        .fails_with(1)
        .mentions("add --force");
}

#[test]
fn a_folder_of_answers_is_imported_at_once() {
    let asked = Ask::new()
        .file("w.ron", INTEGRATED_LEADERSHIP)
        .file("not-a-table.pdf", "%PDF");
    std::fs::create_dir(asked.path("in")).unwrap();
    for (name, level) in [("in/a.csv", 1), ("in/b.CSV", 5), ("in/.hidden.csv", 3)] {
        let table = format!("\"working-with-power\"\n\"{level}\"\n");
        std::fs::write(asked.path(name), table).unwrap();
    }
    let asked = asked
        .run("import w.ron in --out s.ron")
        .succeeds()
        .mentions("2 files: 2 people.");
    assert_eq!(
        open(&asked.path("s.ron")).unwrap().session.cards()[6].counted(),
        2
    );
}

#[test]
fn a_table_with_a_bad_cell_names_it_and_writes_nothing() {
    Ask::new()
        .file("w.ron", INTEGRATED_LEADERSHIP)
        .file("t.csv", "Who,Working with power\nA,4\nB,4\nC,lots\n")
        .run("import w.ron t.csv --out s.ron")
        .fails_with(1)
        .complains(
            "t.csv, row 4, column B (Working with power): no level of the scale, and not “don’t know”.\n\
             Nothing was imported.\n",
        )
        .leaves(&["t.csv", "w.ron"])
        .file("t.csv", "Who,Why\nA,4\n")
        .run("import w.ron t.csv --out s.ron")
        .fails_with(1)
        .mentions("No heading of the table names a mechanism")
        .run("import w.ron . --out s.ron")
        .fails_with(1)
        .run("import w.ron gone.csv --out s.ron")
        .fails_with(1)
        .mentions("There is no file");
}

#[test]
fn scores_do_not_come_after_the_room_has_seen_some() {
    Ask::new()
        .session()
        .file("t.csv", "Working with power\n4\n")
        .run("import s.ron t.csv --out new.ron")
        .fails_with(1)
        .mentions("The room has already seen scores of something in this table")
        .leaves(&["s.ron", "t.csv"]);
}

#[test]
fn a_table_becomes_a_workshop_and_a_table_again() {
    let asked = Ask::new()
        .file(
            "our-check.csv",
            "Area;Good;Owner\r\nTrust;We say so;A\r\nTime;;B\r\nTools;;C\r\n",
        )
        .run("workshop from our-check.csv --out ours.ron")
        .succeeds()
        .mentions("Wrote the workshop “Our check” (3 areas, 50 min) to ours.ron.")
        .mentions(
            "Column A has the names, B the signs of strength. Column C, “Owner”, is not used.",
        )
        .run("check ours.ron")
        .succeeds()
        .prints("ours.ron: fine\n")
        .run("workshop table ours.ron --out ours.csv")
        .succeeds()
        .run("workshop from ours.csv --out again.ron")
        .succeeds()
        .run("workshop table ours.ron --out ours.xlsx")
        .succeeds()
        .run("workshop from ours.xlsx --out thrice.ron")
        .succeeds();
    let text = |name: &str| std::fs::read_to_string(asked.path(name)).unwrap();
    assert_eq!(text("again.ron"), text("ours.ron"));
    assert_eq!(text("thrice.ron"), text("ours.ron"));
    asked
        .run("workshop from our-check.csv --out ours.ron")
        .fails_with(1)
        .mentions("There is already a file “ours.ron”.");
}

#[test]
fn a_table_that_is_no_workshop_is_told_cell_by_cell() {
    Ask::new()
        .file("t.csv", "Name,Weak\nTrust,a\n,b\nTime,c\n")
        .file("book.csv", b"PK\x03\x04")
        .run("workshop from t.csv --out w.ron")
        .fails_with(1)
        .mentions("cell A3: there is no name in this row")
        .run("workshop from book.csv --out w.ron")
        .fails_with(1)
        .mentions("Save it as .xlsx or as “CSV UTF-8”")
        .leaves(&["book.csv", "t.csv"]);
}

#[test]
fn a_session_gives_its_workshop_and_the_library_its_own_by_name() {
    let asked = Ask::new()
        .session()
        .run("workshop from s.ron --out taken.ron")
        .succeeds()
        .mentions("Its licence: CC BY 4.0. If you change it, say what you changed")
        .run("check taken.ron")
        .succeeds()
        .run("workshop from team-check --out check.ron")
        .succeeds()
        .run("workshop table team-check --out check.xlsx")
        .succeeds()
        .run("workshop list")
        .succeeds()
        .mentions("team-check: How are we doing? A team check; 1 h 15 · 11 questions");
    let taken = roundtable::storage::open_workshop(&asked.path("taken.ron")).unwrap();
    assert_eq!(taken, integrated_leadership());
    asked
        .run("workshop table team-check --out check.docx")
        .fails_with(2)
        .mentions(".xlsx or .csv");
}
