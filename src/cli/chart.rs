use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Failure, not_written, plain, print};
use crate::report::{self, PageSize, chart_page};
use crate::{export, insight, storage};

/// What `chart` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session
    file: PathBuf,

    /// Where to write the chart; the name ends in .png or .svg
    #[arg(long, value_name = "NAME.png|NAME.svg")]
    out: PathBuf,

    /// Its size in pixels, from 320x240 to 7680x4320
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "1920x1080", value_parser = str::parse::<PageSize>)]
    size: PageSize,

    /// What to draw
    #[arg(long, value_enum, default_value_t)]
    kind: Kind,

    /// For whom it is
    #[arg(long = "for", value_enum, default_value_t)]
    profile: Profile,

    /// Replace a file that is already there
    #[arg(long)]
    force: bool,
}

/// What a chart looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// The mechanisms around a circle, in the workshop's order.
    #[default]
    Radar,
    /// The same numbers in rows, strengths first.
    Sorted,
}

impl From<Kind> for report::Kind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Radar => Self::Radar,
            Kind::Sorted => Self::Sorted,
        }
    }
}

/// How much of a session leaves the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Profile {
    /// A dot for each person, the middle half, the agreed scores.
    #[default]
    Everything,
    /// No single ballots.
    Team,
    /// Agreed scores alone.
    Share,
}

impl From<Profile> for insight::Profile {
    fn from(profile: Profile) -> Self {
        match profile {
            Profile::Everything => Self::Everything,
            Profile::Team => Self::Team,
            Profile::Share => Self::Share,
        }
    }
}

/// The file formats that a chart can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Png,
    Svg,
}

pub(super) fn run(arguments: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let out = &arguments.out;
    let format = format_of(out).ok_or_else(|| {
        let name = out.to_string_lossy();
        Failure::Usage(format!(
            "The name of a chart has to end in .png or .svg, and “{name}” does not."
        ))
    })?;
    let session = storage::open(&arguments.file)?.session;
    let size = arguments.size;
    let scene = chart_page(
        &session,
        arguments.kind.into(),
        arguments.profile.into(),
        size,
    );
    let bytes = match format {
        Format::Png => export::png(&scene, size.width(), size.height())
            .map_err(|error| Failure::Failed(error.to_string()))?,
        Format::Svg => export::svg(&scene).into_bytes(),
    };
    storage::export_file(out, &bytes, arguments.force).map_err(|error| not_written(&error))?;
    print(
        stdout,
        &format!("Wrote the chart to {}.\n", plain(&out.to_string_lossy())),
    )
}

fn format_of(path: &Path) -> Option<Format> {
    let ending = path
        .extension()
        .and_then(OsStr::to_str)?
        .to_ascii_lowercase();
    match ending.as_str() {
        "png" => Some(Format::Png),
        "svg" => Some(Format::Svg),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_names_the_format() {
        assert_eq!(format_of(Path::new("a.PNG")), Some(Format::Png));
        assert_eq!(format_of(Path::new("a.b.svg")), Some(Format::Svg));
        assert_eq!(format_of(Path::new("svg")), None);
        assert_eq!(format_of(Path::new(".png")), None);
    }
}
