//! One team over time, as a document and as pictures.

use std::sync::Arc;

use super::block::{Block, Cell, Column, ColumnKind, Content, DocumentPart, Profiles, Table};
use super::clean::clean;
use super::document::Document;
use super::figure::Figure;
use super::language::LANGUAGE;
use super::sitting::Sitting;
use super::stand_alone::StandAlone;
use super::team_tables::{TeamTables, whole};
use super::teams::{heading, how_it_was_done};
use crate::chart;
use crate::insight::{Median, MiddleHalf, Picture, Strip, Trend, TrendPoint};
use crate::phrases::figures::{
    ending_in_words, ending_with_label, median_in_words, middle_half_in_words, verdict_in_words,
};
use crate::phrases::words::capital;
use crate::phrases::{sheets, teams, trend as said};
use crate::scene::Scene;

impl Document {
    /// What has moved, what was not the same every time, a strip a mechanism, the figures of each
    /// session, and how it was put together. It holds what the team’s profile may know.
    pub fn of_trend(trend: &Trend) -> Self {
        let trend = &cleaned(trend);
        let title = said::title(trend);
        let changes = said::changes(trend);
        let told = match changes.is_empty() {
            true => Vec::new(),
            false => vec![heading(1, said::NOT_THE_SAME), Content::List(changes)],
        };
        let caption = said::caption(&trend.workshop.noun.one);
        let picture = Figure::trend(caption, Arc::new(trend.clone()));
        let how = [said::BY_SESSION, said::JOINED, said::ENOUGH];
        let parts = [
            (
                DocumentPart::Finding,
                vec![Content::Paragraph(format!("{title}."))],
            ),
            (DocumentPart::Across, told),
            (DocumentPart::Picture, vec![Content::Picture(picture)]),
            (DocumentPart::Figures, figures(trend)),
            (DocumentPart::Method, how_it_was_done(&trend.workshop, &how)),
        ];
        let blocks = parts.into_iter().flat_map(|(part, contents)| {
            contents.into_iter().map(move |mut content| {
                content.clean();
                Block {
                    part,
                    ..Block::new(Profiles::ALL, content)
                }
            })
        });
        let name = clean(&said::document_name(trend));
        Self {
            title: said::OVER_TIME.to_owned(),
            foot: name.clone(),
            name,
            subtitle: clean(&said::under_title(trend)),
            headline: Some(title),
            language: LANGUAGE,
            blocks: blocks.collect(),
            sitting: Sitting::default(),
            picture: Picture::default(),
            counts: Vec::new(),
            teams: Some(tables(trend)),
            due: Vec::new(),
        }
    }
}

/// The same with every name made fit for every format.
fn cleaned(trend: &Trend) -> Trend {
    let mut trend = trend.clone();
    trend.team = clean(&trend.team);
    for strip in &mut trend.strips {
        strip.name = clean(&strip.name);
        for point in strip.points.iter_mut().flatten() {
            point.row.name.clone_from(&strip.name);
        }
    }
    trend
}

fn figures(trend: &Trend) -> Vec<Content> {
    let mut contents = vec![heading(1, said::FIGURES)];
    for strip in &trend.strips {
        contents.push(heading(2, &strip.name));
        contents.push(Content::Table(of_strip(trend, strip)));
    }
    contents
}

/// The session of each place, with what it says of a mechanism.
fn each<'a>(
    trend: &'a Trend,
    strip: &'a Strip,
) -> impl Iterator<Item = (String, Option<&'a TrendPoint>)> {
    let days = trend.days.iter().zip(&strip.points);
    days.map(|(day, point)| (said::day_in_words(day), point.as_ref()))
}

/// One mechanism in every session, for a document.
fn of_strip(trend: &Trend, strip: &Strip) -> Table {
    let labels = said::labels(trend);
    let rows = each(trend, strip).map(|(day, point)| {
        let row = point.map(|point| &point.row);
        let ended = row.map_or_else(
            || said::NOT_ASKED.to_owned(),
            |row| ending_with_label(row.ending, &labels),
        );
        let median = row.and_then(|row| row.median).map(median_in_words);
        let half = row.and_then(|row| row.middle_half);
        let verdict = row.and_then(|row| row.verdict).map(verdict_in_words);
        vec![
            Cell::words(&day),
            Cell::Words(ended),
            median.into(),
            half.map(middle_half_in_words).into(),
            verdict.map(str::to_owned).into(),
        ]
    });
    Table {
        caption: strip.name.clone(),
        rows: rows.collect(),
        columns: vec![
            Column::new(said::DAY, ColumnKind::Words),
            Column::new(sheets::ENDING, ColumnKind::Words),
            Column::new(teams::MEDIAN, ColumnKind::Numbers),
            Column::new(said::MIDDLE_HALF, ColumnKind::Words),
            Column::new(sheets::VERDICT, ColumnKind::Words),
        ],
    }
}

/// Days by mechanisms, and a row for each day and mechanism, for sheets.
fn tables(trend: &Trend) -> TeamTables {
    let heads = trend.strips.iter();
    let heads = heads.map(|strip| Column::new(strip.name.clone(), ColumnKind::Numbers));
    let first = Column::new(said::DAY, ColumnKind::Words);
    let cell = |point: Option<&TrendPoint>| match point {
        None => Cell::words(said::NOT_ASKED),
        Some(point) => match point.row.ending.agreed() {
            Some(level) => whole(Some(level)),
            None => Cell::Words(ending_in_words(point.row.ending)),
        },
    };
    let rows = trend.days.iter().enumerate().map(|(at, day)| {
        let strips = trend.strips.iter();
        let cells = strips.map(|strip| cell(strip.points.get(at).and_then(Option::as_ref)));
        std::iter::once(Cell::words(&said::day_in_words(day)))
            .chain(cells)
            .collect()
    });
    TeamTables {
        name: said::DAYS,
        grid: Table {
            caption: said::OVER_TIME.to_owned(),
            columns: std::iter::once(first).chain(heads).collect(),
            rows: rows.collect(),
        },
        figures: long(trend),
    }
}

fn long(trend: &Trend) -> Table {
    let noun = capital(&trend.workshop.noun.one);
    let columns = [
        (said::DAY, ColumnKind::Words),
        (noun.as_str(), ColumnKind::Words),
        (sheets::ENDING, ColumnKind::Words),
        (sheets::AGREED, ColumnKind::Numbers),
        (sheets::MEDIAN_FROM, ColumnKind::Numbers),
        (sheets::MEDIAN_TO, ColumnKind::Numbers),
        (said::HALF_FROM, ColumnKind::Numbers),
        (said::HALF_TO, ColumnKind::Numbers),
        (sheets::VERDICT, ColumnKind::Words),
    ];
    let mut rows = Vec::new();
    for (at, day) in trend.days.iter().enumerate() {
        for strip in &trend.strips {
            let point = strip.points.get(at).and_then(Option::as_ref);
            let row = point.map(|point| &point.row);
            let ended = row.map_or(said::NOT_ASKED.to_owned(), |row| {
                ending_in_words(row.ending)
            });
            let median = row.and_then(|row| row.median);
            let half: Option<MiddleHalf> = row.and_then(|row| row.middle_half);
            let verdict = row.and_then(|row| row.verdict);
            rows.push(vec![
                day.dates.last().copied().into(),
                Cell::words(&strip.name),
                Cell::Words(ended),
                whole(row.and_then(|row| row.ending.agreed())),
                whole(median.map(Median::lower)),
                whole(median.map(Median::upper)),
                whole(half.map(|half| half.lower)),
                whole(half.map(|half| half.upper)),
                verdict.map(|it| verdict_in_words(it).to_owned()).into(),
            ]);
        }
    }
    Table {
        caption: said::FIGURES.to_owned(),
        columns: columns.map(|(head, kind)| Column::new(head, kind)).into(),
        rows,
    }
}

/// The strips as a picture that stands for itself: as high as they need.
pub fn trend_page_scenes(trend: &Trend) -> Vec<Scene> {
    let alone = StandAlone {
        title: said::title(trend),
        subtitle: said::under_title(trend),
        notes: said::changes(trend),
        workshop: &trend.workshop,
    };
    alone.pages(
        |width, style, smallest| chart::trend_height(trend, width, style, smallest),
        |size, palette, style, smallest| {
            let pages = chart::trend_pages(trend, size, palette, style, smallest);
            pages.into_iter().map(|page| page.scene).collect()
        },
    )
}
