//! Teams by mechanisms: how each ended and the median of its scores, on as many pages as it takes.

use std::ops::Range;

use super::fit::fit;
use super::frame::{Frame, Page, Style};
use super::legend::Entry;
use super::pages::{number_pages, pages};
use super::palette::Palette;
use super::team_cell::{CellLayout, cell_look, draw_cell};
use super::teams_legend::{numbers, signs};
use crate::insight::teams::{Team, Together};
use crate::phrases::figures::median_in_words;
use crate::phrases::teams as said;
use crate::phrases::teams::TeamCounts;
use crate::scene::{
    Align, Path, Point, Rect, Scene, Size, Sketch, TextFormat, Weight, Words, line_height, measure,
};

/// The most of the width that the names of teams take.
const NAMES: f32 = 0.3;
/// The least and the most that a column takes, for the text's size.
const COLUMN: (f32, f32) = (3.6, 8.5);
/// Around the names at the head of the columns.
const AIR: f32 = 0.3;
/// The most lines of a name at the head of a column.
const HEAD_LINES: usize = 4;
/// Between two cells, for the text's size.
const BETWEEN: f32 = 0.16;
/// Text is so much larger than the smallest where all teams still stand on one page.
const LARGER: [f32; 4] = [1.35, 1.2, 1.1, 1.0];

/// The grid on pages of this size, no text on any of them smaller than `smallest` points.
///
/// Teams stand in their own order, by name or letter, mechanisms in the workshop's. An agreed score
/// is a number on a surface that is darker (on a dark ground lighter) the higher it is; every other
/// ending has a sign; a triangle marks the median. What colour says, number or sign says too. Where
/// names of mechanisms have no room over their columns, numbers stand there and the names below;
/// where columns have none beside each other, they are shared among pages as well. Over each column
/// stands how many teams are strong, low and split there, many in ink.
pub fn teams_grid_pages(
    together: &Together,
    size: Size,
    palette: &Palette,
    style: Style<'_>,
    smallest: f32,
) -> Vec<Scene> {
    let tallies = said::tallies(together, &together.across());
    let of = |larger| Grid::new(together, &tallies, size, palette, style, smallest, larger);
    let fits = |grid: &Grid<'_>| grid.pages.len() == 1 && grid.named;
    let [larger @ .., least] = LARGER;
    let fitting = larger.into_iter().map(of).find(fits);
    fitting.unwrap_or_else(|| of(least)).scenes()
}

/// How high a page of this width is that holds all teams, with text as small as may be.
pub fn teams_grid_height(together: &Together, width: f32, style: Style<'_>, smallest: f32) -> f32 {
    let size = Size {
        width,
        height: width * 9.0 / 16.0,
    };
    let tallies = said::tallies(together, &together.across());
    let grid = Grid::new(
        together,
        &tallies,
        size,
        &Palette::LIGHT,
        style,
        smallest,
        1.0,
    );
    let rows: f32 = grid.heights.iter().map(|high| high + grid.between()).sum();
    size.height - grid.area.height() + grid.head_height() + rows + 0.5 * smallest
}

/// A grid whose parts have their places.
struct Grid<'a> {
    together: &'a Together,
    page: Page<'a>,
    /// What is drawn on every page.
    ground: Sketch,
    /// What the frame leaves.
    area: Rect,
    size: f32,
    names: f32,
    column: f32,
    layout: CellLayout,
    /// Whether the names of mechanisms stand over their columns.
    named: bool,
    heads: Vec<Vec<String>>,
    /// How many teams are strong, low and split, over each column.
    tallies: &'a [TeamCounts],
    lines: Vec<Vec<String>>,
    heights: Vec<f32>,
    /// The columns and the rows of each page.
    pages: Vec<(Range<usize>, Range<usize>)>,
}

impl<'a> Grid<'a> {
    fn new(
        together: &'a Together,
        tallies: &'a [TeamCounts],
        size: Size,
        palette: &'a Palette,
        style: Style<'a>,
        smallest: f32,
        larger: f32,
    ) -> Self {
        let mut page = Page::with_smallest(size, palette, style, smallest);
        page.text = page.text.min(1.2 * smallest);
        page.names = page.text;
        let text = larger * smallest;
        let key = signs(together, palette);
        let mut ground = Sketch::default();
        let mut area = page.frame(&mut ground, &key);
        let called = |team: &Team| said::team_name(&team.name);
        let widths = together
            .teams
            .iter()
            .map(|team| measure(&called(team), Weight::SemiBold, text));
        let names = widths.fold(3.0 * text, f32::max).min(NAMES * area.width()) + 0.8 * text;
        let all = together.workshop.mechanisms.len().max(1);
        let room = (area.width() - names).max(COLUMN.0 * text);
        // The cast is safe: a page has room for a few dozen columns.
        let most = ((room / (COLUMN.0 * text)) as usize).clamp(1, all);
        let each = all.div_ceil(all.div_ceil(most));
        let column = (room / each as f32).min(COLUMN.1 * text);
        let heads = heads(together, text.max(smallest), column);
        let named = heads.is_some();
        if !named {
            // The names stand below, where they take their room from the rows.
            let both: Vec<Entry> = key.into_iter().chain(numbers(together)).collect();
            ground = Sketch::default();
            area = page.frame(&mut ground, &both);
        }
        let number = |at: usize| vec![(at + 1).to_string()];
        let heads = heads.unwrap_or_else(|| (0..all).map(number).collect());
        let medians = together
            .teams
            .iter()
            .flat_map(|team| team.rows.iter().flatten());
        let medians = medians.filter_map(|row| row.median).map(median_in_words);
        let widest = medians.map(|median| measure(&median, Weight::Regular, 1.0));
        let cell = column - BETWEEN * text;
        let layout = CellLayout::of(cell, text, widest.fold(0.0, f32::max));
        let lines: Vec<Vec<String>> = (together.teams.iter())
            .map(|team| {
                let room = names - 0.8 * text;
                fit(&called(team), Weight::SemiBold, smallest..=text, room, 2).lines
            })
            .collect();
        let cell = layout.height() * text;
        let high = |lines: &Vec<String>| cell.max(lines.len() as f32 * line_height(text));
        let heights: Vec<f32> = lines.iter().map(high).collect();
        let mut grid = Self {
            together,
            page,
            ground,
            area,
            size: text,
            names,
            column,
            layout,
            named,
            heads,
            tallies,
            lines,
            heights,
            pages: Vec::new(),
        };
        let room = grid.area.height() - grid.head_height();
        let rows = pages(&grid.heights, grid.between(), room);
        let columns = (0..all)
            .step_by(each)
            .map(|from| from..(from + each).min(all));
        let both = |columns: Range<usize>| {
            let rows = rows.clone().into_iter();
            rows.map(move |rows| (columns.clone(), rows))
        };
        grid.pages = columns.flat_map(both).collect();
        grid
    }

    fn between(&self) -> f32 {
        BETWEEN * self.size
    }

    fn head_height(&self) -> f32 {
        let lines = self.heads.iter().map(Vec::len).max().unwrap_or(1) + self.tallies.len();
        lines as f32 * line_height(self.size) + 0.45 * self.size
    }

    /// How many teams are strong, low and split, from this place down; many stand out.
    fn draw_tallies(&self, sketch: &mut Sketch, columns: &Range<usize>, top: f32) {
        let palette = self.page.palette;
        let quiet = TextFormat {
            size: self.size,
            weight: Weight::Regular,
            colour: palette.quiet,
        };
        let many = TextFormat {
            weight: Weight::SemiBold,
            colour: palette.ink,
            ..quiet
        };
        for (line, tally) in self.tallies.iter().enumerate() {
            let top = top + line as f32 * line_height(self.size);
            let label = [tally.label.to_owned()];
            sketch.lines(&label, self.area.min.x, top, Align::Left, quiet);
            for at in columns.clone() {
                let Some((teams, is_many)) = tally.teams.get(at) else {
                    continue;
                };
                let middle = self.middle(columns, at);
                let set = if *is_many { many } else { quiet };
                sketch.lines(&[teams.to_string()], middle, top, Align::Centre, set);
            }
        }
    }

    /// Where a column begins on a page that has these.
    fn left(&self, columns: &Range<usize>, at: usize) -> f32 {
        self.area.min.x + self.names + (at - columns.start) as f32 * self.column
    }

    fn middle(&self, columns: &Range<usize>, at: usize) -> f32 {
        self.left(columns, at) + (self.column - self.between()) / 2.0
    }

    fn scenes(&self) -> Vec<Scene> {
        let pages = self.pages.iter();
        let scenes = pages.map(|(columns, rows)| self.scene(columns, rows));
        let mut scenes: Vec<Scene> = scenes.collect();
        number_pages(scenes.iter_mut());
        scenes
    }

    fn scene(&self, columns: &Range<usize>, rows: &Range<usize>) -> Scene {
        let mut sketch = Sketch {
            items: self.ground.items.clone(),
        };
        let (area, size) = (self.area, self.size);
        let palette = self.page.palette;
        let text = |weight, colour| TextFormat {
            size,
            weight,
            colour,
        };
        let left = |at: usize| self.left(columns, at);
        let foot = area.min.y + self.head_height();
        let counted = foot - 0.45 * size - self.tallies.len() as f32 * line_height(size);
        self.draw_tallies(&mut sketch, columns, counted);
        for at in columns.clone() {
            let lines = &self.heads[at];
            let top = counted - lines.len() as f32 * line_height(size);
            let middle = self.middle(columns, at);
            let set = text(Weight::SemiBold, palette.quiet);
            sketch.lines(lines, middle, top, Align::Centre, set);
        }
        let end = left(columns.end) - self.between();
        let rule = Path::line(
            Point::new(area.min.x, foot - 0.2 * size),
            Point::new(end, foot - 0.2 * size),
        );
        sketch.stroke(rule, 0.07 * size, palette.line);
        let levels = self.together.workshop.scale.len();
        let mut top = foot;
        for at in rows.clone() {
            let (team, high) = (&self.together.teams[at], self.heights[at]);
            let lines = &self.lines[at];
            let tall = lines.len() as f32 * line_height(size);
            let set = text(Weight::SemiBold, palette.ink);
            sketch.lines(
                lines,
                area.min.x,
                top + (high - tall) / 2.0,
                Align::Left,
                set,
            );
            for column in columns.clone() {
                let row = team.rows.get(column).and_then(Option::as_ref);
                let look = cell_look(row, levels, palette);
                let width = self.column - self.between();
                let tall = self.layout.height() * size;
                let rect = Rect::new(left(column), top + (high - tall) / 2.0, width, tall);
                draw_cell(&mut sketch, rect, &look, self.layout, size);
            }
            top += high + self.between();
        }
        Scene {
            size: self.page.size,
            background: self.page.style.background.then_some(palette.paper),
            title: said::TEAMS_TOGETHER.to_owned(),
            description: self.in_words(rows),
            items: sketch.items,
        }
    }

    /// The page in words; in a document a table has them.
    fn in_words(&self, rows: &Range<usize>) -> String {
        let together = self.together;
        let head = said::grid_in_words(together);
        match self.page.style.frame {
            Frame::Document => head,
            Frame::Bare | Frame::Legend | Frame::Page(_) => {
                let labels = together.workshop.scale.levels.iter();
                let labels: Vec<String> = labels.map(|level| level.label.clone()).collect();
                let teams = rows.clone().filter_map(|at| together.teams.get(at));
                let teams = teams.map(|team| said::team_in_words(together, team, &labels));
                std::iter::once(head)
                    .chain(teams)
                    .collect::<Vec<_>>()
                    .join(" ")
            }
        }
    }
}

/// The names of mechanisms over columns of this width, where they have room whole.
fn heads(together: &Together, size: f32, column: f32) -> Option<Vec<Vec<String>>> {
    let room = column - AIR * size;
    let mechanisms = together.workshop.mechanisms.iter();
    let heads = mechanisms.map(|mechanism| {
        let words = Words::new(&mechanism.name, Weight::SemiBold);
        let lines = words.wrap(size, room);
        (words.widest() * size <= room && lines.len() <= HEAD_LINES).then_some(lines)
    });
    heads.collect()
}
