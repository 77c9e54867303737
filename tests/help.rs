//! The help and the tour's strip, each alone in a window: they open where they should, move by
//! keys, have names, and fit from a small laptop to a wall.
//!
//! No display and no graphics adapter is needed.
#![cfg(feature = "desktop")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use eframe::egui::{self, Key, Rect, Vec2, accesskit};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use jiff::civil::date;
use roundtable::design::speech;
use roundtable::design::theme;
use roundtable::edit::{CardEdit, DotsEdit, Edit, apply, rehearsal, rehearsed};
use roundtable::frame::help::{State, Topic, help, topic_for};
use roundtable::frame::tour;
use roundtable::frame::tour::{Tour, tour_ui};
use roundtable::phrases::verdict_help::verdict_help;
use roundtable::request::TourStep;
use roundtable::request::{Stage, Step};
use roundtable::scene::Theme;
use roundtable::session::{Session, Vote};
use roundtable::workshop::{Level, integrated_leadership};

/// A small laptop, an old projector, two laptops, a slide, a wall.
const SIZES: [(f32, f32); 6] = [
    (1024.0, 640.0),
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1366.0, 768.0),
    (1920.0, 1080.0),
    (3840.0, 2160.0),
];

/// The help in a window, and how often it asked to be closed.
struct Reading {
    state: State,
    closed: usize,
}

/// A window of so many pixels, its text as large as the program makes it there.
fn window<'a, S: 'a>(
    (width, height): (f32, f32),
    look: Theme,
    state: S,
    mut add: impl FnMut(&mut egui::Ui, &mut S) + 'a,
) -> Harness<'a, S> {
    let size = Vec2::new(width, height);
    let zoom = theme::Window { size, scale: 1.0 }.zoom(theme::USUAL, 1.0);
    let mut harness = Harness::builder()
        .with_theme(theme::kind(look))
        .with_size(size / zoom)
        .with_pixels_per_point(zoom)
        .with_context_setup(move |ctx| {
            theme::install_fonts(ctx);
            theme::put_on(ctx, look, true);
        })
        .build_ui_state(move |ui, state| add(ui, state), state);
    harness.run();
    harness
}

fn reading(topic: Topic, size: (f32, f32), look: Theme) -> Harness<'static, Reading> {
    let reading = Reading {
        state: State::at(topic),
        closed: 0,
    };
    window(size, look, reading, |ui, reading| {
        let ctx = ui.ctx().clone();
        reading.closed += usize::from(help(&ctx, &mut reading.state));
    })
}

fn a_laptop(topic: Topic) -> Harness<'static, Reading> {
    reading(topic, (1366.0, 768.0), Theme::Light)
}

fn press(harness: &mut Harness<'_, Reading>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// The topics of the list, and whether each is the chosen one.
fn listed(harness: &Harness<'_, Reading>) -> Vec<(String, bool)> {
    let rows = harness.get_all_by_role(accesskit::Role::ListBoxOption);
    rows.map(|row| {
        let node = row.accesskit_node();
        let chosen = node.toggled() == Some(accesskit::Toggled::True);
        (node.label().unwrap(), chosen)
    })
    .collect()
}

fn row<'h>(harness: &'h Harness<'_, Reading>, topic: Topic) -> Node<'h> {
    harness.get_by_role_and_label(accesskit::Role::ListBoxOption, topic.title())
}

/// The name of what has the keyboard.
fn focused(harness: &Harness<'_, Reading>) -> String {
    let node = harness.get_by(|node| node.is_focused() && node.role() != accesskit::Role::Window);
    node.accesskit_node().label().unwrap()
}

/// All that is to be read on the right, as a screen reader says it.
fn text<'h>(harness: &'h Harness<'_, Reading>) -> Vec<Node<'h>> {
    let article = harness.get_by_role(accesskit::Role::Article);
    article
        .children_recursive()
        .filter(|node| {
            let role = node.accesskit_node().role();
            matches!(role, accesskit::Role::Heading | accesskit::Role::Label)
        })
        .collect()
}

/// A heading has its words as its name.
fn said(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.value().or_else(|| node.label()).unwrap_or_default()
}

#[test]
fn it_opens_at_what_fits_the_place() {
    for (place, topic) in [
        (Step::People, Topic::Preparing),
        (Step::Mechanism(3.into(), Stage::Score), Topic::Fairness),
        (Step::Mechanism(0.into(), Stage::Reveal), Topic::Split),
        (Step::Picture, Topic::Picture),
        (Step::Actions, Topic::ShortOfTime),
        (Step::Close, Topic::Kept),
    ] {
        let harness = a_laptop(topic_for(place));
        assert_eq!(said(&text(&harness)[0]), topic.title(), "{place:?}");
        let rows = listed(&harness);
        let chosen: Vec<_> = rows.iter().filter(|(_, chosen)| *chosen).collect();
        assert_eq!(chosen, [&(topic.title().to_owned(), true)], "{place:?}");
    }
}

#[test]
fn arrows_choose_what_to_read_and_stop_at_the_ends() {
    let mut harness = a_laptop(Topic::Preparing);
    press(&mut harness, Key::ArrowUp);
    assert_eq!(harness.state().state.topic(), Topic::Preparing);
    for topic in Topic::ALL {
        assert_eq!(harness.state().state.topic(), topic);
        assert_eq!(focused(&harness), topic.title());
        press(&mut harness, Key::ArrowDown);
    }
    assert_eq!(harness.state().state.topic(), Topic::Keyboard);
    press(&mut harness, Key::ArrowUp);
    assert_eq!(harness.state().state.topic(), Topic::RoomView);
}

#[test]
fn a_topic_can_be_pressed() {
    let mut harness = a_laptop(Topic::Preparing);
    row(&harness, Topic::Kept).click();
    harness.run();
    assert_eq!(said(&text(&harness)[0]), Topic::Kept.title());
}

#[test]
fn tab_goes_from_the_list_to_the_button_and_round_to_the_search() {
    let mut harness = a_laptop(Topic::Split);
    let mut stops = Vec::new();
    for _ in 0..3 {
        stops.push(focused(&harness));
        press(&mut harness, Key::Tab);
    }
    assert_eq!(stops, [Topic::Split.title(), "Close", "Find in the help"]);
}

#[test]
fn escape_and_the_button_close_it() {
    let mut harness = a_laptop(Topic::Split);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().closed, 0, "Enter presses the topic alone");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().closed, 1);
    harness.get_by_label("Close").click();
    harness.run();
    assert_eq!(harness.state().closed, 2);
}

#[test]
fn a_word_finds_the_topics_that_speak_of_it() {
    let mut harness = a_laptop(Topic::Keyboard);
    harness.get_by_label("Find in the help").focus();
    harness.run();
    harness
        .get_by_label("Find in the help")
        .type_text("PROJECTOR mirror");
    harness.run();
    let found = [(Topic::RoomView.title().to_owned(), true)];
    assert_eq!(listed(&harness), found);
    assert_eq!(said(&text(&harness)[0]), Topic::RoomView.title());
    harness
        .get_by_label("Find in the help")
        .type_text(" teapot");
    harness.run();
    let nothing = "Nothing in the help speaks of that. Try one word.";
    assert_eq!(
        harness.get_by_value(nothing).accesskit_node().role(),
        accesskit::Role::Label
    );
}

#[test]
fn page_down_reads_on_where_the_window_is_low() {
    let mut harness = reading(Topic::Picture, (1000.0, 200.0), Theme::Light);
    let top = |harness: &Harness<'_, Reading>| text(harness)[0].rect().top();
    let before = top(&harness);
    press(&mut harness, Key::PageDown);
    let below = top(&harness);
    assert!(below < before - 50.0, "{below} is not above {before}");
    press(&mut harness, Key::PageUp);
    assert!((top(&harness) - before).abs() < 1.0);
}

#[test]
fn the_thresholds_are_told_by_insight_itself() {
    let harness = a_laptop(Topic::Picture);
    let texts: Vec<String> = text(&harness).iter().map(said).collect();
    assert!(texts.contains(&verdict_help()), "{texts:?}");
}

#[test]
fn it_is_whole_in_every_size_and_look() {
    for look in Theme::ALL {
        for size in SIZES {
            for topic in Topic::ALL {
                let harness = reading(topic, size, look);
                let all = harness.ctx.content_rect();
                let named = |name: &str| harness.get_by_label(name).rect();
                let mut whole = vec![named("Close"), named("Find in the help")];
                whole.extend(Topic::ALL.map(|topic| row(&harness, topic).rect()));
                for rect in whole {
                    assert!(
                        all.contains_rect(rect) && rect.height() > 8.0,
                        "{topic:?} {look:?} {size:?}: {rect:?} leaves {all:?}"
                    );
                }
                let below = named("Close").top();
                for label in text(&harness) {
                    let rect = label.rect();
                    assert!(
                        rect.bottom() <= below,
                        "{topic:?} {size:?}: “{}” has to be scrolled to",
                        said(&label)
                    );
                    assert!(
                        all.x_range().contains(rect.left()) && all.x_range().contains(rect.right()),
                        "{topic:?} {size:?}: “{}” is cut: {rect:?}",
                        said(&label)
                    );
                }
            }
        }
    }
}

/// Every step that the tour can show, in all its words.
fn every_step() -> Vec<TourStep> {
    let places = Stage::ALL.map(|stage| Step::Mechanism(0.into(), stage));
    let around = [
        Step::People,
        Step::Welcome,
        Step::Picture,
        Step::Priorities,
        Step::Actions,
        Step::Close,
    ];
    let empty = Session::new(integrated_leadership());
    let vote = Vote::Level(Level::new(3).unwrap());
    let counting = apply(&empty, Edit::Card(0.into(), CardEdit::Count(vote))).unwrap();
    let full = rehearsed(integrated_leadership(), date(2026, 11, 23), 1);
    let mut steps: Vec<TourStep> = Vec::new();
    let begun = rehearsal(integrated_leadership(), date(2026, 11, 23));
    let begun = [
        Edit::Card(0.into(), CardEdit::Count(vote)),
        Edit::Dots(DotsEdit::Add(0.into())),
    ]
    .into_iter()
    .fold(begun, |session, edit| apply(&session, edit).unwrap());
    for session in [empty, counting, begun, full] {
        for place in around.into_iter().chain(places) {
            steps.push(Tour::default().step(&session, place));
        }
        let mut tour = Tour::default();
        tour.step(&session, Step::Mechanism(0.into(), Stage::Agree));
        steps.push(tour.step(&session, Step::Mechanism(1.into(), Stage::Agree)));
    }
    let mut all: Vec<TourStep> = Vec::new();
    for step in steps {
        if !all.contains(&step) {
            all.push(step);
        }
    }
    assert_eq!(all.len(), 20, "twelve, and other words where more was done");
    all
}

/// The strip in a window, what it is to show, and what came of it.
struct Strip {
    step: TourStep,
    left: bool,
    height: f32,
}

fn strip(step: TourStep, size: (f32, f32), look: Theme) -> Harness<'static, Strip> {
    let strip = Strip {
        step,
        left: false,
        height: 0.0,
    };
    window(size, look, strip, |ui, strip| {
        let top = ui.cursor().top();
        let shown = ui.scope(|ui| tour_ui(ui, &strip.step));
        strip.left |= shown.inner;
        speech::speak(ui.ctx());
        strip.height = shown.response.rect.bottom() - top;
    })
}

/// Where the words of the strip are.
fn words(harness: &Harness<'_, Strip>) -> Rect {
    let step = &harness.state().step;
    let node = harness.get_by(|node| {
        node.role() == accesskit::Role::Label
            && node.live() != accesskit::Live::Polite
            && node.value().is_some_and(|said| said.contains(step.text))
    });
    node.rect()
}

#[test]
fn every_step_of_the_tour_fits_in_two_lines() {
    for size in SIZES {
        for step in every_step() {
            let harness = strip(step, size, Theme::Light);
            let words = words(&harness);
            let lines = words.height() / (theme::Type::Body.size() * 1.4);
            assert!(lines < 2.1, "{size:?}: {lines} lines: {}", step.text);
            let leave = harness.get_by_label("Leave the tour").rect();
            assert!(words.right() <= leave.left(), "{size:?}: {}", step.text);
            assert!(harness.ctx.content_rect().contains_rect(leave));
            assert!((harness.state().height - tour::HEIGHT).abs() < 0.5);
        }
    }
}

#[test]
fn a_step_is_announced_with_its_key_and_the_tour_can_be_left() {
    let step = every_step()[0];
    let mut harness = strip(step, (1366.0, 768.0), Theme::HighContrast);
    let node = harness.get_by(|node| {
        node.live() == accesskit::Live::Polite && node.role() == accesskit::Role::Label
    });
    let said = node.accesskit_node().value().unwrap();
    assert!(said.starts_with("Step 1 of 12. Who is here?"), "{said}");
    assert!(said.ends_with("Key: Enter."), "{said}");
    assert!(!harness.state().left);
    harness.get_by_label("Leave the tour").click();
    harness.run();
    assert!(harness.state().left);
}
