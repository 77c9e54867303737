//! `roundtable completions` and `roundtable man`: what a shell and a reader know of the command
//! line, made from the command line itself.

use std::io::Write;

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;

use super::output::{Failure, print_bytes};

/// What `completions` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Completions {
    /// For which shell
    shell: Shell,
}

/// What `man` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct ManPage {
    /// Of which command; without one, of the program
    command: Option<String>,
}

pub(super) fn completions(
    arguments: &Completions,
    mut words: Command,
    stdout: &mut dyn Write,
) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut words, "roundtable", &mut script);
    print_bytes(stdout, &script)
}

pub(super) fn man(
    arguments: &ManPage,
    mut words: Command,
    stdout: &mut dyn Write,
) -> Result<(), Failure> {
    words.build();
    let page = match &arguments.command {
        None => words,
        Some(name) => {
            let one = words.find_subcommand(name).cloned();
            one.ok_or_else(|| Failure::Usage(format!("There is no command “{name}”.")))?
        }
    };
    let mut text = Vec::new();
    Man::new(page).render(&mut text)?;
    print_bytes(stdout, &text)
}
