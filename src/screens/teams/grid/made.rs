//! Where the columns of the grid stand: laid out anew when the teams, the window or the look change.

use crate::chart::{self, CellLayout, Palette};
use crate::design::theme::{Type, space};
use crate::insight::teams::Together;
use crate::phrases::figures::median_in_words;
use crate::phrases::teams::TeamCounts;
use crate::phrases::{teams as said, teams_place as here};
use crate::scene::{Scene, Theme, Weight, Words, line_height, measure};

/// The size of what stands in a cell, in points, where it has room; and a cell's width for it.
const SIZE: f32 = 20.0;
const WIDE: f32 = 3.3;
/// Between two cells.
pub(super) const BETWEEN: f32 = 4.0;
/// Below the names of the columns.
pub(super) const BELOW_HEADS: f32 = 8.0;
/// The size of the names over the columns and of what is counted under them, in points.
pub(super) const HEAD: f32 = 17.0;
/// The most lines that the names take.
const HEAD_LINES: usize = 4;
/// The least and the most that a column takes, in points.
const COLUMN: (f32, f32) = (42.0, 190.0);
/// Names of teams give way until columns are so wide.
const DECENT: f32 = 70.0;
/// The least that the names of teams take, and the most, for the width.
const NAMES: (f32, f32) = (136.0, 0.26);

/// Widths and texts that follow from the teams and the window.
#[derive(Debug)]
pub(super) struct Made {
    key: ((u64, usize), f32, Theme),
    /// Of all columns.
    pub(super) width: f32,
    /// Of the names of teams, with what parts them from the cells.
    pub(super) names: f32,
    /// Of one mechanism.
    pub(super) column: f32,
    /// The height of a row.
    pub(super) row: f32,
    /// The size of what stands in a cell.
    pub(super) size: f32,
    pub(super) layout: CellLayout,
    pub(super) heads: Vec<Vec<String>>,
    pub(super) heads_in_words: String,
    /// How many teams are strong, low and split, over each column.
    pub(super) tallies: Vec<TeamCounts>,
    /// The words of the levels.
    pub(super) labels: Vec<String>,
    pub(super) legend: Scene,
}

impl Made {
    /// The layout for this width, made anew where something has changed.
    pub(super) fn fresh<'a>(
        kept: &'a mut Option<Self>,
        together: &Together,
        edition: (u64, usize),
        width: f32,
        look: Theme,
    ) -> &'a Self {
        let key = (edition, width, look);
        if kept.as_ref().is_some_and(|made| made.key != key) {
            *kept = None;
        }
        kept.get_or_insert_with(|| Self::new(together, key))
    }

    fn new(together: &Together, key: ((u64, usize), f32, Theme)) -> Self {
        let (_, width, look) = key;
        let strong = Type::Strong.size();
        let names = together
            .teams
            .iter()
            .map(|team| measure(&said::team_name(&team.name), Weight::SemiBold, strong));
        let count = together.workshop.mechanisms.len().max(1) as f32;
        let left = width - DECENT * count - space::S;
        let most = (NAMES.1 * width).min(left).max(NAMES.0);
        let names = names.fold(0.0, f32::max).clamp(NAMES.0, most) + space::S;
        let mechanisms = &together.workshop.mechanisms;
        let column = ((width - names) / count).clamp(COLUMN.0, COLUMN.1).floor();
        let room = column - BETWEEN - 6.0;
        let heads = mechanisms.iter().map(|mechanism| {
            let words = Words::new(&mechanism.name, Weight::SemiBold);
            let lines = words.wrap(HEAD, room);
            let fits = words.widest() * HEAD <= room && lines.len() <= HEAD_LINES;
            fits.then_some(lines)
        });
        let named: Option<Vec<Vec<String>>> = heads.collect();
        let numbered = named.is_none();
        let number = |at: usize| vec![(at + 1).to_string()];
        let heads = named.unwrap_or_else(|| (0..mechanisms.len()).map(number).collect());
        let medians = together
            .teams
            .iter()
            .flat_map(|team| team.rows.iter().flatten());
        let medians = medians.filter_map(|row| row.median).map(median_in_words);
        let widest = medians.map(|median| measure(&median, Weight::Regular, 1.0));
        let size = SIZE.min((column - BETWEEN) / WIDE);
        let layout = CellLayout::of(column - BETWEEN, size, widest.fold(0.0, f32::max));
        let two_lines = 2.0 * line_height(Type::Small.size()) + 2.0;
        let palette = Palette::of(look);
        let tallies = said::tallies(together, &together.across());
        Self {
            key,
            width: names + column * count,
            names,
            column,
            row: (layout.height() * size + BETWEEN).max(two_lines).ceil(),
            size,
            layout,
            heads,
            heads_in_words: here::heads_in_words(together, &tallies),
            tallies,
            labels: together
                .workshop
                .scale
                .levels
                .iter()
                .map(|l| l.label.clone())
                .collect(),
            legend: chart::teams_legend(together, numbered, width, Type::Small.size(), palette),
        }
    }

    /// How high the names over the columns are, with what is counted under them.
    pub(super) fn heads_high(&self) -> f32 {
        let lines = self.heads.iter().map(Vec::len).max().unwrap_or(1);
        lines as f32 * line_height(HEAD) + self.tallies_high() + BELOW_HEADS
    }

    /// How high the lines are that count teams.
    pub(super) fn tallies_high(&self) -> f32 {
        self.tallies.len() as f32 * line_height(HEAD)
    }

    /// Where a column begins, in a row that begins here.
    pub(super) fn left(&self, row: f32, at: usize) -> f32 {
        row + self.names + at as f32 * self.column
    }

    /// The middle of its cell.
    pub(super) fn middle(&self, row: f32, at: usize) -> f32 {
        self.left(row, at) + (self.column - BETWEEN) / 2.0
    }

    /// The column at this place of a row that begins here.
    pub(super) fn column_at(&self, row: f32, x: f32) -> Option<usize> {
        let along = (x - row - self.names) / self.column;
        // The cast is safe: what lies before the first column is below nought, and a row is short.
        (along >= 0.0)
            .then_some(along as usize)
            .filter(|at| *at < self.heads.len())
    }
}
