//! The team over time on a wall: whole, large enough, and nothing that a newcomer could be found by.

use roundtable::edit::{AboutEdit, CardEdit, Edit, made_up_sitting};
use roundtable::insight::{Trend, TrendSession};
use roundtable::room_view::{Look, RoomView, Shown};
use roundtable::scene::{Scene, Size};
use roundtable::session::{Agreement, Session};
use roundtable::workshop::{Level, Workshop, WorkshopText, integrated_leadership};

use super::painted::{SIZES, UPRIGHT, check};
use super::sessions::{HD, count, edited, painted, reveal};

fn trend(sessions: &[Session]) -> Trend {
    let all = sessions.iter().map(TrendSession::of);
    Trend::all(all.collect()).remove(0)
}

fn pages(trend: &Trend) -> Vec<Scene> {
    RoomView::over_time(trend).pages(HD, &Look::LIGHT)
}

fn sittings(workshop: &Workshop, team: u32, count: u32) -> Vec<Session> {
    let all = 0..count;
    all.map(|at| made_up_sitting(workshop, 1, team, at))
        .collect()
}

fn reworded() -> Workshop {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    text.mechanisms[0].summary.push('!');
    Workshop::new(text).unwrap()
}

#[test]
fn every_page_over_time_is_whole_and_large_enough_on_every_wall() {
    let workshop = integrated_leadership();
    let mut changed = sittings(&workshop, 3, 3);
    changed.extend(sittings(&reworded(), 3, 4).pop());
    for sessions in [
        sittings(&workshop, 0, 1),
        sittings(&workshop, 2, 9),
        changed,
    ] {
        let trend = trend(&sessions);
        let view = RoomView::over_time(&trend);
        for (width, height) in SIZES.into_iter().chain([UPRIGHT]) {
            let size = Size { width, height };
            let pages = view.pages(size, &Look::DARK);
            for (at, page) in pages.iter().enumerate() {
                let about = format!("{} sessions, {size:?}, page {}", sessions.len(), at + 1);
                check(page, size, &about);
            }
        }
    }
}

#[test]
fn each_mechanism_is_on_a_page_with_its_days_and_each_page_says_which_it_is() {
    let sessions = sittings(&integrated_leadership(), 2, 3);
    let trend = trend(&sessions);
    let pages = pages(&trend);
    assert!(pages.len() > 1);
    let said: String = pages.iter().map(|page| page.description.as_str()).collect();
    for strip in &trend.strips {
        assert!(said.contains(&strip.name), "{}", strip.name);
    }
    for (at, page) in pages.iter().enumerate() {
        let number = format!("{} of {}", at + 1, pages.len());
        assert!(painted(page).any(|text| text.text == number));
    }
    assert!(painted(&pages[0]).any(|text| text.text.contains("3 sessions")));
}

#[test]
fn what_was_not_the_same_every_time_is_announced_above_and_has_a_page() {
    let mut all = sittings(&integrated_leadership(), 3, 2);
    let same = pages(&trend(&all));
    all.extend(sittings(&reworded(), 3, 3).pop());
    let changed = pages(&trend(&all));
    let told = |pages: &[Scene], words: &str| {
        let mut pages = pages.iter();
        pages.any(|page| page.description.contains(words))
    };
    for words in ["not the same every time", "has other words on its card"] {
        assert!(!told(&same, words), "{words}");
        assert!(told(&changed, words), "{words}");
    }
}

#[test]
fn what_a_newcomer_scored_changes_nothing_on_the_wall() {
    let session = |month: i8, people: &[u8]| {
        let start = Session::new(integrated_leadership());
        let about = [
            AboutEdit::Team("North".to_owned()),
            AboutEdit::Dates(vec![jiff::civil::date(2026, month, 1)]),
        ];
        let agreed = Level::new(3).map(Agreement::Score);
        let edits = about.into_iter().map(Edit::About);
        let edits = edits.chain(people.iter().map(|&number| count(0, number)));
        let edits = edits.chain([reveal(0), Edit::Card(0.into(), CardEdit::Agree(agreed))]);
        edited(&start, edits)
    };
    let eight = [2, 2, 3, 3, 3, 4, 4, 4];
    let wall = |newcomer: u8| {
        let nine: Vec<u8> = eight.into_iter().chain([newcomer]).collect();
        RoomView::over_time(&trend(&[session(1, &eight), session(6, &nine)]))
    };
    for number in 2..=5 {
        assert_eq!(wall(number), wall(1), "{number}");
    }
    let other = trend(&[session(1, &[1; 8]), session(6, &eight)]);
    assert_ne!(RoomView::over_time(&other), wall(1), "the first is told");
}

#[test]
fn a_session_by_itself_is_the_one_day_of_it_and_one_without_a_day_is_its_picture() {
    let session = made_up_sitting(&integrated_leadership(), 1, 2, 0);
    let alone = RoomView::over_time(&trend(std::slice::from_ref(&session)));
    assert_eq!(RoomView::of(&session, Shown::OverTime), alone);
    let dayless = edited(&session, [Edit::About(AboutEdit::Dates(Vec::new()))]);
    let picture = Shown::Picture(roundtable::room_view::Charts::Both);
    assert_eq!(
        RoomView::of(&dayless, Shown::OverTime),
        RoomView::of(&dayless, picture)
    );
}
