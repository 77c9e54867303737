//! A session as one document, block by block; each format writes it in its own way.

mod figures;
mod last_time;
mod mechanisms;
mod method;
mod outcomes;

use super::block::{Block, Content, DocumentPart, Profiles, Table};
use super::clean::clean;
use super::counts::Counted;
use super::due::Due;
use super::facts;
use super::figure::Figure;
use super::formats::ChartKind;
use super::language::{LANGUAGE, foreign};
use super::sitting::Sitting;
use super::team_tables::TeamTables;
use super::tidy::tidy;
use crate::insight::{Finding, Picture, Profile};
use crate::phrases::finding::{finding_in_words, inside, nothing_found};
use crate::phrases::last_time::told_beside_charts;
use crate::phrases::papers;
use crate::phrases::today::today_in_words;
use crate::scene::ForeignLetters;
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// What a team takes away: what was found, the picture, each mechanism, focus and actions, the
/// parking lot, and how it was done.
///
/// Private notes and hidden rounds are in no block. Each block knows the profiles that it belongs
/// to: [`Document::for_profile`] is what leaves the room.
///
/// ```
/// use roundtable::insight::Profile;
/// use roundtable::report::Document;
/// use roundtable::edit::sample;
///
/// let document = Document::of(&sample());
/// let share = document.clone().for_profile(Profile::Share);
/// assert!(share.blocks.len() < document.blocks.len());
/// assert!(!format!("{share:?}").contains("Ward manager"), "no names for everyone else");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Whose session it is.
    pub title: String,
    /// What it is called in a list of files: whose session it is, and of which day.
    pub name: String,
    /// What stands at the foot of each page: whose session it is, which day, for whom.
    pub foot: String,
    /// The line under the title: workshop, day, people, how much is settled.
    pub subtitle: String,
    /// The facilitator's own words for what was found.
    pub headline: Option<String>,
    /// The language of its sentences, as BCP 47 names it.
    pub language: &'static str,
    /// From the first to the last, part by part.
    pub blocks: Vec<Block>,
    /// Whose session it is, for other programs.
    pub sitting: Sitting,
    /// The numbers behind the figures, for sheets and charts of other programs.
    pub picture: Picture,
    /// Each round that the room has seen, level by level; for the facilitator alone.
    pub counts: Vec<Counted>,
    /// Where it is of many teams and of no session: their figures, for sheets.
    pub teams: Option<TeamTables>,
    /// The open actions that have a day, for a calendar.
    pub due: Vec<Due>,
}

/// A page and its text, in points, on which letters are looked for.
const WIDTH: f32 = 720.0;
const TEXT: f32 = 12.0;

impl Document {
    /// The document of a session, for every profile.
    pub fn of(session: &Session) -> Self {
        let mechanisms = facts::mechanisms(session);
        let picture = drawable(session);
        let days = &session.about().dates;
        let parts = [
            (DocumentPart::Finding, finding(session)),
            (DocumentPart::Picture, charts(session, &picture)),
            (
                DocumentPart::LastTime,
                last_time::blocks(&picture, &session.workshop().noun.one),
            ),
            (DocumentPart::Figures, figures::blocks(session, &mechanisms)),
            (
                DocumentPart::Mechanisms,
                mechanisms::blocks(&mechanisms, &picture, foreign(session.workshop())),
            ),
        ];
        let last = (DocumentPart::Method, method::blocks(session, &mechanisms));
        let parts = parts
            .into_iter()
            .chain(outcomes::parts(session))
            .chain([last]);
        let blocks = parts.flat_map(|(part, blocks)| {
            let blocks = blocks.into_iter();
            blocks.map(move |mut block| {
                block.part = part;
                block.content.clean();
                block
            })
        });
        Self {
            name: clean(&papers::document_name(&session.heading(), days)),
            foot: clean(&papers::foot(&session.heading(), days)),
            title: clean(&session.heading()),
            subtitle: clean(&subtitle(session)),
            headline: session.headline().map(clean),
            language: LANGUAGE,
            blocks: blocks.collect(),
            sitting: Sitting::of(session),
            picture,
            counts: Counted::all(&mechanisms),
            teams: None,
            due: Due::all(session),
        }
    }

    /// As much of it as this profile may know.
    #[must_use]
    pub fn for_profile(mut self, profile: Profile) -> Self {
        self.blocks.retain(|block| block.profiles.have(profile));
        self.subtitle = papers::under_title_for(&self.subtitle, profile);
        self.foot = papers::under_title_for(&self.foot, profile);
        self.picture = self.picture.for_profile(profile);
        if profile != Profile::Everything {
            self.counts.clear();
        }
        if profile == Profile::Share {
            let names = self.due.iter_mut().map(|due| &mut due.action.who);
            names.for_each(String::clear);
        }
        self
    }

    /// The letters of its charts that may look different elsewhere.
    pub fn foreign_letters(&self) -> ForeignLetters {
        let charts = self
            .part(DocumentPart::Picture)
            .filter_map(|content| match content {
                Content::Picture(figure) => Some(figure),
                _ => None,
            });
        let scenes = charts.flat_map(|figure| figure.scenes(WIDTH, WIDTH, TEXT));
        let all = scenes.reduce(|mut all, scene| {
            all.items.extend(scene.items);
            all
        });
        all.map_or_else(ForeignLetters::default, |all| ForeignLetters::of(&all))
    }

    /// Its numbers as one long table: a row for each mechanism, round, perspective and level.
    pub fn tidy(&self) -> Table {
        if let Some(teams) = &self.teams {
            return teams.figures.clone();
        }
        tidy(&self.sitting, &self.picture, &self.counts)
    }

    /// What stands in a part.
    pub fn part(&self, part: DocumentPart) -> impl Iterator<Item = &Content> {
        let blocks = self.blocks.iter().filter(move |block| block.part == part);
        blocks.map(|block| &block.content)
    }
}

fn subtitle(session: &Session) -> String {
    let (workshop, about) = (session.workshop(), session.about());
    let (settled, all) = (session.settled(), session.cards().len());
    let (today, days) = (today_in_words(session), &about.dates);
    papers::under_title(&workshop.title, today, days, about.people, settled, all)
}

/// What was found, in the facilitator's words or in ours.
fn finding(session: &Session) -> Vec<Block> {
    Block::by_profile(|profile| {
        let own = session.headline().map(str::to_owned);
        let found = own.unwrap_or_else(|| found(session, profile));
        vec![Content::Paragraph(found)]
    })
}

/// The numbers with every name made fit for every format.
fn drawable(session: &Session) -> Picture {
    let mut picture = Picture::of(session);
    let names = picture.rows.iter_mut();
    let names = names.flat_map(|row| [&mut row.name, &mut row.in_group]);
    let texts = [&mut picture.title, &mut picture.note].into_iter();
    for text in texts.chain(names).chain(&mut picture.levels) {
        *text = clean(text);
    }
    picture
}

/// Both charts, where there is something to draw.
fn charts(session: &Session, picture: &Picture) -> Vec<Block> {
    if picture.is_empty() {
        return Vec::new();
    }
    let noun = &session.workshop().noun.many;
    let laid = picture.laid_over.as_ref().map(told_beside_charts);
    let laid = laid.map(|told| Block::new(Profiles::ALL, Content::Paragraph(told)));
    let charts = ChartKind::ALL.into_iter().flat_map(|kind| {
        Block::by_profile(|profile| {
            let picture = picture.clone().for_profile(profile);
            let caption = match kind {
                ChartKind::Radar => papers::radar_caption(noun),
                ChartKind::Sorted => papers::sorted_caption(noun),
            };
            vec![Content::Picture(Figure::chart(kind, caption, picture))]
        })
    });
    laid.into_iter().chain(charts).collect()
}

/// What this profile may say was found.
fn found(session: &Session, profile: Profile) -> String {
    let picture = Picture::of(session).for_profile(profile);
    let found = Finding::of(&picture);
    let names = |places: &[MechanismIndex]| -> Vec<String> {
        let names = places.iter();
        let names = names.map(|&at| inside(&facts::mechanism_name(session, at)));
        names.collect()
    };
    let (strong, weak, differ) = (&found.strengths, &found.weakest, &found.differ);
    finding_in_words(&names(strong), &names(weak), &names(differ))
        .unwrap_or_else(|| nothing_found(&picture))
}
