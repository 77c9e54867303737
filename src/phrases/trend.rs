//! What is said of all sessions of one team, one after the other.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::dates::{date_in_words, days_in_words};
use super::figures::row_in_words;
use super::finding::inside;
use super::lists::{counted, list_in_words, people};
use crate::insight::{Strip, Trend, TrendDay};

/// The view, and the head of what is made there.
pub const OVER_TIME: &str = "The team over time";
/// Above what is not the same in all sessions.
pub const NOT_THE_SAME: &str = "Not the same every time";
/// Above the figures, mechanism by mechanism.
pub const FIGURES: &str = "The same in words";
/// In the legend.
pub const AGREED: &str = "agreed score";
/// Scored, and not agreed.
pub const NOT_AGREED: &str = "scored, not agreed: at the median, or below where that is not told";
/// Where a session did not ask a mechanism, or on another scale.
pub const NOT_ASKED: &str = "not asked, or on another scale";
/// The head of a column, and the name of a sheet.
pub const DAY: &str = "Day";
/// The name of the sheet with a row for each day.
pub const DAYS: &str = "Days";
/// The heads of the columns with the middle half: in words, and from and to which level.
pub const MIDDLE_HALF: &str = "Middle half";
/// From which level.
pub const HALF_FROM: &str = "Middle half from";
/// To which.
pub const HALF_TO: &str = "Middle half to";
/// Where no session can be shown.
pub const NOBODY: &str = "There is no session with a day in which something was scored.";

/// The wall shows it.
pub const ON_THE_WALL: &str = "On the wall: the team over time.";
/// It is for the wall, which is not there just now.
pub const FOR_THE_WALL: &str = "For the wall: the team over time.";
/// The wall would show it, were there one.
pub const WAITS_FOR_THE_WALL: &str =
    "The room view is not shown: F5 shows the team over time there.";
/// What takes it off again.
pub const OFF_THE_WALL: &str = "Take the team over time off the wall";

/// Before the days, each of which opens its session.
pub const OPEN_ONE: &str = "Open the session of";
/// Above why nothing was written.
pub const NOT_WRITTEN: &str = "The sessions were not written";

/// Why sessions stand so.
pub const BY_SESSION: &str = "Sessions stand in the order of their days, each as far from the next, and each day is \
     named: by the calendar, two sessions of one week would lie on each other, and the slope of a line would look like \
     a speed, which levels do not have.";
/// What is joined, and what is not.
pub const JOINED: &str = "The line joins agreed scores of one session and the next. It breaks where nothing was agreed, \
     and where a mechanism was asked in other words or its levels meant something else. On another scale nothing is \
     shown.";
/// What is told of the scores.
pub const ENOUGH: &str = "Of the scores the median and the middle half are told, from five on. Where a few people more \
     or fewer scored than in a session before, nothing of the scores is told, because what one of them scored could be \
     worked out.";

/// Under the strips: "Figure 1. Each mechanism in each session".
pub fn caption(noun: &str) -> String {
    format!(
        "Figure 1. Each {noun} in each session: what was agreed, and the middle half of the scores"
    )
}

/// How many sessions: "4 sessions".
pub fn sessions(count: usize) -> String {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    counted(count, "session", "sessions")
}

/// What was written where.
pub fn written(trend: &Trend, path: &str) -> String {
    format!(
        "Wrote {} of {} to {path}.",
        sessions(trend.days.len()),
        team(trend)
    )
}

/// The team's name, or that it has none.
pub fn team(trend: &Trend) -> String {
    match (trend.team.as_str(), trend.is_rehearsal) {
        ("", _) => "a team without a name".to_owned(),
        (name, false) => name.to_owned(),
        (name, true) => format!("Rehearsal: {name}"),
    }
}

/// What a document is called in a list of files.
pub fn document_name(trend: &Trend) -> String {
    format!("{OVER_TIME}: {}", team(trend))
}

/// Several teams were found: which of them?
pub fn which(found: &[Trend]) -> String {
    let all = found.iter();
    let all: Vec<String> = all
        .map(|one| {
            format!(
                "{} ({}, {})",
                team(one),
                one.workshop.title,
                sessions(one.days.len())
            )
        })
        .collect();
    format!(
        "These are sessions of several teams or workshops: {}. Say which with --team, and add the files of one workshop alone.",
        list_in_words(&all)
    )
}

/// No session of the team that was asked for.
pub fn not_found(name: &str) -> String {
    format!("There is no session of a team called “{name}” among these.")
}

/// The line under the title: team, workshop, days, question.
pub fn under_title(trend: &Trend) -> String {
    let question = &trend.workshop.scale.question;
    let question = (!question.is_empty()).then(|| format!("“{question}”"));
    let parts = [
        Some(team(trend)),
        Some(trend.workshop.title.clone()),
        Some(sessions(trend.days.len())),
        from_to(trend),
        question,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// From which day to which.
fn from_to(trend: &Trend) -> Option<String> {
    let days = [trend.days.first(), trend.days.last()];
    match days.map(|day| day.and_then(last_day)) {
        [Some(first), Some(last)] if first != last => Some(format!(
            "{} to {}",
            date_in_words(first),
            date_in_words(last)
        )),
        [_, only] => only.map(date_in_words),
    }
}

/// The last day of a session.
pub fn last_day(day: &TrendDay) -> Option<Date> {
    day.dates.last().copied()
}

/// A day below a strip: "3 Mar 2026" where others are of the same month, else "Mar 2026"; the year on
/// two digits.
pub fn short_day(day: Date, by_month: bool) -> String {
    let format = if by_month { "%b %y" } else { "%-d %b %y" };
    day.strftime(format).to_string()
}

/// The most letters of a title.
const TITLE: usize = 160;
/// The same on a wall.
const TITLE_ON_A_WALL: usize = 70;

/// What was found, as the title of a page: "Higher than at first: trust; lower: power". Names that would
/// make it too long are counted.
pub fn title(trend: &Trend) -> String {
    title_of(trend, TITLE)
}

/// The same on a wall.
pub fn title_on_a_wall(trend: &Trend) -> String {
    title_of(trend, TITLE_ON_A_WALL)
}

/// Above it: whose it is, how many sessions, from when to when; and whether not all of them asked the
/// same.
pub fn above_on_a_wall(trend: &Trend, changed: bool) -> String {
    let parts = [
        Some(team(trend)),
        Some(sessions(trend.days.len())),
        from_to(trend),
        changed.then(|| "not the same every time".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn title_of(trend: &Trend, most: usize) -> String {
    let names = |way: Ordering| -> Vec<String> {
        let strips = trend.strips.iter();
        let moved = strips.filter(|strip| trend.moved(strip) == Some(way));
        moved.map(|strip| inside(&strip.name)).collect()
    };
    let (up, down) = (names(Ordering::Greater), names(Ordering::Less));
    let noun = &trend.workshop.noun;
    let number = |names: &[String]| {
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        Vec::from_iter((count > 0).then(|| counted(count, &noun.one, &noun.many)))
    };
    let said = |up: &[String], down: &[String]| {
        let [higher, lower] = [up, down].map(list_in_words);
        match (up.is_empty(), down.is_empty()) {
            (true, true) if trend.days.len() < 2 => "One session so far".to_owned(),
            (true, true) => "No agreed score is higher or lower than at first".to_owned(),
            (false, true) => format!("Higher than at first: {higher}"),
            (true, false) => format!("Lower than at first: {lower}"),
            (false, false) => format!("Higher than at first: {higher}; lower: {lower}"),
        }
    };
    let all = said(&up, &down);
    if all.chars().count() <= most {
        all
    } else {
        said(&number(&up), &number(&down))
    }
}

/// A session as a line: "3 March 2026, 12 people".
pub fn day_in_words(day: &TrendDay) -> String {
    let days = days_in_words(&day.dates).unwrap_or_default();
    match day.people {
        Some(number) => format!("{days}, {}", people(number.into())),
        None => days,
    }
}

/// One mechanism in one session: "3 March 2026, 12 people: agreed 3 (In places); median 3 …".
pub fn point_in_words(trend: &Trend, strip: &Strip, at: usize) -> String {
    let day = trend.days.get(at).map(day_in_words).unwrap_or_default();
    format!("{day}: {}", told_in_words(trend, strip, at))
}

/// The same without the day.
pub fn told_in_words(trend: &Trend, strip: &Strip, at: usize) -> String {
    let Some(Some(point)) = strip.points.get(at) else {
        return NOT_ASKED.to_owned();
    };
    let labels: Vec<String> = labels(trend);
    let mut told = row_in_words(&point.row, &labels);
    if point.held_back {
        told.push_str("; the scores are not told beside the other sessions");
    }
    if point.other_words {
        told.push_str("; in other words than the time before");
    }
    told
}

/// A mechanism and what was on a day, beside the pointer.
pub fn named(name: &str, point: &str) -> String {
    format!("{name}\n{point}")
}

/// The labels of the levels.
pub fn labels(trend: &Trend) -> Vec<String> {
    let levels = trend.workshop.scale.levels.iter();
    levels.map(|level| level.label.clone()).collect()
}

/// A strip in words, for a screen reader.
pub fn strip_in_words(trend: &Trend, strip: &Strip) -> String {
    let all = 0..trend.days.len();
    let all: Vec<String> = all.map(|at| point_in_words(trend, strip, at)).collect();
    format!("{}. {}.", strip.name, all.join(". "))
}

/// What the drawing is.
pub fn drawing_in_words(trend: &Trend) -> String {
    let noun = &trend.workshop.noun;
    let many = u32::try_from(trend.strips.len()).unwrap_or(u32::MAX);
    format!(
        "A small strip for each of {}, over {}: what was agreed, and the middle half of the scores.",
        counted(many, &noun.one, &noun.many),
        sessions(trend.days.len())
    )
}

/// What is not the same in all sessions, a sentence each.
pub fn changes(trend: &Trend) -> Vec<String> {
    let days = |keep: &dyn Fn(usize, &TrendDay) -> bool| -> Vec<String> {
        let all = trend.days.iter().enumerate();
        let kept = all.filter(|(at, day)| keep(*at, day));
        kept.filter_map(|(_, day)| days_in_words(&day.dates))
            .collect()
    };
    let mut told = Vec::new();
    let scale = days(&|_, day| !day.same_scale);
    if !scale.is_empty() {
        let on = list_in_words(&scale);
        told.push(format!(
            "On {on} another question or another scale was used, so nothing of it is shown."
        ));
    }
    let meanings = days(&|_, day| day.other_meanings);
    if !meanings.is_empty() {
        let on = list_in_words(&meanings);
        told.push(format!(
            "From {on} on the levels mean something else, so every line breaks there."
        ));
    }
    for strip in &trend.strips {
        let other = |at: usize| {
            let point = strip.points.get(at).and_then(Option::as_ref);
            point.is_some_and(|point| point.other_words)
        };
        let on = days(&|at, _| other(at));
        if !on.is_empty() {
            let (name, on) = (&strip.name, list_in_words(&on));
            told.push(format!(
                "{name} has other words on its card from {on} on, so its line breaks there."
            ));
        }
    }
    let missing = trend.strips.iter().filter(|strip| {
        let points = strip.points.iter().zip(&trend.days);
        points
            .clone()
            .any(|(point, day)| point.is_none() && day.same_scale)
    });
    let missing: Vec<String> = missing.map(|strip| inside(&strip.name)).collect();
    if !missing.is_empty() {
        told.push(format!(
            "Not every session asked about {}.",
            list_in_words(&missing)
        ));
    }
    match trend.without_a_day {
        0 => {}
        1 => told.push("One session is not shown, because it names no day.".to_owned()),
        count => told.push(format!(
            "{count} sessions are not shown, because they name no day."
        )),
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::insight::TrendSession;

    #[test]
    fn one_session_is_said_to_be_one() {
        let trend = Trend::all(vec![TrendSession::of(&sample())]).remove(0);
        assert_eq!(title(&trend), "One session so far");
        assert_eq!(changes(&trend), [""; 0]);
        let told = strip_in_words(&trend, &trend.strips[1]);
        assert!(told.contains("agreed 3 (In places)"), "{told}");
        assert!(!told.contains("at level"), "no counts: {told}");
    }
}
