//! A short guided tour of a first session: a strip that follows wherever somebody goes.
//!
//! It runs over a rehearsal, waits for nothing, and can be left at any time.

mod steps;

use crate::commands::of_effect;
use crate::commands::score_keys::keys_between;
use crate::request::Effect;
use crate::request::Step;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Frame, Label, Layout, Margin, Role, Sense, Ui, WidgetInfo, vec2};

use crate::design::folding::{either, folds_notes};
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{at_right, keycap, quiet, silent};
use crate::request::{TourKey, TourStep};
use crate::session::{Agreement, Session};
use steps::{Stop, told};

/// How high the strip is, in points: room for two lines, so that nothing below it jumps. In a narrow
/// window it is as high as its words.
pub const HEIGHT: f32 = 80.0;
/// Left and right of its words, in points.
const WIDE: f32 = 28.0;
/// The same in a small window.
const NARROW: f32 = 16.0;
/// Above and below them.
const EDGE: f32 = 8.0;

/// Where somebody stands in the tour.
#[derive(Debug, Default)]
pub struct Tour {
    seen: Vec<Stop>,
    shown: Option<LastShown>,
    over: bool,
}

/// What was shown last, where, and how the card there had ended by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LastShown {
    stop: Stop,
    place: Step,
    agreed: Option<Agreement>,
}

impl Tour {
    /// The step that fits where somebody is and what they have done. Call it every frame.
    pub fn step(&mut self, session: &Session, place: Step) -> TourStep {
        let agreed = place
            .mechanism()
            .and_then(|mechanism| session.card(mechanism)?.agreed());
        let before = self.shown;
        let stop = match before {
            Some(shown) if shown.place == place => {
                // Something was agreed: this round is complete.
                if shown.stop == Stop::Agree && shown.agreed != agreed {
                    Stop::Agenda
                } else {
                    shown.stop
                }
            }
            _ => self.stop(place),
        };
        if before.is_some_and(|shown| shown.stop == Stop::Close) && place != Step::Close {
            self.over |= self.seen.contains(&Stop::Agree);
        }
        if !self.seen.contains(&stop) {
            self.seen.push(stop);
        }
        self.shown = Some(LastShown {
            stop,
            place,
            agreed,
        });
        let (text, key) = told(stop, session, place);
        TourStep {
            number: Stop::ALL.iter().position(|&s| s == stop).unwrap_or(0) + 1,
            of: Stop::ALL.len(),
            title: stop.title(),
            text,
            key,
        }
    }

    /// Whether it has ended by itself: somebody who has been through a round has left the close.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// On a second card nothing is told twice.
    fn stop(&self, place: Step) -> Stop {
        let stop = Stop::of(place);
        let told = self.seen.contains(&stop) && self.seen.contains(&Stop::Agree);
        if told && place.mechanism().is_some() {
            Stop::Agenda
        } else {
            stop
        }
    }
}

/// A key as its cap shows it.
fn key_in_words(key: TourKey) -> String {
    match key {
        TourKey::Named(name) => name.to_owned(),
        TourKey::Levels(lowest, top) => keys_between(lowest, top),
    }
}

/// Shows a step as a strip, [`HEIGHT`] points high where two lines are room enough for it; true when
/// the tour is to be left.
pub fn tour_ui(ui: &mut Ui, step: &TourStep) -> bool {
    let c = theme::colours(ui);
    let strip = Frame::new()
        .fill(theme::paint(c.accent_tint))
        .inner_margin(Margin::symmetric(
            either(ui.ctx(), WIDE, NARROW) as i8,
            EDGE as i8,
        ));
    let leave = of_effect(Effect::LeaveTour);
    let inside = |ui: &mut Ui| {
        region(ui, Role::Note, "Tour");
        let words = |ui: &mut Ui| {
            let number = quiet(ui, Type::Small, &format!("{} of {}", step.number, step.of));
            silent(ui, &number);
            let cap = keycap(ui, &key_in_words(step.key));
            let (rect, _) = ui.allocate_exact_size(cap.size(), Sense::empty());
            cap.paint(
                ui.painter(),
                rect.left_center(),
                theme::paint(c.ink),
                theme::paint(c.edge),
            );
        };
        if folds_notes(ui.ctx()) {
            // The words below, over the whole width.
            let row = ui.horizontal(|ui| at_right(ui, words, [(leave.button(), ())]));
            words_ui(ui, step);
            return row.inner.is_some();
        }
        let size = vec2(ui.available_width(), HEIGHT - 2.0 * EDGE);
        let row = Layout::right_to_left(Align::Center);
        let row = ui.allocate_ui_with_layout(size, row, |ui| {
            ui.set_min_height(size.y);
            ui.spacing_mut().item_spacing.x = space::M;
            let left = ui.add(leave.button()).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                words(ui);
                words_ui(ui, step);
            });
            left
        });
        row.inner
    };
    strip.show(ui, inside).inner
}

/// How high its strip is in this window, in points.
pub(super) fn height(ui: &Ui, step: &TourStep) -> f32 {
    if !folds_notes(ui.ctx()) {
        return HEIGHT;
    }
    let mut job = words(ui, step);
    job.wrap.max_width = ui.available_width() - 2.0 * either(ui.ctx(), WIDE, NARROW);
    let words = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let button = of_effect(Effect::LeaveTour).button().height(ui);
    words.size().y + button + ui.spacing().item_spacing.y + 2.0 * EDGE
}

/// What is said of a step.
fn words(ui: &Ui, step: &TourStep) -> LayoutJob {
    let ink = theme::paint(theme::colours(ui).ink);
    let mut job = LayoutJob::default();
    for (words, kind) in [
        (format!("{} ", step.title), Type::Strong),
        (step.text.to_owned(), Type::Body),
    ] {
        let format = TextFormat {
            line_height: Some(kind.size() * 1.4),
            ..TextFormat::simple(kind.font(), ink)
        };
        job.append(&words, 0.0, format);
    }
    job
}

fn words_ui(ui: &mut Ui, step: &TourStep) {
    let response = ui.add(Label::new(words(ui, step)).wrap());
    // Painted keys are not heard.
    let spoken = format!(
        "Step {} of {}. {} {} Key: {}.",
        step.number,
        step.of,
        step.title,
        step.text,
        key_in_words(step.key)
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    announce(ui.ctx(), "tour", &spoken);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{Command, of_session};
    use crate::edit::{CardEdit, Edit, apply, rehearsed};
    use crate::request::Stage;
    use crate::request::Status;
    use crate::workshop::{Level, integrated_leadership};
    use jiff::civil::date;

    fn made_up() -> Session {
        rehearsed(integrated_leadership(), date(2026, 11, 23), 1)
    }

    fn agree(session: &Session, level: usize) -> Session {
        let agreed = Agreement::Score(Level::from_index(level));
        apply(session, Edit::Card(0.into(), CardEdit::Agree(Some(agreed)))).unwrap()
    }

    /// Where a first session goes, up to the end of the first card.
    fn first_card() -> impl Iterator<Item = Step> {
        let stages = Stage::ALL.map(|stage| Step::Mechanism(0.into(), stage));
        [Step::People, Step::Welcome].into_iter().chain(stages)
    }

    #[test]
    fn a_session_in_order_meets_every_step_once() {
        let mut tour = Tour::default();
        let session = agree(&made_up(), 0);
        let mut numbers: Vec<usize> = first_card()
            .map(|place| tour.step(&session, place).number)
            .collect();
        let session = agree(&session, 1);
        let here = Step::Mechanism(0.into(), Stage::Agree);
        numbers.push(tour.step(&session, here).number);
        for place in [Step::Picture, Step::Priorities, Step::Actions, Step::Close] {
            numbers.push(tour.step(&session, place).number);
        }
        assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    }

    #[test]
    fn it_follows_who_wanders_and_stays_while_nothing_happens() {
        let mut tour = Tour::default();
        let session = made_up();
        for (place, title) in [
            (Step::Picture, "The picture."),
            (Step::Mechanism(4.into(), Stage::Score), "Everyone scores."),
            (Step::Mechanism(4.into(), Stage::Score), "Everyone scores."),
            (Step::Mechanism(2.into(), Stage::Score), "Everyone scores."),
            (Step::Welcome, "Welcome the room."),
        ] {
            assert_eq!(tour.step(&session, place).title, title, "{place:?}");
        }
    }

    #[test]
    fn a_second_card_is_told_nothing_twice_and_nothing_is_left_out() {
        let mut tour = Tour::default();
        let session = made_up();
        for place in
            first_card().filter(|place| *place != Step::Mechanism(0.into(), Stage::Discuss))
        {
            tour.step(&session, place);
        }
        let mut at = |stage| tour.step(&session, Step::Mechanism(1.into(), stage)).title;
        assert_eq!(at(Stage::Read), "That was a whole round.");
        assert_eq!(at(Stage::Score), "That was a whole round.");
        assert_eq!(at(Stage::Discuss), "Talk about why.");
        assert_eq!(at(Stage::Agree), "That was a whole round.");
    }

    #[test]
    fn the_words_change_with_what_has_been_done() {
        let mut tour = Tour::default();
        let score = Step::Mechanism(0.into(), Stage::Score);
        let empty = Session::new(integrated_leadership());
        assert_eq!(tour.step(&empty, score).key, TourKey::Levels(1, 5));
        let vote = crate::session::Vote::DontKnow;
        let counting = apply(&empty, Edit::Card(0.into(), CardEdit::Count(vote))).unwrap();
        assert_eq!(tour.step(&counting, score).key, TourKey::Named("Enter"));
        let reveal = Step::Mechanism(0.into(), Stage::Reveal);
        assert_eq!(tour.step(&counting, reveal).key, TourKey::Named("Left"));
    }

    #[test]
    fn it_ends_when_the_close_is_left_and_not_before_a_round() {
        let mut tour = Tour::default();
        let session = made_up();
        tour.step(&session, Step::Close);
        tour.step(&session, Step::People);
        assert!(!tour.is_over(), "only a look at the end");
        for place in first_card().chain([Step::Close, Step::Close]) {
            tour.step(&session, place);
        }
        assert!(!tour.is_over());
        tour.step(&session, Step::Actions);
        assert!(tour.is_over());
    }

    #[test]
    fn every_key_that_is_shown_does_something_there() {
        let empty = Session::new(integrated_leadership());
        for session in [empty, made_up()] {
            let mut tour = Tour::default();
            let around = [Step::Picture, Step::Priorities, Step::Actions];
            for place in first_card().chain(around).chain([Step::Close]) {
                let key = key_in_words(tour.step(&session, place).key);
                let status = Status::default();
                let commands = of_session(&session, place, &status);
                let answers = |command: &Command| {
                    let kind = command.kind.as_ref();
                    command.is_possible()
                        && (command.key() == key || kind.is_some_and(|(keys, _)| *keys == key))
                };
                assert!(commands.iter().any(answers), "{place:?}: {key}");
            }
        }
    }
}
