//! A session as one document, block by block; each format writes it in its own way.

mod figures;
mod mechanisms;
mod method;
mod outcomes;

use super::block::{Block, Content, Profiles};
use super::choice::Kind;
use super::facts;
use crate::insight::{Finding, Picture, Profile};
use crate::phrases::finding::finding_in_words;
use crate::phrases::{outcomes as said, papers};
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
    /// From the first to the last.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The document of a session, for every profile.
    pub fn of(session: &Session) -> Self {
        let mechanisms = facts::mechanisms(session);
        let mut blocks = beginning(session);
        blocks.extend(figures::blocks(session, &mechanisms));
        blocks.extend(mechanisms::blocks(&mechanisms));
        blocks.extend(outcomes::blocks(session));
        blocks.extend(method::blocks(session, &mechanisms));
        Self {
            title: session.heading(),
            blocks,
        }
    }

    /// The blocks of this profile.
    #[must_use]
    pub fn for_profile(mut self, profile: Profile) -> Self {
        self.blocks.retain(|block| block.profiles.have(profile));
        self
    }
}

/// What it is about, what was found, and the picture.
fn beginning(session: &Session) -> Vec<Block> {
    let (workshop, about) = (session.workshop(), session.about());
    let (settled, all) = (session.settled(), session.cards().len());
    let line = papers::under_title(&workshop.title, about.date, about.people, settled, all);
    let mut blocks = vec![Block::new(Profiles::ALL, Content::Paragraph(line))];
    blocks.extend(Block::by_profile(|profile| {
        let own = session.headline().map(str::to_owned);
        let found = own.unwrap_or_else(|| found(session, profile));
        vec![Content::Paragraph(found)]
    }));
    if !Picture::of(session).is_empty() {
        let kinds = Kind::ALL.into_iter();
        blocks.extend(kinds.map(|kind| Block::new(Profiles::ALL, Content::Picture(kind))));
    }
    blocks
}

/// What this profile may say was found.
fn found(session: &Session, profile: Profile) -> String {
    let picture = Picture::of(session).for_profile(profile);
    let found = Finding::of(&picture);
    let names = |places: &[MechanismIndex]| -> Vec<String> {
        let names = places.iter().map(|&at| facts::mechanism_name(session, at));
        names.collect()
    };
    let (strong, weak, differ) = (&found.strengths, &found.weakest, &found.differ);
    finding_in_words(&names(strong), &names(weak), &names(differ)).unwrap_or_else(|| {
        let words = if picture.is_empty() {
            said::NOTHING_SCORED
        } else {
            papers::NOTHING_STANDS_OUT
        };
        words.to_owned()
    })
}
