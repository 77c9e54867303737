//! The house keeps its walls: a room in `src/` imports only the rooms that the
//! table of `ARCHITECTURE.md` allows.
//!
//! A room is the first name under `src/`: `src/chart/radar.rs` and
//! `src/chart.rs` both belong to `chart`. `lib.rs` and `main.rs` are no rooms
//! and may import everything. What counts as an import is any path that begins
//! at the root of the crate, in a `use` or in the middle of an expression:
//! `crate::room`, `roundtable::room`, or enough `super::` to get there.
//! Comments, doc comments and strings are not read, nor are the tests at the
//! foot of a file, which may fetch their material from anywhere.
//!
//! The table stands in `ARCHITECTURE.md` alone: the Markdown table with a column
//! headed "may import"; its first column names the room (`` `chart/` ``). It
//! writes what a room may import in one of four ways:
//!
//! - `nothing`, or a dash: –
//! - `insight, scene`: these rooms, by commas
//! - `everything`: every room of the table
//! - `everything but ui, app`: every room of the table except these
//!
//! A room may always import itself, whether or not its row says so.

#[path = "house/circles.rs"]
mod circles;
#[path = "house/imports.rs"]
mod imports;
#[path = "house/table.rs"]
mod table;
#[path = "house/types.rs"]
mod types;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use imports::{Import, imports};
use proptest::test_runner::RngSeed;
use table::{Table, listed, rows_of_markdown_table};

/// What each screen and dialog has, and is called by the name of its module: `palette::Answer`.
const NAMED_BY_THEIR_MODULE: &[&str] = &["Answer", "Arguments", "State"];

/// Files directly under `src/` that stand outside all rooms.
const EXEMPT: &[&str] = &["lib.rs", "main.rs"];

#[test]
fn each_file_says_at_its_head_what_it_is() {
    let src = root().join("src");
    let mut complaints = Vec::new();
    for file in rust_files(&src) {
        let text = fs::read_to_string(&file).expect("a source file can be read");
        let inside = slashed(file.strip_prefix(&src).expect("the file was found in src"));
        if !text.starts_with("//! ") {
            complaints.push(format!("src/{inside} does not begin with `//! `"));
        }
    }
    assert_eq!(complaints, [""; 0]);
}

#[test]
fn random_tests_begin_from_a_seed_that_is_told_and_leave_nothing_in_the_tree() {
    let config = proptest::test_runner::Config::default();
    assert!(matches!(config.rng_seed, RngSeed::Fixed(_)));
    assert_eq!(config.failure_persistence, None);
}

#[test]
fn every_room_imports_only_what_the_table_allows() {
    let table = table();
    let src = root().join("src");
    let mut complaints = Vec::new();

    for file in rust_files(&src) {
        let inside = file.strip_prefix(&src).expect("the file was found in src");
        let module = module_path(inside);
        if module.len() == 1 && EXEMPT.iter().any(|name| Path::new(name) == inside) {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a source file can be read");
        let shown = format!("src/{}", slashed(inside));
        complaints.extend(complaints_about(&table, &shown, &module, &text));
    }

    assert!(
        complaints.is_empty(),
        "\n\n{}\n\nIf it is the table that is wrong, change it in ARCHITECTURE.md, in \
         the same commit.\n",
        complaints.join("\n")
    );
}

#[test]
fn only_app_knows_eframe() {
    let src = root().join("src");
    let mut complaints = Vec::new();
    for file in rust_files(&src) {
        let inside = file.strip_prefix(&src).expect("the file was found in src");
        let text = fs::read_to_string(&file).expect("a source file can be read");
        if module_path(inside)
            .first()
            .is_some_and(|room| room != "app")
            && without_tests(&text).contains("eframe::")
        {
            complaints.push(format!("src/{}", slashed(inside)));
        }
    }
    assert_eq!(complaints, [""; 0], "these rooms use egui itself");
}

#[test]
fn no_two_files_import_each_other() {
    let src = root().join("src");
    let mut modules = circles::Modules::new();
    for file in rust_files(&src) {
        let inside = file.strip_prefix(&src).expect("the file was found in src");
        let text = fs::read_to_string(&file).expect("a source file can be read");
        let text = without_tests(&text).to_owned();
        modules.insert(module_path(inside), (slashed(inside), text));
    }
    let circles = circles::circles(&modules);
    assert!(
        circles.is_empty(),
        "\n\n{}\n\nMove what both need into a file beneath them; inside a room, import a sibling \
         by its own file.\n",
        circles.join("\n")
    );
}

#[test]
fn no_two_types_that_cross_files_share_a_name() {
    let src = root().join("src");
    let mut homes = BTreeMap::<String, Vec<String>>::new();
    for file in rust_files(&src) {
        let inside = slashed(file.strip_prefix(&src).expect("the file was found in src"));
        let text = fs::read_to_string(&file).expect("a source file can be read");
        for name in types::shared(without_tests(&text)) {
            homes.entry(name).or_default().push(inside.clone());
        }
    }
    homes.retain(|name, files| files.len() > 1 && !NAMED_BY_THEIR_MODULE.contains(&name.as_str()));
    assert_eq!(homes, BTreeMap::new(), "one word for each thing");
}

#[test]
fn no_keycap_is_typed_by_hand() {
    let src = root().join("src");
    let mut complaints = Vec::new();
    for file in rust_files(&src) {
        let text = fs::read_to_string(&file).expect("a source file can be read");
        let inside = file.strip_prefix(&src).expect("the file was found in src");
        for (number, line) in without_tests(&text).lines().enumerate() {
            if line.contains(".key(\"") {
                complaints.push(format!("src/{}:{}", slashed(inside), number + 1));
            }
        }
    }
    assert_eq!(
        complaints, [""; 0],
        "a button takes its key from its command"
    );
}

/// Who may import whom, as `ARCHITECTURE.md` tells it.
fn table() -> Table {
    let path = root().join("ARCHITECTURE.md");
    let text = fs::read_to_string(path).expect("ARCHITECTURE.md can be read");
    let rows = rows_of_markdown_table(&text, EXEMPT);
    assert!(
        !rows.is_empty(),
        "ARCHITECTURE.md has no table with a column headed \"may import\""
    );
    Table::parse(rows.iter().map(|(room, may)| (room.as_str(), may.as_str())))
        .expect("the table in ARCHITECTURE.md follows its syntax")
}

/// What is wrong with the imports of one file, a sentence each.
fn complaints_about(table: &Table, file: &str, module: &[String], text: &str) -> Vec<String> {
    let Some(room) = module.first() else {
        return Vec::new();
    };
    let Some(allowed) = table.allowed(room) else {
        return vec![format!(
            "{file}: `{room}` is no room of the table. Move the file into a room, or give \
             `{room}` a row."
        )];
    };
    imports(without_tests(text), module.len())
        .into_iter()
        .filter(|import| !allowed.contains(&import.name))
        .map(|Import { name, line }| {
            if table.allowed(&name).is_some() {
                format!(
                    "{file}:{line}: `{room}` imports `{name}`; the table lets it import {}. Hand \
                     the value in from a room that may import both, or move this code there.",
                    listed(allowed, room)
                )
            } else {
                format!(
                    "{file}:{line}: `{room}` takes `{name}` from the root of the crate, which \
                     holds rooms alone. Name the room in which it lives."
                )
            }
        })
        .collect()
}

/// A file without the tests at its foot.
fn without_tests(text: &str) -> &str {
    let foot = text.find("\n#[cfg(test)]\nmod tests {");
    foot.map_or(text, |foot| text.split_at(foot).0)
}

/// The project's folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file in a folder and below it, in a settled order.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).expect("a folder of sources can be read");
    for entry in entries {
        let path = entry.expect("a folder of sources can be read").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The names of the modules that lead to a file: `design`, `theme` for
/// `design/theme.rs`, `design` alone for `design/mod.rs` or `design.rs`.
fn module_path(inside_src: &Path) -> Vec<String> {
    let mut names: Vec<String> = inside_src
        .with_extension("")
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    if names.len() > 1 && names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    names
}

/// A path with `/` between its parts on every system.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The test is tested: made-up texts, held against the real table.
#[cfg(test)]
mod on_made_up_texts {
    use super::*;

    fn complaints(file: &str, text: &str) -> Vec<String> {
        complaints_about(&table(), file, &module_path(Path::new(file)), text)
    }

    #[test]
    fn a_forbidden_import_is_found_with_file_and_line() {
        let found = complaints(
            "chart/radar.rs",
            "use crate::scene::Scene;\nuse crate::design::theme;\n",
        );
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with(
            "chart/radar.rs:2: `chart` imports `design`; the table lets it import insight, phrases, scene, workshop."
        ));
    }

    #[test]
    fn an_allowed_import_is_no_complaint_nor_is_the_own_room() {
        let text = "use crate::insight::Picture;\nuse crate::chart::labels;\nuse std::fmt;\n";
        assert_eq!(complaints("chart/radar.rs", text), [""; 0]);
    }

    #[test]
    fn nothing_means_nothing_and_everything_but_means_it() {
        assert_eq!(complaints("scene.rs", "use crate::chart;").len(), 1);
        assert_eq!(complaints("cli/mod.rs", "use crate::storage;").len(), 0);
        assert_eq!(complaints("cli/mod.rs", "use crate::app;").len(), 1);
        assert_eq!(complaints("app/mod.rs", "use crate::cli;").len(), 0);
        assert_eq!(complaints("frame/help.rs", "use crate::report;").len(), 0);
        assert_eq!(complaints("frame/help.rs", "use crate::export;").len(), 1);
    }

    #[test]
    fn what_is_no_room_is_named() {
        let found = complaints("helpers.rs", "");
        assert!(found[0].contains("`helpers` is no room of the table"));
        let found = complaints("design/theme.rs", "use crate::Error;\nuse crate::*;");
        assert!(found[0].contains("Name the room in which it lives"));
        assert_eq!(found.len(), 2);
    }
}
