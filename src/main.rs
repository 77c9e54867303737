//! Reads the command line and hands over.
#![cfg_attr(
    all(windows, feature = "desktop"),
    windows_subsystem = "windows" // No console window opens beside the program.
)]

use std::io;
use std::process::ExitCode;

use roundtable::cli::{self, CliCommand};

fn main() -> ExitCode {
    #[cfg(windows)]
    answer_where_called();
    roundtable::storage::fail_beyond_file_limits();
    let (mut stdout, mut stderr) = (io::stdout(), io::stderr());
    let status = match cli::parse(std::env::args_os(), &mut stdout, &mut stderr) {
        Ok(CliCommand::Window { file, renderer }) => window(file.as_deref(), renderer, &mut stderr),
        Ok(command) => cli::run(&command, &mut stdout, &mut stderr),
        Err(status) => status,
    };
    ExitCode::from(status)
}

/// Where the program was called from a console, what it prints is seen there; where its output goes
/// into a file or another program, it still does. Called by a double click there is no console, and
/// nothing to be done.
#[cfg(windows)]
fn answer_where_called() {
    let _ = winsafe::AttachConsole(winsafe::PidParent::Parent);
}

#[cfg(feature = "desktop")]
fn window(
    file: Option<&std::path::Path>,
    renderer: cli::Renderer,
    stderr: &mut dyn io::Write,
) -> u8 {
    match roundtable::app::run(file, renderer) {
        Ok(()) => cli::FINE,
        Err(sentence) => {
            // Nobody is left to be told when this cannot be printed either.
            let _ = writeln!(stderr, "{sentence}");
            // Called by a double click, nobody reads that.
            #[cfg(windows)]
            rfd::MessageDialog::new()
                .set_level(rfd::MessageLevel::Error)
                .set_title("Roundtable")
                .set_description(&sentence)
                .show();
            cli::FAILED
        }
    }
}

#[cfg(not(feature = "desktop"))]
fn window(
    _file: Option<&std::path::Path>,
    _renderer: cli::Renderer,
    stderr: &mut dyn io::Write,
) -> u8 {
    let _ = writeln!(
        stderr,
        "This Roundtable was built without its window. Try `roundtable --help`."
    );
    cli::FAILED
}
