//! Everything that is shown before and after the mechanisms' cards.

use crate::workshop::MechanismIndex;
use jiff::civil::{Date, Time};

use super::shown::Charts;
use super::slide::{
    ActionLine, ActionState, Block, Fill, LevelLine, PriorityLine, Progress, Slide,
};
use crate::insight::{
    ActionOrder, Finding, Picture, Queue, Queued, actions_sorted, brought as brought_places,
    priorities as ranked,
};
use crate::phrases::actions::{
    DONE, LAST_TIMES_ACTIONS, action_line_on_a_wall, answer_in_words, history_in_words,
};
use crate::phrases::dates::days_in_words;
use crate::phrases::finding::{finding_headings, nothing_found};
use crate::phrases::headings;
use crate::phrases::last_time::{
    NOT_AS_IT_WAS, NOT_COMPARED, SINCE_LAST_TIME, SINCE_THEN, above_charts, above_since,
    change_in_words, named_since,
};
use crate::phrases::outcomes as said;
use crate::phrases::pauses::BREAK;
use crate::phrases::pictures::picture_title_on_a_wall;
use crate::phrases::queue::reason_in_words;
use crate::phrases::rounds::no_actions_in_words;
use crate::phrases::today::today_in_few_words;
use crate::phrases::words::capital;
use crate::report::facts::{self, mechanism_name};
use crate::session::{Action, CarriedAnswer, Session};

pub(super) fn arriving(session: &Session) -> Vec<Slide> {
    welcome(session).into_iter().take(1).collect()
}

pub(super) fn welcome(session: &Session) -> Vec<Slide> {
    let workshop = session.workshop();
    let above = days_in_words(&session.about().dates).unwrap_or_default();
    let mut slides = vec![Slide {
        above: above.clone(),
        heading: session.heading(),
        blocks: vec![Block::Lead(workshop.purpose.clone())],
        ..Slide::default()
    }];
    for (heading, items) in headings::welcome_lists(workshop) {
        if !items.is_empty() {
            slides.push(Slide {
                above: session.heading(),
                heading: heading.to_owned(),
                blocks: vec![Block::Bullets(items.clone())],
                ..Slide::default()
            });
        }
    }
    slides.extend(brought(session));
    slides
}

/// When the room goes on, as large as there is room.
pub(super) fn pause(session: &Session, until: Option<Time>) -> Slide {
    let until = until.map(Block::GoesOn);
    slide(session, BREAK, until.into_iter().collect())
}

pub(super) fn picture(session: &Session, charts: Charts) -> Vec<Slide> {
    let picture = Picture::of(session);
    if picture.is_empty() {
        return vec![slide(
            session,
            said::WHERE_WE_STAND,
            vec![Block::Lead(nothing_found(&picture))],
        )];
    }
    let mut words = Vec::new();
    for (heading, places) in finding_headings(&Finding::of(&picture)) {
        let names = places
            .iter()
            .map(|&place| mechanism_name(session, place))
            .collect();
        words.push((heading.to_owned(), names));
    }
    let words = if words.is_empty() {
        Block::Lead(nothing_found(&picture))
    } else {
        Block::Named(words)
    };
    let mut words = slide(session, said::WHERE_WE_STAND, vec![words]);
    words.foot.clone_from(&picture.note);
    let title = picture_title_on_a_wall(session, &picture);
    let since = since_last_time(session, &picture);
    let today = today_in_few_words(session);
    let above = above_charts(&session.heading(), today, picture.laid_over.as_ref());
    let charts = vec![Block::Fill(Fill::Charts(charts, picture))];
    let mut charts = slide(session, &title, charts);
    charts.above = above;
    [charts, words].into_iter().chain(since).collect()
}

/// What is not as it was last time, and then what has become of each; nothing where no session is
/// laid over this one.
fn since_last_time(session: &Session, picture: &Picture) -> Option<Slide> {
    let laid = picture.laid_over.as_ref()?;
    let mut blocks = Vec::new();
    let changes: Vec<String> = laid.changes.iter().map(change_in_words).collect();
    if !changes.is_empty() {
        blocks.push(Block::Subheading(NOT_AS_IT_WAS.to_owned()));
        blocks.push(Block::Bullets(changes));
    }
    if !laid.same_scale {
        blocks.push(Block::Text(NOT_COMPARED.to_owned()));
    }
    let since: Vec<String> = picture.rows.iter().filter_map(named_since).collect();
    if !since.is_empty() {
        blocks.push(Block::Subheading(SINCE_THEN.to_owned()));
        blocks.push(Block::Bullets(since));
    }
    let mut since = slide(session, SINCE_LAST_TIME, blocks);
    since.above = above_since(&session.heading(), laid);
    Some(since)
}

pub(super) fn priorities(session: &Session) -> Vec<Slide> {
    let Some(ranked) = ranked(session) else {
        // How many, and nothing else of the hidden dots.
        let (spent, all) = (session.dots().spent(), session.all_dots());
        let mut blocks = vec![
            Block::Summary(said::dots_each(session.dots_each())),
            Block::Briefly(queue(session)),
        ];
        blocks.push(Block::Progress(Progress {
            words: said::dots_in(spent, all),
            done: spent,
            of: all,
        }));
        return vec![slide(session, said::WHAT_WE_WORK_ON, blocks)];
    };
    let most = ranked.iter().map(|place| place.dots).max().unwrap_or(0);
    // The number of the line, as on the console: it chooses the focus.
    let line = |(line, place): (usize, &crate::insight::Priority)| {
        Block::Priority(PriorityLine {
            number: said::place(line + 1, place.tied && place.dots > 0),
            name: mechanism_name(session, place.mechanism),
            dots: place.dots,
            most,
            focus: session.focus().contains(&place.mechanism),
        })
    };
    vec![slide(
        session,
        said::WHAT_WE_WORK_ON,
        ranked.iter().enumerate().map(line).collect(),
    )]
}

/// The mechanisms with the numbers that people call out, each with why it stands where it stands.
fn queue(session: &Session) -> Vec<LevelLine> {
    let lines = Queue::of(session).lines().zip(1..);
    let line = |(queued, number): (Queued, u8)| LevelLine {
        number,
        written: number.to_string(),
        label: mechanism_name(session, queued.mechanism),
        meaning: reason_in_words(queued.reason),
    };
    lines.map(line).collect()
}

/// What the team works on, under a heading of its own; nothing while it has not chosen.
fn focus(session: &Session) -> Vec<Block> {
    let names = facts::focus(session);
    if names.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Subheading(said::OUR_FOCUS.to_owned()),
        Block::Bullets(names),
    ]
}

pub(super) fn actions(session: &Session, today: Date) -> Vec<Slide> {
    let mut blocks = Vec::new();
    let all = session.actions();
    let order = actions_sorted(session, ActionOrder::ByMechanism);
    let mut group = |heading: String, mechanism: Option<MechanismIndex>| {
        let lines = order.iter().filter_map(|&at| all.get(at));
        let lines: Vec<Block> = lines
            .filter(|action| action.mechanism == mechanism)
            .filter(|action| !action.is_empty() && !action.is_let_go())
            .map(|action| Block::Action(line(session, action, today)))
            .collect();
        if !lines.is_empty() {
            blocks.push(Block::Subheading(heading));
            blocks.extend(lines);
        }
    };
    let all = session.workshop().indexed().map(|(index, _)| index);
    let (on, off): (Vec<_>, Vec<_>) = all.partition(|at| session.focus().contains(at));
    for at in on {
        group(said::our_focus(&mechanism_name(session, at)), Some(at));
    }
    for at in off {
        group(mechanism_name(session, at), Some(at));
    }
    group(said::FOR_ALL_OF_IT.to_owned(), None);
    if blocks.is_empty() {
        let invitation = no_actions_in_words(session);
        blocks.push(Block::Lead(invitation.to_owned()));
        blocks.extend(focus(session));
    }
    let mut slides = vec![slide(session, said::WHO_DOES_WHAT, blocks)];
    let parked = facts::parked(session);
    if !parked.is_empty() {
        slides.push(slide(
            session,
            said::PARKING_LOT,
            vec![Block::Bullets(parked)],
        ));
    }
    slides
}

fn line(session: &Session, action: &Action, today: Date) -> ActionLine {
    ActionLine {
        words: action_line_on_a_wall(session, action),
        state: match (action.done, action.overdue(today)) {
            (true, _) => ActionState::Said(DONE.to_owned()),
            (false, true) => ActionState::Overdue,
            (false, false) => ActionState::Open,
        },
    }
}

/// What has become of the actions of an earlier session; nothing where none came.
pub(super) fn brought(session: &Session) -> Option<Slide> {
    let actions = brought_places(session).into_iter();
    let actions = actions.filter_map(|place| session.actions().get(place));
    let line = |action: &Action| {
        let answered = action
            .answer()
            .filter(|answer| *answer != CarriedAnswer::NotYet);
        let answer = answered.and(answer_in_words(action));
        let told = [answer, history_in_words(action)];
        let told: Vec<String> = told.into_iter().flatten().collect();
        Block::Action(ActionLine {
            words: action_line_on_a_wall(session, action),
            state: ActionState::Said(capital(&told.join(" · "))),
        })
    };
    let lines: Vec<Block> = actions.map(line).collect();
    (!lines.is_empty()).then(|| slide(session, LAST_TIMES_ACTIONS, lines))
}

pub(super) fn close(session: &Session) -> Vec<Slide> {
    let words = session.closing();
    // What is written stands below the question, and writing goes on on the last page.
    let blocks = if words.trim().is_empty() {
        vec![Block::Lead(said::LAST_ROUND.to_owned())]
    } else {
        let (asked, words) = (said::LAST_ROUND.to_owned(), words.to_owned());
        vec![Block::Quiet(asked), Block::Text(words)]
    };
    vec![slide(session, said::TAKE_AWAY, blocks), end(session)]
}

/// The last page of all: thanks, what the team works on, what it does next.
fn end(session: &Session) -> Slide {
    let actions = facts::actions(session);
    let lists = [
        (said::OUR_FOCUS, facts::focus(session)),
        (
            said::WHAT_WE_DO_NEXT,
            actions
                .filter(|action| !action.is_let_go())
                .map(|action| action_line_on_a_wall(session, action))
                .collect(),
        ),
        (said::AFTERWARDS, vec![said::AFTER_TODAY.to_owned()]),
    ];
    let named = |(heading, items): (&str, Vec<String>)| {
        (!items.is_empty()).then(|| (heading.to_owned(), items))
    };
    let lists = lists.into_iter().filter_map(named).collect();
    slide(session, said::THANK_YOU, vec![Block::Named(lists)])
}

pub(super) fn going_round(done: u32, of: Option<u32>) -> Slide {
    Slide {
        heading: said::GOING_ROUND.to_owned(),
        blocks: vec![
            Block::Lead(said::NOBODY_SEES.to_owned()),
            Block::Progress(Progress {
                words: said::turns(done, of),
                done,
                of,
            }),
        ],
        ..Slide::default()
    }
}

fn slide(session: &Session, heading: &str, blocks: Vec<Block>) -> Slide {
    Slide {
        above: session.heading(),
        heading: heading.to_owned(),
        blocks,
        ..Slide::default()
    }
}
