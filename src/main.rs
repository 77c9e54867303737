//! Reads the command line and hands over.

use std::io;
use std::process::ExitCode;

use roundtable::cli::{self, Command};

fn main() -> ExitCode {
    roundtable::storage::fail_beyond_file_limits();
    let (mut stdout, mut stderr) = (io::stdout(), io::stderr());
    let status = match cli::parse(std::env::args_os(), &mut stdout, &mut stderr) {
        Ok(Command::Window { file, renderer }) => window(file.as_deref(), renderer, &mut stderr),
        Ok(command) => cli::run(&command, &mut stdout, &mut stderr),
        Err(status) => status,
    };
    ExitCode::from(status)
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
