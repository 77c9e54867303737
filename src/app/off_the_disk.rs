//! A disk that does not answer holds no frame up: the window's thread asks it for nothing.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use eframe::egui::{Context, RawInput};

use super::message::{FileRequest, Message, Opening, PendingAction, Replace};
use super::shell::Shell;
use crate::edit::{Edit, sample};
use crate::request::{Effect, Request, Resize, Step};
use crate::storage::{Home, calls_to_the_disk, log_file};

/// Draws frames until the threads have done their work.
fn settle(ctx: &Context, shell: &mut Shell) {
    let began = Instant::now();
    loop {
        let mut output = ctx.run_ui(RawInput::default(), |ui| shell.frame(ui));
        output.textures_delta.clear();
        if !shell.is_busy() && shell.is_kept() {
            return;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "it hangs");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// A session is typed into, saved, closed, opened and taken away, and the looks are changed.
fn an_afternoon(ctx: &Context, shell: &mut Shell, path: &std::path::Path) {
    let edit = |notes: &str| Message::Request(Request::Edit(Edit::Notes(notes.to_owned())));
    let effect = |effect| Message::Request(Request::Do(effect));
    let save = |path: PathBuf| Message::UsePath(FileRequest::Save(None), path, Replace::No);
    let open = |path: PathBuf, how| Message::GoOn(PendingAction::OpenPath(path, how));
    let messages = vec![
        edit("one"),
        save(path.to_owned()),
        edit("two"),
        Message::Save(None),
        effect(Effect::EarlierVersions),
        Message::CloseDialog,
        effect(Effect::Resize(Resize::Larger)),
        effect(Effect::NextLook),
        effect(Effect::ToggleMotion),
        effect(Effect::Export),
        Message::CloseDialog,
        Message::UsePath(FileRequest::Copy, path.with_extension("copy"), Replace::No),
        edit("three"),
        save(path.with_extension("new")),
        Message::GoOn(PendingAction::CloseSession),
        open(path.to_owned(), Opening::Usual),
        edit("four"),
        open(path.to_owned(), Opening::TakingOver),
        Message::GoOn(PendingAction::New),
        effect(Effect::Forget(path.to_owned())),
        Message::GoOn(PendingAction::CloseSession),
    ];
    for message in messages {
        shell.update(ctx, message);
        settle(ctx, shell);
    }
}

#[test]
fn the_windows_thread_asks_the_disk_for_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path().join("data"));
    let path = dir.path().join("monday.roundtable");
    let ctx = Context::default();
    let mut shell = Shell::new(&ctx, Some(home.clone()), false, 0);
    shell.show_session(sample(), Step::Welcome);
    let asked = calls_to_the_disk(|| an_afternoon(&ctx, &mut shell, &path));
    assert!(path.exists() && path.with_extension("new").exists());
    assert!(path.with_extension("copy").exists());
    assert_eq!(asked, 0);
    let log = std::fs::read_to_string(log_file(&home)).unwrap();
    assert!(log.contains(" a session was saved\n"), "{log}");
    assert!(log.contains(" a file was opened\n"), "{log}");
    assert!(!log.contains("monday"), "no name is in it: {log}");
}
