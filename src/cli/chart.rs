//! `roundtable chart`: writes one chart of a session.

use std::io::Write;
use std::path::PathBuf;

use super::opened::{Notes, open};
use super::output::{Existing, Failure, plain, print};
use crate::export;
use crate::insight::Profile;
use crate::phrases::letters;
use crate::report::{ChartKind, Format, PageSize, chart_page};
use crate::scene::{ForeignLetters, use_machine_fonts};

/// What `chart` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session
    file: PathBuf,

    #[arg(long, value_name = "NAME", help = format!("Where to write the chart; the name ends in {}", Format::endings().join(" or ")))]
    out: PathBuf,

    /// Its size in pixels, from 320x240 to 7680x4320
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "1920x1080", value_parser = str::parse::<PageSize>)]
    size: PageSize,

    /// What to draw
    #[arg(long, value_enum, default_value_t)]
    kind: ChartKind,

    /// For whom it is
    #[arg(long = "for", value_enum, default_value_t)]
    profile: Profile,

    /// In an SVG: letters as outlines, which look the same everywhere, or as text that can be
    /// searched and edited
    #[arg(long, value_enum, default_value_t)]
    text: Lettering,

    #[command(flatten)]
    existing: Existing,
}

/// How letters stand in an SVG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Lettering {
    /// As outlines.
    #[default]
    Outlines,
    /// As text.
    Live,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let out = &arguments.out;
    let format = Format::of_path(out).ok_or_else(|| {
        let name = out.to_string_lossy();
        Failure::Usage(format!(
            "The name of a chart has to end in {}, and “{name}” does not.",
            Format::endings().join(" or ")
        ))
    })?;
    use_machine_fonts();
    let format = match (format, arguments.text) {
        (Format::Svg, Lettering::Live) => Format::SvgText,
        (format, _) => format,
    };
    let session = open(&arguments.file, notes)?;
    let size = arguments.size;
    let scene = chart_page(&session, arguments.kind, arguments.profile, size);
    let bytes =
        export::encode(&scene, format, size).map_err(|error| Failure::Failed(error.to_string()))?;
    arguments.existing.write(out, &bytes)?;
    print(
        stdout,
        &format!("Wrote the chart to {}.\n", plain(&out.to_string_lossy())),
    )?;
    let foreign = ForeignLetters::of(&scene);
    match letters::foreign(&foreign.of_the_machine, &foreign.unknown) {
        Some(sentence) => print(stdout, &format!("{}\n", plain(&sentence))),
        None => Ok(()),
    }
}
