//! What was said of each mechanism: what changed between rounds, perspectives, why, what next, notes.

use crate::insight::{ByPerspective, Group, Picture, Profile};
use crate::phrases::dates::rounds_on_days;
use crate::phrases::figures::{group_name, verdict_in_words};
use crate::phrases::marks::note_with_marks;
use crate::phrases::papers;
use crate::phrases::shifts::shift_in_words;
use crate::phrases::words::capital;
use crate::report::block::{Block, Cell, Column, ColumnKind, Content, Profiles};
use crate::report::facts::MechanismFacts;
use crate::report::figure::Figure;

/// Each under its name, which is in the `language` of the workshop's texts where that is another.
pub(super) fn blocks(
    mechanisms: &[MechanismFacts<'_>],
    picture: &Picture,
    language: Option<&str>,
) -> Vec<Block> {
    let parts = mechanisms.iter().enumerate();
    let parts = parts.flat_map(|(at, facts)| {
        let mut part = Block::part(2, &facts.mechanism.name, of_one(facts, picture, at));
        if let Some(heading) = part.first_mut() {
            heading.language = language.map(str::to_owned);
        }
        part
    });
    parts.collect()
}

fn of_one(facts: &MechanismFacts<'_>, picture: &Picture, at: usize) -> Vec<Block> {
    let mut blocks = strip(picture, at);
    // The day of a session that has one stands at its head.
    if picture.dates.len() > 1 {
        let days: Vec<_> = facts.rounds.iter().filter_map(|round| round.day).collect();
        let days = rounds_on_days(&days).map(Content::Paragraph);
        blocks.extend(Block::all(Profiles::ROOM, days));
    }
    if let Some(shift) = facts.shift {
        let changed = capital(&shift_in_words(shift));
        let changed = Content::Paragraph(format!("{changed}."));
        blocks.push(Block::new(Profiles::EVERYTHING, changed));
    }
    let last = facts.rounds.last();
    if let Some(groups) = last.and_then(|round| round.by_perspective.as_ref()) {
        let table = Block::all(Profiles::EVERYTHING, by_perspective(groups, picture));
        blocks.extend(Block::part(3, papers::BY_PERSPECTIVE, table));
    }
    for (heading, text) in [
        (papers::WHY, facts.card.marked_why()),
        (papers::NEXT_LEVEL, facts.card.marked_next_level()),
        (papers::SAID, facts.card.marked_notes()),
    ] {
        let written = Block::all(Profiles::ROOM, Content::written(&note_with_marks(text)));
        blocks.extend(Block::part(3, heading, written));
    }
    blocks
}

/// The ballots over the scale, and how it ended, as far as each profile may know; nothing where
/// nobody scored. Everyone else has the table of figures.
fn strip(picture: &Picture, at: usize) -> Vec<Block> {
    Block::by_profile(|profile| {
        let picture = picture.clone().for_profile(profile);
        let row = picture.rows.get(at).filter(|_| profile != Profile::Share);
        let row = row.filter(|row| !row.ending.is_not_scored());
        row.map_or_else(Vec::new, |row| {
            let ended = Content::Paragraph(papers::ended(row, &picture.levels));
            let figure = row.median.map(|_| Figure::strip(picture.clone(), at));
            let figure = figure.map(Content::Picture);
            figure.into_iter().chain([ended]).collect()
        })
    })
}

fn by_perspective(groups: &ByPerspective, picture: &Picture) -> Option<Content> {
    let all: Vec<&Group> = groups.apart.iter().chain(&groups.others).collect();
    let mut columns = vec![Column::new("Perspective", ColumnKind::Words)];
    let heads = picture.all_looks().map(|look| look.written);
    let heads = heads.chain(["?".to_owned()]);
    columns.extend(heads.map(|head| Column::new(head, ColumnKind::Numbers)));
    columns.push(Column::new("Verdict", ColumnKind::Words));
    let row = |group: &&Group| {
        let mut row = vec![Cell::words(&group_name(&group.name))];
        row.extend(group.tally.counts().iter().copied().map(Cell::Whole));
        row.push(Cell::Whole(group.tally.dont_know()));
        let verdict = group.verdict.map(|v| verdict_in_words(v).to_owned());
        row.push(verdict.into());
        row
    };
    let rows = all.iter().map(row).collect();
    Content::table(papers::BY_PERSPECTIVE, columns, rows)
}
