//! From numbers to drawings; one file a chart.
//!
//! A chart takes a [`crate::insight::Picture`], a size and a [`Palette`] and gives a
//! [`crate::scene::Scene`] with the places that can be pointed at. Nothing in here knows about
//! windows or files.
//!
//! `radar` and `dots` make one picture, its text as large as the picture allows. `radar_pages` and
//! `dots_pages` are for a wall: they are told the smallest text and take as many pages as it needs.

#[cfg(test)]
mod colour_vision;
mod dots;
mod drawn;
mod fit;
mod frame;
mod group_arcs;
mod icon;
mod key_beside;
mod label_solver;
mod labels;
mod leaders;
mod legend;
mod level_colours;
mod level_pages;
mod level_paint;
mod marks;
mod numbered;
mod numbered_list;
mod pages;
mod palette;
mod radar;
mod radar_series;
mod reveal;
mod reveal_fit;
mod reveal_stage;
mod rings;
mod row_words;
mod series;
mod spacing;
mod spoke_bars;
mod spread;
mod strip_heights;
mod strip_marks;
mod strip_people;
mod strip_words;
mod strips;
mod strips_drawing;
mod team_cell;
mod team_radars;
mod teams_grid;
mod teams_legend;
mod trend;
mod trend_strip;
mod wheel;

pub use dots::{dots, dots_pages};
pub use drawn::{Chart, Spot};
pub(crate) use fit::shortened;
pub use frame::{Frame, Heading, Style};
pub use icon::{ProgramIcon, icon};
pub use legend::{legend, radar_legend};
pub use level_colours::{ColourDoubt, ColourHint, colour_hints};
pub use numbered::radar_pages;
pub use palette::Palette;
pub use radar::radar;
pub use reveal::{RevealGroup, reveal, reveal_among, reveal_apart};
pub use team_cell::{
    AFTER, CAMP, CellLayout, CellLook, CellSign, MEDIAN, PAD, TRIANGLE, cell_look,
};
pub use team_radars::{team_radar, team_radars_height, team_radars_legend, team_radars_pages};
pub use teams_grid::{teams_grid_height, teams_grid_pages};
pub use teams_legend::teams_legend;
pub use trend::{TrendPage, TrendSpot, trend_height, trend_pages};
