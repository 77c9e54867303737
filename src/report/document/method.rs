//! How it was done: people, rounds, scale, source, and what a score is not.

use crate::phrases::papers;
use crate::phrases::today::chosen_in_words;
use crate::report::block::{Block, Content, Profiles};
use crate::report::facts::{self, MechanismFacts};
use crate::report::language::foreign;
use crate::session::Session;
use crate::workshop::Workshop;

pub(super) fn blocks(session: &Session, mechanisms: &[MechanismFacts<'_>]) -> Vec<Block> {
    let (workshop, scale) = (session.workshop(), &session.workshop().scale);
    let rounds: Vec<usize> = mechanisms.iter().map(|facts| facts.rounds.len()).collect();
    let scored = rounds.iter().any(|rounds| *rounds > 0);
    let figures = scored.then(|| papers::FIGURES_MEAN.to_owned());
    let people = session.about().people.map(papers::took_part);
    let small = papers::smallest_group_in_words(session.smallest_group());
    let minutes = facts::spent_seconds(session) / 60;
    let spent = papers::minutes_spent(minutes, session.planned_minutes());
    let told = [
        (Profiles::ALL, people),
        (Profiles::ALL, chosen_in_words(session)),
        (
            Profiles::ROOM,
            Some(papers::rounds_in_words(&rounds, &workshop.noun)),
        ),
        (Profiles::ALL, Some(papers::HOW_WE_SCORED.to_owned())),
        (Profiles::ROOM, figures),
        (
            Profiles::EVERYTHING,
            Some(small).filter(|_| !session.perspectives().is_empty()),
        ),
        (Profiles::EVERYTHING, Some(spent).filter(|_| minutes > 0)),
        (
            Profiles::ALL,
            Some(papers::question(&workshop.noun.one, &scale.question)),
        ),
    ];
    let told = told.into_iter();
    let told =
        told.filter_map(|(profiles, words)| Some(Block::new(profiles, Content::Paragraph(words?))));
    let mut blocks =
        Block::by_profile(|profile| vec![Content::Paragraph(papers::for_whom(profile))]);
    blocks.extend(told);
    let levels = papers::levels_in_words(workshop);
    let language = foreign(workshop);
    let theirs = |content| Block::new(Profiles::ALL, content).said_in(language);
    blocks.push(theirs(Content::List(levels)));
    blocks.push(theirs(Content::Paragraph(scale.note.clone())));
    let source = papers::source_in_words(&workshop.source);
    blocks.extend(Block::all(
        Profiles::ALL,
        source.into_iter().map(Content::Paragraph),
    ));
    blocks.extend(own_meanings(workshop));
    Block::part(1, papers::METHOD, blocks)
}

/// What the levels mean for each that says so itself, at the end: it may be long.
fn own_meanings(workshop: &Workshop) -> Vec<Block> {
    let own = workshop.indexed().filter(|(_, it)| !it.levels.is_empty());
    let own = own.flat_map(|(at, it)| {
        let meanings = papers::levels_of_one(workshop, at);
        let list = vec![Block::new(Profiles::ALL, Content::List(meanings))];
        let part = Block::part(3, &it.name, list).into_iter();
        part.map(|block| block.said_in(foreign(workshop)))
    });
    Block::part(2, papers::OWN_MEANINGS, own.collect())
}
