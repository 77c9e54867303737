//! Sessions to text and back, and whole files on the disk of the system's temporary folder.
#![allow(
    missing_docs,
    reason = "criterion's macros write undocumented functions"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a bench stops where its ground gives way"
)]

#[path = "large.rs"]
mod large;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use roundtable::chart::{Palette, Style, dots, radar};
use roundtable::edit::{AboutEdit, CardEdit, CardField, Edit, apply, sample};
use roundtable::insight::Picture;
use roundtable::insight::teams::{TeamFigures, Teams};
use roundtable::scene::Size;
use roundtable::session::Session;
use roundtable::storage::{
    Expected, Home, Recovery, create, from_text, look_at_all, open, save, session_files, to_text,
};

use large::large;

fn files(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("file");
    for (name, session) in [("sample", sample()), ("large", large())] {
        let text = to_text(&session).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("session.roundtable");
        save(&path, &session, Expected::Nothing).unwrap();
        group.bench_function(format!("{name}/to text"), |bencher| {
            bencher.iter(|| black_box(to_text(&session).unwrap()));
        });
        group.bench_function(format!("{name}/from text"), |bencher| {
            bencher.iter(|| black_box(from_text(&text).unwrap()));
        });
        group.bench_function(format!("{name}/to text and back"), |bencher| {
            bencher.iter(|| {
                let text = to_text(&session).unwrap();
                black_box(from_text(&text).unwrap())
            });
        });
        group.bench_function(format!("{name}/open"), |bencher| {
            bencher.iter(|| black_box(open(&path).unwrap()));
        });
        // Serialised, read back, written beside, synced, renamed.
        group.bench_function(format!("{name}/save"), |bencher| {
            bencher.iter(|| black_box(save(&path, &session, Expected::Anything).unwrap()));
        });
    }
    // The last session is opened, laid beside this one, and both charts of a screen are drawn.
    let session = large();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("last.roundtable");
    save(&path, &session, Expected::Nothing).unwrap();
    group.bench_function("large/last time opened, laid over, drawn", |bencher| {
        bencher.iter(|| {
            let last = open(&path).unwrap().session.for_next_time();
            let both = apply(&session, Edit::LayOver(Some(Box::new(last)))).unwrap();
            let picture = Picture::of(&both);
            let [radar, sorted] = [radar as Draw, dots as Draw]
                .map(|draw| draw(&picture, SCREEN, &Palette::LIGHT, Style::SCREEN).scene);
            black_box((radar, sorted))
        });
    });
    group.finish();
}

/// A file is opened in a folder that has ten thousand others: what a killed save left is looked for there.
fn among_many(criterion: &mut Criterion) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.roundtable");
    save(&path, &sample(), Expected::Nothing).unwrap();
    for number in 0..10_000 {
        create(&dir.path().join(format!("{number}.txt")), b"").unwrap();
    }
    criterion.bench_function("file/sample/open among 10,000", |bencher| {
        bencher.iter(|| black_box(open(&path).unwrap()));
    });
}

/// The sample with so much text in its notes.
fn long(bytes: usize) -> Session {
    let mut session = sample();
    let note = "n".repeat(bytes / 40);
    for mechanism in 0..10 {
        for field in [
            CardField::Why,
            CardField::NextLevel,
            CardField::Notes,
            CardField::Private,
        ] {
            let write = CardEdit::Write(field, note.clone());
            session = apply(&session, Edit::Card(mechanism.into(), write)).unwrap();
        }
    }
    session
}

/// What is kept at each key, and what is kept whole each second.
fn kept(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("kept");
    for kilobytes in [200, 2_000, 7_500] {
        let session = long(kilobytes * 1_000);
        let typed = apply(&session, Edit::Notes("one more letter".to_owned())).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let recovery = Recovery::start(&Home::at(dir.path())).unwrap();
        let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 0, 0);
        recovery.keep(&session, None, at).unwrap();
        group.bench_function(format!("{kilobytes} kB/at once"), |bencher| {
            bencher.iter(|| recovery.keep_at_once(&typed, None, at).unwrap());
        });
        group.bench_function(format!("{kilobytes} kB/whole"), |bencher| {
            bencher.iter(|| recovery.keep(&session, None, at).unwrap());
        });
        group.bench_function(format!("{kilobytes} kB/to text"), |bencher| {
            bencher.iter(|| black_box(to_text(&typed).unwrap()));
        });
    }
    group.finish();
}

/// Five hundred sessions of a folder, read for their figures alone.
fn folder(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..500 {
        let team = Edit::About(AboutEdit::Team(format!("Neighbourhood team {number}")));
        let session = apply(&sample(), team).unwrap();
        let path = folder.path().join(format!("{number}.roundtable"));
        save(&path, &session, Expected::Nothing).unwrap();
    }
    let mut group = criterion.benchmark_group("500 sessions");
    group.sample_size(10);
    group.bench_function("read and put beside each other", |bencher| {
        bencher.iter(|| {
            let (files, _) = session_files(&[folder.path().to_owned()]);
            let keep = |_: &std::path::PathBuf, session: &_| TeamFigures::of(session, "");
            let mut teams = Teams::default();
            for (_, read) in look_at_all(&files, keep, |_| true) {
                teams.add(read.unwrap().unwrap());
            }
            let together = teams.together().remove(0);
            assert_eq!(together.teams.len(), 500);
            black_box(together.across())
        });
    });
    group.finish();
}

/// What makes a chart of a picture.
type Draw = fn(&Picture, Size, &Palette, Style<'_>) -> roundtable::chart::Chart;

/// As much of a screen as the picture has.
const SCREEN: Size = Size {
    width: 900.0,
    height: 800.0,
};

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(30)
        .warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(2));
    targets = files, among_many, kept, folder
}
criterion_main!(benches);
