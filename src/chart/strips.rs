//! Where everything stands in the sorted strips: columns, rows, and how people are drawn.

use super::fit::Fitted;
use super::frame::Page;
use super::row_words::{before_in_column, closeness, facts, is_bare, not_agreed, unsure};
use super::spacing::Spacing;
use super::strip_people::{Crowd, People};
use super::strip_words::{Attempt, level_words, set_groups, set_names};
use crate::insight::{Picture, Row, RowGroup};
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
    /// Which of the picture’s rows it is.
    pub(super) row: usize,
    pub(super) name: Vec<String>,
    /// What else stands under the name: the group that the workshop has put it in, and over the
    /// scale what is told at the right otherwise.
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
    /// How close the marks of a row stand, and the rows.
    pub(super) spacing: Spacing,
    /// Whether nothing of the ballots is told.
    pub(super) bare: bool,
    pub(super) layout: Layout,
    /// The right edge of the names.
    pub(super) names_end: f32,
    /// Where the first column of the levels begins, and how wide each is.
    pub(super) left: f32,
    pub(super) column: f32,
    pub(super) levels: Vec<Fitted>,
    pub(super) unsure: Option<Column>,
    pub(super) agreed: Option<Column>,
    pub(super) before: Option<Column>,
    pub(super) closeness: Option<Column>,
    /// How much the scale takes over the rows.
    pub(super) head: f32,
    pub(super) lines: Vec<Line>,
    /// Whether no name was cut or broken within a word.
    pub(super) whole: bool,
}

/// The radius of an agreed score's disc, for the text's size.
pub(super) const DISC: f32 = 0.72;
/// Above what was agreed last time; it stays on one line.
const BEFORE: &str = "last\u{a0}time";
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
const SHARED: f32 = 38.0;
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
            let texts = texts.iter().map(|text| (text.as_str(), Weight::SemiBold));
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
        let any = !bare && rows().any(|row| row.before.is_some());
        let before = || rows().map(|row| before_in_column(row).to_owned()).collect();
        let before = any.then(|| column(BEFORE, before(), 2.0 * DISC * size, all));
        let before = before.flatten();
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
        let under = set_groups(picture, area, of, small);
        let names_wide = under
            .iter()
            .map(|(_, wide)| *wide)
            .fold(names_wide, f32::max);
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
        let spacing = Spacing::of(page.close && !of.stacked);
        let crowd = Crowd {
            column,
            size,
            figure: measure(&most.to_string(), Weight::SemiBold, small),
            most,
            rows: picture.rows.len(),
            close: spacing.close,
        };
        if !(of.stacked || crowd.has_room()) {
            return None;
        }
        let people = crowd.drawn(of.columns)?;
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
            spacing,
            bare,
            layout,
            names_end: area.min.x,
            left: right - column * count,
            column,
            levels,
            unsure,
            agreed,
            before,
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
        strips.rows(picture, &names, &under, of);
        Some(strips)
    }

    /// Its rows, group by group, with names in these lines.
    fn rows(
        &mut self,
        picture: &Picture,
        names: &[Vec<String>],
        under: &[(Vec<String>, f32)],
        of: Attempt,
    ) {
        for (group, members) in picture.groups() {
            for (i, at) in members.into_iter().enumerate() {
                let name = names[at].clone();
                let row = &picture.rows[at];
                let mut lines = under.get(at).map_or_else(Vec::new, |it| it.0.clone());
                if of.stacked {
                    let facts = Words::new(&facts(row), Weight::Regular);
                    lines.extend(facts.wrap(self.small, self.area.width()));
                }
                let least = self.least(row, name.len(), lines.len());
                self.lines.push(Line {
                    row: at,
                    name,
                    facts: lines,
                    group,
                    first: i == 0,
                    least,
                });
            }
        }
    }
}

/// Whether those who don't know have a column of their own on a page that is not wide. They stand under
/// the verdict where their column would take from the levels.
fn unsure_apart(picture: &Picture, width: f32) -> bool {
    let no_verdict = |row: &Row| closeness(row).is_empty();
    width < SHARED || picture.rows.iter().all(no_verdict)
}
