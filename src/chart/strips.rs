//! Where everything stands in the sorted strips: columns, rows, and how people are drawn.

use super::fit::Fitted;
use super::frame::Page;
use super::marks::RIM;
use super::row_words::{closeness, facts, is_bare, not_agreed, unsure, words_instead};
use super::strip_people::{PITCH, People, people};
use super::strip_words::{Attempt, level_words, set_names};
use crate::insight::{Ending, Picture, Row, RowGroup};
use crate::phrases::figures::group_continued_on_two_lines;
use crate::scene::{Rect, Weight, Words, line_height, measure};

/// What of the words at the right stands on one line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OneLine {
    All,
    Verdicts,
    None,
}

/// A column of text at the right.
pub(super) struct Column {
    pub(super) heading: &'static str,
    /// Its middle and its width.
    pub(super) middle: f32,
    pub(super) width: f32,
}

/// One row, before it has its place.
pub(super) struct Line {
    pub(super) mechanism: usize,
    pub(super) name: Vec<String>,
    /// What else stands over the scale, under the name.
    pub(super) facts: Vec<String>,
    /// Its group, and whether that begins with it.
    pub(super) group: RowGroup,
    pub(super) first: bool,
    /// How high it is at least.
    pub(super) least: f32,
}

/// What stands where in a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Group headings at the left of their first row, then name, scale and facts.
    Wide,
    /// The same, with a group heading in a row of its own.
    Narrow,
    /// Name and facts over the scale.
    Stacked,
}

impl Layout {
    /// For a page this wide, for the text's size.
    fn of(width: f32, stacked: bool) -> Self {
        match (stacked, width >= WIDE) {
            (true, _) => Self::Stacked,
            (false, true) => Self::Wide,
            (false, false) => Self::Narrow,
        }
    }
}

/// Everything but the rows' places.
pub(super) struct Strips {
    pub(super) area: Rect,
    pub(super) size: f32,
    /// The size of what is not a name.
    pub(super) small: f32,
    pub(super) people: People,
    /// Whether nothing of the ballots is told.
    bare: bool,
    pub(super) layout: Layout,
    /// The right edge of the names.
    pub(super) names_end: f32,
    /// Where the first column of the levels begins, and how wide each is.
    pub(super) left: f32,
    pub(super) column: f32,
    pub(super) levels: Vec<Fitted>,
    pub(super) unsure: Option<Column>,
    pub(super) agreed: Option<Column>,
    pub(super) closeness: Option<Column>,
    /// How much the scale takes over the rows.
    pub(super) head: f32,
    pub(super) lines: Vec<Line>,
    /// Whether no name was cut or broken within a word.
    pub(super) whole: bool,
}

/// Of the bar of a middle half and of a median's triangle, for the text's size.
pub(super) const BAR: f32 = 0.24;
pub(super) const TRIANGLE: f32 = 0.26;
/// Between dots and bar, for the text's size.
pub(super) const GAP: f32 = 0.14;
/// The sign of those who agreed to differ, for the text's size.
pub(super) const SIGN: f32 = 1.2;
/// The radius of an agreed score's disc, for the text's size.
pub(super) const DISC: f32 = 0.72;
/// Between two columns, for the text's size.
const GUTTER: f32 = 0.7;
/// A page this wide, for the text's size, has headings and words beside, not above each other.
const WIDE: f32 = 56.0;
/// On a page this wide, for the text's size, what is told at the right always stands on one line;
/// on others where a level's column keeps this width and the rows become no higher.
const ONE_LINE: f32 = 52.0;
/// A level's column may be so wide, for the page, where small text leaves more room than it needs.
const LEVEL: f32 = 0.1;
/// On a page less wide than this, for the text's size, names stand over the scale before the columns
/// at the right share their words.
const SHARED: f32 = 40.0;
const SPARED: f32 = 3.0;
impl Strips {
    /// The strips for one try, if their columns have room. What is told at the right stands on one
    /// line where the scale can spare the width.
    pub(super) fn of(
        picture: &Picture,
        names: &[Words],
        area: Rect,
        page: &Page<'_>,
        of: Attempt,
    ) -> Option<Self> {
        let set = |lines| Self::set(picture, names, area, page, of, lines);
        if of.stacked || area.width() / of.size >= ONE_LINE {
            return set(OneLine::All);
        }
        let wrapped = set(OneLine::None)?;
        let high = |strips: &Self| strips.head + strips.high();
        let spare = |strips: &Self| {
            strips.column >= SPARED * of.size && high(strips) <= high(&wrapped) + 0.01
        };
        let mut tries = [OneLine::All, OneLine::Verdicts].into_iter();
        let spared = tries.find_map(|lines| set(lines).filter(spare));
        spared.or(Some(wrapped))
    }

    fn set(
        picture: &Picture,
        names: &[Words],
        area: Rect,
        page: &Page<'_>,
        of: Attempt,
        one_line: OneLine,
    ) -> Option<Self> {
        let size = of.size;
        let small = (0.88 * size).max(page.smallest).min(size);
        let layout = Layout::of(area.width() / size, of.stacked);
        let wide = layout == Layout::Wide;
        let bare = is_bare(picture);
        let order = picture.groups();
        let gutter = GUTTER * size;

        // From the right: verdicts, agreed scores, don't know.
        let mut right = area.max.x;
        let mut column = |heading: &'static str, texts: Vec<String>, least: f32, one_line: bool| {
            if of.stacked || texts.iter().all(String::is_empty) && least == 0.0 {
                return None;
            }
            let texts = texts.iter().map(|text| (text.as_str(), Weight::Regular));
            let all = texts.chain([(heading, Weight::SemiBold)]);
            let width = |(text, weight): (&str, Weight)| {
                let words = Words::new(text, weight);
                let all = measure(text, weight, small);
                if one_line {
                    all
                } else {
                    words.widest() * small
                }
            };
            let width = all.map(width).fold(least, f32::max) + 0.1 * size;
            right -= width;
            let middle = right + width / 2.0;
            right -= gutter;
            Some(Column {
                heading,
                middle,
                width,
            })
        };
        let rows = || picture.rows.iter();
        let all = one_line == OneLine::All;
        let own = wide || unsure_apart(picture, area.width() / size);
        let under = |row| if own { String::new() } else { unsure(row) };
        let close = rows().flat_map(|row| [closeness(row).to_owned(), under(row)]);
        let one = one_line != OneLine::None;
        let closeness = column("closeness", close.collect(), 0.0, one);
        let any = rows().any(|row| row.ending.agreed().is_some() || !not_agreed(row).is_empty());
        let settled = rows().map(|row| not_agreed(row).to_owned()).collect();
        let agreed = (any && !bare).then(|| column("agreed", settled, 2.0 * DISC * size, all));
        let agreed = agreed.flatten();
        let unsure = own.then(|| column("", rows().map(unsure).collect(), 0.0, all));
        let unsure = unsure.flatten();

        // Any of them may go on on a further page.
        let headings = order
            .iter()
            .flat_map(|(group, _)| group_continued_on_two_lines(*group))
            .map(|line| measure(&line, Weight::SemiBold, small))
            .fold(0.0, f32::max);
        let names_start = area.min.x + if wide { headings + gutter } else { 0.0 };
        let (names, names_wide, whole) = set_names(names, area, of);
        let count = picture.levels.len().max(1) as f32;
        let (room, most_wide) = if of.stacked {
            (area.width(), f32::INFINITY)
        } else {
            let most_wide = (9.0 * size).max(LEVEL * area.width());
            (right - names_start - names_wide - gutter, most_wide)
        };
        let column = (room / count).min(most_wide);
        let most = rows().flat_map(|row| row.counts.iter().copied()).max();
        let most = most.unwrap_or(0);
        let figure = measure(&most.to_string(), Weight::SemiBold, small);
        if column < (1.7 * size).max(1.1 * figure) && !of.stacked {
            return None;
        }
        let people = people(column, size, most, picture.rows.len(), of.columns)?;
        let levels = if of.words {
            level_words(picture, column, small)?
        } else {
            Vec::new()
        };
        let deepest = levels.iter().map(|l| l.lines.len()).max().unwrap_or(0);
        let head = line_height(size) + deepest as f32 * line_height(small) + 0.3 * size;
        let mut strips = Self {
            area,
            size,
            small,
            people,
            bare,
            layout,
            names_end: area.min.x,
            left: right - column * count,
            column,
            levels,
            unsure,
            agreed,
            closeness,
            head,
            lines: Vec::new(),
            whole,
        };
        match of.stacked {
            true => strips.left = area.min.x,
            // Names stand beside the scale, whatever room is left.
            false => strips.names_end = strips.left - gutter,
        }
        for (group, members) in order {
            for (i, mechanism) in members.into_iter().enumerate() {
                let name = names[mechanism].clone();
                let row = &picture.rows[mechanism];
                let facts = if of.stacked {
                    Words::new(&facts(row), Weight::Regular).wrap(small, area.width())
                } else {
                    Vec::new()
                };
                let least = strips.least(row, name.len(), facts.len());
                strips.lines.push(Line {
                    mechanism,
                    name,
                    facts,
                    group,
                    first: i == 0,
                    least,
                });
            }
        }
        Some(strips)
    }

    /// The words of a column in lines.
    pub(super) fn wrapped(&self, text: &str, column: &Column) -> Vec<String> {
        Words::new(text, Weight::Regular).wrap(self.small, column.width + 0.01)
    }

    /// What stands in the column of verdicts: those who don't know too, where they have no column.
    pub(super) fn closeness_of(&self, row: &Row) -> Vec<String> {
        let Some(column) = &self.closeness else {
            return Vec::new();
        };
        let mut lines = self.wrapped(closeness(row), column);
        if self.unsure.is_none() {
            lines.extend(self.wrapped(&unsure(row), column));
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// How high a row is at least.
    fn least(&self, row: &Row, name: usize, facts: usize) -> f32 {
        if self.layout == Layout::Stacked {
            let block = self.block(row).max(if words_instead(row).is_some() {
                line_height(self.small)
            } else {
                0.0
            });
            let text =
                name as f32 * line_height(self.size) + facts as f32 * line_height(self.small);
            return text + block + 0.5 * self.size;
        }
        let lines = |text: &str, column: Option<&Column>| {
            column.map_or(0, |column| self.wrapped(text, column).len()) as f32
        };
        let beside = lines(&unsure(row), self.unsure.as_ref())
            .max(self.closeness_of(row).len() as f32)
            .max(lines(not_agreed(row), self.agreed.as_ref()));
        let text = name as f32 * line_height(self.size);
        // A disc is as large as its row lets it be; a sign is not.
        let sign = (row.ending == Ending::AgreedToDiffer).then_some(SIGN * self.size);
        let sign = sign.map_or(0.0, line_height);
        let least = text.max(beside * line_height(self.small)).max(sign);
        least.max(self.block(row)) + 0.1 * self.size
    }

    /// How high the people of a row stand.
    pub(super) fn crowd(&self, row: &Row) -> f32 {
        let most = row.counts.iter().copied().max().unwrap_or(0);
        match self.people {
            _ if most == 0 => 0.0,
            People::Dots(diameter, abreast) => {
                let rows = most.div_ceil(abreast) as f32;
                ((rows - 1.0) * PITCH + 1.0) * diameter
            }
            People::Columns(tallest, of) => {
                self.column_height(most, tallest, of) + 0.85 * self.small
            }
        }
    }

    /// How high a column of so many people is: one of three hundred is seen, too.
    pub(super) fn column_height(&self, count: u32, tallest: f32, of: u32) -> f32 {
        (tallest * count as f32 / of.max(1) as f32).max(0.1 * self.size)
    }

    /// How high people, bar and triangle of a row stand.
    pub(super) fn block(&self, row: &Row) -> f32 {
        let below = if row.median.is_some() {
            GAP + BAR + TRIANGLE
        } else {
            0.0
        };
        // Over the scale an agreed score alone stands under the name, not on it.
        let disc = if self.bare && (self.layout == Layout::Stacked) && row.ending.agreed().is_some()
        {
            2.0 * DISC * RIM
        } else {
            0.0
        };
        self.crowd(row) + below.max(disc) * self.size
    }

    /// Over a row: the heading of a group, or the air before it.
    pub(super) fn over(&self, line: &Line) -> f32 {
        if line.first {
            self.heading_height()
        } else {
            0.0
        }
    }

    fn heading_height(&self) -> f32 {
        if self.layout == Layout::Wide {
            0.3 * self.size
        } else {
            line_height(self.small) + 0.25 * self.size
        }
    }

    /// What a row takes more where it begins a page within its group: the heading again, which
    /// beside a row stands on two lines.
    pub(super) fn more_as_first(&self, line: &Line) -> f32 {
        let least = if self.layout == Layout::Wide {
            2.0 * line_height(self.small)
        } else {
            0.0
        };
        if line.first {
            0.0
        } else {
            self.heading_height() + (least - line.least).max(0.0)
        }
    }

    /// How high all rows are at least.
    pub(super) fn high(&self) -> f32 {
        self.lines
            .iter()
            .map(|line| self.over(line) + line.least)
            .sum()
    }
}

/// Whether those who don't know have a column of their own on a page that is not wide. They stand under
/// the verdict where their column would take from the levels.
fn unsure_apart(picture: &Picture, width: f32) -> bool {
    let no_verdict = |row: &Row| closeness(row).is_empty();
    width < SHARED || picture.rows.iter().all(no_verdict)
}
