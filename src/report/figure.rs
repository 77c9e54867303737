//! A picture in a document: what it draws, as much as its reader may know, drawn in the size that a
//! writer has room for.

use std::sync::Arc;

use super::formats::ChartKind;
use crate::chart::{self, Frame, Palette, Style};
use crate::insight::teams::Together;
use crate::insight::{Levels, Picture, Trend};
use crate::phrases::papers::{SCORES, strip_in_words};
use crate::scene::{Scene, Size};

/// A picture of a document. It is drawn when a writer asks for it, with its background and its
/// legend; what else a reader must know stands around it in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it draws.
    pub drawn: Drawn,
    /// What stands under it, one line; empty where a heading says it.
    pub caption: String,
    /// The numbers, already cut down to what the profile may know.
    picture: Picture,
    /// Which of them a strip is of.
    row: usize,
    /// The teams that a picture of many is of.
    teams: Option<Arc<Together>>,
    /// The sessions that a picture of one team over time is of.
    trend: Option<Arc<Trend>>,
}

/// What a figure draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// A chart of all mechanisms.
    Chart(ChartKind),
    /// The ballots of one mechanism over its scale.
    Strip,
    /// Many teams by mechanisms.
    Grid,
    /// A small radar a team.
    Radars,
    /// One team over time, a strip a mechanism.
    Trend,
}

impl Figure {
    /// A chart of all mechanisms.
    pub(super) fn chart(kind: ChartKind, caption: String, picture: Picture) -> Self {
        let drawn = Drawn::Chart(kind);
        Self {
            drawn,
            caption,
            picture,
            row: 0,
            teams: None,
            trend: None,
        }
    }

    /// The ballots of one mechanism: of this row, drawn so that it can be compared with the others.
    pub(super) fn strip(picture: Picture, row: usize) -> Self {
        Self {
            drawn: Drawn::Strip,
            caption: String::new(),
            picture,
            row,
            teams: None,
            trend: None,
        }
    }

    /// Many teams beside each other.
    pub(super) fn teams(drawn: Drawn, caption: String, teams: Arc<Together>) -> Self {
        Self {
            drawn,
            caption,
            picture: Picture::default(),
            row: 0,
            teams: Some(teams),
            trend: None,
        }
    }

    /// One team over time.
    pub(super) fn trend(caption: String, trend: Arc<Trend>) -> Self {
        Self {
            drawn: Drawn::Trend,
            caption,
            picture: Picture::default(),
            row: 0,
            teams: None,
            trend: Some(trend),
        }
    }

    /// The drawing, this wide in points and as high as it needs to be, but no higher than `highest`,
    /// with no text smaller than `smallest` points: in one scene, or in several. A scene's title and description are its alternative text
    /// ([`Figure::alternative`]).
    pub fn scenes(&self, width: f32, highest: f32, smallest: f32) -> Vec<Scene> {
        let style = ON_PAPER;
        let (picture, palette) = (&self.picture, &ON_WHITE);
        let height = self.height(width, smallest).min(highest);
        let size = Size { width, height };
        let charts = match self.drawn {
            Drawn::Chart(ChartKind::Radar) => {
                chart::radar_pages(picture, size, palette, style, smallest)
            }
            Drawn::Chart(ChartKind::Sorted) => {
                chart::dots_pages(picture, size, palette, style, smallest)
            }
            Drawn::Strip => return self.strip_scene(width, smallest).into_iter().collect(),
            Drawn::Grid => {
                let teams = self.teams.iter();
                let pages = |teams: &Arc<Together>| {
                    chart::teams_grid_pages(teams, size, palette, style, smallest)
                };
                return teams.flat_map(pages).collect();
            }
            Drawn::Radars => {
                let teams = self.teams.iter();
                let pages = |teams: &Arc<Together>| {
                    chart::team_radars_pages(teams, size, palette, style, smallest)
                };
                return teams.flat_map(pages).collect();
            }
            Drawn::Trend => {
                let trends = self.trend.iter();
                let pages =
                    |trend: &Arc<Trend>| chart::trend_pages(trend, size, palette, style, smallest);
                return trends.flat_map(pages).map(|page| page.scene).collect();
            }
        };
        charts.into_iter().map(|chart| chart.scene).collect()
    }

    /// How high it stands well: a radar needs room for its names, rows need room for people.
    fn height(&self, width: f32, text: f32) -> f32 {
        let rows = self.picture.rows.len() as f32;
        let narrow = width < NARROW * text;
        match self.drawn {
            // On a narrow page names stand in a list below.
            Drawn::Chart(ChartKind::Radar) if narrow => 0.95 * width + text * (9.0 + 1.8 * rows),
            Drawn::Chart(ChartKind::Radar) => 0.78 * width,
            // Names stand over their rows.
            Drawn::Chart(ChartKind::Sorted) if narrow => text * (15.0 + 5.0 * rows),
            Drawn::Chart(ChartKind::Sorted) => text * (12.0 + 3.7 * rows),
            Drawn::Grid | Drawn::Radars => {
                let high = match self.drawn {
                    Drawn::Grid => chart::teams_grid_height,
                    _ => chart::team_radars_height,
                };
                let teams = self.teams.as_ref();
                teams.map_or(0.0, |teams| high(teams, width, ON_PAPER, text))
            }
            Drawn::Trend => {
                let trend = self.trend.as_ref();
                trend.map_or(0.0, |it| chart::trend_height(it, width, ON_PAPER, text))
            }
            Drawn::Strip => {
                let mut rows = self.picture.rows.iter();
                let people = rows.any(|row| row.counts.iter().any(|&count| count > 0));
                let words = if narrow { 2.0 } else { 0.0 };
                text * (words + if people { PEOPLE } else { BARE })
            }
        }
    }

    fn strip_scene(&self, width: f32, text: f32) -> Option<Scene> {
        let (rows, labels) = (&self.picture.rows, &self.picture.levels);
        let row = rows.get(self.row)?;
        let height = self.height(width, text);
        let size = Size { width, height };
        let levels = Levels {
            labels: labels.clone(),
            looks: self.picture.looks.clone(),
            meanings: Vec::new(),
        };
        let mut scene = chart::reveal_among(row, rows, &levels, size, text, &ON_WHITE);
        scene.background = Some(ON_WHITE.paper);
        SCORES.clone_into(&mut scene.title);
        scene.description = strip_in_words(row, labels);
        Some(scene)
    }

    /// A drawing in words, for somebody who cannot see it: what it is, and what it shows.
    pub fn alternative(scene: &Scene) -> String {
        let (title, words) = (scene.title.trim(), scene.description.trim());
        match (title, words) {
            (title, "") => title.to_owned(),
            // A page by itself says what it is in its description as well.
            (title, words) if title.starts_with(words.split('.').next().unwrap_or(words)) => {
                words.to_owned()
            }
            (title, words) => format!("{title}. {words}"),
        }
    }
}

/// Documents are white, on a screen and on paper: a tint behind a picture is a grey box in print.
const ON_WHITE: Palette = Palette {
    paper: Palette::LIGHT.on_agreed,
    ..Palette::LIGHT
};
/// What stands around a picture of a document tells the rest.
const ON_PAPER: Style<'_> = Style {
    frame: Frame::Document,
    background: true,
};
/// A page less wide than this, for its text's size, has names over each other and not beside.
const NARROW: f32 = 40.0;
/// How high a strip is, for its text's size: with a dot for each person, and without.
const PEOPLE: f32 = 8.0;
const BARE: f32 = 6.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::Profile;
    use crate::report::{Content, Document};

    #[test]
    fn each_count_is_read_aloud_once() {
        let document = Document::of(&crate::edit::sample()).for_profile(Profile::Everything);
        let figures = document
            .blocks
            .iter()
            .filter_map(|block| match &block.content {
                Content::Picture(figure) => Some(figure),
                _ => None,
            });
        for figure in figures {
            for scene in figure.scenes(720.0, 900.0, 13.0) {
                let words = Figure::alternative(&scene);
                match figure.drawn {
                    // The table that follows has the figures.
                    Drawn::Chart(_) => {
                        assert!(words.contains("Taking a wider view: agreed 3 (In places)."));
                        assert!(!words.contains("at level"), "{words}");
                    }
                    // The sentence that follows says how it ended.
                    Drawn::Grid | Drawn::Radars | Drawn::Trend => {
                        panic!("one session alone")
                    }
                    Drawn::Strip => {
                        assert!(words.starts_with("Scores. "), "{words}");
                        assert!(words.contains("at level") && !words.contains("agreed"));
                    }
                }
            }
        }
    }
}
