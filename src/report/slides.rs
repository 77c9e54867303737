//! A document as slides for a board: the finding, the picture, the same in words, what is done next.

mod numbers;
mod teams;

pub use numbers::{ScoreChart, ScoreMark, ScoreSeries};

use std::collections::BTreeSet;

use super::block::{Content, DocumentPart, Table};
use super::clean::clean;
use super::document::Document;
use super::figure::{Drawn, Figure};
use super::formats::ChartKind;
use crate::insight::{Finding, Profile};
use crate::phrases::finding::{finding_headings, finding_title};
use crate::phrases::last_time::{SINCE_LAST_TIME, told_in_words};
use crate::phrases::{figures, outcomes as said, papers, slides};

/// One slide, or several where what it shows has no room on one.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    title: String,
    /// What it shows.
    pub content: SlideBody,
    /// What whoever speaks can say: headings, paragraphs and lists.
    pub notes: Vec<Content>,
}

/// What a slide shows under its title.
#[derive(Clone, Debug, PartialEq)]
pub enum SlideBody {
    /// The first: its title is what was found.
    Opening {
        /// Whose session it is, where the line under it does not begin with that.
        team: Option<String>,
        /// Workshop, day, people, how much is settled.
        under: String,
    },
    /// A chart.
    Picture(Figure),
    /// Lists beside each other.
    Lists(Vec<NamedList>),
    /// Rows under heads.
    Table {
        /// A line above it.
        lead: Option<String>,
        /// The rows.
        table: Table,
    },
    /// Numbers, to be drawn by the program that opens the slides.
    Chart(ScoreChart),
    /// Paragraphs and lists.
    Text(Vec<Content>),
}

/// Mechanisms under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedList {
    /// What they have in common.
    pub heading: String,
    /// The name of each, and how it ended.
    pub items: Vec<(String, String)>,
}

/// A focus with more letters than this has a slide of its own.
const LONG_FOCUS: usize = 170;
/// What was said of all of it, for the notes.
const AFTERWARDS: [DocumentPart; 5] = [
    DocumentPart::Queue,
    DocumentPart::Dots,
    DocumentPart::Parking,
    DocumentPart::Notes,
    DocumentPart::Closing,
];

impl Slide {
    fn new(title: &str, content: SlideBody, notes: Vec<Content>) -> Self {
        let title = title.to_owned();
        Self {
            title,
            content,
            notes,
        }
    }

    /// Its title; where it takes several slides, each says which it is, so that no two have the
    /// same.
    pub fn title(&self, page: usize, pages: usize) -> String {
        slides::page(&self.title, page, pages)
    }
}

impl Document {
    /// What it says to a board, slide by slide: as much as its profile may know, and all that was
    /// said in the notes.
    pub fn slides(&self) -> Vec<Slide> {
        if self.teams.is_some() {
            return self.slides_of_teams();
        }
        let found = self.found();
        let outcomes = self.outcomes();
        // What was said has a place even where its slide is left out.
        let mut unsaid = Vec::new();
        if found.is_none() {
            unsaid.extend(self.words(&[DocumentPart::Mechanisms]));
        }
        if outcomes.is_empty() {
            unsaid.extend(self.words(&AFTERWARDS));
        }
        let mut slides = vec![self.opening()];
        slides.extend(self.pictures());
        slides.extend(self.last_time());
        slides.extend(found);
        slides.extend(outcomes);
        slides.extend(self.numbers());
        let told = self.part(DocumentPart::Method);
        // What the levels mean for each is for those who read the papers.
        let told = told.take_while(|content| !is_own_meanings(content));
        let told = told.filter(|content| {
            !is_heading(content) && !is_for_whom(content) && !is_what_figures_mean(content)
        });
        let told = SlideBody::Text(told.cloned().collect());
        slides.push(Slide::new(papers::METHOD, told, unsaid));
        slides
    }

    fn opening(&self) -> Slide {
        let own = self.headline.clone();
        let found = own.unwrap_or_else(|| finding_title(&self.picture));
        let shown = SlideBody::Opening {
            team: (!self.subtitle.starts_with(&self.title)).then(|| self.title.clone()),
            under: self.subtitle.clone(),
        };
        let mut notes = self.words(&[DocumentPart::Finding]);
        let method = self.part(DocumentPart::Method);
        notes.extend(method.filter(|content| is_for_whom(content)).cloned());
        Slide::new(&found, shown, notes)
    }

    fn pictures(&self) -> Vec<Slide> {
        let figures = self
            .part(DocumentPart::Picture)
            .filter_map(|content| match content {
                Content::Picture(figure) => Some(figure),
                _ => None,
            });
        let slides = figures.map(|figure| {
            let shown = SlideBody::Picture(figure.clone());
            let caption = Content::Paragraph(format!("{}.", figure.caption));
            match figure.drawn {
                Drawn::Chart(ChartKind::Sorted) => {
                    let medians = self.picture.rows.iter().filter_map(|row| row.median);
                    let signs = figures::signs_in_words(medians.clone());
                    let signs = medians.map(|_| [signs, papers::FIGURES_MEAN]).next();
                    let signs = signs.into_iter().flatten();
                    let signs = signs.map(|told| Content::Paragraph(told.to_owned()));
                    let notes = std::iter::once(caption).chain(signs);
                    Slide::new(slides::STRENGTHS_FIRST, shown, notes.collect())
                }
                Drawn::Chart(ChartKind::Radar)
                | Drawn::Strip
                | Drawn::Grid
                | Drawn::Radars
                | Drawn::Trend => {
                    let help = Content::Paragraph(slides::HOW_THE_RADAR_IS_READ.to_owned());
                    let notes = [caption, help].into_iter().chain(self.rows());
                    Slide::new(slides::AT_A_GLANCE, shown, notes.collect())
                }
            }
        });
        slides.collect()
    }

    /// Each mechanism in words, in the workshop's order; those of a group under its name.
    fn rows(&self) -> Vec<Content> {
        let picture = &self.picture;
        let groups = picture.rows.chunk_by(|a, b| a.in_group == b.in_group);
        let told = groups.flat_map(|rows| {
            let name = rows.first().map(|row| row.in_group.clone());
            let heading = name.filter(|name| !name.is_empty());
            let heading = heading.map(|text| Content::Heading { level: 3, text });
            let rows = rows.iter().map(|row| slides::row(row, &picture.levels));
            heading.into_iter().chain([Content::List(rows.collect())])
        });
        told.collect()
    }

    /// Strengths, gaps and where the team differs, where there are any.
    fn found(&self) -> Option<Slide> {
        let picture = &self.picture;
        let found = Finding::of(picture);
        let mut listed = BTreeSet::new();
        let lists = finding_headings(&found).filter_map(|(heading, mechanisms)| {
            // Under each name stands how it ended: none is listed twice for that.
            let new = mechanisms.iter().filter(|at| listed.insert(**at));
            let rows = new.filter_map(|at| picture.rows.get(at.get()));
            let items = rows.map(|row| (row.name.clone(), slides::standing(row, &picture.levels)));
            let items: Vec<_> = items.collect();
            let heading = heading.to_owned();
            (!items.is_empty()).then_some(NamedList { heading, items })
        });
        let lists: Vec<NamedList> = lists.collect();
        let notes = self.words(&[DocumentPart::Finding, DocumentPart::Mechanisms]);
        (!lists.is_empty())
            .then(|| Slide::new(said::WHERE_WE_STAND, SlideBody::Lists(lists), notes))
    }

    /// An earlier session beside this one: what is not as it was over the table of both.
    fn last_time(&self) -> Option<Slide> {
        let laid = self.picture.laid_over.as_ref()?;
        let mut tables = self
            .part(DocumentPart::LastTime)
            .filter_map(|content| match content {
                Content::Table(table) => Some(table.clone()),
                _ => None,
            });
        let told = clean(&told_in_words(laid));
        let shown = match tables.next() {
            Some(table) => SlideBody::Table {
                lead: Some(told),
                table,
            },
            None => SlideBody::Text(vec![Content::Paragraph(told)]),
        };
        let notes = self.words(&[DocumentPart::LastTime]);
        Some(Slide::new(SINCE_LAST_TIME, shown, notes))
    }

    /// What the team works on and who does what by when.
    fn outcomes(&self) -> Vec<Slide> {
        let focus = self
            .part(DocumentPart::Focus)
            .find_map(|content| match content {
                Content::List(names) => Some(names.as_slice()),
                _ => None,
            });
        let actions = self
            .part(DocumentPart::Actions)
            .find_map(|content| match content {
                Content::Table(table) => Some(table.clone()),
                _ => None,
            });
        let mut notes = self.words(&AFTERWARDS);
        let lead = focus.map(slides::focus);
        let short = lead.filter(|lead| actions.is_some() && lead.chars().count() <= LONG_FOCUS);
        let apart = focus.filter(|_| short.is_none()).map(|names| {
            let shown = SlideBody::Text(vec![Content::List(names.to_vec())]);
            let notes = match &actions {
                Some(_) => Vec::new(),
                None => std::mem::take(&mut notes),
            };
            Slide::new(said::OUR_FOCUS, shown, notes)
        });
        let table = actions.map(|table| {
            let lead = short;
            let shown = SlideBody::Table { lead, table };
            Slide::new(said::WHAT_WE_DO_NEXT, shown, notes)
        });
        apart.into_iter().chain(table).collect()
    }

    fn numbers(&self) -> Option<Slide> {
        let chart = ScoreChart::of(&self.picture)?;
        let help = Content::Paragraph(slides::HOW_THE_CHART_IS_EDITED.to_owned());
        Some(Slide::new(
            slides::AS_A_CHART,
            SlideBody::Chart(chart),
            vec![help],
        ))
    }

    /// The headings, paragraphs and lists of these parts. A heading over nothing else goes.
    fn words(&self, parts: &[DocumentPart]) -> Vec<Content> {
        let mut words: Vec<Content> = Vec::new();
        let all = parts.iter().flat_map(|&part| self.part(part));
        for content in all {
            match content {
                Content::Heading { level, .. } => {
                    drop_headings(&mut words, *level);
                    words.push(content.clone());
                }
                Content::Paragraph(_) | Content::List(_) => words.push(content.clone()),
                Content::Table(_) | Content::Picture(_) => {}
            }
        }
        drop_headings(&mut words, 0);
        words
    }
}

/// Takes away the last headings of this level or deeper ones: nothing stands under them.
fn drop_headings(words: &mut Vec<Content>, least: u8) {
    while matches!(words.last(), Some(Content::Heading { level, .. }) if *level >= least) {
        words.pop();
    }
}

/// Whether it says who may see it: that is for whoever speaks, and not for a board.
fn is_for_whom(content: &Content) -> bool {
    let all = [Profile::Everything, Profile::Team, Profile::Share];
    let mut all = all.into_iter().map(papers::for_whom);
    all.any(|told| *content == Content::Paragraph(told))
}

/// Whether it says what the figures mean: a board hears that with the slide that shows them.
fn is_what_figures_mean(content: &Content) -> bool {
    matches!(content, Content::Paragraph(text) if text == papers::FIGURES_MEAN)
}

fn is_own_meanings(content: &Content) -> bool {
    matches!(content, Content::Heading { text, .. } if text == papers::OWN_MEANINGS)
}

fn is_heading(content: &Content) -> bool {
    matches!(content, Content::Heading { .. })
}
