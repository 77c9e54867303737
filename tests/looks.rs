//! Three small pictures of the window, against the stored ones in `tests/snapshots/`.
//!
//! They need a graphics adapter; lavapipe (Debian's `mesa-vulkan-drivers`) does. Where there is
//! none they are skipped and say so, except in CI, where a picture that nobody looked at is a
//! failure. `UPDATE_SNAPSHOTS=1 cargo test --test looks` stores them anew.
#![cfg(feature = "desktop")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use eframe::egui::{Context, RawInput, Theme, Ui, Vec2};
use eframe::{App, Frame, wgpu};
use egui_kittest::{Harness, SnapshotResults};
use roundtable::app::Shell;
use roundtable::edit::sample;
use roundtable::edit::{AboutEdit, CardEdit, Edit, apply};
use roundtable::request::{Stage, Step};
use roundtable::session::{Session, Vote};
use roundtable::workshop::{Level, integrated_leadership};

#[test]
fn three_screens_look_as_they_did() {
    if let Err(reason) = adapter() {
        assert!(
            std::env::var_os("CI").is_none_or(|ci| ci != "true"),
            "no picture was compared: {reason}"
        );
        println!("SKIPPED: no picture was compared: {reason}");
        return;
    }
    let mut results = SnapshotResults::new();
    for (name, shown) in [
        ("start", None),
        (
            "score",
            Some((eight_of_twelve(), Step::Mechanism(0.into(), Stage::Score))),
        ),
        ("picture", Some((sample(), Step::Picture))),
    ] {
        let mut window = window(shown);
        window.snapshot(name);
        results.extend_harness(&mut window);
    }
}

/// Whether there is anything to draw with: the same search as the tests' renderer does.
fn adapter() -> Result<(), String> {
    let instance = pollster::block_on(egui_kittest::wgpu::default_wgpu_setup().new_instance());
    let adapters = pollster::block_on(instance.enumerate_adapters(wgpu::Backends::all()));
    if adapters.is_empty() {
        return Err("this computer has no graphics adapter".to_owned());
    }
    Ok(())
}

/// The program on the ground that its window is cleared with, which kittest does not ask for.
struct OnGround(Shell);

impl App for OnGround {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        self.0.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        let (window, ground) = (ui.ctx().content_rect(), ui.visuals().panel_fill);
        ui.painter().rect_filled(window, 0, ground);
        self.0.ui(ui, frame);
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.0.raw_input_hook(ctx, input);
    }
}

/// A window of 1920×1080 points on half as many pixels each way.
fn window(shown: Option<(Session, Step)>) -> Harness<'static, OnGround> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1920.0, 1080.0))
        .with_pixels_per_point(0.5)
        .with_theme(Theme::Light)
        .wgpu()
        .build_eframe(|creation| OnGround(Shell::new(&creation.egui_ctx, None, false, 0)));
    if let Some((session, place)) = shown {
        harness.state_mut().0.show_session(session, place);
    }
    harness.run();
    harness
}

/// A made-up morning: eight cards of twelve are in.
fn eight_of_twelve() -> Session {
    let mut session = Session::new(integrated_leadership());
    let team = AboutEdit::Team("Hill Street".to_owned());
    for edit in [team, AboutEdit::People(Some(12))] {
        session = apply(&session, Edit::About(edit)).unwrap();
    }
    for number in [3, 4, 4, 2, 5, 4, 3, 3] {
        let vote = Vote::Level(Level::new(number).unwrap());
        session = apply(&session, Edit::Card(0.into(), CardEdit::Count(vote))).unwrap();
    }
    session
}
