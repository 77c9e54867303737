//! How high the rows of the sorted strips are, and what stands in them.

use super::marks::RIM;
use super::row_words::{before_in_column, closeness, not_agreed, unsure, words_instead};
use super::strip_people::{PITCH, People};
use super::strips::{Column, DISC, Layout, Line, Strips};
use crate::insight::{Ending, Row};
use crate::scene::{FIGURE_HEIGHT, Weight, Words, line_height};

/// A row is at most this high, for the text's size, unless its name or its people need more.
const HIGHEST: f32 = 4.2;
/// How tall a column is at most where there is room, for the text's size.
const TALLEST: f32 = 3.0;

impl Strips {
    /// The words of a column in lines.
    pub(super) fn wrapped(&self, text: &str, column: &Column) -> Vec<String> {
        // As wide as it can be: two camps are told in heavier letters.
        Words::new(text, Weight::SemiBold).wrap(self.small, column.width + 0.01)
    }

    /// What stands in the column of verdicts, and under it those who don't know, where they have no
    /// column.
    pub(super) fn closeness_of(&self, row: &Row) -> (Vec<String>, Vec<String>) {
        let Some(column) = &self.closeness else {
            return Default::default();
        };
        let told = |text: &str| {
            let mut lines = self.wrapped(text, column);
            lines.retain(|line| !line.is_empty());
            lines
        };
        let under = self.unsure.is_none().then(|| told(&unsure(row)));
        (told(closeness(row)), under.unwrap_or_default())
    }

    /// How high a row is at least.
    pub(super) fn least(&self, row: &Row, name: usize, facts: usize) -> f32 {
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
        let (verdict, under) = self.closeness_of(row);
        let beside = lines(&unsure(row), self.unsure.as_ref())
            .max((verdict.len() + under.len()) as f32)
            .max(lines(not_agreed(row), self.agreed.as_ref()))
            .max(lines(before_in_column(row), self.before.as_ref()));
        let text =
            self.spacing.lines(name as f32, self.size) + facts as f32 * line_height(self.small);
        // A disc is as large as its row lets it be; a sign is not.
        let sign = (row.ending == Ending::AgreedToDiffer).then_some(self.spacing.sign);
        let sign = sign.unwrap_or(0.0) * self.size;
        let beside = self.spacing.lines(beside, self.small);
        text.max(beside).max(sign).max(self.block(row)) + self.spacing.air * self.size
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
                let high = self.column_height(most, tallest, of);
                if self.spacing.close {
                    high.max(FIGURE_HEIGHT * self.small)
                } else {
                    high + 0.85 * self.small
                }
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
            self.spacing.below()
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

    /// Columns as tall as the rows of these pages let them be, all by the same measure.
    pub(super) fn stretch(&mut self, rows: &[Row], pages: &[std::ops::Range<usize>]) {
        let People::Columns(tallest, of) = self.people else {
            return;
        };
        let mut most = TALLEST * self.size;
        for lines in pages
            .iter()
            .filter_map(|range| self.lines.get(range.clone()))
        {
            let even = self.even(lines);
            for line in lines {
                let row = &rows[line.row];
                let count = row.counts.iter().copied().max().unwrap_or(0).max(1);
                let block = self.block(row);
                // Over the scale stand name and facts; beside it a name may be higher than its people.
                let around = if self.layout == Layout::Stacked {
                    line.least - block
                } else {
                    (self.spacing.air + 0.2) * self.size
                };
                let others = around + block - self.column_height(count, tallest, of);
                let high = even.max(line.least) - others;
                most = most.min(high * of.max(1) as f32 / count as f32);
            }
        }
        self.people = People::Columns(tallest.max(most), of);
    }

    /// How high these rows of one page are where they are as even as can be: none is lower, and what
    /// needs more has it.
    pub(super) fn even(&self, lines: &[Line]) -> f32 {
        let again = lines.first().map_or(0.0, |line| self.more_as_first(line));
        let over: f32 = lines.iter().map(|line| self.over(line)).sum();
        let mut room = self.area.height() - self.head - again - over;
        let mut least: Vec<f32> = lines.iter().map(|line| line.least).collect();
        least.sort_by(|a, b| b.total_cmp(a));
        let mut count = least.len() as f32;
        for least in least {
            if least * count <= room {
                break;
            }
            room -= least;
            count -= 1.0;
        }
        let even = if count > 0.0 { room / count } else { 0.0 };
        even.clamp(0.0, HIGHEST * self.size)
    }

    /// How high all rows are at least.
    pub(super) fn high(&self) -> f32 {
        self.lines
            .iter()
            .map(|line| self.over(line) + line.least)
            .sum()
    }
}
