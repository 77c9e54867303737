//! How it was done: people, rounds, scale, source, and what a score is not.

use crate::phrases::papers;
use crate::phrases::today::chosen_in_words;
use crate::report::block::{Block, Content, Profiles};
use crate::report::facts::{self, MechanismFacts};
use crate::session::Session;

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
    let levels = scale.iter();
    let levels = levels.map(|(level, text)| papers::level_in_words(level.number(), text));
    blocks.push(Block::new(Profiles::ALL, Content::List(levels.collect())));
    let note = Content::Paragraph(scale.note.clone());
    blocks.push(Block::new(Profiles::ALL, note));
    let source = papers::source_in_words(&workshop.source);
    blocks.extend(Block::all(
        Profiles::ALL,
        source.into_iter().map(Content::Paragraph),
    ));
    Block::part(1, papers::METHOD, blocks)
}
