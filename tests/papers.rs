//! What leaves the room, in every format and for every reader: nothing that is not theirs, nothing
//! that breaks a file, and the same bytes every time.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

#[path = "papers/inside.rs"]
mod inside;
#[path = "papers/sessions.rs"]
mod sessions;
#[path = "papers/slides.rs"]
mod slides;

use std::path::{Path, PathBuf};
use std::time::Duration;

use inside::{parts, texts};
use roundtable::cli;
use roundtable::edit::sample;
use roundtable::export::{encode_document, markdown};
use roundtable::insight::{Profile, due};
use roundtable::report::{Document, Paper};
use roundtable::session::Session;
use roundtable::storage::{Expected, export_file, from_text, save, to_text};
use roundtable::workshop::integrated_leadership;
use sessions::{counting, full, hostile, marked};

const PROFILES: [Profile; 3] = [Profile::Everything, Profile::Team, Profile::Share];

fn made(session: &Session, paper: Paper, profile: Profile) -> Vec<u8> {
    let document = Document::of(session).for_profile(profile);
    encode_document(&document, paper).unwrap()
}

/// Whether a paper can be made of it: a calendar needs an open action with a day.
fn can_be_made(session: &Session, paper: Paper) -> bool {
    paper != Paper::Calendar || due(session).next().is_some()
}

/// Every format for every reader.
fn each(mut check: impl FnMut(Paper, Profile)) {
    for paper in Paper::ALL {
        for profile in PROFILES {
            check(paper, profile);
        }
    }
}

#[test]
fn no_paper_holds_what_its_reader_may_not_know() {
    let session = marked();
    let own = ["mark-private", "mark-own-private"];
    let rooms = [
        "mark-why",
        "mark-next",
        "mark-notes",
        "mark-who",
        "mark-open-who",
        "mark-her",
        "mark-let-go",
        "mark-session",
        "mark-closing",
        "mark-parked",
    ];
    each(|paper, profile| {
        let told = texts(&made(&session, paper, profile)).join("\n");
        let never = own.iter().chain(match profile {
            Profile::Share => &rooms[..],
            Profile::Everything | Profile::Team => &[],
        });
        for mark in never {
            assert!(!told.contains(mark), "{mark} in {paper:?} for {profile:?}");
        }
        // The perspectives are told apart for the facilitator alone.
        let apart = told.contains("mark-perspective");
        assert!(
            !apart || profile == Profile::Everything,
            "{paper:?} for {profile:?}"
        );
        assert!(told.contains("mark-team"), "{paper:?} for {profile:?}");
    });
}

#[test]
fn what_the_room_has_not_seen_is_in_none() {
    each(|paper, profile| {
        if !can_be_made(&counting(1), paper) {
            return;
        }
        let [low, high] = [1, 5].map(|level| made(&counting(level), paper, profile));
        assert!(low == high, "{paper:?} for {profile:?}");
    });
}

#[test]
fn what_was_said_is_in_every_paper_that_has_words() {
    let session = marked();
    each(|paper, profile| {
        let numbers = matches!(paper, Paper::Csv | Paper::Calendar);
        if numbers || profile == Profile::Share {
            return;
        }
        let told = texts(&made(&session, paper, profile)).join("\n");
        for mark in [
            "mark-why",
            "mark-notes",
            "mark-what",
            "mark-who",
            "mark-her",
            "mark-let-go",
            "mark-parked",
        ] {
            assert!(told.contains(mark), "{mark} in {paper:?} for {profile:?}");
        }
    });
}

#[test]
fn a_calendar_has_each_open_action_with_a_day_and_nothing_else_of_the_session() {
    let session = marked();
    for profile in PROFILES {
        let told = String::from_utf8(made(&session, Paper::Calendar, profile)).unwrap();
        let told = told.replace("\r\n ", "").to_lowercase();
        assert_eq!(told.matches("begin:vevent").count(), 1, "the other is done");
        assert!(told.contains("mark-open"), "{told}");
        let names = told.contains("mark-open-who");
        assert_eq!(names, profile != Profile::Share, "{profile:?}");
        for never in [
            "mark-what",
            "mark-brought",
            "mark-why",
            "mark-notes",
            "mark-parked",
        ] {
            assert!(!told.contains(never), "{never} for {profile:?}");
        }
    }
}

#[test]
fn no_line_of_a_calendar_is_one_that_somebody_typed() {
    let file = String::from_utf8(made(&hostile(), Paper::Calendar, Profile::Team)).unwrap();
    let names = [
        "BEGIN",
        "CALSCALE",
        "DESCRIPTION",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "END",
        "METHOD",
        "PRODID",
        "SUMMARY",
        "TRANSP",
        "UID",
        "VERSION",
        "X-MICROSOFT-CDO-BUSYSTATUS",
        "X-WR-CALNAME",
    ];
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        let begun = line.split([':', ';']).next().unwrap();
        assert!(line.starts_with(' ') || names.contains(&begun), "{line}");
    }
}

#[test]
fn the_same_session_has_the_same_bytes() {
    let session = sample();
    let again = from_text(&to_text(&session).unwrap()).unwrap();
    let mut first = Vec::new();
    each(|paper, profile| first.push(made(&session, paper, profile)));
    // Clocks of files tick every two seconds.
    std::thread::sleep(Duration::from_millis(2100));
    let mut first = first.into_iter();
    each(|paper, profile| {
        let same = first.next() == Some(made(&again, paper, profile));
        assert!(same, "{paper:?} for {profile:?}");
    });
}

#[test]
fn a_workbook_has_the_counts_for_the_facilitator_alone() {
    for profile in PROFILES {
        let told = texts(&made(&sample(), Paper::Xlsx, profile)).join("\n");
        for words in ["Distribution", "5 Strong and steady</t>"] {
            let alone = profile == Profile::Everything;
            // The scale stands in each of them as “5 Strong and steady: …”.
            assert_eq!(told.contains(words), alone, "{words} for {profile:?}");
        }
        let has_median = told.contains("Median, from");
        assert_eq!(has_median, profile != Profile::Share, "{profile:?}");
    }
}

#[test]
fn a_picture_in_a_pdf_is_told_with_what_its_reader_may_know() {
    for profile in PROFILES {
        let told = texts(&made(&sample(), Paper::Pdf, profile)).join("\n");
        // No line ends within a count.
        let told = told.replace('\u{a0}', " ");
        // Twelve ballots, and how they stand: 4, 1, 1, 2 and 4.
        let counts = told.contains("4 at 1");
        assert_eq!(counts, profile == Profile::Everything, "{profile:?}");
        assert_eq!(
            told.contains("median"),
            profile != Profile::Share,
            "{profile:?}"
        );
    }
}

/// Where `others.sh` finds the sessions that it gives to other programs.
fn kept(name: &str, session: &Session) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.roundtable"));
    save(&path, session, Expected::Anything).unwrap();
}

#[test]
fn nothing_that_is_typed_breaks_a_file() {
    let empty = Session::new(integrated_leadership());
    kept("hostile", &hostile());
    kept("empty", &empty);
    kept("full", &full());
    for session in [hostile(), empty, full(), sample()] {
        each(|paper, profile| {
            if !can_be_made(&session, paper) {
                return;
            }
            let bytes = made(&session, paper, profile);
            for (name, part) in parts(&bytes) {
                if name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".svg") {
                    let text = String::from_utf8(part).unwrap();
                    let read = roxmltree::Document::parse(&text);
                    assert!(read.is_ok(), "{name} in {paper:?}: {:?}", read.err());
                }
            }
            for text in texts(&bytes) {
                let odd = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
                assert_eq!(text.chars().find(odd), None, "{paper:?} for {profile:?}");
                assert!(!text.contains('\u{fffe}'), "{paper:?} for {profile:?}");
            }
        });
    }
}

#[test]
fn a_web_page_runs_nothing_and_fetches_nothing() {
    let page = made(&hostile(), Paper::Html, Profile::Everything);
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("Content-Security-Policy\" content=\"default-src 'none'"));
    let lower = page.to_lowercase();
    for never in [
        "<script",
        "<iframe",
        "<img",
        "<link",
        " onerror=\"",
        "@import",
        "url(",
    ] {
        assert!(!lower.contains(never), "{never}");
    }
    // It links to its own parts and to its source, and to nothing that was typed.
    let links: Vec<&str> = page
        .split("<a ")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .collect();
    assert!(!links.is_empty());
    for link in links {
        let inside = link.starts_with("href=\"#part-");
        let source = link.starts_with("href=\"https://doi.org/");
        assert!(inside || source, "{link}");
    }
    // Each name stands once, however many pictures there are.
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_table_of_scores_has_its_columns_in_each_row_and_no_formula() {
    for profile in PROFILES {
        let bytes = made(&hostile(), Paper::Csv, profile);
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        assert!(text.ends_with("\r\n"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert!(!rows.is_empty());
        for cell in rows.iter().flatten() {
            let begins = cell.trim_start();
            assert!(
                !begins.starts_with(['=', '+', '-', '@', '|', '\t']),
                "{cell}"
            );
        }
        let counts = rows.iter().filter(|row| !row[20].is_empty()).count();
        assert_eq!(counts == 0, profile != Profile::Everything);
    }
}

#[test]
fn what_is_typed_stays_text_in_markdown() {
    let written = markdown(&Document::of(&hostile()));
    for line in written.lines() {
        assert!(
            !line.starts_with("    ") && !line.starts_with("==="),
            "{line}"
        );
        let plain = line
            .replace("\\<", "")
            .replace("\\[", "")
            .replace("\\`", "");
        assert!(!plain.contains(['<', '[', '`']), "{line}");
    }
}

/// What these words after `roundtable report` give: the status, what is printed, and what is wrong.
fn report(words: &[&str]) -> (u8, Vec<u8>, String) {
    let words = ["roundtable", "report"].iter().chain(words);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let command = cli::parse(words, &mut out, &mut err);
    let status = command.map_or_else(
        |status| status,
        |asked| cli::run(&asked, &mut out, &mut err),
    );
    (status, out, String::from_utf8(err).unwrap())
}

fn desk() -> (tempfile::TempDir, impl Fn(&str) -> PathBuf) {
    let desk = tempfile::tempdir().unwrap();
    let folder = desk.path().to_owned();
    save(&folder.join("a.ron"), &sample(), Expected::Nothing).unwrap();
    (desk, move |name: &str| folder.join(name))
}

#[test]
fn a_report_is_written_by_its_ending_and_printed_where_asked() {
    let (_desk, path) = desk();
    let (file, out) = (path("a.ron"), path("paper.MD"));
    let [file, out] = [&file, &out].map(|path| path.to_str().unwrap());
    let (status, printed, wrong) = report(&[file, "--out", out, "--for", "team"]);
    assert_eq!((status, wrong.as_str()), (cli::FINE, ""));
    assert!(
        String::from_utf8(printed)
            .unwrap()
            .starts_with("Wrote the report to ")
    );
    let written = std::fs::read(out).unwrap();
    assert_eq!(written, made(&sample(), Paper::Markdown, Profile::Team));
    let (_, printed, _) = report(&[file, "--out", "-", "--as", "md", "--for", "team"]);
    assert_eq!(printed, written);
    // A calendar without entries would be no file.
    let none = path("none.ron");
    save(&none, &counting(1), Expected::Nothing).unwrap();
    let (status, _, wrong) = report(&[
        none.to_str().unwrap(),
        "--out",
        path("none.ics").to_str().unwrap(),
        "--for",
        "team",
    ]);
    assert_eq!(status, cli::FAILED);
    assert!(wrong.contains("no open action has a day"), "{wrong}");
    assert!(!path("none.ics").exists());
    // What is there stays.
    let (status, _, wrong) = report(&[file, "--out", out, "--for", "share"]);
    assert_eq!(status, cli::FAILED);
    assert!(wrong.contains("There is already a file"), "{wrong}");
    assert_eq!(std::fs::read(out).unwrap(), written);
    // For whom it is has to be said.
    assert_eq!(report(&[file, "--out", out]).0, cli::USAGE);
    assert_eq!(
        report(&[file, "--out", "x.odt", "--for", "team"]).0,
        cli::USAGE
    );
}

#[test]
fn many_sessions_go_into_a_folder_and_each_that_fails_has_its_line() {
    let (_desk, path) = desk();
    for name in ["b.ron", "c.ron"] {
        save(&path(name), &sample(), Expected::Nothing).unwrap();
    }
    export_file(&path("broken.ron"), b"(", false).unwrap();
    std::fs::create_dir(path("out")).unwrap();
    let names = ["a.ron", "broken.ron", "b.ron", "c.ron", "missing.ron"].map(&path);
    let mut words: Vec<&str> = names.iter().map(|path| path.to_str().unwrap()).collect();
    let out = path("out");
    words.extend([
        "--out",
        out.to_str().unwrap(),
        "--as",
        "md,csv",
        "--for",
        "share",
    ]);
    let (status, printed, wrong) = report(&words);
    assert_eq!(status, cli::FAILED);
    assert!(
        String::from_utf8(printed)
            .unwrap()
            .starts_with("Wrote the reports of 3 of 5 sessions")
    );
    let lines: Vec<&str> = wrong.lines().collect();
    assert!(
        lines[0].contains("broken.ron: ") && wrong.contains("missing.ron: "),
        "{wrong}"
    );
    for name in ["a.md", "a.csv", "b.md", "b.csv", "c.md", "c.csv"] {
        assert!(out.join(name).exists(), "{name}");
    }
    // Two of one name would be one report.
    std::fs::create_dir(path("other")).unwrap();
    save(&path("other/a.ron"), &sample(), Expected::Nothing).unwrap();
    let twice = [path("a.ron"), path("other/a.ron")];
    let mut words: Vec<&str> = twice.iter().map(|path| path.to_str().unwrap()).collect();
    words.extend([
        "--out",
        out.to_str().unwrap(),
        "--as",
        "md",
        "--for",
        "share",
        "--force",
    ]);
    let (status, _, wrong) = report(&words);
    assert_eq!(status, cli::USAGE);
    assert!(
        wrong.contains("Two of the sessions are called “a”"),
        "{wrong}"
    );
}

#[test]
fn completions_and_manual_pages_know_the_commands() {
    for words in [
        ["completions", "bash"],
        ["completions", "fish"],
        ["man", "report"],
    ] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let command = cli::parse(["roundtable"].iter().chain(&words), &mut out, &mut err).unwrap();
        assert_eq!(cli::run(&command, &mut out, &mut err), cli::FINE);
        let printed = String::from_utf8(out).unwrap();
        assert!(
            printed.contains("report") && printed.contains("for"),
            "{words:?}"
        );
    }
}
