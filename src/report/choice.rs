//! The one vocabulary of exports: which things, for whom, in which format and size. The window and
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
    /// Text with marks, for wikis and repositories.
    Markdown,
    /// Plain text, for a mail or a terminal.
    Text,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Docx,
        Self::Pdf,
        Self::Pptx,
        Self::Xlsx,
        Self::Html,
        Self::Csv,
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
            Self::Markdown => "Markdown",
            Self::Text => "Plain text",
        }
    }

    /// Whether it has the charts in it, and not their words alone.
    pub fn has_charts(self) -> bool {
        match self {
            Self::Docx | Self::Pdf | Self::Pptx | Self::Html => true,
            Self::Xlsx | Self::Csv | Self::Markdown | Self::Text => false,
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
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// What it is listed under, where things to take away are chosen.
    fn group(self) -> ItemGroup {
        match self {
            Self::Docx | Self::Pdf | Self::Pptx | Self::Html | Self::Markdown | Self::Text => {
                ItemGroup::Report
            }
            Self::Xlsx | Self::Csv => ItemGroup::Data,
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

/// What things that can be taken away are listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemGroup {
    /// To read.
    Report,
    /// One chart as a picture.
    Picture(Kind),
    /// For other programs.
    Data,
}

impl ItemGroup {
    /// Its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Report => "Report",
            Self::Picture(kind) => kind.label(),
            Self::Data => "Data",
        }
    }
}

/// One thing that can be taken away: a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportItem {
    /// The whole report.
    Report(Paper),
    /// One chart as a page.
    Picture(Kind, Format),
    /// Every number, for other programs.
    Json,
}

impl ExportItem {
    /// All of them, as they are listed.
    pub fn all() -> Vec<Self> {
        let reports = Paper::ALL.map(Self::Report);
        let pictures = Kind::ALL.into_iter().flat_map(|kind| {
            [Format::Png, Format::Svg, Format::Pdf].map(|format| Self::Picture(kind, format))
        });
        let all = reports.into_iter().chain(pictures).chain([Self::Json]);
        let place = |item: &Self| match item.group() {
            ItemGroup::Report => 0,
            ItemGroup::Picture(Kind::Radar) => 1,
            ItemGroup::Picture(Kind::Sorted) => 2,
            ItemGroup::Data => 3,
        };
        let mut all: Vec<Self> = all.collect();
        all.sort_by_key(place);
        all
    }

    /// What it is listed under.
    pub fn group(self) -> ItemGroup {
        match self {
            Self::Report(paper) => paper.group(),
            Self::Picture(kind, _) => ItemGroup::Picture(kind),
            Self::Json => ItemGroup::Data,
        }
    }

    /// Its name under that heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Report(paper) => paper.label(),
            Self::Picture(_, Format::Png) => "PNG",
            Self::Picture(_, Format::Svg | Format::SvgText) => "SVG",
            Self::Picture(_, Format::Pdf) => "PDF",
            Self::Json => "JSON",
        }
    }

    /// Its name by itself: "Radar, PNG".
    pub fn name(self) -> String {
        format!("{}, {}", self.group().label(), self.label())
    }

    /// How the name of its file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Report(paper) => paper.ending(),
            Self::Picture(_, format) => format.ending(),
            Self::Json => "json",
        }
    }

    /// What its file holds, in the file's name.
    pub(super) fn stem(self) -> &'static str {
        match self {
            Self::Report(_) => "report",
            Self::Picture(kind, _) => kind.word(),
            Self::Json => "numbers",
        }
    }

    /// Its word in the settings; no two have the same.
    pub fn word(self) -> String {
        format!("{}.{}", self.stem(), self.ending())
    }

    /// Whether it can be made for this profile. The numbers hold every count, so they are for the
    /// facilitator alone.
    pub fn is_for(self, profile: Profile) -> bool {
        match self {
            Self::Report(_) | Self::Picture(..) => true,
            Self::Json => profile == Profile::Everything,
        }
    }
}

/// What is taken away, for whom, and how large the pictures are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportChoice {
    /// How much leaves the room.
    pub profile: Profile,
    /// What is ticked, in any order.
    pub ticked: Vec<ExportItem>,
    /// How large pictures are, in pixels.
    pub size: PageSize,
}

impl ExportChoice {
    /// What is ticked and can be made for this profile, as it is listed.
    pub fn items(&self) -> Vec<ExportItem> {
        let all = ExportItem::all().into_iter();
        all.filter(|item| self.ticked.contains(item) && item.is_for(self.profile))
            .collect()
    }

    /// Ticks it, or not any more.
    pub fn toggle(&mut self, item: ExportItem) {
        let before = self.ticked.len();
        self.ticked.retain(|ticked| *ticked != item);
        if self.ticked.len() == before {
            self.ticked.push(item);
        }
    }
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self {
            profile: Profile::Team,
            ticked: vec![
                ExportItem::Report(Paper::Docx),
                ExportItem::Picture(Kind::Radar, Format::Png),
            ],
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

    #[test]
    fn every_thing_is_listed_once_under_its_heading() {
        let all = ExportItem::all();
        let mut words: Vec<String> = all.iter().map(|item| item.word()).collect();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all.len(), "each has a word of its own");
        let mut headings: Vec<ItemGroup> = all.iter().map(|item| item.group()).collect();
        headings.dedup();
        assert_eq!(
            headings,
            [
                ItemGroup::Report,
                ItemGroup::Picture(Kind::Radar),
                ItemGroup::Picture(Kind::Sorted),
                ItemGroup::Data
            ]
        );
    }

    #[test]
    fn every_count_is_for_the_facilitator_alone() {
        let mut choice = ExportChoice {
            ticked: ExportItem::all(),
            ..ExportChoice::default()
        };
        for (profile, told) in [
            (Profile::Everything, true),
            (Profile::Team, false),
            (Profile::Share, false),
        ] {
            choice.profile = profile;
            assert_eq!(choice.items().contains(&ExportItem::Json), told);
        }
    }
}
