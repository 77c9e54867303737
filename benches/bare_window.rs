//! The other side of `benches/feel.py`: the least that a window drawn with eframe can be.
//!
//! The same options as the program's own window (`src/app/window.rs`), one face of its typeface, and
//! a label that changes with the space key. egui's own set of fonts is not loaded: that would only
//! make the other side slower and bigger.

use std::error::Error;
use std::sync::Arc;

use eframe::egui::{
    self, CentralPanel, FontData, FontDefinitions, FontFamily, Key, ViewportCommand,
};
use eframe::{NativeOptions, Renderer};

static FACE: &[u8] = include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf");

#[derive(Default)]
struct Bare {
    shown: bool,
    pressed: u32,
}

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        if !self.shown {
            // As the program does: some window managers overlook the wish in the attributes.
            self.shown = true;
            ui.ctx().send_viewport_cmd(ViewportCommand::Maximized(true));
        }
        if ui.input(|input| input.key_pressed(Key::Space)) {
            self.pressed += 1;
        }
        CentralPanel::default().show(ui, |ui| ui.label(format!("Pressed {} times", self.pressed)));
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let renderer = match std::env::args().nth(1).as_deref() {
        Some("glow") => Renderer::Glow,
        Some("wgpu") => Renderer::Wgpu,
        _ => return Err("which renderer: glow or wgpu?".into()),
    };
    let options = NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Bare")
            .with_inner_size([1280.0, 720.0])
            .with_min_inner_size([1024.0, 640.0])
            .with_maximized(true),
        renderer,
        persist_window: false,
        dithering: false,
        ..NativeOptions::default()
    };
    eframe::run_native(
        "Bare",
        options,
        Box::new(|creation| {
            let mut fonts = FontDefinitions::empty();
            fonts
                .font_data
                .insert("regular".to_owned(), Arc::new(FontData::from_static(FACE)));
            for family in [FontFamily::Proportional, FontFamily::Monospace] {
                fonts.families.insert(family, vec!["regular".to_owned()]);
            }
            creation.egui_ctx.set_fonts(fonts);
            Ok(Box::new(Bare::default()))
        }),
    )?;
    Ok(())
}
