//! Many teams beside each other, as a document and as pictures.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::block::{Block, Content, DocumentPart, Profiles};
use super::clean::clean;
use super::document::Document;
use super::figure::{Drawn, Figure};
use super::formats::{Format, Paper};
use super::language::LANGUAGE;
use super::sitting::Sitting;
use super::stand_alone::StandAlone;
use super::team_tables::{TeamTables, of_mechanism};
use crate::chart;
use crate::insight::Picture;
use crate::insight::teams::{TeamName, Together};
use crate::phrases::papers;
use crate::phrases::teams as said;
use crate::scene::Scene;
use crate::workshop::Workshop;

impl Document {
    /// What many teams have in common, the grid, the figures of each, and how it was put together.
    /// `others` are teams that were asked something else: they are named as such and nowhere else.
    pub fn of_teams(together: &Together, others: &[Together]) -> Self {
        let mut drawn = together.clone();
        for team in &mut drawn.teams {
            if let TeamName::Name(name) = &mut team.name {
                *name = clean(name);
            }
        }
        let across = drawn.across();
        let title = said::title(&drawn, &across);
        let parts = [
            (
                DocumentPart::Finding,
                vec![Content::Paragraph(format!("{title}."))],
            ),
            (DocumentPart::Across, in_words(&drawn)),
            (DocumentPart::Picture, pictures(&drawn)),
            (DocumentPart::Figures, figures(&drawn)),
            (DocumentPart::Method, method(&drawn, others)),
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
        let name = said::document_name(&drawn.workshop.title);
        Self {
            title: said::TEAMS_TOGETHER.to_owned(),
            foot: clean(&name),
            name: clean(&name),
            subtitle: clean(&said::under_title(&drawn)),
            headline: Some(title),
            language: LANGUAGE,
            blocks: blocks.collect(),
            sitting: Sitting::default(),
            picture: Picture::default(),
            counts: Vec::new(),
            teams: Some(TeamTables::of(&drawn)),
            due: Vec::new(),
        }
    }
}

pub(super) fn heading(level: u8, text: &str) -> Content {
    let text = text.to_owned();
    Content::Heading { level, text }
}

/// What many teams have in common, and who could tell whom.
fn in_words(together: &Together) -> Vec<Content> {
    let across = together.across();
    let told = [
        (said::IN_COMMON, said::in_common(together, &across)),
        (said::LEARNING, said::learning(together, &across)),
    ];
    let told = told.into_iter().filter(|(_, list)| !list.is_empty());
    told.flat_map(|(head, list)| [heading(1, head), Content::List(list)])
        .collect()
}

fn pictures(together: &Together) -> Vec<Content> {
    if together.teams.is_empty() {
        return Vec::new();
    }
    let caption = said::grid_caption(&together.workshop.noun.one);
    let teams = Arc::new(together.clone());
    let radars = said::RADARS_CAPTION.to_owned();
    vec![
        Content::Picture(Figure::teams(Drawn::Grid, caption, Arc::clone(&teams))),
        Content::Picture(Figure::teams(Drawn::Radars, radars, teams)),
    ]
}

/// The grid as real tables, a mechanism each.
fn figures(together: &Together) -> Vec<Content> {
    if together.teams.is_empty() {
        return Vec::new();
    }
    let mut contents = vec![heading(1, said::FIGURES)];
    for (at, mechanism) in together.workshop.mechanisms.iter().enumerate() {
        contents.push(heading(2, &mechanism.name));
        contents.push(Content::Table(of_mechanism(together, at)));
    }
    contents
}

fn method(together: &Together, others: &[Together]) -> Vec<Content> {
    let mut contents = Vec::new();
    let mut left_out = said::left_out(&together.left_out);
    left_out.extend(said::other_workshops(others));
    if !left_out.is_empty() {
        contents.push(heading(1, said::NOT_SHOWN));
        contents.push(Content::List(left_out));
    }
    let how = [
        said::WHAT_IT_IS,
        said::NEWEST,
        said::SAME_QUESTIONS,
        said::ENOUGH,
        said::MANY,
    ];
    contents.extend(how_it_was_done(&together.workshop, &how));
    contents
}

/// How many sessions were put together, what was asked, on which scale, and whose words they are.
pub(super) fn how_it_was_done(workshop: &Workshop, how: &[&str]) -> Vec<Content> {
    let scale = &workshop.scale;
    let how = how.iter().chain([&papers::HOW_WE_SCORED]);
    let how = how.map(|text| Content::Paragraph((*text).to_owned()));
    let mut contents: Vec<Content> = [heading(1, said::HOW)].into_iter().chain(how).collect();
    contents.push(Content::Paragraph(papers::question(
        &workshop.noun.one,
        &scale.question,
    )));
    contents.push(Content::List(papers::levels_in_words(workshop)));
    contents.push(Content::Paragraph(scale.note.clone()));
    let source = papers::source_in_words(&workshop.source);
    contents.extend(source.into_iter().map(Content::Paragraph));
    contents
}

/// What many teams are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamsFile {
    /// The grid alone.
    Picture(Format),
    /// All of it.
    Paper(Paper),
}

impl TeamsFile {
    /// What the ending of a file's name asks for. A PDF is the document: it has the grid in it.
    pub fn of_path(path: &Path) -> Option<Self> {
        // Actions are a session’s, and so is their calendar.
        let paper = Paper::of_path(path).filter(|paper| *paper != Paper::Calendar);
        let paper = paper.map(Self::Paper);
        paper.or_else(|| Format::of_path(path).map(Self::Picture))
    }

    /// How such a name can end: ".docx".
    pub fn endings() -> Vec<String> {
        let papers = Paper::ALL
            .into_iter()
            .filter(|paper| *paper != Paper::Calendar);
        let mut endings: Vec<String> = papers.map(|paper| format!(".{}", paper.ending())).collect();
        endings.extend(Format::endings());
        endings.sort();
        endings.dedup();
        endings
    }

    /// The name of one of several pages: the first has the name itself, the next "grid-2.png".
    pub fn page(path: &Path, page: usize) -> PathBuf {
        if page == 0 {
            return path.to_owned();
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        path.with_file_name(format!("{stem}-{}.{ending}", page + 1))
    }
}

/// The grid as a picture that stands for itself: as high as the teams need.
pub fn teams_pages(together: &Together) -> Vec<Scene> {
    let alone = StandAlone {
        title: said::title(together, &together.across()),
        subtitle: said::under_title(together),
        notes: said::left_out(&together.left_out),
        workshop: &together.workshop,
    };
    alone.pages(
        |width, style, smallest| chart::teams_grid_height(together, width, style, smallest),
        |size, palette, style, smallest| {
            chart::teams_grid_pages(together, size, palette, style, smallest)
        },
    )
}
