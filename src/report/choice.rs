//! The one vocabulary of exports: which chart, for whom, in which format and size. The window and
//! the command line ask in it.

use std::ffi::OsStr;
use std::path::Path;

use super::size::PageSize;
use crate::insight::Profile;

/// Which chart a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The mechanisms around a circle, in the workshop's order.
    #[default]
    Radar,
    /// The same numbers in rows, strengths first.
    Sorted,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Radar, Self::Sorted];

    /// Its word on the command line and in the names of files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Radar => "radar",
            Self::Sorted => "sorted",
        }
    }

    /// Its name where it is chosen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Radar => "Radar",
            Self::Sorted => "Sorted",
        }
    }

    /// What it is, for the help of the command line.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Radar => "The mechanisms around a circle, in the workshop's order",
            Self::Sorted => "The same numbers in rows, strengths first",
        }
    }
}

/// The file formats of charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Pixels, for slides and documents.
    #[default]
    Png,
    /// Lines, for print and further work; letters are lines too.
    Svg,
    /// The same, but its words stay text, to be searched and edited.
    SvgText,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Png, Self::Svg, Self::SvgText];

    /// Its name where it is chosen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Png => "PNG picture",
            Self::Svg => "SVG drawing",
            Self::SvgText => "SVG, text as text",
        }
    }

    /// Whether it is made of pixels, and not of lines that can be enlarged.
    pub fn has_pixels(self) -> bool {
        match self {
            Self::Png => true,
            Self::Svg | Self::SvgText => false,
        }
    }

    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg | Self::SvgText => "svg",
        }
    }

    /// How the name of a chart can end, each once: ".png".
    pub fn endings() -> Vec<String> {
        let mut endings = Self::ALL
            .map(|format| format!(".{}", format.ending()))
            .to_vec();
        endings.dedup();
        endings
    }

    /// The format that the ending of a file's name asks for.
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension().and_then(OsStr::to_str)?;
        Self::ALL
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// The file formats of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Text with marks, for wikis and repositories.
    Markdown,
    /// Plain text, for a mail or a terminal.
    Text,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Markdown, Self::Text];

    /// Its name where it is chosen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Text => "Plain text",
        }
    }

    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// How the name of a document can end: ".docx".
    pub fn endings() -> Vec<String> {
        let endings = Self::ALL.map(|paper| format!(".{}", paper.ending()));
        endings.to_vec()
    }

    /// The format that the ending of a file's name asks for.
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension().and_then(OsStr::to_str)?;
        let mut all = Self::ALL.into_iter();
        all.find(|paper| paper.ending().eq_ignore_ascii_case(ending))
    }
}

/// Which chart, in which size, for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportChoice {
    /// Radar or sorted.
    pub chart: Kind,
    /// How much of it leaves the room.
    pub profile: Profile,
    /// PNG or SVG.
    pub format: Format,
    /// How large, in pixels.
    pub size: PageSize,
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self {
            chart: Kind::Radar,
            profile: Profile::Team,
            format: Format::Png,
            size: PageSize::SLIDE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_names_the_format() {
        let format_of = |name| Format::of_path(Path::new(name));
        assert_eq!(format_of("a.PNG"), Some(Format::Png));
        assert_eq!(format_of("a.b.svg"), Some(Format::Svg));
        assert_eq!(format_of("svg"), None);
        assert_eq!(format_of(".png"), None);
    }
}
