//! Opens the window.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use eframe::egui::{IconData, ViewportBuilder};
use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup};
use eframe::{Error, NativeOptions, wgpu};

use super::fate::{Again, Fate, fails};
use super::program_log::{note, watch_for_faults};
use super::shell::Shell;
use crate::chart::{ProgramIcon, icon};
use crate::cli::Renderer;
use crate::export::rgba;
use crate::phrases::doctor::{WINDOW_BROKEN, started};
use crate::phrases::program::VERSION;
use crate::phrases::recovery::{WINDOW_GIVEN_UP, WINDOW_MADE_ANEW};
use crate::scene::use_machine_fonts;
use crate::storage::Home;

/// Opens the window and runs until it is closed.
///
/// With [`Renderer::Auto`] it tries one renderer and, where that finds nothing to draw with, the
/// other, in the same process. On Linux glow comes first: it is on the window sooner, and where
/// there is no graphics card the same frame costs it a fraction of the work (README.md has the
/// figures). Elsewhere wgpu comes first: Metal and DirectX 12 are the systems' own, and OpenGL does
/// not work over Windows' remote desktop.
///
/// # Errors
/// A sentence with every reason why no window could be opened, and what works without one; or that
/// the window could not go on, and that what was entered is kept.
pub fn run(file: Option<&Path>, renderer: Renderer) -> Result<(), String> {
    use_machine_fonts();
    watch_for_faults(Home::of_user());
    let (mut begin, mut again) = (Begin::With(file.map(Path::to_owned)), Again::default());
    loop {
        let began = Instant::now();
        let ended = open_one(&begin, in_order(renderer))?;
        if !matches!(ended, Ended::Well) {
            note(Home::of_user().as_ref(), WINDOW_BROKEN, None);
        }
        match ended {
            Ended::Well => return Ok(()),
            Ended::Broken => {}
            Ended::Unwell(used) if renderer == Renderer::Auto => return start_again(used),
            Ended::Unwell(_) => return Err(WINDOW_GIVEN_UP.to_owned()),
        }
        if !again.is_worth_it(began.elapsed()) {
            return Err(WINDOW_GIVEN_UP.to_owned());
        }
        begin = Begin::Anew;
    }
}

/// What a window begins with.
#[derive(Clone)]
enum Begin {
    /// A file, or the start screen.
    With(Option<PathBuf>),
    /// The start screen, after a window that could not go on.
    Anew,
}

/// How a window ended that had opened.
enum Ended {
    /// Somebody closed it.
    Well,
    /// It could not go on.
    Broken,
    /// Nor could what drew it.
    Unwell(eframe::Renderer),
}

/// Starts the program once more, with the other renderer: in a process in which one broke off, no window
/// opens any more. The start screen has what was kept.
fn start_again(used: eframe::Renderer) -> Result<(), String> {
    let other = match used {
        eframe::Renderer::Glow => "wgpu",
        eframe::Renderer::Wgpu => "glow",
    };
    let program = std::env::current_exe();
    let started = program.and_then(|it| Command::new(it).args(["--renderer", other]).spawn());
    started.map_or_else(|_| Err(WINDOW_GIVEN_UP.to_owned()), |_| Ok(()))
}

/// Opens a window with the first renderer that works, and runs until it ends.
fn open_one(begin: &Begin, order: &[eframe::Renderer]) -> Result<Ended, String> {
    let mut reasons = Vec::new();
    for &renderer in order {
        let fate = Fate::default();
        let mut result = Ok(());
        let failed = fails(|| result = open(begin.clone(), renderer, fate.clone()));
        match result {
            Ok(()) if failed && !fate.has_opened() => reasons.push(fault_of(renderer)),
            Err(error) if !fate.has_opened() => {
                reasons.push(reason(renderer, &error));
                // No renderer can help where there is no display.
                if matches!(error, Error::WinitEventLoop(_) | Error::Winit(_)) {
                    break;
                }
            }
            Ok(()) if !failed && fate.is_broken() => return Ok(Ended::Broken),
            Ok(()) if !failed => return Ok(Ended::Well),
            Ok(()) | Err(_) => return Ok(Ended::Unwell(renderer)),
        }
    }
    Err(sentence(&reasons))
}

/// What is tried, in order.
fn in_order(renderer: Renderer) -> &'static [eframe::Renderer] {
    use eframe::Renderer::{Glow, Wgpu};
    match renderer {
        Renderer::Wgpu => &[Wgpu],
        Renderer::Glow => &[Glow],
        Renderer::Auto if cfg!(target_os = "linux") => &[Glow, Wgpu],
        Renderer::Auto => &[Wgpu, Glow],
    }
}

fn open(begin: Begin, renderer: eframe::Renderer, fate: Fate) -> Result<(), Error> {
    let viewport = ViewportBuilder::default()
        .with_title("Roundtable")
        .with_app_id("roundtable")
        .with_icon(window_icon())
        .with_inner_size([1280.0, 720.0])
        // A small display with large points is no larger: 1366×768 at twice the scale.
        .with_min_inner_size([640.0, 360.0])
        .with_maximized(true)
        .with_drag_and_drop(true);
    let options = NativeOptions {
        viewport,
        renderer,
        wgpu_options: wgpu_options(),
        persist_window: false,
        // Flat colours need none, and it would put noise into screenshots.
        dithering: false,
        ..NativeOptions::default()
    };
    eframe::run_native(
        "Roundtable",
        options,
        Box::new(move |creation| {
            #[cfg(all(unix, not(target_os = "macos")))]
            super::display_changes::listen(creation);
            let ctx = &creation.egui_ctx;
            #[cfg(all(unix, not(target_os = "macos")))]
            ctx.add_plugin(super::second_window_tree::SecondWindowTree::default());
            let seed = u64::from(crate::storage::now().subsec_nanosecond().unsigned_abs());
            let mut shell = Shell::new(ctx, Home::of_user(), true, seed);
            fate.opens(creation);
            shell.fate = fate;
            #[cfg(unix)]
            {
                shell.told_to_end = super::signals::ToldToEnd::listen(ctx);
            }
            shell.ask_the_system(ctx);
            std::thread::spawn(move || {
                let said = started(VERSION, &renderer.to_string());
                note(Home::of_user().as_ref(), &said, None);
            });
            match begin {
                Begin::With(None) => {}
                Begin::With(Some(file)) => shell.open(ctx, file),
                Begin::Anew => shell.toasts.bad(WINDOW_MADE_ANEW),
            }
            Ok(Box::new(shell))
        }),
    )
}

/// What stands for the window in a task bar, where the system does not take it from the package.
fn window_icon() -> IconData {
    rgba(&icon(ProgramIcon::Program, 128), 128, 128).map_or_else(
        |_| IconData::default(),
        |pixels| IconData {
            width: pixels.width,
            height: pixels.height,
            rgba: pixels.rgba,
        },
    )
}

fn wgpu_options() -> WgpuConfiguration {
    let mut options = WgpuConfiguration::default();
    if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_setup {
        // Bars and circles do not need the fast card of a laptop with two.
        setup.power_preference = wgpu::PowerPreference::LowPower;
        let usual = Arc::clone(&setup.device_descriptor);
        setup.device_descriptor = Arc::new(move |adapter| wgpu::DeviceDescriptor {
            // Nor the large blocks of memory that games are given.
            memory_hints: wgpu::MemoryHints::MemoryUsage,
            ..usual(adapter)
        });
    }
    options
}

/// Why there is no window, one line a reason, and what works without one.
fn sentence(reasons: &[String]) -> String {
    let reasons = reasons.join("\n");
    format!(
        "Roundtable could not open a window on this computer. No file was touched.\n{reasons}\n\
         It needs a display, and a graphics driver for Vulkan, Metal, DirectX 12 or OpenGL. Without a window, \
         `roundtable chart FILE --out picture.png` still draws a session's picture, and \
         `roundtable summary FILE` prints its numbers."
    )
}

/// A renderer that did not work.
fn did_not_work(renderer: eframe::Renderer) -> &'static str {
    match renderer {
        eframe::Renderer::Glow => "OpenGL (--renderer glow) did not work",
        eframe::Renderer::Wgpu => "Vulkan, Metal or DirectX 12 (--renderer wgpu) did not work",
    }
}

/// It did not work, and broke off without a reason.
fn fault_of(renderer: eframe::Renderer) -> String {
    format!("{}: it broke off.", did_not_work(renderer))
}

/// What was tried, and what stood in its way.
fn reason(renderer: eframe::Renderer, error: &Error) -> String {
    let tried = match error {
        Error::WinitEventLoop(_) | Error::Winit(_) => "No display was found",
        _ => did_not_work(renderer),
    };
    let why = match error {
        // Without the library's own name, and without all that it looked for.
        Error::NoGlutinConfigs(_, why) => why.to_string(),
        Error::Glutin(why) => why.to_string(),
        Error::Wgpu(why) => why.to_string(),
        other => other.to_string(),
    }
    .replace('\n', " ");
    // Some errors name the line of a library's source; nobody on a stage needs it.
    let after = why
        .split_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "));
    let plain = after.map_or(why.as_str(), |(_, plain)| plain);
    let plain = plain.trim_end_matches(": {}").trim_end_matches('.');
    format!("{tried}: {plain}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_reasons_are_told() {
        let reasons = [eframe::Renderer::Glow, eframe::Renderer::Wgpu]
            .map(|renderer| reason(renderer, &Error::AppCreation("no luck".into())));
        let said = sentence(&reasons);
        for word in ["OpenGL", "Vulkan", "no luck", "roundtable chart"] {
            assert!(said.contains(word), "{word} is missing: {said}");
        }
        assert_eq!(said.matches("no luck").count(), 2);
    }

    #[test]
    fn one_renderer_alone_is_tried_where_it_was_asked_for() {
        assert_eq!(in_order(Renderer::Auto).len(), 2);
        assert_eq!(in_order(Renderer::Glow), [eframe::Renderer::Glow]);
        assert_eq!(in_order(Renderer::Wgpu), [eframe::Renderer::Wgpu]);
    }
}
