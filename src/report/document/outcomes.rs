//! What the team does with it: what is worth talking about, dots, focus, actions, what is parked.

use crate::insight::{self, Queue};
use crate::phrases::actions::{action_what, answer_in_words, answer_name, history_in_words};
use crate::phrases::marks::note_with_marks;
use crate::phrases::queue::reason_in_words;
use crate::phrases::words::capital;
use crate::phrases::{outcomes as said, papers};
use crate::report::block::{Block, Cell, Column, ColumnKind, Content, DocumentPart, Profiles};
use crate::report::clean::clean;
use crate::report::facts::{self, mechanism_name};
use crate::session::{Action, Session};

/// Each part under its heading, where there is something in it.
pub(super) fn parts(session: &Session) -> impl Iterator<Item = (DocumentPart, Vec<Block>)> {
    let written = |content: Vec<Content>| Block::all(Profiles::ROOM, content);
    let notes = note_with_marks(session.marked_notes());
    let parts = [
        (
            (DocumentPart::Queue, papers::QUEUE),
            Block::all(Profiles::EVERYTHING, queue(session)),
        ),
        (
            (DocumentPart::Dots, papers::DOTS),
            Block::all(Profiles::ROOM, dots_explained(session)),
        ),
        (
            (DocumentPart::Focus, said::OUR_FOCUS),
            Block::all(Profiles::ALL, Content::list(facts::focus(session))),
        ),
        ((DocumentPart::Actions, said::WHAT_WE_DO_NEXT), {
            let mut tables = Block::all(Profiles::ROOM, actions(session, true));
            tables.extend(Block::all(Profiles::SHARE, actions(session, false)));
            tables
        }),
        (
            (DocumentPart::Parking, said::PARKING_LOT),
            Block::all(Profiles::ROOM, Content::list(facts::parked(session))),
        ),
        (
            (DocumentPart::Notes, papers::NOTES),
            written(Content::written(&notes)),
        ),
        (
            (DocumentPart::Closing, papers::CLOSING),
            written(Content::written(session.closing())),
        ),
    ];
    let parts = parts.into_iter();
    parts.map(|((part, heading), blocks)| (part, Block::part(1, heading, blocks)))
}

/// What is not settled, most worth talking about first.
fn queue(session: &Session) -> Option<Content> {
    let columns = vec![
        Column::new(capital(&session.workshop().noun.one), ColumnKind::Words),
        Column::new("Place", ColumnKind::Words),
        Column::new("Why", ColumnKind::Words),
    ];
    let rows = Queue::of(session).open.into_iter().map(|queued| {
        vec![
            mechanism_name(session, queued.mechanism).into(),
            Cell::Words(said::place(queued.place, queued.tied)),
            reason_in_words(queued.reason).into(),
        ]
    });
    Content::table(papers::QUEUE, columns, rows.collect())
}

/// What the dots are, and where they went.
fn dots_explained(session: &Session) -> Vec<Content> {
    let noun = &session.workshop().noun.many;
    let each = papers::dots_in_words(session.dots_each(), noun);
    let table = dots(session).map(|table| [Content::Paragraph(each), table]);
    table.into_iter().flatten().collect()
}

/// The mechanisms that have dots, most first, once the room has seen them.
fn dots(session: &Session) -> Option<Content> {
    let columns = vec![
        Column::new(capital(&session.workshop().noun.one), ColumnKind::Words),
        Column::new("Place", ColumnKind::Words),
        Column::new("Dots", ColumnKind::Numbers),
    ];
    let all = insight::priorities(session).unwrap_or_default();
    let chosen = all.into_iter().filter(|priority| priority.dots > 0);
    let rows = chosen.map(|priority| {
        vec![
            mechanism_name(session, priority.mechanism).into(),
            Cell::Words(said::place(priority.rank, priority.tied)),
            Cell::Whole(priority.dots),
        ]
    });
    Content::table(papers::DOTS, columns, rows.collect())
}

/// What became of an action of an earlier session, and since when it is known: "Still going; first
/// agreed on 3 March 2026". Why it was let go is said with the names alone: it was said in the room.
fn last_time(action: &Action, names: bool) -> Option<String> {
    let answer = action.answer().map(|answer| answer_name(answer).to_owned());
    let told = answer_in_words(action).filter(|_| names).or(answer)?;
    let history = history_in_words(action).unwrap_or_default();
    Some(format!("{told}; {history}"))
}

/// The actions, with the names beside them or without.
fn actions(session: &Session, names: bool) -> Option<Content> {
    let words = |head: &str| Column::new(head, ColumnKind::Words);
    let mut columns = vec![Column::new("What", ColumnKind::Prose)];
    columns.extend(names.then(|| words("Who")));
    columns.extend(["By", "For"].map(words));
    // Before anything is done, nobody needs to read so in each row.
    let done = facts::actions(session).any(|action| action.done);
    columns.extend(done.then(|| words("Done")));
    // What became of last time's, and what is known of them.
    let brought = facts::actions(session).any(|action| action.carried.is_some());
    columns.extend(brought.then(|| words(papers::LAST_TIME)));
    let row = |action: &Action| {
        // Each part by itself, so that what turns the letters of one does not turn the sentence.
        let (what, when) = (clean(&action.what), clean(&action.when));
        let told = Action {
            what,
            when,
            ..action.clone()
        };
        let mut row = vec![Cell::from(action_what(&told))];
        row.extend(names.then(|| Cell::words(&action.who)));
        let mechanism = action.mechanism.map(|at| mechanism_name(session, at));
        row.extend([action.by.into(), mechanism.into()]);
        row.extend(done.then(|| Cell::from(action.done.then(|| papers::YES.to_owned()))));
        row.extend(brought.then(|| Cell::from(last_time(action, names))));
        row
    };
    let rows = facts::actions(session).map(row).collect();
    Content::table(said::WHAT_WE_DO_NEXT, columns, rows)
}
