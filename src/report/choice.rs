//! The one vocabulary of exports: which things, for whom and how large. The window and the command
//! line ask in it.

use super::formats::{ChartKind, Format, Paper};
use super::size::PageSize;
use crate::insight::Profile;

/// What things that can be taken away are listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemGroup {
    /// To read.
    Report,
    /// One chart as a picture.
    Picture(ChartKind),
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
    Picture(ChartKind, Format),
    /// Every number, for other programs.
    Json,
}

impl ExportItem {
    /// All of them, as they are listed.
    pub fn all() -> Vec<Self> {
        let reports = Paper::ALL.map(Self::Report);
        let pictures = ChartKind::ALL.into_iter().flat_map(|kind| {
            [Format::Png, Format::Svg, Format::Pdf].map(|format| Self::Picture(kind, format))
        });
        let all = reports.into_iter().chain(pictures).chain([Self::Json]);
        let place = |item: &Self| match item.group() {
            ItemGroup::Report => 0,
            ItemGroup::Picture(ChartKind::Radar) => 1,
            ItemGroup::Picture(ChartKind::Sorted) => 2,
            ItemGroup::Data => 3,
        };
        let mut all: Vec<Self> = all.collect();
        all.sort_by_key(place);
        all
    }

    /// What it is listed under.
    pub fn group(self) -> ItemGroup {
        match self {
            Self::Report(Paper::Xlsx | Paper::Csv | Paper::Calendar) | Self::Json => {
                ItemGroup::Data
            }
            Self::Report(
                Paper::Docx
                | Paper::Pdf
                | Paper::Pptx
                | Paper::Html
                | Paper::Markdown
                | Paper::Text,
            ) => ItemGroup::Report,
            Self::Picture(kind, _) => ItemGroup::Picture(kind),
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
            Self::Report(Paper::Calendar) => "actions",
            Self::Report(_) => "report",
            Self::Picture(kind, _) => kind.word(),
            Self::Json => "numbers",
        }
    }

    /// Its word in the settings; no two have the same.
    pub fn word(self) -> String {
        format!("{}.{}", self.stem(), self.ending())
    }
}

/// Why something cannot be taken away now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// It holds every count, so it is for the facilitator alone.
    EveryCount,
    /// No open action has a day.
    NoDay,
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
    /// Whether an open action of the session has a day, so that there is something for a calendar.
    pub days: bool,
}

impl ExportChoice {
    /// Why it cannot be made, of this session and for this profile; nothing where it can.
    pub fn not_now(&self, item: ExportItem) -> Option<NotNow> {
        match item {
            ExportItem::Json if self.profile != Profile::Everything => Some(NotNow::EveryCount),
            ExportItem::Report(Paper::Calendar) if !self.days => Some(NotNow::NoDay),
            ExportItem::Report(_) | ExportItem::Picture(..) | ExportItem::Json => None,
        }
    }

    /// What is ticked and can be made now, as it is listed.
    pub fn items(&self) -> Vec<ExportItem> {
        let all = ExportItem::all().into_iter();
        all.filter(|item| self.ticked.contains(item) && self.not_now(*item).is_none())
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
                ExportItem::Picture(ChartKind::Radar, Format::Png),
            ],
            size: PageSize::SLIDE,
            days: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
                ItemGroup::Picture(ChartKind::Radar),
                ItemGroup::Picture(ChartKind::Sorted),
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

    #[test]
    fn a_calendar_is_made_where_an_open_action_has_a_day() {
        let calendar = ExportItem::Report(Paper::Calendar);
        for days in [false, true] {
            let choice = ExportChoice {
                ticked: vec![calendar],
                days,
                ..ExportChoice::default()
            };
            assert_eq!(choice.items() == [calendar], days);
        }
    }
}
