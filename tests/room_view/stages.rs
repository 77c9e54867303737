//! What each stage tells the room, and where it stands.

use jiff::civil::{Date, date};
use roundtable::edit::sample;
use roundtable::edit::{AboutEdit, ActionEdit, ActionField, CardEdit, Edit};
use roundtable::room_view::{Charts, Look, RoomView, Shown};
use roundtable::scene::{Item, Point, Rect, Scene, Size, Theme, Verb};
use roundtable::session::{Agreement, CarriedAnswer, Session};
use roundtable::workshop::{
    Level, LevelText, MechanismIndex, Workshop, WorkshopText, integrated_leadership,
};

use super::sessions::{HD, TODAY, agree, count, edited, pages, painted, reveal, started, told};

const KEY: &str = "Triangles: the two middle scores, 3 and 4. Bar: the middle half, 1 to 5.";
const SCORE: Shown = Shown::Score {
    mechanism: MechanismIndex::FIRST,
    counting_for: None,
};

/// What is painted on a page, in one line.
fn words(page: &Scene) -> String {
    let texts: Vec<&str> = painted(page).map(|text| text.text.as_str()).collect();
    texts.join(" ")
}

/// Where a text stands on a page.
fn place(page: &Scene, words: &str) -> Rect {
    let mut texts = painted(page);
    texts.find(|text| text.text == words).unwrap().bounds()
}

#[test]
fn where_the_team_wants_to_be_stands_under_its_score_on_one_page() {
    let five = CardEdit::Target(Level::new(5));
    for (agreed, told_to_the_room) in [
        (
            Some(3),
            "Our target: 5, Strong and steady: two levels to go.",
        ),
        (Some(5), "Our target: 5, Strong and steady: reached."),
        (None, "Our target: 5, Strong and steady."),
    ] {
        let mut edits = vec![Edit::Card(0.into(), five.clone())];
        edits.extend(agreed.map(|number| agree(0, number)));
        let session = edited(&started(), edits);
        let shown = Shown::Agree {
            mechanism: 0.into(),
        };
        for size in [(1280.0, 720.0), (1920.0, 1080.0)] {
            let (width, height) = size;
            let pages = RoomView::of(&session, shown).pages(Size { width, height }, &Look::LIGHT);
            assert_eq!(pages.len(), 1, "{agreed:?}");
            assert!(words(&pages[0]).contains(told_to_the_room), "{agreed:?}");
        }
    }
}

#[test]
fn the_room_sees_what_has_become_of_last_times_actions() {
    let came = started().to_bring(&sample());
    let answer = |place, answer| Edit::Action(ActionEdit::Answer(place, answer));
    let why = "the money has gone".to_owned();
    let session = edited(
        &started(),
        [
            Edit::Action(ActionEdit::Bring(came)),
            answer(0, CarriedAnswer::Done),
            answer(1, CarriedAnswer::Going),
            Edit::Action(ActionEdit::By(1, Some(date(2027, 6, 1)))),
            answer(2, CarriedAnswer::LetGo),
            Edit::Action(ActionEdit::Write(2, ActionField::LetGo, why)),
        ],
    );
    let since = "first agreed on 23 November 2026";
    let said = told(&session, Shown::LastTimesActions);
    for words in [
        format!("Done · {since}"),
        format!("Still going · {since}, its day moved once"),
        format!("Let go: the money has gone · {since}"),
        "First agreed on 23 November 2026".to_owned(),
    ] {
        assert!(said.contains(&words), "{words}: {said}");
    }
    // It is the last of the welcome, and what was let go is no action of today.
    assert!(told(&session, Shown::Welcome).contains("Last time’s actions"));
    let today = told(&session, Shown::Actions { today: TODAY });
    assert!(!today.contains("ask for a small budget"), "{today}");
    assert!(today.contains("write one page"), "{today}");
}

#[test]
fn who_scores_reads_what_is_scored() {
    let session = sample();
    for (mechanism, text) in session.workshop().mechanisms.iter().enumerate() {
        for size in [
            HD,
            Size {
                width: 1280.0,
                height: 720.0,
            },
        ] {
            let shown = Shown::Score {
                mechanism: mechanism.into(),
                counting_for: None,
            };
            let pages = RoomView::of(&session, shown).pages(size, &Look::LIGHT);
            let [page] = &pages[..] else {
                panic!("one page")
            };
            let said = words(page);
            assert!(said.contains(&text.summary), "{said}");
            for level in &session.workshop().scale.levels {
                place(page, &level.label);
                place(page, &level.meaning);
            }
        }
    }
}

#[test]
fn all_levels_stand_on_one_page_while_people_score_however_long_the_names_are() {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    for (i, mechanism) in text.mechanisms.iter_mut().enumerate() {
        let long = |words: &str, most| words.repeat(most).chars().take(most).collect::<String>();
        let name = long("Working together across borders ", 117);
        mechanism.name = format!("{i} {}", name.trim());
        mechanism.summary = long("Leaders make it plain why the work is shared. ", 239);
        mechanism.summary = mechanism.summary.trim().to_owned();
    }
    let session = Session::new(Workshop::new(text).unwrap());
    let size = Size {
        width: 1024.0,
        height: 768.0,
    };
    let pages = RoomView::of(&session, SCORE).pages(size, &Look::LIGHT);
    for level in &session.workshop().scale.levels {
        place(&pages[0], &level.label);
    }
}

#[test]
fn a_level_named_by_one_very_long_word_is_whole_at_the_reveal() {
    let word = "Strongandsteadythroughandthrough".repeat(3);
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.scale.levels[4].label = word.clone();
    let session = Session::new(Workshop::new(text).unwrap());
    let ballots = [1, 2, 2, 3, 3, 3, 4, 4, 5].map(|level| count(0, level));
    let session = edited(&session, ballots.into_iter().chain([reveal(0)]));
    let shown = Shown::Reveal {
        mechanism: MechanismIndex::FIRST,
        apart: false,
    };
    for (width, height) in [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 1080.0)] {
        let size = Size { width, height };
        let pages = RoomView::of(&session, shown).pages(size, &Look::LIGHT);
        let said: Vec<String> = pages.iter().map(words).collect();
        assert!(said.concat().replace(' ', "").contains(&word), "{said:?}");
    }
}

#[test]
fn what_the_levels_mean_is_told_while_people_score_on_pages_of_its_own_where_it_must() {
    let mut text = WorkshopText::clone(&integrated_leadership());
    let label = |i: usize| format!("Label {}", char::from(b'a' + u8::try_from(i).unwrap()));
    let meaning = |i: usize| {
        let words = "what people see here and how they would know it by its fruits ";
        format!("S{i} {}E{i}", words.repeat(3))
    };
    let level = |i: usize| LevelText {
        label: label(i),
        meaning: "Told nowhere.".to_owned(),
        ..LevelText::default()
    };
    text.scale.levels = (0..11).map(level).collect();
    text.mechanisms[0].levels = (0..11).map(meaning).collect();
    let session = Session::new(Workshop::new(text).unwrap());
    for (width, height) in [(1280.0, 720.0), (1920.0, 1080.0), (1024.0, 768.0)] {
        let size = Size { width, height };
        let pages = RoomView::of(&session, SCORE).pages(size, &Look::LIGHT);
        assert!(pages.len() > 1);
        let said: String = pages.iter().skip(1).map(|page| words(page) + " ").collect();
        for i in 0..11 {
            let first = words(&pages[0]);
            assert!(
                first.contains(&label(i)),
                "{} at {size:?}: {first}",
                label(i)
            );
            for told in [label(i), format!("S{i} what"), format!("fruits E{i}")] {
                assert!(said.contains(&told), "{told} at {size:?}: {said}");
            }
        }
        assert!(!said.contains("Told nowhere"));
    }
}

#[test]
fn after_a_round_the_wall_says_how_many_scored_until_the_next_begins() {
    let seen = edited(&started(), [count(0, 1), count(0, 0), reveal(0)]);
    let wall = told(&seen, SCORE);
    assert!(wall.contains("Round 1: 2 have scored"), "{wall}");
    assert!(
        !wall.contains("Round 2") && !wall.contains("of 12 have"),
        "{wall}"
    );
    let again = told(&edited(&seen, [count(0, 3)]), SCORE);
    assert!(
        again.contains("Round 2") && again.contains("1 of 12 have scored"),
        "{again}"
    );
    let alone = edited(&started(), [count(0, 1), reveal(0)]);
    assert!(told(&alone, SCORE).contains("Round 1: 1 has scored"));
}

/// The height of the outer ring of the radar on a page, in points.
fn ring(page: &Scene, look: &Look) -> f32 {
    let height = |item: &Item| match item {
        Item::Path {
            path,
            stroke: Some(line),
            ..
        } if line.colour == look.charts.strong_line => {
            let ys = path.verbs().iter().filter_map(|verb| match verb {
                Verb::MoveTo(Point { y, .. }) | Verb::LineTo(Point { y, .. }) => Some(*y),
                _ => None,
            });
            let ys: Vec<f32> = ys.collect();
            Some(
                ys.iter().fold(0.0, |a: f32, b| a.max(*b))
                    - ys.iter().fold(f32::MAX, |a, b| a.min(*b)),
            )
        }
        _ => None,
    };
    page.items.iter().find_map(height).unwrap()
}

#[test]
fn the_radar_takes_the_height_and_leaves_the_heading_alone() {
    for look in Theme::ALL.map(Look::of) {
        for charts in [Charts::Radar, Charts::Both] {
            let pages = RoomView::of(&sample(), Shown::Picture(charts)).pages(HD, look);
            let diameter = ring(&pages[0], look);
            assert!(diameter >= 0.6 * HD.height, "{diameter}");
        }
    }
}

#[test]
fn the_radar_is_large_on_a_wall_of_any_shape() {
    // Width and height, the ring for the shorter side, and the pages with that of what was found.
    for (width, height, share, most) in [
        (1280.0, 800.0, 0.5, 2),
        (1024.0, 768.0, 0.39, 3),
        (1280.0, 1024.0, 0.34, 3),
        (800.0, 1200.0, 0.33, 5),
        (1080.0, 1920.0, 0.33, 6),
    ] {
        let size = Size { width, height };
        let look = &Look::LIGHT;
        let pages = RoomView::of(&sample(), Shown::Picture(Charts::Radar)).pages(size, look);
        let diameter = ring(&pages[0], look) / f32::min(width, height);
        assert!(diameter >= share, "{size:?}: {diameter}");
        assert!(pages.len() <= most, "{size:?}: {} pages", pages.len());
    }
}

#[test]
fn strips_over_the_scale_use_the_height_of_their_page() {
    for (width, height, most) in [(800.0, 1200.0, 6), (1080.0, 1920.0, 7)] {
        let size = Size { width, height };
        let view = RoomView::of(&sample(), Shown::Picture(Charts::Sorted));
        let pages = view.pages(size, &Look::LIGHT);
        assert!(pages.len() <= most, "{size:?}: {} pages", pages.len());
        // The score that was agreed stands as words there: no sign of it is explained.
        assert!(words(&pages[0]).contains("agreed 4 · spread out"));
        assert!(!words(&pages[0]).contains("agreed score"));
    }
}

#[test]
fn the_pages_of_the_picture_share_their_head_and_end_with_the_note() {
    let session = sample();
    let note = session.workshop().scale.note.clone();
    let found = "Strong on 3 of 10; weakest on 2; we differ on balancing multiple perspectives";
    let mut heads = Vec::new();
    for charts in [Charts::Radar, Charts::Sorted, Charts::Both] {
        let pages = pages(&session, Shown::Picture(charts));
        let (last, drawn) = pages.split_last().unwrap();
        for page in drawn {
            heads.push(painted(page).next().unwrap().bounds().min);
            assert!(
                words(page).replace('\u{a0}', " ").contains(found),
                "{}",
                words(page)
            );
        }
        heads.push(painted(last).next().unwrap().bounds().min);
        place(last, "Where we stand");
        let number = format!("{} of {}", pages.len(), pages.len());
        assert_eq!(place(last, &note).max.y, place(last, &number).max.y);
        assert!(last.description.contains(&note));
    }
    assert!(heads.iter().all(|head| *head == heads[0]), "{heads:?}");
}

#[test]
fn on_a_low_wall_no_word_under_the_scores_is_cut_where_the_team_agrees() {
    let session = sample();
    let (width, height) = (1024.0, 768.0);
    for mechanism in 0..10 {
        let shown = Shown::Agree {
            mechanism: mechanism.into(),
        };
        let view = RoomView::of(&session, shown);
        for page in view.pages(Size { width, height }, &Look::LIGHT) {
            let cut = painted(&page).find(|text| text.text.ends_with('…'));
            assert!(cut.is_none(), "{mechanism}: {cut:?}");
        }
    }
}

#[test]
fn where_nothing_stands_out_the_last_page_of_the_picture_says_of_how_much() {
    let three = CardEdit::Agree(Level::new(3).map(Agreement::Score));
    let session = edited(&started(), [Edit::Card(0.into(), three)]);
    let pages = pages(&session, Shown::Picture(Charts::Both));
    let last = words(pages.last().unwrap()).replace('\u{a0}', " ");
    assert!(last.contains("Where we stand"), "{last}");
    assert!(
        last.contains("1 of 10 scored: neither strong nor weak so far."),
        "{last}"
    );
}

#[test]
fn the_full_text_begins_with_its_first_page() {
    let session = sample();
    let mechanism = &session.workshop().mechanisms[0];
    let full = Shown::Read {
        mechanism: 0.into(),
        full: true,
    };
    let pages = pages(&session, full);
    let start: String = mechanism.description.chars().take(30).collect();
    assert!(words(&pages[0]).contains(&start));
    let summary = |page: &Scene| words(page).contains(&mechanism.summary);
    assert!(!pages.iter().any(summary), "it has been on the wall");
}

#[test]
fn the_signs_of_a_reveal_are_explained_and_the_verdict_stays_while_people_talk() {
    let session = sample();
    let shown = Shown::Reveal {
        mechanism: 5.into(),
        apart: false,
    };
    place(&pages(&session, shown)[0], KEY);
    let talk = Shown::Discuss {
        mechanism: 5.into(),
        notes: false,
    };
    let page = &pages(&session, talk)[0];
    assert!(words(page).contains(KEY));
    let verdict = place(page, "Two camps");
    assert!(verdict.max.y <= place(page, "Not yet").min.y);
    // Where there is no room for the drawing, the verdict stands at the head.
    let narrow = Size {
        width: 640.0,
        height: 480.0,
    };
    let pages = RoomView::of(&session, talk).pages(narrow, &Look::LIGHT);
    place(&pages[0], "Two camps");
    // Nothing to explain where nobody chose a level.
    let unsure = edited(&started(), [count(0, 0), reveal(0)]);
    let shown = Shown::Reveal {
        mechanism: 0.into(),
        apart: false,
    };
    assert!(!told(&unsure, shown).contains("Triangle"));
}

#[test]
fn a_team_without_a_focus_is_not_asked_for_each_focus() {
    let shown = Shown::Actions { today: TODAY };
    assert!(!told(&started(), shown).contains("focus"));
    let chosen = edited(&started(), [Edit::Focus(1.into(), true)]);
    assert!(
        pages(&chosen, shown)
            .iter()
            .any(|page| words(page).contains("For each focus"))
    );
}

#[test]
fn what_people_take_away_stands_under_the_question_and_thanks_are_the_end() {
    let session = sample();
    let all = pages(&session, Shown::Close);
    let (page, end) = all.split_first().unwrap();
    let last: String = end.iter().map(words).collect();
    for part in ["Our focus", "What we do next", "when we meet again"] {
        assert!(last.contains(part), "{part}");
    }
    assert!(end.iter().all(|page| page.title.starts_with("Thank you")));
    let said = words(page);
    assert!(said.contains("One last time round the room") && said.contains("Same time in spring"));
    let long = format!("{}• The newest", "• Something was said\n".repeat(60));
    let pages = pages(&edited(&session, [Edit::Closing(long)]), Shown::Close);
    assert!(pages.len() > 2);
    assert!(words(&pages[0]).contains("One last time") && words(&pages[0]).contains("Something"));
    let newest = pages
        .iter()
        .rev()
        .find(|page| !page.title.starts_with("Thank you"));
    assert!(words(newest.unwrap()).contains("The newest"));
}

/// A wall of this size.
fn wall(session: &Session, shown: Shown, width: f32, height: f32) -> Vec<Scene> {
    RoomView::of(session, shown).pages(Size { width, height }, &Look::LIGHT)
}

const WALLS: [(f32, f32); 4] = [
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1366.0, 768.0),
    (1920.0, 1080.0),
];

#[test]
fn the_last_page_has_focus_and_actions_together_and_no_line_ends_within_a_day() {
    let session = sample();
    for (width, height) in WALLS {
        let pages = wall(&session, Shown::Close, width, height);
        let end: Vec<&Scene> = pages
            .iter()
            .filter(|page| page.title.starts_with("Thank you"))
            .collect();
        let [end] = &end[..] else {
            panic!("{} pages at {width}×{height}", end.len())
        };
        let said = words(end).replace('\u{a0}', " ");
        assert!(said.contains("Our focus") && said.contains("What we do next"));
        let number = format!(" of {}", pages.len());
        for text in painted(end).filter(|text| !text.text.ends_with(&number)) {
            let line = text.text.replace('\u{a0}', " ");
            let number = line.rsplit(' ').next().unwrap_or_default();
            assert!(number.parse::<u8>().is_err(), "{line} at {width}×{height}");
        }
    }
}

#[test]
fn what_was_scored_stays_in_sight_beside_or_below_what_was_agreed() {
    let session = sample();
    for (width, height) in WALLS {
        for mechanism in 0..10_usize {
            let shown = Shown::Agree {
                mechanism: mechanism.into(),
            };
            let pages = wall(&session, shown, width, height);
            let [page] = &pages[..] else {
                panic!("{} pages", pages.len())
            };
            let dots = page
                .items
                .iter()
                .filter(|item| matches!(item, Item::Circle { .. }));
            let people = session.cards()[mechanism].revealed().unwrap();
            let scored = people.tally.ballots() as usize;
            assert!(dots.count() >= scored, "{mechanism} at {width}×{height}");
        }
    }
}

#[test]
fn the_days_of_two_rounds_are_told_where_they_differ() {
    let shown = Shown::Reveal {
        mechanism: MechanismIndex::FIRST,
        apart: false,
    };
    let days = |days: &[Date]| Edit::About(AboutEdit::Dates(days.to_vec()));
    let (first, second) = (date(2026, 11, 27), date(2026, 12, 4));
    let one = edited(
        &started(),
        [days(&[first]), count(0, 3), count(0, 4), reveal(0)],
    );
    assert!(!told(&one, shown).contains("November"), "it has one day");
    let two = edited(
        &one,
        [days(&[first, second]), count(0, 4), count(0, 4), reveal(0)],
    );
    let told = told(&two, shown);
    assert!(told.contains("Round 1 · 27 November 2026\n"), "{told}");
    assert!(told.contains("Round 2 · 4 December 2026\n"), "{told}");
}
