//! CPU time of one frame of each screen at 1920×1080: what the program does, egui's layout of it,
//! and the cutting of it into triangles. No window and no graphics adapter take part.
//!
//! `cargo bench --bench frames` measures all; `cargo bench --bench frames -- large/score` one.
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
use std::path::{Path, PathBuf};
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{
    Context, DroppedFile, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect,
    TouchPhase, pos2, vec2,
};
use roundtable::app::Shell;
use roundtable::edit::sample;
use roundtable::edit::{AboutEdit, CardEdit, Edit, apply};
use roundtable::request::{Stage, Step};
use roundtable::session::{Session, Vote};
use roundtable::storage::{Expected, save};
use roundtable::workshop::{Level, MechanismIndex};

use large::large;

/// A screen: its name, where it is, and the key that opens what it has to open.
const SCREENS: [(&str, Step, Option<Key>); 15] = [
    ("people", Step::People, None),
    ("welcome", Step::Welcome, None),
    (
        "read",
        Step::Mechanism(MechanismIndex::FIRST, Stage::Read),
        None,
    ),
    (
        "read, full text",
        Step::Mechanism(MechanismIndex::FIRST, Stage::Read),
        Some(Key::T),
    ),
    (
        "score",
        Step::Mechanism(MechanismIndex::FIRST, Stage::Score),
        None,
    ),
    (
        "reveal",
        Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal),
        None,
    ),
    (
        "discuss",
        Step::Mechanism(MechanismIndex::FIRST, Stage::Discuss),
        None,
    ),
    (
        "agree",
        Step::Mechanism(MechanismIndex::FIRST, Stage::Agree),
        None,
    ),
    ("picture, both", Step::Picture, Some(Key::Num1)),
    ("picture, radar", Step::Picture, Some(Key::Num2)),
    ("picture, sorted", Step::Picture, Some(Key::Num3)),
    ("picture, table", Step::Picture, Some(Key::Num4)),
    ("priorities", Step::Priorities, None),
    ("actions", Step::Actions, None),
    ("close", Step::Close, None),
];

/// What is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("it is a folder".to_owned())
    }
}

/// The program behind the window, frame by frame.
struct Window {
    ctx: Context,
    shell: Shell,
    time: f64,
}

impl Window {
    fn new() -> Self {
        let ctx = Context::default();
        let shell = Shell::new(&ctx, None, false, 0);
        let time = 0.0;
        Self { ctx, shell, time }
    }

    /// One frame of 1920×1080, tessellated; gives how many meshes came of it.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(1920.0, 1080.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let output = self.ctx.run_ui(input, |ui| self.shell.frame(ui));
        self.ctx
            .tessellate(output.shapes, output.pixels_per_point)
            .len()
    }

    /// Frames until nothing is new any more: charts made, texts laid out.
    fn settle(&mut self) {
        for _ in 0..20 {
            self.frame(Vec::new());
        }
    }

    /// Drops a folder on the window and waits until it is read.
    fn drop_in(&mut self, folder: &Path) {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(1920.0, 1080.0))),
            time: Some(self.time),
            dropped_files: vec![Arc::new(Dropped(folder.to_owned()))],
            ..RawInput::default()
        };
        _ = self.ctx.run_ui(input, |ui| self.shell.frame(ui));
        while self.shell.is_busy() {
            std::thread::sleep(std::time::Duration::from_millis(5));
            self.frame(Vec::new());
        }
    }

    fn press(&mut self, key: Key) {
        self.frame(vec![Event::Key {
            key,
            physical_key: Some(key),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }]);
    }
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    group.bench_function("start", |bencher| {
        let mut window = Window::new();
        window.settle();
        bencher.iter(|| black_box(window.frame(Vec::new())));
    });
    for (name, session) in [("sample", sample()), ("large", large())] {
        for (screen, place, key) in SCREENS {
            group.bench_function(format!("{name}/{screen}"), |bencher| {
                let mut window = Window::new();
                window.shell.show_session(session.clone(), place);
                window.settle();
                if let Some(key) = key {
                    window.press(key);
                    window.settle();
                }
                bencher.iter(|| black_box(window.frame(Vec::new())));
            });
        }
    }
    group.finish();
}

/// Five hundred teams beside each other: the grid and the radars while they scroll.
fn teams(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    let folder = tempfile::tempdir().unwrap();
    for number in 0..500 {
        let team = Edit::About(AboutEdit::Team(format!("Neighbourhood team {number}")));
        let session = apply(&sample(), team).unwrap();
        let path = folder.path().join(format!("{number}.roundtable"));
        save(&path, &session, Expected::Nothing).unwrap();
    }
    for (view, key) in [
        ("grid", Key::Num1),
        ("radars", Key::Num2),
        ("words", Key::Num3),
    ] {
        group.bench_function(format!("500 teams/{view}"), |bencher| {
            let mut window = Window::new();
            window.settle();
            window.press(Key::G);
            window.drop_in(folder.path());
            window.press(key);
            window.settle();
            bencher.iter(|| {
                let scroll = Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    delta: vec2(0.0, -30.0),
                    phase: TouchPhase::Move,
                    source: MouseWheelSource::Wheel,
                    modifiers: Modifiers::NONE,
                };
                black_box(window.frame(vec![Event::PointerMoved(pos2(900.0, 600.0)), scroll]))
            });
        });
    }
    group.finish();
}

/// The frames in which something happens: a ballot, and the reveal with its chart made anew.
fn changes(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("change");
    let vote = Vote::Level(Level::new(3).unwrap());
    for (name, session) in [("sample", sample()), ("large", large())] {
        let counting = apply(&session, Edit::Card(0.into(), CardEdit::NewRound)).unwrap();
        let counting = apply(&counting, Edit::Card(0.into(), CardEdit::Count(vote))).unwrap();
        let keyed = |stage, keys: &'static [Key]| {
            let counting: &Session = &counting;
            move |bencher: &mut criterion::Bencher<'_>| {
                let mut window = Window::new();
                bencher.iter_custom(|times| {
                    let mut spent = std::time::Duration::ZERO;
                    for _ in 0..times {
                        let place = Step::Mechanism(0.into(), stage);
                        window.shell.show_session(counting.clone(), place);
                        window.settle();
                        let start = std::time::Instant::now();
                        for &key in keys {
                            window.press(key);
                        }
                        window.frame(Vec::new());
                        spent += start.elapsed();
                    }
                    spent
                });
            }
        };
        group.bench_function(
            format!("{name}/a ballot and the frame after"),
            keyed(Stage::Score, &[Key::Num4]),
        );
        group.bench_function(
            format!("{name}/the reveal and the frame after"),
            keyed(Stage::Score, &[Key::Enter]),
        );
        group.bench_function(
            format!("{name}/to the picture and the frame after"),
            keyed(Stage::Read, &[Key::P]),
        );
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(30)
        .warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(2));
    targets = frames, teams, changes
}
criterion_main!(benches);
