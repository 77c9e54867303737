use std::path::PathBuf;
use std::process::{Command, Stdio};

use eframe::egui::ViewportBuilder;
use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup};
use eframe::{Error, NativeOptions, wgpu};

use super::Shell;
use crate::cli::Renderer;
use crate::storage::Home;

/// Opens the window and runs until it is closed.
///
/// With [`Renderer::Auto`] it tries wgpu, and where that finds nothing to draw with, glow: in a
/// process of its own, because a process can have one event loop only.
///
/// # Errors
/// A sentence with every reason why no window could be opened, and what works without one.
pub fn run(file: Option<PathBuf>, renderer: Renderer) -> Result<(), String> {
    let first = match renderer {
        Renderer::Auto | Renderer::Wgpu => eframe::Renderer::Wgpu,
        Renderer::Glow => eframe::Renderer::Glow,
    };
    let Err(error) = open(file.clone(), first) else {
        return Ok(());
    };
    let reason = reason(&error);
    let no_display = matches!(error, Error::WinitEventLoop(_) | Error::Winit(_));
    if renderer != Renderer::Auto || no_display {
        return Err(sentence(&[reason]));
    }
    match again_with_glow(file) {
        Ok(()) => Ok(()),
        Err(other) => Err(sentence(&[reason, other])),
    }
}

fn open(file: Option<PathBuf>, renderer: eframe::Renderer) -> Result<(), Error> {
    let viewport = ViewportBuilder::default()
        .with_title("Roundtable")
        .with_app_id("roundtable")
        .with_inner_size([1280.0, 720.0])
        .with_min_inner_size([1024.0, 640.0])
        .with_maximized(true)
        .with_drag_and_drop(true);
    let mut wgpu_options = WgpuConfiguration::default();
    if let WgpuSetup::CreateNew(setup) = &mut wgpu_options.wgpu_setup {
        // Bars and circles do not need the fast card of a laptop with two.
        setup.power_preference = wgpu::PowerPreference::LowPower;
    }
    let options = NativeOptions {
        viewport,
        renderer,
        wgpu_options,
        persist_window: false,
        // Flat colours need none, and it would put noise into screenshots.
        dithering: false,
        ..NativeOptions::default()
    };
    eframe::run_native(
        "Roundtable",
        options,
        Box::new(move |creation| {
            let ctx = &creation.egui_ctx;
            let mut shell = Shell::new(ctx, Home::of_user(), true);
            if let Some(file) = file {
                shell.open(ctx, file);
            }
            Ok(Box::new(shell))
        }),
    )
}

fn again_with_glow(file: Option<PathBuf>) -> Result<(), String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(program)
        .args(["--renderer", "glow"])
        .args(file)
        .stdin(Stdio::null())
        .stdout(Stdio::inherit())
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said
        .lines()
        .find(|line| line.starts_with(REASON))
        .unwrap_or(&said);
    Err(line.trim_start_matches(REASON).trim().to_owned())
}

/// What a line with a reason begins with, so that a reader of several can find it.
const REASON: &str = "The reason: ";

fn sentence(reasons: &[String]) -> String {
    let reasons = reasons.join("; and then: ");
    format!(
        "Roundtable could not open a window on this computer.\n{REASON}{reasons}\n\
         It needs a display, and a graphics driver for Vulkan, Metal, DirectX 12 or OpenGL. Without a window, \
         `roundtable chart FILE --out picture.png` still draws a session's picture, and \
         `roundtable summary FILE` prints its numbers."
    )
}

fn reason(error: &Error) -> String {
    let text = error.to_string().replace('\n', " ");
    // Some errors name the line of a library's source; nobody on a stage needs it.
    let after = text
        .split_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "));
    after.map_or(text.clone(), |(_, plain)| plain.to_owned())
}
