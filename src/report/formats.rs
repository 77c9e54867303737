//! Which charts there are, and which formats of files for a chart and for a document.

use std::ffi::OsStr;
use std::path::Path;

/// Which chart a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartKind {
    /// The mechanisms around a circle, in the workshop's order.
    #[default]
    Radar,
    /// The same numbers in rows, strengths first.
    Sorted,
}

impl ChartKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Radar, Self::Sorted];

    /// Its word on the command line, in the names of files and in the settings.
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
    /// A page of lines and text, to print and to file.
    Pdf,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::SvgText, Self::Pdf];

    /// Its name where it is chosen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Png => "PNG picture",
            Self::Svg => "SVG drawing",
            Self::SvgText => "SVG, text as text",
            Self::Pdf => "PDF page",
        }
    }

    /// Whether it is made of pixels, and not of lines that can be enlarged.
    pub fn has_pixels(self) -> bool {
        match self {
            Self::Png => true,
            Self::Svg | Self::SvgText | Self::Pdf => false,
        }
    }

    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg | Self::SvgText => "svg",
            Self::Pdf => "pdf",
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
    /// A Word document, to be edited.
    Docx,
    /// Pages, to send, to print and to file.
    Pdf,
    /// Slides for a board, to be shown and edited.
    Pptx,
    /// A workbook, to count and to filter.
    Xlsx,
    /// One page for a browser, on a phone or on paper.
    Html,
    /// A table with a row for each level, for other programs.
    Csv,
    /// The open actions that have a day, for a calendar.
    Calendar,
    /// Text with marks, for wikis and repositories.
    Markdown,
    /// Plain text, for a mail or a terminal.
    Text,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Docx,
        Self::Pdf,
        Self::Pptx,
        Self::Xlsx,
        Self::Html,
        Self::Csv,
        Self::Calendar,
        Self::Markdown,
        Self::Text,
    ];

    /// Its name where it is chosen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Docx => "Word document",
            Self::Pdf => "PDF",
            Self::Pptx => "PowerPoint slides",
            Self::Xlsx => "Excel workbook",
            Self::Html => "Web page",
            Self::Csv => "Table of scores (CSV)",
            Self::Calendar => "Actions for a calendar (ICS)",
            Self::Markdown => "Markdown",
            Self::Text => "Plain text",
        }
    }

    /// Whether it has the charts in it, and not their words alone.
    pub fn has_charts(self) -> bool {
        match self {
            Self::Docx | Self::Pdf | Self::Pptx | Self::Html => true,
            Self::Xlsx | Self::Csv | Self::Calendar | Self::Markdown | Self::Text => false,
        }
    }

    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Calendar => "ics",
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
