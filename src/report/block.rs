//! What a document is made of: headings, paragraphs, lists, tables and pictures, each with the
//! profiles that it belongs to.

use jiff::civil::Date;

use super::clean::clean;
use super::figure::Figure;
use crate::insight::Profile;
use crate::phrases::dates::date_in_words;

/// A piece of a document, and for whom it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The part of the document that it stands in.
    pub part: DocumentPart,
    /// The profiles that it belongs to.
    pub profiles: Profiles,
    /// The language of its words, as BCP 47 names it, where that is not the document's own.
    pub language: Option<String>,
    /// What it is.
    pub content: Content,
}

/// The parts of a document, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentPart {
    /// What was found, in one paragraph.
    #[default]
    Finding,
    /// What many teams have in common.
    Across,
    /// The charts.
    Picture,
    /// An earlier session beside this one.
    LastTime,
    /// The table of figures.
    Figures,
    /// Each mechanism by itself.
    Mechanisms,
    /// What is worth talking about.
    Queue,
    /// The dots that people spent.
    Dots,
    /// What the team works on.
    Focus,
    /// Who does what by when.
    Actions,
    /// What must not be lost.
    Parking,
    /// Notes of the whole session.
    Notes,
    /// The last round of words.
    Closing,
    /// How it was done.
    Method,
}

/// A closed set of what can stand in a document. All text is [`clean()`].
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// The beginning of a part.
    Heading {
        /// 1 for a part of the document, 2 and 3 for parts within one.
        level: u8,
        /// Its words.
        text: String,
    },
    /// Running text, without a line's end in it.
    Paragraph(String),
    /// Items, each without a line's end in it.
    List(Vec<String>),
    /// Figures or words in rows.
    Table(Table),
    /// A drawing, with its caption and its words.
    Picture(Figure),
}

/// Rows under heads. Each row has a cell for each column; the first column says what its row is
/// about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it holds, in a few words.
    pub caption: String,
    /// What stands in each column.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Vec<Cell>>,
}

/// The head of a column, and what is under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its words: what its cells are.
    pub head: String,
    /// What its cells are.
    pub kind: ColumnKind,
}

/// What the cells of a column are, so that a writer knows how to set them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A few words.
    Words,
    /// Numbers, or a few words about them.
    Numbers,
    /// Sentences that may be long.
    Prose,
}

/// One cell, as a value: a sheet can count with it.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// There is nothing to tell.
    Nothing,
    /// Words.
    Words(String),
    /// A number of people, dots or levels.
    Whole(u32),
    /// A number to two decimal places.
    Decimal(f64),
    /// A day.
    Day(Date),
}

/// Some of the three profiles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profiles {
    everything: bool,
    team: bool,
    share: bool,
}

impl Profiles {
    /// None of them.
    pub const NONE: Self = Self::new(false, false, false);
    /// All of them.
    pub const ALL: Self = Self::new(true, true, true);
    /// The facilitator’s alone.
    pub const EVERYTHING: Self = Self::new(true, false, false);
    /// The facilitator’s and the team’s: what was said in the room.
    pub const ROOM: Self = Self::new(true, true, false);
    /// What leaves the room for everyone else alone.
    pub const SHARE: Self = Self::new(false, false, true);

    const fn new(everything: bool, team: bool, share: bool) -> Self {
        Self {
            everything,
            team,
            share,
        }
    }

    /// This one alone.
    pub fn only(profile: Profile) -> Self {
        Self::new(
            profile == Profile::Everything,
            profile == Profile::Team,
            profile == Profile::Share,
        )
    }

    /// Those of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::new(
            self.everything || other.everything,
            self.team || other.team,
            self.share || other.share,
        )
    }

    /// Whether this one is among them.
    pub fn have(self, profile: Profile) -> bool {
        match profile {
            Profile::Everything => self.everything,
            Profile::Team => self.team,
            Profile::Share => self.share,
        }
    }
}

impl Block {
    /// This, for these profiles.
    pub fn new(profiles: Profiles, content: Content) -> Self {
        let part = DocumentPart::default();
        Self {
            part,
            profiles,
            language: None,
            content,
        }
    }

    /// The same with words in this language.
    #[must_use]
    pub(super) fn said_in(self, language: Option<&str>) -> Self {
        let language = language.map(str::to_owned);
        Self { language, ..self }
    }

    /// These for all of these profiles, one after the other.
    pub(super) fn all(profiles: Profiles, content: impl IntoIterator<Item = Content>) -> Vec<Self> {
        let content = content.into_iter();
        content
            .map(|content| Self::new(profiles, content))
            .collect()
    }

    /// What differs from profile to profile: what is the same for two of them is there once.
    pub(super) fn by_profile(content: impl Fn(Profile) -> Vec<Content>) -> Vec<Self> {
        let mut told: Vec<(Profiles, Vec<Content>)> = Vec::new();
        for profile in [Profile::Everything, Profile::Team, Profile::Share] {
            let content = content(profile);
            match told.iter_mut().find(|(_, same)| *same == content) {
                Some((profiles, _)) => *profiles = profiles.and(Profiles::only(profile)),
                None => told.push((Profiles::only(profile), content)),
            }
        }
        let blocks = told.into_iter();
        blocks
            .flat_map(|(profiles, content)| Self::all(profiles, content))
            .collect()
    }

    /// A part of the document under its heading, which is there for whom any of it is there.
    pub(super) fn part(level: u8, heading: &str, blocks: Vec<Self>) -> Vec<Self> {
        let each = blocks.iter().map(|block| block.profiles);
        let profiles = each.fold(Profiles::NONE, Profiles::and);
        let text = heading.to_owned();
        let heading = Self::new(profiles, Content::Heading { level, text });
        let heading = (profiles != Profiles::NONE).then_some(heading);
        heading.into_iter().chain(blocks).collect()
    }
}

impl Content {
    /// What somebody wrote over several lines: paragraphs, and lists of the lines that begin with
    /// a bullet. Nothing for empty lines.
    pub(super) fn written(text: &str) -> Vec<Self> {
        let mut content: Vec<Self> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match (line.strip_prefix('•').map(str::trim), content.last_mut()) {
                (Some(""), _) => {}
                (Some(item), Some(Self::List(items))) => items.push(item.to_owned()),
                (Some(item), _) => content.push(Self::List(vec![item.to_owned()])),
                (None, _) => content.push(Self::Paragraph(line.to_owned())),
            }
        }
        content
    }

    /// A list, or nothing where it has no items.
    pub(super) fn list(items: Vec<String>) -> Option<Self> {
        (!items.is_empty()).then_some(Self::List(items))
    }

    /// A table, or nothing where it has no rows.
    pub(super) fn table(
        caption: impl Into<String>,
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    ) -> Option<Self> {
        let caption = caption.into();
        (!rows.is_empty()).then_some(Self::Table(Table {
            caption,
            columns,
            rows,
        }))
    }

    /// With every text made fit for every format.
    pub(super) fn clean(&mut self) {
        let tidy = |text: &mut String| *text = clean(text);
        match self {
            Self::Heading { text, .. } | Self::Paragraph(text) => tidy(text),
            Self::List(items) => items.iter_mut().for_each(tidy),
            Self::Table(table) => {
                tidy(&mut table.caption);
                let heads = table.columns.iter_mut().map(|column| &mut column.head);
                heads.for_each(tidy);
                for cell in table.rows.iter_mut().flatten() {
                    if let Cell::Words(words) = cell {
                        tidy(words);
                    }
                }
            }
            Self::Picture(figure) => tidy(&mut figure.caption),
        }
    }
}

impl Column {
    /// A column of this kind.
    pub fn new(head: impl Into<String>, kind: ColumnKind) -> Self {
        let head = head.into();
        Self { head, kind }
    }
}

impl Cell {
    /// Words, or nothing where there are none.
    pub fn words(text: &str) -> Self {
        match text.trim() {
            "" => Self::Nothing,
            text => Self::Words(text.to_owned()),
        }
    }

    /// As it is read: "12", "−0.40", "4 December 2026"; nothing where there is nothing to tell.
    ///
    /// ```
    /// use roundtable::report::Cell;
    ///
    /// assert_eq!(Cell::Decimal(-0.4).to_text().as_deref(), Some("−0.40"));
    /// assert_eq!(Cell::Nothing.to_text(), None);
    /// ```
    pub fn to_text(&self) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Words(words) => Some(words.clone()),
            Self::Whole(number) => Some(number.to_string()),
            Self::Decimal(number) => Some(format!("{number:.2}").replace('-', "−")),
            Self::Day(day) => Some(date_in_words(*day)),
        }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Whole(number)
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::words(&words)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}
