//! The command line: everything that the program can do without a window.
//!
//! `main` hands the words over to [`parse`], opens the window where [`CliCommand::Window`] asks for
//! one, and gives every other command to [`run`]. Nothing in here knows about windows.

mod chart;
mod check;
mod collect;
mod completions;
mod copy;
mod doctor;
mod form;
mod import;
mod of_many;
mod opened;
mod output;
mod progress;
mod report;
mod sample;
mod summary;
mod teams;
mod trend;
mod values;
mod workshop;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use crate::phrases::program::VERSION;
use opened::Notes;
use output::{Failure, plain};

/// All went well.
pub const FINE: u8 = 0;
/// It could not be done; standard error says why.
pub const FAILED: u8 = 1;
/// It was asked for in a way that makes no sense.
pub const USAGE: u8 = 2;

/// What the program was asked to do.
#[derive(Clone, Debug, PartialEq, Subcommand)]
pub enum CliCommand {
    /// Open the window.
    #[command(skip)]
    Window {
        /// The session to open in it.
        file: Option<PathBuf>,
        /// How the window is drawn.
        renderer: Renderer,
    },
    /// Write a made-up session to look at and to rehearse with.
    Sample(sample::Arguments),
    /// Write what a team takes away: as documents, slides, tables or data.
    Report(report::Arguments),
    /// Draw a session's picture.
    Chart(chart::Arguments),
    /// Put many teams beside each other: how each mechanism ended in each.
    Teams(teams::Arguments),
    /// Show one team over time: each mechanism in all its sessions.
    Trend(trend::Arguments),
    /// Print what a session found.
    Summary(summary::Arguments),
    /// Write a copy of a session without the private notes, to share.
    Copy(copy::Arguments),
    /// Write a form to fill in before the day: a page, or a ballot to print.
    Form(form::Arguments),
    /// Count scores from a form into a session, hidden until they are revealed.
    Import(import::Arguments),
    /// Collect many sessions into one table for other programs.
    Collect(collect::Arguments),
    /// Check sessions and workshops without changing them.
    Check(check::Arguments),
    /// Make a workshop of a table, take one out of a session, or write one as a table.
    Workshop(workshop::Arguments),
    /// Tell whether work can be kept safe here, for whoever helps.
    Doctor(doctor::Arguments),
    /// Print what a shell needs to complete these commands.
    Completions(completions::Completions),
    /// Print the manual page, of the program or of one command.
    Man(completions::ManPage),
}

/// How the window is drawn. A chart in a file looks the same with each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// Whichever works; glow first on Linux, wgpu elsewhere.
    #[default]
    Auto,
    /// Vulkan, Metal or DirectX 12; works over remote desktop.
    Wgpu,
    /// OpenGL; works on older computers.
    Glow,
}

/// Run a workshop: score it together, talk about why, see the shape of it.
///
/// Without a command the window opens. A file that is called like a command is opened as
/// ./sample.
#[derive(Parser)]
#[command(name = "roundtable", version = VERSION, args_conflicts_with_subcommands = true)]
struct Words {
    #[command(subcommand)]
    command: Option<CliCommand>,

    /// The session to open
    file: Option<PathBuf>,

    /// How the window is drawn
    #[arg(long, value_enum, default_value_t)]
    renderer: Renderer,
}

/// Understands the words of a command line, the program's own name first.
///
/// # Errors
/// The status to leave with, once help, version or what was wrong has been printed.
///
/// ```
/// use roundtable::cli::{CliCommand, Renderer, parse};
///
/// let words = |words: &[&str]| parse(words, &mut Vec::new(), &mut Vec::new());
/// let window = |file: Option<&str>| CliCommand::Window {
///     file: file.map(Into::into),
///     renderer: Renderer::Auto,
/// };
/// assert_eq!(words(&["roundtable"]), Ok(window(None)));
/// assert_eq!(words(&["roundtable", "./sample"]), Ok(window(Some("./sample"))));
/// assert_eq!(words(&["roundtable", "sample"]), Err(2), "it needs --out");
/// assert_eq!(words(&["roundtable", "--help"]), Err(0));
/// ```
pub fn parse<W: Into<OsString> + Clone>(
    words: impl IntoIterator<Item = W>,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> Result<CliCommand, u8> {
    match Words::try_parse_from(words) {
        Ok(Words {
            command: Some(command),
            ..
        }) => Ok(command),
        Ok(Words {
            command: None,
            file,
            renderer,
        }) => Ok(CliCommand::Window { file, renderer }),
        Err(said) => {
            let text = said.render();
            // Nobody is left to be told when this cannot be printed either.
            if said.use_stderr() {
                let _ = write!(stderr, "{text}");
                Err(USAGE)
            } else {
                let _ = write!(stdout, "{text}");
                Err(FINE)
            }
        }
    }
}

/// Does what a command asks for and gives the status to leave with: [`FINE`], [`FAILED`] or
/// [`USAGE`]. Failures are said on `stderr` in a sentence, and what there is to know of a file. That nobody reads `stdout` to its end
/// is no failure.
pub fn run(command: &CliCommand, stdout: &mut dyn Write, stderr: &mut dyn Write) -> u8 {
    let notes = Notes::default();
    let result = match command {
        CliCommand::Window { .. } => Err(Failure::Usage(
            "A window cannot be opened from here.".to_owned(),
        )),
        CliCommand::Sample(arguments) => sample::run(arguments, stdout),
        CliCommand::Report(arguments) => report::run(arguments, stdout, &notes),
        CliCommand::Chart(arguments) => chart::run(arguments, stdout, &notes),
        CliCommand::Teams(arguments) => teams::run(arguments, stdout, &notes),
        CliCommand::Trend(arguments) => trend::run(arguments, stdout, &notes),
        CliCommand::Summary(arguments) => summary::run(arguments, stdout, &notes),
        CliCommand::Copy(arguments) => copy::run(arguments, stdout, &notes),
        CliCommand::Form(arguments) => form::run(arguments, stdout, &notes),
        CliCommand::Import(arguments) => import::run(arguments, stdout, &notes),
        CliCommand::Collect(arguments) => collect::run(arguments, stdout, &notes),
        CliCommand::Check(arguments) => check::run(arguments, stdout, &notes),
        CliCommand::Workshop(arguments) => workshop::run(arguments, stdout, &notes),
        CliCommand::Doctor(arguments) => doctor::run(arguments, stdout),
        CliCommand::Completions(arguments) => {
            completions::completions(arguments, Words::command(), stdout)
        }
        CliCommand::Man(arguments) => completions::man(arguments, Words::command(), stdout),
    };
    // Nobody is left to be told when this cannot be printed either.
    let mut complain = |sentence: &str| _ = writeln!(stderr, "{}", plain(sentence));
    notes.said().iter().for_each(|note| complain(note));
    let (status, sentence) = match result {
        Ok(()) | Err(Failure::PipeClosed) => return FINE,
        Err(Failure::Failed(sentence)) => (FAILED, sentence),
        Err(Failure::Usage(sentence)) => (USAGE, sentence),
    };
    complain(&sentence);
    status
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn the_words_fit_together() {
        Words::command().debug_assert();
    }

    /// Refuses everything, in one way.
    struct Refuses(io::ErrorKind);

    impl Write for Refuses {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[test]
    fn a_closed_pipe_is_no_failure_but_a_full_disk_is() {
        let dir = tempfile::tempdir().unwrap();
        let ask = |kind| {
            let file = dir.path().join(format!("{kind:?}.ron"));
            let words = ["roundtable", "sample", "--out", file.to_str().unwrap()];
            let command = parse(words, &mut Vec::new(), &mut Vec::new()).unwrap();
            let mut stderr = Vec::new();
            (
                run(&command, &mut Refuses(kind), &mut stderr),
                String::from_utf8(stderr).unwrap(),
            )
        };
        assert_eq!(ask(io::ErrorKind::BrokenPipe), (FINE, String::new()));
        let (status, said) = ask(io::ErrorKind::StorageFull);
        assert_eq!(status, FAILED);
        assert!(
            said.starts_with("The answer could not be printed: "),
            "{said}"
        );
    }

    #[test]
    fn a_terminal_hears_no_orders_from_a_file() {
        assert_eq!(plain("a\u{1b}[2Jb\nc"), "a\u{fffd}[2Jb\nc");
    }
}
